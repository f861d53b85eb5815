/** Whether a goal is met: by the register, by a follow-up of its own, or not to be told yet, and why not. */
import type { IsoDate } from "../../../workbook/iso-day";
import { quotient, type Share } from "../../../reading/share";
import { measuredShare, type OutcomeFigures, usualBasis, viewOf } from "../figures/outcome-figures";
import { shareFor } from "../figures/measure-results";
import { type BasisId, canTell, defaultWeeks } from "../figures/measures";
import type { Register } from "../model";
import { type Interval, wilson } from "../figures/statistics";
import type { Goal } from "./locate";
import { isPersonMeasure } from "./template";

/** Why it cannot be told. */
export type Unclear =
  /** Something that it hangs on is written so that it cannot be read, see `Goal.unread`. */
  | "unread"
  /** No measure, or one that no register holds. */
  | "noMeasure"
  | "noTarget"
  | "noRegister"
  /** The register lacks the column. */
  | "noColumn"
  | "nobody"
  /** Not there yet, and there is time left. */
  | "timeLeft"
  | "noForms"
  /** The interval of the change holds nought. */
  | "notShown";

export interface GoalResult {
  readonly goal: Goal;
  readonly status: "met" | "notMet" | "unclear";
  readonly why: Unclear | null;
  readonly share: Share | null;
  readonly interval: Interval | null;
  /** For a goal that is no share. */
  readonly number: number | null;
  /** What the share was taken of; `null` for own follow-ups and for numbers. */
  readonly basis: BasisId | null;
  readonly source: "register" | "own" | "forms" | null;
}

/** What the health forms say of the change from first to last occasion; `null` where nobody answered twice. */
export interface HealthVerdicts {
  readonly ghq: "better" | "notShown" | "worse" | null;
  readonly eq5d: "better" | "notShown" | "worse" | null;
}

export interface GoalGround {
  readonly register: Register | null;
  readonly figures: OutcomeFigures | null;
  readonly health: HealthVerdicts;
  readonly today: IsoDate;
}

export function goalResult(goal: Goal, ground: GoalGround): GoalResult {
  const { measure } = goal;
  if (goal.own !== null) {
    return shareResult(goal, ground, { numerator: goal.own.count, denominator: goal.own.of }, null, "own");
  }
  // The register is not the answer where a follow-up of its own is to be.
  if (goal.unread.has("ownCount") || goal.unread.has("ownOf")) return unclear(goal, "unread");
  if (measure === null || measure === "none") return unclear(goal, "noMeasure");
  if (measure === "ghq" || measure === "eq5d") return healthResult(goal, ground.health[measure]);
  const { register, figures } = ground;
  if (register === null || figures === null) return unclear(goal, "noRegister");
  if (measure === "participants") return numberResult(goal, ground, figures.started);
  if (measure === "effortsEach") {
    const { efforts } = figures;
    if (efforts === null) return unclear(goal, "noColumn");
    return efforts.people === 0 ? unclear(goal, "nobody") : numberResult(goal, ground, efforts.total / efforts.people);
  }
  if (!isPersonMeasure(measure) || !canTell(register.columns, measure)) return unclear(goal, "noColumn");
  if (goal.unread.has("basis") || (measure === "planned" && goal.unread.has("weeks"))) return unclear(goal, "unread");
  const basis = goal.basis ?? usualBasis(measure, register.columns);
  const weeks = goal.weeks ?? defaultWeeks;
  const known = weeks === defaultWeeks ? measuredShare(figures, measure, basis)?.share : undefined;
  const share = known ?? shareFor(viewOf(register, ground.today), measure, basis, weeks);
  return shareResult(goal, ground, share, basis, "register");
}

function unclear(goal: Goal, why: Unclear): GoalResult {
  return { goal, status: "unclear", why, share: null, interval: null, number: null, basis: null, source: null };
}

function shareResult(
  goal: Goal,
  ground: GoalGround,
  share: Share,
  basis: BasisId | null,
  source: "register" | "own",
): GoalResult {
  const value = quotient(share);
  const told = { goal, share, interval: wilson(share.numerator, share.denominator), number: null, basis, source };
  if (value === null) return { ...told, status: "unclear", why: "nobody" };
  return { ...told, ...judged(goal, ground, value) };
}

function numberResult(goal: Goal, ground: GoalGround, number: number): GoalResult {
  return {
    goal,
    share: null,
    interval: null,
    number,
    basis: null,
    source: "register",
    ...judged(goal, ground, number),
  };
}

/** A float's tail must not fail a goal that is met to the person. */
const hair = 1e-9;

function judged(
  { target, by, unread }: Goal,
  { figures, today }: GoalGround,
  value: number,
): Pick<GoalResult, "status" | "why"> {
  if (target === null) return { status: "unclear", why: "noTarget" };
  if (value >= target - hair) return { status: "met", why: null };
  if (unread.has("by")) return { status: "unclear", why: "unread" };
  const asOf = figures?.asOf ?? today;
  return by !== null && asOf < by ? { status: "unclear", why: "timeLeft" } : { status: "notMet", why: null };
}

function healthResult(goal: Goal, verdict: HealthVerdicts["ghq"]): GoalResult {
  const told = { ...unclear(goal, "noForms"), source: "forms" } as const;
  switch (verdict) {
    case null:
      return told;
    case "better":
      return { ...told, status: "met", why: null };
    case "worse":
      return { ...told, status: "notMet", why: null };
    case "notShown":
      return { ...told, why: "notShown" };
  }
}
