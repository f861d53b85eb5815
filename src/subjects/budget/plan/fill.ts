/** Makes the sheet *Projektuppgifter*, blank or filled, from its template. */
import { cellName } from "../../../workbook/address";
import type { BlueprintCell, SheetBlueprint } from "../../../workbook/blueprint";
import { heightOf, inputFor, styles, tabColor } from "../../../making/sheet-style";
import { type SheetWords, labelIn } from "../../../making/sheet-words";
import { sheetNames } from "../template";
import type { Field } from "../../../reading/form";
import { cellContent } from "../../../reading/kinds";
import { commitmentCells, financingCells } from "./fill-tables";
import { planValidations } from "./fill-validations";
import type { PlanValues } from "./fill-values";
import {
  type PlanFieldId,
  type PlanFieldKind,
  blankOrganisationRows,
  planFieldIds,
  planFields,
  planLabels,
} from "./template";

/** What the sheet and its defined names shall be called where the template's own names are taken. */
export interface PlanSheetNames {
  readonly sheet: string;
  /** Put after every defined name: `_2`, or nothing. */
  readonly suffix: string;
}

const templateNames: PlanSheetNames = { sheet: sheetNames.plan, suffix: "" };
const widths = [52, 24, 24, 34] as const;
const headRow = 3;
const fieldsFrom = headRow + 1;
const commitmentsFrom = fieldsFrom + planFieldIds.length + 1;

/**
 * The sheet as it is to be made. The sums of its tables are input cells too: they are copied from the plan, so that the
 * plan's own adding up can be checked.
 */
export function planBlueprint(
  values: PlanValues,
  words: SheetWords,
  names: PlanSheetNames = templateNames,
): SheetBlueprint {
  const commitmentRows = Math.max(blankOrganisationRows, values.commitments?.length ?? 0);
  const financingRows = Math.max(blankOrganisationRows, values.financing?.length ?? 0);
  // A table takes its title, its head, its rows and its sum; then a row of air.
  const financingFrom = commitmentsFrom + commitmentRows + 4;
  const lastRow = financingFrom + financingRows + 2;
  const cells = [
    ...headCells(words),
    ...planFieldIds.flatMap((id, index) => fieldCells(id, fieldsFrom + index, values, words)),
    ...commitmentCells(values, words, commitmentsFrom, commitmentRows),
    ...financingCells(values, words, financingFrom, financingRows),
  ];
  return {
    name: names.sheet,
    cells,
    columnWidths: new Map(widths.map((width, column) => [column, width])),
    rowHeights: rowHeights(cells),
    merges: ["A1:D1", "A2:D2"],
    validations: planValidations(
      words,
      fieldAreas,
      `B${commitmentsFrom + 3}:B${commitmentsFrom + 3 + commitmentRows}`,
      `B${financingFrom + 3}:D${financingFrom + 3 + financingRows}`,
    ),
    names: definedNames(names.suffix),
    freeze: { rows: fieldsFrom, columns: 0 },
    print: { orientation: "portrait", area: `A1:D${lastRow + 1}` },
    protect: true,
    showGridlines: false,
    tabColor,
  };
}

function headCells(words: SheetWords): readonly BlueprintCell[] {
  const heads = [
    words.t("sheets.plan.fact"),
    labelIn(words, planLabels.value),
    words.t("sheets.plan.unit"),
    words.t("sheets.plan.foundIn"),
  ];
  return [
    { row: 0, column: 0, value: labelIn(words, planLabels.title), style: styles.title },
    { row: 1, column: 0, value: words.t("sheets.plan.instruction"), style: styles.plain },
    ...heads.map((value, column) => ({ row: headRow, column, value, style: styles.headLeft })),
  ];
}

function fieldCells(id: PlanFieldId, row: number, values: PlanValues, words: SheetWords): readonly BlueprintCell[] {
  const { kind, ...label } = planFields[id];
  const value = values[id];
  return [
    { row, column: 0, value: labelIn(words, label), style: styles.label },
    { row, column: 1, value: value === undefined ? null : cellContent(kind, value, 1900), style: inputFor(kind) },
    { row, column: 2, value: words.t(`sheets.plan.kind.${kind}`), style: styles.label },
    { row, column: 3, value: words.t(`sheets.plan.where.${id}`), style: styles.label },
  ];
}

function fieldAreas(kind: PlanFieldKind): readonly string[] {
  return planFieldIds.flatMap((id, index) => (planFields[id].kind === kind ? [valueCellName(index)] : []));
}

function definedNames(suffix: string): ReadonlyMap<string, string> {
  return new Map(
    planFieldIds.flatMap((id, index) => {
      const { cellName: name }: Field = planFields[id];
      return name === undefined ? [] : [[name + suffix, valueCellName(index)] as const];
    }),
  );
}

function valueCellName(fieldIndex: number): string {
  return cellName({ row: fieldsFrom + fieldIndex, column: 1 });
}

function rowHeights(cells: readonly BlueprintCell[]): ReadonlyMap<number, number> {
  const sheetWidth = widths.reduce((total, width) => total + width, 0);
  const heights = new Map<number, number>([[0, 26]]);
  for (const { row, column, value, style } of cells) {
    if (row === 0 || typeof value !== "string" || style?.wrap !== true) continue;
    const width = row === 1 ? sheetWidth : (widths[column] ?? widths[0]);
    heights.set(row, Math.max(heights.get(row) ?? 0, heightOf([[value, width]])));
  }
  return heights;
}
