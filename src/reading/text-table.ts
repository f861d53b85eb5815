/** A table that arrives as plain text: rows and cells, as Excel, Word and CSV files put them on the clipboard. */

/** Rows of trimmed texts; a row may be shorter than another. */
export type TextTable = readonly (readonly string[])[];

/** A budget is a form of a page or two; what is longer is no table to fill it from. */
export const mostTableRows = 1_000;
const mostColumns = 100;
const longestText = 2_000_000;

/** Cells parted by tabs; without any tab by semicolons; without either by two spaces or more. */
export function readTextTable(text: string): TextTable {
  const all = text.slice(0, longestText).replace(/^\uFEFF/, "");
  const separator = all.includes("\t") ? "\t" : all.includes(";") ? ";" : null;
  const rows = separator === null ? spacedRows(all) : separatedRows(all, separator);
  return rows.map((row) => row.slice(0, mostColumns).map(cellText));
}

/** White space of every kind, non-breaking too, becomes one space. */
export function cellText(text: string): string {
  return text.replace(/[\s\u00A0\u2007\u2009\u202F]+/g, " ").trim();
}

function spacedRows(text: string): readonly (readonly string[])[] {
  return text.split(/\r\n?|\n/).map((line) => line.trim().split(/[ \u00A0]{2,}/));
}

/** Excel puts a cell that holds a line break, a tab or a quote within quotes, and doubles the quotes in it. */
function separatedRows(text: string, separator: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const field = quotedField(text, at, separator) ?? plainField(text, at, separator);
    row.push(field.text);
    at = field.end;
    if (text[at] === separator) {
      at += 1;
      continue;
    }
    rows.push(row);
    row = [];
    at += text.startsWith("\r\n", at) ? 2 : 1;
  }
  return rows;
}

interface Field {
  readonly text: string;
  /** Where the mark after the field stands. */
  readonly end: number;
}

/** `null` where the quote is only a letter of the text, as in `"Samverkan" i Uppsala`. */
function quotedField(text: string, start: number, separator: string): Field | null {
  if (text[start] !== '"') return null;
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] === '"') {
      at += 1;
      continue;
    }
    const next = text[at + 1];
    const closes = next === undefined || next === separator || next === "\n" || next === "\r";
    return closes ? { text: text.slice(start + 1, at).replaceAll('""', '"'), end: at + 1 } : null;
  }
  return null;
}

function plainField(text: string, start: number, separator: string): Field {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== "\n" && text[end] !== "\r") end += 1;
  return { text: text.slice(start, end), end };
}
