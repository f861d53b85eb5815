/** A sheet with what people put around a table: a title, whose it is, its period, its unit, a note at the foot. */
import { type Pen, penOf, place, type Written } from "./book";
import { type Effort, type EffortParts, effortOf, sumOf } from "./effort";
import type { Drawn, Truth } from "./layout";
import { costLines, type Stacking } from "./lines";
import type { Random } from "./random";
import { type Column, type Line, type Table, drawTable } from "./table";
import { economist, type Economist, kronorNotes, millionNotes, notes, thousandNotes } from "./words";

export type UnitPlace = "none" | "title" | "note" | "foot" | "sheet" | "labelHead" | "columnHead";

/** Smaller habits, by chance where a kind does not set them. */
export interface Habits {
  readonly written: Written;
  readonly cellByCell: boolean;
  readonly zero: "" | "-" | 0;
  readonly format: string | undefined;
  readonly mergeHeads: boolean;
  readonly row: number;
  readonly column: number;
  readonly unit: "kr" | "tkr" | "mkr";
  readonly unitPlace: UnitPlace;
}

export function habits(random: Random, set: Partial<Habits> = {}): Habits {
  const unit = set.unit ?? random.pick(["kr", "kr", "kr", "tkr"]);
  return {
    written: random.pick(["typed", "formula", "formula", "formula", "noResult"]),
    cellByCell: random.chance(0.2),
    zero: random.pick(["", "", 0, "-"]),
    format: random.pick([undefined, "#,##0", "#,##0"]),
    mergeHeads: random.chance(0.5),
    row: random.pick([0, 0, 0, 1]),
    column: random.pick([0, 0, 0, 0, 1]),
    unit,
    unitPlace:
      unit === "kr"
        ? random.pick(["none", "none", "note", "title", "labelHead"])
        : random.pick(["title", "note", "labelHead"]),
    ...set,
  };
}

export const scaleOf = { kr: 1, tkr: 1000, mkr: 1_000_000 } as const;

const unitNotes = { kr: kronorNotes, tkr: thousandNotes, mkr: millionNotes } as const;

export interface FormSpec {
  /** Without the labels' own column. */
  readonly columns: readonly Column[] | ((effort: Effort, words: Economist) => readonly Column[]);
  /** Columns to the left of the labels. */
  readonly before?: readonly Column[];
  readonly effort?: Effort;
  readonly parts?: EffortParts;
  readonly stacking?: Partial<Stacking>;
  readonly habits?: Partial<Habits>;
  readonly words?: Partial<Economist>;
  /** Under the table's own lines. */
  readonly under?: (effort: Effort, words: Economist) => readonly Line[];
  /** The lines as they are to stand, made from those of the table. */
  readonly lines?: (lines: readonly Line[], effort: Effort, words: Economist) => readonly Line[];
  readonly over?: readonly string[];
  /** All on the sheet above the table is left out. */
  readonly bare?: boolean;
  readonly after?: (made: Made) => void;
  readonly truth: (sum: (leaves: readonly string[]) => number, effort: Effort) => Omit<Truth, "isBudget" | "unit">;
}

export interface Made {
  readonly pen: Pen;
  readonly sheet: string;
  readonly table: Table;
  readonly effort: Effort;
  readonly words: Economist;
  readonly habits: Habits;
}

export const labels: Column = { id: "label", heads: [""], holds: { kind: "labels" } };

/** Leaves that hold amounts; those that add others are none. */
export function leavesOf(columns: readonly Column[]): readonly string[] {
  return columns.filter(({ holds }) => holds.kind === "leaf").map(({ id }) => id);
}

export function form(random: Random, spec: FormSpec): Drawn {
  const words = { ...economist(random), ...spec.words };
  const own = habits(random, spec.habits);
  const unitNote = random.pick(unitNotes[own.unit]);
  const known = typeof spec.columns === "function" ? null : spec.columns;
  const effort = spec.effort ?? effortOf(random, leavesOf(known ?? []), stepped(spec.parts, own.unit));
  const columns = typeof spec.columns === "function" ? spec.columns(effort, words) : spec.columns;
  const sheet = own.unitPlace === "sheet" ? `${words.sheet} ${own.unit}` : words.sheet;
  const pen = penOf([sheet], scaleOf[own.unit]);
  let row = own.row;
  if (!spec.bare) {
    const suffix = own.unitPlace === "title" ? (random.chance(0.5) ? ` (${own.unit})` : `, ${own.unit}`) : "";
    pen.text(place(sheet, row, own.column), words.title + suffix);
    row += 1;
    for (const line of [...(spec.over ?? []), ...(own.unitPlace === "note" ? [unitNote] : [])]) {
      pen.text(place(sheet, row, own.column), line);
      row += 1;
    }
    row += random.whole(0, 2);
  }
  const stacking: Stacking = { sections: "none", total: "below", airy: random.chance(0.4), ...spec.stacking };
  const made = costLines(effort, words, stacking);
  const lines = [...(spec.lines?.(made, effort, words) ?? made), ...(spec.under?.(effort, words) ?? [])];
  const head = own.unitPlace === "labelHead" ? unitNote : words.labelHead;
  const headed = columns
    .map(withoutKronor(own.unit))
    .map((column) =>
      own.unitPlace === "columnHead" && (column.holds.kind === "leaf" || column.holds.kind === "adds")
        ? { ...column, heads: [...column.heads.slice(0, -1), `${column.heads.at(-1) ?? ""} ${own.unit}`.trim()] }
        : column,
    );
  const table = drawTable(pen, {
    ...own,
    sheet,
    row,
    columns: [...(spec.before ?? []), { ...labels, heads: [head] }, ...headed],
    lines,
  });
  if (own.unitPlace === "foot") pen.text(place(sheet, table.next + 1, own.column), unitNote);
  else if (!spec.bare && random.chance(0.15)) pen.text(place(sheet, table.next + 1, own.column), random.pick(notes));
  spec.after?.({ pen, sheet, table, effort, words, habits: own });
  const truth = spec.truth((leaves) => sumOf(effort, leaves), effort);
  return { book: pen, truth: { isBudget: true, unit: own.unit, ...truth } };
}

/** No head says kronor over thousands. */
function withoutKronor(unit: Habits["unit"]): (column: Column) => Column {
  const saysKronor = /\b(kr|kronor|sek)\b/i;
  return (column) =>
    unit === "kr"
      ? column
      : { ...column, heads: column.heads.map((head) => (saysKronor.test(head) ? "Belopp" : head)) };
}

/** Amounts that the unit can show: half a thousand kronor in mkr is 0,0005. */
function stepped(parts: EffortParts | undefined, unit: Habits["unit"]): EffortParts {
  return unit === "mkr" ? { step: 10_000, ...parts } : { ...parts };
}

export function leaf(id: string, ...heads: readonly string[]): Column {
  return { id, heads, holds: { kind: "leaf" } };
}

export function adds(id: string, columns: readonly string[], ...heads: readonly string[]): Column {
  return { id, heads, holds: { kind: "adds", columns } };
}

/** What is left of one column when others are taken from it. */
export function less(id: string, from: string, taken: readonly string[], ...heads: readonly string[]): Column {
  return { id, heads, holds: { kind: "adds", columns: [from], minus: taken } };
}

export function says(id: string, head: string, of: (line: Line) => string | number | null, format?: string): Column {
  return { id, heads: [head], holds: { kind: "says", says: of, ...(format !== undefined && { format }) } };
}
