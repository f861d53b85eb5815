/** GHQ-12 scored in both ways: 0–36 and 0–12. Higher is worse in both. */
import type { Label } from "../../../reading/label";
import { halves, missingItem } from "./template";

export interface Ghq12Score {
  /** 0–36: every item 0–3; `null` where only the half of the boxes is known. */
  readonly likert: number | null;
  /** 0–12: an item counts where one of its two boxes to the right is ticked. */
  readonly bimodal: number;
  /** Items without an answer: 0 or 1. */
  readonly missing: number;
}

/** What a rule of the scoring stands on. `verified: false`: known, but not read in a published source. */
export interface ScoringRule {
  readonly verified: boolean;
  readonly text: Label;
}

/** Told beside the figures. */
export const scoringRules = {
  bimodal: {
    verified: true,
    text: { sv: "0-0-1-1, 0–12: ark.ac.uk, GHQ12CASE", en: "0-0-1-1, 0–12: ark.ac.uk, GHQ12CASE" },
  },
  likert: {
    verified: true,
    text: { sv: "0-1-2-3, 0–36, högre är sämre", en: "0-1-2-3, 0–36, higher is worse" },
  },
  caseLimit: {
    verified: true,
    text: {
      sv: "4 eller mer av 12: tecken på ohälsa (ark.ac.uk)",
      en: "4 or more of 12: a sign of a problem (ark.ac.uk)",
    },
  },
  oneMissing: {
    verified: false,
    text: {
      sv: "En fråga utan svar: 0–36 räknas upp från de andra elva, i 0–12 räknas den som 0",
      en: "One item unanswered: 0–36 is scaled up from the other eleven, in 0–12 it counts as 0",
    },
  },
  severalMissing: {
    verified: false,
    text: { sv: "Två eller fler frågor utan svar: ingen poäng", en: "Two or more items unanswered: no score" },
  },
} as const satisfies Record<string, ScoringRule>;

const itemCount = 12;
const mostMissing = 1;
/** Of 0–12. ark.ac.uk/ylt/2007/Health/GHQ12CASE.html */
const caseLimit = 4;

/**
 * `items`: twelve of 0–3 or `-`, by the box from the left; never reversed; or twelve halves. `null` where two or more are
 * missing.
 */
export function ghq12Score(items: string): Ghq12Score | null {
  const given = [...items].filter((item) => item !== missingItem);
  const missing = itemCount - given.length;
  if (missing > mostMissing) return null;
  if (given.some((item) => item === halves.left || item === halves.right)) {
    return { likert: null, bimodal: given.filter((item) => item === halves.right).length, missing };
  }
  const answered = given.map(Number);
  const sum = answered.reduce((total, item) => total + item, 0);
  return {
    likert: Math.round((sum * itemCount) / answered.length),
    bimodal: answered.filter((item) => item >= 2).length,
    missing,
  };
}

/** A sign of a problem, to be talked about; no diagnosis. */
export function isCase({ bimodal }: Ghq12Score): boolean {
  return bimodal >= caseLimit;
}
