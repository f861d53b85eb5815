/** Reads the sheets of follow-up in a workbook: known by their defined names, their columns by the words over them. */
import { type Address, parseCellName, sheetOfReference } from "../../../workbook/address";
import type { IsoDate } from "../../../workbook/iso-day";
import { memoizePerObject } from "../../../workbook/memoize";
import { type Sheet, type Snapshot, cellIn, rowAt, sheetNamed } from "../../../workbook/snapshot";
import type { Label } from "../../../reading/label";
import type { Period } from "../../../reading/period";
import { datesInCell } from "../../../reading/period";
import { readAmount, textAt } from "../locate/amounts";
import type { Amount } from "../amount";
import {
  finsamMark,
  type FollowUpKind,
  followUpFields,
  followUpKinds,
  followUpMarks,
  followUpRows,
  forecastColumns,
  requisitionColumns,
  says,
} from "./follow-up-template";

export type FollowUpColumnId = keyof typeof requisitionColumns | keyof typeof forecastColumns;

export interface FollowUpRow {
  readonly row: number;
  readonly label: string;
  /** The section that it stands in; empty where there is none. */
  readonly section: string;
  readonly amounts: ReadonlyMap<FollowUpColumnId, Amount>;
}

export interface FollowUpDay {
  /** `null` where no day stands there. */
  readonly date: IsoDate | null;
  readonly at: Address;
}

export interface FollowUpSheet {
  readonly kind: FollowUpKind;
  readonly sheet: string;
  /** 1 for the first of its kind: they come in the order that they were made. */
  readonly number: number;
  readonly titleAt: Address;
  /** What of the budget it is about; `null`: all of it. */
  readonly part: string | null;
  /** The days of a requisition; of a forecast `to` alone. */
  readonly from: FollowUpDay | null;
  readonly to: FollowUpDay | null;
  readonly headAt: Address;
  /** Zero-based columns of the sheet. */
  readonly columns: ReadonlyMap<FollowUpColumnId, number>;
  /** What costs, with its amounts in kronor; sums are not among them. */
  readonly rows: readonly FollowUpRow[];
  readonly total: FollowUpRow;
}

/** In the order that they were made, requisitions first. */
export const followUpSheets = memoizePerObject(({ sheets, names, dateSystem }: Snapshot): readonly FollowUpSheet[] => {
  const snapshot = { sheets, names, dateSystem };
  return followUpKinds.flatMap((kind) =>
    marksOf(kind, names)
      .flatMap((mark) => read(snapshot, kind, mark) ?? [])
      .sort((a, b) => a.number - b.number),
  );
});

/** The names of these sheets: none of them is the budget. */
export function followUpSheetNames(snapshot: Snapshot): ReadonlySet<string> {
  const named = [
    ...followUpKinds.flatMap((kind) => marksOf(kind, snapshot.names).map(({ sheet }) => sheet)),
    ...[...snapshot.names].flatMap(([name, to]) =>
      name.toLowerCase().startsWith(finsamMark.toLowerCase()) ? [sheetOfReference(to)] : [],
    ),
  ];
  return new Set(named.filter((name) => sheetNamed(snapshot, name) !== undefined));
}

/** Both days, in order. */
export function periodOf({ from, to }: Pick<FollowUpSheet, "from" | "to">): Period | null {
  const [first, last] = [from?.date ?? null, to?.date ?? null];
  return first !== null && last !== null && first <= last ? { from: first, to: last } : null;
}

interface Mark {
  readonly number: number;
  readonly sheet: string;
  readonly first: { readonly row: number; readonly column: number };
  readonly last: { readonly row: number; readonly column: number };
}

function marksOf(kind: FollowUpKind, names: Snapshot["names"]): readonly Mark[] {
  const pattern = new RegExp(`^${followUpMarks[kind]}(?:_(\\d{1,4}))?$`, "i");
  return [...names].flatMap(([name, refersTo]): readonly Mark[] => {
    const match = pattern.exec(name);
    const at = refersTo.lastIndexOf("!");
    const sheet = sheetOfReference(refersTo);
    const [first, last] = refersTo.slice(at + 1).split(":");
    const [from, to] = [parseCellName(first ?? ""), parseCellName(last ?? "")];
    if (match === null || from === undefined || to === undefined) return [];
    return [{ number: Number(match[1] ?? 1), sheet, first: from, last: to }];
  });
}

