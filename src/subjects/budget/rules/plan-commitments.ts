/** BUD-707: the plan's *% heltid* per organisation against the staff rows, and the table's own sum. */
import type { Address } from "../../../workbook/address";
import type { Plan } from "../plan/model";
import type { Reported } from "../../../checking/rule";
import { itemAmounts } from "../figures/amount-lists";
import { rowPosts } from "../figures/budget-figures";
import { sameOrganisation } from "../members";
import { saysCost } from "../amount";
import { type Block, type BudgetModel, type CostRow, blocksOf } from "../model";

/** Half a percent of full time: both documents write whole percents. */
const rounding = 0.005;

export function commitmentReports({
  plan,
  model,
}: {
  readonly plan: Plan;
  readonly model: BudgetModel;
}): readonly Reported[] {
  const stated = statedPosts(plan);
  const { posts: budget, doubtful } = postsByPartner(model);
  const [first] = stated.values();
  if (first === undefined) return [];
  // No cost yet, no payer of any post.
  if (itemAmounts(model).every((amount) => !saysCost(amount))) return sumReport(plan, stated);
  const matched = new Map([...stated].map(([name, said]) => [name, { ...said, partner: partnerOf(name, budget) }]));
  const partners = new Set([...matched.values()].map(({ partner }) => partner));
  return [
    ...(model.detailed === null
      ? []
      : [...matched].flatMap(([name, { posts, at, partner }]): readonly Reported[] => {
          if (partner !== undefined && doubtful.has(partner)) return [];
          const inBudget = partner === undefined ? 0 : (budget.get(partner) ?? 0);
          return differs(posts, inBudget) ? [report("organisation", at, name, inBudget, posts)] : [];
        })),
    ...[...budget].flatMap(([name, posts]): readonly Reported[] =>
      partners.has(name) || doubtful.has(name) || !differs(posts, 0)
        ? []
        : [report("notInPlan", plan.commitmentSum?.at ?? first.at, name, posts, 0)],
    ),
    ...sumReport(plan, stated),
  ];
}

interface StatedPosts {
  readonly posts: number;
  readonly at: Address;
}

/** Posts by organisation as the plan names it; one may have several rows. An empty cell says nothing. */
function statedPosts({ commitments }: Plan): ReadonlyMap<string, StatedPosts> {
  const stated = new Map<string, StatedPosts>();
  for (const { organisation, share } of commitments) {
    if (share.value === null) continue;
    const known = sameOrganisation(organisation, [...stated.keys()]) ?? organisation;
    const before = stated.get(known);
    stated.set(known, { posts: (before?.posts ?? 0) + share.value, at: before?.at ?? share.at });
  }
  return stated;
}

function partnerOf(name: string, budget: ReadonlyMap<string, number>): string | undefined {
  return sameOrganisation(name, [...budget.keys()]);
}

interface BudgetPosts {
  readonly posts: ReadonlyMap<string, number>;
  /** Partners with a post whose size or payer cannot be read: that has a finding, and is compared no further. */
  readonly doubtful: ReadonlySet<string>;
}

/** A post is its employer's: the partner with the row's amount, or those that share it, by what each has. */
function postsByPartner({ detailed }: BudgetModel): BudgetPosts {
  const posts = new Map<string, number>();
  const doubtful = new Set<string>();
  for (const block of detailed === null ? [] : blocksOf(detailed)) {
    for (const { name } of block.partners) if (name !== null && !posts.has(name)) posts.set(name, 0);
    for (const row of block.sections.filter(({ id }) => id === "staff").flatMap(({ rows }) => rows)) {
      const payers = payersOf(row, block);
      if (isDoubtful(row, payers.length)) for (const { name } of payers) doubtful.add(name);
      for (const { name, part } of payers) posts.set(name, (posts.get(name) ?? 0) + rowPosts(row) * part);
    }
  }
  return { posts, doubtful };
}

/** No share, or none that can be read (BUD-206, 511); an amount that cannot be read among several (BUD-201). */
function isDoubtful(row: CostRow, payers: number): boolean {
  return rowPosts(row) === 0 || (payers > 1 && row.amounts.some(({ ore }) => ore === null));
}

function payersOf(row: CostRow, { partners }: Block): readonly { readonly name: string; readonly part: number }[] {
  const paid = row.amounts.flatMap((amount, index) => {
    const name = partners[index]?.name ?? null;
    return name !== null && saysCost(amount) ? [{ name, ore: amount.ore ?? 0 }] : [];
  });
  const total = row.amounts.reduce((sum, { ore }) => sum + (ore ?? 0), 0);
  const [only, ...others] = paid;
  if (only !== undefined && others.length === 0 && total <= only.ore) return [{ name: only.name, part: 1 }];
  return paid.map(({ name, ore }) => ({ name, part: total > 0 ? ore / total : 0 }));
}

function sumReport({ commitmentSum }: Plan, stated: ReadonlyMap<string, StatedPosts>): readonly Reported[] {
  if (commitmentSum === null || commitmentSum.value === null) return [];
  const sum = [...stated.values()].reduce((total, { posts }) => total + posts, 0);
  return differs(sum, commitmentSum.value) ? [report("sum", commitmentSum.at, "", sum, commitmentSum.value)] : [];
}

function differs(a: number, b: number): boolean {
  return Math.abs(a - b) > rounding;
}

function report(variant: string, at: Address, organisation: string, expected: number, found: number): Reported {
  return {
    at,
    variant,
    ...(organisation !== "" && { values: { organisation: { kind: "text", text: organisation } } }),
    expected: { kind: "share", value: expected },
    found: { kind: "share", value: found },
  };
}
