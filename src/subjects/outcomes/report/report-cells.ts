/** An answer that follows what the workbook knows, until somebody writes over it. */
import { cellName } from "../../../workbook/address";
import type { BlueprintCell, CellStyle } from "../../../workbook/blueprint";
import { cell, formulaCell, styles } from "../../../making/sheet-style";
import type { KnownAnswer } from "./known";

/** What the answer's cell holds: the working cell of its row, and nothing where that is empty. */
export function answerFormula(row: number, working: number): string {
  const at = cellName({ row, column: working });
  return `IF(${at}="","",${at})`;
}

export function answerCell(
  row: number,
  column: number,
  working: number,
  known: KnownAnswer | null,
  style: CellStyle,
): BlueprintCell {
  return formulaCell({ row, column }, answerFormula(row, working), known?.value ?? "", style);
}

/** In small letters beside what is printed. */
export function workingCell(row: number, column: number, known: KnownAnswer | null): BlueprintCell {
  const style = {
    ...styles.label,
    wrap: false,
    size: 9,
    align: "left",
    ...(known?.format && { format: known.format }),
  } as const;
  if (known === null) return cell(row, column, null, style);
  return known.formula === null
    ? cell(row, column, known.value, style)
    : formulaCell({ row, column }, known.formula, known.value, style);
}
