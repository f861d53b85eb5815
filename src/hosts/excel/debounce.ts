/** Gathers what comes in bursts and tells it when it is quiet, one telling at a time. */
import { HostProblem, type WorkbookChange } from "../../workbook/host";

/** In milliseconds. */
export interface Pace {
  /** How long it must be quiet before a burst counts as over. */
  readonly quiet: number;
  /** How long the first of a burst waits at most. */
  readonly atMost: number;
  /** How long to wait after a telling that could not be taken; doubled each time, up to half a minute. */
  readonly retryAfter: number;
}

export interface Debounce {
  add(change: WorkbookChange): void;
  /** Nothing is told after this. */
  end(): void;
}

const longestRetry = 30_000;

export function createDebounce(pace: Pace, tell: (change: WorkbookChange) => Promise<void>): Debounce {
  let gathered: WorkbookChange | undefined;
  let since = 0;
  let isTelling = false;
  let hasEnded = false;
  let retryAfter = pace.retryAfter;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const wait = (milliseconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void tellNow(), milliseconds);
  };
  const tellNow = async () => {
    if (gathered === undefined || hasEnded) return;
    const change = gathered;
    gathered = undefined;
    isTelling = true;
    try {
      await tell(change);
      retryAfter = pace.retryAfter;
      if (gathered !== undefined) wait(pace.quiet);
    } catch (error) {
      // A fault of our own must be seen, not told for ever.
      if (!(error instanceof HostProblem)) throw error;
      gathered = together(change, gathered);
      wait(retryAfter);
      retryAfter = Math.min(2 * retryAfter, longestRetry);
    } finally {
      isTelling = false;
    }
  };

  return {
    add: (change) => {
      if (hasEnded) return;
      if (gathered === undefined) since = Date.now();
      gathered = together(change, gathered);
      if (!isTelling) wait(Math.max(0, Math.min(pace.quiet, since + pace.atMost - Date.now())));
    },
    end: () => {
      hasEnded = true;
      clearTimeout(timer);
    },
  };
}

function together(change: WorkbookChange, other: WorkbookChange | undefined): WorkbookChange {
  if (other === undefined) return change;
  if (change.kind === "structure" || other.kind === "structure") return { kind: "structure" };
  return { kind: "sheets", sheets: new Set([...other.sheets, ...change.sheets]) };
}
