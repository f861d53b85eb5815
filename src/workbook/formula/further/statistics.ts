/** Further functions over areas. */
import { overNumbers, valuesOf } from "../aggregates";
import { numberOf } from "../arguments";
import { type FormulaFunction, type Ground, isArea } from "../ground";
import type { FormulaNode } from "../tree";
import { divisionByZero, isStopped, notAvailable, numberError, type Result, finite } from "../values";

export const statistics: Readonly<Record<string, FormulaFunction>> = {
  COUNTA: (args, ground) => {
    let total = 0;
    for (const arg of args) {
      const taken = ground.taken(arg);
      const values = valuesOf(taken, ground);
      if (values === undefined) return undefined;
      // What is not known is something all the same; an argument left empty counts too.
      total += isArea(taken) ? values.filter((value) => value !== null).length : 1;
    }
    return total;
  },
  COUNTBLANK: ([node], ground) => {
    const area = node && ground.area(node);
    const held = area && ground.valuesIn(area);
    if (area === undefined || held === undefined || held.some(({ value }) => value === undefined)) return undefined;
    const filled = held.filter(({ value }) => value !== null && value !== "").length;
    return (area.lastRow - area.firstRow + 1) * (area.lastColumn - area.firstColumn + 1) - filled;
  },
  PRODUCT: (args, ground) =>
    overNumbers(args, ground, (factors) =>
      factors.length === 0 ? 0 : finite(factors.reduce((product, each) => product * each, 1)),
    ),
  STDEV: (args, ground) => overNumbers(args, ground, deviation),
  LARGE: (args, ground) => nth(args, ground, (a, b) => b - a),
  SMALL: (args, ground) => nth(args, ground, (a, b) => a - b),
  RANK: ([node, list, order, ...more], ground) => {
    const [number, rising] = [numberOf(node, ground), numberOf(order, ground, 0)];
    if (isStopped(number)) return number;
    if (isStopped(rising)) return rising;
    if (list === undefined || more.length > 0 || ground.area(list) === undefined) return undefined;
    return overNumbers([list], ground, (others) =>
      others.includes(number)
        ? others.filter((other) => (rising === 0 ? other > number : other < number)).length + 1
        : notAvailable,
    );
  },
};

function deviation(numbers: readonly number[]): Result {
  if (numbers.length < 2) return divisionByZero;
  const mean = numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
  return finite(Math.sqrt(numbers.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (numbers.length - 1)));
}

function nth(
  [list, place, ...more]: readonly FormulaNode[],
  ground: Ground,
  order: (a: number, b: number) => number,
): Result {
  if (list === undefined || more.length > 0 || ground.area(list) === undefined) return undefined;
  const wanted = numberOf(place, ground);
  // The error of the list comes first.
  const sorted = overNumbers([list], ground, () => 0);
  if (isStopped(sorted)) return sorted;
  if (isStopped(wanted)) return wanted;
  if (!Number.isInteger(wanted)) return undefined;
  return overNumbers([list], ground, (numbers) => [...numbers].sort(order)[wanted - 1] ?? numberError);
}
