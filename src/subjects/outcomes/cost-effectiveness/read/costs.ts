/** What each person cost in kronor: of one column, or the parts added up, and never a sum added to its parts. */
import type { Address } from "../../../../workbook/address";
import { type Cell, cellIn } from "../../../../workbook/snapshot";
import type { Answers, Question } from "../../../../checking/question";
import { kinds } from "../../../../reading/kinds";
import type { Unit } from "../../../../reading/money";
import { plainText } from "../../../../reading/label";
import { textOf } from "../../../../reading/text-of-cell";
import { type RoleColumn, unitIn } from "./heading-role";
import { headingAt, type PersonTable } from "./person-table";
import { columnValues, mayBeRunning, type Quantity, quantityOf, sumOver } from "./quantity";
import { type Answered, askCost, askLowCosts, askTimes, askUnit } from "./questions";
import type { Basis, Term } from "./trial";

export interface Costs {
  /** `null`: it is asked, or no column is of a cost. */
  readonly found: {
    readonly byPerson: ReadonlyMap<string, number | null>;
    readonly basis: Basis;
    readonly unitSaid: boolean;
    readonly terms: readonly Term[];
  } | null;
  readonly columns: readonly RoleColumn[];
  readonly questions: readonly Question[];
  readonly unread: readonly Address[];
}

export function costsIn(table: PersonTable, dateSystem: 1900 | 1904, answers: Answers): Costs {
  const all = table.columns.filter(({ role }) => role.kind === "cost");
  const named = all.filter(({ role }) => role.kind === "cost" && role.isNamed);
  // "Vård, kr" is a cost where the table calls nothing else so, or where it makes up a sum.
  const read = quantityOf(table, all, amountReader(dateSystem));
  const questions: Question[] = [];
  const put = ({ question, answer }: Answered): string | null => {
    questions.push(question);
    return answer;
  };
  const none = (): Costs => ({ found: null, columns: all, questions, unread: read.unread });
  const candidates = all.filter(
    ({ role }) => named.length === 0 || (role.kind === "cost" && (role.isNamed || role.isTotal)),
  );
  const chosen = chooseSlots(table, read, { all, candidates }, answers, put);
  if (chosen === null) return none();
  const { places, how, headings } = chosen;
  const unit = unitOf(table, read, places, headings, answers, put);
  if (unit === null) return none();
  const low = lowCells(table, read, places, unit);
  const asked = askLowCosts(answers, low.cells, low.middle);
  const answer = asked && put(asked);
  if (asked !== null && answer === null) return none();
  const factor = (person: string): number =>
    unitFactor[unit.unit] * (answer === "thousands" && low.people.has(person) ? 1000 : 1);
  const byPerson = new Map(
    [...read.byPerson].map(([person, own]) => {
      // A sum over an empty cell counts it as nothing: what is missing in it is missing.
      const sum = sumOver(own, chosen.parts ?? []) === null ? null : sumOver(own, places);
      return [person, sum === null ? null : sum * factor(person)] as const;
    }),
  );
  const terms = places.flatMap((place): readonly Term[] => {
    const column = read.slots[place]?.column;
    const own = column?.role.kind === "cost" ? (column.role.unit ?? "kr") : "kr";
    return column === undefined ? [] : [{ column: column.column, weight: unitFactor[unit.unit] * unitFactor[own] }];
  });
  const ends = places.flatMap((place) => read.slots[place]?.months?.to ?? []);
  const months = ends.length === 0 ? null : Math.max(...ends);
  return {
    found: { byPerson, basis: { headings, how, months }, unitSaid: unit.isSaid, terms },
    columns: all,
    questions,
    unread: read.unread,
  };
}

const unitFactor: Readonly<Record<Unit, number>> = { kr: 1, tkr: 1_000, mkr: 1_000_000 };

