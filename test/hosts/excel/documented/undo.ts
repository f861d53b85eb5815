/** Runs with `mergeUndoGroup`: what cannot be undone is refused, with what came before it done. */
import { Refusal } from "../fake-workbook";
import { apiOf, changesWorkbook, type Guard } from "./call";
import table from "./undo.json";

/** API → the only platform that has undo for it. */
const undoneOn: ReadonlyMap<string, string> = new Map(Object.entries(table.apis));

export const refuseWithoutUndo: Guard = (call, { grouped, profile }) => {
  if (!grouped || !changesWorkbook(call)) return;
  const only = undoneOn.get(apiOf(call));
  if (only !== undefined && only !== profile.undo) throw new Refusal("UndoNotSupported");
};

/** #6491: so many formulas at once, on Windows and on the web; #6711: a plain entry, on the web. */
export const refuseGroupedEntries: Guard = (call, { grouped, groupedEntriesFail }) => {
  if (!grouped || groupedEntriesFail === "" || call.kind !== "set") return;
  if (/^Range\.(?:values|formulas)$/.test(apiOf(call))) throw new Refusal(groupedEntriesFail);
};
