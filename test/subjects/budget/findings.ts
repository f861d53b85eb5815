/** What a check finds, in the short form that a test compares: `BUD-302 Budget - detaljerad!C12`. */
import { check, defaultPolicy } from "../../check";
import type { Finding } from "../../../src/checking/finding";
import { addressText } from "../../../src/workbook/address";
import type { Snapshot } from "../../../src/workbook/snapshot";
import { snapshotOf } from "../../cases/blueprint-snapshot";
import { correctedIsamverkanSheets } from "../../cases/isamverkan";

/** The ISAmverkan budget with nothing wrong: 2 430 000 kr, 50 participants. */
export const rightBudget: Snapshot = snapshotOf(correctedIsamverkanSheets());
export const detailed = "Budget - detaljerad";
export const summary = "Budgetsammanställning";

export function findings(snapshot: Snapshot): readonly Finding[] {
  return check(snapshot, defaultPolicy).findings;
}

/** Rule, cell and variant of every finding. */
export function found(snapshot: Snapshot): readonly string[] {
  return findings(snapshot).map(({ rule, at, variant }) => `${rule} ${addressText(at)}${variant ? ` ${variant}` : ""}`);
}

export function only(snapshot: Snapshot, rule: string): readonly string[] {
  return found(snapshot).filter((line) => line.startsWith(rule));
}

/** The one finding of this rule. */
export function theFinding(snapshot: Snapshot, rule: string): Finding {
  const [first, ...more] = findings(snapshot).filter((finding) => finding.rule === rule);
  if (first === undefined || more.length > 0) throw new Error(`${rule} found ${first ? more.length + 1 : 0} times`);
  return first;
}
