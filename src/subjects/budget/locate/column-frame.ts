/** The columns of a block once it is known which is which, and where they are sought. */
import type { Question } from "../../../checking/question";
import type { Asker } from "./budget-questions";
import type { BlockId } from "../template";

export interface PartnerFrame {
  readonly role: "lead" | "partner";
  /** part: a year or the like, and nobody's own. */
  readonly kind: "owner" | "part";
  /** As written; empty where no name stands. */
  readonly name: string;
  readonly nameRow: number;
  readonly column: number;
}

export interface ColumnFrame {
  readonly partners: readonly PartnerFrame[];
  readonly shareColumn: number | null;
  readonly totalColumn: number | null;
  /** Columns of amounts that are no part of the budget, or that its total holds already: years, stages. */
  readonly otherColumns: ReadonlySet<number>;
  /** Two columns of one table that are the two blocks. */
  readonly funding: { readonly requested: number; readonly ownFunding: number } | null;
  /** What was asked about the columns. */
  readonly question: Question | null;
}

/** The columns that hold a block's amounts, its total's last. */
export function amountColumnsIn({
  partners,
  totalColumn,
}: {
  readonly partners: readonly { readonly column: number }[];
  readonly totalColumn: number | null;
}): readonly number[] {
  return [...partners.map(({ column }) => column), ...(totalColumn === null ? [] : [totalColumn])];
}

/** The rows between which the headings of the columns stand, and the rows whose figures show what is a column. */
export interface ColumnSearch {
  readonly block: BlockId;
  readonly labelColumn: number;
  readonly headingFrom: number;
  readonly headingTo: number;
  readonly figureRows: readonly number[];
  readonly staffRows: readonly number[];
  readonly sumRows: readonly number[];
  readonly lastRow: number;
  /** The columns of the block above, where this one repeats no heading for them. */
  readonly above: ColumnFrame | null;
  readonly asker: Asker;
}
