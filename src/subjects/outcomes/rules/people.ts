/** OUT-106 to 108 and 118: who the participants are: their ages, their numbers, and whether one is there twice. */
import type { Address } from "../../../workbook/address";
import { editCell } from "../../../workbook/content";
import { cellAt } from "../../../workbook/snapshot";
import { asNumber } from "../../../checking/message-value";
import type { Rule } from "../../../checking/rule";
import { isDay, yearOf } from "../../../reading/day-number";
import { runningNumber } from "../health/model";
import type { OutcomesModel } from "../locate";
import { restVariant, groupFindings } from "../../../checking/grouped-findings";
import { addressOf, dayReading, mostKept, personRule } from "./person-rule";

/** The ages that a samordningsförbund serves: finsamuppsala.se and others. */
const [youngest, oldest] = [16, 64];

const age = personRule({
  id: "OUT-106",
  severity: "warning",
  source: "finsamAges",
  variants: ["outside", "impossible"],
  find: (_, register) => (person) => {
    const { people } = register;
    const born = people.birthYears?.[person] ?? 0;
    const enrolled = dayReading(register, person, "enrolled");
    const stated = people.ages?.[person] ?? -1;
    const years = born > 0 && isDay(enrolled) ? yearOf(enrolled) - born : stated;
    if (born <= 0 && stated < 0) return null;
    if (born > 0 && !isDay(enrolled) && stated < 0) return null;
    // Who turns sixty-five in the year of enrolment may have been sixty-four.
    if (years >= youngest && years <= oldest + (born > 0 ? 1 : 0)) return null;
    return {
      column: born > 0 ? "birthYear" : "ageGroup",
      variant: years < 0 || years > 100 ? "impossible" : "outside",
      values: { age: asNumber(years), youngest: asNumber(youngest), oldest: asNumber(oldest) },
    };
  },
});

const sameNumber = personRule({
  id: "OUT-107",
  severity: "error",
  source: "register",
  variants: ["one"],
  find: (_, register) => {
    // No number stands twice; or a row for each effort: the same number is the same person.
    if (register.repeats.kind === "none" || register.repeats.kind === "rowsOfOne") return () => null;
    const first = new Map<string, number>();
    return (person) => {
      const number = runningNumber(register.people.numberOf(person));
      if (number === "") return null;
      const before = first.get(number);
      if (before === undefined) {
        first.set(number, person);
        return null;
      }
      return {
        column: "number",
        variant: "one",
        values: { row: asNumber((register.people.rows[before] ?? 0) + 1) },
      };
    };
  },
});

const noNumber: Rule<OutcomesModel> = {
  id: "OUT-108",
  severity: "warning",
  source: "register",
  variants: ["one", restVariant],
  mends: true,
  check: ({ register, snapshot }) => {
    if (register === null || !register.columns.has("number")) return [];
    const { people } = register;
    const bare: number[] = [];
    let largest = 0;
    let whole = true;
    for (let person = 0; person < people.count; person += 1) {
      const number = people.numberOf(person);
      if (number === "") bare.push(person);
      else if (/^\d{1,7}$/.test(number)) largest = Math.max(largest, Number(number));
      else whole = false;
    }
    const next = new Map(bare.slice(0, mostKept).map((person, index) => [person, largest + 1 + index]));
    const at = (person: number): Address => addressOf(register, person, "number");
    // Where somebody numbers in a way of their own, the next number is theirs to give.
    const mend = (person: number) => {
      const value = next.get(person);
      return value === undefined ? [] : [editCell(at(person), cellAt(snapshot, at(person)), { value })];
    };
    return groupFindings({
      items: bare.slice(0, mostKept),
      count: bare.length,
      at,
      one: (person) => ({
        at: at(person),
        variant: "one",
        values: { next: asNumber(next.get(person) ?? 0) },
        ...(whole && { mend: mend(person) }),
      }),
      ...(whole && { mendRest: (rest: readonly number[]) => rest.flatMap(mend) }),
    });
  },
};

/** So many columns must hold something before two rows that are alike say anything. */
const fewestAlike = 4;

const alike = personRule({
  id: "OUT-118",
  severity: "info",
  source: "register",
  variants: ["one"],
  find: (_, register) => {
    if (register.days.open.size > 0) return () => null;
    const { people } = register;
    // Nothing said is 0 in these, and -1 in columns of codes.
    const days: readonly Column[] = [
      ...Object.values(people.dates),
      ...[people.birthYears, people.support?.masks].flatMap((array) => array ?? []),
    ];
    const codes: readonly Column[] = [
      ...Object.values(people.choices).map((column) => column.codes),
      ...[people.municipality?.codes].flatMap((array) => array ?? []),
    ];
    // A person's own rows may well be alike.
    const isLayout = register.repeats.kind === "rowsOfOne";
    const firstAlike = firstLike([...days, ...codes], people.count);
    return (person) => {
      const before = saying(days, 1, person) + saying(codes, 0, person) < fewestAlike ? null : firstAlike(person);
      if (before === null || (isLayout && people.numberOf(before) === people.numberOf(person))) return null;
      return { column: "number", variant: "one", values: { row: asNumber((people.rows[before] ?? 0) + 1) } };
    };
  },
});

type Column = Int8Array | Int16Array | Int32Array | Uint16Array;

/** How many of the columns hold at least `least` for the person. */
function saying(columns: readonly Column[], least: number, person: number): number {
  let count = 0;
  for (const column of columns) if ((column[person] ?? 0) >= least) count += 1;
  return count;
}

/** The first person before this one with the same in every column; asked once for each, in order. */
function firstLike(columns: readonly Column[], count: number): (person: number) => number | null {
  // Numbers in place of a text for each person: a million texts would not fit in what a pane may use.
  const latest = new Map<number, number>();
  const earlier = new Int32Array(count).fill(-1);
  return (person) => {
    let hash = 7;
    for (const column of columns) hash = Math.imul(hash ^ (column[person] ?? 0), 0x01000193);
    const last = latest.get(hash) ?? -1;
    for (let other = last; other >= 0; other = earlier[other] ?? -1) {
      if (columns.every((column) => column[other] === column[person])) return other;
    }
    earlier[person] = last;
    latest.set(hash, person);
    return null;
  };
}

export const peopleRules: readonly Rule<OutcomesModel>[] = [age, sameNumber, noNumber, alike];
