/** The people that a report counts in its form and tables: how many took part, by sex, ended and for what; and their efforts. */
import type { Address } from "../../../workbook/address";
import { type Cell, cellIn, isBlank, type Row } from "../../../workbook/snapshot";
import { textOf } from "../../../reading/text-of-cell";
import { levelsIn } from "../goals/level";
import { type ColumnSays, columnSays, countNamed, type CountId, saysEndedTo } from "./count-words";

export interface Count {
  readonly at: Address;
  readonly text: string;
  /** `null` where it cannot be told which number holds. */
  readonly value: number | null;
  /** Several numbers stand for it, and nothing says which of them holds. */
  readonly several?: true;
}

/** A whole with its parts by sex. */
export interface SexCounts {
  readonly of: "participants" | "ended" | "unsaid";
  readonly total: Count | null;
  readonly women: Count | null;
  readonly men: Count | null;
  readonly otherSex: Count | null;
}

export interface EndedPart {
  readonly label: string;
  readonly count: Count;
}

export interface ReportCounts {
  readonly participants: Count | null;
  readonly ended: Count | null;
  readonly efforts: Count | null;
  readonly effortsEach: Count | null;
  readonly bySex: readonly SexCounts[];
  readonly endedParts: readonly EndedPart[];
}

/** A label with what stands for it. */
interface Met {
  readonly id: CountId | "endedTo";
  readonly label: string;
  readonly row: number;
  readonly column: number;
  readonly counts: Readonly<Partial<Record<"women" | "men" | "otherSex" | "total", Count>>>;
}

export function countsIn(sheet: string, rows: readonly Row[]): ReportCounts {
  const mets = rows.flatMap((row, place) => metsOn(sheet, rows, row, place));
  const whole = (id: CountId): Count | null =>
    mets.find((met) => met.id === id && met.counts.total)?.counts.total ?? null;
  const bySex = [...across(mets), ...downwards(mets, rows)];
  return {
    participants: whole("participants") ?? bySex.find(({ of }) => of === "participants")?.total ?? null,
    ended: whole("ended"),
    efforts: whole("efforts"),
    effortsEach: whole("effortsEach"),
    bySex,
    endedParts: mets.flatMap(({ id, label, counts }) =>
      id === "endedTo" && counts.total ? [{ label, count: counts.total }] : [],
    ),
  };
}

function metsOn(sheet: string, rows: readonly Row[], row: Row, place: number): readonly Met[] {
  return row.cells.flatMap((cell, index): readonly Met[] => {
    if (typeof cell.value !== "string" || isBlank(cell.value)) return [];
    const text = textOf(cell);
    const met = (id: Met["id"], counts: Met["counts"], label = text): Met => ({
      id,
      label,
      row: row.index,
      column: cell.column,
      counts,
    });
    const threefold = allThree(sheet, row, cell, index);
    if (threefold !== null) return [met("participants", threefold)];
    const [, before = text, within = ""] = /^([^:]{3,70}):\s*(\d.*)$/u.exec(text) ?? [];
    const id = countNamed(before) ?? (saysEndedTo(before) ? "endedTo" : null);
    if (id === null) return [];
    const at = { sheet, row: row.index, column: cell.column };
    if (within !== "") return [met(id, { total: countOf(at, { ...cell, value: within }) }, before)];
    const others = valuesBeside(row, index);
    if (others.length === 0) {
      const below = onlyBelow(rows, place, cell.column);
      return below === null ? [] : [met(id, { total: countOf({ ...at, row: below.row }, below) })];
    }
    return [met(id, byColumn(sheet, rows, place, others))];
  });
}

/** "Antal deltagare totalt / kvinnor / män: 97 / 60 / 37" says three in one cell, or in two. */
function allThree(sheet: string, row: Row, cell: Cell, index: number): Met["counts"] | null {
  const text = textOf(cell);
  const [, label = text, within = ""] = /^([^:]{3,90}):\s*(\S.*)$/u.exec(text) ?? [];
  const order = [...label.matchAll(/\b(total\p{L}*|kvinnor|män|women|men)(?!\p{L})/giu)].map(([word]) =>
    columnSays(word),
  );
  if (!/deltagare|inskrivna|participants/iu.test(label) || order.length < 3 || new Set(order).size !== order.length) {
    return null;
  }
  const next = row.cells.slice(index + 1).find(({ value }) => !isBlank(value));
  const value = within === "" && next !== undefined ? textOf(next) : within;
  const numbers = value.split(/\s*[/;|]\s*/u);
  if (numbers.length !== order.length || !numbers.every((each) => /^\d{1,6}$/u.test(each))) return null;
  const at = { sheet, row: row.index, column: within === "" ? (next?.column ?? cell.column) : cell.column };
  return Object.fromEntries(order.map((id, place) => [id, { at, text: value, value: Number(numbers[place]) }]));
}

/** What stands to the right, as far as the next label. */
function valuesBeside({ cells }: Row, index: number): readonly Cell[] {
  const beside: Cell[] = [];
  for (const cell of cells.slice(index + 1)) {
    if (isBlank(cell.value)) continue;
    if (typeof cell.value === "string" && !/\d/u.test(cell.value)) break;
    beside.push(cell);
  }
  return beside;
}

