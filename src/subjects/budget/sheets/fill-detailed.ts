/** The sheet "Budget - detaljerad" as a blueprint: two blocks of costs with live sums. */
import { cellName, columnName } from "../../../workbook/address";
import type { BlueprintCell, SheetBlueprint } from "../../../workbook/blueprint";
import { dateToSerial } from "../../../workbook/iso-day";
import { blockCells, sumCells } from "./fill-block";
import {
  hintRow,
  labelColumn,
  periodRow,
  shareColumn,
  titleRow,
  type DetailedLayout,
  type LaidBlock,
} from "./fill-layout";
import { cell, headingHeightOf, heightOf, input, rowHeight, styles, tabColor } from "../../../making/sheet-style";
import { dateFormat } from "../../../workbook/number-format";
import { detailedValidations } from "./fill-validations";
import { labelIn, type SheetWords } from "../../../making/sheet-words";
import type { NewBudget } from "./new-budget-request";
import { detailedLabels } from "../template";

const labelWidth = 50;
const shareWidth = 12;
const totalWidth = 18;

/** `sheet` is the sheet's own name; `nameOf` makes the defined names of this budget. */
export function detailedBlueprint(
  request: NewBudget,
  layout: DetailedLayout,
  words: SheetWords,
  sheet: string,
  nameOf: (name: string) => string,
): SheetBlueprint {
  const last = columnName(layout.totalColumn);
  const [requested, ownFunding] = layout.blocks;
  const total = (row: number | undefined): string => cellName({ row: row ?? 0, column: layout.totalColumn });
  return {
    name: sheet,
    cells: [
      ...headCells(request, layout, words),
      ...layout.blocks.flatMap((block) => blockCells(block, request, layout, words)),
      ...totalCells(layout, request, words),
    ],
    columnWidths: columnWidths(request, layout),
    rowHeights: rowHeights(request, layout, words),
    merges: [`B${titleRow + 1}:${last}${titleRow + 1}`, ...layout.blocks.flatMap((block) => blockMerges(block, last))],
    validations: detailedValidations(layout, request.unit, words),
    names: new Map([
      [nameOf("Samkoll_Projektnamn"), cellName({ row: titleRow, column: 1 })],
      [nameOf("Samkoll_Start"), cellName({ row: periodRow, column: 1 })],
      [nameOf("Samkoll_Slut"), cellName({ row: periodRow, column: 2 })],
      [nameOf("Samkoll_TotaltAttRekvirera"), total(requested?.totalRow)],
      [nameOf("Samkoll_TotalEgenfinansiering"), total(ownFunding?.totalRow)],
      [nameOf("Samkoll_TotalKostnad"), total(layout.projectTotalRow)],
    ]),
    freeze: { rows: (requested?.namesRow ?? 0) + 1, columns: 1 },
    // More than fifty rows: a few partners print larger upright, many on their side.
    print: {
      orientation: request.partners.length <= 4 ? "portrait" : "landscape",
      area: `A1:${last}${layout.projectTotalRow + 1}`,
    },
    protect: true,
    showGridlines: false,
    tabColor,
  };
}

function headCells(request: NewBudget, layout: DetailedLayout, words: SheetWords): readonly BlueprintCell[] {
  const name = { ...input, bold: true, size: 14, wrap: true } as const;
  const day = { ...input, format: dateFormat, align: "center" } as const;
  return [
    cell(titleRow, 0, labelIn(words, detailedLabels.title), { ...styles.title, wrap: true }),
    cell(titleRow, 1, request.project, name),
    // The rest of the merged area, so that its frame is whole.
    ...Array.from({ length: layout.totalColumn - 1 }, (_, index) => cell(titleRow, index + 2, null, name)),
    cell(periodRow, 0, `${labelIn(words, detailedLabels.period)}:`, { ...styles.plain, bold: true }),
    cell(periodRow, 1, dateToSerial(request.from, 1900), day),
    cell(periodRow, 2, dateToSerial(request.to, 1900), day),
    cell(hintRow, 0, `${labelIn(words, detailedLabels.hint)}:`, styles.hint),
  ];
}

function totalCells(layout: DetailedLayout, request: NewBudget, words: SheetWords): readonly BlueprintCell[] {
  const both = (column: number): string =>
    layout.blocks.map((block) => cellName({ row: block.totalRow, column })).join("+");
  const row = layout.projectTotalRow;
  return [
    ...sumCells(row, labelIn(words, detailedLabels.projectTotal), styles.total, layout.sums, both, request),
    ...[row, ...layout.blocks.map((block) => block.totalRow)].map((total) =>
      cell(total, shareColumn, null, styles.total),
    ),
  ];
}

function blockMerges(block: LaidBlock, last: string): readonly string[] {
  return block.namesRow === block.titleRow ? [] : [`A${block.titleRow + 1}:${last}${block.titleRow + 1}`];
}

/** Wide enough for the longest word of each partner's name and for nine figures. */
function partnerWidth(name: string): number {
  const longest = Math.max(...name.split(" ").map((word) => word.length), 15);
  return Math.min(longest + 3, 28);
}

function columnWidths(request: NewBudget, layout: DetailedLayout): ReadonlyMap<number, number> {
  return new Map([
    [labelColumn, labelWidth],
    [shareColumn, shareWidth],
    ...request.partners.map((name, index) => [layout.firstPartnerColumn + index, partnerWidth(name)] as const),
    [layout.totalColumn, totalWidth],
  ]);
}

function rowHeights(request: NewBudget, layout: DetailedLayout, words: SheetWords): ReadonlyMap<number, number> {
  const partnersWidth = request.partners.reduce((total, name) => total + partnerWidth(name), 0);
  const names = request.partners.map((name) => [name, partnerWidth(name)] as const);
  const heights = new Map<number, number>(
    Array.from({ length: layout.projectTotalRow + 1 }, (_, row) => [row, rowHeight] as const),
  );
  heights.set(titleRow, headingHeightOf([[request.project, shareWidth + partnersWidth + totalWidth]], 14));
  for (const block of layout.blocks) {
    const first = block.template.id === "requested";
    const all = first ? labelIn(words, detailedLabels.allPartners) : words.t("sheets.budget.allPartners");
    heights.set(block.titleRow, 22);
    heights.set(block.namesRow, Math.max(22, headingHeightOf([...names, [all, totalWidth]])));
    for (const section of block.sections) {
      for (const { row, label, named } of section.rows) {
        // A row without a height grows with the label that is written into it.
        if (named) heights.delete(row);
        else heights.set(row, heightOf([[label, labelWidth]]));
      }
      heights.set(section.sumRow + 1, 7);
    }
  }
  return heights;
}
