/** A formula cut into its words, in the notation of a file or as Excel in Swedish shows it. */

export type FormulaToken =
  /** With its quotation marks. */
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly text: string }
  /** A cell, an area, whole columns or whole rows; `sheet` without quotation marks, `null` where none is named. */
  | { readonly kind: "area"; readonly text: string; readonly sheet: string | null; readonly area: string }
  /** A name right before a parenthesis. */
  | { readonly kind: "function"; readonly text: string }
  | { readonly kind: "name"; readonly text: string }
  | { readonly kind: "error"; readonly text: string }
  | { readonly kind: "sign"; readonly text: string }
  | { readonly kind: "open" | "close" | "separator" | "percent" | "space"; readonly text: string }
  /** What stands in brackets, with them: another workbook, a table's column. */
  | { readonly kind: "bracket"; readonly text: string }
  /** What is none of these: an array, a span of sheets. */
  | { readonly kind: "other"; readonly text: string };

/** `1,5` and `;` in Swedish Excel, `1.5` and `,` in a file. */
export type DecimalMark = "," | ".";

const words = String.raw`[\p{L}_][\p{L}\p{N}_.]*`;
const sheetPart = String.raw`(?:(?<sheet>(?<!')'(?:[^']|'')+'|${words})!)`;
const cell = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const areaPart = String.raw`(?<area>${cell}(?::${cell})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6})`;
const endOfArea = String.raw`(?![\p{L}\p{N}_(!.:\[])`;

function pattern(decimal: DecimalMark): RegExp {
  const mark = decimal === "." ? String.raw`\.` : decimal;
  return new RegExp(
    [
      String.raw`(?<space>\s+)`,
      `(?<text>"(?:[^"]|"")*")`,
      String.raw`(?<error>#(?:REF!|N/A|VALUE!|DIV/0!|NAME\?|NUM!|NULL!))`,
      String.raw`(?<bracket>(?<!\[)\[+[^\][]*\]+)`,
      `${sheetPart}?${areaPart}${endOfArea}`,
      String.raw`(?<number>(?:\d+(?:${mark}\d+)?|(?<![\p{L}\p{N}])${mark}\d+)(?:[eE][-+]?\d+)?)(?![\p{L}\p{N}_])`,
      String.raw`(?<function>${words})(?=\()`,
      `(?<name>${words})`,
      `(?<sign><=|>=|<>|[-+*/^&=<>])`,
      String.raw`(?<open>\()|(?<close>\))|(?<percent>%)|(?<separator>[,;])`,
      // Digits that run into letters are one word: each of them would else be looked at to its end.
      String.raw`(?<other>\d[\p{L}\p{N}_]*|[^])`,
    ].join("|"),
    "uy",
  );
}

const patterns: Readonly<Record<DecimalMark, RegExp>> = { ",": pattern(","), ".": pattern(".") };

/** Excel takes no longer formula. */
const longest = 8_192;

/** Every character of the formula (without its `=`) is in a token; a longer one than Excel takes is one `other`. */
export function formulaTokens(formula: string, decimal: DecimalMark): readonly FormulaToken[] {
  if (formula.length > longest) return [{ kind: "other", text: formula }];
  const tokens: FormulaToken[] = [];
  const next = patterns[decimal];
  for (let at = 0; at < formula.length; at = next.lastIndex) {
    next.lastIndex = at;
    const match = next.exec(formula);
    if (match === null) break;
    tokens.push(tokenOf(match[0], match.groups ?? {}));
  }
  return tokens;
}

const plainKinds = [
  "space",
  "text",
  "bracket",
  "error",
  "number",
  "function",
  "name",
  "sign",
  "open",
  "close",
  "percent",
  "separator",
] as const;

function tokenOf(text: string, groups: Readonly<Record<string, string | undefined>>): FormulaToken {
  const { area, sheet } = groups;
  if (area !== undefined) return { kind: "area", text, sheet: sheet === undefined ? null : unquoted(sheet), area };
  const kind = plainKinds.find((name) => groups[name] !== undefined);
  return { kind: kind ?? "other", text };
}

function unquoted(sheet: string): string {
  return sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
}
