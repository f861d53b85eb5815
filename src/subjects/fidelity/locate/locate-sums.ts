/** Finds the sums of a measurement, and what follows from them: area by area, total, share, level. */
import type { Address } from "../../../workbook/address";
import { type Cell, cellIn, isBlank, type Row, type Sheet } from "../../../workbook/snapshot";
import { labelReader } from "../../../reading/label";
import type { TableColumns } from "./columns";
import type { AreaSum, CriterionRow, Measurement, SumCell } from "../model";
import { areaReader } from "./recognise";
import type { Area, Scale } from "../scales/scale";
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

export function readSums(spot: TableSpot, rows: readonly CriterionRow[]): Pick<Measurement, "areaSums" | "sums"> {
  const { sheet, columns, lastCriterion } = spot;
  const first = rows[0]?.at.row ?? 0;
  const taken = new Set(rows.map(({ at }) => at.row));
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
    // Before the last criterion only an area's sum belongs: "Totalt" there is one too, or somebody's own.
    if (row.index > lastCriterion) sums.set(id, id === "band" ? bandCell(row, at, cell) : { at, cell });
  }
  return { areaSums: [...areaSums.values()], sums: Object.fromEntries(sums) };
}

/** The text that names the row: in the criteria's column, or in one before it. */
function labelOn(row: Row, { column }: TableSpot): string | null {
  const label = row.cells.find(
    (cell) => cell.column <= column && typeof cell.value === "string" && !isBlank(cell.value),
  );
  return label === undefined ? null : textOf(label);
}

/** "Summa Personal", "Delsumma" under an area's criteria, or the area's own heading with a figure beside it. */
function areaSummed(
  label: string,
  row: Row,
  rows: readonly CriterionRow[],
  { scale, lastCriterion }: TableSpot,
  cell: Cell | undefined,
): Area | null {
  const readArea = areaReader(scale);
  const heading = readArea(label);
  if (heading !== undefined) return cell === undefined || isBlank(cell.value) ? null : heading;
  const match = readSum(label);
  if (match?.id !== "areaSum") return null;
  const named = match.rest === "" ? undefined : readArea(match.rest.replace(/^(?:för|of|av)\s+/i, ""));
  if (named !== undefined) return named;
  if (match.rest !== "" || (row.index > lastCriterion && scale.areas.length > 1 && !endsArea(row, rows))) return null;
  const above = rows.filter(({ at }) => at.row < row.index).at(-1);
  return scale.areas.find(({ id }) => id === above?.criterion.area) ?? null;
}

/** A "Summa" right under the last criterion sums its area only where the areas before it have such a row too. */
function endsArea(row: Row, rows: readonly CriterionRow[]): boolean {
  const gaps = rows.filter(({ at, criterion }, index) => {
    const next = rows[index + 1];
    return next !== undefined && next.criterion.area !== criterion.area && next.at.row > at.row + 1;
  });
  return gaps.length > 0 && row.index === (rows.at(-1)?.at.row ?? 0) + 1;
}

/** The level is words: they may stand in the next cell or a merged one. */
function bandCell(row: Row, at: Address, cell: Cell | undefined): SumCell {
  if (cell !== undefined && !isBlank(cell.value)) return { at, cell };
  const label = row.cells.find(({ value }) => !isBlank(value));
  const beside = row.cells.find((other) => other.column > (label?.column ?? 0) && !isBlank(other.value));
  return beside === undefined ? { at, cell } : { at: { ...at, column: beside.column }, cell: beside };
}
