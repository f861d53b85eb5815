/** Workbooks that `Excel.createWorkbook` opens. */
import { Refusal } from "../fake-workbook";
import { type Guard } from "./call";

/** #2537: on a Mac one with macros is refused. It is told by its content types, which a zip may not pack. */
export const refuseOpening: Guard = (call, { profile }) => {
  if (!/^(?:createWorkbook|createAndOpenWorkbook)$/.test(call.member) || profile.opensMacros) return;
  const bytes = Buffer.from(String(call.given[0]), "base64").toString("latin1");
  if (/vbaProject\.bin|macroEnabled/.test(bytes)) throw new Refusal("InvalidArgument");
};
