/** Reads the open workbook as a Snapshot: two requests whatever its number of sheets, more only when it is huge. */
import type { Sheet, Snapshot } from "../../workbook/snapshot";
import { rangeNamed } from "./block-reading";
import { isTooLarge } from "./problem";
import { answeredRows, askRange, type CellAllowance, type RangeQuestion, type ReadRows } from "./range-reading";
import { readInPieces, type ReadLimits } from "./read-pieces";
import type { Session } from "./session";

interface SheetOutline {
  readonly name: string;
  readonly visibility: Sheet["visibility"];
  readonly protected: boolean;
}

/** Where the open cells of a protected form are looked for; asking for the whole of a large sheet costs too much. */
const formArea = "A1:AD400";

export async function readWorkbook(session: Session, limits: ReadLimits): Promise<Snapshot> {
  const { outlines, dateSystem, names } = await readOutline(session);
  const allowance: CellAllowance = { left: limits.maxCells };
  const whole = await readWhole(session, outlines, allowance);
  const unread = outlines.map(({ name }) => name).filter((name) => !whole.has(name));
  const pieces = await readInPieces(session, unread, limits, allowance);
  const sheets = outlines.map((outline) => sheetOf(outline, whole.get(outline.name) ?? pieces.get(outline.name)));
  return { sheets, dateSystem, names };
}

async function readOutline(session: Session) {
  const { workbook } = session.context;
  const worksheets = workbook.worksheets.load("items/name,items/visibility,items/protection/protected");
  const named = workbook.names.load("items/name,items/formula");
  // Office.js has no property for the date system; Excel's own DATE tells: 36526 counts from 1900, 35064 from 1904.
  const newYear2000 = workbook.functions.date(2000, 1, 1).load("value,error");
  await session.sync();
  return {
    outlines: worksheets.items.map(({ name, visibility, protection }): SheetOutline => ({
      name,
      visibility: visibilityOf(visibility),
      protected: protection.protected,
    })),
    dateSystem: newYear2000.value === 35_064 ? (1904 as const) : (1900 as const),
    names: new Map(named.items.map(({ name, formula }) => [name, withoutEquals(formula)])),
  };
}

function visibilityOf(visibility: string): Sheet["visibility"] {
  if (visibility === "VeryHidden") return "veryHidden";
  return visibility === "Hidden" ? "hidden" : "visible";
}

function withoutEquals(formula: unknown): string {
  return String(formula).replace(/^=/, "");
}

/** All sheets in one request; a sheet that was too large for it is missing from the answer. */
async function readWhole(session: Session, outlines: readonly SheetOutline[], allowance: CellAllowance) {
  const questions = outlines.map((outline) => askSheet(session.context, outline));
  const read = new Map<string, ReadRows>();
  try {
    await session.sync();
  } catch (error) {
    if (isTooLarge(error)) return read;
    throw error;
  }
  for (const [index, { name }] of outlines.entries()) {
    const question = questions[index];
    const rows = question && answeredRows(question, allowance);
    if (rows !== undefined) read.set(name, rows);
  }
  return read;
}

function askSheet(context: Excel.RequestContext, outline: SheetOutline): RangeQuestion {
  const sheet = context.workbook.worksheets.getItem(outline.name);
  // Of an empty sheet this is A1, which is easier to ask than a range that may not be.
  const range = sheet.getUsedRange(true);
  if (!outline.protected) return askRange(range);
  // From A1 on, so that there always is an intersection; ranges, since a bare address may mean the active sheet.
  const fromA1 = range.getBoundingRect(rangeNamed(sheet, "A1"));
  const form = fromA1.getIntersection(rangeNamed(sheet, formArea));
  const locked = form.getCellProperties({ format: { protection: true } });
  form.untrack();
  fromA1.untrack();
  return { ...askRange(range), locked };
}

function sheetOf(outline: SheetOutline, read: ReadRows | undefined): Sheet {
  const { rows, hiddenColumns, unreadFromRow } = read ?? { rows: [], hiddenColumns: [], unreadFromRow: 0 };
  return {
    ...outline,
    rows,
    hiddenColumns: new Set(hiddenColumns),
    ...(unreadFromRow === undefined ? {} : { unreadFromRow }),
  };
}
