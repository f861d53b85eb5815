/** Puts a table on the clipboard as Word takes it, with plain text beside it. */

/** Some Office windows give a page no clipboard. */
export type CopyOutcome = "copied" | "refused";

export async function copyTable(html: string, text: string): Promise<CopyOutcome> {
  try {
    const blob = (content: string, type: string): Blob => new Blob([content], { type });
    await navigator.clipboard.write([
      new ClipboardItem({ "text/html": blob(html, "text/html"), "text/plain": blob(text, "text/plain") }),
    ]);
    return "copied";
  } catch {
    return "refused";
  }
}
