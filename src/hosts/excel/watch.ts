/** Listens to what happens to the open workbook. */
import type { WorkbookChange } from "../../workbook/host";
import { createDebounce, type Pace } from "./debounce";
import { askOutline, type WorkbookOutline } from "./outline";
import { inExcel, type Patience } from "./session";
import { supportsLevel } from "./support";

export interface Watching extends Patience, Pace {
  /** Which sheets there are now: known from every reading, so that a sheet is told by its present name. */
  readonly sheetNames: Map<string, string>;
}

/** Rejects with a HostProblem where Excel does not take the handlers; nothing is told then. */
export async function watchWorkbook(
  watching: Watching,
  onChange: (change: WorkbookChange) => Promise<void>,
): Promise<() => Promise<void>> {
  const burst = createDebounce(watching, onChange);
  const tellSheet = (id: string) => {
    const name = watching.sheetNames.get(id);
    burst.add(name === undefined ? { kind: "structure" } : { kind: "sheets", sheets: new Set([name]) });
  };
  try {
    const { context, handlers } = await inExcel(watching, async (session) => {
      const outlined = askOutline(session.context.workbook);
      const added = addHandlers(session.context.workbook.worksheets, tellSheet, () => burst.add({ kind: "structure" }));
      await session.sync();
      rememberSheets(watching.sheetNames, outlined());
      return { context: session.context, handlers: added };
    });
    return async () => {
      burst.end();
      const removeAll = () => handlers.forEach((handler) => handler.remove());
      await inExcel(watching, (session) => (removeAll(), session.sync()), { context });
    };
  } catch (error) {
    // Excel may have taken some of them, or take them later.
    burst.end();
    throw error;
  }
}

export function rememberSheets(sheetNames: Map<string, string>, { sheets }: WorkbookOutline): void {
  sheetNames.clear();
  for (const { id, name } of sheets) sheetNames.set(id, name);
}

interface Handler {
  remove(): void;
}

/**
 * Queues the handlers. A calculation is listened to as well: with F9, links and random figures results change without
 * an edit. Columns that are hidden have no event; they are seen when the sheet is read for another reason.
 */
function addHandlers(
  worksheets: Excel.WorksheetCollection,
  tellSheet: (id: string) => void,
  tellStructure: () => void,
): readonly Handler[] {
  const sheet = (event: { readonly worksheetId: string }) => Promise.resolve(tellSheet(event.worksheetId));
  const structure = () => Promise.resolve(tellStructure());
  const edit = (event: Excel.WorksheetChangedEventArgs) =>
    // Who has had this add-in write reads the workbook afterwards anyway. Before ExcelApi 1.14 it cannot be told apart
    // and is read once more; a reading changes nothing, so that is the end of it.
    event.triggerSource === "ThisLocalAddin" ? Promise.resolve() : sheet(event);
  return [
    worksheets.onChanged.add(edit),
    worksheets.onFormatChanged.add(sheet),
    worksheets.onCalculated.add(sheet),
    worksheets.onAdded.add(structure),
    worksheets.onDeleted.add(structure),
    ...(supportsLevel(11) ? [worksheets.onRowHiddenChanged.add(sheet)] : []),
    ...(supportsLevel(14) ? [worksheets.onProtectionChanged.add(structure)] : []),
    ...(supportsLevel(17)
      ? [
          worksheets.onNameChanged.add(structure),
          worksheets.onMoved.add(structure),
          worksheets.onVisibilityChanged.add(structure),
        ]
      : []),
  ];
}
