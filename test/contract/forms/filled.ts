/** Each kind of form filled in, as the sheets that a file is made of. */
import { blankHealthSheet } from "../../../src/subjects/outcomes/health/fill-blank";
import { newMeasurementSheets } from "../../../src/subjects/fidelity/sheets/new-measurement";
import type { BlueprintCell, SheetBlueprint } from "../../../src/workbook/blueprint";
import { dateToSerial } from "../../../src/workbook/iso-day";
import type { PlainValue, Sheet } from "../../../src/workbook/snapshot";
import { withResults, emptyWorkbook } from "../../../src/workbook/formula/with-results";
import { correctedIsamverkanSheets } from "../../cases/isamverkan";
import { swedish } from "../../cases/words";
import { formSheet } from "../../subjects/fidelity/a-form";
import { requestOf, scored, scoresFor } from "../../subjects/fidelity/a-measurement";
import { filledSheets, withFinalReport } from "../../subjects/outcomes/a-filled-register";
import { arbetslivsintroReport } from "../../subjects/outcomes/arbetslivsintro";
import { ghqOf } from "../../subjects/outcomes/health/answer-sheets";
import { hudiksvallRegister } from "../../subjects/outcomes/hudiksvall";

/** ISAmverkan with nothing wrong: both budget sheets, and what the plan says. */
export function filledBudget(): readonly SheetBlueprint[] {
  return correctedIsamverkanSheets();
}

/** Three raters and what they agree on, 81 points as in Hudiksvall, and every number of the service's own. */
export function filledMeasurement(): readonly SheetBlueprint[] {
  const filling = scored(scoresFor(81), {
    raters: 3,
    startedOn: "2016-09-05",
    previousOn: "2017-05-20",
    row: (index) => ({ raterScores: [3, 3, index % 2 === 0 ? 3 : 4] }),
    numbers: {
      ...{ participants: 50, coaches: 2.5, employmentTime: 0.8, firstContactDays: 28, employerContacts: 6 },
      ...{ jobs: 11, competitiveJobs: 9, jobTypes: 5, employers: 8 },
    },
  });
  return newMeasurementSheets(requestOf(filling), swedish);
}

export function filledRegister(): readonly SheetBlueprint[] {
  return filledSheets({ effort: "IPS Hudiksvall", from: "2016-09-01", to: "2018-12-31" }, hudiksvallRegister());
}

/** The goals of Hudiksvall beside its register, with days and stated results. */
export function filledGoals(): readonly SheetBlueprint[] {
  const goals = formSheet("Mål", [
    ...[["Mål"], []],
    [
      "Nr",
      "Mål",
      "Mått",
      "Minst",
      "Av",
      "Inom veckor",
      "Senast",
      "Egen uppföljning, antal",
      "Egen uppföljning, av",
      "Redovisat utfall",
    ],
    [1, "Till anställning.", "Arbete", 0.2, "Avslutade och anställda", null, day("2018-05-31"), null, null, 0.28],
    [2, "Till studier.", "Studier", 0.2, "Avslutade", null, day("2018-05-31")],
    [3, "Till meningsfull sysselsättning.", "Meningsfull sysselsättning", 0.1, null, null, null, 29, 68],
    [4, "Så många ska delta.", "Antal deltagare", 70],
  ]);
  return filledSheets({ effort: "IPS Hudiksvall", from: "2016-09-01", to: "2018-12-31" }, hudiksvallRegister(), goals);
}

/** Six persons before and after, by GHQ-12 and EQ-5D. */
export function filledHealth(): readonly SheetBlueprint[] {
  const rows = Array.from({ length: 6 }, (_, index) => index + 1).flatMap(
    (person): readonly (readonly PlainValue[])[] => [
      [person, "Start", day("2017-01-16") + person, "GHQ-12", ghqOf(18 + person)],
      [person, 12, day("2018-01-16") + person, "GHQ-12", ghqOf(9 + person)],
      [person, "Start", day("2017-01-16") + person, "EQ-5D-3L", "22222"],
      [person, 12, day("2018-01-16") + person, "EQ-5D-3L", person % 2 === 0 ? "11112" : "11211"],
    ],
  );
  const blank = blankHealthSheet(swedish);
  const first = blank.cells.findIndex(({ value }) => value === "Nr");
  const heading = blank.cells[first]?.row ?? 0;
  return [writtenIn(blank, ({ row, column }) => rows[row - heading - 1]?.[column])];
}

/** Samkoll's own form beside register and goals, its table of money filled in. */
export function filledReport(): readonly SheetBlueprint[] {
  const sheets = withFinalReport(filledGoals());
  const made = sheets.map((sheet) => {
    const money = sheet.cells.find(({ value, column }) => value === "Part" && column === 0)?.row;
    if (sheet.name !== "Slutrapport" || money === undefined) return sheet;
    const lines: readonly (readonly PlainValue[])[] = [
      ["Hudiksvalls kommun", 3_000_000, 2_750_000],
      ["Region Gävleborg", 1_250_000, 1_250_000],
    ];
    return writtenIn(sheet, ({ row, column, formula }) =>
      formula === undefined || column === 1 ? lines[row - money - 1]?.[column] : undefined,
    );
  });
  return withResults(made, emptyWorkbook);
}

/** The form of Samordningsförbundet Uppsala län, typed into a sheet. */
export function typedReport(): readonly SheetBlueprint[] {
  const report = arbetslivsintroReport({
    ...{ outcome: ["Nej", ""], returned: "Nej", participants: 97 },
    money: [
      [],
      ["Part", "Beviljat, kr", "Använt, kr", "Återfört, kr"],
      ["Uppsala kommun", 5_000_000, 4_000_000, 1_000_000],
      ["Region Uppsala", 1_200_000, 695_734, 504_266],
      ["Summa", "=SUM(B18:B19)→6200000", "=SUM(C18:C19)→4695734", "=SUM(D18:D19)→1504266"],
    ],
  });
  return [asBlueprint(report)];
}

function day(date: string): number {
  return dateToSerial(date, 1900);
}

/** Cells that the sheet has get other values; `undefined` leaves one as it is. */
function writtenIn(sheet: SheetBlueprint, valueOf: (cell: BlueprintCell) => PlainValue | undefined): SheetBlueprint {
  const cells = sheet.cells.map((cell) => {
    const value = valueOf(cell);
    if (value === undefined) return cell;
    const { formula: _, ...rest } = cell;
    return { ...rest, value };
  });
  return { ...sheet, cells };
}

function asBlueprint({ name, rows }: Sheet): SheetBlueprint {
  return {
    name,
    cells: rows.flatMap(({ cells }) =>
      cells.flatMap(({ value, ...cell }) => (typeof value === "object" ? [] : [{ ...cell, value }])),
    ),
    ...{ columnWidths: new Map(), rowHeights: new Map(), merges: [], validations: [], names: new Map() },
    ...{ print: { orientation: "portrait", area: "A1:D30" }, protect: false, showGridlines: true },
  };
}
