/** Excel's own charts in a sheet made from a blueprint: put in, taken away, brought back. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import { applyToFile } from "../../../src/hosts/file/write/apply-to-file";
import { newWorkbook } from "../../../src/hosts/file/write/new-workbook";
import { readWorkbook } from "../../../src/hosts/file/read/read-workbook";
import { readXml } from "../../../src/hosts/file/xml/xml-read";
import type { BlueprintChart } from "../../../src/workbook/blueprint";
import type { AddSheetEdit, Patch } from "../../../src/workbook/patch";
import { barsByCriterion, chartBlueprint, criteria, lineOverTime } from "./chart-blueprint";
import { handMade, partOf, problemOf, zipOf } from "./file-tools";

const rich = new Uint8Array(readFileSync(join(__dirname, "../../cases/files/rich.xlsm")));
const sheet = chartBlueprint().name;
const remove: Patch = [{ kind: "removeSheet", sheet }];

function add(changes: Parameters<typeof chartBlueprint>[0] = {}): AddSheetEdit {
  return { kind: "addSheet", blueprint: chartBlueprint(changes) };
}

function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part, true)]));
}

/** The file with one part rewritten, as by another program. */
function altered(bytes: Uint8Array, name: string, change: (text: string) => string): Uint8Array {
  return zipOf({ ...unzipSync(bytes), [name]: change(partOf(bytes, name)) });
}

function chartsOf(patch: Patch): readonly BlueprintChart[] | undefined {
  const [edit] = patch;
  return edit?.kind === "addSheet" ? edit.blueprint.charts : undefined;
}

/** What stands between the tags of every `name` in the part, entities resolved; not well formed fails. */
function textsIn(xml: string, name: string): readonly string[] {
  const texts: string[] = [];
  let isOpen = false;
  readXml("part", xml, {
    open: (tag) => {
      isOpen = tag === name || `c:${tag}` === name;
      if (isOpen) texts.push("");
    },
    text: (text) => {
      if (isOpen) texts.push((texts.pop() ?? "") + text);
    },
    close: () => (isOpen = false),
  });
  return texts;
}

describe("a sheet with charts", () => {
  const bytes = newWorkbook([chartBlueprint()]);
  const bars = partOf(bytes, "xl/charts/chart1.xml");
  const line = partOf(bytes, "xl/charts/chart2.xml");

  test("points to its cells, and carries what these hold for viewers that cannot look there", () => {
    const own = `'Följsamhet & ''mål'' 2025'`;
    expect(textsIn(bars, "c:f")).toEqual([`${own}!$B$1`, `${own}!$A$2:$A$26`, `${own}!$B$2:$B$26`]);
    const held = textsIn(bars, "c:v");
    expect(held.slice(0, 26)).toEqual(["Följsamhet", ...criteria]);
    expect(held.slice(26, 29)).toEqual(["1", "4.5", "3.5"]);
    expect(bars).toContain(`<c:formatCode>0.0</c:formatCode><c:ptCount val="25"/>`);
  });

  test("keeps dates as dates, the computed value of a formula, and a gap where nothing was measured", () => {
    expect(line).toContain(
      `<c:numCache><c:formatCode>yyyy-mm-dd</c:formatCode><c:ptCount val="3"/><c:pt idx="0"><c:v>45672</c:v></c:pt>`,
    );
    expect(line).toContain(`<c:pt idx="1"><c:v>2.75</c:v></c:pt>`);
    expect(line).toContain(
      `<c:ptCount val="3"/><c:pt idx="0"><c:v>2.4</c:v></c:pt><c:pt idx="2"><c:v>3.8</c:v></c:pt></c:numCache>`,
    );
    expect(line).toContain(`<c:dispBlanksAs val="gap"/>`);
  });

  test("fixes the value axis, and puts the first of lying bars on top with the axis below the last", () => {
    expect(bars).toContain(`<c:orientation val="minMax"/><c:max val="5"/><c:min val="1"/>`);
    expect(bars).toContain(`<c:majorUnit val="1"/>`);
    expect(bars).toMatch(/<c:catAx>.*<c:orientation val="maxMin"\/>.*<\/c:catAx>/);
    expect(bars).toMatch(/<c:valAx>.*<c:crosses val="max"\/>.*<\/c:valAx>/);
    expect(bars).toContain(`<c:tickLblSkip val="1"/>`);
    expect(line).not.toContain("maxMin");
  });

  test("tells two lines apart by their markers too", () => {
    expect([...line.matchAll(/<c:symbol val="(\w+)"/g)].map(([, symbol]) => symbol)).toEqual(["circle", "square"]);
  });

  test("says what the pictures show, in its place on the sheet and in the package", () => {
    const drawing = partOf(bytes, "xl/drawings/drawing1.xml");
    expect(drawing).toContain(
      `name="Samkoll 1" descr="Liggande staplar, ett kriterium var.&#10;Lägst: &quot;Ledning&quot; med 1,0."`,
    );
    expect(drawing).toContain(
      `<xdr:to><xdr:col>14</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>32</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>`,
    );
    expect(textsIn(bars, "a:t")).toEqual(["Följsamhet <per kriterium> & enhet"]);
    expect(partOf(bytes, "xl/worksheets/sheet1.xml")).toMatch(/<pageSetup [^>]*\/><drawing [^>]*r:id="rId1"\/>/);
    expect(partOf(bytes, "xl/worksheets/_rels/sheet1.xml.rels")).toContain(
      `Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" Target="../drawings/drawing1.xml"`,
    );
    expect(partOf(bytes, "xl/drawings/_rels/drawing1.xml.rels")).toContain(`Target="../charts/chart2.xml"`);
    const types = partOf(bytes, "[Content_Types].xml");
    expect(types).toContain(
      `PartName="/xl/charts/chart2.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"`,
    );
    expect(types).toContain(
      `PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"`,
    );
  });

  test("opens in exceljs, which reads the drawing", async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
    expect(workbook.getWorksheet(sheet)?.getCell("A26").value).toBe('Enhet "Väster" <följsamhet>');
  });

  test("takes any text in its title and its description", () => {
    const texts = [`_x0041_ ]]> "å" & <b>`, "rad\r\nrad\ttab", "\u0007\ud800 ensam", "", "   "];
    for (const text of texts) {
      const made = newWorkbook([chartBlueprint({ charts: [{ ...barsByCriterion, title: text, alt: text }] }), other]);
      const kept = chartsOf(applyToFile(made, remove).inverse)?.[0];
      const line = text.replace("\u0007", "").replace("\ud800", "\ufffd").replace("\r", "");
      expect(kept?.alt).toBe(line.replace("\t", " "));
      expect(kept?.title).toBe(line.replace(/\s+/g, " "));
      textsIn(partOf(made, "xl/charts/chart1.xml"), "a:t");
    }
  });

  test("is refused where a chart shows nothing or lies nowhere", () => {
    const refused = (chart: BlueprintChart): string =>
      problemOf(() => newWorkbook([chartBlueprint({ charts: [chart] })]));
    expect(refused({ ...barsByCriterion, series: [] })).toBe("RangeError");
    expect(refused({ ...barsByCriterion, categories: "Kriterier" })).toBe("RangeError");
    expect(refused({ ...barsByCriterion, area: "" })).toBe("RangeError");
  });
});

