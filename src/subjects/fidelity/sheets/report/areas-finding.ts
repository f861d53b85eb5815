/** What the chart of the areas shows, over it: the words of `areasChart` in a formula that follows the figures as the chart does. */
import { areaName } from "../../../../workbook/address";
import type { SheetWords } from "../../../../making/sheet-words";

/** Where the table of the areas stands: rows from zero, and its columns. */
export interface AreaTable {
  readonly first: number;
  readonly last: number;
  readonly names: number;
  readonly points: number;
  readonly largest: number;
  readonly shares: number;
}

/** Stand in the words where a figure goes, and are in no words of ours. */
const places = ["\u0001", "\u0002", "\u0003", "\u0004"] as const;

/** While scores are missing, or two areas are alike, the chart's plain name. */
export function areasFindingFormula(table: AreaTable, { t }: SheetWords): string {
  const column = (of: number): string =>
    areaName({ sheet: "", firstRow: table.first, lastRow: table.last, firstColumn: of, lastColumn: of });
  const shares = column(table.shares);
  const [highest, most, lowest, least] = places;
  const [greatest, smallest] = [`MAX(${shares})`, `MIN(${shares})`];
  const at = (of: number, share: string): string => `INDEX(${column(of)},MATCH(${share},${shares},0))`;
  const figure = (share: string): string =>
    joined(
      t("fidelity.charts.of", { points: highest, largest: most, share: lowest }),
      new Map([
        [highest, at(table.points, share)],
        [most, at(table.largest, share)],
        [lowest, `ROUND(100*${share},0)&" %"`],
      ]),
    );
  const finding = joined(
    t("fidelity.charts.areas", { highest, most, lowest, least }),
    new Map([
      [highest, at(table.names, greatest)],
      [most, figure(greatest)],
      [lowest, at(table.names, smallest)],
      [least, figure(smallest)],
    ]),
  );
  const count = table.last - table.first + 1;
  const isClear = `AND(COUNT(${shares})=${count},COUNTIF(${shares},${greatest})=1,COUNTIF(${shares},${smallest})=1)`;
  const plain = said(t("fidelity.report.areaChart"));
  return count < 2 ? plain : `IF(${isClear},${finding},${plain})`;
}

/** Words and figures put together by `&`. */
function joined(words: string, figures: ReadonlyMap<string, string>): string {
  return [...words.split(new RegExp(`([${places.join("")}])`))]
    .filter((part) => part !== "")
    .map((part) => figures.get(part) ?? said(part))
    .join("&");
}

function said(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
