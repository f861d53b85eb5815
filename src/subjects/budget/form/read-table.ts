/** Reads one table of a form: what its columns and rows are, in which unit, and how likely it is to be a budget at all. */
import { showsThousands } from "../../../workbook/number-format";
import { plainText } from "../../../reading/label";
import { figureIn, type Unit } from "../../../reading/money";
import { type Sheet, cellIn, rowAt } from "../../../workbook/snapshot";
import { atCell, textAt } from "../locate/amounts";
import type { UnitHeading } from "../locate/unit";
import { type UnitFinding, readUnit } from "../locate/unit";
import { type ColumnSeen, columnsSeen } from "./column-roles";
import { type ColumnClosing, settleColumns } from "./column-sums";
import { unitIn } from "./column-words";
import type { FormHints } from "./form-hints";
import type { Stage } from "./form-model";
import { type Line, linesOf } from "./lines";
import type { Region } from "./regions";
import { isCost, isCounted } from "./row-kinds";
import type { LineRole } from "./row-walk";
import { roleRows } from "./row-roles";
import { rowWords } from "./row-words";

export interface ReadTable {
  readonly region: Region;
  /** The texts over the headings that are no longer than a title, from top to bottom. */
  readonly titles: readonly string[];
  readonly title: string;
  readonly columns: readonly ColumnSeen[];
  readonly closings: readonly ColumnClosing[];
  readonly rows: readonly LineRole[];
  readonly unit: UnitFinding;
  readonly isFinancing: boolean;
  /** A unit is named, though another one may be too. */
  readonly saysUnitAtAll: boolean;
  /** From 4 on it is a budget. */
  readonly score: number;
}

/** `counted`: the unit that its figures are counted in, where that is known. `null` where no column holds amounts. */
export function readTable(region: Region, hints: FormHints | null, counted: Unit | null = null): ReadTable | null {
  const { sheet, labelColumn } = region;
  const titles = titlesOf(region);
  const seen = columnsSeen(region, hints, stageInTitle([sheet.name, ...titles]));
  const money = seen.filter(({ role }) => role.kind === "amount" || role.kind === "total").map(({ column }) => column);
  if (money.length === 0) return null;
  const title = titles.join(" | ");
  const said = unitsSaid(region, seen, hints);
  // "(tkr)" over the labels and "Belopp i kr" over the amounts: neither is believed for its words alone.
  const isTold = new Set(said.map(({ unit }) => unit)).size === 1;
  const heading = isTold ? (said[0] ?? null) : null;
  const source = { sheet, labelColumn, columns: money, hints };
  const unitRead = counted ?? heading?.unit ?? "kr";
  const lines = linesOf(region.body, { ...source, unit: unitRead });
  const isFinancing = saysFinancing(title, region) && !hasCosts(lines);
  const rows = roleRows(lines, isFinancing);
  const settled = settleColumns(
    seen,
    rows.filter((row) => isCounted(row) || row.role.kind === "sum").map(({ line }) => line),
  );
  const sized = readUnit(heading, sizes(rows, settled.columns, unitRead));
  // In a stranger's form the size of the amounts is no proof against its own word.
  const isDoubted = heading !== null && heading.unit !== sized.effective && sized.evidence !== "look";
  const unit = isDoubted ? { ...sized, asks: { likely: null } } : sized;
  const saysUnitAtAll = said.length > 0;
  const table = {
    saysUnitAtAll,
    region,
    titles,
    title,
    columns: settled.columns,
    closings: settled.closings,
    rows,
    unit,
    isFinancing,
  };
  return { ...table, score: scoreOf(table) };
}

function hasCosts(lines: readonly Line[]): boolean {
  return lines.filter(({ words, isText }) => !isText && words.costKind !== null && words.funder === null).length >= 2;
}

const longestTitle = 120;

function titlesOf({ sheet, titles, headings, labelColumn }: Region): readonly string[] {
  const above = titles.flatMap((row) =>
    (rowAt(sheet, row)?.cells ?? []).map(({ column }) => textAt(sheet, row, column)),
  );
  // The heading over the labels is a title too: "Budget | 2025 | 2026".
  const over = headings.map((row) => textAt(sheet, row, labelColumn));
  return [...above, ...over].filter((text) => text !== "" && text.length <= longestTitle);
}

/** A claim of money that has been spent, and a report of it, are no budgets whatever their columns are called. */
const stageTitles: readonly (readonly [RegExp, Stage])[] = [
  [/^(?:bilaga \d+ )?(?:rekvisition|rekvirering|utbetalningsbegaran|claim)/, "requisitioned"],
  [
    /^(?:bilaga \d+ )?(?:utfall|bokslut|slutredovisning|ekonomisk (?:slut)?redovisning|resultatrapport|kostnadsutfall|actual)/,
    "actual",
  ],
  [/^(?:bilaga \d+ )?(?:prognos|arsprognos|helarsprognos|forecast)/, "forecast"],
];

