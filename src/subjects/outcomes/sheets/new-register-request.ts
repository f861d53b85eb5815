/** What a new register is to be like, as somebody typed it. */
import { dayTyped } from "../../../reading/period";
import type { IsoDate } from "../../../workbook/iso-day";
import { type ColumnSetId, columnSets } from "../register/register-template";

export interface NewRegister {
  readonly effort: string;
  readonly columnSet: ColumnSetId;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  /** Rows to fill in. */
  readonly rows: number;
}

/** Empty for what is not told. */
export interface NewRegisterDraft {
  readonly effort: string;
  readonly columnSet: string;
  readonly from: string;
  readonly to: string;
  readonly rows: string;
}

/** Each has its words in `outcomes.fault`. */
export type NewRegisterFault = "noEffort" | "unknownColumns" | "badFrom" | "badTo" | "wrongOrder" | "badRows";

export type NewRegisterReading =
  | { readonly ok: true; readonly request: NewRegister }
  | { readonly ok: false; readonly faults: readonly NewRegisterFault[] };

const usualRows = 300;
/** As many as a sheet of cells to fill in opens quickly with; a register that grows longer is copied down. */
const mostRows = 5_000;

// eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- Object.keys forgets the keys of a record
export const columnSetIds = Object.keys(columnSets) as readonly ColumnSetId[];

export function readNewRegister(draft: NewRegisterDraft): NewRegisterReading {
  const effort = draft.effort.trim();
  const columnSet = draft.columnSet.trim() === "" ? "ips" : columnSetIds.find((id) => id === draft.columnSet.trim());
  const [from, to] = [dayTyped(draft.from), dayTyped(draft.to)];
  const rows = draft.rows.trim() === "" ? usualRows : Number(draft.rows);
  const faults: NewRegisterFault[] = [];
  if (effort === "") faults.push("noEffort");
  if (columnSet === undefined) faults.push("unknownColumns");
  if (from === undefined) faults.push("badFrom");
  if (to === undefined) faults.push("badTo");
  if (from && to && to < from) faults.push("wrongOrder");
  if (!(Number.isInteger(rows) && rows >= 1 && rows <= mostRows)) faults.push("badRows");
  if (faults.length > 0 || columnSet === undefined || from === undefined || to === undefined) {
    return { ok: false, faults };
  }
  return { ok: true, request: { effort, columnSet, from, to, rows } };
}
