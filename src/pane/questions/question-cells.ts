/** The cells that a question is about, as a person points to them. */
import { areasOf } from "../../checking/message-value";
import type { Question } from "../../checking/question";
import { type Address, areaName, sameAddress } from "../../workbook/address";

/** More than these are told by the first of them. */
const toldAreas = 3;

/** `F3:F9, F12`; `F3:F9, F12, F15 …` where there are more. */
export function cellsText({ at, cells }: Pick<Question, "at" | "cells">): string {
  const areas = areasOf(cells.length === 0 ? [at] : cells).map(areaName);
  return areas.slice(0, toldAreas).join(", ") + (areas.length > toldAreas ? " …" : "");
}

export function isAbout({ at, cells }: Pick<Question, "at" | "cells">, cell: Address): boolean {
  return sameAddress(at, cell) || cells.some((each) => sameAddress(each, cell));
}
