/**
 * A template is handed round in a policy file: no register of participants is learned as a form, and no row or heading that
 * names a person becomes a part of it.
 */
import { personHeadingOf } from "../../../reading/persons/column-heading";
import { personsIn } from "../../../reading/persons/persons-in";
import { rowAt, sheetNamed, type Snapshot } from "../../../workbook/snapshot";
import type { FormTable } from "../form/form-model";

/** Every other row tells who somebody is: by a number, an address or a name in it. */
export function isOfPersons({ sheet: name, columns, rows }: FormTable, snapshot: Snapshot): boolean {
  const sheet = sheetNamed(snapshot, name);
  if (sheet === undefined || rows.length === 0) return false;
  const headings = new Map(columns.map(({ column, heading }) => [column, personHeadingOf(heading)]));
  const ofPersons = rows.filter(({ row }) =>
    (rowAt(sheet, row)?.cells ?? []).some(({ column, value }) => {
      const heading = headings.get(column);
      // A figure is an amount, unless its heading says whose it is.
      const isRead = typeof value === "string" || (typeof value === "number" && heading !== undefined);
      return isRead && heading !== "staff" && personsIn(value, heading).length > 0;
    }),
  );
  return ofPersons.length * 2 >= rows.length;
}

/** "Lön Anna Andersson" is somebody's row, and none of the form's. */
export function namesPerson(text: string): boolean {
  return personsIn(text).length > 0;
}
