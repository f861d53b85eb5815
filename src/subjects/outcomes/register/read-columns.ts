/** Reads the cells of a register's columns into arrays, a person at a time, and keeps what cannot be taken as it is. */
import type { Address } from "../../../workbook/address";
import { type Cell, isBlank } from "../../../workbook/snapshot";
import { type ChoiceListId, choicesOf } from "./choices";
import type { ChoiceColumn, ChoicesColumn, TextColumn, Trouble, Troubles } from "../model";
import { memoize } from "../../../workbook/memoize";
import { answerKey, choiceReader, groupOf, noChoice, partsOf, strangeChoice } from "./read-choice";
import type { ColumnId } from "./register-template";
import { textOf } from "../../../reading/text-of-cell";

/** Of one kind in one column; the rest are counted. */
const mostKept = 1_000;

export interface TroubleLog {
  readonly add: (trouble: Trouble) => void;
  readonly all: () => readonly Troubles[];
}

export function troubleLog(): TroubleLog {
  const kinds = new Map<string, { count: number; kept: Trouble[]; first: Trouble }>();
  return {
    add: (trouble) => {
      const key = `${trouble.column} ${trouble.kind}`;
      const known = kinds.get(key) ?? { count: 0, kept: [], first: trouble };
      known.count += 1;
      if (known.kept.length < mostKept) known.kept.push(trouble);
      kinds.set(key, known);
    },
    all: () => [...kinds.values()].map(({ count, kept, first: { kind, column } }) => ({ kind, column, count, kept })),
  };
}

/** Takes what a cell says of a person; asked only for cells with content. */
export interface CellReader {
  readonly take: (person: number, cell: Cell) => void;
}

/** Where a reader's cells stand. */
export interface Place {
  readonly id: ColumnId;
  readonly sheet: string;
  readonly dateSystem: 1900 | 1904;
  readonly log: TroubleLog;
  /** What somebody has said that answers mean, by `answerKey`: ids of choices. */
  readonly said: ReadonlyMap<string, readonly string[]>;
}

export function addressOf(place: Place, { row, column }: Cell): Address {
  return { sheet: place.sheet, row, column };
}

/** `groups`: a number is an age or a length of years, which belongs to one of the list's groups. */
export function choicesReader(
  place: Place,
  list: ChoiceListId,
  count: number,
  groups: "ageGroup" | "supportYears" | null,
  onNumber?: (person: number, years: number) => void,
): CellReader & { readonly column: () => ChoiceColumn } {
  const codes = new Int8Array(count).fill(noChoice);
  const spellings = new Map<string, number>();
  const reader = choiceReader(list);
  const saidIn = saidReader(place, list);
  return {
    take: (person, cell) => {
      const { value } = cell;
      const said = place.said.size === 0 ? null : saidIn(textOf(cell));
      if (said !== null) {
        codes[person] = said[0] ?? noChoice;
        if (spellings.size < mostKept) spellings.set(textOf(cell), codes[person] ?? noChoice);
        return;
      }
      if (groups !== null && typeof value === "number") {
        codes[person] = groupOf(value, groups);
        if (codes[person] !== strangeChoice) return onNumber?.(person, value);
      }
      const text = textOf(cell);
      let code = spellings.get(text);
      if (code === undefined) {
        code = value === true ? reader.read("Ja") : value === false ? reader.read("Nej") : reader.read(text);
        // What is written a thousand ways is no list: such a text is read anew each time.
        if (spellings.size < mostKept) spellings.set(text, code);
      }
      codes[person] = code;
      if (code === strangeChoice) logStrange(place, cell, text, list);
    },
    column: () => ({ list, choices: choicesOf(list), codes, spellings }),
  };
}

