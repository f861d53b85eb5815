/** Excel's own charts in a sheet that is added, taken away and brought back. */
import { excelHost } from "../../../src/hosts/excel/excel-host";
import type { Patch } from "../../../src/workbook/patch";
import { barsByCriterion, chartBlueprint, lineOverTime } from "../file/chart-blueprint";
import { fakeSheet, fakeWorkbook, shown, type FakeChart } from "./fake-workbook";
import { namesOf, sheetIn } from "./form-blueprint";
import { connect, type Wire } from "./wire";

const name = chartBlueprint().name;
const own = `'Följsamhet & ''mål'' 2025'`;
const remove: Patch = [{ kind: "removeSheet", sheet: name }];

function add(changes: Parameters<typeof chartBlueprint>[0] = {}): Patch {
  return [{ kind: "addSheet", blueprint: chartBlueprint(changes) }];
}

function chartsIn({ book }: Wire): readonly FakeChart[] {
  return sheetIn(book, name).charts;
}

function named(title: string): FakeChart {
  return { name: title, type: "Pie", series: [], looks: new Map() };
}

describe("charts of a sheet that is added in Excel", () => {
  it("stand in it after the third request, pointing to its cells", async () => {
    const wire = connect(fakeWorkbook([fakeSheet("Blad1")]));
    await excelHost().apply(add());
    expect(wire.traffic).toHaveLength(3);
    const [bars, line] = chartsIn(wire);
    expect([bars?.name, bars?.type, line?.name, line?.type]).toEqual([
      "Samkoll 1",
      "BarClustered",
      "Samkoll 2",
      "LineMarkers",
    ]);
    expect(bars?.series.map(({ values, categories }) => [values, categories])).toEqual([
      [`${own}!$B$2:$B$26`, `${own}!$A$2:$A$26`],
    ]);
    expect(line?.series.map(({ values, categories, looks }) => [values, categories, looks.get("name")])).toEqual([
      [`${own}!$B$29:$B$31`, `${own}!$A$29:$A$31`, "Alla kriterier"],
      [`${own}!$C$29:$C$31`, `${own}!$A$29:$A$31`, "Kärnan"],
    ]);
    expect(sheetIn(wire.book, name).protected).toBe(true);
  });

  it("have their title, place, fixed axis and labels, the first of lying bars on top", async () => {
    const wire = connect(fakeWorkbook([fakeSheet("Blad1")]));
    await excelHost().apply(add());
    const [bars, line] = chartsIn(wire);
    expect(Object.fromEntries(bars?.looks ?? [])).toMatchObject({
      "title Text": "Följsamhet <per kriterium> & enhet",
      position: "E1:N32",
      "value Minimum": 1,
      "value Maximum": 5,
      "value MajorUnit": 1,
      "category ReversePlotOrder": true,
      "category Position": "Maximum",
      "category CategoryType": "TextAxis",
      "category TickLabelSpacing": 1,
      "legend Visible": false,
    });
    expect(Object.fromEntries(bars?.series[0]?.looks ?? [])).toMatchObject({
      fill: "#1F6FB2",
      "series HasDataLabels": true,
      "labels Position": "OutsideEnd",
    });
    expect(line?.looks.has("category ReversePlotOrder")).toBe(false);
    expect(Object.fromEntries(line?.looks ?? [])).toMatchObject({
      "legend Visible": true,
      "legend Position": "Bottom",
      "chart DisplayBlanksAs": "NotPlotted",
    });
    expect(line?.series.map(({ looks }) => [looks.get("line Color"), looks.get("series MarkerStyle")])).toEqual([
      ["#1F6FB2", "Circle"],
      ["#C04F15", "Square"],
    ]);
  });

  it("do with no title, a first series without figures, and a name that looks like a formula", async () => {
    const wire = connect(fakeWorkbook([fakeSheet("Blad1")]));
    const cells = chartBlueprint().cells.map((cell) => {
      if (cell.row === 27 && cell.column === 1) return { ...cell, value: "=Alla" };
      return cell.row > 27 && cell.column === 1 ? { row: cell.row, column: 1, value: null } : cell;
    });
    await excelHost().apply(add({ cells, charts: [{ ...lineOverTime, title: "" }] }));
    const [line] = chartsIn(wire);
    expect(line?.looks.get("title Visible")).toBe(false);
    expect(line?.series.map(({ values, looks }) => [values, looks.get("name")])).toEqual([
      [`${own}!$B$29:$B$31`, "Alla"],
      [`${own}!$C$29:$C$31`, "Kärnan"],
    ]);
  });
});

