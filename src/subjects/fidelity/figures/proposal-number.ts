/** The number that a proposed score rests on, in words: "21,25 (34 / 1,6)", "96 %". */
import type { Proposal } from "./own-numbers";
import { isShareMeasure } from "../scales/scale";
import type { Language } from "../../../checking/language";

/** A quotient has its numerator and denominator after it. The measure's name is `fidelity.measure.<kind>`. */
export function proposalNumber(
  { kind, number, parts }: Pick<Proposal, "kind" | "number" | "parts">,
  language: Language,
): string {
  const shown = isShareMeasure(kind) ? language.share(number) : language.number(number);
  return parts === null
    ? shown
    : `${shown} (${language.number(parts.numerator)} / ${language.number(parts.denominator)})`;
}
