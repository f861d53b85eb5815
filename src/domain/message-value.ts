/** Short ways to write the values of a message. */
import { type Address, cellName } from "../workbook/address";
import type { MessageValue } from "./finding";
import type { Ore } from "./money";

export const asText = (text: string): MessageValue => ({ kind: "text", text });
export const asMoney = (ore: Ore): MessageValue => ({ kind: "money", ore });
export const asNumber = (value: number): MessageValue => ({ kind: "number", value });
/** 0–1. */
export const asShare = (value: number): MessageValue => ({ kind: "share", value });
export const asDate = (date: string): MessageValue => ({ kind: "date", date });
export const asKey = (key: string): MessageValue => ({ kind: "key", key });

/** Cells of one sheet, in A1 style, at most six by name. */
export function asCells(cells: readonly Address[]): MessageValue {
  const names = cells.slice(0, 6).map(cellName).join(", ");
  return { kind: "cells", cells: cells.length > 6 ? `${names} …` : names };
}
