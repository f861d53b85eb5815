/** One block of a made "Budget - detaljerad": its headings, its rows to fill in and their live sums. */
import { cellName } from "../../../workbook/address";
import type { BlueprintCell, CellStyle } from "../../../workbook/blueprint";
import { figureIn, sum, type Ore } from "../../../reading/money";
import {
  labelColumn,
  shareColumn,
  type DetailedLayout,
  type LaidBlock,
  type LaidRow,
  type LaidSection,
} from "./fill-layout";
import { cell, figure, formatOf, formulaCell, input, styles } from "../../../making/sheet-style";
import { shareFormat } from "../../../workbook/number-format";
import { labelIn, type SheetWords } from "../../../making/sheet-words";
import type { NewBudget } from "./new-budget-request";
import { detailedLabels } from "../template";

export function blockCells(
  block: LaidBlock,
  request: NewBudget,
  layout: DetailedLayout,
  words: SheetWords,
): readonly BlueprintCell[] {
  const first = block.template.id === "requested";
  const title = labelIn(words, block.template.title);
  return [
    cell(block.titleRow, labelColumn, title, first ? styles.block : { ...styles.block, wrap: true }),
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
export function sumCells(
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
