/** A table from the clipboard, understood as costs: before anyone has said what was unclear in it. */
import type { AmountText } from "../../../reading/amount-text";
import type { Unit } from "../../../reading/money";
import type { UnitReading } from "../amount";
import type { BlockId, SectionId } from "../template";

export type ColumnMeaning =
  /** One of the budget's project owners, by its id. */
  | { readonly kind: "partner"; readonly partner: string }
  | { readonly kind: "share" }
  /** `parts`: the columns, by id, that it adds, where those are not all: a year of its half-years. */
  | { readonly kind: "total"; readonly parts?: readonly number[] }
  /** *Utfall* beside *Budget*: another stage of the same money. */
  | { readonly kind: "otherStage" }
  /** Holds amounts, and nobody can tell whose. */
  | { readonly kind: "unknown" };

export interface TableColumn {
  /** Two tables put on the clipboard together may use one place for two things. */
  readonly id: number;
  /** Zero-based place in the row. */
  readonly place: number;
  readonly heading: string;
  readonly meaning: ColumnMeaning;
}

/** A cell with something in it that says an amount, or ought to. */
export interface TableCell {
  readonly column: number;
  readonly text: string;
  readonly reading: Exclude<AmountText, { readonly kind: "nothing" }>;
}

/** A row of the table that carries cost. */
export interface TableLine {
  /** Zero-based row of the table; tells the lines apart. */
  readonly row: number;
  readonly label: string;
  /** `null` where the table names none. */
  readonly block: BlockId | null;
  readonly section: SectionId | null;
  /** *Tjänst i %* as a share of full time; `null` where it says none. */
  readonly share: number | null;
  readonly cells: readonly TableCell[];
}

/** A row of the table that adds others up; it is compared, never written. */
export interface TableSum {
  readonly row: number;
  readonly label: string;
  readonly of:
    | { readonly kind: "section"; readonly section: SectionId; readonly block: BlockId | null }
    | { readonly kind: "block"; readonly block: BlockId }
    | { readonly kind: "project" }
    /** The rows of the table that it comes to, other sums among them. */
    | { readonly kind: "rows"; readonly rows: readonly number[] }
    /** "Summa": of what stands above, back to `since`, or of all. */
    | { readonly kind: "above" };
  /** The last heading or sum before it. */
  readonly since: number;
  readonly cells: readonly TableCell[];
}

export interface TableUnit {
  /** What the table's words say; `null` where they say nothing, or both. */
  readonly heading: Unit | null;
  /** What its figures count in; `null` where they could be either: then a person must say. */
  readonly likely: Unit | null;
  readonly evidence: Exclude<UnitReading["evidence"], "look" | "answer">;
}

export interface TableReading {
  readonly columns: readonly TableColumn[];
  readonly unit: TableUnit;
  readonly lines: readonly TableLine[];
  readonly sums: readonly TableSum[];
  /** Labelled rows without an amount, which need no place. */
  readonly idle: number;
}
