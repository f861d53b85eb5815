/** One cell of a budget that ought to be a sum: what it adds, and the formula it should hold. */
import type { Unit } from "../../../reading/money";
import type { Address } from "../../../workbook/address";
import type { Cell } from "../../../workbook/snapshot";

/** Which rule speaks of this sum. */
export type SumRuleId = "BUD-301" | "BUD-302" | "BUD-303" | "BUD-304" | "BUD-305" | "BUD-306";

/** One cell that a sum adds, and what it holds: öre, or millionths of a full-time post; `null` unreadable. */
export interface SumPart {
  readonly at: Address;
  readonly value: number | null;
  readonly formula: string | undefined;
}

export interface SumSpot {
  readonly rule: SumRuleId;
  readonly at: Address;
  readonly cell: Cell | undefined;
  /** The label of the row or sum as written. */
  readonly label: string;
  readonly measure: "money" | "share";
  readonly unit: Unit;
  /** What the cell shows, in öre or millionths; `null` where it is empty or unreadable. */
  readonly found: number | null;
  /** The cells that the sum should add directly. */
  readonly parts: readonly SumPart[];
  /** The cost cells that it must come down to, each once; a total across partners may add them by row instead. */
  readonly leaves: readonly Address[];
  readonly leavesAcross: readonly Address[];
  /** Zero-based rows of subtotals between the parts: a range must not take them in. */
  readonly subtotalRows: readonly number[];
  /** A sum that this one builds on was not found (BUD-101): its formula cannot be judged, only its figure. */
  readonly unsure: boolean;
  /** All that it stands among is understood: only then is it mended. */
  readonly understood: boolean;
}
