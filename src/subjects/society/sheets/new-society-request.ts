/** What a new calculation is to be like, as somebody typed it. */
import type { NewSociety } from "./society-sheets";

/** Empty for what is not told. */
export interface NewSocietyDraft {
  readonly project: string;
  readonly rows: string;
}

/** Each has its words in `society.fault`. */
export type NewSocietyFault = "noProject" | "badRows";

export type NewSocietyReading =
  | { readonly ok: true; readonly request: NewSociety }
  | { readonly ok: false; readonly faults: readonly NewSocietyFault[] };

const usualRows = 30;
const mostRows = 2000;

export function readNewSociety(draft: NewSocietyDraft): NewSocietyReading {
  const project = draft.project.trim();
  const rows = draft.rows.trim() === "" ? usualRows : Number(draft.rows);
  const faults: NewSocietyFault[] = [];
  if (project === "") faults.push("noProject");
  if (!(Number.isInteger(rows) && rows >= 1 && rows <= mostRows)) faults.push("badRows");
  return faults.length > 0 ? { ok: false, faults } : { ok: true, request: { project, rows } };
}
