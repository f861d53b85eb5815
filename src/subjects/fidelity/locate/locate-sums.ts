/** Finds the sums of a measurement, and what follows from them: area by area, total, share, level. */
import type { Address } from "../../../workbook/address";
import { type Cell, cellIn, isBlank, type Row, type Sheet } from "../../../workbook/snapshot";
import { labelReader, plainText } from "../../../reading/label";
import type { TableColumns } from "./columns";
import type { AreaSum, CriterionRow, Measurement, SumCell } from "../model";
import { areaReader } from "./recognise";
import { readScore } from "./score";
import type { Area, Criterion, Scale } from "../scales/scale";
import { type SumId, sumLabels } from "../template";
import { textOf } from "../../../reading/text-of-cell";

/** Where on a sheet a table of criteria lies. */
export interface TableSpot {
  readonly sheet: Sheet;
  readonly column: number;
  readonly columns: TableColumns;
  readonly scale: Scale;
  readonly lastCriterion: number;
}

const readSum = labelReader(sumLabels);
const rowsBelow = 40;

/** The row of a criterion. */
interface NamedRow {
  readonly criterion: Criterion;
  readonly row: number;
}

export function readSums(spot: TableSpot, criteria: readonly CriterionRow[]): Pick<Measurement, "areaSums" | "sums"> {
  const { sheet, columns, lastCriterion } = spot;
  const rows = criteria.map(({ criterion, at }): NamedRow => ({ criterion, row: at.row }));
  const first = rows[0]?.row ?? 0;
  const taken = new Set(rows.map(({ row }) => row));
  const areaSums = new Map<string, AreaSum>();
  const sums = new Map<SumId, SumCell>();
  for (const row of sheet.rows) {
    if (row.index < first - 1 || row.index > lastCriterion + rowsBelow || taken.has(row.index)) continue;
    const label = labelOn(row, spot);
    if (label === null) continue;
    const cell = cellIn(row, columns.score);
    const at = { sheet: sheet.name, row: row.index, column: columns.score };
    const area = areaSummed(label, row, rows, spot, cell);
    if (area !== null) {
      if (!areaSums.has(area.id)) areaSums.set(area.id, { area, at, cell });
      continue;
    }
    const match = readSum(label);
    const id = match?.id === "areaSum" && row.index > lastCriterion ? "total" : match?.id;
    if (id === undefined || id === "areaSum" || sums.has(id)) continue;
    // "Totalt ansvar för hela processen" beside a score is a criterion in somebody's own words.
    if (match?.rest !== "" && mayBeScore(cell, spot.scale)) continue;
    // Before the last criterion only an area's sum belongs: "Totalt" there is one too, or somebody's own.
    if (row.index > lastCriterion) sums.set(id, id === "band" ? bandCell(row, at, cell) : { at, cell });
  }
  return { areaSums: [...areaSums.values()], sums: Object.fromEntries(sums) };
}

/** Whether the words of a row say that its figure is a sum. `rows`: the criteria that are known, from the top. */
export function isSumRow(row: Row, spot: TableSpot, rows: readonly NamedRow[]): boolean {
  const label = labelOn(row, spot);
  if (label === null) return false;
  const cell = cellIn(row, spot.columns.score);
  if (areaSummed(label, row, rows, spot, cell) !== null) return true;
  if (meanRow.test(plainText(label))) return true;
  const match = readSum(label);
  return match !== undefined && (match.rest === "" || !mayBeScore(cell, spot.scale));
}

/** "Medel Personal": beside the criteria, and none of them. */
const meanRow = /^(?:medel|medelvarde|genomsnitt|snitt|mean|average|median)\b/;

/** An area's own name, and nothing more: its heading. */
export function isAreaName(text: string, scale: Scale): boolean {
  const heading = areaReader(scale)(text);
  return heading !== undefined && isNoMore(heading.rest);
}

/**
 * The text that names the row: in the criteria's column, or before it where nothing stands there. An area's name beside a
 * text of its own says only where that criterion belongs; a word for a sum beside one is the row's name.
 */
function labelOn(row: Row, { column, scale }: Pick<TableSpot, "column" | "scale">): string | null {
  const texts = row.cells.filter(
    (cell) => cell.column <= column && typeof cell.value === "string" && !isBlank(cell.value),
  );
  const last = texts.at(-1);
  if (last === undefined) return null;
  if (last.column < column) return textOf(texts[0]);
  const own = textOf(last);
  if (readSum(own) !== undefined || areaReader(scale)(own) !== undefined) return own;
  return textOf(texts.find((cell) => readSum(textOf(cell)) !== undefined) ?? last);
}

/** A whole number of the scale that somebody has typed: a score, unless the words beside it surely say otherwise. */
function mayBeScore(cell: Cell | undefined, scale: Scale): boolean {
  return cell?.formula === undefined && readScore(noPlace, cell, scale).value !== null;
}

const noPlace: Address = { sheet: "", row: 0, column: 0 };

/** "Summa Personal", "Delsumma" under an area's criteria, or the area's own heading with a figure beside it. */
function areaSummed(
  label: string,
  row: Row,
  rows: readonly NamedRow[],
  { scale, lastCriterion }: TableSpot,
  cell: Cell | undefined,
): Area | null {
  const readArea = areaReader(scale);
  const heading = readArea(label);
  // "Insatser ute i samhället" is no heading, and an area's bare name beside a score may be a criterion's.
  if (heading !== undefined && isNoMore(heading.rest)) {
    return cell === undefined || isBlank(cell.value) || mayBeScore(cell, scale) ? null : heading.area;
  }
  const match = readSum(label);
  if (match?.id !== "areaSum") return null;
  const named = match.rest === "" ? undefined : readArea(match.rest.replace(/^(?:för|of|av)\s+/i, ""));
  if (named !== undefined && isNoMore(named.rest)) return named.area;
  if (match.rest !== "" || (row.index > lastCriterion && scale.areas.length > 1 && !endsArea(row, rows))) return null;
  const above = rows.filter((other) => other.row < row.index).at(-1);
  return scale.areas.find(({ id }) => id === above?.criterion.area) ?? null;
}

/** Nothing after the name but a count or limits: "(3–15)", "(14 kriterier)". */
function isNoMore(rest: string): boolean {
  return !/\p{L}/u.test(
    rest.replace(/(?:max\.?\s*|av\s+|of\s+)?\d+\s*(?:kriterier|criteria|items|poäng|p|points)?/giu, ""),
  );
}

/** A "Summa" right under the last criterion sums its area only where the areas before it have such a row too. */
function endsArea(row: Row, rows: readonly NamedRow[]): boolean {
  const gaps = rows.filter((each, index) => {
    const next = rows[index + 1];
    return next !== undefined && next.criterion.area !== each.criterion.area && next.row > each.row + 1;
  });
  return gaps.length > 0 && row.index === (rows.at(-1)?.row ?? 0) + 1;
}

/** The level is words: they may stand in the next cell or a merged one. */
function bandCell(row: Row, at: Address, cell: Cell | undefined): SumCell {
  if (cell !== undefined && !isBlank(cell.value)) return { at, cell };
  const label = row.cells.find(({ value }) => !isBlank(value));
  const beside = row.cells.find((other) => other.column > (label?.column ?? 0) && !isBlank(other.value));
  return beside === undefined ? { at, cell } : { at: { ...at, column: beside.column }, cell: beside };
}