/** A heading with one figure under it, and nothing more below. */
function onlyBelow(rows: readonly Row[], place: number, column: number): Cell | null {
  const [row, after] = [rows[place + 1], rows[place + 2]];
  if (row === undefined || row.index !== (rows[place]?.index ?? 0) + 1) return null;
  const cell = cellIn(row, column);
  const more = after?.index === row.index + 1 ? cellIn(after, column) : undefined;
  if (cell === undefined || typeof cell.value !== "number" || (more !== undefined && !isBlank(more.value))) return null;
  return cell;
}

const headingRowsLookedAt = 12;

/** Several figures on a row are what their headings say; without headings nobody knows which holds. */
function byColumn(sheet: string, rows: readonly Row[], place: number, cells: readonly Cell[]): Met["counts"] {
  const says = cells.map((cell) => headingOver(rows, place, cell.column));
  const counts: Partial<Record<"women" | "men" | "otherSex" | "total", Count>> = {};
  const [first] = cells;
  if (first === undefined) return counts;
  const at = ({ row, column }: Cell): Address => ({ sheet, row, column });
  const told = cells.filter((_, index) => says[index] !== "planned" && says[index] !== "share");
  if (told.length === 1 && told[0] !== undefined) {
    const sex = says[cells.indexOf(told[0])];
    const id = sex === "women" || sex === "men" || sex === "otherSex" ? sex : "total";
    return { [id]: countOf(at(told[0]), told[0]) };
  }
  for (const [index, cell] of cells.entries()) {
    const say: ColumnSays | null = says[index] ?? null;
    if (say === "planned" || say === "share") continue;
    if (say === null || say === "other" || counts[say] !== undefined) {
      return { total: { at: at(first), text: cells.map(textOf).join(" | "), value: null, several: true } };
    }
    counts[say] = countOf(at(cell), cell);
  }
  return counts;
}

function headingOver(rows: readonly Row[], place: number, column: number): ColumnSays | null {
  for (let above = place - 1; above >= Math.max(0, place - headingRowsLookedAt); above -= 1) {
    // An empty row parts one table from the next.
    if ((rows[above + 1]?.index ?? 0) - (rows[above]?.index ?? 0) > 1) return null;
    const value = rows[above] === undefined ? undefined : cellIn(rows[above], column)?.value;
    if (typeof value === "string" && /\p{L}{2}|%/u.test(value) && !/^\d/u.test(value)) return columnSays(value);
    // A year over the figures: each its own.
    if (typeof value === "number" && value >= 1990 && value <= 2100 && Number.isInteger(value)) return "other";
  }
  return null;
}

function countOf(at: Address, cell: Cell): Count {
  const text = textOf(cell);
  const values = levelsIn(cell).flatMap((level) =>
    (level.kind === "number" || level.kind === "bare") && level.bound === null && level.value >= 0 ? level.value : [],
  );
  const [value = null] = values;
  return { at, text, value };
}

function ofWhom(id: Met["id"]): SexCounts["of"] {
  return id === "participants" || id === "ended" ? id : "unsaid";
}

/** A row with its parts in columns. */
function across(mets: readonly Met[]): readonly SexCounts[] {
  return mets.flatMap(({ id, counts: { total, women, men, otherSex } }) =>
    women === undefined || men === undefined || id === "women" || id === "men"
      ? []
      : [{ of: ofWhom(id), total: total ?? null, women, men, otherSex: otherSex ?? null }],
  );
}

/** Parts on rows that follow on each other, with their whole right over or right under them. */
function downwards(mets: readonly Met[], rows: readonly Row[]): readonly SexCounts[] {
  return mets.flatMap((first): readonly SexCounts[] => {
    if (first.id !== "women" && first.id !== "men") return [];
    const at = (row: number): Met | undefined => mets.find((met) => met.row === row && met.column === first.column);
    const second = at(first.row + 1);
    if (second === undefined || second.id !== (first.id === "women" ? "men" : "women")) return [];
    const third = at(second.row + 1);
    const otherSex = third?.id === "otherSex" ? third : undefined;
    const after = otherSex === undefined ? third : at(second.row + 2);
    const isWhole = (met: Met | undefined): met is Met =>
      met !== undefined && (met.id === "participants" || met.id === "ended" || met.id === "total");
    const [above, below] = [at(first.row - 1), after];
    const whole =
      isWhole(above) && above.id !== "total" ? above : isWhole(below) ? below : isWhole(above) ? above : null;
    // A whole on both sides may be of the next part.
    if (isWhole(above) && isWhole(below) && above.id !== "total" && below.id === "total" && above.counts.total) {
      return [];
    }
    const heading = whole?.id === "total" ? headingText(rows, Math.min(first.row, whole.row) - 1, first.column) : "";
    const of = /deltag|inskriv|particip/iu.test(heading)
      ? "participants"
      : /avslut|ended/iu.test(heading)
        ? "ended"
        : "unsaid";
    const [women, men] = first.id === "women" ? [first, second] : [second, first];
    return [
      {
        of: whole === null || whole.id === "total" ? of : ofWhom(whole.id),
        total: whole?.counts.total ?? null,
        women: women.counts.total ?? null,
        men: men.counts.total ?? null,
        otherSex: otherSex?.counts.total ?? null,
      },
    ];
  });
}

function headingText(rows: readonly Row[], index: number, column: number): string {
  const row = rows.find((each) => each.index === index);
  return row === undefined ? "" : textOf(cellIn(row, column));
}
