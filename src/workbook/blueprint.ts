/** A sheet to be made, as data: both hosts build the same sheet from it. */
import type { Cell, PlainValue } from "./snapshot";

/** How a cell looks; absent means the workbook's normal style. Colours are `RRGGBB`. */
export interface CellStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Points. */
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly align?: "left" | "center" | "right";
  readonly wrap?: boolean;
  /** A thin line on these sides. */
  readonly border?: "all" | "top" | "bottom";
  /** Number format code in the file's own (English) notation. */
  readonly format?: string;
  /** May be edited while the sheet is protected. */
  readonly unlocked?: boolean;
}

/** A cell with its content, a formula with its result in `value`, and its look. */
export interface BlueprintCell extends Pick<Cell, "row" | "column" | "formula" | "format"> {
  readonly value: PlainValue;
  readonly style?: CellStyle;
}

/** Excel refuses what does not fit and shows `error`; `prompt` is shown when the cell is chosen. */
export interface BlueprintValidation {
  /** A1 areas without sheet: `B5:F9`. */
  readonly areas: readonly string[];
  readonly allow:
    | { readonly kind: "decimal"; readonly min: number; readonly max: number }
    | { readonly kind: "whole"; readonly min: number; readonly max: number }
    /** ISO dates. */
    | { readonly kind: "date"; readonly min: string; readonly max: string }
    | { readonly kind: "list"; readonly choices: readonly string[] };
  readonly promptTitle: string;
  readonly prompt: string;
  readonly errorTitle: string;
  readonly error: string;
}

export interface SheetBlueprint {
  readonly name: string;
  readonly cells: readonly BlueprintCell[];
  /** Width in characters by zero-based column. */
  readonly columnWidths: ReadonlyMap<number, number>;
  /** Height in points by zero-based row. */
  readonly rowHeights: ReadonlyMap<number, number>;
  /** A1 areas: `A1:F1`. */
  readonly merges: readonly string[];
  readonly validations: readonly BlueprintValidation[];
  /** Defined names that point into this sheet: name → A1 cell or area of it, `$`-anchored by the host. */
  readonly names: ReadonlyMap<string, string>;
  /** Rows and columns that stay put when scrolling. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  /** Printed on one page. */
  readonly print: { readonly orientation: "portrait" | "landscape"; readonly area: string };
  /** Protected without a password; cells whose style is `unlocked` stay open. */
  readonly protect: boolean;
  readonly showGridlines: boolean;
  /** `RRGGBB`. */
  readonly tabColor?: string;
}
