/** The sheet "Budget - detaljerad" as a blueprint: two blocks of costs with live sums. */
import { cellName, columnName } from "../../workbook/address";
import type { BlueprintCell, CellStyle, SheetBlueprint } from "../../workbook/blueprint";
import { figureIn, sum, type Ore } from "../money";
import { dateToSerial } from "../period";
import {
  hintRow,
  labelColumn,
  periodRow,
  shareColumn,
  titleRow,
  type DetailedLayout,
  type LaidBlock,
  type LaidRow,
  type LaidSection,
} from "./fill-layout";
import {
  cell,
  dateFormat,
  figure,
  formatOf,
  formulaCell,
  heightOf,
  input,
  shareFormat,
  styles,
  tabColor,
} from "./fill-style";
import { detailedValidations } from "./fill-validations";
import { labelIn, type SheetWords } from "./fill-words";
import type { NewBudget } from "./new-budget";
import { detailedLabels } from "./template";

const labelWidth = 46;
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
      ...headCells(request, words),
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

function headCells(request: NewBudget, words: SheetWords): readonly BlueprintCell[] {
  const day = { ...input, format: dateFormat, align: "center" } as const;
  return [
    cell(titleRow, 0, labelIn(words, detailedLabels.title), styles.title),
    cell(titleRow, 1, request.project, { ...input, bold: true, size: 14, wrap: true }),
    cell(periodRow, 0, `${labelIn(words, detailedLabels.period)}:`, { ...styles.plain, bold: true }),
    cell(periodRow, 1, dateToSerial(request.from, 1900), day),
    cell(periodRow, 2, dateToSerial(request.to, 1900), day),
    cell(hintRow, 0, `${labelIn(words, detailedLabels.hint)}:`, styles.hint),
  ];
}

function blockCells(
  block: LaidBlock,
  request: NewBudget,
  layout: DetailedLayout,
  words: SheetWords,
): readonly BlueprintCell[] {
  const first = block.template.id === "requested";
  const title = labelIn(words, block.template.title);
  return [
    cell(block.titleRow, labelColumn, title, styles.block),
    ...(first ? roleCells(block, request, layout, words) : liveNameCells(block, request, layout, words)),
    ...block.sections.flatMap((section) => sectionCells(section, request, layout, words)),
    ...sumCells(
      block.totalRow,
      labelIn(words, block.template.total),
      styles.total,
      block.sums,
      (column) => block.sections.map((section) => cellName({ row: section.sumRow, column })).join("+"),
      request,
    ),
  ];
}

/** The first block's heading: the unit, each partner's role, and the names to fill in. */
function roleCells(
  block: LaidBlock,
  request: NewBudget,
  layout: DetailedLayout,
  words: SheetWords,
): readonly BlueprintCell[] {
  const roles = block.namesRow - 1;
  const unit = request.unit === "kr" ? detailedLabels.unitKr : detailedLabels.unitTkr;
  return [
    cell(roles, labelColumn, labelIn(words, unit), styles.headLeft),
    cell(roles, shareColumn, null, styles.head),
    cell(roles, layout.totalColumn, null, styles.head),
    cell(block.namesRow, labelColumn, null, styles.headLeft),
    cell(block.namesRow, shareColumn, null, styles.head),
    cell(block.namesRow, layout.totalColumn, labelIn(words, detailedLabels.allPartners), styles.head),
    ...request.partners.flatMap((name, index) => {
      const column = layout.firstPartnerColumn + index;
      const role = index === 0 ? detailedLabels.lead : detailedLabels.partner;
      return [
        cell(roles, column, labelIn(words, role), styles.head),
        cell(block.namesRow, column, name, { ...input, bold: true, wrap: true, align: "center" }),
      ];
    }),
  ];
}

