/** One task at a time over a workbook: the others wait in line, and what is still reading can be left. */

/** What a task is told about its turn. */
export interface Turn {
  /** Called just before the workbook is written to: from here the task cannot be left. Throws where it has been. */
  readonly write: () => void;
}

export interface TaskQueue {
  /**
   * `work` begins now, or after what is in line already.
   * `settle` is given what came of it, `undefined` where it was left, before the next in line begins.
   * Answers with the same. Rejects as the work does.
   */
  readonly take: <Result>(
    work: (turn: Turn) => Promise<Result>,
    settle: (result: Result | undefined) => unknown,
  ) => Promise<Result | undefined>;
  /** Leaves the task that is under way, unless it writes. */
  readonly leave: () => void;
}

class Left extends Error {}

/** `onChange` hears whether the task under way can be left, each time that changes. */
export function createTaskQueue(onChange: (canLeave: boolean) => void): TaskQueue {
  let inLine = 0;
  let last: Promise<unknown> = Promise.resolve();
  let leave = (): void => undefined;

  const perform = async <Result>(
    work: (turn: Turn) => Promise<Result>,
    settle: (result: Result | undefined) => unknown,
  ): Promise<Result | undefined> => {
    let left = false;
    const leaving = new Promise<undefined>((resolve) => {
      leave = () => {
        left = true;
        resolve(undefined);
      };
    });
    const write = (): void => {
      if (left) throw new Left();
      leave = () => undefined;
      onChange(false);
    };
    onChange(true);
    const working = work({ write });
    // Once left, what becomes of it is nobody's concern: it stops before it writes.
    working.catch(() => undefined);
    try {
      const result = await Promise.race([working, leaving]);
      settle(result);
      return result;
    } finally {
      leave = () => undefined;
      onChange(false);
    }
  };

  return {
    take: async (work, settle) => {
      inLine += 1;
      const mine = inLine === 1 ? perform(work, settle) : last.then(() => perform(work, settle));
      last = mine.catch(() => undefined);
      try {
        return await mine;
      } finally {
        inLine -= 1;
      }
    },
    leave: () => leave(),
  };
}
