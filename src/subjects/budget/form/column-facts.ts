/** What the cells of a column hold, whatever its heading says. */
import { cellIn, isBlank, rowAt } from "../../../workbook/snapshot";
import { type Region, isFigure, isShownAsPercent } from "./regions";

export interface ColumnFacts {
  readonly figures: number;
  readonly texts: number;
  /** Most of its figures are shown as percent. */
  readonly isPercent: boolean;
  /** Formulas that multiply or divide: reckoned, most often of the columns beside it. */
  readonly formulas: number;
}

export function columnFacts({ sheet, body }: Region, column: number): ColumnFacts {
  let figures = 0;
  let texts = 0;
  let percents = 0;
  let formulas = 0;
  for (const row of body) {
    const cell = cellIn(rowAt(sheet, row), column);
    if (cell === undefined) continue;
    if (isShownAsPercent(cell)) percents += 1;
    if (cell.formula !== undefined) formulas += 1;
    if (isFigure(cell) || typeof cell.value === "number") figures += 1;
    else if (typeof cell.value === "string" && !isBlank(cell.value) && /\p{L}/u.test(cell.value)) texts += 1;
  }
  const isPercent = percents > 0 && percents * 2 >= figures;
  return { figures: Math.max(figures, isPercent ? percents : 0), texts, isPercent, formulas };
}
