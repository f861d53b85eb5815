/** Which columns of a table hold goals, their levels and what came about: by the headings, and a bare *Mål* by what is under it. */
import { isBlank, cellIn, type Row } from "../../../workbook/snapshot";
import { labelReader, plainText } from "../../../reading/label";
import { textOf } from "../../../reading/text-of-cell";
import type { IsoDate } from "../../../workbook/iso-day";
import { dueWithin } from "./due";
import { levelsIn } from "./level";
import { type GoalColumnId, goalColumns } from "./template";

/** What a heading says of the figures under it. */
export type HeadingUnit = "share" | "number";

export type GoalRole = GoalColumnId | "baseline";

export interface GoalHeadings {
  readonly row: number;
  readonly columns: ReadonlyMap<GoalRole, number>;
  readonly units: ReadonlyMap<GoalRole, HeadingUnit>;
  /** Roles that two columns have, a year or a half-year each: no figure is taken of either. */
  readonly twice: ReadonlySet<GoalRole>;
  /** The day that the headings say for every goal: "Målvärde senast 2025-12-31". */
  readonly due: IsoDate | null;
  /** The words of Samkoll's own sheet, whose bare figures are percent where the measure is a share. */
  readonly isOwn: boolean;
}

const readColumn = labelReader<GoalRole>({
  number: goalColumns.number.label,
  text: goalColumns.text.label,
  measure: goalColumns.measure.label,
  target: goalColumns.target.label,
  basis: goalColumns.basis.label,
  weeks: goalColumns.weeks.label,
  by: goalColumns.by.label,
  ownCount: goalColumns.ownCount.label,
  ownOf: goalColumns.ownOf.label,
  stated: goalColumns.stated.label,
  answer: goalColumns.answer.label,
  baseline: {
    sv: "Utgångsläge",
    en: "Baseline",
    also: ["Nuläge", "Startvärde", "Utgångsvärde", "Basvärde", "Ingångsvärde"],
  },
});

const rowsLookedAt = 15;

/** `under`: the rows below, which tell what a column named *Mål* holds. `null` where the row heads no table of goals. */
export function goalHeadings(row: Row, under: readonly Row[]): GoalHeadings | null {
  const found = new Map<GoalRole, number[]>();
  const units = new Map<GoalRole, HeadingUnit>();
  const bareGoal: number[] = [];
  for (const { column, value } of row.cells) {
    if (typeof value !== "string" || value.length > 60) continue;
    const role = roleOf(value);
    if (role === null) continue;
    if (isBareGoal(value)) bareGoal.push(column);
    else found.set(role, [...(found.get(role) ?? []), column]);
    const unit = unitOf(value);
    if (unit !== null) units.set(role, unit);
  }
  settleBareGoal(bareGoal, found, under.slice(0, rowsLookedAt));
  // "Indikator" with a level beside it is the goal where nothing else is.
  const [measure] = found.get("measure") ?? [];
  if (!found.has("text") && measure !== undefined && found.has("target")) {
    found.set("text", [measure]);
    found.delete("measure");
  }
  if (!found.has("text") || !(found.has("measure") || found.has("target"))) return null;
  const columns = new Map(
    [...found].flatMap(([role, [first]]) => (first === undefined ? [] : [[role, first] as const])),
  );
  const target = row.cells.find(({ column }) => column === columns.get("target"))?.value;
  return {
    row: row.index,
    columns,
    units,
    twice: new Set(
      [...found]
        .filter(([role, all]) => (role === "target" || role === "stated") && all.length > 1)
        .map(([role]) => role),
    ),
    due: dueOver(row),
    isOwn: columns.has("measure") && typeof target === "string" && /^(?:minst|at least)$/iu.test(target.trim()),
  };
}

function dueOver({ cells }: Row): IsoDate | null {
  const days = new Set(cells.flatMap(({ value }) => (typeof value === "string" ? (dueWithin(value)?.day ?? []) : [])));
  const [day = null] = days;
  return days.size === 1 ? day : null;
}

/** The brackets, the unit and the year of a heading are no part of its name: "Målvärde (%)", "Utfall 2023", "Antal, utfall". */
function roleOf(heading: string): GoalRole | null {
  const bare = bareHeading(heading);
  const match = readColumn(bare);
  return match !== undefined && match.rest === "" && match.rivals.length === 0 && bare !== "" ? match.id : null;
}

function bareHeading(heading: string): string {
  return heading
    .replace(/[([][^)\]]{0,40}[)\]]/gu, " ")
    .replace(/\?\s*(?:ja|yes)\b.*$/iu, "")
    .replace(/(?<=\S)\s*,?\s*senast\s.*\d.*$/iu, "")
    .replace(/^(senast)\s.*\d.*$/iu, "$1")
    .replace(/[,:]?\s*(?:i\s+)?(?:%|procent|antal|st)\.?\s*$/iu, "")
    .replace(/\s+(?:år\s+)?20\d{2}(?:-\d{2}(?:-\d{2})?)?\s*$/u, "")
    .replace(/[:*]\s*$/u, "")
    .trim();
}

function unitOf(heading: string): HeadingUnit | null {
  const [isShare, isNumber] = [/%|procent|andel/iu.test(heading), /\bantal\b|\bst\b/iu.test(heading)];
  return isShare === isNumber ? null : isShare ? "share" : "number";
}

function isBareGoal(heading: string): boolean {
  return ["mal", "goal", "goals"].includes(plainText(bareHeading(heading)));
}

/** A column of levels is a target, one of sentences is the goals: "Effektmål | Mått | Mål | Utfall". */
function settleBareGoal(columns: readonly number[], found: Map<GoalRole, number[]>, under: readonly Row[]): void {
  for (const column of columns) {
    const cells = under.flatMap((row) => cellIn(row, column) ?? []).filter(({ value }) => !isBlank(value));
    const levels = cells.filter((cell) => levelsIn(cell).length > 0).length;
    const sentences = cells.filter((cell) => levelsIn(cell).length === 0 && /\p{L}{2}/u.test(textOf(cell))).length;
    // "Minst 70 deltagare" may be a goal in full, where the levels have a column of their own.
    const role = levels > sentences && !(found.has("target") && !found.has("text")) ? "target" : "text";
    if (!found.has(role)) found.set(role, [column]);
  }
}