function stageInTitle(texts: readonly string[]): Stage | null {
  for (const text of texts) {
    const found = stageTitles.find(([pattern]) => pattern.test(plainText(text)));
    if (found !== undefined && !/budget/.test(plainText(text))) return found[1];
  }
  return null;
}

const financingTitle = /\b(?:finansiering\w*|finansiarer|finansieras|intakter|funding|financing|medfinansiering)\b/;

function saysFinancing(title: string, { sheet }: Region): boolean {
  return financingTitle.test(plainText(title)) || /^finansiering/.test(plainText(sheet.name));
}

/** A figure before it makes it an amount, and no unit of a table. */
const amountBefore = /\d\s?(?:kr|tkr|kkr|mkr|mnkr|sek|kronor)\b/i;

function unitSaid(text: string): Unit | null {
  return text.length > longestTitle || amountBefore.test(text.replace(/\b(?:19|20)\d\d\b/g, "")) || /avrund/i.test(text)
    ? null
    : unitIn(text).unit;
}

/** Heads say it before titles, and titles before notes and the sheet's name. */
function unitsSaid(region: Region, seen: readonly ColumnSeen[], hints: FormHints | null): readonly UnitHeading[] {
  const { sheet, titles, headings, body, labelColumn } = region;
  const said: UnitHeading[] = seen.flatMap(({ heading, text, words }) =>
    words.unit === null || words.factor !== null || words.isRemark ? [] : [{ unit: words.unit, at: heading.at, text }],
  );
  for (const row of [...headings, ...[...titles].reverse(), ...body]) {
    for (const { column, value } of rowAt(sheet, row)?.cells ?? []) {
      if (typeof value !== "string") continue;
      const isData = region.figureRows.has(row);
      if (isData && column !== labelColumn) continue;
      // "Lön 35 000 kr/mån" among the rows says nothing of the table.
      if (isData && !rowWords(value).isSum) continue;
      const unit = unitSaid(value);
      if (unit !== null && (unit !== "kr" || saysUnit(value))) {
        said.push({ unit, at: atCell(sheet, row, column), text: value.trim() });
      }
    }
  }
  const around = said.length > 0 ? null : (aroundTable(sheet, region) ?? nameOfSheet(sheet, region));
  if (around !== null) said.push(around);
  const learned = hints?.unit(sheet.name) ?? null;
  const [first] = headings;
  // This year's sheet may be in another unit than the template's was: then neither is believed for its word.
  return learned === null || (said.length === 0 && isUnlikely(learned, region))
    ? said
    : [{ unit: learned, at: atCell(sheet, first ?? body[0] ?? 0, labelColumn), text: "" }, ...said];
}

/** Nobody's work costs so little in kronor: the unit is asked about, though the template says it. */
function isUnlikely(unit: Unit, { sheet, figureRows, columns }: Region): boolean {
  if (unit !== "kr") return false;
  const figures = [...figureRows].flatMap((row) =>
    columns.flatMap((column) => {
      const value = cellIn(rowAt(sheet, row), column)?.value;
      return typeof value === "number" ? [Math.abs(value)] : [];
    }),
  );
  return figures.length > 0 && Math.max(...figures) < 20_000;
}

/** "kr" in a long text may be anything; alone, in brackets, after "i" or "belopp" it is the unit. */
function saysUnit(text: string): boolean {
  return (
    text.length <= 30 ||
    /\b(?:i|belopp\w*|anges|hela|alla|kostnad\w*)\s+(?:i\s+)?(?:hela\s+)?(?:kr|sek|kronor)\b/i.test(text) ||
    /\((?:kr|sek|kronor)\)/i.test(text)
  );
}

function aroundTable(sheet: Sheet, region: Region): UnitHeading | null {
  const own = new Set([...region.titles, ...region.headings, ...region.body]);
  for (const { index, cells } of sheet.rows.slice(0, 40)) {
    if (own.has(index)) continue;
    for (const { column, value } of cells) {
      if (typeof value !== "string" || !/belopp|kostnad|summor|siffror|tabell|anges|amounts|alla/i.test(value)) {
        continue;
      }
      const unit = unitSaid(value);
      if (unit !== null) return { unit, at: atCell(sheet, index, column), text: value.trim() };
    }
  }
  return null;
}

