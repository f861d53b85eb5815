/** What is read and told of a workbook with a calculation of society's gain. */
import type { CheckResult } from "../../../src/checking/check-result";
import type { Finding } from "../../../src/checking/finding";
import type { Answers } from "../../../src/checking/question";
import { catalogue } from "../../../src/subjects/catalogue";
import { societyKey } from "../../../src/subjects/society/examined-society";
import type { SocietyModel } from "../../../src/subjects/society/model";
import { addressText } from "../../../src/workbook/address";
import type { Snapshot } from "../../../src/workbook/snapshot";
import { policyWith } from "../../check";

export function checked(book: Snapshot, answers?: Answers, limits: Parameters<typeof policyWith>[0] = {}): CheckResult {
  return catalogue.check(book, policyWith(limits), "2026-12-01", answers);
}

export function societyIn(book: Snapshot, answers?: Answers): SocietyModel | null {
  return societyKey.of(checked(book, answers)).society;
}

/** "SOC-203 Tabell 3!M3 wage", in the order of the rules. */
export function told(book: Snapshot, rule = "SOC"): readonly string[] {
  return findingsOf(book, rule).map((finding) => line(finding));
}

export function findingsOf(book: Snapshot, rule: string): readonly Finding[] {
  return checked(book).findings.filter((finding) => finding.rule.startsWith(rule));
}

export function errorsIn(book: Snapshot): readonly string[] {
  return checked(book)
    .findings.filter(({ severity }) => severity === "error")
    .map((finding) => line(finding));
}

function line({ rule, at, variant }: Finding): string {
  return `${rule} ${addressText(at)}${variant === undefined ? "" : ` ${variant}`}`;
}
