/** Opens a new workbook of sheets that are made for it; where the pane cannot (in Excel) there is none. */
import type { SheetBlueprint } from "../workbook/blueprint";

/** `name` without its ending. Rejects with a `HostProblem`. */
export type NewWorkbook = (name: string, sheets: readonly SheetBlueprint[]) => Promise<void>;
