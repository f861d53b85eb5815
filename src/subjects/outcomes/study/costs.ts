/** What participants cost: in a column of the register, on occasions, or as a sum for each group. */
import type { Address } from "../../../workbook/address";
import { cellIn, isBlank, rowAt, type Sheet } from "../../../workbook/snapshot";
import { plainText } from "../../../reading/label";
import { textOf } from "../../../reading/text-of-cell";
import type { Register } from "../model";
import { groupKey } from "./group-values";
import { kronorIn, type CostReading } from "./locate-answers";
import { personKey, type StudyGroups } from "./locate-groups";
import { byPerson } from "./score-scales";
import type { Series, WholeSeries } from "./series";

export interface StudyCosts {
  readonly series: readonly Series[];
  readonly wholes: readonly WholeSeries[];
  /** Kronor for the whole group, in the order of the groups. */
  readonly sums: { readonly at: Address; readonly kronor: readonly number[] } | null;
  /** Costs that are left out: no amount, of no known occasion, or two that differ. */
  readonly unread: readonly Address[];
}

const title = { sv: "Kostnad per deltagare, kr", en: "Cost per participant, kr" };
const whole = { sv: "Kostnad per deltagare, alla tillfällen, kr", en: "Cost per participant, all occasions, kr" };
const shared = { note: null, better: null, decimals: 0 } as const;

export function studyCosts(
  register: Register | null,
  sheets: readonly Sheet[],
  readings: readonly CostReading[],
  study: StudyGroups,
  dateSystem: 1900 | 1904,
): StudyCosts {
  const own = register && registerCosts(register, sheets, dateSystem);
  const lists = sheetsOfPeople(readings, study);
  const ofPeople = readings.filter(({ at }) => lists.has(at.sheet));
  const dated = byPerson(
    ofPeople.filter(({ hasOccasion }) => hasOccasion).map((each) => ({ ...each, value: each.kronor })),
  );
  const undated = onceEach(ofPeople.filter(({ hasOccasion }) => !hasOccasion));
  const once = own ?? (undated.values.size > 0 ? undated : null);
  const sums = completeSums(dated.values);
  return {
    series: dated.values.size === 0 ? [] : [{ ...shared, id: "cost", title, values: dated.values }],
    wholes: [
      ...(once === null ? [] : [{ ...shared, id: "cost-whole", title, values: once.values }]),
      ...(sums.size === 0 ? [] : [{ ...shared, id: "cost-sum", title: whole, values: sums }]),
    ],
    sums: sheets.reduce<StudyCosts["sums"]>((found, sheet) => found ?? groupSums(sheet, study, dateSystem), null),
    unread: [...(own?.unread ?? undated.unread), ...dated.unread],
  };
}

/** The sheets with half of the study's people in them: the rows of other lists are numbered too. */
function sheetsOfPeople(readings: readonly CostReading[], { groups }: StudyGroups): ReadonlySet<string> {
  const bySheet = new Map<string, Set<string>>();
  for (const { at, person } of readings) {
    const met = bySheet.get(at.sheet) ?? new Set();
    bySheet.set(at.sheet, met.add(person));
  }
  const members = groups.flatMap(({ people }) => [...people]);
  const isMost = (met: ReadonlySet<string>): boolean =>
    2 * members.filter((person) => met.has(person)).length >= members.length;
  return new Set([...bySheet].flatMap(([sheet, met]) => (isMost(met) ? [sheet] : [])));
}

interface OnceEach {
  readonly values: ReadonlyMap<string, number>;
  readonly unread: readonly Address[];
}

function registerCosts({ columns, people, sheet: name }: Register, sheets: readonly Sheet[], dateSystem: 1900 | 1904) {
  const [found] = columns.get("cost") ?? [];
  const sheet = sheets.find((each) => each.name === name);
  if (found === undefined || sheet === undefined) return null;
  const { column } = found.at;
  return onceEach(
    Array.from(people.rows).flatMap((row, person) => {
      const cell = cellIn(rowAt(sheet, row), column);
      if (cell === undefined || isBlank(cell.value)) return [];
      const at = { sheet: name, row, column };
      return [{ person: personKey(people.numberOf(person), row), at, kronor: kronorIn(cell, dateSystem) }];
    }),
  );
}

/** A person with a cost on more rows: nobody has said whether they add up. */
function onceEach(readings: readonly Pick<CostReading, "person" | "at" | "kronor">[]): OnceEach {
  const values = new Map<string, number>();
  const met = new Set<string>();
  const unread: Address[] = [];
  for (const { person, at, kronor } of readings) {
    if (kronor === null || met.has(person)) {
      values.delete(person);
      unread.push(at);
    } else values.set(person, kronor);
    met.add(person);
  }
  return { values, unread };
}

/** Over every occasion that anybody has a cost on, of those who have one on each. */
function completeSums(values: Series["values"]): ReadonlyMap<string, number> {
  const occasions = new Set([...values.values()].flatMap((own) => [...own.keys()]));
  if (occasions.size < 2) return new Map();
  return new Map(
    [...values].flatMap(([person, own]) =>
      own.size === occasions.size ? [[person, [...own.values()].reduce((sum, each) => sum + each, 0)] as const] : [],
    ),
  );
}

const groupHeadings: ReadonlySet<string> = new Set(["grupp", "group"]);
const costHeadings = /^(?:kostnad|kostnader|cost|total kostnad|summa kostnad)(?: kr| kronor| i kronor)?$/;

/** *Kostnad per grupp*: a small table with a row for each group, and no other. */
function groupSums(sheet: Sheet, { groups }: StudyGroups, dateSystem: 1900 | 1904): StudyCosts["sums"] {
  for (const head of sheet.rows.slice(0, 60)) {
    const column = (fits: (plain: string) => boolean): number | undefined =>
      head.cells.find(({ value }) => typeof value === "string" && fits(plainText(value)))?.column;
    const [named, cost] = [column((text) => groupHeadings.has(text)), column((text) => costHeadings.test(text))];
    // With a running number it is a list of people.
    if (named === undefined || cost === undefined || head.cells[0]?.column !== named) continue;
    const under = sheet.rows.filter(({ index }) => index > head.index && index <= head.index + groups.length);
    const kronor = groups.map(({ name }) => {
      const rows = under.filter((row) => groupKey(textOf(cellIn(row, named))) === groupKey(name));
      const cell = rows.length === 1 ? cellIn(rows[0], cost) : undefined;
      return cell === undefined || isBlank(cell.value) ? null : kronorIn(cell, dateSystem);
    });
    if (kronor.every((each) => each !== null)) {
      return { at: { sheet: sheet.name, row: head.index, column: cost }, kronor: kronor.flatMap((each) => each ?? []) };
    }
  }
  return null;
}
