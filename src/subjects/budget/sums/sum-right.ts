/** What a sum of the budget should be: its figure, and the formula that gives it. */
import { type Address, areaName, cellName } from "../../../workbook/address";
import { figureIn, ore } from "../../../reading/money";
import type { SumSpot } from "./sum-spot";
import { millionths } from "./sum-spots";

/** What the parts add up to; `null` where one of them cannot be read. */
export function expectedSum(spot: SumSpot): number | null {
  let total = 0;
  for (const part of spot.parts) {
    if (part.value === null) return null;
    total += part.value;
  }
  return total;
}

/** The sum as the cell should hold it: the sheet's figure, or a share as 0–1. */
export function figureOfSum(spot: SumSpot, value: number): number {
  return spot.measure === "share" ? value / millionths : figureIn(spot.unit, ore(value));
}

/** The formula that the cell should hold, without `=`. */
export function sumFormula(spot: SumSpot): string {
  const cells = spot.parts.map((part) => part.at);
  const [first] = cells;
  const last = cells.at(-1);
  if (first === undefined || last === undefined) return "0";
  if (cells.length === 1) return cellName(first);
  const down = cells.every((cell) => cell.column === first.column) && last.row - first.row < cells.length * 2;
  const across = cells.every((cell, index) => cell.row === first.row && cell.column === first.column + index);
  // Sums of sums are named one by one: a range would take in what lies between them.
  const direct = spot.parts.every((part, index) => spot.leaves[index] === part.at);
  if (!direct || !(across || down)) return cells.map(cellName).join("+");
  return `SUM(${runsOf(cells, spot.subtotalRows).join(",")})`;
}

/** The cells as ranges, broken where a subtotal stands between two of them. */
function runsOf(cells: readonly Address[], subtotalRows: readonly number[]): readonly string[] {
  const runs: Address[][] = [];
  for (const cell of cells) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    const broken = before === undefined || subtotalRows.some((row) => row > before.row && row < cell.row);
    if (run === undefined || broken) runs.push([cell]);
    else run.push(cell);
  }
  return runs.flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)];
    if (first === undefined || last === undefined) return [];
    const area = { firstRow: first.row, firstColumn: first.column, lastRow: last.row, lastColumn: last.column };
    return areaName({ sheet: first.sheet, ...area });
  });
}
