/** Makes *Kostnadseffektivitet*: what a project costs and gives more, with what the figures stand on beside them. */
import { areaName, cellName } from "../../../workbook/address";
import type { BlueprintChart, SheetBlueprint } from "../../../workbook/blueprint";
import type { Snapshot } from "../../../workbook/snapshot";
import { cell, chartColor, figure, heightOf, styles, tabColor } from "../../../making/sheet-style";
import { labelIn } from "../../../making/sheet-words";
import type { Language } from "../../../checking/language";
import { sheetMarks } from "../register/made-sheets";
import { sheetNames } from "../register/register-template";
import type { OutcomeSheetNames } from "../sheets/fill-register";
import { emptyLine, headLine, laidOut, lastSheetColumn, type Line, sheetColumns, titleLine } from "../sheets/line";
import { liveOrValue } from "../sheets/live-or-value";
import type { ReadTrial, Trial } from "./read/trial";
import { type EffectResult, type PairResult, trialResults } from "./results";
import { effectLines, noteLine } from "./sheet-lines";
import { armFormulas } from "./source-formulas";
import type { CurvePoint } from "./statistics/net-benefit";
import { effectNotes, trialTold, wordsOf } from "./told";

interface Drawn {
  /** Of the first point, among the lines. */
  readonly place: number;
  readonly curve: readonly CurvePoint[];
  readonly title: string;
}

/** Rows that a chart covers. */
const chartRows = 14;

/** `null` where nothing has been read, or it is asked. */
export function trialBlueprint(
  trials: readonly ReadTrial[],
  snapshot: Snapshot,
  language: Language,
  names: OutcomeSheetNames,
): SheetBlueprint | null {
  const lines: Line[] = [];
  const drawn: Drawn[] = [];
  for (const read of trials) {
    if (read.trial === null) continue;
    const told = trialTold(read, language);
    lines.push(titleLine(told.title), ...[...told.notes, ...told.assumptions].map(noteOver));
    for (const [place, pair] of trialResults(read.trial).entries()) {
      lines.push(...(told.pairs[place]?.notes ?? []).map(noteOver));
      for (const result of pair.effects) addEffect(read.trial, pair, result, language, lines, drawn);
    }
    lines.push(emptyLine);
  }
  if (lines.length === 0) return null;
  const firstRow = 3;
  const about = language.t("outcomesTrial.sheet.about");
  const laid = laidOut(lines, firstRow);
  const across = (row: number): string =>
    areaName({ sheet: "", firstRow: row, lastRow: row, firstColumn: 0, lastColumn: lastSheetColumn });
  const blueprint: SheetBlueprint = {
    name: names.sheet,
    cells: [
      cell(0, 0, labelIn(language, sheetNames.trial), styles.title),
      cell(1, 0, about, styles.plain),
      ...laid.cells,
    ],
    columnWidths: new Map(sheetColumns.map((column, index) => [index, Math.max(column.width, 12)])),
    rowHeights: new Map([[0, 26], [1, heightOf([[about, wholeWidth]])], ...laid.heights]),
    merges: [across(1), ...lines.flatMap((line, place) => (wideNotes.has(line) ? [across(firstRow + place)] : []))],
    validations: [],
    names: new Map([[`${sheetMarks.trial}${names.suffix}`, "A1"]]),
    freeze: { rows: 1, columns: 0 },
    print: {
      orientation: "portrait",
      area: areaName({
        sheet: "",
        firstRow: 0,
        lastRow: laid.nextRow - 1,
        firstColumn: 0,
        lastColumn: lastSheetColumn,
      }),
      tall: { repeatRow: null },
    },
    protect: true,
    showGridlines: false,
    tabColor,
    charts: drawn.map((each) => chartOf(each, firstRow)),
  };
  return liveOrValue(blueprint, snapshot);
}

const wholeWidth = sheetColumns.reduce((total, column) => total + Math.max(column.width, 12), 0);
/** Lines whose text goes over the whole width. */
const wideNotes = new WeakSet<Line>();

function noteOver(text: string): Line {
  const line: Line = {
    cells: (row) => [cell(row, 0, text, styles.plain)],
    height: heightOf([[text, wholeWidth]]),
  };
  wideNotes.add(line);
  return line;
}

function addEffect(
  trial: Trial,
  pair: PairResult,
  result: EffectResult,
  language: Language,
  lines: Line[],
  drawn: Drawn[],
): void {
  const { t } = language;
  const { evaluation } = result;
  const title = `${t("outcomesTrial.pair", { project: pair.project.name, comparison: pair.comparison.name })}: ${t(`outcomesTrial.effect.${wordsOf(result)}.title`)}`;
  lines.push(emptyLine, { cells: (row) => [cell(row, 0, title, { ...styles.title, size: 12 })], height: 20 });
  lines.push(...effectNotes(trial, pair, result, language).map(noteOver));
  if (evaluation === null) return;
  const effect = trial.effects.find(({ id }) => id === result.effect);
  const formulasOf = (group: string) =>
    trial.source === null || effect === undefined || result.adjusted ? null : armFormulas(trial.source, effect, group);
  const formulas = { project: formulasOf(pair.project.name), comparison: formulasOf(pair.comparison.name) };
  lines.push(...effectLines(pair, result, evaluation, formulas, language));
  const curve = evaluation.drawn?.curve ?? [];
  if (curve.length === 0) return;
  lines.push(emptyLine, headLine(t("outcomesTrial.curveWorth"), [t("outcomesTrial.curveShare")]));
  const unit = t(`outcomesTrial.effect.${wordsOf(result)}.unit`);
  drawn.push({ place: lines.length, curve, title: `${t("outcomesTrial.curve")}: ${title}` });
  lines.push(
    ...curve.map(pointLine),
    ...Array.from({ length: Math.max(0, chartRows - curve.length) }, () => emptyLine),
  );
  lines.push(noteLine(t("outcomesTrial.curveAbout", { unit })));
}

function pointLine({ worth, share }: CurvePoint): Line {
  return {
    cells: (row) => [
      cell(row, 0, worth, figure(styles.label, "#,##0")),
      cell(row, 1, share, figure(styles.label, "0.0%")),
    ],
  };
}

/** Beside its table. */
function chartOf({ place, curve, title }: Drawn, firstRow: number): BlueprintChart {
  const top = firstRow + place;
  const column = (index: number): string =>
    areaName({ sheet: "", firstRow: top, lastRow: top + curve.length - 1, firstColumn: index, lastColumn: index });
  return {
    kind: "line",
    title,
    alt: title,
    categories: column(0),
    series: [{ name: cellName({ row: top - 1, column: 1 }), values: column(1), color: chartColor }],
    area: areaName({
      sheet: "",
      firstRow: top - 1,
      lastRow: top + chartRows - 2,
      firstColumn: 2,
      lastColumn: lastSheetColumn,
    }),
    axis: { min: 0, max: 1, step: 0.2 },
    showValues: false,
    legend: false,
  };
}