it("draws a single measurement as a single point", async () => {
  const wire = connect(fakeWorkbook([fakeSheet("Blad1")]));
  const series = [{ name: "B28", values: "B29", color: "1F6FB2" }];
  await excelHost().apply(add({ charts: [{ ...lineOverTime, categories: "A29:A29", series }] }));
  expect(chartsIn(wire)[0]?.series.map(({ values, categories }) => [values, categories])).toEqual([
    [`${own}!$B$29`, `${own}!$A$29`],
  ]);
});

describe("a sheet with charts taken away", () => {
  it("comes back with them and the figures it held last, in two requests and one for the looks", async () => {
    const wire = connect(fakeWorkbook([fakeSheet("Blad1")]));
    const host = excelHost();
    const undo = await host.apply(add());
    sheetIn(wire.book, name).cells.set("B2", { value: 4.5 });
    const redo = await host.apply(undo);
    expect([namesOf(wire.book), wire.traffic.length]).toEqual([["Blad1"], 5]);
    await host.apply(redo);
    expect(wire.traffic).toHaveLength(8);
    expect(chartsIn(wire).map((chart) => [chart.type, chart.looks.get("position")])).toEqual([
      ["BarClustered", "E1:N32"],
      ["LineMarkers", "E34:N50"],
    ]);
    expect(shown(sheetIn(wire.book, name), "B2")).toBe(4.5);
  });

  it("comes back without the chart that the user had removed, however often", async () => {
    const wire = connect(fakeWorkbook([fakeSheet("Blad1")]));
    const host = excelHost();
    await host.apply(add());
    sheetIn(wire.book, name).charts.shift();
    for (let times = 0; times < 2; times++) {
      await host.apply(await host.apply(remove));
      expect(chartsIn(wire).map(({ type }) => type)).toEqual(["LineMarkers"]);
    }
  });

  it("comes back with them when the same patch could not be written whole", async () => {
    const form = fakeSheet("Blad1");
    form.merges.push("B1:B2");
    const wire = connect(fakeWorkbook([form]));
    const host = excelHost();
    await host.apply(add());
    const lost = { sheet: "Blad1", row: 1, column: 1 };
    const problem = host.apply([...remove, { kind: "cell", at: lost, before: { value: null }, content: { value: 6 } }]);
    await expect(problem).rejects.toMatchObject({ code: "excelRefused", details: { code: "NotKept", cell: "B2" } });
    expect(chartsIn(wire).map(({ type }) => type)).toEqual(["BarClustered", "LineMarkers"]);
  });

  it("stays when it has a chart that this host did not make", async () => {
    const wire = connect(fakeWorkbook([fakeSheet("Blad1")]));
    const host = excelHost();
    await host.apply(add({ charts: [barsByCriterion] }));
    // Of its own, and copied from ours: on the desktop a copy keeps the name.
    for (const theirs of ["Diagram 2", "Samkoll 1"]) {
      const { charts } = sheetIn(wire.book, name);
      charts.push(named(theirs));
      const before = wire.traffic.length;
      await expect(host.apply(remove)).rejects.toMatchObject({ code: "sheetStays", details: { sheet: name } });
      expect([namesOf(wire.book), wire.traffic.length - before]).toEqual([["Blad1", name], 1]);
      charts.pop();
    }
    await expect(excelHost().apply(remove)).rejects.toMatchObject({ code: "sheetStays" });
    await host.apply(remove);
    expect(namesOf(wire.book)).toEqual(["Blad1"]);
  });
});
