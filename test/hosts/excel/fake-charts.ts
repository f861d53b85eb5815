/** Excel's charts over the fake workbook. */
import { areaOf, namesIn, shown, type FakeChart, type FakeSeries, type FakeSheet } from "./fake-workbook";
import { isWireObject, refuse, type WireObject } from "./wire-object";

export function chartsObject(sheet: FakeSheet): WireObject {
  const find = (name: unknown) => {
    const chart = sheet.charts.find((each) => each.name.toLowerCase() === String(name).toLowerCase());
    return chart === undefined ? null : chartObject(sheet, chart);
  };
  return {
    type: "ChartCollection",
    items: () => sheet.charts.map((chart) => chartObject(sheet, chart)),
    paths: {
      GetItem: (name) => find(name) ?? refuse("ItemNotFound"),
      GetItemOrNullObject: find,
      Add: (type, source) => {
        change(sheet);
        const area = areaMeant(source);
        const cells = namesIn(areaOf(area.split("!").at(-1) ?? ""));
        const hasNumber = cells.some((cell) => typeof shown(sheet, cell) === "number");
        // Excel is not known to make a series of cells without a number, and may make several of a single cell's region.
        const count = cells.length === 1 ? 2 : hasNumber ? 1 : 0;
        const series = Array.from({ length: count }, () => ({ values: area, categories: "", looks: new Map() }));
        const chart = { name: `Diagram ${sheet.charts.length + 1}`, type: String(type), series, looks: new Map() };
        sheet.charts.push(chart);
        return chartObject(sheet, chart);
      },
    },
  };
}

function chartObject(sheet: FakeSheet, chart: FakeChart): WireObject {
  const takes = settingsInto(sheet, chart.looks);
  return {
    type: "Chart",
    facts: { Name: () => chart.name },
    settings: {
      ...takes("chart", ["DisplayBlanksAs"]),
      Name: (value) => {
        change(sheet);
        chart.name = String(value);
      },
    },
    actions: {
      Delete: () => {
        change(sheet);
        sheet.charts.splice(sheet.charts.indexOf(chart), 1);
      },
      SetPosition: (first, last) => {
        change(sheet);
        chart.looks.set("position", `${String(first)}:${String(last)}`);
      },
    },
    paths: {
      Series: () => seriesCollection(sheet, chart),
      Format: () => ({
        type: "ChartAreaFormat",
        paths: { Font: () => ({ type: "ChartFont", settings: takes("font", ["Size", "Color"]) }) },
      }),
      Title: () => ({
        type: "ChartTitle",
        settings: takes("title", ["Text", "Visible"]),
        paths: {
          Format: () => ({
            type: "ChartTitleFormat",
            paths: { Font: () => ({ type: "ChartFont", settings: takes("title font", ["Size", "Bold"]) }) },
          }),
        },
      }),
      Legend: () => ({ type: "ChartLegend", settings: takes("legend", ["Visible", "Position"]) }),
      Axes: () => ({
        type: "ChartAxes",
        paths: {
          CategoryAxis: () => axisObject(sheet, chart, "category"),
          ValueAxis: () => axisObject(sheet, chart, "value"),
        },
      }),
    },
  };
}

function axisObject(sheet: FakeSheet, chart: FakeChart, axis: "category" | "value"): WireObject {
  const takes = settingsInto(sheet, chart.looks);
  const ofCategories = ["CategoryType", "TickLabelSpacing", "TickLabelPosition", "ReversePlotOrder", "Position"];
  const ofValues = takes(axis, ["Maximum", "Minimum", "MajorUnit"]);
  return {
    type: "ChartAxis",
    settings:
      axis === "category"
        ? takes(axis, ofCategories)
        : {
            ...ofValues,
            Minimum: (value) => {
              const maximum = chart.looks.get("value Maximum");
              if (typeof maximum !== "number" || Number(value) >= maximum) refuse("InvalidArgument");
              ofValues["Minimum"]?.(value);
            },
          },
    paths: {
      MajorGridlines: () => ({
        type: "ChartGridlines",
        settings: takes(`${axis} lines`, ["Visible"]),
        paths: {
          Format: () => ({
            type: "ChartGridlinesFormat",
            paths: { Line: () => ({ type: "ChartLineFormat", settings: takes(`${axis} lines`, ["Color"]) }) },
          }),
        },
      }),
    },
  };
}

function seriesCollection(sheet: FakeSheet, chart: FakeChart): WireObject {
  return {
    type: "ChartSeriesCollection",
    paths: {
      GetItemAt: (index) => seriesObject(sheet, chart.series[Number(index)] ?? refuse("ItemNotFound")),
      Add: () => {
        change(sheet);
        const series = { values: "", categories: "", looks: new Map<string, unknown>() };
        chart.series.push(series);
        return seriesObject(sheet, series);
      },
    },
  };
}

const ofSeries = [
  "MarkerStyle",
  "MarkerSize",
  "MarkerBackgroundColor",
  "MarkerForegroundColor",
  "Smooth",
  "GapWidth",
  "HasDataLabels",
];

function seriesObject(sheet: FakeSheet, series: FakeSeries): WireObject {
  const takes = settingsInto(sheet, series.looks);
  return {
    type: "ChartSeries",
    settings: {
      ...takes("series", ofSeries),
      Name: (value) => {
        change(sheet);
        if (String(value).startsWith("=")) refuse("InvalidArgument");
        series.looks.set("name", value);
      },
    },
    actions: {
      SetValues: (source) => {
        change(sheet);
        series.values = areaMeant(source);
      },
      SetXAxisValues: (source) => {
        change(sheet);
        series.categories = areaMeant(source);
      },
    },
    paths: {
      Format: () => ({
        type: "ChartSeriesFormat",
        paths: {
          Line: () => ({ type: "ChartLineFormat", settings: takes("line", ["Color", "Weight"]) }),
          Fill: () => ({
            type: "ChartFill",
            actions: { SetSolidColor: (color) => void series.looks.set("fill", color) },
          }),
        },
      }),
      DataLabels: () => ({ type: "ChartDataLabels", settings: takes("labels", ["Position"]) }),
    },
  };
}

/** Settings that are noted as `what name`. */
function settingsInto(
  sheet: FakeSheet,
  looks: Map<string, unknown>,
): (what: string, names: readonly string[]) => Record<string, (value: unknown) => void> {
  return (what, names) =>
    Object.fromEntries(
      names.map((name) => [
        name,
        (value: unknown) => {
          change(sheet);
          looks.set(`${what} ${name}`, value);
        },
      ]),
    );
}

function areaMeant(source: unknown): string {
  return isWireObject(source) && source.refersTo !== undefined ? source.refersTo : refuse("InvalidArgument");
}

/** Charts are objects. */
function change(sheet: FakeSheet): void {
  if (sheet.protected && !sheet.allowEditObjects) refuse("AccessDenied");
}
