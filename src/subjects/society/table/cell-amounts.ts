/** The amounts of one cell, and only where they can mean one thing: "4300 7620", "0 1753", "4300:-", "1 772604", "4 300 / 7 620". */
import { readAmountText } from "../../../reading/amount-text";
import { figureInUnit, type Unit } from "../../../reading/money";
import { isDateFormat } from "../../../workbook/number-format";
import { type Cell, isBlank } from "../../../workbook/snapshot";

/** Figures in the unit of the column. `ways`: what an unclear one may be, each a list of amounts; empty: nobody knows. */
export type CellAmounts =
  | { readonly kind: "none" }
  | { readonly kind: "amounts"; readonly figures: readonly number[] }
  | { readonly kind: "unclear"; readonly ways: readonly (readonly number[])[] };

const none: CellAmounts = { kind: "none" };
/** As many parts of a cell are tried. */
const mostTokens = 6;

/** `expected`: how many supports the row names, 1 where it names none. */
export function readAmounts(cell: Cell | undefined, unit: Unit, expected = 1): CellAmounts {
  const value = cell?.value ?? null;
  if (isBlank(value)) return none;
  if (typeof value === "number") {
    return isDateFormat(cell?.format) ? { kind: "unclear", ways: [] } : { kind: "amounts", figures: [value] };
  }
  if (typeof value !== "string") return { kind: "unclear", ways: [] };
  return readText(value, unit, expected);
}

function readText(text: string, unit: Unit, expected: number): CellAmounts {
  const tidy = text
    .slice(0, 200)
    .replace(/[ \t\u00A0\u2007\u2009\u202F]+/g, " ")
    // ":-" and what is left of it where the colon is lost.
    .replace(/(\d) ?(?::-|,-|:–|-|–)(?=$|[\s/+;&])/g, "$1")
    .trim();
  if (/^[-–—]*$/.test(tidy)) return none;
  const pieces = tidy
    .split(/[/+;\n&]|\boch\b|\bsamt\b|\bresp\b\.?|\band\b/iu)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
  if (pieces.length > 1) {
    const figures = pieces.map((piece) => wholePiece(piece, unit));
    const known = figures.flatMap((figure) => figure ?? []);
    return known.length === pieces.length ? { kind: "amounts", figures: known } : { kind: "unclear", ways: [] };
  }
  const [piece = ""] = pieces;
  const ways = waysOf(piece);
  const one = wholePiece(piece, unit);
  const asSeveral = ways.filter((way) => way.length === expected);
  if (expected > 1) {
    if (asSeveral.length === 1 && one === null) return { kind: "amounts", figures: asSeveral[0] ?? [] };
    if (asSeveral.length > 0) return { kind: "unclear", ways: [...(one === null ? [] : [[one]]), ...asSeveral] };
  }
  if (one !== null) return { kind: "amounts", figures: [one] };
  const guess = /\d[\d .,]*/.exec(piece)?.[0].trim();
  const near = guess === undefined ? null : wholePiece(guess, unit);
  return { kind: "unclear", ways: ways.length > 0 ? ways.slice(0, 3) : near === null ? [] : [[near]] };
}

/** "1 772604", "1 090440": a space is lost before the last three. */
function wholePiece(piece: string, unit: Unit): number | null {
  const read = readAmountText(piece.replace(/^(\d{1,3}) (\d{3})(\d{3})(?!\d)/, "$1 $2 $3"));
  if (read.kind === "nothing") return 0;
  return read.kind === "clear" ? figureInUnit(read.figure, read.unit, unit) : null;
}

/** Every way to take the figures of the text as well-formed amounts, two of them or more. */
function waysOf(piece: string): readonly (readonly number[])[] {
  const tokens = piece.split(" ");
  if (tokens.length > mostTokens || !tokens.every((token) => /^\d{1,7}(?:,\d{1,2})?$/.test(token))) return [];
  return partitions(tokens).filter((way) => way.length > 1);
}

function partitions(tokens: readonly string[]): readonly (readonly number[])[] {
  if (tokens.length === 0) return [[]];
  return tokens.flatMap((_, index) => {
    const amount = grouped(tokens.slice(0, index + 1));
    return amount === null ? [] : partitions(tokens.slice(index + 1)).map((rest) => [amount, ...rest]);
  });
}

function grouped(tokens: readonly string[]): number | null {
  const text = tokens.join(" ");
  const isWhole = /^(?:0|[1-9]\d*)(?:,\d{1,2})?$/.test(text) || /^[1-9]\d{0,2}(?: \d{3})+(?:,\d{1,2})?$/.test(text);
  return isWhole ? Number(text.replaceAll(" ", "").replace(",", ".")) : null;
}

/** "100% (18000)", "75 %": the share as 0–1 and the amount, each where it stands. */
export function shareAndAmount(
  cell: Cell | undefined,
  unit: Unit,
): { readonly share: number | null; readonly amount: CellAmounts } {
  const value = cell?.value ?? null;
  if (typeof value === "number") {
    return value > 0 && value <= 1 ? { share: value, amount: none } : { share: null, amount: readAmounts(cell, unit) };
  }
  if (typeof value !== "string") return { share: null, amount: readAmounts(cell, unit) };
  const match = /(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:%|procent)/u.exec(value);
  const rest = (match === null ? value : value.replace(match[0], " ")).replace(/[()[\]:]/g, (sign) =>
    sign === ":" ? ":" : " ",
  );
  const share = match === null ? null : Number((match[1] ?? "").replace(",", ".")) / 100;
  const left = rest.replace(/[a-zåäö]{4,}\w*/giu, " ").trim();
  return { share, amount: /\d/.test(left) ? readText(left, unit, 1) : none };
}
