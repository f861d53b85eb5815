/** Cell edits written into the package: guarded, and answered with the edits that take them back. */
import { cellName } from "../../../workbook/address";
import { contentOf, isOwnResult } from "../../../workbook/content";
import { HostProblem } from "../../../workbook/host";
import { emptyContent, sameContent, type CellContent, type CellEdit } from "../../../workbook/patch";
import { cellAt, sheetNamed, type Cell, type Sheet } from "../../../workbook/snapshot";
import { addContentType, addRelationship } from "../zip/content-types";
import { patchSheet, requireOutsideBlocks, styleAt, type CellWrite } from "./patch-sheet";
import { readSheets } from "../read/read-workbook";
import { calculateOnOpening, dropCalculationChain } from "./recalculate";
import { findPlaces, type SheetPlaces } from "./sheet-places";
import { isInside } from "../../../workbook/address";
import { openWorkbook } from "./open-workbook";
import { emptyStyles } from "./skeleton";
import { readLooks, type CellLook } from "../read/styles-part";
import { stylesWriter, type StylesWriter } from "./styles-writer";
import { tableHeadings } from "../read/table-headings";
import { folderOf, relationshipTypes } from "./workbook-edits";
import { findPart, partText, setPartText, type WorkbookPackage } from "../zip/workbook-package";
import type { SheetEntry, WorkbookPart } from "../read/workbook-part";

/**
 * No two edits for one cell. Answers with the inverse edits in the same order.
 * Throws `sheetMissing`, `changedMeanwhile`, `tooLarge`, `partOfArray` or `tableHeading`.
 */
export function applyCells(target: WorkbookPackage, edits: readonly CellEdit[]): readonly CellEdit[] {
  const workbook = openWorkbook(target);
  const snapshot = readSheets(target, workbook);
  const previous = new Map(
    edits.map((edit) => {
      requireReadable(sheetNamed(snapshot, edit.at.sheet), edit, target.meter.limits.keptBytes);
      const cell = cellAt(snapshot, edit.at);
      if (!holds(edit.before, cell)) throw new HostProblem("changedMeanwhile", whereOf(edit));
      return [edit, cell];
    }),
  );
  const looks = readLooks(target, workbook.styles);
  const styles = edits.some(({ content }) => content.format !== undefined) ? openStyles(target, workbook) : undefined;
  const inverse = new Map<CellEdit, CellEdit>();
  for (const entry of workbook.sheets) {
    const ofSheet = edits.filter(({ at }) => at.sheet === entry.name);
    if (ofSheet.length === 0) continue;
    const places = writeSheet(target, entry, ofSheet, previous, styles?.writer);
    for (const edit of ofSheet) {
      inverse.set(edit, inverseOf(edit, previous.get(edit), formatAt(places, looks, edit)));
    }
  }
  if (styles) setPartText(target, styles.part, styles.writer.finish());
  if (edits.some((edit) => edit.content.formula !== previous.get(edit)?.formula)) {
    dropCalculationChain(target, workbook);
  }
  calculateOnOpening(target, workbook);
  return edits.flatMap((edit) => inverse.get(edit) ?? []);
}

/** The styles part open for additions; one is made for a workbook without. */
export function openStyles(
  target: WorkbookPackage,
  workbook: WorkbookPart,
): { readonly part: string; readonly writer: StylesWriter } {
  if (workbook.styles !== undefined) {
    const text = partText(target, workbook.styles);
    // A styles part without a single look is as good as none.
    return {
      part: workbook.styles,
      writer: stylesWriter(workbook.styles, text.includes("cellXfs") ? text : emptyStyles),
    };
  }
  const part = `${folderOf(workbook.part)}styles.xml`;
  // Looks that nothing points to: in a damaged file the cells' numbers may still mean them.
  if (findPart(target, part) !== undefined) throw new HostProblem("brokenXml", { part });
  addRelationship(target, workbook.part, relationshipTypes(target, workbook).styles, "styles.xml");
  addContentType(target, part, "styles");
  return { part, writer: stylesWriter(part, emptyStyles) };
}

function writeSheet(
  target: WorkbookPackage,
  entry: SheetEntry,
  edits: readonly CellEdit[],
  previous: ReadonlyMap<CellEdit, Cell | undefined>,
  styles: StylesWriter | undefined,
): SheetPlaces {
  const text = partText(target, entry.part, target.meter.limits.writtenSheet);
  const places = findPlaces(entry.part, text, new Set(edits.map(({ at }) => at.row)));
  const headings = tableHeadings(target, entry.part);
  const writes = edits.map((edit): CellWrite => {
    const { at, content } = edit;
    if (!isOwnResult(content, previous.get(edit))) requireOutsideBlocks(places, at.sheet, at.row, at.column);
    if (headings.some((heading) => isInside(heading, at))) {
      throw new HostProblem("tableHeading", { sheet: at.sheet, cell: cellName(at) });
    }
    const style = styleAt(places, at.row, at.column);
    const { format } = content;
    return { ...at, content, style: styles && format !== undefined ? styles.withFormat(style, format) : style };
  });
  setPartText(target, entry.part, patchSheet(text, places, writes));
  return places;
}

function requireReadable(sheet: Sheet | undefined, edit: CellEdit, keptBytes: number): void {
  if (sheet === undefined) throw new HostProblem("sheetMissing", { sheet: edit.at.sheet });
  if (sheet.unreadFromRow !== undefined && edit.at.row >= sheet.unreadFromRow) {
    throw new HostProblem("tooLarge", { ...whereOf(edit), limit: `${keptBytes >> 20} MB` });
  }
}

function holds(before: CellContent, cell: Cell | undefined): boolean {
  if (cell === undefined) return sameContent(before, emptyContent);
  return sameContent(before, contentOf(cell));
}

function inverseOf(edit: CellEdit, cell: Cell | undefined, format: string): CellEdit {
  const content = contentOf(cell);
  return {
    kind: "cell",
    at: edit.at,
    before: edit.content,
    content: edit.content.format === undefined ? content : { ...content, format },
  };
}

function formatAt(places: SheetPlaces, looks: readonly CellLook[], { at }: CellEdit): string {
  return looks[styleAt(places, at.row, at.column)]?.format ?? "General";
}

function whereOf({ at }: CellEdit): Readonly<Record<string, string>> {
  return { sheet: at.sheet, cell: cellName(at) };
}
