/** Excel's side of custom functions, where it has any: not on iPad, nor in a page without Excel. */
import type { LanguageCode } from "../checking/language";
import { spokenLanguage } from "../checking/spoken-language";

type ErrorCode = "#VALUE!" | "#N/A";

interface CustomFunctionsOfExcel {
  readonly associate?: (id: string, work: CustomFunction) => void;
  /** CustomFunctionsRuntime 1.2: with a host's own script, after `associate`. */
  readonly Error?: new (code: ErrorCode, message: string) => Error;
}

/** Each with arguments of its own: Excel hands over what the metadata says. */
export type CustomFunction = (...given: never[]) => Promise<unknown>;

declare global {
  interface Window {
    readonly CustomFunctions?: CustomFunctionsOfExcel;
  }
}

/** False where Office.js has not run, or knows no custom functions. */
export function associate(functions: ReadonlyMap<string, CustomFunction>): boolean {
  const excel = window.CustomFunctions;
  if (excel?.associate === undefined) return false;
  for (const [id, work] of functions) excel.associate(id, work);
  return true;
}

/** Throws what the cell shows. An older runtime has no error of its own: it shows `#VALUE!` for any. */
export function cellError(kind: "value" | "notAvailable", text: string): Error {
  const OfExcel = window.CustomFunctions?.Error;
  return OfExcel === undefined ? new Error(text) : new OfExcel(kind === "value" ? "#VALUE!" : "#N/A", text);
}

/** English for an Excel in English, Swedish for all others: as the pane. */
export function languageOfExcel(): LanguageCode {
  return spokenLanguage(typeof Office === "undefined" ? "" : (Office.context?.displayLanguage ?? ""));
}
