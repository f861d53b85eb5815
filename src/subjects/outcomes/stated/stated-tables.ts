/** Finds tables of outcomes that somebody has typed, with a number and a share a row: Hudiksvall's table 2. */
import type { Address } from "../../../workbook/address";
import { type Cell, cellIn, isBlank, type Row, type Sheet, type Snapshot } from "../../../workbook/snapshot";
import { type Label, labelReader } from "../../../reading/label";
import type { BasisId } from "../figures/measures";
import { madeSheetOf } from "../register/made-sheets";
import { numberIn } from "../register/read-columns";
import { basisOf, type Meaning, meaningOf } from "./spoken-figures";
import { isPercentFormat } from "../../../workbook/number-format";
import { textOf } from "../../../reading/text-of-cell";

export interface StatedShare {
  readonly at: Address;
  /** 0–1. */
  readonly value: number;
  /** Decimals of the percent as it is shown. */
  readonly decimals: number;
}

export interface StatedRow {
  readonly at: Address;
  readonly label: string;
  readonly meaning: Meaning | null;
  readonly count: { readonly at: Address; readonly value: number } | null;
  readonly share: StatedShare | null;
  /** A share of more than everybody, which is none. */
  readonly overWhole: { readonly at: Address; readonly value: number } | null;
}

export interface StatedTable {
  readonly sheet: string;
  /** The heading over the shares. */
  readonly shareAt: Address;
  readonly basis: BasisId | null;
  readonly rows: readonly StatedRow[];
}

const headings = {
  count: { sv: "Antal personer", en: "Number of people", also: ["Antal", "Antal deltagare", "Personer"] },
  share: { sv: "Andel", en: "Share", also: ["Andel av avslutade deltagare", "Andel av deltagarna", "Procent"] },
} as const satisfies Record<string, Label>;
const readHeading = labelReader(headings);
const lastRowLookedAt = 300;

/** `but`: sheets that hold something else: the register, the budget. */
export function locateStatedTables(snapshot: Snapshot, but: ReadonlySet<string>): readonly StatedTable[] {
  return snapshot.sheets
    .filter((sheet) => !but.has(sheet.name) && madeSheetOf(snapshot, sheet) === null)
    .flatMap((sheet) => tablesOn(sheet));
}

function tablesOn(sheet: Sheet): readonly StatedTable[] {
  const rows = sheet.rows.filter(({ index }) => index <= lastRowLookedAt);
  return rows.flatMap((row, place) => {
    const columns = new Map<"count" | "share", { column: number; text: string }>();
    for (const { column, value } of row.cells) {
      const match = typeof value === "string" && value.length < 60 ? readHeading(value) : undefined;
      if (match !== undefined && typeof value === "string") columns.set(match.id, { column, text: value });
    }
    const [count, share] = [columns.get("count"), columns.get("share")];
    if (count === undefined || share === undefined) return [];
    const found: StatedRow[] = [];
    let last = row.index;
    for (const each of rows.slice(place + 1)) {
      // After an empty row it is about something else.
      if (each.index > last + 1 && found.length > 0) break;
      last = each.index;
      const read = statedRow(sheet.name, each, count.column, share.column);
      if (read === null) break;
      found.push(read);
    }
    const shareAt = { sheet: sheet.name, row: row.index, column: share.column };
    return found.length === 0 ? [] : [{ sheet: sheet.name, shareAt, basis: basisOf(share.text), rows: found }];
  });
}

function statedRow(sheet: string, row: Row, countColumn: number, shareColumn: number): StatedRow | null {
  const label = row.cells.find((cell) => cell.column < Math.min(countColumn, shareColumn) && !isBlank(cell.value));
  if (label === undefined || typeof label.value !== "string") return null;
  const count = cellIn(row, countColumn);
  const value = count === undefined ? null : numberIn(count);
  return {
    at: { sheet, row: row.index, column: label.column },
    label: label.value.trim(),
    meaning: meaningOf(label.value),
    count: value === null ? null : { at: { sheet, row: row.index, column: countColumn }, value },
    share: shareIn(sheet, row, cellIn(row, shareColumn)),
    overWhole: overWholeIn(sheet, row, cellIn(row, shareColumn)),
  };
}

/** 104 beside its sign, or 1.04 shown as percent. */
function overWholeIn(sheet: string, row: Row, cell: Cell | undefined): StatedRow["overWhole"] {
  const number = cell === undefined ? null : numberIn(cell);
  if (cell === undefined || number === null) return null;
  const isShown = typeof cell.value === "number" && isPercentFormat(cell.format);
  const value = isShown ? number : number / 100;
  return value > 1 + 1e-9 ? { at: { sheet, row: row.index, column: cell.column }, value } : null;
}

/** A share kept as 0,282 and shown as 28 % counts as it is shown. */
function shareIn(sheet: string, row: Row, cell: Cell | undefined): StatedShare | null {
  if (cell === undefined) return null;
  const number = numberIn(cell);
  if (number === null || number < 0 || number > 100 || overWholeIn(sheet, row, cell) !== null) return null;
  const at = { sheet, row: row.index, column: cell.column };
  if (typeof cell.value === "string") {
    return { at, value: number / 100, decimals: /[.,](\d+)/.exec(textOf(cell))?.[1]?.length ?? 0 };
  }
  const value = number > 1 ? number / 100 : number;
  const shown = /0\.(0+)%/.exec(cell.format ?? "")?.[1]?.length ?? 0;
  return { at, value: Math.round(value * 10 ** (2 + shown)) / 10 ** (2 + shown), decimals: shown };
}
