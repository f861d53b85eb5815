/** Holds the manifest to its rule: whoever changes it raises its version, or no Excel that has it takes the change. */
import { createHash } from "node:crypto";
import { z } from "zod";
import { child, parseXml, type Element } from "./xml";

/** A manifest as it was handed out: its version, and what tells its content from every other. */
const entrySchema = z.object({ version: z.string(), content: z.string() });
export const historySchema = z.array(entrySchema).readonly();

export type Entry = z.infer<typeof entrySchema>;

/** What the manifest's content is told by: everything but its version, however it is indented. */
export function entryOf(xml: string): Entry {
  const app = parseXml(xml);
  const version = child(app, "Version")?.text ?? "";
  const rest: Element = { ...app, children: app.children.filter(({ name }) => name !== "Version") };
  return { version, content: createHash("sha256").update(JSON.stringify(rest)).digest("hex").slice(0, 16) };
}

/**
 * One sentence a fault, with what to do. The last of `history` must be the manifest as it stands; versions rise from one
 * to the next.
 */
export function versionFaults(xml: string, history: readonly Entry[]): readonly string[] {
  const now = entryOf(xml);
  const last = history.at(-1);
  const isKnown = now.content === last?.content && now.version === last.version;
  return [
    ...history.flatMap(({ version }, at) => {
      const before = history[at - 1]?.version;
      return before === undefined || rises(before, version) ? [] : [`${version} does not come after ${before}.`];
    }),
    ...(isKnown ? [] : [whatToDo(now, last)]),
  ];
}

function whatToDo(now: Entry, last: Entry | undefined): string {
  const record = `add ${JSON.stringify(now)} last in test/manifest/published.json`;
  if (last === undefined || rises(last.version, now.version)) {
    return `Version ${now.version} is not recorded: ${record}.`;
  }
  if (now.content === last.content) return `Version ${now.version} comes before ${last.version}, with nothing changed.`;
  return (
    `The manifest has changed since version ${last.version}. Excel takes a changed manifest only where its <Version> is ` +
    `higher: raise it, and "version" in package.json, then record it as this test will say.`
  );
}

function rises(from: string, to: string): boolean {
  const [a, b] = [from, to].map((version) => version.split(".").map(Number));
  const at = (a ?? []).findIndex((part, place) => part !== b?.[place]);
  return at !== -1 && (b?.[at] ?? 0) > (a?.[at] ?? 0);
}
