/** What a project costs and gives more than a comparison, from the people of both. */

/** With both a cost, in kronor, and an effect: nobody else is counted. `baseline`: the measure at the start. */
export interface CompletePerson {
  readonly cost: number;
  readonly effect: number;
  readonly baseline: number;
}

export interface Arms {
  readonly project: readonly CompletePerson[];
  readonly comparison: readonly CompletePerson[];
}

/** ΔC in kronor and ΔE in the unit of the effect, both project − comparison. */
export interface Increments {
  readonly cost: number;
  readonly effect: number;
}

/** What the people of a group add up to, one after another: means and slopes need no more. */
export interface Sums {
  people: number;
  cost: number;
  effect: number;
  baseline: number;
  baselineSquared: number;
  product: number;
}

export function noSums(): Sums {
  return { people: 0, cost: 0, effect: 0, baseline: 0, baselineSquared: 0, product: 0 };
}

export function addPerson(sums: Sums, { cost, effect, baseline }: CompletePerson): void {
  sums.people += 1;
  sums.cost += cost;
  sums.effect += effect;
  sums.baseline += baseline;
  sums.baselineSquared += baseline * baseline;
  sums.product += baseline * effect;
}

export function sumsOf(people: readonly CompletePerson[]): Sums {
  const sums = noSums();
  for (const person of people) addPerson(sums, person);
  return sums;
}

/** Less is what is left over when squares are taken from each other. */
const nothing = 1e-12;

/**
 * `adjusted`: ΔE is the coefficient of the group in a regression of the effect on group and baseline (least squares): the
 * difference of the means, less the common slope within the groups times the difference at the start. Manca, Hawkins &
 * Sculpher, Estimating mean QALYs in trial-based cost-effectiveness analysis, Health Econ. 14, 2005.
 */
export function incrementsOf(project: Sums, comparison: Sums, adjusted: boolean): Increments {
  const raw = project.effect / project.people - comparison.effect / comparison.people;
  const cost = project.cost / project.people - comparison.cost / comparison.people;
  if (!adjusted) return { cost, effect: raw };
  const spread = spreadOf(project) + spreadOf(comparison);
  const slope = spread <= nothing ? 0 : (withEffect(project) + withEffect(comparison)) / spread;
  const ahead = project.baseline / project.people - comparison.baseline / comparison.people;
  return { cost, effect: raw - slope * ahead };
}

/** Σ(b − mean)². */
function spreadOf({ people, baseline, baselineSquared }: Sums): number {
  return baselineSquared - (baseline * baseline) / people;
}

/** Σ(b − mean)(e − mean). */
function withEffect({ people, baseline, effect, product }: Sums): number {
  return product - (baseline * effect) / people;
}
