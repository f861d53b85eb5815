/** Tells the form of an answer sheet whose row does not say it, where the answers of the table can only be of one. */
import type { CellValue } from "../../../workbook/snapshot";
import type { StatedForm } from "./form";
import { type Eq5dForm, formShapes, type HealthForm } from "./template";

/** What a row says, and its answers as digits; empty where they are none. */
export interface FormEvidence {
  readonly stated: StatedForm;
  readonly digits: string;
}

/** What a workbook's rows tell of the version of EQ-5D, where they leave it out themselves. */
export interface VersionEvidence {
  readonly told: Eq5dForm | null;
  /** Rows of EQ-5D that do not say which, and those of them with a level that only one version has. */
  readonly unnamed: number;
  readonly high: number;
}

/**
 * Told by a 4 or a 5 in rows that do not name their version, or by the rows that name one version alone; a single such
 * digit among many rows is as likely to be a slip.
 */
export function versionIn(rows: readonly FormEvidence[]): VersionEvidence {
  // Beside a wrong digit too, where the headings say EQ-5D.
  const unnamed = rows.filter(
    ({ stated, digits }) => stated.kind === "eq5d" || (stated.kind === "untold" && isFive(digits)),
  );
  const high = unnamed.filter(({ digits }) => /[45]/.test(digits)).length;
  const named = new Set(
    rows.flatMap(({ stated }) => (stated.kind === "known" && stated.form !== "GHQ-12" ? [stated.form] : [])),
  );
  const only = named.size === 1 ? ([...named][0] ?? null) : null;
  const isSlip = high === 1 && unnamed.length >= manyRows;
  return { told: high > 0 ? (isSlip ? null : "EQ-5D-5L") : only, unnamed: unnamed.length, high };
}

const manyRows = 8;

/**
 * `first`: what stands in the first cell of the answers. A number with fewer than twelve digits may have lost its zeros,
 * so it is GHQ-12 in a table that holds others of that form. `version`: of EQ-5D, where the row does not tell.
 */
export function formTeller(
  rows: readonly FormEvidence[],
  version: Eq5dForm | null,
): (stated: StatedForm, digits: string, first: CellValue | undefined) => HealthForm | null {
  const { items } = formShapes["GHQ-12"];
  const hasGhq = rows.some(({ stated, digits }) => stated.kind === "untold" && isLong(digits));
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
