/**
 * The real Office.js client of Excel on the web, evaluated in the test and joined to a wire of our own. The joint
 * (`_overrideSession`) is private to the client: this works with the version that package.json pins, for tests only.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describeNotes } from "./office-notes";
import { describeUndoGroups } from "./undo-groups";

/** Sends one request and gives the answer, both as the client forms them. */
export type Transport = (flags: number, body: unknown) => Promise<unknown>;

/** @param office what the page finds as `Office` */
export function connectOfficeClient(transport: Transport, office: object): void {
  if (!("OfficeExtension" in globalThis)) evaluateClient();
  describeNotes();
  describeUndoGroups();
  Reflect.set(globalThis, "Office", office);
  const extension: unknown = Reflect.get(globalThis, "OfficeExtension");
  const sessionBase: unknown = member(extension, "SessionBase");
  if (typeof sessionBase !== "function") throw new Error("the Office.js client has no SessionBase");
  Reflect.set(sessionBase, "_overrideSession", {
    _resolveRequestUrlAndHeaderInfo: async () => ({ url: "https://excel.invalid/", headers: {} }),
    _createRequestExecutorOrNull: () => ({
      executeAsync: (_data: unknown, flags: number, message: unknown) => transport(flags, member(message, "Body")),
    }),
  });
}

/** The client looks for a browser as it starts; this is as much of one as it asks for. */
function evaluateClient(): void {
  const browser = {
    window: globalThis,
    document: { getElementsByTagName: () => [], location: { href: "https://addin.invalid/" } },
    location: new URL("https://addin.invalid/"),
    navigator: { userAgent: "" },
    addEventListener: () => undefined,
  };
  for (const [name, value] of Object.entries(browser)) {
    Reflect.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
  const file = createRequire(__filename).resolve("@microsoft/office-js/dist/excel-web-16.00.js");
  // Indirect, so that what the client declares becomes global as in a page.
  const evaluate = globalThis.eval;
  evaluate(readFileSync(file, "utf8"));
}

function member(of: unknown, name: string): unknown {
  return (typeof of === "object" && of !== null) || typeof of === "function" ? Reflect.get(of, name) : undefined;
}
