/** The cells that a question is about, as a person points to them. */
import { areasOf } from "../../checking/message-value";
import type { Question } from "../../checking/question";
import { type Address, type Area, areaName, sameAddress } from "../../workbook/address";

/** More than these are told by the first of them. */
const toldAreas = 3;

/** `F3:F9, F12`; `F3:F9, F12, F15 …` where there are more. */
export function cellsText({ at, cells }: Pick<Question, "at" | "cells">): string {
  const areas = stacked(areasOf(cells.length === 0 ? [at] : cells)).map(areaName);
  return areas.slice(0, toldAreas).join(", ") + (areas.length > toldAreas ? " …" : "");
}

/** Rows of the same columns right below each other as one area: `B3:C4`. */
function stacked(areas: readonly Area[]): readonly Area[] {
  const blocks: Area[] = [];
  for (const area of areas) {
    const above = blocks.at(-1);
    const goesOn =
      above?.firstColumn === area.firstColumn &&
      above.lastColumn === area.lastColumn &&
      above.lastRow === area.firstRow - 1;
    if (above !== undefined && goesOn) blocks[blocks.length - 1] = { ...above, lastRow: area.lastRow };
    else blocks.push(area);
  }
  return blocks;
}

export function isAbout({ at, cells }: Pick<Question, "at" | "cells">, cell: Address): boolean {
  return sameAddress(at, cell) || cells.some((each) => sameAddress(each, cell));
}
