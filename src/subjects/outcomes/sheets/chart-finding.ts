/** What a chart shows, over it: the largest of its figures and of how many, in a formula that follows them as the chart does. */
import { cellReference } from "../../../workbook/address";
import type { BlueprintCell } from "../../../workbook/blueprint";
import type { SheetWords } from "../../../making/sheet-words";

interface Bar {
  readonly label: BlueprintCell;
  readonly count: BlueprintCell;
  /** Of how many; absent in a flow, whose bars are no parts of a whole. */
  readonly of: BlueprintCell | undefined;
}

/** As the formula gives it today. */
export function findingText(name: string, bars: readonly Bar[], words: SheetWords): string {
  const [finding, of] = [largestIn(bars), bars[0]?.of?.value];
  const told = finding === null ? "" : ` – ${words.t("outcomes.charts.most")} ${finding.label}, ${finding.count}`;
  return `${name}${told}${typeof of === "number" ? ` (n = ${of})` : ""}`;
}

/** Where two are as large none is said to be the largest; a figure that is not known makes none so either. */
function largestIn(bars: readonly Bar[]): { readonly label: string; readonly count: number } | null {
  if (bars.every(({ of }) => of === undefined)) return null;
  const counts = bars.map(({ count }) => count.value);
  const numbers = counts.filter((value) => typeof value === "number");
  const most = Math.max(...numbers);
  if (numbers.length < bars.length || most === 0 || numbers.filter((value) => value === most).length > 1) return null;
  return { label: String(bars[counts.indexOf(most)]?.label.value ?? ""), count: most };
}

/** `labels`, `counts`: the chart's own areas. `source`: the sheet that they follow. */
export function findingFormula(
  name: string,
  bars: readonly Bar[],
  { labels, counts, source }: { readonly labels: string; readonly counts: string; readonly source: string },
  words: SheetWords,
): string {
  const said = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const of = bars[0]?.of;
  if (of === undefined) return said(name);
  const most = `MAX(${counts})`;
  const isClear = `AND(COUNT(${counts})=${bars.length},${most}>0,COUNTIF(${counts},${most})=1)`;
  const finding = `${said(` – ${words.t("outcomes.charts.most")} `)}&INDEX(${labels},MATCH(${most},${counts},0))&", "&${most}`;
  const people = cellReference({ sheet: source, row: of.row, column: of.column });
  return `${said(name)}&IF(${isClear},${finding},"")&IF(ISNUMBER(${people})," (n = "&${people}&")","")`;
}
