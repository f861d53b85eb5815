/** A person's edits of the workbook in the browser, as patches: typed, cleared, pasted. */
import type { Address, Area } from "../../workbook/address";
import { maxColumns, maxRows } from "../../workbook/address";
import { contentOf, editCell } from "../../workbook/content";
import { isShut, type LookOf } from "../../workbook/look";
import { type CellContent, type CellEdit, emptyContent, type Patch, sameContent } from "../../workbook/patch";
import { cellAt, rowPlace, sheetNamed, type Snapshot } from "../../workbook/snapshot";
import type { FormulaFault } from "../../workbook/formula/typed-formula";
import type { LanguageCode } from "../../checking/language";
import { readPlain, readTyped } from "./typed-cell";

export type CellEditing =
  /** Empty where nothing would change. */
  | { readonly kind: "patch"; readonly patch: Patch }
  /** The sheet is protected and the cell is not one to fill in. */
  | { readonly kind: "locked"; readonly at: Address }
  | { readonly kind: "fault"; readonly fault: FormulaFault }
  /** The block would reach beyond the edge of the sheet. */
  | { readonly kind: "outside" };

interface Place {
  readonly snapshot: Snapshot;
  readonly lookOf: LookOf;
  readonly language: LanguageCode;
}

export function typedEdit(text: string, at: Address, { snapshot, lookOf, language }: Place): CellEditing {
  if (isShut(snapshot, at, lookOf)) return { kind: "locked", at };
  const reading = readTyped(text, lookOf(at), language, snapshot);
  return reading.kind === "fault" ? reading : { kind: "patch", patch: change(snapshot, at, reading.content) };
}

export function clearedEdit(area: Area, { snapshot, lookOf }: Omit<Place, "language">): CellEditing {
  return gathered(
    filledIn(area, snapshot).map((at) => ({ at, content: emptyContent })),
    { snapshot, lookOf },
  );
}

/** From the corner to the right and down; one cell alone fills the whole area, as in Excel. */
export function pastedEdit(block: readonly (readonly string[])[], area: Area, place: Place): CellEditing {
  const { snapshot, lookOf, language } = place;
  const { sheet, firstRow, firstColumn } = area;
  const single = block.length === 1 && block[0]?.length === 1 ? block[0][0] : undefined;
  const texts: { readonly at: Address; readonly text: string }[] =
    single !== undefined
      ? cellsOf(area).map((at) => ({ at, text: single }))
      : block.flatMap((cells, down) =>
          cells.map((text, right) => ({ at: { sheet, row: firstRow + down, column: firstColumn + right }, text })),
        );
  if (texts.some(({ at }) => at.row >= maxRows || at.column >= maxColumns)) return { kind: "outside" };
  return gathered(
    texts.map(({ at, text }) => ({ at, content: readPlain(text, lookOf(at), language, snapshot.dateSystem) })),
    { snapshot, lookOf },
  );
}

/** All of them or, where one cell is locked, none. */
function gathered(
  writes: readonly { readonly at: Address; readonly content: CellContent }[],
  { snapshot, lookOf }: Omit<Place, "language">,
): CellEditing {
  const patch = writes.flatMap(({ at, content }) => change(snapshot, at, content));
  const locked = patch.find(({ at }) => isShut(snapshot, at, lookOf));
  return locked === undefined ? { kind: "patch", patch } : { kind: "locked", at: locked.at };
}

function change(snapshot: Snapshot, at: Address, content: CellContent): readonly CellEdit[] {
  const cell = cellAt(snapshot, at);
  return sameContent(contentOf(cell), content) && content.format === undefined ? [] : [editCell(at, cell, content)];
}

function cellsOf({ sheet, firstRow, firstColumn, lastRow, lastColumn }: Area): readonly Address[] {
  const columns = lastColumn - firstColumn + 1;
  return Array.from({ length: (lastRow - firstRow + 1) * columns }, (_, index) => ({
    sheet,
    row: firstRow + Math.floor(index / columns),
    column: firstColumn + (index % columns),
  }));
}

function filledIn(area: Area, snapshot: Snapshot): readonly Address[] {
  const sheet = sheetNamed(snapshot, area.sheet);
  if (sheet === undefined) return [];
  const rows = sheet.rows.slice(rowPlace(sheet, area.firstRow), rowPlace(sheet, area.lastRow + 1));
  return rows.flatMap(({ index, cells }) =>
    cells
      .filter(({ column }) => area.firstColumn <= column && column <= area.lastColumn)
      .map(({ column }) => ({ sheet: area.sheet, row: index, column })),
  );
}
