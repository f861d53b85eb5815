/** A policy in words: the limits that apply, and what is wrong with a policy file. */
import { money } from "../reading/money";
import { valueSetNames } from "../subjects/outcomes/health/value-set-ids";
import type { Policy } from "./policy";
import type { Language } from "./language";
import type { PolicyFileFault } from "./policy-file";

/** A sentence a limit, in the order of the policy file; one that is switched off is not told. */
export function policyLimits(policy: Policy, { code, t, money: kr, number, share }: Language): readonly string[] {
  const { min, max } = policy.fullTimeYearCost;
  const told = (limit: string, values: Readonly<Record<string, string | number>>): string =>
    t(`policy.limit.${limit}`, values);
  const dearer = policy.sameRoleCostRatio - 1;
  const list = (words: readonly string[]): string => words.join(", ");
  return [
    ...ifSet(policy.longestProjectMonths, (months) => told("longestProjectMonths", { months: number(months) })),
    told("fullTimeYearCost", { min: kr(money(min)), max: kr(money(max)) }),
    told("sameRoleCostRatio", { dearer: share(dearer) }),
    ...ifSet(policy.fewestMemberOrganisations || null, (count) => told("fewestMemberOrganisations", { count })),
    ...ifSet(policy.memberNames.length || null, () => told("memberNames", { names: list(policy.memberNames) })),
    ...ifSet(policy.largestRequest, (amount) => told("largestRequest", { amount: kr(money(amount)) })),
    ...ifSet(policy.overheadShareOfStaff, (limit) => told("overheadShareOfStaff", { limit: share(limit) })),
    ...ifSet(policy.premisesShareOfRequest, (limit) => told("premisesShareOfRequest", { limit: share(limit) })),
    ...(policy.evaluationRequired ? [t("policy.limit.evaluationRequired")] : []),
    ...ifSet(policy.excludedCosts.length || null, () =>
      told("excludedCosts", { costs: list(policy.excludedCosts.map((cost) => t(`policy.cost.${cost}`))) }),
    ),
    ...ifSet(policy.ownFundingShare || null, (limit) => told("ownFundingShare", { limit: share(limit) })),
    told("participantsPerCoach", { count: number(policy.participantsPerCoach) }),
    ...ifSet(policy.fidelityEarliestMonths || null, (months) =>
      told("fidelityEarliestMonths", { months: number(months) }),
    ),
    ...ifSet(policy.fidelityLongestIntervalMonths, (months) =>
      told("fidelityLongestIntervalMonths", { months: number(months) }),
    ),
    told("smallestPublished", { count: number(policy.smallestPublished) }),
    ...(policy.eq5dValueSet === null ? [] : [told("eq5dValueSet", { name: valueSetNames[policy.eq5dValueSet][code] })]),
    ...ifSet(policy.fidelityScales.length || null, () =>
      told("fidelityScales", { names: list(policy.fidelityScales.map(({ name }) => name[code])) }),
    ),
  ];
}

function ifSet(limit: number | null, words: (limit: number) => string): readonly string[] {
  return limit === null ? [] : [words(limit)];
}

export function policyFaultText({ key, path, meant }: PolicyFileFault, file: string, { t }: Language): string {
  const text = t(key, { file, path });
  return meant === undefined ? text : `${text} ${t("app.meant", { name: meant })}`;
}
