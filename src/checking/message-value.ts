/** Short ways to write the values of a message. */
import { type Address, type Area, areaName } from "../workbook/address";
import type { MessageValue } from "./finding";
import type { Label } from "../reading/label";
import type { Ore } from "../reading/money";

export const asText = (text: string): MessageValue => ({ kind: "text", text });
export const asMoney = (ore: Ore): MessageValue => ({ kind: "money", ore });
export const asNumber = (value: number): MessageValue => ({ kind: "number", value });
/** 0–1. */
export const asShare = (value: number): MessageValue => ({ kind: "share", value });
export const asDate = (date: string): MessageValue => ({ kind: "date", date });
export const asLabels = (labels: readonly Label[]): MessageValue => ({ kind: "labels", labels });
export const asKey = (key: string): MessageValue => ({ kind: "key", key });

/** Cells of one sheet, in A1 style; neighbours as areas (`C9:C13`), at most six by name. */
export function asCells(cells: readonly Address[]): MessageValue {
  const areas = areasOf(cells);
  const names = areas.slice(0, 6).map(areaName).join(", ");
  return { kind: "cells", cells: areas.length > 6 ? `${names} …` : names };
}

/** Runs of three cells or more down a column or along a row as one area each. */
export function areasOf(cells: readonly Address[]): readonly Area[] {
  const runs: Area[] = [];
  for (const { sheet, row, column } of cells) {
    const run = runs.at(-1);
    const down = run?.firstColumn === column && run.lastColumn === column && run.lastRow === row - 1;
    const along = run?.firstRow === row && run.lastRow === row && run.lastColumn === column - 1;
    if (run !== undefined && run.sheet === sheet && (down || along)) {
      runs[runs.length - 1] = { ...run, lastRow: row, lastColumn: column };
    } else runs.push({ sheet, firstRow: row, firstColumn: column, lastRow: row, lastColumn: column });
  }
  return runs;
}
