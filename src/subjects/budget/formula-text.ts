/** A formula that Excel holds as text: typed into a cell formatted as text, or behind an apostrophe or a space. */
import { isInside } from "../../workbook/address";
import { areasIn } from "../../workbook/formula/areas";
import { calculationOf } from "../../workbook/formula/calculation";
import { readFormula } from "../../workbook/formula/typed-formula";
import type { Cell, PlainValue, Snapshot } from "../../workbook/snapshot";
import { isCellError } from "../../workbook/snapshot";
import { withoutInvisible } from "../../reading/invisible";

const beginning = /^\s*(?:['’]\s*)?=\s*(?=[-+(\p{L}\d'$])/u;

/** A function, or a cell of this sheet or another, perhaps behind a sign or a bracket; or numbers that are reckoned with. */
const formulaStart =
  /^[-+(\s]*(?:\p{L}[\p{L}\d.]*\(|(?:'[^']+'!|[\p{L}_][\p{L}\d_.]*!)?\$?[A-Z]{1,3}\$?[1-9]\d{0,5}(?![\p{L}\d])|\d+(?:[.,]\d+)?\s*(?:$|[-+*/]\s*[\d($A-Z]))/iu;

/** "=SUM(C9:C13)", "'=C9+C10", " =SUMMA(C9:C13)"; not "= 300 000 kr". */
export function isFormulaText(text: string): boolean {
  if (!text.includes("=")) return false;
  const bare = withoutInvisible(text);
  const body = bare.replace(beginning, "");
  return body !== bare && formulaStart.test(body);
}

/** The formula as a file holds it, with its result. */
export interface FormulaInText {
  readonly formula: string;
  readonly value: PlainValue;
}

/** `null` where the text is no formula that Excel would take, or where it is not sure what it gives. */
export function formulaIn(cell: Cell, sheet: string, snapshot: Snapshot): FormulaInText | null {
  if (typeof cell.value !== "string" || cell.formula !== undefined || !isFormulaText(cell.value)) return null;
  const body = withoutInvisible(cell.value).replace(beginning, "").trim();
  // Decimals and arguments are parted in another way in each language: where both read it, they must agree.
  const readings = (["sv", "en"] as const).flatMap((language) => {
    const read = readFormula(body, language, snapshot);
    return read.kind === "formula" ? [read.formula] : [];
  });
  const [formula, other = formula] = readings;
  if (formula === undefined || formula !== other) return null;
  const areas = areasIn(formula, sheet);
  if (areas.some((area) => area.sheet === sheet && isInside(area, cell))) return null;
  const value = calculationOf(snapshot).formula(formula, sheet);
  return value === undefined || isCellError(value) ? null : { formula, value };
}
