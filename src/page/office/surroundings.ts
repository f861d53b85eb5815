/** Finds out where the page is: in Excel, in a browser, or in Excel's pane without a way to reach Excel. */
import { loadOfficeScript } from "./office-script";

/** `unreachable`: Office.js, or something it needs, is blocked or slow. `outside`: it is there, and says that this is not Excel. */
export type WithoutExcel = "unreachable" | "outside";

export type Surroundings =
  | { readonly place: "browser" }
  | { readonly place: "excel" }
  /** `late` is settled when Excel joins after all; it may never be. */
  | { readonly place: "withoutExcel"; readonly why: WithoutExcel; readonly late: Promise<WithoutExcel | "excel"> };

/** Long enough for a slow office network, short enough for a person who waits at an empty pane. */
const patienceMs = 4_000;

interface Asked {
  /** `null` on the page that is no pane of Excel's. */
  readonly script?: Promise<void> | null;
  /** Which host Office.js has found. May never settle: Office.js fetches more before it answers. */
  readonly hostOf?: () => Promise<unknown>;
  /** Called at once where Excel is waited for, and nowhere else. */
  readonly onWait: () => void;
  /** Called as soon as `Office` is there, long before it is ready. */
  readonly onScript: () => void;
  readonly patience?: number;
}

/**
 * Never rejects. `taskpane.html` is Excel's pane, whatever becomes of Office.js: no sign of Excel is sure without it
 * (`_host_Info` of the address is lost on the way through a sign-in), and the browser page's sample must never be taken
 * for the open workbook.
 */
export async function findSurroundings(asked: Asked): Promise<Surroundings> {
  const { script = loadOfficeScript(), hostOf = officeHost, onWait, onScript, patience = patienceMs } = asked;
  if (script === null) return { place: "browser" };
  onWait();
  const found = script.then(() => {
    onScript();
    return hostOf();
  });
  const answer = found.then(
    (host) => (host === "Excel" ? ("excel" as const) : ("outside" as const)),
    () => "unreachable" as const,
  );
  const first = await Promise.race([answer, silence(patience)]);
  return first === "excel" ? { place: "excel" } : { place: "withoutExcel", why: first, late: answer };
}

async function officeHost(): Promise<unknown> {
  const { host } = await Office.onReady();
  return host;
}

function silence(ms: number): Promise<"unreachable"> {
  return new Promise((resolve) => setTimeout(() => resolve("unreachable"), ms));
}
