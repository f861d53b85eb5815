/** Which of a template's sheets a sheet of a workbook is, by its name; what the sheet is called next year too. */
import { nameReader } from "./template-names";
import type { BudgetTemplate } from "./template-schema";

/** The id of the template's sheet; empty where the template knows any sheet; `null` for another form's. */
export function sheetReader({ sheets = {} }: BudgetTemplate): (name: string) => string | null {
  const named = Object.entries(sheets).flatMap(([id, { name, title }]) => {
    const names = [name, title?.sv, title?.en, ...(title?.also ?? [])].filter((each) => each !== undefined);
    const [sv, ...also] = names;
    return sv === undefined || name === undefined ? [] : [[id, { sv, also }] as const];
  });
  const anySheet =
    Object.entries(sheets).find(([, { name }]) => name === undefined)?.[0] ?? (named.length === 0 ? "" : null);
  const read = nameReader(Object.fromEntries(named));
  // Excel numbers a copy: "Budget (2)".
  return (name) => read(name.replace(/\s*\(\d+\)$/, ""))[0]?.id ?? anySheet;
}
