/** Reads a budget form, whoever drew it: its tables, which of them is the budget, and what it comes to. */
import { type Ore, noMoney, ore, sum } from "../../../reading/money";
import { plainText } from "../../../reading/label";
import { noAnswers } from "../../../checking/question";
import type { Sheet } from "../../../workbook/snapshot";
import { type Asker, askerOf } from "../locate/budget-questions";
import { columnWords } from "./column-words";
import { tableFunder } from "./form-entries";
import type { FormHints } from "./form-hints";
import { byOrganisation, byPeriod, countOf, fundingOf, paidBy, stagesOf, untold } from "./form-money";
import type { BudgetForm, FormEntry, FormMoney } from "./form-model";
import { fundingQuestion, tableId, tablesQuestion } from "./form-questions";
import { formTable, placeOf } from "./form-table";
import { type ReadTable, readTable } from "./read-table";
import { regionsOf } from "./regions";
import { type SettledTable, settleTable } from "./settle-table";
import type { SettledRows } from "./settled-rows";

export interface FormReading {
  readonly form: BudgetForm;
  /** The table that is the budget. */
  readonly main: SettledTable;
  readonly others: readonly SettledTable[];
  /** Tables of who pays that come to something else than the costs. */
  readonly unlikeFinancing: readonly SettledTable[];
}

/** From this on a table is a budget. */
const leastScore = 5;

/** `null` where no sheet holds a budget. `hints`: of the förbund's template, where one fits. */
export function readForm(sheets: readonly Sheet[], hints: FormHints | null, asker: Asker): FormReading | null {
  const read = sheets.flatMap((sheet) => {
    const known = hints?.knows(sheet.name) === true;
    return regionsOf(sheet).flatMap((region): readonly ReadTable[] => {
      const table = readTable(region, known ? hints : null);
      return table !== null && (known || table.score >= leastScore) ? [table] : [];
    });
  });
  const shown = read.filter(({ region }) => region.sheet.visibility === "visible");
  const tables = shown.length > 0 ? shown : read;
  if (tables.length === 0) return null;
  const dry = tables.map((table) => settleTable(table, hintsFor(table, hints), askerOf(noAnswers)));
  const chosen = mainOf(dry, asker);
  const main = settleTable(chosen.main.source, hintsFor(chosen.main.table, hints), asker);
  const others = dry.filter(({ table }) => table.region !== main.table.region);
  const added = chosen.added.map(({ source }) => settleTable(source, hintsFor(source, hints), asker));
  const financing = others.filter(({ table }) => table.isFinancing);
  const settledMain = main.total === null && isPlan(main.columns.stage) ? askedAtLast(main, hints, asker) : main;
  const money = moneyOf(settledMain, added, financing, chosen.isAsked, asker);
  return {
    form: {
      template: hints?.template ?? null,
      tables: [main, ...others].map(formTable),
      money,
    },
    main,
    others,
    unlikeFinancing: financing.filter(
      ({ likelyTotal, rows }) => money.total !== null && rows.counted.length > 0 && !isSame(likelyTotal, money.total),
    ),
  };
}

function hintsFor({ region }: ReadTable, hints: FormHints | null): FormHints | null {
  return hints?.knows(region.sheet.name) === true ? hints : null;
}

interface Chosen {
  readonly main: SettledTable;
  /** Tables that are added to it: a budget a year, as somebody has said. */
  readonly added: readonly SettledTable[];
  /** Which of them it is has been asked, and nobody has answered. */
  readonly isAsked: boolean;
}

/** Nothing has been asked, and yet no total stands: which column is it. */
function askedAtLast(main: SettledTable, hints: FormHints | null, asker: Asker): SettledTable {
  const isUnread = main.rows.unread.length > 0;
  if (asker.asked().length > 0 || isUnread || main.likelyTotal === 0) return main;
  return settleTable(main.source, hintsFor(main.source, hints), asker, true);
}