/** The second block repeats the names by formula, so that a partner is renamed in one place. */
function liveNameCells(
  block: LaidBlock,
  request: NewBudget,
  layout: DetailedLayout,
  words: SheetWords,
): readonly BlueprintCell[] {
  const namesRow = layout.blocks[0]?.namesRow ?? 0;
  const style = { ...styles.block, size: 11, wrap: true, align: "center" } as const;
  return [
    cell(block.titleRow, shareColumn, null, style),
    ...request.partners.map((name, index) => {
      const column = layout.firstPartnerColumn + index;
      return formulaCell({ row: block.titleRow, column }, cellName({ row: namesRow, column }), name, style);
    }),
    cell(block.titleRow, layout.totalColumn, words.t("sheets.budget.allPartners"), style),
  ];
}

function sectionCells(
  section: LaidSection,
  request: NewBudget,
  layout: DetailedLayout,
  words: SheetWords,
): readonly BlueprintCell[] {
  const { template } = section;
  const firstRow = section.titleRow + 1;
  const down = (column: number): string =>
    `SUM(${cellName({ row: firstRow, column })}:${cellName({ row: section.sumRow - 1, column })})`;
  const empty = Array.from({ length: layout.totalColumn - 1 }, (_, index) =>
    cell(section.titleRow, index + 2, null, styles.headLeft),
  );
  const shareTitle = template.hasShare ? labelIn(words, detailedLabels.share) : null;
  return [
    cell(section.titleRow, labelColumn, labelIn(words, template.title), styles.headLeft),
    cell(section.titleRow, shareColumn, shareTitle, styles.head),
    ...empty,
    ...section.rows.flatMap((row) => rowCells(row, template.hasShare, request, layout)),
    ...sumCells(section.sumRow, labelIn(words, template.sum), styles.sum, section.sums, down, request),
    ...(template.hasShare
      ? [
          formulaCell(
            { row: section.sumRow, column: shareColumn },
            down(shareColumn),
            section.share,
            figure(styles.sum, shareFormat),
          ),
        ]
      : [cell(section.sumRow, shareColumn, null, styles.sum)]),
  ];
}

function rowCells(
  row: LaidRow,
  hasShare: boolean,
  request: NewBudget,
  layout: DetailedLayout,
): readonly BlueprintCell[] {
  const format = formatOf(request.unit);
  const first = cellName({ row: row.row, column: layout.firstPartnerColumn });
  const last = cellName({ row: row.row, column: layout.totalColumn - 1 });
  const total = sum(row.amounts.filter((amount) => amount !== null));
  return [
    cell(row.row, labelColumn, row.label, row.named ? { ...input, wrap: true } : styles.label),
    cell(row.row, shareColumn, row.share, hasShare ? figure(input, shareFormat) : styles.label),
    ...row.amounts.map((amount, index) =>
      cell(
        row.row,
        layout.firstPartnerColumn + index,
        amount === null ? null : figureIn(request.unit, amount),
        figure(input, format),
      ),
    ),
    formulaCell(
      { row: row.row, column: layout.totalColumn },
      `SUM(${first}:${last})`,
      figureIn(request.unit, total),
      figure(styles.label, format),
    ),
  ];
}

/** A row of sums over the partners' columns and the total's; `formula` makes each from its column. */
function sumCells(
  row: number,
  label: string,
  style: CellStyle,
  sums: readonly Ore[],
  formula: (column: number) => string,
  request: NewBudget,
): readonly BlueprintCell[] {
  return [
    cell(row, labelColumn, label, style),
    ...[...sums, sum(sums)].map((amount, index) => {
      const column = shareColumn + 1 + index;
      const value = figureIn(request.unit, amount);
      return formulaCell({ row, column }, formula(column), value, figure(style, formatOf(request.unit)));
    }),
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
  const heights = new Map([[titleRow, heightOf([[request.project, shareWidth + partnersWidth + totalWidth]], 16)]]);
  const all = labelIn(words, detailedLabels.allPartners);
  for (const block of layout.blocks) {
    heights.set(block.titleRow, 22);
    heights.set(block.namesRow, heightOf([...names, [all, totalWidth]]));
    heights.set(block.totalRow, 20);
    for (const section of block.sections) {
      for (const { row, label } of section.rows) heights.set(row, heightOf([[label, labelWidth]]));
      heights.set(section.sumRow + 1, 7);
    }
  }
  heights.set(layout.projectTotalRow, 20);
  return heights;
}
