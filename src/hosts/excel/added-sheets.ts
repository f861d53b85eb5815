/** What a host remembers of the sheets that it has added. */
import { chartName, type BlueprintChart } from "../../workbook/blueprint";
import type { AddSheetEdit } from "../../workbook/patch";

/** What a new sheet gets once its contents are there, each a piece that Excel may refuse on its own. */
export type Finish = "print" | "view" | "charts";

const everyFinish: readonly Finish[] = ["print", "view", "charts"];

export interface AddedSheets {
  /** By name: what their looks and charts are if they must come back. */
  readonly edits: Map<string, AddSheetEdit>;
  /** Those of them that have not got all yet, by name. */
  readonly unfinished: Map<string, ReadonlySet<Finish>>;
}

/** `before`: by an earlier host over the same workbook, the latest of a name last; what it could not finish is not known. */
export function addedSheets(before: readonly AddSheetEdit[]): AddedSheets {
  return { edits: new Map(before.map((edit) => [edit.blueprint.name, edit])), unfinished: new Map() };
}

/** The contents of the sheet are in the workbook; the rest is to come. */
export function rememberAdded(added: AddedSheets, edit: AddSheetEdit): void {
  added.edits.set(edit.blueprint.name, edit);
  added.unfinished.set(edit.blueprint.name, new Set(everyFinish));
}

/** The charts that the host has made on a sheet, by what Excel calls them. */
export function chartsMade(made: AddSheetEdit | undefined): ReadonlyMap<string, BlueprintChart> {
  return new Map((made?.blueprint.charts ?? []).map((chart, index) => [chartName(index), chart]));
}
