/** What stands under a heading: a form's answers, sums made of them, or neither. */
import { type Cell, type CellValue, cellIn, isBlank, rowPlace, type Sheet } from "../../../workbook/snapshot";
import { isDateFormat } from "../../../workbook/number-format";
import { plainText } from "../../../reading/label";
import { textOf } from "../../../reading/text-of-cell";
import { digitsIn } from "./answer";
import type { NamedForm, TotalKind } from "./heading-parts";
import { lettersIn } from "./symbols";
import { looksAnswered } from "./tell-form";

export type ColumnContents = "answers" | "nothing" | "other" | TotalKind;

/** So many rows tell what a column holds. */
const rowsRead = 300;
const totalWords = /^(?:summa|totalt?|total|medel|medelvarde|medeltal|snitt|median|antal|n|min|max|mean|average|sum)$/;

/** A row of sums under or inside the table, by what stands in its first cells. */
export function isTotalRow(text: string): boolean {
  return totalWords.test(plainText(text));
}

/** The cells under the heading that hold something, rows of sums aside. */
function cellsUnder(sheet: Sheet, headingRow: number, column: number): readonly Cell[] {
  const from = rowPlace(sheet, headingRow + 1);
  return sheet.rows.slice(from, from + rowsRead).flatMap((row) => {
    const cell = cellIn(row, column);
    return cell === undefined || isBlank(cell.value) || row.cells.slice(0, 2).some((each) => isTotalRow(textOf(each)))
      ? []
      : [cell];
  });
}

/** A column with a whole form in each cell. `form`: what the headings say; `null` where the rows may. */
export function contentsOf(sheet: Sheet, headingRow: number, column: number, form: NamedForm | null): ColumnContents {
  const cells = cellsUnder(sheet, headingRow, column);
  if (cells.length === 0) return "nothing";
  if (cells.some(({ format }) => isDateFormat(format))) return "other";
  const values = cells.map(({ value }) => value);
  const answered = values.filter((value) => isAnswered(value, form));
  if (answered.length * 2 >= values.length) return "answers";
  // Numbers that have lost their zeros are answers where some of them still show it.
  const digits = values.filter((value) => digitsIn(value) !== "");
  if (form === "GHQ-12" && answered.length > 0 && digits.length * 2 >= values.length) return "answers";
  return form === null ? "other" : totalIn(values, form);
}

function isAnswered(value: CellValue, form: NamedForm | null): boolean {
  const digits = digitsIn(value);
  if (form === "GHQ-12") {
    // More than any sum of points, although its first zeros are lost.
    if (typeof value === "number" && /^[0-3]{3,5}$/.test(digits)) return true;
    return /^(?:[0-4-]{6,12})$/.test(digits) || lettersIn(value, form) !== "";
  }
  if (form === null) return looksAnswered(digits);
  if (typeof value === "number" && /^[0-4]{4}$/.test(digits)) return true;
  return /^[0-5-]{5}$/.test(digits) || lettersIn(value, form) !== "";
}

function totalIn(values: readonly CellValue[], form: NamedForm): ColumnContents {
  const numbers = values.flatMap((value) => numberIn(value) ?? []);
  if (numbers.length * 2 < values.length) return "other";
  // Numbers as low as a single answer tell nothing.
  if (form === "GHQ-12") {
    return numbers.every((value) => value >= 0 && value <= 48) && numbers.some((value) => value > 4) ? "sum" : "other";
  }
  if (numbers.every((value) => value >= -1 && value <= 1)) return "index";
  return numbers.every((value) => value >= 0 && value <= 100) && numbers.some((value) => value > 5) ? "vas" : "other";
}

function numberIn(value: CellValue): number | null {
  if (typeof value === "number") return value;
  if (typeof value !== "string" || !/^[-–−]?\d+(?:[.,]\d+)?$/.test(value.trim())) return null;
  return Number(value.trim().replace(/[–−]/, "-").replace(",", "."));
}

/** Columns with an item each: one sign in each cell. `known`: words that the sheet explains. */
export function itemsUnder(
  sheet: Sheet,
  headingRow: number,
  columns: readonly number[],
  known: ReadonlyMap<string, number>,
): "answers" | "nothing" | "words" | "other" {
  const cells = columns.flatMap((column) => cellsUnder(sheet, headingRow, column));
  if (cells.length === 0) return "nothing";
  const isOne = ({ value }: Cell): boolean => {
    const text = textOf({ value });
    return /^(?:[0-5-]|[A-Ea-e])$/.test(text) || known.has(plainText(text));
  };
  if (cells.filter(isOne).length * 2 >= cells.length) return "answers";
  return cells.every(({ value }) => typeof value === "string") ? "words" : "other";
}
