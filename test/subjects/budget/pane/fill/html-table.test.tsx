/** Tables of an HTML fragment become rows of texts. */
import { tableInHtml } from "../../../../../src/subjects/budget/pane/fill/paste/html-table";
import { isamverkanTable } from "../../../../cases/pasted-tables";
import { wordTable } from "../../../../cases/word-table";

const table = (rows: string): string => `<table>${rows}</table>`;
const normal = (text: string): string => text.replace(/\s+/g, " ").trim();

it("leaves out what tracked changes took away and the numbers of notes", () => {
  const rows = tableInHtml(wordTable(isamverkanTable)) ?? [];
  const row = rows.find(([label]) => label === "Lokalhyra") ?? [];
  expect(row.map(normal)).toEqual(["Lokalhyra", "", "120 000", "", "", "", "120 000"]);
});

it("gives a cell over three columns its text once and keeps the places of the others", () => {
  expect(
    tableInHtml(table("<tr><td>A<td colspan=3>Delprojektägare<td>Totalt</tr><tr><td>a<td>1<td>2<td>3<td>6</tr>")),
  ).toEqual([
    ["A", "Delprojektägare", "", "", "Totalt"],
    ["a", "1", "2", "3", "6"],
  ]);
});

it("keeps the places below a cell that reaches down over two rows", () => {
  expect(
    tableInHtml(table("<tr><td rowspan=3>Personal<td>Coach<td>1</tr><tr><td>Ledare<td>2</tr><tr><td>Chef<td>3</tr>")),
  ).toEqual([
    ["Personal", "Coach", "1"],
    ["", "Ledare", "2"],
    ["", "Chef", "3"],
  ]);
});

it("parts words at paragraphs and line breaks", () => {
  const [[label] = []] = tableInHtml(table("<tr><td><p>Adm<br>kostnader</p><p>inkl. resor</p></td></tr>")) ?? [];
  expect(normal(label ?? "")).toBe("Adm kostnader inkl. resor");
});

it("takes Excel's exact figure where it tells one beside what it shows", () => {
  expect(tableInHtml(table('<tr><td x:num="300000">300,000<td x:num="0.5">50%</tr>'))).toEqual([["300000", "50%"]]);
});

it("reads tables within a table once, and answers nothing where there is none", () => {
  expect(tableInHtml(table("<tr><td>A<table><tr><td>B</td></tr></table></td></tr>"))).toEqual([["AB"]]);
  expect(tableInHtml("<p>Resor 10 000</p>")).toBeNull();
});

it("runs nothing of what is pasted", () => {
  tableInHtml(
    table('<tr><td><img src="x" onerror="window.pasted = true"><script>window.pasted = true</script></td></tr>'),
  );
  expect(Reflect.get(window, "pasted")).toBeUndefined();
});
