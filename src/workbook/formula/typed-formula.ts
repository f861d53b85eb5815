/** A formula as a person types and reads it: in Swedish or English, made into what a file holds, and back. */
import { parseCellName, quotedSheetName } from "../address";
import { type DecimalMark, type FormulaToken, formulaTokens } from "./tokens";
import { englishFunction, swedishFunction } from "./function-names";
import type { Snapshot } from "../snapshot";

/** Why a formula cannot be written: the file would hold something that Excel refuses. */
export interface FormulaFault {
  readonly reason: "unreadable" | "mixedMarks" | "unknownFunction" | "unknownName" | "unknownSheet";
  /** The word that is at fault; empty for `unreadable` and `mixedMarks`. */
  readonly word: string;
}

export type TypedFormula =
  { readonly kind: "formula"; readonly formula: string } | { readonly kind: "fault"; readonly fault: FormulaFault };

/** Which marks a reader's Excel uses. */
function decimalMark(language: "sv" | "en"): DecimalMark {
  return language === "sv" ? "," : ".";
}

/** `typed` without its `=`. Missing parentheses at the end are added, as Excel does. */
export function readFormula(typed: string, language: "sv" | "en", workbook: Snapshot): TypedFormula {
  const tokens = formulaTokens(typed, decimalMark(language));
  const written: string[] = [];
  for (const token of tokens) {
    const word = inFile(token, language, workbook);
    if (typeof word !== "string") return { kind: "fault", fault: word };
    written.push(word);
  }
  if (language === "sv" && mixesMarks(tokens)) return { kind: "fault", fault: { reason: "mixedMarks", word: "" } };
  const missing = missingClosings(tokens);
  if (missing === null) return { kind: "fault", fault: unreadable };
  return { kind: "formula", formula: written.join("").trim() + ")".repeat(missing) };
}

/** The formula of a file as the reader's Excel shows it, without `=`. `readFormula` reads it back to the same. */
export function shownFormula(formula: string, language: "sv" | "en"): string {
  if (language === "en") return formula;
  const tokens = formulaTokens(formula, ".");
  // Arrays and tables have marks of their own; shown as the file has them, they are not changed by mistake.
  if (tokens.some(({ kind }) => kind === "other" || kind === "bracket")) return formula;
  return tokens.map(inSwedish).join("");
}

const unreadable: FormulaFault = { reason: "unreadable", word: "" };

function inFile(token: FormulaToken, language: "sv" | "en", workbook: Snapshot): string | FormulaFault {
  switch (token.kind) {
    case "number":
      return language === "sv" ? token.text.replace(",", ".") : token.text;
    case "function":
      return englishFunction(token.text) ?? { reason: "unknownFunction", word: token.text };
    case "separator":
      return ",";
    case "name":
      return nameInFile(token.text, workbook);
    case "area":
      return areaInFile(token.sheet, token.area, workbook);
    case "other":
    case "bracket":
      return unreadable;
    case "text":
    case "error":
    case "sign":
    case "open":
    case "close":
    case "percent":
    case "space":
      return token.text;
  }
}

function nameInFile(name: string, workbook: Snapshot): string | FormulaFault {
  const english = englishFunction(name);
  if (english === "TRUE" || english === "FALSE") return english;
  const sought = name.toLowerCase();
  const known = [...workbook.names.keys()].find((own) => own.toLowerCase() === sought);
  return known ?? { reason: "unknownName", word: name };
}

function areaInFile(sheet: string | null, area: string, workbook: Snapshot): string | FormulaFault {
  const corners = area.toUpperCase().split(":");
  const isCell = /[A-Z]\$?\d/.test(corners[0] ?? "");
  if (isCell && corners.some((corner) => parseCellName(corner) === undefined)) return unreadable;
  const plain = corners.join(":");
  if (sheet === null) return plain;
  const known = workbook.sheets.find(({ name }) => name.toLowerCase() === sheet.toLowerCase());
  return known === undefined ? { reason: "unknownSheet", word: sheet } : `${quotedSheetName(known.name)}!${plain}`;
}

/** `OM(A1>0,5,3)` could be 0,5 and 3, or 0 and 5 and 3. */
function mixesMarks(tokens: readonly FormulaToken[]): boolean {
  const separates = tokens.some(({ kind, text }) => kind === "separator" && text === ",");
  return separates && tokens.some(({ kind, text }) => kind === "number" && text.includes(","));
}

/** How many parentheses are left open; `null` where the words do not make a formula. */
function missingClosings(tokens: readonly FormulaToken[]): number | null {
  const open: ("function" | "group")[] = [];
  let before: FormulaToken["kind"] | null = null;
  let wantsValue = true;
  for (const { kind, text } of tokens) {
    if (kind === "space") continue;
    switch (kind) {
      case "text":
      case "number":
      case "area":
      case "name":
      case "error":
        if (!wantsValue) return null;
        wantsValue = false;
        break;
      case "function":
        if (!wantsValue) return null;
        break;
      case "open":
        if (!wantsValue) return null;
        open.push(before === "function" ? "function" : "group");
        break;
      case "sign":
        if (wantsValue && text !== "-" && text !== "+") return null;
        wantsValue = true;
        break;
      case "percent":
        if (wantsValue) return null;
        break;
      case "separator":
        // An argument may be left out: OM(A1;;0).
        if (open.at(-1) !== "function" || before === "sign") return null;
        wantsValue = true;
        break;
      case "close": {
        const closed = open.pop();
        const leftOut = closed === "function" && (before === "open" || before === "separator");
        if (closed === undefined || (wantsValue && !leftOut)) return null;
        wantsValue = false;
        break;
      }
      case "other":
      case "bracket":
        return null;
    }
    before = kind;
  }
  return wantsValue ? null : open.length;
}

function inSwedish(token: FormulaToken): string {
  switch (token.kind) {
    case "number":
      return token.text.replace(".", ",");
    case "separator":
      return ";";
    case "function":
      return swedishFunction(token.text);
    case "name":
      return token.text === "TRUE" || token.text === "FALSE" ? swedishFunction(token.text) : token.text;
    case "text":
    case "area":
    case "error":
    case "sign":
    case "open":
    case "close":
    case "percent":
    case "space":
    case "bracket":
    case "other":
      return token.text;
  }
}
