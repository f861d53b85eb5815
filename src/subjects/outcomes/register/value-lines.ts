/** *Värden*: every answer of each column of choices, how many gave it, and what it is read as or probably means. */
import { type Address, cellName } from "../../../workbook/address";
import { type Cell, isBlank, type Sheet, sheetNamed, type Snapshot } from "../../../workbook/snapshot";
import type { Language, LanguageCode } from "../../../checking/language";
import type { Patch } from "../../../workbook/patch";
import { textOf } from "../../../reading/text-of-cell";
import type { Register } from "../model";
import { choicesOf } from "./choices";
import { isPlausibleDay } from "./column-content";
import { legendIn, proposedChoice, type ProposedChoice } from "./propose-choice";
import { answerKey, choiceReader, groupOf, partsOf } from "./read-choice";
import { saysWork } from "./read-events";
import { type ColumnId, columnIds, columnSpec } from "./register-template";
import { listOf, type MappedAnswer, readValues, takesSeveral, valuesPatch } from "./value-mapping";

export interface ValueLine {
  readonly answer: string;
  readonly count: number;
  /** The first cell that it stands in. */
  readonly cell: string;
  /** By the list, or by what somebody has said; ids of choices, none where it is no answer. `null`: it cannot be read. */
  readonly read: readonly string[] | null;
  /** Somebody has said it. */
  readonly said: boolean;
  readonly proposal: ProposedChoice | null;
}

export interface ValueColumn {
  readonly column: ColumnId;
  readonly several: boolean;
  readonly choices: readonly { readonly id: string; readonly name: string }[];
  /** Those that cannot be read first, each by how many gave it. */
  readonly lines: readonly ValueLine[];
}

/** So many different answers make no list of choices. */
const mostAnswers = 200;

export function valueColumns(register: Register, snapshot: Snapshot, code: LanguageCode): readonly ValueColumn[] {
  const sheet = sheetNamed(snapshot, register.sheet);
  if (sheet === undefined) return [];
  return columnIds.flatMap((column) => {
    const list = listOf(column);
    const places = register.columns.get(column)?.map(({ at }) => at) ?? [];
    if (list === null || places.length === 0) return [];
    const answers = answersIn(sheet, register, column, places);
    if (answers.length === 0) return [];
    const legend = legendIn(legendTexts(sheet, register, places), list);
    const said = readValues(snapshot).get(column);
    const lines = answers.map(({ answer, count, cell }): ValueLine => {
      const own = said?.get(answerKey(answer));
      const read = own ?? readBy(answer, column);
      const proposal = read === null ? proposedChoice(answer, list, legend) : null;
      return { answer, count, cell: cellName(cell), read, said: own !== undefined, proposal };
    });
    return [
      {
        column,
        several: takesSeveral(column),
        choices: choicesOf(list).map(({ id, label }) => ({ id, name: label[code] })),
        lines: lines.sort((a, b) => Number(a.read !== null) - Number(b.read !== null) || b.count - a.count),
      },
    ];
  });
}

/** Only what is said anew is written. */
export function saidValuesPatch(snapshot: Snapshot, said: readonly MappedAnswer[], language: Language): Patch {
  const before = readValues(snapshot);
  const changed = said.filter(({ column, answer, choices }) => {
    const known = before.get(column)?.get(answerKey(answer));
    return known === undefined || known.join() !== choices.join();
  });
  return valuesPatch(snapshot, changed, language);
}

interface CountedAnswer {
  readonly answer: string;
  readonly count: number;
  readonly cell: Cell;
}

/** Of the participants' rows, the first spelling of each; a cell of several choices is several answers. */
function answersIn(
  sheet: Sheet,
  { people }: Register,
  column: ColumnId,
  places: readonly Address[],
): readonly CountedAnswer[] {
  const rows = new Set(people.rows);
  const at = new Set(places.map((place) => place.column));
  const counted = new Map<string, { answer: string; count: number; cell: Cell }>();
  for (const row of sheet.rows) {
    if (!rows.has(row.index)) continue;
    for (const cell of row.cells) {
      if (!at.has(cell.column) || isBlank(cell.value) || needsNoWord(cell, column)) continue;
      for (const answer of takesSeveral(column) ? partsOf(textOf(cell)) : [textOf(cell).trim()]) {
        const known = counted.get(answerKey(answer));
        if (known !== undefined) known.count += 1;
        else if (counted.size < mostAnswers) counted.set(answerKey(answer), { answer, count: 1, cell });
      }
    }
  }
  return [...counted.values()];
}

/** A number of years that belongs to a group, a day that somebody began to work. */
function needsNoWord(cell: Cell, column: ColumnId): boolean {
  const { content } = columnSpec(column);
  if (content.kind === "dateOrYes") return isPlausibleDay(cell);
  const isYears = content.kind === "age" || content.kind === "years";
  if (!isYears || typeof cell.value !== "number") return false;
  return groupOf(cell.value, content.kind === "age" ? "ageGroup" : "supportYears") >= 0;
}

/** As the register reads it by itself; `null` where it does not. */
function readBy(answer: string, column: ColumnId): readonly string[] | null {
  if (column === "work") {
    const answered = saysWork(answer);
    return answered === null ? null : [answered];
  }
  const list = listOf(column);
  const choice = list === null ? undefined : choicesOf(list)[choiceReader(list).read(answer)];
  return choice === undefined ? null : [choice.id];
}

const longestLegend = 120;

/** The heading itself, and short texts above and beside the participants. */
function legendTexts(sheet: Sheet, { people, headingRow }: Register, places: readonly Address[]): readonly string[] {
  const rows = new Set(people.rows);
  const headings = new Set(places.map(({ column }) => column));
  const texts: string[] = [];
  for (const { index, cells } of sheet.rows) {
    for (const { column, value } of cells) {
      const isHeading = index === headingRow && headings.has(column);
      if (typeof value !== "string" || value.length > longestLegend || (index === headingRow && !isHeading)) continue;
      if (isHeading || !rows.has(index)) texts.push(value);
    }
  }
  return texts;
}
