/** EQ-5D: the index of a state of health by a chosen value set. 1 is full health, 0 as bad as dead; less is possible. */
import { dimensions, type Eq5dForm } from "./template";
import type { ValueSetId } from "./value-set-ids";
import { type ValueSet, valueSetOf } from "./value-sets";

/**
 * Experience-based Swedish values: the guidelines for economic evaluation in Sweden recommend such (Burström et al. 2014,
 * abstract).
 */
const defaultValueSets: Readonly<Record<Eq5dForm, ValueSetId>> = {
  "EQ-5D-3L": "SE_3L_TTO_2014",
  "EQ-5D-5L": "SE_5L_TTO_2020",
};

/** The set asked for where it is of this form, else the form's own: no set is ever used on another form's levels. */
export function valueSetFor(form: Eq5dForm, asked?: ValueSetId): ValueSet {
  const set = asked === undefined ? undefined : valueSetOf(asked);
  return set?.form === form ? set : valueSetOf(defaultValueSets[form]);
}

/** Decimals that any set has as an index; sums are rounded to them, so that equal states have equal indices. */
const decimals = 1e4;

/**
 * `levels`: five digits in the order MO SC UA PD AD, "21311". `null` where a level is missing or the form has none such,
 * or the set is of another form.
 */
export function eq5dIndex(form: Eq5dForm, levels: string, set: ValueSet): number | null {
  if (set.form !== form || levels.length !== dimensions.length) return null;
  let figure = set.perfect;
  let worst = 0;
  for (const [place, dimension] of dimensions.entries()) {
    const level = Number(levels.charAt(place));
    const decrement = set.decrements[dimension][level - 1];
    if (decrement === undefined) return null;
    figure -= decrement;
    worst = Math.max(worst, level);
  }
  for (const { level, change } of set.worstAtLeast) if (worst >= level) figure += change;
  return Math.round((figure / set.scale) * decimals) / decimals;
}
