/** The Host over a workbook file that a person edits: cells change in memory, and reach the bytes when these are asked for. */
import { addressText, cellName } from "../../workbook/address";
import { contentOf, isOwnResult } from "../../workbook/content";
import { type Host, HostProblem } from "../../workbook/host";
import { type CellLook, lookInSnapshot, type LookOf } from "../../workbook/look";
import { type CellEdit, emptyContent, type Patch, sameContent } from "../../workbook/patch";
import { patched } from "../../workbook/patched";
import { type Cell, cellAt, isCellError, type Row, sheetNamed, type Snapshot } from "../../workbook/snapshot";
import { longestText } from "../../workbook/unread-cells";
import { applyToFile } from "./write/apply-to-file";
import { readPackage } from "./read/read-workbook";
import { defaultLimits } from "./zip/limits";
import { readSheetDetails, type SheetDetails } from "./read/sheet-details";
import { isInside } from "../../workbook/address";
import { readLooks } from "./read/styles-part";
import { tableHeadings } from "./read/table-headings";
import { openPackage, partText } from "./zip/workbook-package";
import { readWorkbookPart } from "./read/workbook-part";

export interface LiveFile extends Host {
  /** The file as it now is: the bytes of the last writing, with the cells that changed since written into them. */
  readonly bytes: () => Uint8Array;
  readonly lookOf: LookOf;
}

/** Throws a `HostProblem` for what is no workbook. */
export function liveFile(file: Uint8Array): LiveFile {
  let written = opened(file);
  let now = written.snapshot;
  /** Cells that may differ from the file, by address. */
  const touched = new Map<string, CellEdit["at"]>();
  /** How cells look that were emptied since. */
  const emptied = new Map<string, CellLook>();

  const lookOf: LookOf = (at) =>
    cellAt(now, at) === undefined ? (emptied.get(addressText(at)) ?? written.emptyLook(at)) : lookInSnapshot(now, at);

  /** `known`: the workbook that has just been written into the bytes; without, they are read. */
  const begin = (bytes: Uint8Array, known?: Snapshot): void => {
    written = opened(bytes, known);
    now = written.snapshot;
    touched.clear();
    emptied.clear();
  };

  const flush = (): Uint8Array => {
    const edits = [...touched.values()].flatMap((at) => differenceAt(at, written.snapshot, now, lookOf, written));
    // Nothing differs: the very same bytes.
    if (edits.length > 0) begin(applyToFile(written.bytes, edits).bytes, now);
    return written.bytes;
  };

  const applyCells = (edits: readonly CellEdit[]): Patch => {
    for (const edit of edits) requireWritable(edit, now, written);
    const inverse = edits.map((edit) => inverseOf(edit, now, lookOf));
    for (const { at, content } of edits) {
      touched.set(addressText(at), at);
      const look = lookOf(at);
      if (sameContent(content, emptyContent)) {
        emptied.set(addressText(at), content.format === undefined ? look : { ...look, format: content.format });
      }
    }
    now = withOwnErrors(patched(now, edits, lookOf), edits, written.snapshot);
    return inverse.reverse();
  };

  return {
    recalculates: false,
    bytes: flush,
    lookOf,
    read: async () => now,
    apply: async (patch) => {
      const edits = patch.filter((edit) => edit.kind === "cell");
      const once = new Set(edits.map(({ at }) => addressText(at))).size === edits.length;
      if (edits.length === patch.length && once) return applyCells(edits);
      const { bytes, inverse } = applyToFile(flush(), patch);
      begin(bytes);
      return inverse;
    },
    // A file has no selection; the view that shows it follows the pane.
    select: async () => undefined,
  };
}

/** A file as read, with what only an editor asks of it, which is read when it is asked. */
interface Written {
  readonly bytes: Uint8Array;
  readonly snapshot: Snapshot;
  readonly emptyLook: LookOf;
  readonly inBlock: (at: CellEdit["at"]) => boolean;
  readonly inHeading: (at: CellEdit["at"]) => boolean;
  /** Throws `brokenXml` or `tooLarge` for a sheet that could not be written in. */
  readonly requirePlace: (at: CellEdit["at"]) => void;
}

