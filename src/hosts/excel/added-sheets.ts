/** What a host remembers of the sheets that it has added. */
import { chartName, type BlueprintChart } from "../../workbook/blueprint";
import type { AddSheetEdit } from "../../workbook/patch";

/** By name: what their looks and charts are if they must come back. */
export type AddedSheets = Map<string, AddSheetEdit>;

/** The charts that the host has made on a sheet, by what Excel calls them. */
export function chartsMade(made: AddSheetEdit | undefined): ReadonlyMap<string, BlueprintChart> {
  return new Map((made?.blueprint.charts ?? []).map((chart, index) => [chartName(index), chart]));
}
