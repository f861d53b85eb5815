/**
 * The page set-up, the frozen panes and the charts of new sheets. On some platforms Excel refuses one or another of them
 * (office-js issues 1538, 1688, 1729, 1860), so they come when the contents are safe: a failure costs looks, never a sheet.
 */
import type { SheetBlueprint } from "../../workbook/blueprint";
import { addCharts, removeCharts } from "./add-charts";
import type { AddedSheets, Finish } from "./added-sheets";
import { rangeNamed, rangeOf } from "./block-reading";
import type { Run, Session } from "./session";

/** One piece of one sheet. */
interface Piece {
  readonly sheet: string;
  readonly finish: Finish;
}

/**
 * Gives the sheets what they lack, all in one request; where that fails, a piece at a time. What is refused stays in
 * `added.unfinished`.
 * @returns the first refusal; `undefined` where all is done
 */
export async function finishSheets(run: Run, added: AddedSheets): Promise<unknown> {
  const pieces = [...added.unfinished].flatMap(([sheet, finishes]) =>
    [...finishes].map((finish): Piece => ({ sheet, finish })),
  );
  if (pieces.length === 0) return undefined;
  try {
    await run((session) => setPieces(session, added, pieces));
    return undefined;
  } catch {
    await run((session) => forgetMissing(session, added));
    return finishApart(run, added, pieces);
  }
}

/** Of a sheet that has been renamed or taken away meanwhile nothing is left to do. */
async function forgetMissing(session: Session, added: AddedSheets): Promise<void> {
  const { worksheets } = session.context.workbook;
  const asked = [...added.unfinished.keys()].map((name) => ({
    name,
    sheet: worksheets.getItemOrNullObject(name).load("name"),
  }));
  await session.sync();
  for (const { name, sheet } of asked) if (sheet.isNullObject) added.unfinished.delete(name);
}

async function finishApart(run: Run, added: AddedSheets, pieces: readonly Piece[]): Promise<unknown> {
  let refusal: unknown;
  for (const piece of pieces.filter(({ sheet }) => added.unfinished.has(sheet))) {
    try {
      await run((session) => setPieces(session, added, [piece]));
    } catch (error) {
      refusal ??= error;
    }
  }
  return refusal;
}

async function setPieces(session: Session, added: AddedSheets, pieces: readonly Piece[]): Promise<void> {
  const { worksheets } = session.context.workbook;
  for (const { sheet, finish } of pieces) {
    const blueprint = added.edits.get(sheet)?.blueprint;
    if (blueprint !== undefined) setters[finish](worksheets.getItem(sheet), blueprint);
  }
  await session.sync();
  for (const piece of pieces) markDone(added, piece);
}

function markDone(added: AddedSheets, { sheet, finish }: Piece): void {
  const left = new Set(added.unfinished.get(sheet));
  left.delete(finish);
  if (left.size === 0) added.unfinished.delete(sheet);
  else added.unfinished.set(sheet, left);
}

const setters: Readonly<Record<Finish, (sheet: Excel.Worksheet, blueprint: SheetBlueprint) => void>> = {
  print: setPrint,
  view: setView,
  charts: (sheet, { charts = [], cells }) => {
    // An earlier try may have been stopped among them.
    removeCharts(sheet, charts);
    addCharts(sheet, charts, cells);
  },
};

function setView(sheet: Excel.Worksheet, { freeze, showGridlines }: SheetBlueprint): void {
  const rows = freeze?.rows ?? 0;
  const columns = freeze?.columns ?? 0;
  if (rows > 0 && columns > 0) {
    sheet.freezePanes.freezeAt(
      rangeOf(sheet, { firstRow: 0, firstColumn: 0, lastRow: rows - 1, lastColumn: columns - 1 }),
    );
  } else if (rows > 0) {
    sheet.freezePanes.freezeRows(rows);
  } else if (columns > 0) {
    sheet.freezePanes.freezeColumns(columns);
  }
  sheet.showGridlines = showGridlines;
}

function setPrint(sheet: Excel.Worksheet, { print }: SheetBlueprint): void {
  const { pageLayout } = sheet;
  pageLayout.paperSize = "A4";
  pageLayout.orientation = print.orientation === "landscape" ? "Landscape" : "Portrait";
  pageLayout.setPrintArea(rangeNamed(sheet, print.area));
  const { tall } = print;
  const breaks = tall?.breaks ?? [];
  pageLayout.zoom =
    breaks.length > 0
      ? { scale: 100 }
      : tall === undefined
        ? { horizontalFitToPages: 1, verticalFitToPages: 1 }
        : { horizontalFitToPages: 1 };
  // A second try would add them once more.
  if (breaks.length > 0) sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of breaks) sheet.horizontalPageBreaks.add(`A${row + 1}`);
  if (typeof tall?.repeatRow === "number") {
    pageLayout.setPrintTitleRows(`$${tall.repeatRow + 1}:$${tall.repeatRow + 1}`);
  }
}
