/** Everything in a workbook that tells what became of the participants: register, goals, forms, tables, final report. */
import type { Snapshot } from "../../workbook/snapshot";
import type { Ore } from "../money";
import type { IsoDate } from "../period";
import { type OutcomeFigures, outcomeFigures } from "./figures";
import { type Goals, locateGoals } from "./goals/locate";
import { type GoalResult, goalResult, type HealthVerdicts } from "./goals/results";
import { locateRegister } from "./locate-register";
import { readMapping } from "./mapping";
import type { Register } from "./model";
import { ourSheet } from "./our-sheets";
import { type FinalReport, locateReport } from "./report/locate";
import { locateStatedTables, type StatedTable } from "./stated-tables";

/** What the budget and the plan of the same workbook say of the effort; money in öre. */
export interface PlannedEffort {
  readonly name: string | null;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  /** By partner, what was applied for. */
  readonly partners: readonly { readonly name: string; readonly requested: Ore }[];
}

/** What else stands in the workbook, and the day that it is read. */
export interface OutcomesGround {
  /** Sheets that hold a budget, a plan or a measurement of fidelity. */
  readonly taken: ReadonlySet<string>;
  readonly planned: PlannedEffort | null;
  readonly today: IsoDate;
}

export interface OutcomesModel {
  readonly snapshot: Snapshot;
  readonly today: IsoDate;
  readonly register: Register | null;
  readonly figures: OutcomeFigures | null;
  readonly goals: Goals | null;
  readonly results: readonly GoalResult[];
  readonly tables: readonly StatedTable[];
  readonly report: FinalReport | null;
  readonly planned: PlannedEffort | null;
}

const noHealth: HealthVerdicts = { ghq: null, eq5d: null };

/** `null` where the workbook holds neither register, goals, forms nor final report. */
export function locateOutcomes(snapshot: Snapshot, { taken, planned, today }: OutcomesGround): OutcomesModel | null {
  const mapping = readMapping(snapshot);
  const free = snapshot.sheets.filter((sheet) => !taken.has(sheet.name) && ourSheet(snapshot, sheet) === null);
  const registers = free.flatMap((sheet) => locateRegister(snapshot, sheet, mapping) ?? []);
  // Of several the one with most participants: an old copy is smaller.
  const register = registers.reduce<Register | null>(
    (most, each) => (most === null || each.people.count > most.people.count ? each : most),
    null,
  );
  const others = {
    ...snapshot,
    sheets: snapshot.sheets.filter(({ name }) => !taken.has(name) && name !== register?.sheet),
  };
  const goals = locateGoals(others);
  const report = locateReport(others);
  if (register === null && goals === null && report === null) return null;
  const figures = register && outcomeFigures(register, today);
  return {
    snapshot,
    today,
    register,
    figures,
    goals,
    results: (goals?.goals ?? []).map((goal) => goalResult(goal, { register, figures, health: noHealth, today })),
    tables: locateStatedTables(others, new Set([goals?.sheet ?? "", report?.sheet ?? ""])),
    report,
    planned,
  };
}
