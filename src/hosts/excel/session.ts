/** One run against Excel under a watchdog: whatever Excel does, the caller gets an answer in time. */
import { HostProblem } from "../../workbook/host";
import { hostProblem, officeCode, type PlainRefusal } from "./problem";
import { lowestLevel, supportsLevel } from "./support";

/** The ExcelApi 1.n that undo groups came with. */
const undoGroupsLevel = 20;

/** How long to wait, in milliseconds. */
export interface Patience {
  /** For the answer to one request. */
  readonly answerWithin: number;
  /** Before asking whether a cell that is being edited holds everything up. */
  readonly editGrace: number;
}

/** What one run is like. */
export interface RunManner {
  /** What to do while a cell is being edited: let Excel wait for it, or come back at once with `cellInEdit`. */
  readonly cellInEdit?: "wait" | "fail";
  /** The context of an earlier run, whose objects this one needs. */
  readonly context?: Excel.RequestContext;
  /**
   * Makes all its changes one step of Excel's own undo, where Excel can (ExcelApi 1.20). Whatever has no undo is refused
   * in such a run with `UndoNotSupported`, what came before it done: for contents of cells alone.
   */
  readonly oneUndoStep?: boolean;
}

/** Runs a batch of requests; several may follow one another under the same watchdog. */
export type Run = <T>(work: (session: Session) => Promise<T>, manner?: RunManner) => Promise<T>;

export interface Session {
  readonly context: Excel.RequestContext;
  /**
   * Sends what is queued. Once the caller has been told that no answer came it rejects with `noAnswer`, even if Excel
   * answers late, so that nothing more is done; `evenIfGivenUp` is for putting things back.
   */
  sync(evenIfGivenUp?: "evenIfGivenUp"): Promise<void>;
}

/** One run that writes nothing. Rejects with a HostProblem for whatever Excel refuses or leaves unanswered. */
export function inExcel<T>(
  patience: Patience,
  work: (session: Session) => Promise<T>,
  manner: RunManner = {},
): Promise<T> {
  return underWatch(patience, (run) => run(work, manner), "readRefused");
}

/**
 * Runs that belong together. Rejects as `inExcel` does, as soon as one of them is left unanswered; `work` itself hears of
 * that when the answer comes, and may then put things back.
 */
export function underWatch<T>(
  patience: Patience,
  work: (run: Run) => Promise<T>,
  refusal: PlainRefusal = "excelRefused",
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    if (!supportsLevel(lowestLevel)) throw new HostProblem("excelTooOld", { level: `1.${lowestLevel}` });
    let givenUp = false;
    const giveUp = (problem: HostProblem) => {
      givenUp = true;
      // Not left to Excel.run: it waits for the very answer that does not come.
      reject(problem);
    };
    const sync = async (context: Excel.RequestContext, evenIfGivenUp?: "evenIfGivenUp") => {
      const unlessGivenUp = () => {
        if (givenUp && evenIfGivenUp === undefined) throw new HostProblem("noAnswer");
      };
      unlessGivenUp();
      const answered = watch(patience, giveUp);
      await context.sync().finally(answered);
      unlessGivenUp();
    };
    const run: Run = (batch, manner = {}) =>
      Excel.run(runOptions(manner), (context) => batch({ context, sync: (even) => sync(context, even) }));
    work(run).then(resolve, (error: unknown) => reject(hostProblem(error, refusal)));
  });
}

function runOptions({ cellInEdit = "wait", context, oneUndoStep = false }: RunManner): Excel.RunOptions {
  return {
    // Waits while a cell is being edited instead of failing, where Excel can; `watch` sees to it that it is told.
    delayForCellEdit: cellInEdit === "wait",
    ...(oneUndoStep && supportsLevel(undoGroupsLevel) ? { mergeUndoGroup: true } : {}),
    ...(context === undefined ? {} : { previousObjects: context }),
  };
}

/** Starts both clocks; the answer stops them, and so does giving up. */
function watch(patience: Patience, giveUp: (problem: HostProblem) => void): () => void {
  let stopped = false;
  const stop = () => {
    stopped = true;
    clearTimeout(grace);
    clearTimeout(end);
  };
  const stopWith = (problem: HostProblem) => {
    if (stopped) return;
    stop();
    giveUp(problem);
  };
  const askAboutEdit = async () => {
    if (await isCellInEdit()) stopWith(new HostProblem("cellInEdit"));
  };
  const grace = setTimeout(() => void askAboutEdit(), patience.editGrace);
  const end = setTimeout(() => stopWith(new HostProblem("noAnswer")), patience.answerWithin);
  return stop;
}

/** Asks Excel for a trifle without `delayForCellEdit`: that fails at once while a cell is being edited. */
async function isCellInEdit(): Promise<boolean> {
  try {
    await Excel.run(async (context) => {
      context.application.load("calculationMode");
      await context.sync();
    });
    return false;
  } catch (error) {
    return officeCode(error) === "InvalidOperationInCellEditMode";
  }
}
