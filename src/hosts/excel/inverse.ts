/** The patch that takes back another one, told from what the workbook held before and holds after it. */
import { areaName, cellName, parseCellName } from "../../workbook/address";
import type { BlueprintCell, SheetBlueprint } from "../../workbook/blueprint";
import type { AddSheetEdit, CellEdit, Edit, Patch } from "../../workbook/patch";
import { chartsMade } from "./added-sheets";
import type { HeldBlock, HeldCell } from "./block-reading";
import { asPatchContent, lines } from "./cell-content";
import { formatAfter } from "./entry";
import type { Found, FoundSheet } from "./guard";

/**
 * @param written what each found block holds after the patch, as Excel tells it: it may write a formula its own way
 * @param made the sheets that were added, for the looks of one that has been removed
 */
export function inverseOf(
  patch: Patch,
  found: Found,
  written: readonly HeldBlock[],
  made: ReadonlyMap<string, AddSheetEdit>,
): Patch {
  const cells: Edit[] = found.blocks.flatMap(({ block, held }, index) =>
    block.edits.flatMap((row, r) =>
      row.map((edit, c) => cellInverse(edit, held.cells[r]?.[c], written[index]?.cells[r]?.[c])),
    ),
  );
  const notes = found.notes.map(({ edit: { at, text }, held }): Edit => ({
    kind: "note",
    at,
    before: asRead(text),
    text: held,
  }));
  const sheets = patch.flatMap((edit): readonly Edit[] => {
    if (edit.kind === "addSheet") return [{ kind: "removeSheet", sheet: edit.blueprint.name }];
    if (edit.kind !== "removeSheet") return [];
    const sheet = found.removed.find(({ name }) => name === edit.sheet);
    return sheet === undefined ? [] : [addedBack(sheet, made.get(edit.sheet))];
  });
  return [...cells, ...notes, ...sheets.reverse()];
}

/** A note's text as it is read afterwards. */
function asRead(text: string | null): string | null {
  return text === null ? null : lines(text);
}

function cellInverse(edit: CellEdit, held: HeldCell | undefined, written: HeldCell | undefined): CellEdit {
  const format = held?.format ?? "General";
  const isFormatted = formatAfter(edit.content, format) !== format;
  return {
    kind: "cell",
    at: edit.at,
    before: asPatchContent(written?.content),
    content: { ...asPatchContent(held?.content), ...(isFormatted ? { format } : {}) },
  };
}

/**
 * The sheet with what it held last; its looks, its place and those of its charts that are still there are as they were
 * made, where this host made it.
 */
export function addedBack(sheet: FoundSheet, made: AddSheetEdit | undefined): AddSheetEdit {
  const { name, names } = sheet;
  const cells = cellsOf(sheet, made?.blueprint.cells ?? []);
  const charts = [...chartsMade(made)].filter(([chart]) => sheet.charts.has(chart)).map(([, chart]) => chart);
  const blueprint = { ...(made?.blueprint ?? plainLooks(sheet)), name, names, cells, charts };
  return { kind: "addSheet", ...made, blueprint };
}

function cellsOf(sheet: FoundSheet, made: readonly BlueprintCell[]): readonly BlueprintCell[] {
  const looks = new Map(made.map((cell) => [cellName(cell), cell.style]));
  const held = sheet.cells.flatMap((row, r) =>
    row.map(({ content, format }, c): BlueprintCell => {
      const at = { row: sheet.firstRow + r, column: sheet.firstColumn + c };
      const style = looks.get(cellName(at));
      looks.delete(cellName(at));
      return { ...at, ...asPatchContent(content), format, ...(style === undefined ? {} : { style }) };
    }),
  );
  // Cells that are only looks: input cells below and beside what is filled in.
  const empty = [...looks].flatMap(([at, style]): readonly BlueprintCell[] => {
    const place = parseCellName(at);
    return place === undefined || style === undefined ? [] : [{ ...place, value: null, style }];
  });
  return [...held, ...empty];
}

function plainLooks({
  firstRow,
  firstColumn,
  cells,
  name,
}: FoundSheet): Omit<SheetBlueprint, "name" | "names" | "cells"> {
  const lastRow = firstRow + cells.length - 1;
  const lastColumn = firstColumn + (cells[0]?.length ?? 1) - 1;
  return {
    columnWidths: new Map(),
    rowHeights: new Map(),
    merges: [],
    validations: [],
    print: { orientation: "portrait", area: areaName({ sheet: name, firstRow, firstColumn, lastRow, lastColumn }) },
    protect: false,
    showGridlines: true,
  };
}
