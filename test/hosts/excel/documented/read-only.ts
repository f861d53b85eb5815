/** A workbook that may only be looked at. */
import { Refusal } from "../fake-workbook";
import { changesWorkbook, type Guard } from "./call";

/** docs-pr, testing/application-specific-api-error-handling.md: `AccessDenied`; told by `Office.context.document.mode`. */
export const refuseInReadOnly: Guard = (call, { book }) => {
  if (book.readOnly && changesWorkbook(call)) throw new Refusal("AccessDenied");
};
