/** What a check found to be right: an assurance stands on rules that looked and had nothing to say. */
import type { Finding, MessageValue } from "./finding";

/** A sentence about what was found right: a key of the texts, filled from `values`. */
export interface Assurance {
  readonly key: string;
  readonly values: Readonly<Record<string, MessageValue>>;
}

export interface Claim<Model, Limits> {
  readonly key: string;
  /** The rules that must have nothing to say; the ids, or their beginnings. */
  readonly rules: readonly string[];
  /** What the words are filled with; `null` where the workbook holds nothing to be right about. */
  readonly about: (model: Model, limits: Limits) => Assurance["values"] | null;
}

/** In the order of the claims; one that a finding speaks against is left out. */
export function assurancesOf<Model, Limits>(
  claims: readonly Claim<Model, Limits>[],
  model: Model,
  limits: Limits,
  findings: readonly Finding[],
): readonly Assurance[] {
  return claims.flatMap(({ key, rules, about }): readonly Assurance[] => {
    if (findings.some(({ rule }) => rules.some((beginning) => rule.startsWith(beginning)))) return [];
    const values = about(model, limits);
    return values === null ? [] : [{ key, values }];
  });
}
