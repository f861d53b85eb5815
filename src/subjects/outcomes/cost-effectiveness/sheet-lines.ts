/** Rows of *Kostnadseffektivitet* for one effect: means, differences, quadrant, ratio, net benefit and the curve. */
import type { CellStyle } from "../../../workbook/blueprint";
import { cell, figure, formulaCell, heightOf, input, styles } from "../../../making/sheet-style";
import type { Language } from "../../../checking/language";
import { type Line, headLine, sheetColumns } from "../sheets/line";
import type { ArmFormulas } from "./source-formulas";
import type { EffectResult, PairResult } from "./results";
import type { Evaluation } from "./statistics/evaluate";
import type { Intervals } from "./statistics/intervals";
import { ratioIntervalText, wordsOf } from "./told";

const kronorFormat = "#,##0";
/** By the effect: days with one decimal, people in percent, QALYs with four. */
const effectFormats: Readonly<Record<EffectResult["effect"], string>> = {
  days: "#,##0.0",
  work: "0.0%",
  anyWork: "0.0%",
  qaly: "0.0000",
};

export interface EffectFormulas {
  readonly project: ArmFormulas | null;
  readonly comparison: ArmFormulas | null;
}

/** The rows that others point to, from the first row of means. */
const rows = { project: 0, comparison: 1, cost: 3, effect: 4, quadrant: 5, ratio: 6, worth: 8, benefit: 9 } as const;

/** Means at `rows.project`, so that differences and the ratio can follow them. */
export function effectLines(
  pair: PairResult,
  result: EffectResult,
  evaluation: Evaluation,
  formulas: EffectFormulas,
  language: Language,
): readonly Line[] {
  const { t } = language;
  const words = wordsOf(result);
  const unit = t(`outcomesTrial.effect.${words}.unit`);
  const effectFormat = effectFormats[result.effect];
  /** The row of means as seen from a line. */
  const at = (row: number, line: keyof typeof rows, from: keyof typeof rows): number =>
    row + 1 + rows[from] - rows[line];
  const { increments } = evaluation;
  return [
    headLine(t(`outcomesTrial.effect.${words}.title`), [
      t("outcomesTrial.sheet.people"),
      t("outcomesTrial.sheet.mean"),
      t("outcomesTrial.sheet.effectMean"),
    ]),
    armLine(pair.project.name, evaluation.project, formulas.project, effectFormat),
    armLine(pair.comparison.name, evaluation.comparison, formulas.comparison, effectFormat),
    headLine("", [
      t("outcomesTrial.sheet.value"),
      t("outcomesTrial.sheet.low"),
      t("outcomesTrial.sheet.high"),
      t("outcomesTrial.sheet.bcaLow"),
      t("outcomesTrial.sheet.bcaHigh"),
    ]),
    valueLine(t("outcomesTrial.deltaCost"), increments.cost, kronorFormat, evaluation.costIntervals, (row) =>
      difference("C", at(row, "cost", "project")),
    ),
    valueLine(t("outcomesTrial.deltaEffect"), increments.effect, effectFormat, evaluation.effectIntervals, (row) =>
      result.adjusted ? null : difference("D", at(row, "effect", "project")),
    ),
    textLine(t("outcomesTrial.quadrantLabel"), t(`outcomesTrial.quadrant.${evaluation.quadrant}`), (row) =>
      quadrantFormula(`B${at(row, "quadrant", "cost")}`, `B${at(row, "quadrant", "effect")}`, language),
    ),
    ratioLine(result, evaluation, language, (row) => [
      `B${at(row, "ratio", "cost")}`,
      `B${at(row, "ratio", "effect")}`,
    ]),
    noteLine(ratioIntervalNote(evaluation, language)),
    worthLine(t("outcomesTrial.sheet.worthCell", { unit })),
    benefitLine(t("outcomesTrial.netBenefit"), (row) => {
      const worth = `B${at(row, "benefit", "worth")}`;
      return `IF(${worth}="","",${worth}*B${at(row, "benefit", "effect")}-B${at(row, "benefit", "cost")})`;
    }),
  ];
}

function difference(column: string, row: number): string {
  return `${column}${row}-${column}${row + 1}`;
}

function armLine(
  name: string,
  { people, cost, effect }: Evaluation["project"],
  formulas: ArmFormulas | null,
  format: string,
): Line {
  const followed = (row: number, column: number, value: number, formula: string | undefined, style: CellStyle) =>
    formula === undefined ? cell(row, column, value, style) : formulaCell({ row, column }, formula, value, style);
  return {
    cells: (row) => [
      cell(row, 0, name, styles.label),
      followed(row, 1, people, formulas?.people, figure(styles.label, "0")),
      followed(row, 2, cost, formulas?.cost, figure(styles.label, kronorFormat)),
      followed(row, 3, effect, formulas?.effect, figure(styles.label, format)),
    ],
    height: heightOf([[name, sheetColumns[0].width]]),
  };
}

