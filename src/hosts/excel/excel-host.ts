/** The workbook that is open in Excel, as a Host. Only this folder knows Office.js. */
import { cellName, type Address } from "../../workbook/address";
import { HostProblem, type Host, type LiveWorkbook } from "../../workbook/host";
import { applyPatch } from "./apply";
import { rangeNamed } from "./block-reading";
import type { AddedSheets } from "./added-sheets";
import type { WorkbookOutline } from "./outline";
import { officeCode } from "./problem";
import { readWorkbook } from "./read";
import { readAgain } from "./read-again";
import type { ReadLimits } from "./read-pieces";
import type { Pace } from "./debounce";
import { inExcel, type Patience, type Session } from "./session";
import { rememberSheets, watchWorkbook } from "./watch";

export type ExcelHostOptions = Partial<Patience & ReadLimits & Pace>;

const patienceByDefault: Patience = { answerWithin: 30_000, editGrace: 3_000 };
const limitsByDefault: ReadLimits = { maxCells: 2_000_000, maxAsked: 10_000_000, cellsPerRequest: 40_000 };
const paceByDefault: Pace = { quiet: 250, atMost: 1_500, retryAfter: 1_000 };

/**
 * The host over the global `Excel`, which Office.js puts there; ExcelApi 1.9 or later.
 * @param options times in milliseconds and counts of cells, for tests and odd machines
 */
export function excelHost(options: ExcelHostOptions = {}): Host & { readonly live: LiveWorkbook } {
  const patience = { ...patienceByDefault, ...options };
  const limits = { ...limitsByDefault, ...options };
  const pace = { ...paceByDefault, ...options };
  const made: AddedSheets = new Map();
  const sheetNames = new Map<string, string>();
  const remember = (outline: WorkbookOutline) => rememberSheets(sheetNames, outline);
  return {
    recalculates: true,
    read: () => inExcel(patience, (session) => readWorkbook(session, limits, remember)),
    apply: (patch) => inExcel(patience, (session) => applyPatch(session, patch, made)),
    select: (address) => inExcel(patience, (session) => selectCell(session, address)),
    live: {
      watch: (onChange) => watchWorkbook({ ...patience, ...pace, sheetNames }, onChange),
      readAgain: (change, previous) =>
        inExcel(patience, (session) => readAgain(session, change, previous, limits, remember), { cellInEdit: "fail" }),
    },
  };
}

async function selectCell(session: Session, address: Address): Promise<void> {
  const sheet = session.context.workbook.worksheets.getItem(address.sheet);
  sheet.activate();
  rangeNamed(sheet, cellName(address)).select();
  await session.sync().catch((error: unknown) => {
    if (officeCode(error) !== "ItemNotFound") throw error;
    throw new HostProblem("sheetMissing", { sheet: address.sheet }, { cause: error });
  });
}
