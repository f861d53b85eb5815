/** *Enkäter – kolumner*: what the columns of somebody's own answer sheets are, kept in the workbook for the next time. */
import { columnIndex, quotedSheetName } from "../../../../workbook/address";
import { cellIn, rowAt, type Sheet, type Snapshot } from "../../../../workbook/snapshot";
import { memoizePerObject } from "../../../../workbook/memoize";
import { type Label, labelReader, plainText } from "../../../../reading/label";
import { textOf } from "../../../../reading/text-of-cell";
import { readOccasion } from "../occasion";
import type { Occasion } from "../template";
import { type ColumnRole, roleChoices } from "./roles";

/** A column as somebody has said that it is; `role` `null`: it is not read. */
export interface MappedColumn {
  readonly column: number;
  readonly heading: string;
  readonly role: ColumnRole | null;
  /** `null`: a column or the headings say it. */
  readonly occasion: Occasion | null;
}

/** All columns of a sheet that are said. */
export interface SheetMapping {
  readonly sheet: string;
  /** The row of the headings, zero-based. */
  readonly row: number;
  readonly columns: readonly MappedColumn[];
}

export const mappingTitle: Label = { sv: "Enkäter – kolumner", en: "Enkäter – kolumner" };
export const mappingMark = "Samkoll_Enkatkolumner";
export const notRead: Label = { sv: "Läses inte", en: "Not read" };
const readNothing = labelReader({ nothing: notRead });
export const mappingFields = ["sheet", "row", "column", "heading", "role", "occasion"] as const;
export const mappingHeadingRow = 3;
const firstRow = mappingHeadingRow + 1;

/** The sheet that keeps them; known by its defined name, or by its title in a workbook that it was copied to. */
export function mappingSheet({ sheets, names }: Snapshot): Sheet | undefined {
  const marked = [...names].flatMap(([name, refersTo]) => (name.startsWith(mappingMark) ? [refersTo] : []));
  return sheets.find(
    (sheet) =>
      marked.some((refersTo) => sheetPrefixes(sheet).some((prefix) => refersTo.startsWith(prefix))) ||
      plainText(textOf(cellIn(rowAt(sheet, 0), 0))) === plainText(mappingTitle.sv),
  );
}

function sheetPrefixes({ name }: Sheet): readonly string[] {
  return [`${quotedSheetName(name)}!`, `'${name.replaceAll("'", "''")}'!`];
}

/** By the sheet's name. A line that cannot be read is left out. */
export const readHealthMapping = memoizePerObject((snapshot: Snapshot): ReadonlyMap<string, SheetMapping> => {
  const kept = mappingSheet(snapshot);
  const found = new Map<string, SheetMapping>();
  for (const line of kept === undefined ? [] : mappingLines(kept)) {
    const before = found.get(line.sheet);
    const columns = before?.row === line.row ? before.columns : [];
    found.set(line.sheet, { sheet: line.sheet, row: line.row, columns: [...columns, line.mapped] });
  }
  return found;
});

interface MappingLine {
  readonly at: number;
  readonly sheet: string;
  readonly row: number;
  readonly mapped: MappedColumn;
}

export function mappingLines(kept: Sheet): readonly MappingLine[] {
  return kept.rows.flatMap((row) => {
    if (row.index < firstRow) return [];
    const [sheet = "", number = "", letter = "", heading = "", role = "", occasion = ""] = mappingFields.map(
      (_, column) => textOf(cellIn(row, column)),
    );
    const column = columnIndex(letter);
    const meaning = roleOf(role);
    if (sheet === "" || !/^[1-9]\d*$/.test(number) || column === undefined || meaning === undefined) return [];
    const when = occasion === "" ? null : readOccasion(occasion);
    return [
      { at: row.index, sheet, row: Number(number) - 1, mapped: { column, heading, role: meaning, occasion: when } },
    ];
  });
}

function roleOf(text: string): ColumnRole | null | undefined {
  const plain = plainText(text);
  const choice = roleChoices.find(({ label }) => plainText(label.sv) === plain || plainText(label.en) === plain);
  if (choice !== undefined) return choice.role;
  return readNothing(text) === undefined ? undefined : null;
}
