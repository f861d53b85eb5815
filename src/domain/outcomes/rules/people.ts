/** OUT-103 to 108, 110, 111, 118: what is said of one participant and cannot be, or cannot be counted. */
import type { Address } from "../../../workbook/address";
import { editCell } from "../../../workbook/content";
import { cellAt } from "../../../workbook/snapshot";
import { asDate, asLabels, asNumber } from "../../message-value";
import type { MessageValue, Severity } from "../../finding";
import type { Label } from "../../label";
import type { Reported, Rule, RuleSource } from "../../rule";
import { dayOf, isDay, isoOf, noDay, yearOf } from "../day";
import { hasEnded, hasStarted, isWaiting } from "../measures";
import { viewOf } from "../figures";
import { isShortNumber, runningNumber } from "../health/model";
import type { OutcomesModel } from "../locate";
import type { DateColumnId, Register } from "../model";
import { noChoice } from "../read-choice";
import { columnSpec, type ColumnId } from "../template";
import { restVariant, severalOf } from "../several";

interface PersonRule {
  readonly id: string;
  readonly severity: Severity;
  readonly source: RuleSource;
  readonly variants: readonly string[];
  /** What is wrong with the person at this place; `null` for nothing. */
  readonly find: (model: OutcomesModel, register: Register) => (person: number) => PersonFault | null;
}

interface PersonFault {
  readonly column: ColumnId;
  readonly variant: string;
  readonly values?: Readonly<Record<string, MessageValue>>;
}

/** Kept of one kind; the rest are counted. */
const mostKept = 1_000;

function personRule({ find, ...rule }: PersonRule): Rule<OutcomesModel> {
  return {
    ...rule,
    variants: [...rule.variants, restVariant],
    mends: false,
    check: (model) => {
      const { register } = model;
      if (register === null) return [];
      const faultOf = find(model, register);
      const byVariant = new Map<string, { count: number; readonly kept: (PersonFault & { person: number })[] }>();
      for (let person = 0; person < register.people.count; person += 1) {
        const fault = faultOf(person);
        if (fault === null) continue;
        const known = byVariant.get(fault.variant) ?? { count: 0, kept: [] };
        known.count += 1;
        if (known.kept.length < mostKept) known.kept.push({ ...fault, person });
        byVariant.set(fault.variant, known);
      }
      return [...byVariant.values()].flatMap(({ count, kept }) =>
        severalOf({
          items: kept,
          count,
          at: ({ person, column }) => addressOf(register, person, column),
          one: ({ person, column, variant, values }): Reported => ({
            at: addressOf(register, person, column),
            variant,
            values: { person: asLabels([nameOf(register, person)]), ...values },
          }),
        }),
      );
    },
  };
}

function addressOf(register: Register, person: number, column: ColumnId): Address {
  const at = register.columns.get(column)?.[0]?.at.column ?? 0;
  return { sheet: register.sheet, row: register.people.rows[person] ?? 0, column: at };
}

/** By the running number, or by the row where something longer stands that may be a name or worse. */
function nameOf({ people }: Register, person: number): Label {
  const number = runningNumber(people.numberOf(person));
  if (isShortNumber(number)) return { sv: `Nr ${number}`, en: `No. ${number}` };
  const row = (people.rows[person] ?? 0) + 1;
  return { sv: `Deltagaren på rad ${row}`, en: `The participant in row ${row}` };
}

function dayReading({ people }: Register, person: number, column: DateColumnId): number {
  return people.dates[column]?.[person] ?? noDay;
}

/** Two days in the wrong order. */
function outOfOrder(
  register: Register,
  person: number,
  early: DateColumnId,
  late: DateColumnId,
  variant: string,
): PersonFault | null {
  const [first, last] = [dayReading(register, person, early), dayReading(register, person, late)];
  if (!isDay(first) || !isDay(last) || last >= first) return null;
  return { column: late, variant, values: { early: asDate(isoOf(first)), late: asDate(isoOf(last)) } };
}

const endedBeforeEnrolled = personRule({
  id: "OUT-103",
  severity: "error",
  source: "register",
  variants: ["one"],
  find: (_, register) => (person) => outOfOrder(register, person, "enrolled", "ended", "one"),
});