/** In kronor where the heading, or the cell, says a unit; a bare figure as it stands. Never less than nothing. */
function amountReader(dateSystem: 1900 | 1904) {
  return (cell: Cell, { heading, role }: RoleColumn): number | null => {
    const unit = role.kind === "cost" ? (role.unit ?? "kr") : "kr";
    const read = kinds[unit === "tkr" ? "tkr" : "kronor"].read(cell, { dateSystem });
    if ("unread" in read) return null;
    const kronor = (read.value / 100) * (unit === "mkr" && unitIn(plainText(textOf(cell))) === null ? 1_000_000 : 1);
    // What is saved may be more than what is spent, but only where the heading says that it is a net.
    return kronor < 0 && !/\bnetto|\bnet\b/.test(plainText(heading)) ? null : kronor;
  };
}

interface Chosen extends Pick<Basis, "how" | "headings"> {
  readonly places: readonly number[];
  /** Of a sum that the table has: what it adds up. */
  readonly parts?: readonly number[];
}

function chooseSlots(
  table: PersonTable,
  read: Quantity,
  { all, candidates }: { readonly all: readonly RoleColumn[]; readonly candidates: readonly RoleColumn[] },
  answers: Answers,
  put: (asked: Answered) => string | null,
): Chosen | null {
  const placesOf = (column: RoleColumn): readonly number[] =>
    read.slots.flatMap((slot, place) => (slot.column === column ? [place] : []));
  const used = withoutSame(read, candidates, placesOf).filter((column) => placesOf(column).length > 0);
  const [only] = used;
  if (only === undefined) return null;
  const at = (column: RoleColumn): Address => headingAt(table, column.column);
  const whole = (columns: readonly RoleColumn[], how: Basis["how"]): Chosen | null => {
    const places = columns.flatMap(placesOf);
    const headings = columns.map(({ heading }) => heading);
    const part = { ...read, slots: places.flatMap((place) => read.slots[place] ?? []) };
    const byPlace = new Map(
      [...read.byPerson].map(([person, own]) => [person, places.map((place) => own[place] ?? null)]),
    );
    if (places.length < 2 || !mayBeRunning({ ...part, byPerson: byPlace })) return { places, how, headings };
    const answer = put(askTimes(answers, at(columns[0] ?? only), headings));
    if (answer === null) return null;
    if (answer === "sum") return { places, how, headings };
    const last = [...places].sort((a, b) => (read.slots[a]?.months?.to ?? 0) - (read.slots[b]?.months?.to ?? 0)).at(-1);
    return { places: last === undefined ? [] : [last], how: "last", headings };
  };
  const distinct = withoutSame(read, all, placesOf);
  const total = shownTotal(read, distinct, placesOf);
  if (total !== null) {
    const found = whole([total.column], "total");
    return found && { ...found, parts: total.parts.flatMap(placesOf) };
  }
  if (used.length === 1) return whole([only], placesOf(only).length > 1 ? "sum" : "one");
  const isUnclear = used.some(({ heading, role }) => role.kind === "cost" && (role.isTotal || isVariant(heading)));
  if (!isUnclear) return whole(used, "sum");
  const answer = put(
    askCost(
      answers,
      at(only),
      used.map(({ heading }) => heading),
    ),
  );
  if (answer === null) return null;
  const one = used[Number(answer) - 1];
  return answer === "sum" ? whole(used, "sum") : one === undefined ? null : whole([one], "one");
}

/** The same cost in another way, and not one more part of it. */
function isVariant(heading: string): boolean {
  return /\b(?:diskonter\w*|discount\w*|pris\w*|justerad\w*|exkl\w*|inkl\w*|varav|darav|utan|med|netto|brutto)\b/.test(
    plainText(heading),
  );
}

const nearly = 1;

/** The same amounts once more, in another unit it may be, are no cost beside the first. */
function withoutSame(
  read: Quantity,
  columns: readonly RoleColumn[],
  placesOf: (column: RoleColumn) => readonly number[],
): readonly RoleColumn[] {
  const isSame = (one: RoleColumn, other: RoleColumn): boolean =>
    placesOf(one).length > 0 &&
    [...read.byPerson.values()].every((own) => {
      const [a, b] = [sumOver(own, placesOf(one)), sumOver(own, placesOf(other))];
      return a === null || b === null ? a === b : Math.abs(a - b) <= nearly;
    });
  return columns.filter((column, place) => !columns.slice(0, place).some((earlier) => isSame(earlier, column)));
}