function nameOfSheet(sheet: Sheet, { body, labelColumn }: Region): UnitHeading | null {
  const unit = unitIn(sheet.name).unit;
  return unit === null ? null : { unit, at: atCell(sheet, body[0] ?? 0, labelColumn), text: sheet.name };
}

function sizes(rows: readonly LineRole[], columns: readonly ColumnSeen[], unit: Unit): Parameters<typeof readUnit>[1] {
  const amounts = new Set(columns.flatMap(({ role, column }) => (role.kind === "amount" ? [column] : [])));
  const figures: number[] = [];
  let shownInThousands = 0;
  for (const row of rows) {
    if (!isCost(row) && row.role.kind !== "financing") continue;
    for (const { at, cell, ore, reading } of row.line.amounts) {
      if (!amounts.has(at.column) || ore === null || ore === 0 || reading.kind !== "number") continue;
      figures.push(Math.abs(figureIn(unit, ore)));
      if (showsThousands(cell?.format)) shownInThousands += 1;
    }
  }
  const total = figures.reduce((all, figure) => all + figure, 0);
  return { figures, fullTimeYears: [], total, shownInThousands, otherSheet: null, statedTotal: null };
}

const budgetWords =
  /\b(?:budget\w*|kostnad\w*|finansiering\w*|kostnadsslag|rekvisition\w*|ekonomi(?:sk)?\w*|kalkyl\w*|ansokan om (?:\w+ ){0,2}medel|medelsansokan|sokt\w*|soks|projektbudget|insatsbudget|resursplan\w*|funding|costs?|anslag\w*|medel|utgifter|ansokan|uppfoljning)\b/;

const longestPost = 60;

/** Words of another kind of table: a list of people, a plan of time, statistics. */
const otherTitles =
  /\bsamhalls(?:ekonomi\w*|vinst\w*|nytta)|forsorjningsstod|ekonomiskt bistand|leverantor\w*|reskontra|\bfaktura\w*|balansr\w*|\bstatistik\w*|lonelista|kontoutdrag|\b(?:eur|euro|usd|nok|dkk)\b/;

const otherWords =
  /\b(?:personnummer|fodelse\w*|telefon(?:nummer)?|e ?post|adress|kon|alder|diagnos|kriterium|poang|score|betyg|enkat\w*|svarsalternativ|lopnummer|lopnr)\b/;

function scoreOf({ region, title, columns, closings, rows, saysUnitAtAll }: Omit<ReadTable, "score">): number {
  const { sheet } = region;
  const words = plainText(`${title} ${sheet.name}`);
  const heads = columns.map(({ text }) => plainText(text));
  // Notes with a number beside them: a post is a few words.
  const labelled = rows.filter(isCost);
  if (labelled.filter(({ line }) => line.label.length > longestPost).length * 2 > labelled.length) return 0;
  if (otherTitles.test(words)) return 0;
  if (otherWords.test(plainText(title.split(" | ").at(-1) ?? "")) || heads.some((head) => otherWords.test(head))) {
    return 0;
  }
  const costs = labelled.filter(({ line }) => line.words.costKind !== null);
  const titles = rows.filter(({ role, line }) => role.kind === "section" && line.words.costKind !== null);
  const paid = rows.filter(({ role, evidence }) => role.kind === "financing" && evidence === "told");
  const sums = rows.filter(({ role }) => role.kind === "sum");
  const spoken = columns.filter(
    ({ role, words: said }) => role.kind === "amount" && (said.stage !== null || said.funder !== null),
  );
  const parted = columns.filter(
    ({ role, words: said }) => role.kind === "amount" && (said.period !== null || said.organisation !== null),
  );
  const amounts = rows.flatMap(({ line }) => line.amounts).filter(({ ore }) => ore !== null && ore !== 0);
  if (amounts.length === 0 && costs.length + rows.filter(({ role }) => role.kind === "section").length < 1) return 0;
  const isLarge = amounts.some(({ ore }) => ore !== null && Math.abs(ore) >= 100_000);
  return (
    (budgetWords.test(words) ? 2 : 0) +
    (/\bbudget/.test(words) ? 1 : 0) +
    Math.min(3, costs.length) +
    Math.min(2, paid.length) +
    Math.min(2, titles.length) +
    (sums.length > 0 ? 1 : 0) +
    (sums.some(({ evidence }) => evidence === "shown") ? 1 : 0) +
    (closings.length > 0 ? 1 : 0) +
    Math.min(2, spoken.length) +
    Math.min(1, parted.length) +
    (saysUnitAtAll ? 1 : 0) -
    (isLarge || amounts.length === 0 ? 0 : 3)
  );
}
