/** A table as Word puts it on the clipboard: paragraphs in the cells, spans, tracked changes and notes among the figures. */

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** `table` has tabs between its cells; a blank line parts one table from the next. */
export function wordTable(table: string): string {
  const widest = Math.max(...table.split("\n").map((line) => line.split("\t").length));
  const tables = table.split(/\n\n/).map((part) => part.split("\n").map((line) => wordRow(line.split("\t"), widest)));
  return [
    '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>td { mso-number-format: "0" }</style></head>',
    "<body lang=SV><!--StartFragment-->",
    ...tables.map(
      (rows) => `<table class=MsoTableGrid border=1>${rows.join("")}</table><p class=MsoNormal><o:p>&nbsp;</o:p></p>`,
    ),
    "<!--EndFragment--></body></html>",
  ].join("\n");
}

/** A heading alone on its row spans the table. */
function wordRow(cells: readonly string[], widest: number): string {
  const [only = ""] = cells;
  if (cells.length === 1) return `<tr><td colspan=${widest}>${paragraph(only)}</td></tr>`;
  return `<tr>${cells.map((cell) => `<td width=100>${paragraph(cell)}</td>`).join("")}</tr>`;
}

function paragraph(text: string): string {
  const figure = /^\d[\d ]*$/.test(text);
  // A non-breaking space between the thousands, a figure that was changed, and a note.
  const shown = figure
    ? `<del>9</del>${escaped(text).replaceAll(" ", "&nbsp;")}<sup><a class=MsoFootnoteReference>1</a></sup>`
    : escaped(text);
  return `<p class=MsoNormal><span style='font-size:10.0pt'>${shown}<o:p></o:p></span></p>`;
}
