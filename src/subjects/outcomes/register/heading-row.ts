/** A row of a register's headings, as its words say. */
import type { Address } from "../../../workbook/address";
import type { RegisterColumn } from "../model";
import type { ColumnId, ReckonedId } from "./register-template";

/** A heading of a role, by its very words. */
export interface ToldHeading {
  readonly id: ColumnId;
  readonly at: Address;
  readonly heading: string;
}

/** A heading that is near the words of some roles, and none of them by its own. */
export interface LikelyHeading {
  /** By what stands under it, which may be something else too: it is asked about. */
  readonly byAnswers?: true;
  readonly ids: readonly ColumnId[];
  readonly at: Address;
  readonly heading: string;
}

/** A row of headings, read by its words alone: what stands under them is not looked at yet. */
export interface HeadingRow {
  readonly row: number;
  /** The first of each role; *Försörjning vid start* may have more. */
  readonly told: ReadonlyMap<ColumnId, readonly RegisterColumn[]>;
  /** Roles that the workbook's own sheet of columns gives to a heading: no other heading of theirs counts. */
  readonly learned: ReadonlySet<ColumnId>;
  /** Further ones of a role that is there. */
  readonly seconds: readonly ToldHeading[];
  readonly likely: readonly LikelyHeading[];
  /** Over days, in words that may mean the role and something else: "In", "Ut". What they are is asked for. */
  readonly nearDays: readonly LikelyHeading[];
  readonly reckoned: ReadonlyMap<ReckonedId, Address>;
  readonly others: readonly { readonly at: Address; readonly heading: string }[];
}