function opened(bytes: Uint8Array, known?: Snapshot): Written {
  const source = openPackage(bytes);
  const workbook = readWorkbookPart(source);
  const partOf = (sheet: string): string | undefined => workbook.sheets.find(({ name }) => name === sheet)?.part;
  const headings = new Map<string, ReturnType<typeof tableHeadings>>();
  const headingsOf = (sheet: string): ReturnType<typeof tableHeadings> => {
    const part = partOf(sheet);
    const found = headings.get(sheet) ?? (part === undefined ? [] : tableHeadings(source, part));
    headings.set(sheet, found);
    return found;
  };
  const grounds = new Map<string, SheetDetails | null>();
  const groundOf = (sheet: string): SheetDetails | null => {
    const known = grounds.get(sheet);
    if (known !== undefined) return known;
    const part = partOf(sheet);
    const ground = part === undefined ? null : readSheetDetails(partText(source, part, defaultLimits.writtenSheet));
    grounds.set(sheet, ground);
    return ground;
  };
  let looks: ReturnType<typeof readLooks> | undefined;
  return {
    bytes,
    snapshot: known ?? readPackage(source, workbook),
    emptyLook: (at) => {
      looks ??= readLooks(source, workbook.styles);
      const look = looks[groundOf(at.sheet)?.emptyStyleAt(at.row, at.column) ?? 0];
      return { locked: look?.unlocked !== true, ...(look?.format !== undefined && { format: look.format }) };
    },
    inBlock: (at) => groundOf(at.sheet)?.inBlock(at.row, at.column) === true,
    inHeading: (at) => headingsOf(at.sheet).some((heading) => isInside(heading, at)),
    requirePlace: (at) => {
      if (groundOf(at.sheet)?.takesRows !== true) throw new HostProblem("brokenXml", { part: partOf(at.sheet) ?? "" });
    },
  };
}

/** What the bytes would refuse later is refused now. */
function requireWritable({ at, before, content }: CellEdit, now: Snapshot, written: Written): void {
  const sheet = sheetNamed(now, at.sheet);
  const where = { sheet: at.sheet, cell: cellName(at) };
  if (sheet === undefined) throw new HostProblem("sheetMissing", { sheet: at.sheet });
  if (sheet.unreadFromRow !== undefined && at.row >= sheet.unreadFromRow) {
    throw new HostProblem("tooLarge", { ...where, limit: `${defaultLimits.keptBytes >> 20} MB` });
  }
  if (typeof content.value === "string" && content.value.length > longestText) {
    throw new HostProblem("tooLarge", { ...where, limit: longestText });
  }
  const cell = cellAt(now, at);
  if (!sameContent(before, contentOf(cell))) throw new HostProblem("changedMeanwhile", where);
  written.requirePlace(at);
  if (!isOwnResult(content, cell) && written.inBlock(at)) throw new HostProblem("partOfArray", where);
  if (written.inHeading(at)) throw new HostProblem("tableHeading", where);
}

function inverseOf({ at, content }: CellEdit, now: Snapshot, lookOf: LookOf): CellEdit {
  const old = contentOf(cellAt(now, at));
  const format = lookOf(at).format ?? "General";
  return { kind: "cell", at, before: content, content: content.format === undefined ? old : { ...old, format } };
}

/** A cell that holds again the error that the file holds: nobody can type an error, so it is the file's own cell. */
function withOwnErrors(now: Snapshot, edits: readonly CellEdit[], file: Snapshot): Snapshot {
  return edits.reduce((snapshot, { at, content }) => {
    const own = cellAt(file, at);
    const isBack = own !== undefined && own.formula === undefined && isCellError(own.value);
    return isBack && sameContent(content, contentOf(own)) ? withCell(snapshot, at.sheet, own) : snapshot;
  }, now);
}

function withCell(snapshot: Snapshot, sheetName: string, own: Cell): Snapshot {
  const inRow = (cell: Cell): Cell => (cell.column === own.column ? own : cell);
  const inSheet = (row: Row): Row => (row.index === own.row ? { ...row, cells: row.cells.map(inRow) } : row);
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) =>
      sheet.name === sheetName ? { ...sheet, rows: sheet.rows.map(inSheet) } : sheet,
    ),
  };
}

/** The edit that makes the file's cell what it is now; none where it is that already. */
function differenceAt(
  at: CellEdit["at"],
  file: Snapshot,
  now: Snapshot,
  lookOf: LookOf,
  written: Written,
): readonly CellEdit[] {
  const [before, content] = [contentOf(cellAt(file, at)), contentOf(cellAt(now, at))];
  const fileLook = cellAt(file, at) === undefined ? written.emptyLook(at) : lookInSnapshot(file, at);
  const [was = "General", is = "General"] = [fileLook.format, lookOf(at).format];
  const same = sameContent(before, content) && before.value === content.value;
  if (same && was === is) return [];
  return [{ kind: "cell", at, before, content: was === is ? content : { ...content, format: is } }];
}
