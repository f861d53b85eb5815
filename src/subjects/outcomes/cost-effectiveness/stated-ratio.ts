/** Ratios that somebody has written beside a trial: "Kostnad per vunnen QALY", with its amount to the right or below. */
import type { Address } from "../../../workbook/address";
import { type Cell, cellIn, rowAt, type Sheet } from "../../../workbook/snapshot";
import { plainText } from "../../../reading/label";
import { textOf } from "../../../reading/text-of-cell";
import { kinds } from "../../../reading/kinds";
import type { EffectId } from "./read/trial";

export interface StatedRatio {
  readonly at: Address;
  readonly kronor: number;
  /** Which it may be of: "i arbete" may be either. */
  readonly effects: readonly EffectId[];
  readonly adjusted: boolean;
}

const longestLabel = 90;

export function statedRatios(sheet: Sheet, dateSystem: 1900 | 1904): readonly StatedRatio[] {
  return sheet.rows.flatMap(({ cells, index }) =>
    cells.flatMap((cell): readonly StatedRatio[] => {
      const label = typeof cell.value === "string" && cell.value.length <= longestLabel ? plainText(cell.value) : "";
      const effects = effectsNamed(label);
      if (effects.length === 0) return [];
      const beside = [...right(cells, cell), ...below(sheet, index, cell)];
      const found = beside.find((each) => kronorOf(each, dateSystem) !== null);
      const kronor = found === undefined ? null : kronorOf(found, dateSystem);
      if (found === undefined || kronor === null) return [];
      const at = { sheet: sheet.name, row: found.row, column: found.column };
      return [{ at, kronor, effects, adjusted: /justera|adjust/.test(label) }];
    }),
  );
}

/** "ICER (kr/QALY)", "Kostnad per vunnen dag i arbete", "Cost per person in work". */
function effectsNamed(plain: string): readonly EffectId[] {
  if (!/\bicer\b|kostnad\w* per|kr per|cost per|kostnadseffektivitetskvot/.test(plain)) return [];
  if (/qaly|kvalitetsjusterad/.test(plain)) return ["qaly"];
  if (/\b(?:dag|dagar|arbetsdag\w*|sysselsattningsdag\w*|day|days)\b/.test(plain)) return ["days"];
  return /\b(?:i arbete|in work|anstallning|anstalld)\b/.test(plain) ? ["work", "anyWork"] : [];
}

function right(cells: readonly Cell[], { column }: Cell): readonly Cell[] {
  return cells.filter((each) => each.column > column && each.column <= column + 3);
}

function below(sheet: Sheet, row: number, { column }: Cell): readonly Cell[] {
  const cell = cellIn(rowAt(sheet, row + 1), column);
  return cell === undefined ? [] : [cell];
}

function kronorOf(cell: Cell, dateSystem: 1900 | 1904): number | null {
  if (typeof cell.value !== "number" && !/\d/.test(textOf(cell))) return null;
  const read = kinds.kronor.read(cell, { dateSystem });
  return "unread" in read ? null : read.value / 100;
}
