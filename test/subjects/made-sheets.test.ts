/** Every formula that Samkoll writes is worked out by LibreOffice too, and gives what Samkoll wrote beside it. */
import { check, defaultPolicy } from "../check";
import { fidelityOverTimePatch, fidelityReportPatch } from "../../src/subjects/fidelity/sheets/follow-up-sheets";
import { newMeasurementSheets } from "../../src/subjects/fidelity/sheets/new-measurement";
import { newRegisterSheets } from "../../src/subjects/outcomes/sheets/new-register";
import { budgetBlueprints } from "../../src/subjects/budget/sheets/fill-budget";
import { newBudgetSchema } from "../../src/subjects/budget/sheets/new-budget-request";
import { newWorkbook } from "../../src/hosts/file/write/new-workbook";
import { readWorkbook } from "../../src/hosts/file/read/read-workbook";
import { addressText } from "../../src/workbook/address";
import type { SheetBlueprint } from "../../src/workbook/blueprint";
import { sheetOf } from "../../src/workbook/blueprint-sheet";
import type { Patch } from "../../src/workbook/patch";
import { cellAt, type Snapshot } from "../../src/workbook/snapshot";
import { isamverkanRequest } from "../cases/isamverkan";
import { swedish } from "../cases/words";
import { arbetslivsintroRegister } from "./outcomes/arbetslivsintro";
import { hudiksvallGoals, hudiksvallRegister } from "./outcomes/hudiksvall";
import { type Filling, ips25, requestOf, scaleOf, scored, scoresFor, sv } from "./fidelity/a-measurement";
import { allThroughLibreOffice, hasLibreOffice } from "../hosts/file/file-tools";
import { filledSheets, withFinalReport, withOutcomeSheets } from "./outcomes/a-filled-register";

// eslint-disable-next-line no-restricted-properties -- a second opinion that not every machine can give
const whereInstalled = hasLibreOffice ? describe : describe.skip;

function measurementSheets(...fillings: readonly Filling[]): readonly SheetBlueprint[] {
  return fillings.flatMap((filling, index) =>
    newMeasurementSheets(requestOf(filling), sv).map((sheet) => ({
      ...sheet,
      name: index === 0 ? sheet.name : `${sheet.name} ${index + 1}`,
      names: index === 0 ? sheet.names : new Map<string, string>(),
    })),
  );
}

/** The measurements with the report of the last and all of them over time. */
function withFollowUp(sheets: readonly SheetBlueprint[]): readonly SheetBlueprint[] {
  const snapshot: Snapshot = { sheets: sheets.map(sheetOf), dateSystem: 1900, names: new Map() };
  const { fidelity } = check(snapshot, defaultPolicy);
  const last = fidelity.measurements.at(-1);
  if (last === undefined) throw new Error("No measurement");
  const made = (patch: Patch): readonly SheetBlueprint[] =>
    patch.flatMap((edit) => (edit.kind === "addSheet" ? [edit.blueprint] : []));
  return [...sheets, ...made(fidelityReportPatch(snapshot, last, sv)), ...made(fidelityOverTimePatch(fidelity, sv))];
}

const withoutResults = (sheets: readonly SheetBlueprint[]): readonly SheetBlueprint[] =>
  sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => (cell.formula === undefined ? cell : { ...cell, value: null })),
  }));

/** "Programtrohet!E42: 81" for every formula; nothing and "" are the same to a reader. */
function results(sheets: readonly SheetBlueprint[], workbook: Snapshot): readonly string[] {
  return sheets.flatMap(({ name, cells }) =>
    cells.flatMap(({ row, column, formula }) => {
      if (formula === undefined) return [];
      const value = cellAt(workbook, { sheet: name, row, column })?.value ?? "";
      const shown = typeof value === "number" ? Math.round(value * 1e9) / 1e9 : JSON.stringify(value);
      return [`${addressText({ sheet: name, row, column })}: ${shown}`];
    }),
  );
}

