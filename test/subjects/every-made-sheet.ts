/** The sheets that Samkoll makes, each kind of them with contents: what every made sheet is asked, is asked of these. */
import { check, defaultPolicy } from "../check";
import { fidelityOverTimePatch, fidelityReportPatch } from "../../src/subjects/fidelity/sheets/follow-up-sheets";
import { newMeasurementSheets } from "../../src/subjects/fidelity/sheets/new-measurement";
import { newRegisterSheets } from "../../src/subjects/outcomes/sheets/new-register";
import { forecastPatch } from "../../src/subjects/budget/followup/forecast-sheet";
import { requisitionPatch } from "../../src/subjects/budget/followup/requisition-sheet";
import { budgetBlueprints } from "../../src/subjects/budget/sheets/fill-budget";
import { placeSheets } from "../../src/subjects/budget/places/sheet/place-sheet";
import { newBudgetSchema } from "../../src/subjects/budget/sheets/new-budget-request";
import { cellName } from "../../src/workbook/address";
import { withResults } from "../../src/workbook/formula/with-results";
import type { SheetBlueprint } from "../../src/workbook/blueprint";
import { sheetOf } from "../../src/workbook/blueprint-sheet";
import type { Patch } from "../../src/workbook/patch";
import type { Snapshot } from "../../src/workbook/snapshot";
import { isamverkanRequest } from "../cases/isamverkan";
import { swedish } from "../cases/words";
import { grantedIn, withSheets } from "./budget/followup/a-followed-budget";
import { orebroCalculation } from "./budget/places/orebro-calculation";
import { arbetslivsintroRegister } from "./outcomes/arbetslivsintro";
import { hudiksvallGoals, hudiksvallRegister } from "./outcomes/hudiksvall";
import { type Filling, requestOf, scaleOf, scored, scoresFor, sv } from "./fidelity/a-measurement";
import { filledSheets, withFinalReport, withOutcomeSheets } from "./outcomes/a-filled-register";

export function measurementSheets(...fillings: readonly Filling[]): readonly SheetBlueprint[] {
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
  return [...sheets, ...made(fidelityReportPatch(fidelity, last, sv)), ...made(fidelityOverTimePatch(fidelity, sv))];
}

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

/** Both requisitions filled in, the second following the first, and a forecast that follows the second. */
function followedUp(): readonly SheetBlueprint[] {
  const made: SheetBlueprint[] = [...budgetBlueprints(newBudgetSchema.parse(isamverkanRequest), swedish)];
  const add = (make: (snapshot: Snapshot) => Patch, spent: ReadonlyMap<string, number>): void => {
    const snapshot = withSheets(
      { sheets: [], dateSystem: 1900, names: new Map() },
      made.map((blueprint) => ({ kind: "addSheet", blueprint })),
    );
    const sheets = make(snapshot).flatMap((edit) => (edit.kind === "addSheet" ? [edit.blueprint] : []));
    const filled = sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => ({ ...cell, value: spent.get(cellName(cell)) ?? cell.value })),
    }));
    made.push(...withResults(filled, snapshot));
  };
  const requisition = (from: string, to: string) => (snapshot: Snapshot) =>
    requisitionPatch(grantedIn(snapshot), { from, to }, snapshot, swedish);
  add(
    requisition("2014-01-01", "2014-06-30"),
    new Map([
      ["D11", 150_000],
      ["D12", 449_999.5],
      ["D20", 12_000],
    ]),
  );
  add(requisition("2014-07-01", "2014-12-31"), new Map([["D12", 480_000]]));
  add((snapshot) => forecastPatch(grantedIn(snapshot), "2014-12-31", snapshot, swedish), new Map([["E13", 600_000]]));
  return made;
}

/** Örebro's areas, and some whose cost ends in parts of a krona. */
const longer = [
  ...orebroCalculation.lines,
  ...[1, 7, 11, 13, 17, 19].map((places) => ({ label: `Ort ${places}`, min: places, max: places + 1 })),
];

export const madeSheets: readonly (readonly [string, readonly SheetBlueprint[]])[] = [
  ["the ISAmverkan budget", budgetBlueprints(newBudgetSchema.parse(isamverkanRequest), swedish)],
  ["the ISAmverkan budget, followed up over two periods", followedUp()],
  ["Örebro's place calculation", placeSheets({ ...orebroCalculation, lines: longer }, swedish)],
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
