/** Reads the tables of an HTML fragment, as Word and Excel put it on the clipboard, into rows of texts. */

/** More cells than this in one span is a mistake of the program that wrote it. */
const widestSpan = 100;

/** All tables after one another, none of them run or shown; `null` where the fragment holds no table. */
export function tableInHtml(html: string): readonly (readonly string[])[] | null {
  const page = new DOMParser().parseFromString(html, "text/html");
  // What tracked changes took away, and the marks of notes, are no part of the figures.
  for (const left of page.querySelectorAll("del, style, script, sup, .MsoFootnoteReference, .MsoCommentReference")) {
    left.remove();
  }
  const tables = [...page.querySelectorAll("table")].filter((table) => table.parentElement?.closest("table") === null);
  return tables.length === 0 ? null : tables.flatMap(rowsOf);
}

/** A cell over several columns or rows says its text once, in its first place; the others are empty. */
function rowsOf(table: HTMLTableElement): readonly (readonly string[])[] {
  /** Rows that a cell above still reaches down into, by column. */
  const reaching = new Map<number, number>();
  return [...table.rows].map((row) => {
    const texts: string[] = [];
    const skipReached = (): void => {
      for (let left = reaching.get(texts.length) ?? 0; left > 0; left = reaching.get(texts.length) ?? 0) {
        reaching.set(texts.length, left - 1);
        texts.push("");
      }
    };
    for (const cell of row.cells) {
      skipReached();
      const place = texts.length;
      const width = Math.min(Math.max(cell.colSpan, 1), widestSpan);
      texts.push(textOf(cell), ...Array.from({ length: width - 1 }, () => ""));
      for (let column = place; column < place + width; column += 1) {
        if (cell.rowSpan > 1) reaching.set(column, cell.rowSpan - 1);
      }
    }
    skipReached();
    return texts;
  });
}

/** Paragraphs and line breaks part words. A figure that Excel shows in a foreign way is told beside it. */
function textOf(cell: HTMLTableCellElement): string {
  for (const part of cell.querySelectorAll("p, div, li")) part.append(" ");
  for (const lineBreak of cell.querySelectorAll("br")) lineBreak.replaceWith(" ");
  const text = (cell.textContent ?? "").trim();
  const exact = cell.getAttribute("x:num") ?? "";
  return /^-?\d+(\.\d+)?$/.test(exact) && !text.endsWith("%") ? exact.replace(".", ",") : text;
}
