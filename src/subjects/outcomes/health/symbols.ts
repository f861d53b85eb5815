/** Answers that are letters or words: which digit each stands for, by a legend in the sheet or by the order of the letters. */
import { type CellValue, isBlank, type Sheet } from "../../../workbook/snapshot";
import { memoizePerObject } from "../../../workbook/memoize";
import { plainText } from "../../../reading/label";
import { textOf } from "../../../reading/text-of-cell";
import type { NamedForm } from "./heading-parts";

/** By the plain word or letter. */
export type Legend = ReadonlyMap<string, number>;

const longestLegend = 300;
const longestWord = 40;

/** A legend stands over the table, or below its last rows. */
const rowsRead = 300;

/** "A = 0", "0 = aldrig; 1 = ibland": each sign or word with its digit, from the cells of the sheet. */
export const legendIn = memoizePerObject(({ rows }: Sheet): Legend => {
  const legend = new Map<string, number>();
  const unsure = new Set<string>();
  for (const { cells } of [...rows.slice(0, rowsRead), ...rows.slice(Math.max(rowsRead, rows.length - rowsRead))]) {
    for (const cell of cells) {
      if (typeof cell.value !== "string" || cell.value.length > longestLegend || !/[=]/.test(cell.value)) continue;
      for (const { word, digit } of pairsIn(cell.value)) {
        if (legend.has(word) && legend.get(word) !== digit) unsure.add(word);
        legend.set(word, digit);
      }
    }
  }
  // What is explained in two ways is not explained.
  for (const word of unsure) legend.delete(word);
  return legend;
});

function pairsIn(text: string): readonly { readonly word: string; readonly digit: number }[] {
  return text.split(/[,;\n]/).flatMap((part) => {
    const [left = "", right = "", ...others] = part.split("=").map((each) => each.trim());
    if (others.length > 0 || left === "" || right === "") return [];
    // What stands in front of the first pair is a heading: "GHQ: A = 0".
    const word = left.split(":").at(-1) ?? "";
    if (/^\d$/.test(right)) return pairOf(word, right);
    return /^\d$/.test(word.trim()) ? pairOf(right, word.trim()) : [];
  });
}

function pairOf(word: string, digit: string): readonly { readonly word: string; readonly digit: number }[] {
  const plain = plainText(word);
  return plain === "" || plain.length > longestWord || /^\d$/.test(plain)
    ? []
    : [{ word: plain, digit: Number(digit) }];
}

/** A whole form as letters, "ABCDABCDABCD" or "A B C A A"; empty for anything else. */
export function lettersIn(value: CellValue, form: NamedForm): string {
  if (typeof value !== "string") return "";
  const letters = value.replace(/[\s,;./|_\u00A0\u202F]+/g, "").toUpperCase();
  const shape = form === "GHQ-12" ? /^[A-D-]{12}$/ : form === "EQ-5D-3L" ? /^[A-C-]{5}$/ : /^[A-E-]{5}$/;
  return shape.test(letters) && /[A-E]/.test(letters) ? letters : "";
}

/**
 * In digits where they are letters or words; as they stand where they are neither. `firstLetter`: the digit of A, where
 * no legend tells; `null` leaves letters as they are.
 */
export function asDigits(
  values: readonly CellValue[],
  form: NamedForm | null,
  legend: Legend,
  firstLetter: number | null,
): readonly CellValue[] {
  return values.map((value) => {
    if (typeof value !== "string" || isBlank(value)) return value;
    const told = legend.get(plainText(value));
    if (told !== undefined) return String(told);
    const letters = lettersOf(value, values.length === 1, form);
    if (letters === "" || (firstLetter === null && isUnexplained(letters, legend))) return value;
    return letters.replace(/[A-E]/g, (letter) =>
      String(legend.get(letter.toLowerCase()) ?? letter.charCodeAt(0) - "A".charCodeAt(0) + (firstLetter ?? 0)),
    );
  });
}

/** Whether some answer is a letter that no legend explains. */
export function hasLetters(values: readonly CellValue[], form: NamedForm | null, legend: Legend): boolean {
  return values.some((value) => isUnexplained(lettersOf(value, values.length === 1, form), legend));
}

function lettersOf(value: CellValue, isWhole: boolean, form: NamedForm | null): string {
  if (isWhole) return form === null ? "" : lettersIn(value, form);
  const text = textOf({ value }).toUpperCase();
  return /^[A-E]$/.test(text) ? text : "";
}

function isUnexplained(letters: string, legend: Legend): boolean {
  return [...letters.replaceAll("-", "")].some((letter) => !legend.has(letter.toLowerCase()));
}
