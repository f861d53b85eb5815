/** Which of several tables is the budget, which of them belong together, and when that is asked. */
import { plainText } from "../../../reading/label";
import { type Ore, ore, sum } from "../../../reading/money";
import type { Asker } from "../locate/budget-questions";
import { columnWords } from "./column-words";
import { tableFunder } from "./form-entries";
import { tableId, tablesQuestion } from "./form-questions";
import { placeOf } from "./form-table";
import type { ReadTable } from "./read-table";
import type { SettledTable } from "./settle-table";
import type { SettledRows } from "./settled-rows";

interface Chosen {
  readonly main: SettledTable;
  /** Tables that are added to it: a budget a year, as somebody has said. */
  readonly added: readonly SettledTable[];
  /** Which of them it is has been asked, and nobody has answered. */
  readonly isAsked: boolean;
}

export function mainOf(tables: readonly SettledTable[], asker: Asker): Chosen {
  const ranked = [...tables].sort((a, b) => weight(b) - weight(a));
  const [first] = ranked;
  if (first === undefined) throw new Error("No table to choose of");
  const costs = ranked.filter(
    ({ table, columns, rows }) => !table.isFinancing && isPlan(columns.stage) && rows.counted.length > 0,
  );
  const [best, ...rest] = costs;
  if (best === undefined) return { main: first, added: [], isAsked: false };
  const summary = summaryOf(costs);
  if (summary !== null) return { main: summary, added: [], isAsked: false };
  const parts = partsOfOne(costs);
  if (parts !== null) return { main: best, added: parts.filter((part) => part !== best), isAsked: false };
  const rivals = rest.filter((other) => isRival(other, best));
  if (rivals.length === 0) return { main: best, added: [], isAsked: false };
  const places = [best, ...rivals];
  const answer = asker.ask(tablesQuestion(places.map((each) => ({ at: placeOf(each.table), total: each.total }))), [
    "requested",
    "ownFunding",
  ]);
  if (answer === "add") return { main: best, added: rivals, isAsked: false };
  const all = places.map(({ table }) => placeOf(table));
  const named = places.find(({ table }) => tableId(placeOf(table), all) === answer);
  return { main: named ?? best, added: [], isAsked: named === undefined };
}

export function isPlan(stage: SettledTable["columns"]["stage"]): boolean {
  return stage === null || stage === "budget" || stage === "granted" || stage === "applied";
}

/** How much a table tells: sure before unsure, and more amounts before fewer. */
function weight({ total, entries, table }: SettledTable): number {
  return (total === null ? 0 : 100) + Math.min(60, entries.length) + table.score * 3;
}

/** "Sökta medel" and "Egeninsats" as tables of their own, or a sheet for each organisation: together they are the budget. */
function partsOfOne(tables: readonly SettledTable[]): readonly SettledTable[] | null {
  if (tables.length < 2) return null;
  const funded = tables.map(({ table, rows }) => tableFunder(table, rows));
  const unlike = (names: readonly unknown[]): boolean =>
    names.every((name) => name !== null) && new Set(names).size === names.length;
  if (unlike(funded)) return tables;
  return unlike(tables.map(ownerOf)) ? tables : null;
}

/** The organisation that a sheet is named after; `null` where it has no such name. */
export function ownerOf({ table, entries }: SettledTable): string | null {
  const { name } = table.region.sheet;
  const isParted = entries.some(({ organisation }) => organisation !== null);
  return isParted ? null : columnWords(name).organisation;
}

/** The one table that the others together come to: a sheet a partner, and their summary. */
function summaryOf(tables: readonly SettledTable[]): SettledTable | null {
  if (tables.length < 3) return null;
  // A form that is repeated is no summary of itself, unless it says so.
  const isNamed = ({ table: { region, title } }: SettledTable): boolean =>
    /samman|total|summa|alla|hela|overgripande/.test(plainText(`${region.sheet.name} ${title}`));
  return (
    tables.find((table) => {
      if (tables.every((other) => isRepeated(other, table)) && !isNamed(table)) return false;
      const others = tables.filter((other) => other !== table);
      return table.likelyTotal > 0 && isSame(table.likelyTotal, sum(others.map(({ likelyTotal }) => likelyTotal)));
    }) ?? null
  );
}

/** Whether two tables could each be the budget, or a part of it that the other lacks. */
function isRival(other: SettledTable, best: SettledTable): boolean {
  if (other.likelyTotal === 0) return false;
  // The same form once more: another year, another unit, or a draft.
  if (isRepeated(other, best)) return !isSame(other.likelyTotal, best.likelyTotal) || !isCopy(other, best);
  if (isSame(other.likelyTotal, best.likelyTotal) || isPartOf(other, best)) return false;
  return other.entries.length >= Math.min(3, best.entries.length * 0.3);
}

function isRepeated({ table }: SettledTable, { table: best }: SettledTable): boolean {
  const heads = (of: ReadTable): string => of.columns.map(({ text }) => plainText(text).replace(/\d+/g, "#")).join("|");
  return heads(table) === heads(best);
}

/** "Kopia", "Budget v1": the same budget twice. Two units with equal amounts are two. */
function isCopy({ table, rows }: SettledTable, best: SettledTable): boolean {
  const values = (of: SettledRows): string =>
    of.counted.map(({ line }) => [...line.values.values()].join(" ")).join("|");
  if (values(rows) !== values(best.rows)) return true;
  const names = [table, best.table].map(({ region, titles }) => plainText(`${region.sheet.name} ${titles.join(" ")}`));
  return names[0] === names[1] || names.some((name) => copyWords.test(name));
}

const copyWords = /\b(?:kopi\w*|copy|backup|version|v ?\d|utkast|gammal|ny|original|arkiv|blad ?\d|sheet ?\d)\b/;

/** Its total is a row of the other: what that row is made of. */
function isPartOf(table: SettledTable, { rows, columns }: SettledTable): boolean {
  return rows.counted.some(({ line }) => {
    const total = columns.leaves.reduce((all, { column }) => all + (line.values.get(column) ?? 0), 0);
    return isSame(ore(total), table.likelyTotal);
  });
}

export function isSame(one: Ore, other: Ore): boolean {
  return Math.abs(one - other) <= Math.max(200, Math.abs(other) * 1e-6);
}
