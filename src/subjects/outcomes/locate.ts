/** Everything in a workbook that tells what became of the participants: register, goals, forms, tables, final report. */
import type { Answers, Question } from "../../checking/question";
import type { Snapshot } from "../../workbook/snapshot";
import type { PlannedEffort } from "../shared-facts";
import type { IsoDate } from "../../workbook/iso-day";
import { type OutcomeFigures, outcomeFigures } from "./figures/outcome-figures";
import { decidedGroups, locateTrials, withoutUtilities } from "./cost-effectiveness/locate";
import { studyTrial } from "./cost-effectiveness/study-trial";
import type { ReadTrial } from "./cost-effectiveness/read/trial";
import { type Goals, locateGoals } from "./goals/locate";
import { type GoalResult, goalResult } from "./goals/results";
import { healthFigures, type HealthFigures } from "./health/figures";
import { locateHealth } from "./health/locate";
import { type HealthModel, runningNumber } from "./health/model";
import type { ValueSetId } from "./health/value-set-ids";
import { healthVerdicts } from "./health/verdicts";
import { hasColumnOfDays, readRegister, type RegisterSheet, registerSheets } from "./register/locate-register";
import { readMapping, readRegisterSheet } from "./register/mapping";
import type { Register } from "./model";
import { madeSheetOf } from "./register/made-sheets";
import type { FinalReport } from "./report/report-model";
import { isCalledReport } from "./report/locate";
import { settleReport } from "./report/settle-report";
import { scalesWith } from "./scales/known-scales";
import type { Scale } from "./scales/scale";
import { meaningOf } from "./stated/spoken-figures";
import { locateStatedTables, type StatedTable } from "./stated/stated-tables";
import { locateAnswers } from "./study/locate-answers";
import { type Study, studyIn } from "./study/locate-study";

/** What else stands in the workbook, and the day that it is read. */
export interface OutcomesGround {
  /** Sheets that hold a budget, a plan or a measurement of fidelity. */
  readonly taken: ReadonlySet<string>;
  readonly planned: PlannedEffort | null;
  readonly today: IsoDate;
  /** Of EQ-5D, for the form that it is of; `null`: each form's usual one. */
  readonly valueSet: ValueSetId | null;
  /** To what a register makes one ask. */
  readonly answers: Answers;
  /** Scales of the förbund's own, beside those that Samkoll knows. */
  readonly scales?: readonly Scale[];
}

const noScales: readonly Scale[] = [];

export interface OutcomesModel {
  readonly snapshot: Snapshot;
  readonly today: IsoDate;
  readonly register: Register | null;
  readonly figures: OutcomeFigures | null;
  /** Without any table where nobody has answered a form. */
  readonly health: HealthModel;
  readonly healthFigures: HealthFigures;
  /** Groups that are compared, and answers on scales; `null` without either. */
  readonly study: Study | null;
  /** Cost and effect of people in groups; empty without any. */
  readonly trials: readonly ReadTrial[];
  readonly goals: Goals | null;
  readonly results: readonly GoalResult[];
  readonly tables: readonly StatedTable[];
  readonly report: FinalReport | null;
  /** Which sheets the report is, where they could be two. */
  readonly reportQuestions: readonly Question[];
  readonly planned: PlannedEffort | null;
}