const otherOrder = personRule({
  id: "OUT-104",
  severity: "warning",
  source: "register",
  variants: ["referred", "planned", "work", "afterEnd"],
  find: (_, register) => (person) =>
    outOfOrder(register, person, "referred", "enrolled", "referred") ??
    outOfOrder(register, person, "enrolled", "planned", "planned") ??
    outOfOrder(register, person, "enrolled", "work", "work") ??
    outOfOrder(register, person, "planned", "ended", "afterEnd"),
});

const future = personRule({
  id: "OUT-105",
  severity: "error",
  source: "register",
  variants: ["one"],
  find: ({ today }, register) => {
    const last = dayOf(today);
    return (person) => {
      for (const column of ["referred", "enrolled", "planned", "work", "ended"] as const) {
        const day = dayReading(register, person, column);
        if (day > last) {
          return {
            column,
            variant: "one",
            values: { column: asLabels([columnSpec(column).label]), date: asDate(isoOf(day)), today: asDate(today) },
          };
        }
      }
      return null;
    };
  },
});

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
    if (born === 0 && stated < 0) return null;
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
    return severalOf({
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

const notCounted = personRule({
  id: "OUT-110",
  severity: "warning",
  source: "register",
  variants: ["noDay", "ended"],
  find: (model, register) => {
    const view = viewOf(register, model.today);
    return (person) => {
      if (!register.columns.has("enrolled") || dayReading(register, person, "enrolled") !== noDay) return null;
      if (isWaiting(view, person)) return null;
      return { column: "enrolled", variant: hasEnded(view, person) ? "ended" : "noDay" };
    };
  },
});

const reason = personRule({
  id: "OUT-111",
  severity: "warning",
  source: "arbetslivsintro",
  variants: ["noReason", "notEnded"],
  find: (model, register) => {
    const view = viewOf(register, model.today);
    const column = register.people.choices.reason;
    return (person) => {
      if (column === undefined || !register.columns.has("ended")) return null;
      const said = (column.codes[person] ?? noChoice) !== noChoice;
      if (hasStarted(view, person) && hasEnded(view, person) && !said) return { column: "reason", variant: "noReason" };
      return said && dayReading(register, person, "ended") === noDay ? { column: "ended", variant: "notEnded" } : null;
    };
  },
});

/** So many columns must hold something before two rows that are alike say anything. */
const fewestAlike = 4;

const alike = personRule({
  id: "OUT-118",
  severity: "info",
  source: "register",
  variants: ["one"],
  find: (_, register) => {
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
    const firstAlike = firstLike([...days, ...codes], people.count);
    const saying = (least: number, person: number) => (count: number, column: Column) =>
      (column[person] ?? 0) >= least ? count + 1 : count;
    return (person) => {
      const said = codes.reduce(saying(0, person), days.reduce(saying(1, person), 0));
      const before = said < fewestAlike ? null : firstAlike(person);
      if (before === null) return null;
      return { column: "number", variant: "one", values: { row: asNumber((people.rows[before] ?? 0) + 1) } };
    };
  },
});

type Column = Int8Array | Int16Array | Int32Array | Uint16Array;

/** The first person before this one with the same in every column; asked once for each, in order. */
function firstLike(columns: readonly Column[], count: number): (person: number) => number | null {
  // Numbers in place of a text for each person: a million texts would not fit in what a pane may use.
  const latest = new Map<number, number>();
  const earlier = new Int32Array(count).fill(-1);
  return (person) => {
    const hash = columns.reduce((sum, column) => (Math.imul(sum, 31) + (column[person] ?? 0)) | 0, 7);
    const last = latest.get(hash) ?? -1;
    for (let other = last; other >= 0; other = earlier[other] ?? -1) {
      if (columns.every((column) => column[other] === column[person])) return other;
    }
    earlier[person] = last;
    latest.set(hash, person);
    return null;
  };
}

export const peopleRules: readonly Rule<OutcomesModel>[] = [
  endedBeforeEnrolled,
  otherOrder,
  future,
  age,
  sameNumber,
  noNumber,
  notCounted,
  reason,
  alike,
];
