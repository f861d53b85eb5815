/** Loads Office.js where the page asks for it, and says so soon when Microsoft's address cannot be reached. */

/** `absent`: the page is the plain browser one and names no Office.js. */
export type OfficeScript = "loaded" | "unreachable" | "absent";

/** Long enough for a slow office network, short enough for a person who waits at an empty pane. */
const PATIENCE_MS = 4000;

/**
 * Runs the script that `<link id="office-script">` names. A script element of our own rather than one in the page,
 * because an `onerror` attribute is forbidden by the content policy and a listener added later can miss the event.
 * Never rejects. A script that arrives after `patienceMs` still runs, but the answer stays `unreachable`.
 */
export function loadOfficeScript(page: Document = document, patienceMs: number = PATIENCE_MS): Promise<OfficeScript> {
  const link = page.querySelector<HTMLLinkElement>("link#office-script");
  if (link === null) return Promise.resolve("absent");
  return new Promise((resolve) => {
    const script = page.createElement("script");
    const timer = setTimeout(() => resolve("unreachable"), patienceMs);
    const settle = (outcome: OfficeScript): void => {
      clearTimeout(timer);
      resolve(outcome);
    };
    script.addEventListener("load", () => settle("loaded"));
    script.addEventListener("error", () => settle("unreachable"));
    script.src = link.href;
    page.head.append(script);
  });
}
