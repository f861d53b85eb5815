/** Reads whole sheets, all in one request; in pieces what is larger than a form ever is. */
import type { Sheet, SheetNotes } from "../../workbook/snapshot";
import { rangeNamed } from "./block-reading";
import { rectangleName, type Rectangle } from "./rectangles";
import type { SheetOutline } from "./outline";
import { isTooLarge, officeCode } from "./problem";
import { answeredRows, askRange, type CellAllowance, type RangeQuestion, type ReadRows } from "./range-reading";
import { askUsedArea, readInPieces, usedAreaOf, type Piece, type ReadLimits } from "./read-pieces";
import type { Session } from "./session";

/** What is asked of each sheet at once: some 3 MB when it is full, so that no single sheet is over Excel's 5 MB. */
const view: Rectangle = { firstRow: 0, firstColumn: 0, lastRow: 999, lastColumn: 51 };

/** Where the open cells of a protected form are looked for; asking for the whole of a large sheet costs too much. */
const formArea = "A1:AD400";

/** What must be known of a sheet to ask it. */
export type AskedSheet = Pick<SheetOutline, "name" | "protected">;

/** A sheet that has been asked. */
export interface SheetQuestion {
  readonly name: string;
  readonly used: Excel.Range;
  readonly seen: RangeQuestion;
}

export type SheetsRead = ReadonlyMap<string, ReadRows>;

/** Reads every one of `outlines`. */
export async function readSheets(
  session: Session,
  outlines: readonly SheetOutline[],
  limits: ReadLimits,
  allowance: CellAllowance,
): Promise<SheetsRead> {
  const questions = outlines.map((outline) => askSheet(session.context, outline));
  try {
    await session.sync();
  } catch (error) {
    if (isTooLarge(error)) return readLarge(session, outlines, limits, allowance);
    if (officeCode(error) !== "UnsupportedSheet") throw error;
    return readApart(session, outlines, limits, allowance);
  }
  return readAnswers(session, questions, limits, allowance);
}

/** Queues the question. Of an empty sheet the used range is A1, which is easier to ask than one that may not be. */
export function askSheet(context: Excel.RequestContext, { name, protected: isProtected }: AskedSheet): SheetQuestion {
  const sheet = context.workbook.worksheets.getItem(name);
  const used = askUsedArea(sheet);
  // From A1 on, so that there always is an intersection; ranges, since a bare address may mean the active sheet.
  const fromA1 = used.getBoundingRect(rangeNamed(sheet, "A1"));
  const seen = fromA1.getIntersection(rangeNamed(sheet, rectangleName(view)));
  fromA1.untrack();
  if (!isProtected) return { name, used, seen: askRange(seen) };
  const form = seen.getIntersection(rangeNamed(sheet, formArea));
  const locked = form.getCellProperties({ format: { protection: true } });
  form.untrack();
  return { name, used, seen: { ...askRange(seen), locked } };
}

/** What has been answered, and in pieces the sheets that go beyond what was asked of them. */
export async function readAnswers(
  session: Session,
  questions: readonly SheetQuestion[],
  limits: ReadLimits,
  allowance: CellAllowance,
): Promise<SheetsRead> {
  const read = new Map<string, ReadRows>();
  const beyond: Piece[] = [];
  for (const { name, used, seen } of questions) {
    const area = usedAreaOf(name, used);
    const isSeenWhole = area.lastRow <= view.lastRow && area.lastColumn <= view.lastColumn;
    const rows = isSeenWhole ? answeredRows(seen, allowance) : undefined;
    if (rows === undefined) beyond.push(area);
    else read.set(name, rows);
  }
  return new Map([...read, ...(await readInPieces(session, beyond, limits, allowance))]);
}

async function readLarge(
  session: Session,
  outlines: readonly SheetOutline[],
  limits: ReadLimits,
  allowance: CellAllowance,
): Promise<SheetsRead> {
  const { worksheets } = session.context.workbook;
  const asked = outlines.map(({ name }) => ({ name, used: askUsedArea(worksheets.getItem(name)) }));
  try {
    await session.sync();
  } catch (error) {
    if (officeCode(error) !== "UnsupportedSheet") throw error;
    return readApart(session, outlines, limits, allowance);
  }
  const areas = asked.map(({ name, used }) => usedAreaOf(name, used));
  return readInPieces(session, areas, limits, allowance);
}

/**
 * A chart sheet or an old macro sheet has no cells to ask for, and Excel refuses the whole request without saying which
 * sheet it is: half of them at a time, until it stands alone and counts as empty.
 */
async function readApart(
  session: Session,
  outlines: readonly SheetOutline[],
  limits: ReadLimits,
  allowance: CellAllowance,
): Promise<SheetsRead> {
  if (outlines.length < 2) return new Map(outlines.map(({ name }) => [name, { rows: [], hiddenColumns: [] }]));
  const half = Math.ceil(outlines.length / 2);
  const first = await readSheets(session, outlines.slice(0, half), limits, allowance);
  return new Map([...first, ...(await readSheets(session, outlines.slice(half), limits, allowance))]);
}

/** @param texts the notes on the sheet; `undefined` where they are not known */
export function sheetOf(
  outline: SheetOutline,
  read: ReadRows | undefined,
  texts: SheetNotes["texts"] | undefined,
): Sheet {
  const { rows, hiddenColumns, unreadFromRow } = read ?? { rows: [], hiddenColumns: [], unreadFromRow: 0 };
  return {
    name: outline.name,
    visibility: outline.visibility,
    protected: outline.protected,
    rows,
    hiddenColumns: new Set(hiddenColumns),
    ...(texts === undefined ? {} : { notes: { editable: outline.notesEditable === true, texts } }),
    ...(unreadFromRow === undefined ? {} : { unreadFromRow }),
  };
}
