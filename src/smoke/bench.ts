/** The tools of one step, and what is left to put back when it is over. */
import type { Patch } from "../workbook/patch";
import type { Bench, Tools } from "./step";

export interface CleaningBench extends Bench {
  /** Puts back all that the step has written and that still stands. Never rejects: answers with the sheets that stay. */
  readonly cleanUp: () => Promise<readonly string[]>;
}

export function createBench(tools: Tools): CleaningBench {
  const inverses: Patch[] = [];
  const works: (() => Promise<void>)[] = [];
  const sheetNames = async () => (await tools.host.read()).sheets.map(({ name }) => name);
  const before = sheetNames();
  // Told when it is asked for; a workbook that cannot be read has a step of its own that says so.
  before.catch(() => undefined);
  return {
    ...tools,
    apply: async (patch) => {
      await before;
      inverses.push(await tools.host.apply(patch));
    },
    takeBack: async () => {
      const inverse = inverses.at(-1);
      if (inverse !== undefined) await tools.host.apply(inverse);
      inverses.pop();
    },
    afterwards: (work) => void works.push(work),
    cleanUp: async () => {
      for (const work of works.reverse()) await work().catch(() => undefined);
      for (const inverse of inverses.reverse()) await putBack(tools, inverse);
      try {
        const known = new Set(await before);
        return (await sheetNames()).filter((name) => !known.has(name));
      } catch {
        return [];
      }
    },
  };
}

/** Whole, or where a person has written meanwhile (Ctrl+Z too) at least the sheets that are still there. */
async function putBack({ host }: Tools, inverse: Patch): Promise<void> {
  try {
    await host.apply(inverse);
  } catch {
    for (const edit of inverse) {
      if (edit.kind === "removeSheet") await host.apply([edit]).catch(() => undefined);
    }
  }
}
