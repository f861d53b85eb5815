/** BUD-707: the plan's *% heltid* per organisation against the staff rows, and the table's own sum. */
import type { Address } from "../../../workbook/address";
import type { Plan } from "../../plan/model";
import type { Reported } from "../../rule";
import { rowPosts } from "../figures";
import { sameOrganisation } from "../members";
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
  const budget = postsByPartner(model);
  const [first] = stated.values();
  if (first === undefined) return [];
  const matched = new Map([...stated].map(([name, said]) => [name, { ...said, partner: partnerOf(name, budget) }]));
  const partners = new Set([...matched.values()].map(({ partner }) => partner));
  return [
    ...(model.detailed === null
      ? []
      : [...matched].flatMap(([name, { posts, at, partner }]): readonly Reported[] => {
          const inBudget = partner === undefined ? 0 : (budget.get(partner) ?? 0);
          return differs(posts, inBudget) ? [report("organisation", at, name, inBudget, posts)] : [];
        })),
    ...[...budget].flatMap(([name, posts]): readonly Reported[] =>
      partners.has(name) || !differs(posts, 0)
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

/** A post is its employer's: the partner with the row's amount, or those that share it, by what each has. */
function postsByPartner({ detailed }: BudgetModel): ReadonlyMap<string, number> {
  const posts = new Map<string, number>();
  if (detailed === null) return posts;
  for (const block of blocksOf(detailed)) {
    for (const { name } of block.partners) if (name !== null && !posts.has(name)) posts.set(name, 0);
    for (const row of block.sections.filter(({ id }) => id === "staff").flatMap(({ rows }) => rows)) {
      for (const [name, part] of sharesOf(row, block)) posts.set(name, (posts.get(name) ?? 0) + part);
    }
  }
  return posts;
}

function sharesOf(row: CostRow, { partners }: Block): readonly (readonly [name: string, posts: number])[] {
  const total = row.amounts.reduce((sum, { ore }) => sum + (ore ?? 0), 0);
  if (total <= 0) return [];
  return partners.flatMap(({ name }, index) => {
    const part = (row.amounts[index]?.ore ?? 0) / total;
    return name === null || part === 0 ? [] : [[name, rowPosts(row) * part] as const];
  });
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
