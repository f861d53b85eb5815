/** The two tables of a made plan sheet. */
import type { BlueprintCell, CellStyle } from "../../../workbook/blueprint";
import { cell, inputFor, styles } from "../../../making/sheet-style";
import { type SheetWords, labelIn } from "../../../making/sheet-words";
import type { Label } from "../../../reading/label";
import { figureIn } from "../../../reading/money";
import { type FinancingAmounts, type PlanValues } from "./fill-values";
import { planLabels } from "./template";

const tableTitle: CellStyle = { ...styles.title, size: 13 };
const foundIn: CellStyle = { ...styles.plain, italic: true, wrap: false };

export function commitmentCells(
  values: PlanValues,
  words: SheetWords,
  at: number,
  rows: number,
): readonly BlueprintCell[] {
  return [
    { row: at, column: 0, value: labelIn(words, planLabels.commitments), style: tableTitle },
    { row: at, column: 3, value: words.t("sheets.plan.where.commitments"), style: foundIn },
    { row: at + 1, column: 0, value: labelIn(words, planLabels.organisation), style: styles.headLeft },
    { row: at + 1, column: 1, value: labelIn(words, planLabels.share), style: styles.headLeft },
    ...Array.from({ length: rows }, (_, index): readonly BlueprintCell[] => {
      const given = values.commitments?.[index];
      return [
        { row: at + 2 + index, column: 0, value: given?.organisation || null, style: inputFor("text") },
        { row: at + 2 + index, column: 1, value: given?.share ?? null, style: inputFor("workload") },
      ];
    }).flat(),
    { row: at + 2 + rows, column: 0, value: labelIn(words, planLabels.commitmentSum), style: styles.sum },
    {
      row: at + 2 + rows,
      column: 1,
      value: values.commitmentSum ?? null,
      style: { ...inputFor("workload"), bold: true },
    },
  ];
}

export function financingCells(
  values: PlanValues,
  words: SheetWords,
  at: number,
  rows: number,
): readonly BlueprintCell[] {
  const heads: readonly Label[] = [planLabels.owner, planLabels.requested, planLabels.ownFunding, planLabels.total];
  const amounts = (row: number, given: FinancingAmounts | undefined, style: CellStyle): readonly BlueprintCell[] =>
    [given?.requested, given?.ownFunding, given?.total].map((amount, index) =>
      cell(row, 1 + index, amount === undefined ? null : figureIn("tkr", amount), style),
    );
  const sumRow = at + 2 + rows;
  return [
    { row: at, column: 0, value: labelIn(words, planLabels.financing), style: tableTitle },
    { row: at, column: 3, value: words.t("sheets.plan.where.financing"), style: foundIn },
    ...heads.map((label, column) => ({ row: at + 1, column, value: labelIn(words, label), style: styles.headLeft })),
    ...Array.from({ length: rows }, (_, index): readonly BlueprintCell[] => {
      const given = values.financing?.[index];
      const row = at + 2 + index;
      return [
        { row, column: 0, value: given?.organisation || null, style: inputFor("text") },
        ...amounts(row, given, inputFor("tkr")),
      ];
    }).flat(),
    { row: sumRow, column: 0, value: labelIn(words, planLabels.financingSum), style: styles.sum },
    ...amounts(sumRow, values.financingSum, { ...inputFor("tkr"), bold: true }),
  ];
}
