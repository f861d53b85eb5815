/** Makes *Samhällsekonomi – resultat*: one page for a board, the two ways side by side and what moves them, with charts. */
import type { TextUnder } from "../../../../checking/text-key";
import { cellReference } from "../../../../workbook/address";
import type { BlueprintChart, CellStyle, SheetBlueprint } from "../../../../workbook/blueprint";
import { cell, chartColor, figure, formulaCell, heightOf, styles, tabColor } from "../../../../making/sheet-style";
import type { SheetWords } from "../../../../making/sheet-words";
import { netPerspectives } from "../../calculation/net";
import type { SocietyFigures } from "../../figures/society-figures";
import { assumptionCell, type SheetNaming } from "../fill-assumptions";
import { sheetMarks } from "../template";
import type { CalculationSheet } from "./fill-calculation";
import { axisOf } from "./chart-axis";
import { kronor, layRows, type SheetRow } from "./rows";

/** The two halves with a narrow column between them. */
const widths = [50, 16, 2, 50, 16];
const rightColumn = 3;
const wide = widths.reduce((all, width) => all + width, 0);
const firstRow = 2;
/** Figures of fewer people tell of somebody; the same number as outcomes publish by, where no policy says another. */
const fewest = 5;

export interface ResultRequest {
  readonly title: string;
  readonly figures: SocietyFigures;
  readonly calculation: CalculationSheet;
  readonly assumptions: string;
}

export function resultBlueprint(request: ResultRequest, words: SheetWords, names: SheetNaming): SheetBlueprint {
  const rows = resultRows(request, words);
  const laid = layRows(rows, firstRow);
  const { charts, height } = chartsUnder(laid.nextRow, laid.rowOf, request, words);
  return {
    name: names.sheet,
    cells: [cell(0, 0, request.title, styles.title), ...laid.cells],
    columnWidths: new Map(widths.map((width, column) => [column, width])),
    rowHeights: new Map([[0, 26], ...laid.heights]),
    merges: laid.cells
      .filter(({ column, style }) => column === 0 && style?.italic === true)
      .map(({ row }) => `A${row + 1}:E${row + 1}`),
    validations: [],
    names: new Map([[`${sheetMarks.result}${names.suffix}`, "A1"]]),
    print: { orientation: "landscape", area: `A1:E${laid.nextRow + height}` },
    protect: true,
    showGridlines: false,
    tabColor,
    charts,
  };
}

/** A line of the left half and one of the right; `null` leaves a half empty. */
type Half = { readonly label: string; readonly from: string; readonly isSum?: true } | null;

