/** What a förbund may ask of a budget: the limits that BUD-503, 513, 514, 601–606 and 703 judge by. */
import * as z from "zod/mini";
import { type PolicyFault, type PolicyPart, policyPart } from "../../checking/policy";
import { money } from "../../reading/money";
import type { TextUnder } from "../../checking/text-key";
import type { TextValues } from "../../checking/language";
import { templateFault, templateTwice } from "./templates/template-faults";
import { type BudgetTemplate, templateSchema } from "./templates/template-schema";

/** Kinds of cost that a policy can exclude; `cost-kinds.ts` knows their words. */
export const costKinds = [
  "interpreter",
  "travelCards",
  "participantCompensation",
  "equipment",
  "representation",
] as const;
export type CostKind = (typeof costKinds)[number];

/** Kinds of employer, which pay different contributions (PO-pålägg) on a wage. */
export const ownerKinds = ["municipality", "region", "state", "other"] as const;
export type OwnerKind = (typeof ownerKinds)[number];

const share = z.number().check(z.gte(0), z.lte(1));
const kr = z.number().check(z.gte(0));

const shape = {
  /** BUD-503. Months. Default 36: projects of the sources run 12–16 months; three years is a common ceiling (M). */
  longestProjectMonths: z._default(z.nullable(z.number().check(z.positive())), 36),
  /** BUD-513. Kronor for a full-time year, employer's contributions included. 600 000 in the ISAmverkan budget. */
  fullTimeYearCost: z._default(z.strictObject({ min: z._default(kr, 350_000), max: z._default(kr, 1_200_000) }), {
    min: 350_000,
    max: 1_200_000,
  }),
  /** BUD-514. Highest allowed ratio between two full-time-year costs of one role. */
  sameRoleCostRatio: z._default(z.number().check(z.gte(1)), 1.25),
  /** BUD-601. "minst två av förbundets medlemmar", project plan template of Samordningsförbundet Uppsala län. */
  fewestMemberOrganisations: z._default(z.int().check(z.gte(0)), 2),
  /** BUD-601. Names that are members besides kommun, region, Arbetsförmedlingen and Försäkringskassan. */
  memberNames: z._default(z.array(z.string().check(z.minLength(1), z.maxLength(200))), []),
  /** BUD-602. Kronor requested, at most. */
  largestRequest: z._default(z.nullable(kr), null),
  /** BUD-603. Overhead as a share of the staff cost it is laid on: 30 % in the Örebro application. */
  overheadShareOfStaff: z._default(z.nullable(share), 0.3),
  /** BUD-603. Premises as a share of the requested total. */
  premisesShareOfRequest: z._default(z.nullable(share), 0.2),
  /** BUD-604. Whether the budget must hold money for evaluation. */
  evaluationRequired: z._default(z.boolean(), true),
  /** BUD-605. finsam.se: no interpreter, no bus passes or mileage, no compensation for participants. */
  excludedCosts: z._default(z.array(z.enum(costKinds)), ["interpreter", "travelCards", "participantCompensation"]),
  /** BUD-606. Own funding as a share of the project's total, at least. */
  ownFundingShare: z._default(share, 0),
  /** BUD-703. Participants at a time for a full-time coach: 20 in IPS (plan of ISAmverkan, 1.1). */
  participantsPerCoach: z._default(z.number().check(z.positive()), 20),
  /** The förbund's own PO-pålägg, used before the rates that Samkoll knows: 38.46 is 38,46 % of the wage. */
  employerContributions: z._default(
    z.array(
      z.strictObject({
        ownerKind: z.enum(ownerKinds),
        year: z.int().check(z.gte(2000), z.lte(2199)),
        percent: z.number().check(z.gte(0), z.lte(100)),
        /** Where the rate is published, as a reader can look it up. */
        source: z.string().check(z.minLength(1), z.maxLength(200)),
      }),
    ),
    [],
  ),
  /** The förbund's own budget forms; the one that a workbook fits best is what it is read by. */
  budgetTemplates: z._default(z.array(templateSchema), []),
};

export const budgetPolicy = policyPart(shape, {
  faultIn: ({ fullTimeYearCost: { min, max }, employerContributions, budgetTemplates }) => {
    if (min > max) return { path: "fullTimeYearCost", code: "min_above_max" };
    const twice = employerContributions.findIndex(({ ownerKind, year }, index, rates) =>
      rates.slice(0, index).some((earlier) => earlier.ownerKind === ownerKind && earlier.year === year),
    );
    return twice < 0
      ? faultInTemplates(budgetTemplates)
      : { path: `employerContributions.${twice}`, code: "rate_twice" };
  },
  inWords: (policy, { t, money: kronor, number, share: percent }) => {
    const { min, max } = policy.fullTimeYearCost;
    const told = (limit: TextUnder<"budget.limit">, values: TextValues): string => t(`budget.limit.${limit}`, values);
    return [
      ...ifSet(policy.longestProjectMonths, (months) => told("longestProjectMonths", { months: number(months) })),
      told("fullTimeYearCost", { min: kronor(money(min)), max: kronor(money(max)) }),
      told("sameRoleCostRatio", { dearer: percent(policy.sameRoleCostRatio - 1) }),
      ...ifSet(policy.fewestMemberOrganisations || null, (count) => told("fewestMemberOrganisations", { count })),
      ...ifSet(policy.memberNames.length || null, () => told("memberNames", { names: policy.memberNames.join(", ") })),
      ...ifSet(policy.largestRequest, (amount) => told("largestRequest", { amount: kronor(money(amount)) })),
      ...ifSet(policy.overheadShareOfStaff, (limit) => told("overheadShareOfStaff", { limit: percent(limit) })),
      ...ifSet(policy.premisesShareOfRequest, (limit) => told("premisesShareOfRequest", { limit: percent(limit) })),
      ...(policy.evaluationRequired ? [t("budget.limit.evaluationRequired")] : []),
      ...ifSet(policy.excludedCosts.length || null, () =>
        told("excludedCosts", { costs: policy.excludedCosts.map((cost) => t(`budget.cost.${cost}`)).join(", ") }),
      ),
      ...ifSet(policy.ownFundingShare || null, (limit) => told("ownFundingShare", { limit: percent(limit) })),
      told("participantsPerCoach", { count: number(policy.participantsPerCoach) }),
      ...ifSet(policy.budgetTemplates.length || null, () =>
        told("budgetTemplates", { names: policy.budgetTemplates.map(templateName).join("; ") }),
      ),
    ];
  },
});

export type BudgetPolicy = typeof budgetPolicy extends PolicyPart<infer Limits> ? Limits : never;

function ifSet(limit: number | null, words: (limit: number) => string): readonly string[] {
  return limit === null ? [] : [words(limit)];
}

function templateName({ name, edition, editions = [] }: BudgetTemplate): string {
  return `${name} (${[edition, ...editions.map((later) => later.edition)].join(", ")})`;
}

function faultInTemplates(templates: readonly BudgetTemplate[]): PolicyFault | null {
  const twice = templateTwice(templates);
  if (twice !== null) return { path: `budgetTemplates.${twice}`, code: "template_twice" };
  for (const [index, template] of templates.entries()) {
    const fault = templateFault(template);
    if (fault !== null) return { path: `budgetTemplates.${index}.${fault.path}`, code: fault.code };
  }
  return null;
}
