/** A small table as Word and a text field take it from the clipboard; every text in it is escaped. */

/** Rows of texts, the head first; the first column holds the names, the others figures. */
export interface WordTable {
  /** A line above the head; `null` for none. */
  readonly above: string | null;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function tableHtml(table: WordTable): string {
  const { above, head, rows } = guarded(table);
  const row = (tag: "th" | "td", texts: readonly string[]): string =>
    `<tr>${texts.map((text, index) => `<${tag}${index > 0 ? ' align="right"' : ' align="left"'}>${escaped(text)}</${tag}>`).join("")}</tr>`;
  return [
    '<table border="1" cellspacing="0" cellpadding="4" style="border-collapse:collapse">',
    `<thead>${above === null ? "" : `<tr><th colspan="${head.length}" align="left">${escaped(above)}</th></tr>`}${row("th", head)}</thead>`,
    `<tbody>${rows.map((texts) => row("td", texts)).join("")}</tbody>`,
    "</table>",
  ].join("");
}

/** The same table with tabs between the columns, for where only text can be pasted. */
export function tableText(table: WordTable): string {
  const { above, head, rows } = guarded(table);
  const lines = [head, ...rows].map((texts) => texts.map((text) => text.replace(/\s+/g, " ")).join("\t"));
  return [...(above === null ? [] : [above]), ...lines].join("\n");
}

/** Pasted into Excel, a name that begins so would run as a formula; the figures are Samkoll's own. */
const formulaLike = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/;

function guarded({ above, head, rows }: WordTable): WordTable {
  const name = (text: string): string => (formulaLike.test(text) ? `'${text}` : text);
  return {
    above: above === null ? null : name(above),
    head: head.map(name),
    rows: rows.map(([first = "", ...figures]) => [name(first), ...figures]),
  };
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => entities[mark] ?? mark);
}
