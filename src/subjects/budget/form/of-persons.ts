/** Tables of what people live on before and after, as beside a calculation of society's gain: no budget has such columns. */
import { plainText } from "../../../reading/label";
import { cellIn, rowAt } from "../../../workbook/snapshot";
import type { Region } from "./regions";

/** At least one of these, */
const ownWords = [
  /^forsorj|\bforsorjning|\bersattningsform|\bsupport before/,
  /\bskatt\b|\bskatt kr|\btax\b/,
  /\bproduktionsvarde|\bproduction/,
  /\bskatteintakt/,
];
/** and three of all. */
const words = [
  ...ownWords,
  /^(?:brutto|manads|ars)?lon(?:en)?\b(?! och)|^wage/,
  /subvention|lonebidrag|\bsubsidy/,
  /^minsk\w* (?:utb|fran|forsorj)|^besparing|^less from/,
  /^arb\w* ?giv(?:are)?$|^employer$|^omf\w*$|^extent$|tjanstgoringsgrad/,
];
const needed = 3;

/** Told by the headings of the columns. */
export function isOfPersons({ sheet, headings, columns, labelColumn }: Region): boolean {
  const texts = headings.flatMap((row) => {
    const own = rowAt(sheet, row);
    return [labelColumn, ...columns].map((column) => {
      const value = cellIn(own, column)?.value;
      return typeof value === "string" ? plainText(value) : "";
    });
  });
  const said = (patterns: readonly RegExp[]): number =>
    patterns.filter((pattern) => texts.some((text) => text !== "" && pattern.test(text))).length;
  return said(ownWords) > 0 && said(words) >= needed;
}
