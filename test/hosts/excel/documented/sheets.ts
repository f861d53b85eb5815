/** Sheets that are hidden, and the one that must be seen. */
import { Refusal } from "../fake-workbook";
import { apiOf, type Guard } from "./call";

export const refuseSheets: Guard = (call, { book }) => {
  const { sheet } = call.object;
  const api = apiOf(call);
  if (sheet === undefined) return;
  // #2166 of xlwings: nothing is selected on a hidden sheet; the manual of XlsxWriter, worksheet.hide: nor is it activated.
  const isShown = /^(?:Worksheet\.activate|Range\.select)$/.test(api);
  if (isShown && sheet.visibility !== "Visible") throw new Refusal("InvalidOperation");
  // @types/office-js, Worksheet.delete: fails where the visibility is VeryHidden.
  if (api === "Worksheet.delete" && sheet.visibility === "VeryHidden") throw new Refusal("InvalidOperation");
  const disappears =
    api === "Worksheet.delete" ||
    (api === "Worksheet.visibility" && call.kind === "set" && call.given[0] !== "Visible");
  // "At least one is always visible", say the manuals of DevExpress (Worksheet.Visible) and XLConnect (hideSheet).
  const isOnlyVisible = book.sheets.every((each) => (each === sheet) === (each.visibility === "Visible"));
  if (disappears && isOnlyVisible) throw new Refusal("InvalidOperation");
};
