/** Tells the form of an answer sheet whose row does not say it, where the answers of the table can only be of one. */
import type { CellValue } from "../../../workbook/snapshot";
import type { StatedForm } from "./form";
import { formShapes, type HealthForm } from "./template";

/** What a row says, and its answers as digits; empty where they are none. */
export interface FormEvidence {
  readonly stated: StatedForm;
  readonly digits: string;
}

/**
 * `first`: what stands in the first cell of the answers. A number with fewer than twelve digits may have lost its zeros,
 * so it is GHQ-12 in a table that holds others of that form. Which version of EQ-5D five digits are of is told by a 4 or
 * a 5 anywhere in the table, or by the rows that name one version alone; else it is not told.
 */
export function formTeller(
  rows: readonly FormEvidence[],
): (stated: StatedForm, digits: string, first: CellValue | undefined) => HealthForm | null {
  const { items } = formShapes["GHQ-12"];
  let hasGhq = false;
  let high = false;
  const named = new Set<HealthForm>();
  for (const { stated, digits } of rows) {
    if (stated.kind === "known" && stated.form !== "GHQ-12") named.add(stated.form);
    if (stated.kind === "untold" && isLong(digits)) hasGhq = true;
    // Beside a wrong digit too, where the headings say EQ-5D.
    const isEq5d = stated.kind === "eq5d" || (stated.kind === "untold" && isFive(digits));
    if (isEq5d && /[45]/.test(digits)) high = true;
  }
  const onlyNamed = named.size === 1 ? ([...named][0] ?? null) : null;
  const version = high ? "EQ-5D-5L" : onlyNamed;
  return (stated, digits, first) => {
    switch (stated.kind) {
      case "known":
        return stated.form;
      case "unknown":
        return null;
      case "eq5d":
        return version;
      case "untold":
        if (isLong(digits) || (hasGhq && typeof first === "number" && digits.length <= items)) return "GHQ-12";
        return isFive(digits) ? version : null;
    }
  };
}

/** Digits as one of the forms has them, told or not. */
export function looksAnswered(digits: string): boolean {
  return isLong(digits) || isFive(digits);
}

/** More digits than EQ-5D has, and no more than GHQ-12; twelve of 1–4 are GHQ-12 in another coding. */
function isLong(digits: string): boolean {
  return /^(?:[0-3-]{6,12}|[1-4-]{12})$/.test(digits);
}

function isFive(digits: string): boolean {
  return /^[1-5-]{5}$/.test(digits);
}
