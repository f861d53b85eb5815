/** Reads sheets that Excel does not answer for at once: in pieces of whole rows, as many a request as will fit. */
import { HostProblem } from "../../workbook/host";
import type { Row } from "../../workbook/snapshot";
import { rectangleName, type Rectangle } from "./rectangles";
import { isTooLarge } from "./problem";
import { answeredRows, askRange, type CellAllowance, type ReadRows } from "./range-reading";
import type { Session } from "./session";

export interface ReadLimits {
  /** Non-empty cells of the whole workbook. */
  readonly maxCells: number;
  /** Cells asked for when a huge workbook is read piece by piece, empty ones counted. */
  readonly maxAsked: number;
  /** Cells asked for in one request then: about 60 bytes each, of the 5 MB that Excel on the web answers with. */
  readonly cellsPerRequest: number;
}

/** A part of a sheet, whole rows of what it uses. */
export interface Piece extends Rectangle {
  readonly sheet: string;
}

/** What has been read of one sheet so far. */
interface Progress {
  readonly rows: Row[];
  readonly hiddenColumns: Set<number>;
  unreadFromRow?: number;
}

/** Answers for every one of `areas`; where a limit was reached the rest is left with `unreadFromRow`. */
export async function readInPieces(
  session: Session,
  areas: readonly Piece[],
  limits: ReadLimits,
  allowance: CellAllowance,
): Promise<ReadonlyMap<string, ReadRows>> {
  const progress = new Map<string, Progress>();
  let waiting = areas;
  for (const { sheet } of waiting) progress.set(sheet, { rows: [], hiddenColumns: new Set() });
  let perRequest = limits.cellsPerRequest;
  let asked = 0;
  while (waiting.length > 0) {
    const { pieces, rest } = nextRequest(waiting, perRequest);
    asked += pieces.reduce((sum, piece) => sum + cellCount(piece), 0);
    if (asked > limits.maxAsked || allowance.left <= 0) {
      for (const piece of waiting) markUnread(progress, piece.sheet, piece.firstRow);
      break;
    }
    const answer = await readPieces(session, pieces, allowance, progress);
    if (answer === "tooLarge") {
      // Not even one row: nothing smaller can be asked for.
      if (pieces.length === 1 && pieces.every((piece) => piece.firstRow === piece.lastRow)) {
        throw new HostProblem("requestTooLarge", { sheet: pieces[0]?.sheet ?? "" });
      }
      perRequest = Math.ceil(perRequest / 2);
    } else {
      waiting = rest.filter((piece) => progress.get(piece.sheet)?.unreadFromRow === undefined);
    }
  }
  return new Map(
    [...progress].map(([name, { hiddenColumns, ...rest }]) => [name, { ...rest, hiddenColumns: [...hiddenColumns] }]),
  );
}

/** Queues the question which cells of a sheet have contents. */
export function askUsedArea(sheet: Excel.Worksheet): Excel.Range {
  const range = sheet.getUsedRange(true).load("rowIndex,columnIndex,rowCount,columnCount");
  range.untrack();
  return range;
}

export function usedAreaOf(sheet: string, { rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Piece {
  return {
    sheet,
    firstRow: rowIndex,
    firstColumn: columnIndex,
    lastRow: rowIndex + rowCount - 1,
    lastColumn: columnIndex + columnCount - 1,
  };
}

/** Takes whole rows from the front until the request is full; at least one row, however wide. */
function nextRequest(waiting: readonly Piece[], perRequest: number): { pieces: Piece[]; rest: Piece[] } {
  const pieces: Piece[] = [];
  let room = perRequest;
  for (const [index, piece] of waiting.entries()) {
    const width = piece.lastColumn - piece.firstColumn + 1;
    const rows = Math.max(Math.floor(room / width), pieces.length === 0 ? 1 : 0);
    const lastRow = piece.firstRow + rows - 1;
    if (lastRow < piece.lastRow) {
      if (rows > 0) pieces.push({ ...piece, lastRow });
      return { pieces, rest: [{ ...piece, firstRow: lastRow + 1 }, ...waiting.slice(index + 1)] };
    }
    pieces.push(piece);
    room -= cellCount(piece);
  }
  return { pieces, rest: [] };
}

async function readPieces(
  session: Session,
  pieces: readonly Piece[],
  allowance: CellAllowance,
  progress: ReadonlyMap<string, Progress>,
): Promise<"read" | "tooLarge"> {
  const { worksheets } = session.context.workbook;
  const questions = pieces.map((piece) => ({
    piece,
    question: askRange(worksheets.getItem(piece.sheet).getRange(rectangleName(piece))),
  }));
  try {
    await session.sync();
  } catch (error) {
    if (isTooLarge(error)) return "tooLarge";
    throw error;
  }
  for (const { piece, question } of questions) {
    const read = answeredRows(question, allowance);
    if (read === undefined) {
      markUnread(progress, piece.sheet, piece.firstRow);
      continue;
    }
    const sheet = progress.get(piece.sheet);
    for (const row of read.rows) sheet?.rows.push(row);
    for (const column of read.hiddenColumns) sheet?.hiddenColumns.add(column);
    if (read.unreadFromRow !== undefined) markUnread(progress, piece.sheet, read.unreadFromRow);
  }
  return "read";
}

function markUnread(progress: ReadonlyMap<string, Progress>, name: string, row: number): void {
  const sheet = progress.get(name);
  if (sheet !== undefined) sheet.unreadFromRow ??= row;
}

function cellCount(piece: Rectangle): number {
  return (piece.lastRow - piece.firstRow + 1) * (piece.lastColumn - piece.firstColumn + 1);
}
