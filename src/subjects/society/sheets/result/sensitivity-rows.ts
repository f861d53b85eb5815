/** What the assumptions move: each at its low and high, two at a time, and all at once. */
import type { TextUnder } from "../../../../checking/text-key";
import { labelIn, type SheetWords } from "../../../../making/sheet-words";
import { cell, chartColor, figure, formulaCell, styles } from "../../../../making/sheet-style";
import { cellName } from "../../../../workbook/address";
import type { BlueprintChart } from "../../../../workbook/blueprint";
import { shareFormat } from "../../../../workbook/number-format";
import { type AssumptionId, type AssumptionReadings, proposedFor } from "../../assumptions/assumptions";
import { assumptionLabels } from "../../assumptions/labels";
import type { Perspective } from "../../calculation/net";
import type { SocietyCase } from "../../model";
import { monteCarlo } from "../../sensitivity/monte-carlo";
import { rangesOf, type Swing, swings } from "../../sensitivity/one-way";
import { assumptionPart } from "../fill-assumptions";
import { unitFormats } from "../template";
import {
  assumedIn,
  baseCells,
  calculationColumns,
  calculationWidth,
  calculationWidths,
  type Sources,
} from "./base-rows";
import { axisOf } from "./chart-axis";
import { netFormula } from "./net-formula";
import {
  blockRow,
  type Content,
  emptyRow,
  figureAt,
  figureRow,
  headRow,
  kronor,
  noteRow,
  ofFormula,
  type RowOf,
  type SheetRow,
} from "./rows";

const shown = ["society", "publicSector"] as const satisfies readonly Perspective[];

/** What moves society's net most stands first, as it was when the sheet was made. */
export function swingOrder(given: SocietyCase, readings: AssumptionReadings): readonly AssumptionId[] {
  const counted = readings.get("programmeCost")?.value ?? null;
  // The order is the same whatever it costs.
  const costed = new Map(readings);
  const cost = readings.get("programmeCost");
  if (counted === null && cost !== undefined) costed.set("programmeCost", { ...cost, value: 0 });
  const [society, publicSector] = shown.map((which) => swings(which, given, costed).map(({ id }) => id));
  const order = [...new Set([...(society ?? []), ...(publicSector ?? [])])];
  return order.filter((id) => rangesOf(readings).some((range) => range.id === id));
}

export function tornadoRows(sources: Sources, order: readonly AssumptionId[], words: SheetWords): readonly SheetRow[] {
  const assumed = assumedIn(sources);
  const t = (key: TextUnder<"societySheet.tornado">): string => words.t(`societySheet.tornado.${key}`);
  const heads = ["name", "low", "high", "societyLow", "societyHigh", "publicLow", "publicHigh", "swing"] as const;
  const row = (id: AssumptionId): SheetRow => {
    const format = unitFormats[proposedFor(id).unit];
    const end = (part: "low" | "high"): string => assumptionPart(sources.assumptions, id, part);
    // How much the net is changed by it.
    const moved = (which: Perspective, part: "low" | "high"): Content =>
      ofFormula((rowOf) => {
        const base = baseCells(rowOf);
        const other = netFormula(which, base, (each) => (each === id ? end(part) : assumed(each)));
        return `IF(${assumed("programmeCost")}="","",${other}-${netFormula(which, base, assumed)})`;
      });
    return figureRow(`swing.${id}`, labelIn(words, assumptionLabels[id]), [
      ofFormula(() => end("low"), format),
      ofFormula(() => end("high"), format),
      ...shown.flatMap((which) => [moved(which, "low"), moved(which, "high")]),
      ofFormula((rowOf) => {
        const [low, high] = [4, 3].map((column) => figureAt(rowOf, `swing.${id}`, column));
        return `IF(${assumed("programmeCost")}="","",ABS(${low}-${high}))`;
      }),
    ]);
  };
  if (order.length === 0) return [];
  return [
    blockRow(t("title"), calculationColumns),
    noteRow(t("about"), calculationWidth),
    { ...headRow(heads.map(t), calculationWidths), id: "tornado.head" },
    ...order.map(row),
    emptyRow,
    ...chartRows,
    emptyRow,
  ];
}

/** Left free for the chart under the table. */
const chartRows: readonly SheetRow[] = Array.from({ length: 14 }, () => emptyRow);