const other = chartBlueprint({ name: "Andra", charts: [] });

describe("a sheet with charts added to a workbook that has charts", () => {
  const added = applyToFile(rich, [add()]);

  test("leaves those as they are, and takes no name that is taken", () => {
    const twice = applyToFile(added.bytes, [add({ name: "Andra" })]).bytes;
    const [before, after] = [partsOf(rich), partsOf(twice)];
    expect(
      Object.keys(after)
        .filter((name) => !(name in before))
        .sort(),
    ).toEqual([
      "xl/charts/chart1.xml",
      "xl/charts/chart2.xml",
      "xl/charts/chart3.xml",
      "xl/charts/chart4.xml",
      "xl/drawings/_rels/drawing1.xml.rels",
      "xl/drawings/_rels/drawing2.xml.rels",
      "xl/drawings/drawing1.xml",
      "xl/drawings/drawing2.xml",
      "xl/worksheets/_rels/sheet4.xml.rels",
      "xl/worksheets/_rels/sheet5.xml.rels",
      "xl/worksheets/sheet4.xml",
      "xl/worksheets/sheet5.xml",
    ]);
    for (const name of ["xl/charts/chart9.xml", "xl/drawings/drawing9.xml"]) expect(after[name]).toBe(before[name]);
  });

  test("is taken away part for part, and comes back byte for byte", () => {
    const removed = applyToFile(added.bytes, added.inverse);
    const [before, after] = [partsOf(rich), partsOf(removed.bytes)];
    // A sheet that comes or goes has all calculated anew, and the looks that it brought stay.
    for (const name of ["xl/workbook.xml", "xl/styles.xml", "xl/calcChain.xml"]) {
      delete before[name];
      delete after[name];
    }
    const plain = (text = ""): string => text.replace(/<(Override|Relationship) [^>]*calcChain[^>]*>/, "");
    for (const name of ["[Content_Types].xml", "xl/_rels/workbook.xml.rels"]) before[name] = plain(before[name]);
    expect(after).toEqual(before);
    expect(chartsOf(removed.inverse)).toEqual(chartBlueprint().charts);
    const own = (bytes: Uint8Array) =>
      Object.entries(partsOf(bytes)).filter(([name]) => /sheet4|chart[12]|drawing1\.xml/.test(name));
    expect(own(added.bytes)).toHaveLength(6);
    expect(own(applyToFile(removed.bytes, removed.inverse).bytes)).toEqual(own(added.bytes));
  });

  test("comes back with the figures that were in its cells, also where these have changed", () => {
    const at = { sheet, row: 1, column: 1 };
    const patch: Patch = [{ kind: "cell", at, before: { value: 1 }, content: { value: 3.5 } }];
    const removed = applyToFile(applyToFile(added.bytes, patch).bytes, remove);
    const again = applyToFile(removed.bytes, removed.inverse).bytes;
    expect(partOf(again, "xl/charts/chart1.xml")).toContain(`<c:pt idx="0"><c:v>3.5</c:v></c:pt>`);
  });

  test("takes a note behind its charts, and can go again when the note has gone", () => {
    const note = { kind: "note", at: { sheet, row: 0, column: 0 }, before: null, text: "Samkoll: se här" } as const;
    const noted = applyToFile(added.bytes, [note]);
    expect(partOf(noted.bytes, "xl/worksheets/sheet4.xml")).toMatch(/<drawing [^>]*\/><legacyDrawing [^>]*\/>/);
    expect(problemOf(() => applyToFile(noted.bytes, remove))).toBe("sheetStays");
    const back = applyToFile(noted.bytes, noted.inverse).bytes;
    expect(readWorkbook(applyToFile(back, remove).bytes)).toEqual(readWorkbook(rich));
  });
});

