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

/**
 * The longest that Excel takes of a validation, in characters. Its dialogue lets an error be typed to 255, but 225 is what
 * it keeps (MS-XLSB 2.5.37), 224 what it promises (MS-OI29500 2.1.613).
 */
export const longestInValidation = { title: 32, prompt: 255, error: 224, list: 255 } as const;

/** Excel refuses what does not fit and shows `error`; `prompt` is shown when the cell is chosen. */
export interface BlueprintValidation {
  /** A1 areas without sheet: `B5:F9`. */
  readonly areas: readonly string[];
  readonly allow:
    | { readonly kind: "decimal"; readonly min: number; readonly max: number }
    | { readonly kind: "whole"; readonly min: number; readonly max: number }
    /** ISO dates. */
    | { readonly kind: "date"; readonly min: string; readonly max: string }
    | { readonly kind: "list"; readonly choices: readonly string[] }
    /** The choices stand in these cells of the same sheet, A1 area: for lists that a rule of 255 characters cannot hold. */
    | { readonly kind: "listFrom"; readonly cells: string };
  readonly promptTitle: string;
  readonly prompt: string;
  readonly errorTitle: string;
  readonly error: string;
}

/** A chart of the spreadsheet's own kind, which follows its cells. All that it points to lies on its own sheet. */
export interface BlueprintChart {
  /** bar: lying bars, the first category on top. column: standing bars. line: with markers, equal steps between them. */
  readonly kind: "bar" | "column" | "line";
  /** Above the picture, on one line; empty for none. */
  readonly title: string;
  /** What the picture shows, for those who do not see it. Only a file can carry it: Office.js has no place for it. */
  readonly alt: string;
  /** A1 area, one row or one column. Every one of them is labelled: `area` must be large enough. */
  readonly categories: string;
  /** At least one. A cell of `values` that is empty is a gap; one that holds text, if only "", counts as 0 to Excel. */
  readonly series: readonly ChartSeries[];
  /** A1 area that the chart covers, whole cells. */
  readonly area: string;
  /** Of the value axis, from `min` to `max` with a line and a number at each `step`. */
  readonly axis: { readonly min: number; readonly max: number; readonly step: number };
  /** The value beside each bar or point, in its cell's number format. */
  readonly showValues: boolean;
  readonly legend: boolean;
}

export interface ChartSeries {
  /** A1 cell with the series' name. */
  readonly name: string;
  /** A1 area, as long as the categories. */
  readonly values: string;
  /** `RRGGBB`. Lines also differ by their markers. */
  readonly color: string;
}

/** What Excel calls the chart at this place of the blueprint: by it a host knows its own. */
export function chartName(index: number): string {
  return `Samkoll ${index + 1}`;
}

export interface BlueprintPrint {
  readonly orientation: "portrait" | "landscape";
  /** A1 area. */
  readonly area: string;
  /**
   * Absent: all on one page. Else as wide as a page, on as many as the rows need; `repeatRow`, from zero, stands on top
   * of each. Excel heeds no `breaks` (rows, from zero, that begin a page) where it fits a sheet to its paper: with them it
   * is printed as large as it is, and `columnWidths` must be what the paper holds.
   */
  readonly tall?: { readonly repeatRow: number | null; readonly breaks?: readonly number[] };
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
  readonly print: BlueprintPrint;
  /** Protected without a password; cells whose style is `unlocked` stay open. */
  readonly protect: boolean;
  readonly showGridlines: boolean;
  /** `RRGGBB`. */
  readonly tabColor?: string;
  /** In front of the cells, the last one uppermost. */
  readonly charts?: readonly BlueprintChart[];
}
