/** The sheet "Budgetsammanställning" as a blueprint: every name and figure follows the detailed sheet by formula. */
import { cellName, cellReference } from "../../../workbook/address";
import type { BlueprintCell, SheetBlueprint } from "../../../workbook/blueprint";
import { figureIn, noMoney, sum, type Ore } from "../../../reading/money";
import { dateToSerial } from "../../../workbook/iso-day";
import { periodRow, titleRow, type DetailedLayout } from "./fill-layout";
import {
  cell,
  figure,
  formatOf,
  formulaCell,
  headingHeightOf,
  heightOf,
  rowHeight,
  styles,
  tabColor,
} from "../../../making/sheet-style";
import { dateFormat } from "../../../workbook/number-format";
import { labelIn, type SheetWords } from "../../../making/sheet-words";
import type { NewBudget } from "./new-budget-request";
import { summaryLabels } from "../template";

const headRow = 3;
const labelWidth = 50;
const amountWidth = 24;
const instructionNumbers = [1, 2, 3, 4, 5] as const;

/** `detailed` and `sheet` are the two sheets' own names; `nameOf` makes the defined names of this budget. */
export function summaryBlueprint(
  request: NewBudget,
  layout: DetailedLayout,
  words: SheetWords,
  detailed: string,
  sheet: string,
  nameOf: (name: string) => string,
): SheetBlueprint {
  const sumRow = headRow + 1 + request.partners.length * 2;
  const instructions = instructionNumbers.map((number) => words.t(`sheets.budget.instructions.${number}`));
  const firstInstruction = sumRow + 3;
  const lastRow = firstInstruction + instructions.length;
  const headings = [summaryLabels.requested, summaryLabels.ownFunding, summaryLabels.total].map((label) =>
    labelIn(words, label),
  );
  return {
    name: sheet,
    cells: [
      ...headCells(request, words, headings, detailed),
      ...request.partners.flatMap((_, index) => partnerCells(index, request, layout, words, detailed)),
      ...sumCells(sumRow, request, layout, words),
      cell(sumRow + 2, 0, `${labelIn(words, summaryLabels.instructions)}:`, { ...styles.plain, bold: true }),
      ...instructions.map((text, index) => cell(firstInstruction + index, 0, text, styles.plain)),
    ],
    columnWidths: new Map([[0, labelWidth], ...[1, 2, 3].map((column) => [column, amountWidth] as const)]),
    rowHeights: new Map([
      ...Array.from({ length: firstInstruction }, (_, row) => [row, rowHeight] as const),
      [titleRow, headingHeightOf([[request.project, amountWidth * 3]], 14)],
      [headRow, headingHeightOf(headings.map((heading) => [heading, amountWidth]))],
      ...request.partners.map((name, index) => [nameRowOf(index), heightOf([[name, labelWidth]])] as const),
      ...instructions.map(
        (text, index) => [firstInstruction + index, heightOf([[text, labelWidth + amountWidth * 3]])] as const,
      ),
    ]),
    merges: [
      `B${titleRow + 1}:D${titleRow + 1}`,
      ...instructions.map((_, index) => `A${firstInstruction + index + 1}:D${firstInstruction + index + 1}`),
    ],
    validations: [],
    names: new Map([
      [nameOf("Samkoll_SammanstallningAttRekvirera"), cellName({ row: sumRow, column: 1 })],
      [nameOf("Samkoll_SammanstallningEgenfinansiering"), cellName({ row: sumRow, column: 2 })],
      [nameOf("Samkoll_SammanstallningTotalt"), cellName({ row: sumRow, column: 3 })],
    ]),
    freeze: { rows: headRow + 1, columns: 0 },
    print: { orientation: "landscape", area: `A1:D${lastRow}` },
    protect: true,
    showGridlines: false,
    tabColor,
  };
}

/** The row where a partner's name and figures stand; the role stands above it. */
function nameRowOf(partner: number): number {
  return headRow + 2 + partner * 2;
}

function headCells(
  request: NewBudget,
  words: SheetWords,
  headings: readonly string[],
  detailed: string,
): readonly BlueprintCell[] {
  const from = (row: number, column: number): string => cellReference({ sheet: detailed, row, column });
  const day = { ...styles.label, format: dateFormat, align: "center" } as const;
  const unit = request.unit === "kr" ? summaryLabels.unitKr : summaryLabels.unitTkr;
  return [
    cell(titleRow, 0, labelIn(words, summaryLabels.title), { ...styles.title, wrap: true }),
    formulaCell({ row: titleRow, column: 1 }, from(titleRow, 1), request.project, { ...styles.title, wrap: true }),
    cell(periodRow, 0, `${labelIn(words, summaryLabels.period)}:`, { ...styles.plain, bold: true }),
    formulaCell({ row: periodRow, column: 1 }, from(periodRow, 1), dateToSerial(request.from, 1900), day),
    formulaCell({ row: periodRow, column: 2 }, from(periodRow, 2), dateToSerial(request.to, 1900), day),
    cell(headRow, 0, labelIn(words, unit), styles.headLeft),
    ...headings.map((heading, index) => cell(headRow, index + 1, heading, styles.head)),
  ];
}

function partnerCells(
  index: number,
  request: NewBudget,
  layout: DetailedLayout,
  words: SheetWords,
  detailed: string,
): readonly BlueprintCell[] {
  const row = nameRowOf(index);
  const column = layout.firstPartnerColumn + index;
  const role = index === 0 ? labelIn(words, summaryLabels.lead) : `${labelIn(words, summaryLabels.partner)} ${index}`;
  const from = (source: number): string => cellReference({ sheet: detailed, row: source, column });
  const amounts = layout.blocks.map((block) => block.sums[index] ?? noMoney);
  const style = figure(styles.label, formatOf(request.unit));
  return [
    cell(row - 1, 0, role, styles.headLeft),
    ...[1, 2, 3].map((empty) => cell(row - 1, empty, null, styles.headLeft)),
    formulaCell({ row, column: 0 }, from(layout.blocks[0]?.namesRow ?? 0), request.partners[index] ?? "", styles.label),
    ...layout.blocks.map((block, place) =>
      formulaCell(
        { row, column: place + 1 },
        from(block.totalRow),
        figureIn(request.unit, amounts[place] ?? noMoney),
        style,
      ),
    ),
    formulaCell({ row, column: 3 }, `B${row + 1}+C${row + 1}`, figureIn(request.unit, sum(amounts)), style),
  ];
}

function sumCells(
  row: number,
  request: NewBudget,
  layout: DetailedLayout,
  words: SheetWords,
): readonly BlueprintCell[] {
  const sums: readonly Ore[] = [...layout.blocks.map((block) => sum(block.sums)), sum(layout.sums)];
  return [
    cell(row, 0, labelIn(words, summaryLabels.sum), styles.total),
    ...sums.map((amount, index) => {
      const first = cellName({ row: headRow + 1, column: index + 1 });
      const last = cellName({ row: row - 1, column: index + 1 });
      const value = figureIn(request.unit, amount);
      const style = figure(styles.total, formatOf(request.unit));
      return formulaCell({ row, column: index + 1 }, `SUM(${first}:${last})`, value, style);
    }),
  ];
}
