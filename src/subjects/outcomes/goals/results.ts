/** Whether a goal is met: by the register, by a follow-up of its own, or not to be told yet, and why not. */
import type { IsoDate } from "../../../workbook/iso-day";
import { measuredShare, type OutcomeFigures, personsView, usualBasis } from "../figures/outcome-figures";
import { shareFor } from "../figures/measure-results";
import { type BasisId, canTell, defaultWeeks } from "../figures/measures";
import type { Register } from "../model";
import { type CountRange, exactShare, known, type OpenShare } from "../figures/open-share";
import { awaitsAnswer } from "../figures/open-figures";
import { isSaid } from "../figures/range-text";
import { reaches } from "./level";
import type { Goal } from "./locate";
import { isPersonMeasure } from "./template";

/** Why it cannot be told. */
export type Unclear =
  /** Something that it hangs on is written so that it cannot be read, see `Goal.unread`. */
  | "unread"
  /** Answers of the register cannot be read, and could change it. */
  | "unreadAnswers"
  /** A question about the register is not answered. */
  | "asked"
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
  readonly open: OpenShare | null;
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
    return shareResult(goal, ground, exactShare(goal.own.count, goal.own.of), null, "own");
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
    if (efforts.total === null) return unclear(goal, "unreadAnswers");
    if (efforts.people === 0) return unclear(goal, "nobody");
    const each = efforts.total / efforts.people;
    return numberResult(goal, ground, { least: each, most: each });
  }
  if (!isPersonMeasure(measure) || !canTell(register.columns, register.asked, measure)) {
    return unclear(goal, "noColumn");
  }
  if (goal.unread.has("basis") || (measure === "planned" && goal.unread.has("weeks"))) return unclear(goal, "unread");
  const basis = goal.basis ?? usualBasis(measure, register);
  const weeks = goal.weeks ?? defaultWeeks;
  const found = weeks === defaultWeeks ? measuredShare(figures, measure, basis) : null;
  const share = found ?? shareFor(personsView(register, ground.today), measure, basis, weeks);
  return shareResult(goal, ground, share, basis, "register");
}

function unclear(goal: Goal, why: Unclear): GoalResult {
  return { goal, status: "unclear", why, open: null, number: null, basis: null, source: null };
}

function shareResult(
  goal: Goal,
  ground: GoalGround,
  open: OpenShare,
  basis: BasisId | null,
  source: "register" | "own",
): GoalResult {
  const told = { goal, open, number: null, basis, source };
  const { lowest, highest, count, of } = open;
  if (lowest === null || highest === null) return { ...told, status: "unclear", why: "nobody" };
  if (goal.targetKind === "number") {
    return { ...told, ...judgedWithin(goal, ground, count.least, count.most, isSaid(count, of)) };
  }
  return { ...told, ...judgedWithin(goal, ground, lowest, highest, isSaid(open.count, open.of)) };
}

function numberResult(goal: Goal, ground: GoalGround, range: CountRange): GoalResult {
  return {
    goal,
    open: null,
    number: known(range),
    basis: null,
    source: "register",
    ...judgedWithin(goal, ground, range.least, range.most, range.least > 0),
  };
}

/** Where both ends come to the same, what is between them does not matter. `said`: the range leaves something out. */
function judgedWithin(
  goal: Goal,
  ground: GoalGround,
  lowest: number,
  highest: number,
  said: boolean,
): Pick<GoalResult, "status" | "why"> {
  const [low, high] = [judged(goal, ground, lowest), judged(goal, ground, highest)];
  if (low.status === high.status && low.why === high.why) return low;
  const isAsked = !said || (ground.register !== null && awaitsAnswer(ground.register));
  return { status: "unclear", why: isAsked ? "asked" : "unreadAnswers" };
}

function judged(
  { target, by, bound, unread }: Goal,
  { figures, today }: GoalGround,
  value: number,
): Pick<GoalResult, "status" | "why"> {
  if (target === null) return { status: "unclear", why: "noTarget" };
  const isReached = reaches(bound, target, value);
  const isCeiling = bound === "most" || bound === "less";
  // What is not to be passed may be passed yet.
  if (isReached && !isCeiling) return { status: "met", why: null };
  if (unread.has("by")) return { status: "unclear", why: "unread" };
  const asOf = figures?.asOf ?? today;
  if (by !== null && asOf < by) return { status: "unclear", why: "timeLeft" };
  return { status: isReached ? "met" : "notMet", why: null };
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