export function severalReader(
  place: Place,
  list: ChoiceListId,
  count: number,
): CellReader & { readonly column: () => ChoicesColumn } {
  const masks = new Uint16Array(count);
  const unread = new Uint8Array(count);
  const spellings = new Map<string, number>();
  const reader = choiceReader(list);
  const partsIn = memoize(partsOf, mostKept);
  const saidIn = saidReader(place, list);
  let severalInOne = false;
  const add = (person: number, codes: readonly number[]): void => {
    // One word for several choices is no word of any of them.
    severalInOne ||= codes.length > 1;
    for (const code of codes) masks[person] = (masks[person] ?? 0) | (1 << code);
  };
  return {
    take: (person, cell) => {
      const whole = saidIn(textOf(cell));
      if (whole !== null) {
        add(person, whole);
        if (whole.length === 1 && spellings.size < mostKept) spellings.set(textOf(cell), whole[0] ?? noChoice);
        return;
      }
      const parts = partsIn(textOf(cell));
      severalInOne ||= parts.length > 1;
      for (const part of parts) {
        const said = saidIn(part);
        if (said !== null) {
          add(person, said);
          if (said.length === 1 && spellings.size < mostKept) spellings.set(part, said[0] ?? noChoice);
          continue;
        }
        const code = spellings.get(part) ?? reader.read(part);
        if (code === strangeChoice) {
          unread[person] = 1;
          logStrange(place, cell, part, list);
        } else {
          masks[person] = (masks[person] ?? 0) | (1 << code);
          if (spellings.size < mostKept) spellings.set(part, code);
        }
      }
    },
    column: () => ({ list, choices: choicesOf(list), masks, unread, spellings, severalInOne }),
  };
}

/** The places of the choices that somebody has said an answer means; `null` where nobody has said anything of it. */
function saidReader({ said }: Place, list: ChoiceListId): (text: string) => readonly number[] | null {
  if (said.size === 0) return () => null;
  const choices = choicesOf(list);
  const places = new Map(
    [...said].map(([key, ids]) => [
      key,
      ids.map((id) => choices.findIndex((choice) => choice.id === id)).filter((at) => at >= 0),
    ]),
  );
  return (text) => places.get(answerKey(text)) ?? null;
}

function logStrange(place: Place, cell: Cell, text: string, list: ChoiceListId): void {
  const nearest = choiceReader(list).nearest(text);
  place.log.add({
    kind: "unknownChoice",
    column: place.id,
    at: addressOf(place, cell),
    cell,
    text,
    ...(nearest && { nearest }),
  });
}

/** Texts are told apart without regard to case; the first spelling is shown. */
export function textReader(count: number): CellReader & { readonly column: () => TextColumn } {
  const codes = new Int32Array(count).fill(noChoice);
  const texts: string[] = [];
  const known = new Map<string, number>();
  return {
    take: (person, cell) => {
      const text = textOf(cell);
      const key = text.toLowerCase();
      let code = known.get(key);
      if (code === undefined) {
        code = texts.push(text) - 1;
        known.set(key, code);
      }
      codes[person] = code;
    },
    column: () => ({ texts, codes }),
  };
}

/** Each kind named in a cell, counted over the register. */
export function kindsReader(): CellReader & { readonly kinds: () => ReadonlyMap<string, number> } {
  const counts = new Map<string, { text: string; count: number }>();
  return {
    take: (_, cell) => {
      for (const part of partsOf(textOf(cell))) {
        const key = part.toLowerCase();
        const known = counts.get(key);
        if (known) known.count += 1;
        else if (counts.size < mostKept) counts.set(key, { text: part, count: 1 });
      }
    },
    kinds: () => new Map([...counts.values()].map(({ text, count }) => [text, count])),
  };
}

/** What no column of numbers can hold. */
const unreadNumber = -1;

/** `accept` gives the number that a number of the cell stands for; `null` for one that cannot be. */
export function numberReader(
  place: Place,
  values: { [person: number]: number },
  accept: (value: number) => number | null,
): CellReader {
  return {
    take: (person, cell) => {
      const value = numberIn(cell);
      const accepted = value === null ? null : accept(value);
      if (accepted !== null) values[person] = accepted;
      else {
        values[person] = unreadNumber;
        place.log.add({
          kind: "notANumber",
          column: place.id,
          at: addressOf(place, cell),
          cell,
          text: textOf(cell),
        });
      }
    },
  };
}

/** "75 %" and "3,5" are numbers too. */
export function numberIn({ value }: Cell): number | null {
  if (typeof value === "number") return value;
  if (typeof value !== "string" || isBlank(value)) return null;
  const match = /^(-?\d{1,9}(?:[.,]\d{1,6})?)\s*(%|procent|st|år)?$/i.exec(value.trim());
  return match === null ? null : Number((match[1] ?? "").replace(",", "."));
}