/** The one column that is the sum of all others, or of all but other sums, in every row that has them all. */
function shownTotal(
  read: Quantity,
  used: readonly RoleColumn[],
  placesOf: (column: RoleColumn) => readonly number[],
): { readonly column: RoleColumn; readonly parts: readonly RoleColumn[] } | null {
  const isSumOf = (total: RoleColumn, parts: readonly RoleColumn[]): boolean => {
    const rows = [...read.byPerson.values()].flatMap((own) => {
      const [all, sum] = [sumOver(own, placesOf(total)), sumOver(own, parts.flatMap(placesOf))];
      return all === null || sum === null ? [] : [[all, sum] as const];
    });
    return (
      rows.length >= 2 && rows.every(([all, sum]) => Math.abs(all - sum) <= nearly) && rows.some(([all]) => all > 0)
    );
  };
  const found = used.flatMap((column) => {
    const others = used.filter((each) => each !== column);
    const bare = others.filter(({ role }) => role.kind === "cost" && !role.isTotal);
    const parts = [others, bare].find((each) => each.length > 1 && isSumOf(column, each));
    return parts === undefined ? [] : [{ column, parts }];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

interface FoundUnit {
  /** What a bare figure is to be read as, beyond what its heading has already said. */
  readonly unit: Unit;
  readonly isSaid: boolean;
}

/** Below this no one in a study costs so little in kronor over months of support. */
const leastKronor = 2_000;

function unitOf(
  table: PersonTable,
  read: Quantity,
  places: readonly number[],
  headings: readonly string[],
  answers: Answers,
  put: (asked: Answered) => string | null,
): FoundUnit | null {
  const columns = places.flatMap((place) => read.slots[place]?.column ?? []);
  if (columns.every(({ role }) => role.kind === "cost" && role.unit !== null)) return { unit: "kr", isSaid: true };
  const { sheet, headingRow } = table;
  const above = sheet.rows
    .filter(({ index }) => index < headingRow)
    .flatMap(({ cells }) => cells.map((cell) => plainText(textOf(cell))));
  const told = above.flatMap((text) => (/\b(?:belopp|kostnad\w*|alla|i)\b/.test(text) ? (unitIn(text) ?? []) : []));
  const [first] = told;
  if (first !== undefined) return { unit: first, isSaid: true };
  const middle = medianOf(places.flatMap((place) => columnValues(read, place)));
  if (middle === null || middle >= leastKronor) return { unit: "kr", isSaid: false };
  const [column] = columns;
  if (column === undefined) return null;
  const answer = put(askUnit(answers, headingAt(table, column.column), headings.join(" / "), middle));
  return answer === null ? null : { unit: answer === "tkr" ? "tkr" : "kr", isSaid: true };
}

/** Of those that are above nothing. */
function medianOf(values: readonly (number | null)[]): number | null {
  const sorted = values.filter((value) => value !== null && value > 0).sort((a, b) => (a ?? 0) - (b ?? 0));
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}

/** So many times less than the others is another unit, or a slip: nobody's support costs a two-hundredth of another's. */
const timesLess = 200;

/** People whose whole cost is far below the upper half of all: in thousands, it may be, beside kronor. */
function lowCells(
  table: PersonTable,
  read: Quantity,
  places: readonly number[],
  { unit }: FoundUnit,
): { readonly cells: readonly Address[]; readonly people: ReadonlySet<string>; readonly middle: number } {
  const sums = new Map([...read.byPerson].map(([person, own]) => [person, sumOver(own, places)] as const));
  const sorted = [...sums.values()].flatMap((sum) => (sum !== null && sum > 0 ? [sum] : [])).sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length * 0.75)] ?? 0;
  const people = new Set(
    [...sums].flatMap(([person, sum]) => (sum !== null && sum > 0 && sum * timesLess < middle ? [person] : [])),
  );
  const columns = [...new Set(places.flatMap((place) => read.slots[place]?.column.column ?? []))];
  const cells = table.rows
    .filter(({ person }) => people.has(person))
    .flatMap(({ row }) =>
      columns
        .filter((column) => cellIn(row, column) !== undefined)
        .map((column) => ({ sheet: table.sheet.name, row: row.index, column })),
    );
  return { cells, people, middle: middle * unitFactor[unit] };
}
