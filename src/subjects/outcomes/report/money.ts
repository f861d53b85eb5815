/** The money that a report tells of the whole effort: granted, used and left, a field each or under a heading each. */
import { type Cell, cellIn, isBlank, type Row } from "../../../workbook/snapshot";
import { type FieldReading, readCell } from "../../../reading/form";
import { textOf } from "../../../reading/text-of-cell";
import type { Ore } from "../../../reading/money";
import type { MoneyRow } from "./locate-tables";
import { type MoneyPart, moneyParts } from "./other-words";
import { otherFieldOf } from "./reading";
import { speaksThousands } from "./thousands";

type Amounts = Partial<Record<MoneyPart, FieldReading<Ore>>>;

/** `null` where none of the three is told. */
export function wholeMoneyIn(sheet: string, rows: readonly Row[]): MoneyRow | null {
  const kind = speaksThousands(rows) ? "tkr" : "kronor";
  const found: Amounts = {};
  for (const [place, row] of rows.entries()) {
    for (const cell of row.cells) {
      if (typeof cell.value !== "string" || isBlank(cell.value)) continue;
      const { id, within } = otherFieldOf(cell.value);
      const part = moneyParts.find((each) => each === id);
      if (part === undefined || found[part] !== undefined) continue;
      const at = { sheet, row: row.index, column: cell.column };
      const amountKind = /\btkr\b|tusental/iu.test(cell.value)
        ? "tkr"
        : /\bkr\b|kronor/iu.test(cell.value)
          ? "kronor"
          : kind;
      const value = within !== "" ? null : valueOf(row, rows[place + 1], cell);
      if (within !== "") found[part] = readCell(amountKind, at, cell, { dateSystem: 1900 }, within);
      else if (value !== null) {
        found[part] = readCell(amountKind, { sheet, row: value.row, column: value.column }, value, {
          dateSystem: 1900,
        });
      }
    }
  }
  const told = moneyParts.filter((part) => found[part] !== undefined);
  const at = told[0] === undefined ? undefined : found[told[0]]?.at;
  if (at === undefined) return null;
  return {
    partner: "",
    at,
    granted: found.granted ?? null,
    used: found.used ?? null,
    returned: found.returned ?? null,
  };
}

/** One amount beside the label; of several, with a heading each, none is the whole. */
function valueOf(row: Row, next: Row | undefined, label: Cell): Cell | null {
  const beside: Cell[] = [];
  for (const cell of row.cells) {
    if (cell.column <= label.column || isBlank(cell.value)) continue;
    if (typeof cell.value === "string" && !/\d/u.test(cell.value)) break;
    beside.push(cell);
  }
  if (beside.length > 1) return null;
  if (beside[0] !== undefined) return beside[0];
  // A row of labels over one row of amounts.
  const labels = row.cells.filter(({ value }) => typeof value === "string" && otherFieldOf(value).id !== null).length;
  const below = next?.index === row.index + 1 ? cellIn(next, label.column) : undefined;
  if (labels < 2 || below === undefined || !/\d/u.test(textOf(below)) || isInTable(row, next)) return null;
  return below;
}

/** With a name at the head of the row it is one of several. */
function isInTable(row: Row, next: Row | undefined): boolean {
  const first = Math.min(
    ...row.cells
      .filter(({ value }) => typeof value === "string" && otherFieldOf(value).id !== null)
      .map(({ column }) => column),
  );
  return (
    next?.cells.some(({ column, value }) => column < first && typeof value === "string" && !isBlank(value)) === true
  );
}
