/** The key figures of a budget; every quotient keeps its numerator and denominator. */
import type { Ore } from "../../../reading/money";
import type { Share } from "../../../reading/share";
import type { FormMoney, TemplateUsed } from "../form/form-model";
import type { StageFigures } from "../followup/stages";
import type { CostRowId, SectionId } from "../template";

/** `value` is numerator over denominator rounded to whole öre; `null` where the denominator is nothing. */
export interface Quotient {
  readonly numerator: Ore;
  readonly denominator: number;
  readonly value: Ore | null;
}

export interface PartnerFigures {
  readonly name: string;
  readonly requested: Ore;
  readonly ownFunding: Ore;
  readonly total: Ore;
}

/** One kind of cost, both blocks together, with its share of the project's total (öre over öre). */
export interface CostKindFigures {
  readonly section: SectionId;
  /** `null` for staff as a whole and for kinds the applicant named. */
  readonly id: CostRowId | null;
  /** The applicant's own label; empty for staff as a whole. */
  readonly label: string;
  readonly amount: Ore;
  readonly share: Share;
}

export interface BudgetFigures {
  readonly requested: Ore;
  readonly ownFunding: Ore;
  readonly total: Ore;
  readonly partners: readonly PartnerFigures[];
  readonly costKinds: readonly CostKindFigures[];
  /** Full-time posts of all staff rows: 3 for 50 + 150 + 100 %. */
  readonly fullTimePosts: number;
  /** Full-time posts of coaches: from the plan where it says, else of staff rows whose role is a coach's. */
  readonly coachPosts: { readonly value: number; readonly from: "plan" | "staffRows" } | null;
  readonly participants: number | null;
  readonly months: number | null;
  readonly perParticipant: Quotient | null;
  readonly perParticipantMonth: Quotient | null;
  readonly perCoach: Quotient | null;
  /** Per expected result: participants × share that completes × goal share. */
  readonly perResult: Quotient | null;
  /** The total laid evenly over the period's months, sums kept; `month` 1–12. */
  readonly byMonth: readonly { readonly year: number; readonly month: number; readonly amount: Ore }[];
  readonly byYear: readonly { readonly year: number; readonly amount: Ore }[];
  /** Of the förbund's template that it was read by; `null`: by words and arithmetic alone. */
  readonly template: TemplateUsed | null;
  /** Empty where the form does not tell who pays, or it is asked. */
  readonly byFunder: FormMoney["byFunder"];
  /** As the form's own columns part the time; empty where they do not. */
  readonly byPeriod: FormMoney["byPeriod"];
  /** Of each stage that the form has columns of. */
  readonly stages: FormMoney["stages"];
  /** Kronor per place and month: numerator in öre, denominator places × months. */
  readonly perPlaceMonth: Quotient | null;
  /** How far the money has come, by the form's stages or Samkoll's own sheets; `null` where nothing follows it up. */
  readonly followed: StageFigures | null;
}

/** Money that is not known is `null`, and everything reckoned from it absent: never another number. */
export interface ToldFigures extends Omit<BudgetFigures, "requested" | "ownFunding" | "total" | "partners"> {
  readonly requested: Ore | null;
  readonly ownFunding: Ore | null;
  readonly total: Ore | null;
  readonly partners: readonly ToldPartner[];
}

export interface ToldPartner {
  readonly name: string;
  readonly requested: Ore | null;
  readonly ownFunding: Ore | null;
  readonly total: Ore | null;
}