function resultRows({ figures, calculation, assumptions }: ResultRequest, words: SheetWords): readonly SheetRow[] {
  const { rowOf, blueprint } = calculation;
  const at = (id: string, column = 1): string => cellReference({ sheet: blueprint.name, row: rowOf(id), column });
  const report = (key: TextUnder<"societySheet.report">, isSum?: true): Half => ({
    label: words.t(`societySheet.report.${key}`),
    from: at(`report.${key}`),
    ...(isSum && { isSum }),
  });
  const own = (key: TextUnder<"societySheet.perspective">, isSum?: true): Half => ({
    label: words.t(`societySheet.perspective.${key}`),
    from: at(`of.${key}`),
    ...(isSum && { isSum }),
  });
  const assumed = (id: Parameters<typeof assumptionCell>[1]): string => assumptionCell(assumptions, id);
  const head = `${formulaText(words.t("societySheet.result.persons"))}&TEXT(${at("changed")},"0")&${formulaText(words.t("societySheet.result.priceYear"))}&TEXT(${assumed("priceYear")},"0")&${formulaText(words.t("societySheet.result.anyway"))}&TEXT(${assumed("counterfactual")},"0%")&IF(${at("changed")}<${fewest},${formulaText(words.t("societySheet.result.few"))},"")`;
  const missing = figures.values.programmeCost === null;
  return [
    {
      cells: (row) => [formulaCell({ row, column: 0 }, head, "", { ...styles.plain, italic: true })],
      height: 32,
    },
    ...(missing ? [note(words.t("societySheet.result.noCost"))] : []),
    {
      cells: (row) => [
        cell(row, 0, words.t("societySheet.report.title"), styles.block),
        cell(row, 1, null, styles.block),
        cell(row, rightColumn, words.t("societySheet.perspective.title"), styles.block),
        cell(row, rightColumn + 1, null, styles.block),
      ],
      height: 22,
    },
    pair(report("support"), own("production")),
    pair(report("housing"), own("housing")),
    pair(report("tax"), own("society", true)),
    pair(report("income", true), own("publicWithoutFees")),
    pair(report("cost"), own("publicSector", true)),
    pair(report("profit", true), own("participants", true)),
    pair(report("subsidies"), own("employers", true)),
    pair(report("lessSubsidies", true), own("identity")),
    note(words.t("societySheet.result.twoWays")),
    {
      cells: (row) => [
        cell(row, 0, words.t("societySheet.result.left"), styles.block),
        ...[1, 2, 3, 4].map((column) => cell(row, column, null, styles.block)),
      ],
      height: 22,
    },
    {
      id: "head",
      cells: (row) => [
        cell(row, 0, words.t("societySheet.net.name"), styles.headLeft),
        cell(row, 1, words.t("societySheet.net.net"), styles.head),
        cell(row, rightColumn, words.t("societySheet.result.howFar"), styles.headLeft),
        cell(row, rightColumn + 1, words.t("societySheet.net.persons"), styles.head),
      ],
      height: 34,
    },
    ...netPerspectives.map((which): SheetRow => ({
      id: `net.${which}`,
      cells: (row) => [
        cell(row, 0, words.t(`societySheet.net.${which}`), styles.label),
        formulaCell({ row, column: 1 }, at(`net.${which}`, 5), "", figure(styles.sum, kronor)),
        formulaCell(
          { row, column: rightColumn },
          `IF(${at(`net.${which}`, 7)}="",${formulaText("")},IF(${at(`net.${which}`, 7)}<=0,${formulaText(words.t("societySheet.result.never"))},${formulaText(words.t("societySheet.result.atMost"))}&TEXT(${at(`net.${which}`, 7)},"0%")&${formulaText(words.t("societySheet.result.cameAnyway"))}))`,
          "",
          styles.label,
        ),
        formulaCell({ row, column: rightColumn + 1 }, at(`net.${which}`, 6), "", figure(styles.label, "0.0")),
      ],
      height: heightOf([[words.t(`societySheet.net.${which}`), 50]]),
    })),
    note(words.t("societySheet.result.leftOut")),
  ];

  function note(text: string): SheetRow {
    return {
      cells: (row) => [cell(row, 0, text, { ...styles.plain, italic: true })],
      height: heightOf([[text, wide]]),
    };
  }
}

function pair(left: Half, right: Half): SheetRow {
  return {
    cells: (row) => [...halfCells(row, 0, left), ...halfCells(row, rightColumn, right)],
    height: heightOf([
      [left?.label ?? "", widths[0] ?? 10],
      [right?.label ?? "", widths[rightColumn] ?? 10],
    ]),
  };
}

function halfCells(row: number, column: number, half: Half) {
  if (half === null) return [];
  const style: CellStyle = half.isSum ? styles.sum : styles.label;
  return [
    cell(row, column, half.label, style),
    formulaCell({ row, column: column + 1 }, half.from, "", figure(style, kronor)),
  ];
}

/** A text in a formula. */
function formulaText(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

const chartRows = 15;

/** The nets, and what moves society's most. */
function chartsUnder(
  row: number,
  rowOf: (id: string) => number,
  { figures }: ResultRequest,
  words: SheetWords,
): { readonly charts: readonly BlueprintChart[]; readonly height: number } {
  const nets = figures.nets.flatMap(({ net }) => net ?? []);
  if (nets.length === 0) return { charts: [], height: 0 };
  const [first, last] = [rowOf("net.society") + 1, rowOf("net.reportLessSubsidies") + 1];
  const told = figures.nets
    .map(({ perspective, net }) => `${words.t(`societySheet.net.${perspective}`)} ${Math.round(net ?? 0)}`)
    .join(", ");
  return {
    charts: [
      {
        kind: "bar",
        title: words.t("societySheet.result.chart"),
        alt: words.t("societySheet.result.chartAlt", { bars: told }),
        categories: `A${first}:A${last}`,
        series: [{ name: `B${rowOf("head") + 1}`, values: `B${first}:B${last}`, color: chartColor }],
        area: `A${row + 2}:E${row + 1 + chartRows}`,
        axis: axisOf(nets),
        showValues: true,
        legend: false,
      },
    ],
    height: chartRows + 1,
  };
}
