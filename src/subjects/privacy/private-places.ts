/** Every cell and note of a workbook that tells who somebody is. */
import { type Address, parseCellName } from "../../workbook/address";
import type { Cell, Sheet } from "../../workbook/snapshot";
import { type PersonHeading, personHeadingOf } from "../../reading/persons/column-heading";
import type { PersonMark } from "../../reading/persons/person-mark";
import { personsIn } from "../../reading/persons/persons-in";
import { memoizePerObject } from "../../workbook/memoize";
import type { RegisterPlace } from "../shared-facts";
import type { PrivacyModel } from "./model";

export interface PrivatePlace {
  readonly at: Address;
  /** The cell's own content, or the note on it. */
  readonly on: "cell" | "note";
  /** What the marks are counted in: the cell's text, its number in digits, or the note's text. */
  readonly text: string;
  readonly marks: readonly PersonMark[];
  readonly cell: Cell | undefined;
  /** Where in the register it stands; `null` outside its rows. */
  readonly register: "number" | "row" | null;
  /** False for a formula, and where the sheet's protection is in the way. */
  readonly writable: boolean;
}

/** By sheet and row; the notes of a sheet after its cells. Hidden sheets, rows and columns are looked through as well. */
export const privatePlaces = memoizePerObject((model: PrivacyModel): readonly PrivatePlace[] =>
  model.snapshot.sheets.flatMap((sheet) =>
    [...inCells(sheet, model), ...inNotes(sheet, model)].flatMap((place) => {
      const marks = place.marks.filter((mark) => model.exempt?.(place.at, mark) !== true);
      return marks.length === 0 ? [] : [{ ...place, marks }];
    }),
  ),
);

/** After this many rows without content a heading above says nothing of what stands below. */
const headingReach = 3;

function inCells(sheet: Sheet, { register }: PrivacyModel): readonly PrivatePlace[] {
  const places: PrivatePlace[] = [];
  const headings = new Map<number, PersonHeading>();
  const harmless = new Set<string>();
  let last = 0;
  for (const row of sheet.rows) {
    const inRegister = isRegisterRow(register, sheet.name, row.index);
    if (row.index - last > headingReach && !inRegister) headings.clear();
    last = row.index;
    for (const cell of row.cells) {
      const marks = marksIn(cell, headings, harmless);
      if (marks.length === 0) continue;
      const at = { sheet: sheet.name, row: row.index, column: cell.column };
      const writable = cell.formula === undefined && (!sheet.protected || cell.locked === false);
      const text = typeof cell.value === "string" ? cell.value : JSON.stringify(cell.value);
      places.push({ at, on: "cell", text, marks, cell, register: placeIn(register, at), writable });
    }
  }
  return places;
}

/** As many different words are remembered: those of a register come again in every row. */
const mostHarmless = 20_000;

function marksIn(cell: Cell, headings: Map<number, PersonHeading>, harmless: Set<string>): readonly PersonMark[] {
  const { value, column, format } = cell;
  if (typeof value === "number") {
    const marks = personsIn(value);
    // "# ##0" is how an amount is written: what only looks like a mistyped number is one.
    return marks.length > 0 && isGrouped(format) ? marks.filter(({ sure, kind }) => sure && kind !== "phone") : marks;
  }
  if (typeof value !== "string") return [];
  const under = headings.get(column);
  if (under === undefined && harmless.has(value)) return [];
  const heading = personHeadingOf(value);
  if (!/nam|surn/i.test(value) || (heading !== "participant" && heading !== "name")) {
    const marks = personsIn(value, under);
    if (under === undefined && marks.length === 0 && harmless.size < mostHarmless) harmless.add(value);
    return marks;
  }
  headings.set(column, heading);
  return [];
}

function isGrouped(format: string | undefined): boolean {
  return format !== undefined && /[#0][ ,\u00a0][#0]/.test(format);
}

function inNotes({ name, notes }: Sheet, { register }: PrivacyModel): readonly PrivatePlace[] {
  if (notes === undefined) return [];
  return [...notes.texts].flatMap(([cellAt, text]): readonly PrivatePlace[] => {
    const place = parseCellName(cellAt);
    // The author that Excel begins a note with ("Name:") is no participant, and no name by itself.
    const marks = place === undefined ? [] : personsIn(text);
    if (place === undefined || marks.length === 0) return [];
    const at = { sheet: name, ...place };
    const where = placeIn(register, at) === null ? null : "row";
    return [{ at, on: "note", text, marks, cell: undefined, register: where, writable: notes.editable }];
  });
}

function placeIn(register: RegisterPlace | null, { sheet, row, column }: Address): PrivatePlace["register"] {
  if (!isRegisterRow(register, sheet, row)) return null;
  return column === register?.numberColumn ? "number" : "row";
}

function isRegisterRow(register: RegisterPlace | null, sheet: string, row: number): boolean {
  return register !== null && register.sheet === sheet && row >= register.firstRow && row <= register.lastRow;
}
