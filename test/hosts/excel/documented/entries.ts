/** What a cell can hold: texts, formulas and number formats. */
import { Refusal } from "../fake-workbook";
import { apiOf, type Guard } from "./call";

// support.microsoft.com, "Excel specifications and limits": characters of a cell, and of a formula.
const longestText = 32_767;
const longestFormula = 8_192;
// MS-OI29500, 2.1.712 (numFmt): less than 255 characters.
const longestFormat = 254;
/** support.microsoft.com, "Review guidelines for customizing a number format": up to four sections. */
const mostSections = 4;

export const refuseEntries: Guard = (call) => {
  if (call.kind !== "set") return;
  const fits = fitting.get(apiOf(call));
  if (fits === undefined) return;
  const texts = [call.given[0]].flat(2).filter((each) => typeof each === "string");
  if (!texts.every(fits)) throw new Refusal("InvalidArgument");
};

function fitsCell(text: string): boolean {
  return text.startsWith("=") ? text.length <= longestFormula : text.replace(/^'/, "").length <= longestText;
}

const fitting: ReadonlyMap<string, (text: string) => boolean> = new Map([
  ["Range.values", fitsCell],
  ["Range.formulas", fitsCell],
  ["Range.numberFormat", isNumberFormat],
]);

/** Quoted texts and brackets that end, and no character that stands before nothing. */
function isNumberFormat(code: string): boolean {
  const plain = code.replace(/\\.|"[^"]*"|[_*]./g, "").replace(/\[[^\]]*\]/g, "");
  return code.length <= longestFormat && !/["\\[\]]/.test(plain) && plain.split(";").length <= mostSections;
}
