/** Finds what somebody has stated as the result: blocks of a label and an amount, on any sheet. */
import { plainText } from "../../../reading/label";
import { readAmountText } from "../../../reading/amount-text";
import { kronor, money, type Unit } from "../../../reading/money";
import { isDateFormat } from "../../../workbook/number-format";
import { type Cell, type Row, type Sheet } from "../../../workbook/snapshot";
import type { HousingTable, PersonTable, ReadFigure, ResultLine, StatedLine, StatedResult } from "../model";
import { periodIn, unitIn } from "../table/heading-words";

const lineWords: readonly (readonly [ResultLine, RegExp])[] = [
  ["subsidies", /\blone ?subvention|\blone ?bidrag|\blone ?stod|\bsubvention|\bwage subsid|\bsubsid/],
  [
    "profit",
    /\bvinst\w*|\bnettonytta|\boverskott|\bnetto(?:vinst|resultat|effekt|besparing|varde)?\b|\bsamhallsvinst|\bprofit|\bnet (?:benefit|gain|value|result)|\bsurplus|\bnytta efter kostnad/,
  ],
  [
    "income",
    /\b(?:summa|totala?t?|sammanlagda?|total|sum of) ?(?:samhallsekonomiska )?(?:intakt\w*|nytta|vinster|besparing\w*|effekt\w*|income|gains?|benefits?|savings)|^(?:samhallsekonomiska )?intakter(?: totalt| summa)?$|^income$/,
  ],
  [
    "cost",
    /\bkostnad(?:en|er)? for (?:verksamhet|insats|projekt|ips)\w*|\b(?:verksamhetens|insatsens|projektets) kostnad\w*|\bdrifts?kostnad|\bkostnad reguljar|\bcost of the|\bprogramme cost|^kostnad(?:er)?(?: verksamhet\w*)?$|^avgar kostnad|^costs?$/,
  ],
  ["lessHousing", /\bboendest\w*|\bhousing support/],
  ["fees", /\barbetsgivaravg|\bsociala avg|\bpayroll|\bemployers? ?s? fees/],
  [
    "taxGain",
    /\b(?:okad\w*|hogre|increased|gained|more)? ?(?:skatte?intakt\w*|skatter\b|skatt\b)|\btax\b|\bskatteintakt/,
  ],
  ["production", /\bprodu[ck]ti\w*|\bbnp\b/],
  [
    "lessSupport",
    /\bforsorjning\w*|\bersattning\w*|\bbidrag\b|\butbetalning\w*|\bsjukpenning\b|\bpublic support|\bincome support|\bbenefits? paid|\bless (?:public )?support/,
  ],
];

/** So many rows without a line end a block. */
const longestGap = 3;

export function locateResults(
  sheets: readonly Sheet[],
  table: PersonTable | null,
  housing: HousingTable | null,
): readonly StatedResult[] {
  return sheets.flatMap((sheet): readonly StatedResult[] => {
    const lines: (StatedLine & { readonly row: number })[] = [];
    const unit = sheetUnit(sheet);
    for (const row of sheet.rows) {
      if (isOfTables(sheet.name, row.index, table, housing)) continue;
      const line = lineIn(sheet.name, row, unit);
      if (line !== null) lines.push({ ...line, row: row.index });
    }
    return blocksOf(sheet.name, lines);
  });
}

function isOfTables(sheet: string, row: number, table: PersonTable | null, housing: HousingTable | null): boolean {
  const lastOf = (rows: readonly { readonly row: number }[]): number => Math.max(-1, ...rows.map((each) => each.row));
  if (table?.sheet === sheet && row >= table.headingRow - 1) {
    if (row <= Math.max(table.lastRow, lastOf(table.sums))) return true;
  }
  if (housing?.sheet !== sheet) return false;
  const rows = [
    ...housing.rows.map((each) => each.row),
    ...housing.sums.flatMap(({ before, after, less }) => [before, after, less].flatMap((each) => each?.at.row ?? [])),
  ];
  return row >= Math.min(...rows) - 2 && row <= Math.max(...rows);
}

/** A block is a result where it has a profit or an income, and something that they are made of. */
function blocksOf(sheet: string, lines: readonly (StatedLine & { readonly row: number })[]): readonly StatedResult[] {
  const blocks: (StatedLine & { readonly row: number })[][] = [];
  for (const line of lines) {
    const block = blocks.at(-1);
    const last = block?.at(-1);
    if (block !== undefined && last !== undefined && line.row - last.row <= longestGap) block.push(line);
    else blocks.push([line]);
  }
  return blocks
    .filter((block) => block.length >= 2 && block.some(({ line }) => line === "profit" || line === "income"))
    .map((block) => ({ sheet, lines: block.map(({ row: _, ...line }) => line) }));
}

/** A label and the first amount to the right of it. */
function lineIn(sheet: string, row: Row, unit: SheetUnit): StatedLine | null {
  const label = row.cells.find(
    ({ value }) => typeof value === "string" && value.length <= 120 && lineOf(value) !== null,
  );
  if (label === undefined || typeof label.value !== "string") return null;
  const line = lineOf(label.value);
  const amounts = row.cells.filter(({ column }) => column > label.column);
  const own = { unit: unitIn(label.value) ?? unit.unit, period: periodIn(label.value) ?? unit.period };
  for (const cell of amounts) {
    const figure = figureIn(sheet, cell, own);
    if (figure === null || line === null) continue;
    return { line, label: label.value, labelAt: { sheet, row: row.index, column: label.column }, figure };
  }
  return null;
}

function lineOf(text: string): ResultLine | null {
  const plain = plainText(text);
  return lineWords.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

interface SheetUnit {
  readonly unit: Unit;
  readonly period: "month" | "year";
}

/** "Resultat per år, tkr": said once over the block. */
function sheetUnit(sheet: Sheet): SheetUnit {
  const texts = sheet.rows
    .slice(0, 6)
    .flatMap(({ cells }) => cells.flatMap(({ value }) => (typeof value === "string" ? value : [])));
  const all = texts.filter((text) => text.length < 120).join(" ");
  return { unit: unitIn(all) ?? "kr", period: periodIn(all) ?? "year" };
}

/** kr a year. */
function figureIn(sheet: string, cell: Cell, { unit, period }: SheetUnit): ReadFigure | null {
  const at = { sheet, row: cell.row, column: cell.column };
  const isFormula = cell.formula !== undefined;
  const months = period === "month" ? 12 : 1;
  if (typeof cell.value === "number" && !isDateFormat(cell.format)) {
    const scale = kronor(money(1, unit)) * months;
    return { value: cell.value * scale, scale, at, isFormula };
  }
  if (typeof cell.value !== "string") return null;
  const read = readAmountText(cell.value.replace(/miljon(?:er)?/iu, "mkr"));
  if (read.kind !== "clear") return null;
  const scale = kronor(money(1, read.unit ?? unit)) * months;
  return { value: read.figure * scale, scale, at, isFormula };
}
