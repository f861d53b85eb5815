/** Makes *Utfall*: every figure of a register in tables, by formulas that follow it wherever a formula can. */
import { areaName, cellReference } from "../../../workbook/address";
import type { BlueprintCell, SheetBlueprint } from "../../../workbook/blueprint";
import type { Register } from "../model";
import { dateToSerial } from "../../../workbook/iso-day";
import { cell, heightOf, styles, tabColor } from "../../../making/sheet-style";
import { dateFormat } from "../../../workbook/number-format";
import { labelIn, type SheetWords } from "../../../making/sheet-words";
import type { DistributionId } from "../figures/distributions";
import { answeredOf, hasOpen } from "../figures/open-figures";
import type { OutcomesModel } from "../locate";
import { sheetMarks } from "../register/made-sheets";
import { headFields, sheetNames } from "../register/register-template";
import { comparisonLines, othersColumn } from "./comparison-tables";
import type { OutcomeSheetNames } from "./fill-register";
import { healthLines } from "./health-tables";
import { flowLines, keyFigureLines } from "./key-figures";
import { emptyLine, laidOut, lastSheetColumn, type Line, live, liveCell, sheetColumns } from "./line";
import { liveOrValue } from "./live-or-value";
import { goalLines, measureLines } from "./measure-tables";
import type { Questions } from "./questions";
import { rowsBefore, spreadLines } from "./spread-tables";

const aboutRow = 1;
const effortRow = 3;
const asOfRow = 4;
const firstRow = 6;
const asOfCell = `$B$${asOfRow + 1}`;

/** Where the tables that the charts are drawn of stand; rows from zero, the first and last with a figure. */
export interface OutcomePlaces {
  readonly spreads: ReadonlyMap<DistributionId, { readonly firstRow: number; readonly lastRow: number }>;
  /** The row of the flow until today; `null` without one. */
  readonly flowRow: number | null;
}

export interface OutcomeSheet {
  readonly blueprint: SheetBlueprint;
  readonly places: OutcomePlaces;
}

/** Needs a register, goals or forms: without any of them the sheet has no tables. */
export function outcomesBlueprint(model: OutcomesModel, words: SheetWords, names: OutcomeSheetNames): OutcomeSheet {
  const { register, figures, snapshot } = model;
  const questions: Questions | null = register && {
    register,
    asOf: asOfCell,
    language: words.code,
    dateSystem: snapshot.dateSystem,
  };
  const spreads = new Map<DistributionId, { readonly firstRow: number; readonly lastRow: number }>();
  let flowRow: number | null = null;
  const lines: Line[] = [];
  if (questions !== null && figures !== null) {
    lines.push(...keyFigureLines(figures, questions, words));
    const flow = flowLines(figures, questions, words);
    if (figures.flow !== null) flowRow = firstRow + lines.length + rowsBefore;
    lines.push(...flow, ...measureLines(figures, questions, words));
  }
  lines.push(...goalLines(model.results, snapshot, questions, asOfCell, words));
  if (questions !== null && figures !== null) {
    for (const spread of figures.distributions) {
      const top = firstRow + lines.length + rowsBefore;
      if (spread.rows.length === 0) continue;
      // What may be one number or another is no bar.
      if (answeredOf(spread) !== null) spreads.set(spread.id, { firstRow: top, lastRow: top + spread.rows.length - 1 });
      lines.push(...spreadLines(spread, questions, words));
    }
    lines.push(...comparisonLines(figures, questions, words));
  }
  lines.push(...healthLines(model.healthFigures, words));
  return { blueprint: liveOrValue(sheetWith(model, lines, words, names), snapshot), places: { spreads, flowRow } };
}

function sheetWith(
  model: OutcomesModel,
  lines: readonly Line[],
  words: SheetWords,
  names: OutcomeSheetNames,
): SheetBlueprint {
  const laid = laidOut(lines.length === 0 ? [emptyLine] : lines, firstRow);
  const { figures } = model;
  const spans = figures !== null && hasOpen(figures) ? [words.t("outcomesOpen.sheet")] : [];
  const about = [words.t("outcomes.sheet.about"), ...spans].join(" ");
  const width = sheetColumns.reduce((total, column) => total + column.width, 0);
  const lastRow = laid.nextRow - 1;
  return {
    name: names.sheet,
    cells: [
      cell(0, 0, labelIn(words, sheetNames.outcomes), styles.title),
      cell(aboutRow, 0, about, styles.plain),
      ...headCells(model, words),
      ...laid.cells,
    ],
    columnWidths: new Map([
      ...sheetColumns.map((column, index) => [index, column.width] as const),
      ...[0, 1, 2, 3, 4].map((index) => [othersColumn + index, 10] as const),
    ]),
    rowHeights: new Map([[0, 26], [aboutRow, heightOf([[about, width]])], ...laid.heights]),
    merges: [
      areaName({ sheet: "", firstRow: aboutRow, lastRow: aboutRow, firstColumn: 0, lastColumn: lastSheetColumn }),
      areaName({ sheet: "", firstRow: effortRow, lastRow: effortRow, firstColumn: 1, lastColumn: lastSheetColumn }),
    ],
    validations: [],
    names: new Map([[`${sheetMarks.outcomes}${names.suffix}`, "A1"]]),
    freeze: { rows: 1, columns: 0 },
    print: {
      orientation: "portrait",
      area: areaName({ sheet: "", firstRow: 0, lastRow, firstColumn: 0, lastColumn: lastSheetColumn }),
      tall: { repeatRow: null },
    },
    protect: true,
    showGridlines: false,
    tabColor,
  };
}

function headCells({ register, figures, today, snapshot }: OutcomesModel, words: SheetWords): readonly BlueprintCell[] {
  const effort = register?.head.effort;
  const asOf = figures?.asOf ?? today;
  const day = { ...styles.plain, format: dateFormat, align: "left", wrap: false } as const;
  return [
    cell(effortRow, 0, labelIn(words, headFields.effort), styles.headLeft),
    liveCell(
      effortRow,
      1,
      live(effort?.text ?? "", effort === undefined || effort.text === "" ? null : cellReference(effort.at)),
      { ...styles.plain, wrap: false },
    ),
    cell(asOfRow, 0, labelIn(words, headFields.asOf), styles.headLeft),
    liveCell(asOfRow, 1, live(dateToSerial(asOf, snapshot.dateSystem), asOfLink(register)), day),
  ];
}

/** Only where the register says the day itself, as Excel writes days. */
function asOfLink(register: Register | null): string | null {
  const asOf = register?.head.asOf;
  return typeof asOf?.cell?.value === "number" ? cellReference(asOf.at) : null;
}