function valueLine(
  label: string,
  value: number,
  format: string,
  { percentile, bca }: Intervals,
  formula: (row: number) => string | null,
): Line {
  const style = figure(styles.label, format);
  const ends = [percentile?.low, percentile?.high, bca?.low, bca?.high];
  return {
    cells: (row) => {
      const own = formula(row);
      return [
        cell(row, 0, label, styles.label),
        own === null ? cell(row, 1, value, style) : formulaCell({ row, column: 1 }, own, value, style),
        ...ends.map((end, place) => cell(row, place + 2, end ?? null, style)),
      ];
    },
    height: heightOf([[label, sheetColumns[0].width]]),
  };
}

function textLine(label: string, text: string, formula: (row: number) => string): Line {
  return {
    cells: (row) => [
      cell(row, 0, label, styles.label),
      formulaCell({ row, column: 1 }, formula(row), text, { ...styles.plain, wrap: false }),
    ],
  };
}

/** Less is what is left over when decimals are added up: as `quadrantOf` has it. */
const nothing = "0.000000001";

function quadrantFormula(cost: string, effect: string, { t }: Language): string {
  const said = (quadrant: Evaluation["quadrant"]): string => quoted(t(`outcomesTrial.quadrant.${quadrant}`));
  return (
    `IF(OR(ABS(${cost})<=${nothing},ABS(${effect})<=${nothing}),${said("axis")},` +
    `IF(${effect}>0,IF(${cost}>0,${said("NE")},${said("SE")}),IF(${cost}>0,${said("NW")},${said("SW")})))`
  );
}

function ratioLine(
  result: EffectResult,
  { quadrant, ratio, ratioIntervals }: Evaluation,
  language: Language,
  cellsOf: (row: number) => readonly [cost: string, effect: string],
): Line {
  const { t } = language;
  const words = wordsOf(result);
  const none = (each: "SE" | "NW" | "axis"): string => t(`outcomesTrial.noRatio.${each}`);
  const label = t(quadrant === "SW" ? `outcomesTrial.effect.${words}.lost` : `outcomesTrial.effect.${words}.gained`);
  const style = figure(styles.label, kronorFormat);
  const value = ratio ?? (quadrant === "SE" || quadrant === "NW" || quadrant === "axis" ? none(quadrant) : "");
  const { percentile, bca } = "none" in ratioIntervals ? { percentile: null, bca: null } : ratioIntervals;
  const ends = [percentile?.low, percentile?.high, bca?.low, bca?.high];
  return {
    cells: (row) => {
      const [cost, effect] = cellsOf(row);
      const formula =
        `IF(OR(ABS(${cost})<=${nothing},ABS(${effect})<=${nothing}),${quoted(none("axis"))},` +
        `IF(${cost}*${effect}>0,${cost}/${effect},IF(${effect}>0,${quoted(none("SE"))},${quoted(none("NW"))})))`;
      const isText = typeof value === "string";
      return [
        cell(row, 0, label, { ...styles.label, bold: true }),
        formulaCell(
          { row, column: 1 },
          formula,
          value,
          isText ? { ...styles.plain, wrap: false } : { ...style, bold: true },
        ),
        ...(isText ? [] : ends.map((end, place) => cell(row, place + 2, end ?? null, style))),
      ];
    },
    height: heightOf([[label, sheetColumns[0].width * 0.9]]),
  };
}

/** Only where there is none, or it needs a word. */
function ratioIntervalNote(evaluation: Evaluation, language: Language): string {
  const { ratioIntervals } = evaluation;
  const isPlain =
    !("none" in ratioIntervals) && ratioIntervals.bca !== null && (ratioIntervals.percentile?.low ?? 0) >= 0;
  return isPlain ? "" : ratioIntervalText(evaluation, language);
}

export function noteLine(text: string): Line {
  return { cells: (row) => (text === "" ? [] : [cell(row, 0, text, { ...styles.plain, wrap: false, italic: true })]) };
}

/** The user's own: empty until somebody writes there. */
function worthLine(label: string): Line {
  return {
    cells: (row) => [
      cell(row, 0, label, styles.label),
      cell(row, 1, null, { ...figure(input, kronorFormat), unlocked: true }),
    ],
    height: heightOf([[label, sheetColumns[0].width]]),
  };
}

function benefitLine(label: string, formula: (row: number) => string): Line {
  return {
    cells: (row) => [
      cell(row, 0, label, styles.label),
      formulaCell({ row, column: 1 }, formula(row), "", figure(styles.label, kronorFormat)),
    ],
    height: heightOf([[label, sheetColumns[0].width]]),
  };
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
