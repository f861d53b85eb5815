/** What the headings of a register are read as, for somebody to put right; remembered in the workbook. */
import { columnOfHeading } from "./heading-words";
import { type MappedHeading, mappingPatch, readMapping } from "./mapping";
import type { Register } from "../model";
import { type ColumnId, columnIds, columnSpec, sheetNames } from "./register-template";
import { plainText } from "../../../reading/label";
import { textOf } from "../../../reading/text-of-cell";
import { type Address, cellName } from "../../../workbook/address";
import type { Patch } from "../../../workbook/patch";
import { cellAt, sheetNamed, type Snapshot } from "../../../workbook/snapshot";
import { freeNames } from "../../../workbook/free-names";
import type { Language, LanguageCode } from "../../../checking/language";

export interface HeadingLine {
  readonly heading: string;
  readonly cell: string;
  /** What it is read as; `null`: not at all. */
  readonly column: ColumnId | null;
  /** What it may mean, where it is not read. */
  readonly nearest: ColumnId | null;
  /** The workbook says itself that it is not to be read. */
  readonly left: boolean;
}

/** Those that are not read, then the others in the sheet's order; the columns that the sheet reckons itself are not asked about. */
export function headingLines(register: Register, snapshot: Snapshot): readonly HeadingLine[] {
  const mapping = readMapping(snapshot);
  const read = [...register.columns.values()].flat().map(({ id, at, heading }) => ({
    at,
    line: { heading, cell: cellName(at), column: id, nearest: null, left: false },
  }));
  const unread = register.unread.map(({ at, heading, nearest }) => ({
    at,
    line: { heading, cell: cellName(at), column: null, nearest, left: false },
  }));
  // What is not read is what somebody came for, and what is asked about.
  const known = [...askedLines(register, snapshot), ...unread, ...read.sort((a, b) => a.at.column - b.at.column)].map(
    ({ line }) => line,
  );
  const shown = new Set(known.map(({ heading }) => plainText(heading)));
  const left = headingCells(register, snapshot)
    .filter(({ heading }) => mapping.get(plainText(heading)) === null && !shown.has(plainText(heading)))
    .map(({ heading, cell }) => ({ heading, cell, column: null, nearest: null, left: true }));
  return [...known, ...left];
}

/** Headings that a question is about: an answer here is one too. */
function askedLines(
  { questions, columns, unread }: Register,
  snapshot: Snapshot,
): readonly { readonly at: Address; readonly line: HeadingLine }[] {
  const settled = new Set([...[...columns.values()].flat(), ...unread].map(({ at }) => cellName(at)));
  const about = questions.filter(
    (question) => question.about === "registerColumn" || question.about === "registerRole",
  );
  return about.flatMap(({ cells, likely }) =>
    cells.flatMap((at) => {
      const heading = textOf(cellAt(snapshot, at));
      const nearest = columnIds.find((id) => id === likely?.choice) ?? null;
      if (settled.has(cellName(at)) || heading === "") return [];
      return [{ at, line: { heading, cell: cellName(at), column: null, nearest, left: false } }];
    }),
  );
}

/** As they are written, of headings in two rows those of both. */
function headingCells(
  { sheet, headingRow }: Register,
  snapshot: Snapshot,
): readonly { readonly heading: string; readonly cell: string }[] {
  const rows = sheetNamed(snapshot, sheet)?.rows ?? [];
  return rows
    .filter(({ index }) => index === headingRow || index === headingRow - 1)
    .flatMap(({ cells }) => cells)
    .flatMap(({ row, column, value }) =>
      typeof value === "string" ? [{ heading: value.trim(), cell: cellName({ row, column }) }] : [],
    );
}

export interface ColumnChoice {
  readonly id: ColumnId;
  readonly name: string;
}

export function columnChoices(code: LanguageCode): readonly ColumnChoice[] {
  return columnIds.map((id) => ({ id, name: columnSpec(id).label[code] }));
}

/** Only what differs from how the headings are read by themselves is written. */
export function columnMappingPatch(snapshot: Snapshot, chosen: readonly MappedHeading[], language: Language): Patch {
  const before = readMapping(snapshot);
  const changed = chosen.filter(({ heading, column }) => {
    const mapped = before.get(plainText(heading));
    return mapped === undefined ? columnOfHeading(heading) !== column : mapped !== column;
  });
  if (changed.length === 0) return [];
  return mappingPatch(snapshot, changed, language, freeNames(snapshot, sheetNames.columns.sv));
}

/** All that somebody has said of a sheet that is to be read as the register, whatever its headings say by themselves. */
export function registerMappingPatch(
  snapshot: Snapshot,
  sheet: string,
  chosen: readonly MappedHeading[],
  language: Language,
): Patch {
  return mappingPatch(snapshot, chosen, language, freeNames(snapshot, sheetNames.columns.sv), sheet);
}
