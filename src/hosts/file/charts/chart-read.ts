/** A chart read back from the XML that `chartXml` writes; of any other chart, anything: the caller compares. */
import type { ChartSeries } from "../../../workbook/blueprint";
import type { ChartPicture } from "./chart-xml";
import { decodeDrawingText } from "./drawing-xml";

export function readChart(text: string): ChartPicture {
  const all = text.split("<c:ser>").slice(1);
  const number = (name: string): number => Number(found(text, new RegExp(`<c:${name} val="([^"]*)"/>`)));
  return {
    kind: text.includes("<c:lineChart>") ? "line" : text.includes(`<c:barDir val="bar"/>`) ? "bar" : "column",
    title: decodeDrawingText(found(text, /<a:t>([^<]*)</)),
    categories: areaIn(all[0] ?? "", "cat"),
    series: all.map((series): ChartSeries => ({
      name: areaIn(series, "tx"),
      values: areaIn(series, "val"),
      color: found(series, /<a:srgbClr val="([^"]*)"/),
    })),
    axis: { min: number("min"), max: number("max"), step: number("majorUnit") },
    showValues: text.includes("<c:dLbls>"),
    legend: text.includes("<c:legend>"),
  };
}

/**
 * The XML without what stands beside the references for viewers without an engine: that follows the cells when a
 * spreadsheet opens the file, and says nothing of whose chart it is.
 */
export function withoutCaches(text: string): string {
  return text
    .replace(/<c:(str|num)Ref>(<c:f>[^<]*<\/c:f>)<c:\1Cache>.*?<\/c:\1Cache><\/c:\1Ref>/gs, (_, _kind, f: string) => f)
    .replace(/ formatCode="[^"]*" sourceLinked="1"/, "");
}

/** `'Budget 1'!$A$1:$A$9` → `A1:A9`. */
function areaIn(series: string, element: "tx" | "cat" | "val"): string {
  const reference = found(series, new RegExp(`<c:${element}><c:(?:str|num)Ref><c:f>([^<]*)<`));
  return reference.slice(reference.lastIndexOf("!") + 1).replaceAll("$", "");
}

function found(text: string, pattern: RegExp): string {
  return pattern.exec(text)?.[1] ?? "";
}
