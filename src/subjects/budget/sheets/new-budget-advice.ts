/** What a new budget looks like by the policy while it is still being written: advice, never a hindrance. */
import { countMembers, sameOrganisation } from "../members";
import { roundedMonths } from "../../../reading/period";
import { isDay } from "../../../workbook/iso-day";
import type { BudgetPolicy } from "../policy";

export interface NewBudgetAdvice {
  /** The period's length, two decimals; `null` where its days cannot be read or run backwards. */
  readonly months: number | null;
  /** The policy's longest, where the period is longer; else `null`. */
  readonly longest: number | null;
  /** How many of the association's members take part. */
  readonly members: number;
  /** The policy's fewest, where there are fewer; else `null`. */
  readonly fewest: number | null;
  /** For each partner the earlier one that is likely the same organisation under another name. */
  readonly likely: readonly (string | null)[];
}

/** Days as `yyyy-mm-dd`; a blank partner counts as nobody. */
export function newBudgetAdvice(
  { from, to, partners }: { readonly from: string; readonly to: string; readonly partners: readonly string[] },
  policy: BudgetPolicy,
): NewBudgetAdvice {
  const months = isDay(from) && isDay(to) && from <= to ? roundedMonths({ from, to }) : null;
  const { longestProjectMonths: longest, fewestMemberOrganisations: fewest } = policy;
  const named = partners.map((name) => name.trim());
  const members = countMembers(
    named.filter((name) => name !== ""),
    policy.memberNames,
  );
  return {
    months,
    longest: months !== null && longest !== null && months > longest ? longest : null,
    members,
    fewest: members < fewest ? fewest : null,
    likely: named.map((name, index) => {
      const earlier = named.slice(0, index).filter((other) => other !== "");
      return name === "" ? null : (sameOrganisation(name, earlier) ?? null);
    }),
  };
}