/** `null` where the workbook holds neither register, goals, forms nor final report. */
export function locateOutcomes(
  snapshot: Snapshot,
  { taken, planned, today, valueSet, answers, scales = noScales }: OutcomesGround,
): OutcomesModel | null {
  const mapping = readMapping(snapshot);
  const chosen = readRegisterSheet(snapshot);
  const free = snapshot.sheets.filter(
    (sheet) => sheet.name === chosen || (!taken.has(sheet.name) && madeSheetOf(snapshot, sheet) === null),
  );
  const days = { today, answers, period: { from: planned?.from ?? null, to: planned?.to ?? null } };
  const all = free.map((sheet) => ({ name: sheet.name, ...registerSheets(sheet, mapping, sheet.name === chosen) }));
  const own = all.filter(({ name, dated }) => name === chosen && dated !== null);
  const lists = own.length > 0 ? own : all;
  const dated = lists.flatMap((list) => list.dated ?? []);
  // A list of people whose days have headings that nobody knows is asked about, where there is no other.
  const sheets =
    dated.length > 0 ? dated : lists.flatMap(({ undated }) => (undated && isUndated(undated) ? undated : []));
  const sure = sheets.filter(({ unsure }) => !unsure);
  const registers = (sure.length > 0 ? sure : sheets).flatMap((each) => readRegister(snapshot, each, days) ?? []);
  // Of several the one with most participants: an old copy is smaller.
  const found = registers.reduce<Register | null>(
    (most, each) => (most === null || each.people.count > most.people.count ? each : most),
    null,
  );
  const others = {
    ...snapshot,
    sheets: snapshot.sheets.filter(({ name }) => !taken.has(name) && name !== found?.sheet),
  };
  // A final report with a table of its money may be held for a budget too.
  const reports = {
    ...snapshot,
    sheets: snapshot.sheets.filter(
      (sheet) => sheet.name !== found?.sheet && (!taken.has(sheet.name) || isCalledReport(sheet)),
    ),
  };
  const goals = locateGoals(reports);
  const { report, questions: reportQuestions } = settleReport(
    { ...snapshot, sheets: snapshot.sheets.filter(({ name }) => name !== found?.sheet) },
    new Set([...taken].filter((name) => !reports.sheets.some((sheet) => sheet.name === name))),
    answers,
  );
  const registerSheet = sheets.find(({ sheet }) => sheet.name === found?.sheet)?.sheet ?? null;
  const ofStudy = registerSheet === null ? others.sheets : [registerSheet, ...others.sheets];
  const trials = locateTrials(snapshot, ofStudy, answers);
  const given = locateAnswers(withoutUtilities(others, trials), scalesWith(scales), registerSheet);
  const unknowing = locateHealth(given.others, { register: registerSheet, answers });
  const register = found && withoutWeighed(withoutAnswers(found, unknowing), trials);
  const health = knowing(unknowing, register);
  const decided = decidedGroups(trials);
  const study = studyIn({ snapshot, sheets: ofStudy, register, health, given, valueSet, today, answers, decided });
  const ofAnswers = trials.length === 0 && study !== null ? studyTrial(study, ofStudy, answers) : null;
  const isNothing = register === null && goals === null && report === null && isEmpty(health) && study === null;
  if (isNothing && trials.length === 0 && reportQuestions.length === 0) return null;
  const change = healthFigures(health, valueSet === null ? {} : { valueSet });
  const figures = register && outcomeFigures(register, today);
  return {
    snapshot,
    today,
    register,
    figures,
    health,
    healthFigures: change,
    study,
    trials: ofAnswers === null ? trials : [ofAnswers],
    goals,
    results: (goals?.goals ?? []).map((goal) =>
      goalResult(goal, { register, figures, health: healthVerdicts(change), today }),
    ),
    tables: [...locateStatedTables(others, withoutTables(goals, report)), ...endedTable(report)],
    report,
    reportQuestions,
    planned,
  };
}

function isEmpty({ tables, unused, questions }: HealthModel): boolean {
  return tables.length === 0 && unused.length === 0 && questions.length === 0;
}

/** Goals have no table of outcomes beside them, nor has our own form. */
function withoutTables(goals: Goals | null, report: FinalReport | null): ReadonlySet<string> {
  const isBoth = goals !== null && report?.sheets.includes(goals.sheet) === true;
  return new Set([isBoth ? "" : (goals?.sheet ?? ""), report !== null && report.working !== null ? report.sheet : ""]);
}

/** "Avslutade till arbete: 6" in a form is held against the register as a row of a table is. */
function endedTable(report: FinalReport | null): readonly StatedTable[] {
  const rows = (report?.counts.endedParts ?? []).map(({ label, count: { at, value } }) => ({
    at,
    label,
    meaning: meaningOf(label),
    count: value === null ? null : { at, value },
    share: null,
    overWhole: null,
  }));
  const [first] = rows;
  return first === undefined ? [] : [{ sheet: first.at.sheet, shareAt: first.at, basis: null, rows }];
}

/** Of people, and with a column of days in it; answers to a health form are none. */
function isUndated(list: RegisterSheet): boolean {
  if (!hasColumnOfDays(list)) return false;
  return locateHealth({ sheets: [list.sheet], dateSystem: 1900, names: new Map() }).tables.length === 0;
}

/** Columns of answers in the register's own sheet are headings that it need not know. */
function withoutAnswers(register: Register, { tables, unused }: HealthModel): Register {
  const here = tables.flatMap(({ readings, columns }) => (columns.sheet === register.sheet ? readings : []));
  const read = new Set([
    ...here.flatMap(({ columns }) => columns.answers),
    ...unused.flatMap(({ at }) => (at.sheet === register.sheet ? [at.column] : [])),
  ]);
  if (read.size === 0) return register;
  return { ...register, unread: register.unread.filter(({ at }) => !read.has(at.column)) };
}

/** Nor need it know what a trial has read there. */
function withoutWeighed(register: Register, trials: readonly ReadTrial[]): Register {
  const read = new Set(
    trials.flatMap(({ headings }) =>
      headings.flatMap(({ sheet, column }) => (sheet === register.sheet ? [column] : [])),
    ),
  );
  if (read.size === 0) return register;
  return { ...register, unread: register.unread.filter(({ at }) => !read.has(at.column)) };
}

/** The numbers of a register of a million are listed only where there are forms to compare with it. */
function knowing(health: HealthModel, register: Register | null): HealthModel {
  if (health.tables.length === 0 || register === null || !register.columns.has("number")) return health;
  const known = new Set<string>();
  const { people } = register;
  for (let person = 0; person < people.count; person += 1) known.add(runningNumber(people.numberOf(person)));
  return { ...health, known };
}
