/** The workbook that is open in Excel, as a Host. Only this folder knows Office.js. */
import type { Address } from "../../workbook/address";
import { HostProblem, type Host, type LiveWorkbook } from "../../workbook/host";
import type { AddSheetEdit, Patch } from "../../workbook/patch";
import { addedSheets } from "./added-sheets";
import { applyPatch } from "./apply";
import { calculateAll } from "./calculation-reading";
import { finishSheets } from "./finish-sheets";
import type { WorkbookOutline } from "./outline";
import { hostProblem } from "./problem";
import { readWorkbook } from "./read";
import { readAgain } from "./read-again";
import type { ReadLimits } from "./read-pieces";
import type { Pace } from "./debounce";
import { selectCell, showSheet } from "./select";
import { inExcel, underWatch, type Patience } from "./session";
import { rememberSheets, watchWorkbook } from "./watch";

export type ExcelHostOptions = Partial<Patience & ReadLimits & Pace>;

const patienceByDefault: Patience = { answerWithin: 30_000, editGrace: 3_000 };
const limitsByDefault: ReadLimits = { maxCells: 2_000_000, maxAsked: 10_000_000, cellsPerRequest: 40_000 };
const paceByDefault: Pace = { quiet: 250, atMost: 1_500, retryAfter: 1_000 };

/**
 * The host over the global `Excel`, which Office.js puts there; ExcelApi 1.9 or later.
 * @param options times in milliseconds and counts of cells, for tests and odd machines
 * @param before sheets that an earlier page added, the latest last: without them their charts would be another hand's
 */
export function excelHost(
  options: ExcelHostOptions = {},
  before: readonly AddSheetEdit[] = [],
): Host & { readonly live: LiveWorkbook } {
  const patience = { ...patienceByDefault, ...options };
  const limits = { ...limitsByDefault, ...options };
  const pace = { ...paceByDefault, ...options };
  const added = addedSheets(before);
  let notesLeft: readonly Address[] = [];
  const sheetNames = new Map<string, string>();
  const remember = (outline: WorkbookOutline) => rememberSheets(sheetNames, outline);
  /** Apart from the writing: what is refused here, or left unanswered, takes nothing from what is written. */
  const finish = () => underWatch(patience, (run) => finishSheets(run, added));
  const finishIfAny = () => finish().catch(() => undefined);
  const apply = async (patch: Patch): Promise<Patch> => {
    try {
      const { inverse, notesLeft: left } = await underWatch(patience, (run) => applyPatch(run, patch, added));
      notesLeft = left;
      await finishIfAny();
      return inverse;
    } catch (error) {
      // A sheet that was brought back has its looks to get. Of an Excel that does not answer nothing more is asked.
      if (!(error instanceof HostProblem && error.code === "noAnswer")) await finishIfAny();
      throw error;
    }
  };
  return {
    recalculates: true,
    read: () => inExcel(patience, (session) => readWorkbook(session, limits, remember)),
    apply,
    select: (address, last) => inExcel(patience, (session) => selectCell(session, address, last)),
    live: {
      watch: (onChange) => watchWorkbook({ ...patience, ...pace, sheetNames }, onChange),
      readAgain: (change, previous) =>
        inExcel(patience, (session) => readAgain(session, change, previous, limits, remember), { cellInEdit: "fail" }),
      unfinished: async () => ({ sheets: [...added.unfinished.keys()], notes: notesLeft }),
      finish: async () => {
        const refusal = await finish();
        if (refusal !== undefined) throw hostProblem(refusal);
      },
      calculate: () => inExcel(patience, calculateAll),
      show: (sheet) => underWatch(patience, (run) => run((session) => showSheet(session, sheet))),
    },
  };
}
