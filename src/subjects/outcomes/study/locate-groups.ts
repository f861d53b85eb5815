/** Finds which group of a study each participant is in: in the register, or beside the answer sheets. */
import type { Address } from "../../../workbook/address";
import { type Cell, cellIn, isBlank, rowAt, rowPlace, type Sheet } from "../../../workbook/snapshot";
import { type Answers, answerTo, type Question, questionId, type QuestionKind } from "../../../checking/question";
import { asText } from "../../../checking/message-value";
import { plainText } from "../../../reading/label";
import { textOf } from "../../../reading/text-of-cell";
import { runningNumber } from "../health/model";
import { columnLabels } from "../health/template";
import type { Register } from "../model";
import { columnSpec } from "../register/register-template";
import { groupKey, groupVerdict, type GroupValue } from "./group-values";

export const groupsQuestionKind: QuestionKind = { about: "studyGroups", choices: ["groups", "none"], whys: [] };

/** `people`: by running number, or by the row in the register where there is none. */
export interface StudyGroup {
  readonly name: string;
  readonly people: ReadonlySet<string>;
}

export interface StudyGroups {
  /** Interventions first, comparisons last; two or three. */
  readonly groups: readonly StudyGroup[];
  /** In the register or beside the answers, without a group. */
  readonly ungrouped: number;
  /** Cells that put a person in another group than an earlier one: no figure stands while there are any. */
  readonly conflicts: readonly Address[];
}

export interface LocatedGroups {
  /** `null`: there are none, or it is asked. */
  readonly study: StudyGroups | null;
  readonly questions: readonly Question[];
}

/** Sheets whose groups another part of the reading has settled: their keys in order, `null` while it asks. */
export type DecidedGroups = ReadonlyMap<string, readonly string[] | null>;

const none: LocatedGroups = { study: null, questions: [] };

/** A cell of the column, with the person that it is of. */
interface GroupCell {
  readonly person: string;
  readonly cell: Cell | undefined;
  readonly at: Address;
}

interface GroupColumn {
  readonly heading: string;
  readonly at: Address;
  readonly cells: readonly GroupCell[];
}

/** `lists`: the other sheets that may hold answers. */
export function locateGroups(
  register: Register | null,
  sheets: readonly Sheet[],
  answers: Answers,
  decided: DecidedGroups = new Map(),
): LocatedGroups {
  const own = register && registerColumn(register, sheets);
  const lists = sheets.flatMap((sheet) => (sheet.name === register?.sheet ? [] : (listColumn(sheet) ?? [])));
  const questions: Question[] = [];
  for (const column of [...(own === null ? [] : [own]), ...lists]) {
    const { values, question } = settle(column, answers, decided.get(column.at.sheet));
    if (question !== null) questions.push(question);
    if (values !== null) return { study: studyOf(values, column, lists), questions };
  }
  return questions.length === 0 ? none : { study: null, questions };
}

/** A person of the register as `people` of a group knows them. */
export function personKey(number: string, row: number): string {
  const key = runningNumber(number);
  return key === "" ? `row ${row}` : key;
}

function registerColumn({ columns, people, sheet: name }: Register, sheets: readonly Sheet[]): GroupColumn | null {
  const [found] = columns.get("group") ?? [];
  const sheet = sheets.find((each) => each.name === name);
  if (found === undefined || sheet === undefined) return null;
  const { column } = found.at;
  const cells = Array.from({ length: people.count }, (_, person): GroupCell => {
    const row = people.rows[person] ?? 0;
    return {
      person: personKey(people.numberOf(person), row),
      cell: cellIn(rowAt(sheet, row), column),
      at: { sheet: name, row, column },
    };
  });
  return { heading: found.heading, at: found.at, cells };
}

const headingsOf = (label: { readonly sv: string; readonly en: string; readonly also?: readonly string[] }) =>
  new Set([label.sv, label.en, ...(label.also ?? [])].map(plainText));
