/** Which sheets and names the open workbook has, asked for without touching a cell. */
import type { Sheet } from "../../workbook/snapshot";
import { knowsNotes, mayEditNotes } from "./note-reading";

export interface SheetOutline {
  /** Excel's own, which a sheet keeps when it is renamed. */
  readonly id: string;
  readonly name: string;
  readonly visibility: Sheet["visibility"];
  readonly protected: boolean;
  /** Absent where Excel knows no notes. */
  readonly notesEditable?: boolean;
}

export interface WorkbookOutline {
  readonly sheets: readonly SheetOutline[];
  /** Defined names of the workbook, name → what it refers to, without a leading `=`. */
  readonly names: ReadonlyMap<string, string>;
}

/** Queues the question; what it gives back tells the answer after the next sync. */
export function askOutline(workbook: Excel.Workbook): () => WorkbookOutline {
  const withNotes = knowsNotes(workbook);
  const facts = "items/id,items/name,items/visibility,items/protection/protected";
  const worksheets = workbook.worksheets.load(withNotes ? `${facts},items/protection/options` : facts);
  const named = workbook.names.load("items/name,items/formula");
  return () => ({
    sheets: worksheets.items.map(({ id, name, visibility, protection }) => ({
      id,
      name,
      visibility: visibilityOf(visibility),
      protected: protection.protected,
      ...(withNotes ? { notesEditable: mayEditNotes(protection) } : {}),
    })),
    names: new Map(named.items.map(({ name, formula }) => [name, withoutEquals(formula)])),
  });
}

function visibilityOf(visibility: string): Sheet["visibility"] {
  if (visibility === "VeryHidden") return "veryHidden";
  return visibility === "Hidden" ? "hidden" : "visible";
}

function withoutEquals(formula: unknown): string {
  return String(formula).replace(/^=/, "");
}
