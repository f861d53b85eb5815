/** Takes a table off the clipboard: an HTML table where there is one, plain text otherwise. */
import { tableInText, tableOfCells } from "../../../paste/paste-table";
import type { TextTable } from "../../../../../reading/text-table";
import { tableInHtml } from "./html-table";

export function tableOf(html: string, text: string): TextTable | null {
  const cells = html === "" ? null : tableInHtml(html);
  if (cells !== null) return tableOfCells(cells);
  return text.trim() === "" ? null : tableInText(text);
}

/** Some Office windows give a page no clipboard to read. */
export function canReadClipboard(): boolean {
  return "clipboard" in navigator && "read" in navigator.clipboard;
}

/** `null` where the clipboard holds no text, or may not be read. */
export async function readClipboard(): Promise<TextTable | null> {
  try {
    const items = await navigator.clipboard.read();
    const read = async (type: string): Promise<string> => {
      const item = items.find(({ types }) => types.includes(type));
      return item === undefined ? "" : (await item.getType(type)).text();
    };
    return tableOf(await read("text/html"), await read("text/plain"));
  } catch {
    return null;
  }
}