function read(
  snapshot: Pick<Snapshot, "sheets" | "names" | "dateSystem">,
  kind: FollowUpKind,
  { number, sheet: name, first, last }: Mark,
): FollowUpSheet | null {
  const sheet = sheetNamed(snapshot, name);
  if (sheet === undefined) return null;
  const labels: Readonly<Partial<Record<FollowUpColumnId, Label>>> =
    kind === "requisition" ? requisitionColumns : forecastColumns;
  const columns = columnsIn(sheet, first, last, labels);
  const amountColumns = [...columns].filter(([id]) => id !== "label" && id !== "remark");
  const known = Object.keys(labels).length;
  const labelColumn = columns.get("label");
  if (columns.size < known || labelColumn === undefined) return null;
  const rowOf = (row: number, section: string): FollowUpRow => ({
    row,
    label: textAt(sheet, row, labelColumn),
    section,
    amounts: new Map(amountColumns.map(([id, column]) => [id, readAmount(sheet, row, column, "kr")])),
  });
  const rows: FollowUpRow[] = [];
  let section = "";
  for (let row = first.row + 1; row < last.row; row += 1) {
    const label = textAt(sheet, row, labelColumn);
    const isFilled = amountColumns.some(([, column]) => cellIn(rowAt(sheet, row), column)?.value !== undefined);
    const holdsAmount = amountColumns.some(
      ([, column]) => readAmount(sheet, row, column, "kr").reading.kind !== "empty",
    );
    if (isSum(label)) continue;
    if (holdsAmount || (isFilled && label === "")) rows.push(rowOf(row, section));
    else if (label !== "") section = label;
  }
  const field = (label: Label): Address | null => fieldAt(sheet, first.row, labelColumn, label);
  const day = (label: Label): FollowUpDay | null => {
    const at = field(label);
    const value = at && (cellIn(rowAt(sheet, at.row), at.column)?.value ?? null);
    return at && { at, date: datesInCell(value, snapshot.dateSystem)[0] ?? null };
  };
  const partAt = field(followUpFields.part);
  const part = partAt === null ? "" : textAt(sheet, partAt.row, partAt.column);
  return {
    kind,
    sheet: name,
    number,
    titleAt: { sheet: name, row: 0, column: labelColumn },
    part: part === "" || says(part, followUpRows.whole) ? null : part,
    from: kind === "requisition" ? day(followUpFields.from) : null,
    to: day(kind === "requisition" ? followUpFields.to : followUpFields.until),
    headAt: { sheet: name, ...first },
    columns,
    rows,
    total: rowOf(last.row, ""),
  };
}

function isSum(label: string): boolean {
  const { sv, en } = followUpRows.sum;
  return [sv, en].some((word) => label === word || label.startsWith(`${word} `));
}

function columnsIn(
  sheet: Sheet,
  first: Mark["first"],
  last: Mark["last"],
  labels: Readonly<Partial<Record<FollowUpColumnId, Label>>>,
): ReadonlyMap<FollowUpColumnId, number> {
  const found = new Map<FollowUpColumnId, number>();
  for (const { column } of rowAt(sheet, first.row)?.cells ?? []) {
    if (column < first.column || column > last.column) continue;
    const text = textAt(sheet, first.row, column);
    for (const id of followUpColumnIds) {
      const label = labels[id];
      if (label !== undefined && says(text, label) && !found.has(id)) found.set(id, column);
    }
  }
  return found;
}

const followUpColumnIds: readonly FollowUpColumnId[] = [
  "label",
  "granted",
  "earlier",
  "actual",
  "left",
  "rest",
  "forecast",
  "difference",
  "remark",
];

/** The cell beside the label, above the table. */
function fieldAt(sheet: Sheet, before: number, column: number, label: Label): Address | null {
  for (let row = 0; row < before; row += 1) {
    if (says(textAt(sheet, row, column), label)) return { sheet: sheet.name, row, column: column + 1 };
  }
  return null;
}
