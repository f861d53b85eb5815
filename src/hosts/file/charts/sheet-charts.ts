/** The charts of a sheet as anyone has made them, for who looks at the workbook outside Excel: bars, columns and lines. */
import { HostProblem } from "../../../workbook/host";
import type { SheetChart } from "../../../workbook/snapshot";
import { targetOfKind, readRelationships } from "../zip/relationships";
import { findPart, partText, type WorkbookPackage } from "../zip/workbook-package";
import { prefixedAttribute, readXml } from "../xml/xml-read";

/** A larger part is not read: a chart that is to be looked at has hundreds of points, not millions. */
const largestPart = 4 * 1024 * 1024;
/** A hostile file may name millions. */
const mostCharts = 60;
const mostSeries = 30;

/** Those that can be drawn of what they say; a damaged part, or a chart of another kind, is left out. */
export function readSheetCharts(source: WorkbookPackage, sheetPart: string): readonly SheetChart[] {
  return unlessDamaged([], () => {
    const drawing = targetOfKind(readRelationships(source, sheetPart), "drawing");
    if (drawing === undefined || findPart(source, drawing) === undefined) return [];
    const links = new Map(readRelationships(source, drawing).map((link) => [link.id, link]));
    return framesIn(drawing, partText(source, drawing, largestPart))
      .slice(0, mostCharts)
      .flatMap(({ id, alt, row, column }): readonly SheetChart[] => {
        const link = links.get(id);
        if (link?.kind !== "chart" || link.external || findPart(source, link.target) === undefined) return [];
        const picture = unlessDamaged(null, () => pictureIn(link.target, partText(source, link.target, largestPart)));
        return picture === null ? [] : [{ ...picture, alt, row, column }];
      });
  });
}

function unlessDamaged<Found>(otherwise: Found, read: () => Found): Found {
  try {
    return read();
  } catch (error) {
    if (error instanceof HostProblem) return otherwise;
    throw error;
  }
}

interface Frame {
  /** Of the relationship to its part. */
  readonly id: string;
  readonly alt: string;
  readonly row: number;
  readonly column: number;
}

/** Prefixes are the writer's own choice: only what stands after them says what it is. */
function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function framesIn(part: string, text: string): readonly Frame[] {
  const frames: Frame[] = [];
  let [alt, row, column, corner, digits] = ["", 0, 0, "", ""];
  readXml(part, text, {
    open: (name, attributes) => {
      const local = localName(name);
      digits = "";
      if (local.endsWith("Anchor")) [alt, row, column] = ["", 0, 0];
      else if (local === "from" || local === "to") corner = local;
      else if (local === "cNvPr") alt = attributes["descr"] ?? "";
      else if (local === "chart") frames.push({ id: prefixedAttribute(attributes, "id") ?? "", alt, row, column });
    },
    text: (piece) => {
      digits += piece;
    },
    close: (name) => {
      const local = localName(name);
      if (corner === "from" && local === "row") row = Number(digits);
      else if (corner === "from" && local === "col") column = Number(digits);
      else if (local === corner) corner = "";
    },
  });
  return frames;
}

/** Each kind as the one that shows the same: a slice of a pie is a bar, the edge of an area a line. */
const kinds: Readonly<Record<string, SheetChart["kind"]>> = {
  lineChart: "line",
  line3DChart: "line",
  areaChart: "line",
  area3DChart: "line",
  barChart: "column",
  bar3DChart: "column",
  pieChart: "bar",
  pie3DChart: "bar",
  doughnutChart: "bar",
  ofPieChart: "bar",
};

interface SeriesReading {
  name: SheetChart["series"][number]["name"];
  categories: string;
  values: string;
}

/** `null` for a chart of a kind that is not drawn, or of several kinds at once, and for one that follows no cells. */
function pictureIn(part: string, text: string): Pick<SheetChart, "kind" | "title" | "categories" | "series"> | null {
  const within: string[] = [];
  const found = new Set<SheetChart["kind"] | "other">();
  const series: SeriesReading[] = [];
  let [title, words, isLying] = ["", "", false];
  let current: SeriesReading | undefined;
  readXml(part, text, {
    open: (name, attributes) => {
      const local = localName(name);
      if (within.at(-1) === "plotArea" && local.endsWith("Chart")) found.add(kinds[local] ?? "other");
      if (local === "barDir") isLying = attributes["val"] === "bar";
      if (local === "ser") {
        current = { name: { kind: "text", of: "" }, categories: "", values: "" };
        if (series.length < mostSeries) series.push(current);
      }
      within.push(local);
      words = "";
    },
    text: (piece) => {
      words += piece;
    },
    close: () => {
      const local = within.pop();
      if (local === "t" && isTitle(within)) title += words;
      if (current !== undefined && local === "f") noteReference(current, within, words);
      if (current !== undefined && local === "v" && within.at(-1) === "tx") current.name = { kind: "text", of: words };
      if (local === "ser") current = undefined;
    },
  });
  const [kind, second] = found;
  if (kind === undefined || kind === "other" || second !== undefined) return null;
  const drawn = series.filter(({ values }) => values !== "");
  const [first] = drawn;
  if (first === undefined) return null;
  return {
    kind: kind === "column" && isLying ? "bar" : kind,
    title: title.trim(),
    categories: first.categories,
    series: drawn.map(({ name, values }) => ({ name, values })),
  };
}

/** The chart's own, not an axis'. */
function isTitle(within: readonly string[]): boolean {
  const place = within.lastIndexOf("title");
  return place > 0 && within[place - 1] === "chart";
}

function noteReference(series: SeriesReading, within: readonly string[], reference: string): void {
  // …/ser/tx/strRef
  const of = within.at(-2);
  if (of === "tx") series.name = { kind: "cell", of: reference };
  else if (of === "cat") series.categories = reference;
  else if (of === "val") series.values = reference;
}