describe("a sheet stays when its charts are no longer just as Samkoll writes them", () => {
  const bytes = newWorkbook([chartBlueprint(), other]);
  const chart = "xl/charts/chart2.xml";

  function removal(file: Uint8Array): string {
    return problemOf(() => applyToFile(file, remove));
  }

  test("while it goes when they are", () => {
    expect(removal(bytes)).toBe("no problem");
    expect(removal(altered(bytes, chart, (text) => text.replaceAll("C04F15", "00AA00")))).toBe("no problem");
  });

  test("because one was given a look, a trend or a rounded corner", () => {
    const looks: readonly (readonly [string, string])[] = [
      [`<c:smooth val="0"/>`, `<c:smooth val="1"/>`],
      [`<c:roundedCorners val="0"/>`, `<c:roundedCorners val="1"/>`],
      [`<c:cat>`, `<c:trendline><c:trendlineType val="linear"/></c:trendline><c:cat>`],
      [`'Följsamhet &amp; ''mål'' 2025'!$B$29`, `Andra!$B$29`],
      [`<c:max val="5"/>`, ``],
    ];
    for (const [from, to] of looks) {
      expect(partOf(bytes, chart)).toContain(from);
      expect([to, removal(altered(bytes, chart, (text) => text.replace(from, to)))]).toEqual([to, "sheetStays"]);
    }
  });

  test("because one has parts of its own, is broken or is not there", () => {
    const parts = unzipSync(bytes);
    const style = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>`;
    expect(removal(zipOf({ ...parts, "xl/charts/_rels/chart2.xml.rels": style }))).toBe("sheetStays");
    expect(removal(zipOf({ ...parts, [chart]: new Uint8Array([0xff, 0xfe, 0x00]) }))).toBe("sheetStays");
    expect(removal(zipOf(Object.fromEntries(Object.entries(parts).filter(([name]) => name !== chart))))).toBe(
      "sheetStays",
    );
  });

  test("because a picture or another chart lies beside them", () => {
    const drawing = "xl/drawings/drawing1.xml";
    const shape = `<xdr:absoluteAnchor><xdr:pos x="0" y="0"/></xdr:absoluteAnchor></xdr:wsDr>`;
    expect(removal(altered(bytes, drawing, (text) => text.replace("</xdr:wsDr>", shape)))).toBe("sheetStays");
    const links = "xl/drawings/_rels/drawing1.xml.rels";
    const third = `<Relationship Id="rId3" Type="x/chart" Target="../charts/chart1.xml"/></Relationships>`;
    expect(removal(altered(bytes, links, (text) => text.replace("</Relationships>", third)))).toBe("sheetStays");
    expect(removal(altered(bytes, links, (text) => text.replaceAll("/chart", "/image")))).toBe("sheetStays");
  });
});

describe("a strict workbook", () => {
  const namespace = "http://purl.oclc.org/ooxml";
  const strict = handMade({
    sheet: `<worksheet xmlns="${namespace}/spreadsheetml/main"><sheetData/></worksheet>`,
    workbook: `<workbook xmlns="${namespace}/spreadsheetml/main" xmlns:r="${namespace}/officeDocument/relationships" conformance="strict"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  });

  test("gets its charts in strict words alone, and lets them go again", () => {
    const { bytes, inverse } = applyToFile(strict, [add()]);
    for (const name of ["xl/charts/chart1.xml", "xl/charts/chart2.xml", "xl/drawings/drawing1.xml"]) {
      expect(partOf(bytes, name)).toContain(`${namespace}/drawingml/main`);
      expect(partOf(bytes, name)).not.toContain("schemas.openxmlformats.org");
    }
    expect(partOf(bytes, "xl/charts/chart1.xml")).toContain(`<c:gapWidth val="60%"/>`);
    expect(partOf(bytes, "xl/drawings/_rels/drawing1.xml.rels")).toContain(
      `Type="${namespace}/officeDocument/relationships/chart"`,
    );
    const removed = applyToFile(bytes, inverse);
    expect(readWorkbook(removed.bytes)).toEqual(readWorkbook(strict));
    expect(chartsOf(removed.inverse)).toEqual([barsByCriterion, lineOverTime]);
  });
});
