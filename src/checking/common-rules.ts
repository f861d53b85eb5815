/**
 * The rules that are no subject's own: a workbook in which nothing is found, a formula that cannot be worked out,
 * a cell that was not read whole, a workbook that is not calculated by itself.
 */
import type { Snapshot } from "../workbook/snapshot";
import type { Examined } from "./check-result";
import type { Finding } from "./finding";
import { manualCalculation } from "./manual-calculation";
import { notCalculated } from "./not-calculated";
import { type Rule, runRules } from "./rule";
import { notReadWhole } from "./unread-cells";

interface Search {
  readonly snapshot: Snapshot;
  readonly examined: readonly Examined[];
  /** What was looked for: keys of the texts. */
  readonly lookedFor: readonly string[];
}

/** A workbook in which no subject finds anything is told so, with what each looked for. */
const nothingFound: Rule<Search, null> = {
  id: "SAM-101",
  severity: "error",
  source: "subjects",
  mends: false,
  check: ({ snapshot: { sheets }, examined, lookedFor }) => {
    if (examined.some(({ found }) => found)) return [];
    const row = sheets[0]?.rows[0];
    // A workbook of charts alone has no cell to point to.
    const at = { sheet: sheets[0]?.name ?? "", row: row?.index ?? 0, column: row?.cells[0]?.column ?? 0 };
    return [{ at, values: { looked: { kind: "keys", keys: lookedFor } } }];
  },
};

export const commonRules: readonly Rule<Search, null>[] = [
  nothingFound,
  notCalculated,
  notReadWhole,
  manualCalculation,
];

export function commonFindings(search: Search): readonly Finding[] {
  return runRules(commonRules, search, null);
}
