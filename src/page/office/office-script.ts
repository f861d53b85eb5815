/** Loads Office.js where the page asks for it. */

/**
 * Runs the script that `<link id="office-script">` names; `null` where the page names none: the plain browser page.
 * A script element of our own rather than one in the page, because an `onerror` attribute is forbidden by the content
 * policy and a listener added later can miss the event. Rejects where the address is refused; where it keeps silent the
 * answer comes when it speaks, however late.
 */
export function loadOfficeScript(page: Document = document): Promise<void> | null {
  const link = page.querySelector<HTMLLinkElement>("link#office-script");
  if (link === null) return null;
  return new Promise((resolve, reject) => {
    const script = page.createElement("script");
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => reject(new Error(`${link.href} could not be loaded.`)));
    script.src = link.href;
    page.head.append(script);
  });
}