function mainOf(tables: readonly SettledTable[], asker: Asker): Chosen {
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

function isPlan(stage: SettledTable["columns"]["stage"]): boolean {
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
function ownerOf({ table, entries }: SettledTable): string | null {
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

function isSame(one: Ore, other: Ore): boolean {
  return Math.abs(one - other) <= Math.max(200, Math.abs(other) * 1e-6);
}

function moneyOf(
  main: SettledTable,
  added: readonly SettledTable[],
  financing: readonly SettledTable[],
  isAsked: boolean,
  asker: Asker,
): FormMoney {
  const all = [main, ...added];
  const counts = { participants: countOf(main, "participants"), places: countOf(main, "places") };
  const isPlanned = isPlan(main.columns.stage);
  const stages = isAsked || all.some((each) => each.total === null) ? [] : stagesTogether(all);
  if (isAsked || !isPlanned || all.some(({ total }) => total === null)) return { ...untold, ...counts, stages };
  const total = sum(all.flatMap((each) => each.total ?? []));
  const entries = all.flatMap((each) => {
    const owner = added.length > 0 ? ownerOf(each) : null;
    return owner === null ? each.entries : each.entries.map((entry) => ({ ...entry, organisation: owner }));
  });
  const own = fundingOf(main, entries, total);
  const beside = financing.flatMap((table) => paidBy(table.rows.counted, table, total) ?? fundingIn(table, total))[0];
  const funding = own ?? beside ?? askedFunding(main, total, asker);
  return {
    total,
    ...funding,
    ...partsOf(entries, total, main),
    stages,
    ...counts,
  };
}

/** Of a budget in several tables only what each of them tells. */
function stagesTogether(tables: readonly SettledTable[]): FormMoney["stages"] {
  const each = tables.map(stagesOf);
  const [first, ...others] = each;
  return (first ?? []).flatMap(({ stage, amount }) => {
    const more = others.map((told) => told.find((one) => one.stage === stage)?.amount ?? null);
    return more.includes(null) ? [] : [{ stage, amount: sum([amount, ...more.flatMap((one) => one ?? [])]) }];
  });
}

/** Parts are told only where they come to the total: not where somebody has said that it is right and they are not. */
function partsOf(
  entries: readonly FormEntry[],
  total: Ore,
  main: SettledTable,
): Pick<FormMoney, "byOrganisation" | "byPeriod" | "entries"> {
  const told = sum(entries.map(({ amount }) => amount.ore ?? noMoney));
  if (Math.abs(told - total) > 100 * Math.max(1, entries.length)) {
    return { byOrganisation: [], byPeriod: [], entries: [] };
  }
  const periods = byPeriod(entries);
  return {
    byOrganisation: byOrganisation(entries),
    byPeriod: periods.length > 0 ? periods : otherPeriods(main),
    entries,
  };
}

function fundingIn(table: SettledTable, total: Ore): readonly NonNullable<ReturnType<typeof fundingOf>>[] {
  if (table.total === null || !isSame(table.total, total)) return [];
  const own = fundingOf(table, table.entries, total);
  return own === null ? [] : [own];
}

function otherPeriods(main: SettledTable): FormMoney["byPeriod"] {
  const leaves = main.columns.otherWays.find((way) => way.every(({ role }) => role.period !== null));
  if (leaves === undefined) return [];
  return byPeriod(
    main.rows.counted.flatMap(({ line }) =>
      leaves.flatMap(({ column, role }) => {
        const amount = line.amounts.find(({ at }) => at.column === column);
        return amount === undefined ? [] : [{ ...role, amount, label: line.label, costKind: "other" as const }];
      }),
    ),
  );
}

/** What columns or rows of the förbund hold, where they are not the whole. */
function saidOfForbund({ entries, table }: SettledTable, total: Ore): Ore | null {
  const inColumns = sum(entries.flatMap(({ funder, amount }) => (funder === "forbund" ? [amount.ore ?? noMoney] : [])));
  const rows = table.rows.filter(
    ({ role, evidence }) => role.kind === "financing" && role.funder === "forbund" && evidence !== "likely",
  );
  const inRows = rows.map(({ line }) => Math.max(0, ...line.values.values()));
  const part = inColumns > 0 ? inColumns : ore(inRows.reduce((all, value) => all + value, 0));
  return part > 0 && part < total ? part : null;
}

function askedFunding(
  main: SettledTable,
  total: Ore,
  asker: Asker,
): Pick<FormMoney, "requested" | "ownFunding" | "byFunder"> {
  // Nobody pays what costs nothing yet.
  if (total === 0) return { requested: null, ownFunding: null, byFunder: [] };
  const part = saidOfForbund(main, total);
  const answer = asker.ask(fundingQuestion(placeOf(main.table), total, part), []);
  if (answer === "part" && part !== null) {
    return { requested: part, ownFunding: null, byFunder: [{ funder: "forbund", amount: part }] };
  }
  return answer === "forbund"
    ? { requested: total, ownFunding: ore(0), byFunder: [{ funder: "forbund", amount: total }] }
    : { requested: null, ownFunding: null, byFunder: [] };
}
