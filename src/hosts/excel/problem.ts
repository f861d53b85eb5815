/** Excel's own errors, told as a HostProblem. */
import { HostProblem, type HostProblemCode } from "../../workbook/host";

/** The code of an Office.js error (`ItemNotFound`, `AccessDenied`…); `undefined` for any other kind of error. */
export function officeCode(error: unknown): string | undefined {
  if (error instanceof HostProblem || !(error instanceof Error) || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

/** True where the answer or the request was over what Excel takes at a time: 5 MB on the web. */
export function isTooLarge(error: unknown): boolean {
  const code = officeCode(error);
  return code === "ResponsePayloadSizeLimitExceeded" || code === "RequestPayloadSizeLimitExceeded";
}

/** True where it was a question about notes that Excel did not take. */
export function isAboutNotes(error: unknown): boolean {
  return isAbout(error, /^Note(Collection)?\b|\.notes$/);
}

/** True where it was a question about threaded comments. */
export function isAboutComments(error: unknown): boolean {
  return isAbout(error, /^Comment(Reply)?(Collection)?\b|\.(?:comments|replies)$/);
}

/**
 * True where the same may go well without being one undo step: `UndoNotSupported`, also of formulas by the thousand
 * (office-js issue 6491), and Excel's errors without a cause in such a run (6255).
 */
export function isAboutUndo(error: unknown): boolean {
  return ["UndoNotSupported", "InternalError", "GeneralException"].includes(officeCode(error) ?? "");
}

function isAbout(error: unknown, what: RegExp): boolean {
  if (officeCode(error) === undefined || !(error instanceof OfficeExtension.Error)) return false;
  // The types promise it; it is absent from errors of the transport.
  const location: unknown = error.debugInfo?.errorLocation;
  return typeof location === "string" && what.test(location);
}

/** What Excel's refusals without a word of their own are told as. */
export type PlainRefusal = Extract<HostProblemCode, "excelRefused" | "readRefused">;

/** The error as a HostProblem; an error that is not Excel's (a fault of our own) stays what it is. */
export function hostProblem(error: unknown, refusal: PlainRefusal = "excelRefused"): Error {
  const code = officeCode(error);
  if (code === undefined) return error instanceof Error ? error : new Error("not an error", { cause: error });
  if (code === "InvalidOperationInCellEditMode") return new HostProblem("cellInEdit", {}, { cause: error });
  if (code === "RequestPayloadSizeLimitExceeded") return new HostProblem("writeTooLarge", {}, { cause: error });
  if (isTooLarge(error)) return new HostProblem("requestTooLarge", {}, { cause: error });
  return new HostProblem(refusal, { code }, { cause: error });
}
