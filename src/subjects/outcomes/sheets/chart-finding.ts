/** What a chart shows, over it: the largest of its figures and of how many, in a formula that follows them as the chart does. */
import { cellReference } from "../../../workbook/address";
import type { BlueprintCell } from "../../../workbook/blueprint";
import type { SheetWords } from "../../../making/sheet-words";
import { findingText } from "../figures/chart-finding";

interface Bar {
  readonly label: BlueprintCell;
  readonly count: BlueprintCell;
  /** Of how many; absent in a flow, whose bars are no parts of a whole. */
  readonly of: BlueprintCell | undefined;
}

/** As the formula gives it today. */
export function findingToday(name: string, bars: readonly Bar[], words: SheetWords): string {
  const known = (cell: BlueprintCell): number | null => (typeof cell.value === "number" ? cell.value : null);
  return findingText(
    name,
    bars.map(({ label, count, of }) => ({
      label: String(label.value ?? ""),
      count: known(count),
      ...(of !== undefined && { of: known(of) }),
    })),
    words,
  );
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