whereInstalled("LibreOffice (skipped where soffice is not installed) works out the same as Samkoll", () => {
  jest.setTimeout(120_000);

  const numbers = {
    participants: 34,
    coaches: 1.6,
    employmentTime: 0.93,
    firstContactDays: 45,
    employerContacts: 4.5,
    jobs: 16,
    competitiveJobs: 11,
    jobTypes: 9,
    employers: 14,
  };
  const partly = (filling: Filling): Filling =>
    scored(
      scoresFor(90).map((score, index) => (index % 6 === 2 ? null : score)),
      filling,
    );

  const made: readonly (readonly [string, readonly SheetBlueprint[]])[] = [
    ["the ISAmverkan budget", budgetBlueprints(newBudgetSchema.parse(isamverkanRequest), swedish)],
    ["a measurement of 81 points with numbers", measurementSheets(scored(scoresFor(81), { numbers }))],
    ["a blank measurement", measurementSheets({})],
    ["a measurement that lacks scores, by five raters", measurementSheets(partly({ raters: 5 }))],
    [
      "the part alone",
      measurementSheets(
        scored(
          scaleOf("ips-25-services").criteria.map(() => 4),
          { scale: scaleOf("ips-25-services") },
        ),
      ),
    ],
    [
      "measurements, the report and the sheet over time",
      withFollowUp(
        measurementSheets(
          scored(scoresFor(81)),
          partly({ measuredOn: "2019-05-27" }),
          scored(scoresFor(101), { measuredOn: "2020-05-27", raters: 2, row: () => ({ raterScores: [4, 5] }) }),
        ),
      ),
    ],
    [
      "a blank register with goals and forms",
      newRegisterSheets(
        { effort: "IPS", columnSet: "all", from: "2016-09-01", to: null, rows: 20 },
        { goals: true, forms: true },
        swedish,
      ),
    ],
    [
      "Hudiksvall's register, its goals, outcomes and charts",
      withOutcomeSheets(filledSheets({ effort: "IPS Hudiksvall" }, hudiksvallRegister(), hudiksvallGoals())),
    ],
    [
      "Arbetslivsintro's register, its outcomes and charts",
      withOutcomeSheets(filledSheets({ columnSet: "prerehab" }, arbetslivsintroRegister())),
    ],
    [
      "Hudiksvall's final report",
      withFinalReport(filledSheets({ effort: "IPS Hudiksvall" }, hudiksvallRegister(), hudiksvallGoals())),
    ],
  ];
  const ofEachTotal = measurementSheets(...[73, 74, 99, 100, 114, 115].map((total) => scored(scoresFor(total))));
  const calculated = new Map<string, Snapshot>();

  beforeAll(() => {
    const sheetsOf: readonly (readonly [string, readonly SheetBlueprint[]])[] = [...made, ["each total", ofEachTotal]];
    const files = sheetsOf.map(([, sheets]) => newWorkbook(withoutResults(sheets)));
    for (const [index, bytes] of allThroughLibreOffice(files, "xlsx", "xlsx").entries()) {
      const [name] = sheetsOf[index] ?? [];
      if (name !== undefined && bytes !== undefined) calculated.set(name, readWorkbook(bytes));
    }
  });

  const byLibreOffice = (name: string): Snapshot => {
    const workbook = calculated.get(name);
    if (workbook === undefined) throw new Error(`LibreOffice does not open ${name}`);
    return workbook;
  };

  it.each(made)("of %s", (name, sheets) => {
    const written = results(sheets, readWorkbook(newWorkbook(sheets)));
    expect(results(sheets, byLibreOffice(name))).toEqual(written);
    expect(written.length).toBeGreaterThan(25);
  });

  it("and finds the band of each total", () => {
    const bands = check(byLibreOffice("each total"), defaultPolicy).fidelity.measurements.map(
      ({ sums }) => sums.band?.cell?.value,
    );
    expect(bands).toEqual([0, 1, 1, 2, 2, 3].map((band) => ips25.bands[band]?.name.sv));
  });
});
