/** What a protected sheet and a protected structure refuse, besides entries, charts and notes. */
import { Refusal, type FakeSheet } from "../fake-workbook";
import { apiOf, changesWorkbook, type Guard } from "./call";

/**
 * docs-pr, excel/excel-add-ins-workbooks.md, "Protect the workbook's structure", and excel-add-ins-worksheets.md, "Data
 * protection"; `AccessDenied`: testing/application-specific-api-error-handling.md, "Error codes and messages".
 */
export const refuseProtected: Guard = (call, { book }) => {
  const { sheet } = call.object;
  if (sheet === undefined || !changesWorkbook(call)) return;
  const ofStructure = /^Worksheet\.(?:name|position|visibility|delete|copy)$/.test(apiOf(call));
  if (ofStructure && book.structureProtected) throw new Refusal("AccessDenied");
  // @types/office-js, WorksheetProtection.protect: fails if the sheet is protected already.
  if (apiOf(call) === "WorksheetProtection.protect" && sheet.protected) throw new Refusal("InvalidOperation");
  if (sheet.protected && !isAllowed(apiOf(call), sheet)) throw new Refusal("AccessDenied");
};

/** @types/office-js, WorksheetProtectionOptions. */
function isAllowed(api: string, sheet: FakeSheet): boolean {
  if (api === "RangeFormat.columnWidth" || api === "Range.setColumnProperties") return sheet.allowFormatColumns;
  if (api === "RangeFormat.rowHeight" || api === "Range.setRowProperties") return sheet.allowFormatRows;
  if (/^(?:FormatProtection\.|DataValidation\.|Range\.merge$)/.test(api)) return false;
  const isLook = /^(?:RangeFormat|RangeFont|RangeFill|RangeBorder)\.|^Range\.setCellProperties$/.test(api);
  return !isLook || sheet.allowFormatCells;
}
