/** A block of cells as text, rows by line and cells by tab: what Excel and Word put on the clipboard. */

export function blockAsText(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(asField).join("\t")).join("\r\n");
}

/** A cell in quotation marks may hold tabs, line breaks and, doubled, quotation marks. */
export function textAsBlock(text: string): readonly (readonly string[])[] {
  const whole = text.replace(/\r?\n$/, "");
  const rows: string[][] = [[]];
  // A field, and what ends it.
  const field = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r?\n|\r|$)/y;
  for (let at = 0; at <= whole.length; at = field.lastIndex) {
    field.lastIndex = at;
    const match = field.exec(whole) ?? unclosed(field, whole, at);
    const [, quoted, plain = "", end = ""] = match;
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === "") break;
    if (end !== "\t") rows.push([]);
  }
  return rows;
}

/** What begins with a quotation mark but is no quoted cell (`"Vägen" 2014`) is taken as it stands. */
function unclosed(field: RegExp, whole: string, at: number): readonly (string | undefined)[] {
  const rest = /([^\t\r\n]*)(\t|\r?\n|\r|$)/y;
  rest.lastIndex = at;
  const [, plain = "", end = ""] = rest.exec(whole) ?? [];
  field.lastIndex = rest.lastIndex;
  return ["", undefined, plain, end];
}

function asField(text: string): string {
  return /[\t\r\n]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