/** Society's net at the low and at the high of each; none where nobody has said what the insats costs. */
export function tornadoChart(
  order: readonly AssumptionId[],
  moved: readonly Swing[],
  net: number,
  rowOf: RowOf,
  words: SheetWords,
): readonly BlueprintChart[] {
  const [first, last] = [order[0], order.at(-1)];
  if (first === undefined || last === undefined || moved.length === 0) return [];
  const [top, bottom, head] = [rowOf(`swing.${first}`) + 1, rowOf(`swing.${last}`) + 1, rowOf("tornado.head") + 1];
  const told = moved.map(
    ({ id, netAtLow, netAtHigh }) =>
      `${labelIn(words, assumptionLabels[id])} ${Math.round(netAtLow - net)}, ${Math.round(netAtHigh - net)}`,
  );
  return [
    {
      kind: "bar",
      title: words.t("societySheet.tornado.chart"),
      alt: words.t("societySheet.tornado.chartAlt", { bars: told.join("; ") }),
      categories: `A${top}:A${bottom}`,
      series: [
        { name: `D${head}`, values: `D${top}:D${bottom}`, color: lowColor },
        { name: `E${head}`, values: `E${top}:E${bottom}`, color: chartColor },
      ],
      area: `A${bottom + 2}:H${bottom + 1 + chartRows.length}`,
      axis: axisOf(moved.flatMap(({ netAtLow, netAtHigh }) => [netAtLow - net, netAtHigh - net])),
      showValues: true,
      legend: true,
    },
  ];
}

/** Apart from the other in lightness too. */
const lowColor = "D08A1D";

/** Down: how much would have come anyway. Across: what the subsidised work is worth. Both in five steps. */
export function twoWayRows(sources: Sources, readings: AssumptionReadings, words: SheetWords): readonly SheetRow[] {
  const [across, down] = ["subsidisedWorth", "counterfactual"] as const;
  const isRanged = (id: AssumptionId): boolean => rangesOf(readings).some((range) => range.id === id);
  if (!isRanged(across) || !isRanged(down)) return [];
  const assumed = assumedIn(sources);
  const step = (id: AssumptionId, index: number): string => {
    const [low, high] = (["low", "high"] as const).map((part) => assumptionPart(sources.assumptions, id, part));
    return `${low}+(${high}-${low})*${index}/4`;
  };
  const steps = [0, 1, 2, 3, 4];
  const row = (index: number): SheetRow => ({
    cells: (own, rowOf: RowOf) => [
      formulaCell({ row: own, column: 0 }, step(down, index), 0, { ...figure(styles.headLeft, shareFormat) }),
      ...steps.map((column) => {
        const [first, second] = [figureAt(rowOf, "twoWay.head", column + 1), cellName({ row: own, column: 0 })];
        const net = netFormula("society", baseCells(rowOf), (id) =>
          id === across ? first : id === down ? second : assumed(id),
        );
        return formulaCell({ row: own, column: column + 1 }, net, "", figure(styles.label, kronor));
      }),
    ],
  });
  return [
    blockRow(words.t("societySheet.twoWay.title"), calculationColumns),
    noteRow(words.t("societySheet.twoWay.about"), calculationWidth),
    {
      id: "twoWay.head",
      cells: (own) => [
        cell(own, 0, words.t("societySheet.twoWay.corner"), styles.headLeft),
        ...steps.map((column) =>
          formulaCell({ row: own, column: column + 1 }, step(across, column), 0, figure(styles.head, shareFormat)),
        ),
      ],
      height: 34,
    },
    ...steps.map(row),
    emptyRow,
  ];
}

/** Drawn when the sheet is made: a sheet that drew anew at each change would never say the same twice. */
export function drawnRows(given: SocietyCase, readings: AssumptionReadings, words: SheetWords): readonly SheetRow[] {
  const drawn = shown.flatMap((which) => {
    const result = monteCarlo(which, given, readings);
    return result === null ? [] : [{ which, result }];
  });
  const [first] = drawn;
  if (first === undefined) return [];
  const t = (key: TextUnder<"societySheet.drawn">): string => words.t(`societySheet.drawn.${key}`);
  const still = (value: number, format = kronor): Content => ({ value, format, still: true });
  return [
    blockRow(t("title"), calculationColumns),
    noteRow(
      words.t("societySheet.drawn.about", {
        draws: first.result.draws,
        seed: first.result.seed,
        drawn: first.result.drawn.map((id) => labelIn(words, assumptionLabels[id])).join(", "),
      }),
      calculationWidth,
    ),
    headRow((["name", "mean", "median", "low", "high", "pays"] as const).map(t), calculationWidths),
    ...drawn.map(({ which, result }) =>
      figureRow(`drawn.${which}`, words.t(`societySheet.net.${which}`), [
        still(Math.round(result.mean)),
        still(Math.round(result.median)),
        still(Math.round(result.low)),
        still(Math.round(result.high)),
        still(result.pays, shareFormat),
      ]),
    ),
    emptyRow,
  ];
}
