/** The number that a proposed score rests on, in words: "21,25 (34 / 1,6)", "96 %". */
import type { Proposal } from "../domain/fidelity/own-numbers";
import type { MeasureKind } from "../domain/fidelity/scale";
import type { Language } from "./language";

/** Told as a part of the whole; the others are days, contacts or people. */
const shares: ReadonlySet<MeasureKind> = new Set(["employmentTime", "jobTypes", "employers", "competitiveJobs"]);

/** A quotient has its numerator and denominator after it. The measure's name is `fidelity.measure.<kind>`. */
export function proposalNumber(
  { kind, number, parts }: Pick<Proposal, "kind" | "number" | "parts">,
  language: Language,
): string {
  const shown = shares.has(kind) ? language.share(number) : language.number(number);
  return parts === null
    ? shown
    : `${shown} (${language.number(parts.numerator)} / ${language.number(parts.denominator)})`;
}
