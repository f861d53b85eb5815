/** The charts that are read to be looked at: Samkoll's, those that another program has written, and what is damaged. */
import { strFromU8, unzipSync } from "fflate";
import { newWorkbook } from "../../../src/hosts/file/write/new-workbook";
import { readWorkbook } from "../../../src/hosts/file/read/read-workbook";
import type { SheetChart } from "../../../src/workbook/snapshot";
import { chartBlueprint } from "./chart-blueprint";
import { hasLibreOffice, throughLibreOffice, zipOf } from "./file-tools";

const bytes = newWorkbook([chartBlueprint()]);
const own = `'Följsamhet & ''mål'' 2025'`;

function chartsIn(file: Uint8Array): readonly SheetChart[] {
  return readWorkbook(file).sheets[0]?.charts ?? [];
}

/** The file with a part rewritten. */
function altered(name: string, change: (text: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  return zipOf({ ...parts, [name]: change(strFromU8(parts[name] ?? new Uint8Array())) });
}

it("says what each chart shows, by the cells that it follows, and where it stands", () => {
  const [bars, line] = chartsIn(bytes);
  expect(bars).toEqual({
    kind: "bar",
    title: "Följsamhet <per kriterium> & enhet",
    alt: 'Liggande staplar, ett kriterium var.\nLägst: "Ledning" med 1,0.',
    row: 0,
    column: 4,
    categories: `${own}!$A$2:$A$26`,
    series: [{ name: { kind: "cell", of: `${own}!$B$1` }, values: `${own}!$B$2:$B$26` }],
  });
  expect(line).toMatchObject({ kind: "line", row: 33, column: 4, title: "Följsamhet över tid" });
  expect(line?.series.map(({ values }) => values)).toEqual([`${own}!$B$29:$B$31`, `${own}!$C$29:$C$31`]);
});

it("has none where a sheet has none", () => {
  expect(readWorkbook(newWorkbook([chartBlueprint({ charts: [] })])).sheets[0]).not.toHaveProperty("charts");
});

it("reads other prefixes and a name of the chart's own, a pie as bars, and takes no axis' title for the chart's", () => {
  const written = (text: string): string =>
    text
      .replaceAll("<c:", "<")
      .replaceAll("</c:", "</")
      .replace("xmlns:c=", "xmlns=")
      .replace(/<tx><strRef>.*?<\/strRef><\/tx>/s, "<tx><v>Eget namn</v></tx>")
      .replace(/<title>.*?<\/title>/s, "")
      .replace("<catAx>", "<catAx><title><tx><rich><a:p><a:r><a:t>Axel</a:t></a:r></a:p></rich></tx></title>")
      .replaceAll("barChart", "pieChart");
  const [chart] = chartsIn(altered("xl/charts/chart1.xml", written));
  expect(chart).toMatchObject({ kind: "bar", title: "", series: [{ name: { kind: "text", of: "Eget namn" } }] });
});

it("leaves out a chart of two kinds, one of a kind that is not drawn, and one without cells", () => {
  const second = (text: string): string => text.replace("</c:barChart>", "</c:barChart><c:lineChart></c:lineChart>");
  const scatter = (text: string): string => text.replaceAll("barChart", "scatterChart");
  const bare = (text: string): string => text.replace(/<c:f>[^<]*<\/c:f>/g, "");
  for (const change of [second, scatter, bare]) {
    expect(chartsIn(altered("xl/charts/chart1.xml", change)).map(({ kind }) => kind)).toEqual(["line"]);
  }
});

it("reads the workbook though a chart, or the whole drawing, is damaged", () => {
  expect(chartsIn(altered("xl/charts/chart1.xml", (text) => text.slice(0, 400))).map(({ kind }) => kind)).toEqual([
    "line",
  ]);
  const broken = altered("xl/drawings/drawing1.xml", () => "<xdr:wsDr");
  expect(readWorkbook(broken).sheets[0]).not.toHaveProperty("charts");
  expect(readWorkbook(broken).sheets[0]?.rows.length).toBeGreaterThan(20);
});

// eslint-disable-next-line no-restricted-properties -- a second opinion that not every machine can give
const whereInstalled = hasLibreOffice ? describe : describe.skip;

whereInstalled("LibreOffice (skipped where soffice is not installed)", () => {
  it("writes charts in its own words, and they are read as well", () => {
    const charts = chartsIn(throughLibreOffice(bytes, "xlsx", "xlsx"));
    expect(charts.map(({ kind, title }) => [kind, title])).toEqual([
      ["bar", "Följsamhet <per kriterium> & enhet"],
      ["line", "Följsamhet över tid"],
    ]);
    expect(charts[0]?.series[0]?.values.replaceAll("$", "")).toMatch(/!B2:B26$/);
  });
});