const personHeadings = new Set([...headingsOf(columnLabels.person), ...headingsOf(columnSpec("number").label)]);
const groupHeadings = headingsOf(columnSpec("group").label);
const toldHeadings = new Set([...groupHeadings].filter((heading) => !/^(?:grupp|group)$/.test(heading)));
/** Headings stand among a sheet's first rows. */
const rowsLookedAt = 60;

/** A list with a running number and a group on each row: answer sheets, or who is in which group. */
function listColumn(sheet: Sheet): GroupColumn | null {
  for (const { cells, index } of sheet.rows.slice(0, rowsLookedAt)) {
    const headed = (names: ReadonlySet<string>): Cell | undefined =>
      cells.find(({ value }) => typeof value === "string" && value.length < 40 && names.has(plainText(value)));
    const [person, group] = [headed(personHeadings), headed(groupHeadings)];
    if (person === undefined || group === undefined) continue;
    const found = sheet.rows.slice(rowPlace(sheet, index + 1)).flatMap((row): readonly GroupCell[] => {
      const number = runningNumber(textOf(cellIn(row, person.column)));
      const at = { sheet: sheet.name, row: row.index, column: group.column };
      return number === "" ? [] : [{ person: number, cell: cellIn(row, group.column), at }];
    });
    return { heading: textOf(group), at: { sheet: sheet.name, row: group.row, column: group.column }, cells: found };
  }
  return null;
}

function settle(
  { heading, at, cells }: GroupColumn,
  answers: Answers,
  decided: readonly string[] | null | undefined,
): { readonly values: readonly GroupValue[] | null; readonly question: Question | null } {
  // A person has many answer sheets, and counts once.
  const byPerson = new Map<string, Cell>();
  const everybody = new Set<string>();
  for (const { person, cell } of cells) {
    everybody.add(person);
    if (cell !== undefined && !isBlank(cell.value) && !byPerson.has(person)) byPerson.set(person, cell);
  }
  const verdict = groupVerdict([...byPerson.values()], everybody.size, toldHeadings.has(plainText(heading)));
  if (verdict.kind === "none" || decided === null) return { values: null, question: null };
  if (decided !== undefined) {
    const inOrder = decided.flatMap((key) => verdict.values.find((value) => value.key === key) ?? []);
    return { values: inOrder.length === verdict.values.length ? inOrder : verdict.values, question: null };
  }
  if (verdict.kind === "told") return { values: verdict.values, question: null };
  const names = verdict.values.map(({ name }) => name);
  const question: Question = {
    id: questionId("studyGroups", at.sheet, `${heading}: ${names.join(" / ")}`),
    about: "studyGroups",
    at,
    cells: [at],
    values: {
      heading: asText(heading),
      groups: asText(verdict.values.map(({ name, people }) => `${name} (${people})`).join(", ")),
    },
    choices: [{ id: "groups" }, { id: "none" }],
    likely: null,
  };
  return { values: answerTo(answers, question) === "groups" ? verdict.values : null, question };
}

/** The column that told the groups, and then what the others say of the same groups. */
function studyOf(values: readonly GroupValue[], column: GroupColumn, lists: readonly GroupColumn[]): StudyGroups {
  const places = new Map(values.map(({ key }, place) => [key, place]));
  const members = new Map<string, number>();
  const conflicts: Address[] = [];
  const everybody = new Set<string>();
  for (const each of new Set([column, ...lists])) {
    for (const { person, cell, at } of each.cells) {
      if (each === column) everybody.add(person);
      const place = places.get(groupKey(textOf(cell)) ?? "");
      if (place === undefined) continue;
      const known = members.get(person);
      // What another list says of somebody unknown here is not known to be of the study.
      if (known === undefined && each === column) members.set(person, place);
      else if (known !== undefined && known !== place) conflicts.push(at);
    }
  }
  return {
    groups: values.map(({ name }, place) => ({
      name,
      people: new Set([...members].flatMap(([person, own]) => (own === place ? [person] : []))),
    })),
    ungrouped: everybody.size - members.size,
    conflicts,
  };
}
