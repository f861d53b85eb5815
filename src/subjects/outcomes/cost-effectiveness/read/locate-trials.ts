/** Finds the trials of a workbook: tables of people in groups with a cost and an effect each, together or in parts. */
import type { Sheet } from "../../../../workbook/snapshot";
import type { Answers } from "../../../../checking/question";
import { costsIn } from "./costs";
import { effectsIn } from "./effects";
import { askMonths } from "./questions";
import { factsIn } from "./facts";
import { groupsIn, type ReadGroup } from "./groups";
import { joinedTables } from "./join";
import { headingAt, type PersonTable, personTable } from "./person-table";
import type { ReadTrial, TrialGroup, TrialPerson, TrialSource } from "./trial";

export interface TrialGround {
  readonly sheets: readonly Sheet[];
  readonly dateSystem: 1900 | 1904;
  readonly answers: Answers;
}

/** Empty where the workbook holds none. */
export function trialsIn({ sheets, dateSystem, answers }: TrialGround): readonly ReadTrial[] {
  const tables = sheets.flatMap((sheet) => personTable(sheet) ?? []);
  const whole = tables.filter((table) => isWhole(table) && table.groups !== null);
  const found = whole.flatMap((table) => readTrial(table, dateSystem, answers) ?? []);
  if (found.length > 0) return found;
  const joined = joinedTables(tables);
  return joined === null || !isWhole(joined)
    ? []
    : [readTrial(joined, dateSystem, answers)].flatMap((each) => each ?? []);
}

function isWhole({ columns }: PersonTable): boolean {
  const has = (...kinds: readonly string[]): boolean => columns.some(({ role }) => kinds.includes(role.kind));
  return has("cost") && has("days", "work", "qaly", "utility");
}

/** `null` where there are no two groups of people, or nothing of them can be weighed. */
function readTrial(read: PersonTable, dateSystem: 1900 | 1904, answers: Answers): ReadTrial | null {
  const occasions = inOrder(read);
  const asked = occasions.length > 0 ? askMonths(answers, headingAt(read, occasionColumn(read)), occasions) : null;
  const isDated = asked === null || asked.answer === "halfYears";
  const table = asked === null ? read : dated(read, occasions);
  const found = readDated(table, dateSystem, answers);
  if (found === null || asked === null) return found;
  return { ...found, trial: isDated ? found.trial : null, questions: [asked.question, ...found.questions] };
}

/** The occasions of a long table that are in an order alone: "T0", "T1", "Mätning 2". */
function inOrder({ isLong, rows }: PersonTable): readonly string[] {
  const unclear = rows.filter(({ months, occasion }) => months === null && /\d\s*$/.test(occasion));
  if (!isLong || unclear.length < rows.length) return [];
  const numberOf = (occasion: string): number => Number(/(\d+)\s*$/.exec(occasion)?.[1] ?? 0);
  return [...new Set(unclear.map(({ occasion }) => occasion))].sort((a, b) => numberOf(a) - numberOf(b));
}

function occasionColumn({ columns }: PersonTable): number {
  return columns.find(({ role }) => role.kind === "occasion")?.column ?? 0;
}

function dated(table: PersonTable, occasions: readonly string[]): PersonTable {
  const months = new Map(occasions.map((occasion, place) => [occasion, { from: null, to: 6 * place }]));
  return { ...table, rows: table.rows.map((row) => ({ ...row, months: months.get(row.occasion) ?? null })) };
}

function readDated(table: PersonTable, dateSystem: 1900 | 1904, answers: Answers): ReadTrial | null {
  const read = groupsIn(table, answers);
  if (read === null) return null;
  const costs = costsIn(table, dateSystem, answers);
  const effects = effectsIn(table, dateSystem, answers);
  if (costs.columns.length === 0 || (effects.effects.length === 0 && effects.questions.length === 0)) return null;
  const { sheet, columns } = table;
  const at = headingAt(table, columns[0]?.column ?? 0);
  const { found } = costs;
  const personOf = (person: string): TrialPerson => ({
    cost: found?.byPerson.get(person) ?? null,
    effects: Object.fromEntries(effects.effects.map(({ id, byPerson }) => [id, byPerson.get(person) ?? null])),
    baseline: effects.baseline?.get(person) ?? null,
  });
  const groupOf = ({ name, side, people }: ReadGroup): TrialGroup => ({ name, side, people: people.map(personOf) });
  return {
    sheet: sheet.name,
    at,
    trial:
      read.groups === null || found === null
        ? null
        : {
            sheet: sheet.name,
            at,
            groups: read.groups.map(groupOf),
            cost: found.basis,
            effects: effects.effects.map(({ id, basis, terms }) => ({ id, basis, terms })),
            facts: factsIn(sheet, found.basis.headings, found.unitSaid),
            source: sourceOf(table, found.terms),
            valueSet: null,
            ungrouped: read.ungrouped,
            twice: read.twice,
          },
    questions: [...read.questions, ...costs.questions, ...effects.questions],
    unread: table.isJoined ? [] : [...costs.unread, ...effects.unread],
    headings: table.isJoined ? [] : columns.map(({ column }) => headingAt(table, column)),
    utilityColumns: table.isJoined ? [] : effects.utilityColumns.map(({ column }) => ({ ...at, column })),
  };
}

function sourceOf(
  { isLong, isJoined, sheet, rows, groups }: PersonTable,
  cost: TrialSource["cost"],
): TrialSource | null {
  const [first, last] = [rows[0]?.row.index, rows.at(-1)?.row.index];
  if (isLong || isJoined || groups === null || first === undefined || last === undefined) return null;
  return { sheet: sheet.name, firstRow: first, lastRow: last, groupColumn: groups.at.column, cost };
}
