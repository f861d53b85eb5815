/** What was looked through and found without persons, so that nobody believes more than was done. */
import type { Claim } from "../../checking/assurance";
import type { PrivacyModel } from "./model";

const rules = ["OUT-201", "OUT-202", "OUT-203", "OUT-204"];

/** A file is read whole; Excel tells less of a workbook than its file holds. */
export const privacyClaims: readonly Claim<PrivacyModel, null>[] = [
  { key: "privacy.looked", rules, about: (model) => (seesAll(model) ? {} : null) },
  { key: "privacy.lookedInExcel", rules, about: (model) => (seesAll(model) ? null : {}) },
];

function seesAll({ snapshot: { outside } }: PrivacyModel): boolean {
  return outside !== undefined && !outside.unread.includes("headerFooter");
}
