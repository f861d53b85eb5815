/**
 * `mergeUndoGroup` of ExcelApi 1.20, which the client in the package is too old to send on: here it is a flag of the
 * request, next to the client's own. How newer clients send it is told nowhere; that the whole run is meant, is.
 */
import { z } from "zod";

/** Far above the flags of the client. */
export const groupsUndo = 1 << 20;

const optionsSchema = z.object({ mergeUndoGroup: z.boolean().optional() });
const contextSchema = z.object({ _requestFlagModifier: z.number() });

/** Gives the client of this test a `run` that passes the option on; once is enough. */
export function describeUndoGroups(): void {
  const run: unknown = Reflect.get(Excel, "run");
  if (typeof run !== "function") throw new Error("the Office.js client has no run");
  if (run.name === "runInGroup") return;
  Reflect.set(Excel, "run", function runInGroup(...given: readonly unknown[]): unknown {
    const batch = given.at(-1);
    const isGroup = given.length > 1 && optionsSchema.safeParse(given[0]).data?.mergeUndoGroup === true;
    const wrapped = (context: object): unknown => {
      const { _requestFlagModifier: flags } = contextSchema.parse(context);
      // An earlier run's context may be used again.
      Reflect.set(context, "_requestFlagModifier", isGroup ? flags | groupsUndo : flags & ~groupsUndo);
      const result: unknown = typeof batch === "function" ? Reflect.apply(batch, undefined, [context]) : undefined;
      return result;
    };
    const done: unknown = Reflect.apply(run, Excel, [...given.slice(0, -1), wrapped]);
    return done;
  });
}
