/** How a cell looks, as far as it concerns one who types into it; an empty cell looks like something too. */
import type { Address } from "./address";
import { cellAt, sheetNamed, type Snapshot } from "./snapshot";

export interface CellLook {
  /** Number format code; absent for General. */
  readonly format?: string;
  /** May not be edited while its sheet is protected. */
  readonly locked: boolean;
}

export type LookOf = (at: Address) => CellLook;

/** The look of a cell by what the Snapshot alone tells: an empty one looks like nothing and is locked. */
export function lookInSnapshot(snapshot: Snapshot, at: Address): CellLook {
  const cell = cellAt(snapshot, at);
  return { locked: cell?.locked !== false, ...(cell?.format !== undefined && { format: cell.format }) };
}

/** True where Excel would refuse to edit the cell. */
export function isShut(snapshot: Snapshot, at: Address, lookOf: LookOf): boolean {
  return sheetNamed(snapshot, at.sheet)?.protected === true && lookOf(at).locked;
}
