/** The two tables of *Slutrapport*: a goal a row with its answer and result, and a partner a row with its money. */
import { areaName, cellName } from "../../../workbook/address";
import type { BlueprintCell } from "../../../workbook/blueprint";
import { cell, figure, formulaCell, headingHeightOf, heightOf, input, styles } from "../../../making/sheet-style";
import { amountFormat } from "../../../workbook/number-format";
import { labelIn, type SheetWords } from "../../../making/sheet-words";
import type { Known, KnownGoal } from "./known";
import { answerCell, workingCell } from "./report-cells";
import { type ReportLayout, reportColumns, reportWidths, widthOf } from "./report-layout";
import { goalHeadings, moneyHeadings, moneyTotal } from "./template";

const { label, answer, middle, last, source, working } = reportColumns;

interface Table {
  readonly cells: readonly BlueprintCell[];
  readonly merges: readonly string[];
  readonly heights: readonly (readonly [number, number])[];
}

function rowsOf(first: number, end: number): readonly number[] {
  return Array.from({ length: end - first + 1 }, (_, index) => first + index);
}

function twoColumns(row: number): string {
  return areaName({ sheet: "", firstRow: row, lastRow: row, firstColumn: middle, lastColumn: last });
}

export function goalTable(
  { goals }: Known,
  { headingRow, firstRow, lastRow }: ReportLayout["goals"],
  words: SheetWords,
): Table {
  const rows = rowsOf(firstRow, lastRow);
  const headings = [
    [label, goalHeadings.goal],
    [answer, goalHeadings.answer],
    [middle, goalHeadings.outcome],
    [source, goalHeadings.source],
  ] as const;
  return {
    cells: [
      ...headings.map(([column, heading]) => cell(headingRow, column, labelIn(words, heading), styles.headLeft)),
      cell(headingRow, last, null, styles.headLeft),
      ...rows.flatMap((row, index) => goalRow(row, goals[index])),
    ],
    merges: [headingRow, ...rows].map(twoColumns),
    heights: [
      [headingRow, headingHeightOf([[labelIn(words, goalHeadings.answer), reportWidths[answer] ?? 0]])],
      ...rows.map((row, index) => [row, goalHeight(goals[index])] as const),
    ],
  };
}

function goalRow(row: number, known: KnownGoal | undefined): readonly BlueprintCell[] {
  const look = { ...input, wrap: true } as const;
  const goal = known?.goal;
  return [
    goal === undefined || goal.formula === null
      ? cell(row, label, goal?.value ?? null, look)
      : formulaCell({ row, column: label }, `IF(${goal.formula}="","",${goal.formula})`, goal.value, look),
    answerCell(row, answer, working, known?.answer ?? null, { ...look, align: "center" }),
    answerCell(row, middle, working + 1, known?.outcome ?? null, look),
    cell(row, last, null, look),
    cell(row, source, known?.outcome?.source ?? null, styles.label),
    workingCell(row, working, known?.answer ?? null),
    workingCell(row, working + 1, known?.outcome ?? null),
  ];
}

function goalHeight(known: KnownGoal | undefined): number {
  if (known === undefined) return 32;
  return heightOf([
    [String(known.goal.value), widthOf(label, label)],
    [String(known.answer?.value ?? ""), widthOf(answer, answer)],
    [String(known.outcome?.value ?? ""), widthOf(middle, last)],
    [known.outcome?.source ?? "", widthOf(source, source)],
  ]);
}

/** Returned is granted less used, once both are there. */
export function moneyTable(
  { partners }: Known,
  { headingRow, firstRow, lastRow, sumRow }: ReportLayout["money"],
  words: SheetWords,
): Table {
  const at = (row: number, column: number): string => cellName({ row, column });
  const amount = { ...input, format: amountFormat, align: "right" } as const;
  const headings = [
    [label, moneyHeadings.partner],
    [answer, moneyHeadings.granted],
    [middle, moneyHeadings.used],
    [last, moneyHeadings.returned],
    [source, goalHeadings.source],
  ] as const;
  return {
    cells: [
      ...headings.map(([column, heading]) =>
        cell(headingRow, column, labelIn(words, heading), column === label ? styles.headLeft : styles.head),
      ),
      ...rowsOf(firstRow, lastRow).flatMap((row, index) => {
        const known = partners[index];
        const [granted, used] = [at(row, answer), at(row, middle)];
        return [
          cell(row, label, known?.partner ?? null, { ...input, wrap: true }),
          answerCell(row, answer, working, known?.granted ?? null, amount),
          cell(row, middle, null, amount),
          formulaCell(
            { row, column: last },
            `IF(AND(ISNUMBER(${granted}),ISNUMBER(${used})),${granted}-${used},"")`,
            "",
            figure(styles.label, amountFormat),
          ),
          cell(row, source, known?.granted.source ?? null, styles.label),
          workingCell(row, working, known?.granted ?? null),
        ];
      }),
      cell(sumRow, label, labelIn(words, moneyTotal), styles.sum),
      ...[answer, middle, last].map((column) => {
        const area = `${at(firstRow, column)}:${at(lastRow, column)}`;
        return formulaCell(
          { row: sumRow, column },
          `IF(COUNT(${area})=0,"",SUM(${area}))`,
          "",
          figure(styles.sum, amountFormat),
        );
      }),
      cell(sumRow, source, null, styles.sum),
    ],
    merges: [],
    heights: rowsOf(firstRow, lastRow).map(
      (row, index) => [row, heightOf([[partners[index]?.partner ?? "", widthOf(label, label)]])] as const,
    ),
  };
}
