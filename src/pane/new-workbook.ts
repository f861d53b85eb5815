/** Opens a new workbook of sheets that are made for it; where the pane cannot (in Excel) there is none. */
import type { Policy } from "../checking/policy";
import type { SheetBlueprint } from "../workbook/blueprint";

/** `name` without its ending; `policy` is what it is judged by, if not by the förbund's own. Rejects with a `HostProblem`. */
export type NewWorkbook = (name: string, sheets: readonly SheetBlueprint[], policy?: Policy | null) => Promise<void>;
