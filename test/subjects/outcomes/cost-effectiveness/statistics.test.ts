/** The bootstrap against every drawing there is (6 + 6) and against scipy (40 + 40). */
import { evaluate, leftOutOf } from "../../../../src/subjects/outcomes/cost-effectiveness/statistics/evaluate";
import {
  type Arms,
  type CompletePerson,
  incrementsOf,
  sumsOf,
} from "../../../../src/subjects/outcomes/cost-effectiveness/statistics/increments";
import {
  acceleration,
  bias,
  type Interval,
  type Intervals,
  intervalsOf,
  quantile,
} from "../../../../src/subjects/outcomes/cost-effectiveness/statistics/intervals";
import {
  acceptabilityCurve,
  netBenefit,
  netBenefitInterval,
  shareWorthIt,
} from "../../../../src/subjects/outcomes/cost-effectiveness/statistics/net-benefit";
import { normalQuantile, normalShare } from "../../../../src/subjects/outcomes/cost-effectiveness/statistics/normal";
import {
  quadrantOf,
  quadrantShares,
  ratioOf,
  ratiosInOrder,
  shareAcross,
} from "../../../../src/subjects/outcomes/cost-effectiveness/statistics/plane";
import { resample } from "../../../../src/subjects/outcomes/cost-effectiveness/statistics/resample";
import { areaOf, largeTrial } from "./forty-and-forty";
import { smallArms } from "./two-groups";

type Measure = "days" | "work" | "qaly";

function largeArms(measure: Measure): Arms {
  const of = (arm: 0 | 1): readonly CompletePerson[] =>
    largeTrial
      .filter((row) => row[1] === arm)
      .map((row) => ({
        cost: row[2],
        effect: measure === "days" ? row[3] : measure === "work" ? Number(row[3] > 0) : areaOf(row),
        baseline: row[4],
      }));
  return { project: of(1), comparison: of(0) };
}

function evaluated(arms: Arms, adjusted = false) {
  const increments = incrementsOf(sumsOf(arms.project), sumsOf(arms.comparison), adjusted);
  const found = evaluate(arms, increments, adjusted);
  if (found.drawn === null) throw new Error("Not evaluated");
  return { ...found, drawn: found.drawn };
}

function intervals(found: ReturnType<typeof evaluated>["ratioIntervals"]): Intervals {
  if ("none" in found) throw new Error(found.none);
  return found;
}

/** Within so large a part of the interval's own width: 5 000 drawings are not a million. */
function expectNear(found: Interval | null, low: number, high: number, part = 0.04): void {
  if (found === null) throw new Error("No interval");
  expect(Math.abs(found.low - low)).toBeLessThan(part * (high - low));
  expect(Math.abs(found.high - high)).toBeLessThan(part * (high - low));
}

describe("the handed example", () => {
  it("costs 417.79 kr a gained day, 103 309 kr a person in work, 338 013 kr a QALY, 507 343 adjusted", () => {
    const ratio = (measure: Measure, adjusted = false) => evaluated(largeArms(measure), adjusted).ratio ?? 0;
    expect(ratio("days")).toBeCloseTo(417.794, 3);
    expect(ratio("work")).toBeCloseTo(28_410 / 0.275, 3);
    expect(Math.round(ratio("qaly"))).toBe(338_013);
    expect(Math.round(ratio("qaly", true))).toBe(507_343);
  });

  it("has the differences that numpy has", () => {
    const { increments, quadrant } = evaluated(largeArms("qaly"), true);
    expect(increments.cost).toBeCloseTo(28_410, 6);
    expect(increments.effect).toBeCloseTo(0.05599765, 8);
    expect(quadrant).toBe("NE");
  });

  it("gives the same figures each time, by its seed", () => {
    expect(evaluated(largeArms("days"))).toEqual(evaluated(largeArms("days")));
    const other = resample(largeArms("days"), false, { count: 100, seed: 7 });
    expect(other.costs).not.toEqual(resample(largeArms("days"), false, { count: 100, seed: 8 }).costs);
  });
});

describe("against scipy.stats.bootstrap, 100 000 drawings", () => {
  it.each([
    ["days", false, [20.2, 116.48], [20.95, 117.33]],
    ["work", false, [0.1, 0.45], [0.1, 0.45]],
    ["qaly", false, [0.00737, 0.16086], [0.00597, 0.15965]],
    ["qaly", true, [0.02086, 0.09125], [0.02034, 0.09069]],
  ] as const)("the gain in %s, adjusted: %s", (measure, adjusted, percentile, bca) => {
    const { effectIntervals } = evaluated(largeArms(measure), adjusted);
    expectNear(effectIntervals.percentile, percentile[0], percentile[1]);
    expectNear(effectIntervals.bca, bca[0], bca[1]);
  });

  it("the cost", () => {
    const { costIntervals } = evaluated(largeArms("days"));
    expectNear(costIntervals.percentile, 14_217.5, 42_455);
    expectNear(costIntervals.bca, 14_157.5, 42_394);
  });

  it("the ratios, where what lies across is above them all and not below", () => {
    // numpy: drawings with a loss in the place of infinity; scipy takes them for bargains.
    const perDay = intervals(evaluated(largeArms("days")).ratioIntervals);
    expectNear(perDay.percentile, 175.3, 1487.7, 0.06);
    const adjusted = intervals(evaluated(largeArms("qaly"), true).ratioIntervals);
    expectNear(adjusted.percentile, 215_647, 1_471_680, 0.06);
    const raw = intervals(evaluated(largeArms("qaly")).ratioIntervals);
    expect(raw.percentile?.low).toBeGreaterThan(115_000);
    expect(raw.percentile?.high).toBeGreaterThan(3_000_000);
  });

  it("the shares across and in each quadrant, and what is worth it", () => {
    const { drawn } = evaluated(largeArms("qaly"));
    expect(drawn.across).toBeCloseTo(0.0159, 2);
    expect(drawn.shares.NE).toBeCloseTo(0.984, 2);
    expect(drawn.shares.NW).toBeCloseTo(0.0159, 2);
    expect(Math.abs(shareWorthIt(drawn.resamples, 300_000) - 0.4147)).toBeLessThan(0.02);
    expect(Math.abs(shareWorthIt(drawn.resamples, 500_000) - 0.7352)).toBeLessThan(0.02);
  });
});

/** Every way to draw six of six with its weight: 462 multisets. */
function everyDrawing(people: readonly CompletePerson[]) {
  const found: { readonly weight: number; readonly cost: number; readonly effect: number }[] = [];
  const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1));
  const choose = (place: number, left: number, weight: number, cost: number, effect: number): void => {
    const person = people[place];
    if (person === undefined) {
      if (left === 0) found.push({ weight, cost: cost / people.length, effect: effect / people.length });
      return;
    }
    for (let times = 0; times <= left; times += 1) {
      choose(
        place + 1,
        left - times,
        weight / factorial(times),
        cost + times * person.cost,
        effect + times * person.effect,
      );
    }
  };
  choose(0, people.length, factorial(people.length) / people.length ** people.length, 0, 0);
  return found;
}

describe("against every drawing of 6 + 6", () => {
  const arms = smallArms("qaly");
  const exact = everyDrawing(arms.project).flatMap((own) =>
    everyDrawing(arms.comparison).map((other) => ({
      weight: own.weight * other.weight,
      cost: own.cost - other.cost,
      effect: own.effect - other.effect,
    })),
  );
  const share = (fits: (each: (typeof exact)[number]) => boolean): number =>
    exact.reduce((sum, each) => sum + (fits(each) ? each.weight : 0), 0);
  const exactQuantile = (valueOf: (each: (typeof exact)[number]) => number, at: number): number => {
    const sorted = exact.map((each) => [valueOf(each), each.weight] as const).sort(([a], [b]) => a - b);
    let below = 0;
    return sorted.find(([, weight]) => (below += weight) >= at)?.[0] ?? Number.NaN;
  };
  const found = evaluated(arms);

  it("has 462 × 462 of them, all together certain", () => {
    expect(exact).toHaveLength(462 * 462);
    expect(share(() => true)).toBeCloseTo(1, 10);
  });

  it("has the same intervals", () => {
    expectNear(
      found.costIntervals.percentile,
      exactQuantile(({ cost }) => cost, 0.025),
      exactQuantile(({ cost }) => cost, 0.975),
    );
    expectNear(
      found.effectIntervals.percentile,
      exactQuantile(({ effect }) => effect, 0.025),
      exactQuantile(({ effect }) => effect, 0.975),
    );
    const ratio = ({ cost, effect }: { readonly cost: number; readonly effect: number }): number =>
      effect > 1e-9 ? cost / effect : Infinity;
    const { percentile, bca } = intervals(found.ratioIntervals);
    expectNear(percentile, exactQuantile(ratio, 0.025), exactQuantile(ratio, 0.975));
    // The levels that numpy has of z₀ and the acceleration over every drawing: 2.233 % and 97.222 %.
    expectNear(bca, exactQuantile(ratio, 0.022333798), exactQuantile(ratio, 0.972219181));
  });

  it("has the same shares of the quadrants and of what is worth it", () => {
    expect(found.drawn.shares.NE).toBeCloseTo(
      share(({ cost, effect }) => cost > 1e-9 && effect > 1e-9),
      2,
    );
    for (const worth of [50_000, 100_000, 200_000]) {
      const sure = share(({ cost, effect }) => worth * effect - cost > 0);
      expect(Math.abs(shareWorthIt(found.drawn.resamples, worth) - sure)).toBeLessThan(0.02);
    }
  });

  it("has the acceleration that numpy has", () => {
    const perDay = leftOutOf(smallArms("days"), false).map((group) => group.map(({ cost, effect }) => cost / effect));
    expect(acceleration(perDay)).toBeCloseTo(-0.05470126250686326, 12);
    const costs = leftOutOf(arms, false).map((group) => group.map(({ cost }) => cost));
    expect(acceleration(costs)).toBeCloseTo(-0.002199194230896176, 12);
  });
});

describe("the tie rule of BCa", () => {
  it("counts drawings that equal the estimate as half", () => {
    const drawings = Float64Array.from([1, 2, 2, 2, 3]);
    expect(bias(drawings, 2)).toBeCloseTo(0, 10);
    expect(bias(Float64Array.from([1, 1, 2, 2]), 2)).toBeCloseTo(normalQuantile(0.75), 10);
  });

  it("has no interval where drawings do not differ", () => {
    expect(intervalsOf(Float64Array.from([5, 5, 5]), 5, [[5, 5], [5]])).toEqual({ percentile: null, bca: null });
  });
});

it("knows the normal distribution as scipy does", () => {
  expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 12);
  expect(normalQuantile(0.999)).toBeCloseTo(3.090232306167813, 12);
  expect(normalShare(-1.2815515655446004)).toBeCloseTo(0.1, 12);
  expect(quantile(Float64Array.from([1, 2, 3, 4]), 0.025)).toBeCloseTo(1.075, 12);
});

describe("the plane", () => {
  it.each([
    [100, 2, "NE", 50],
    [-100, 2, "SE", null],
    [-100, -2, "SW", 50],
    [100, -2, "NW", null],
    [100, 0, "axis", null],
    [0, 2, "axis", null],
  ] as const)("ΔC %d and ΔE %d lie in %s", (cost, effect, quadrant, ratio) => {
    expect(quadrantOf({ cost, effect })).toBe(quadrant);
    expect(ratioOf({ cost, effect })).toBe(ratio);
  });

  it("puts drawings across ΔE = 0 last, however their ratio looks", () => {
    const drawn = { costs: Float64Array.from([100, 100, -100]), effects: Float64Array.from([2, -50, -1]) };
    expect([...ratiosInOrder(drawn, 1)]).toEqual([50, Infinity, -Infinity]);
    expect([...ratiosInOrder(drawn, -1)]).toEqual([-Infinity, -2, 100]);
    expect(shareAcross(drawn, 1)).toBeCloseTo(2 / 3, 10);
    expect(quadrantShares(drawn)).toEqual({ NE: 1 / 3, SE: 0, SW: 1 / 3, NW: 1 / 3, axis: 0 });
  });

  it("gives no interval of a ratio with 2.5 % or more of the drawings across", () => {
    const person = (cost: number, effect: number): CompletePerson => ({ cost, effect, baseline: 0 });
    const arms: Arms = {
      project: [person(60, 1), person(70, 4), person(80, 2), person(90, 3)],
      comparison: [person(10, 1), person(20, 3), person(30, 2), person(40, 3)],
    };
    const found = evaluated(arms);
    expect(found.quadrant).toBe("NE");
    expect(found.drawn.across).toBeGreaterThan(0.025);
    expect(found.ratioIntervals).toEqual({ none: "across" });
    expect(found.drawn.curve.length).toBeGreaterThan(0);
  });

  it("has no ratio where the project gives more for less", () => {
    const { project, comparison } = smallArms("days");
    const cheaper = project.map((person) => ({ ...person, cost: person.cost - 40_000 }));
    const found = evaluated({ project: cheaper, comparison });
    expect([found.quadrant, found.ratio, found.ratioIntervals]).toEqual(["SE", null, { none: "noRatio" }]);
  });

  it("says what is saved per lost unit in SW, with its interval", () => {
    const { project, comparison } = smallArms("days");
    const found = evaluated({ project: comparison, comparison: project });
    expect(found.quadrant).toBe("SW");
    expect(found.ratio).toBeCloseTo(20_000 / 85, 6);
    expectNear(intervals(found.ratioIntervals).percentile, 216.67, 262.5, 0.06);
  });
});

describe("net benefit", () => {
  it("is what the effect is worth, less what it costs", () => {
    expect(netBenefit({ cost: 20_000, effect: 0.2 }, 150_000)).toBeCloseTo(10_000, 6);
  });

  it("has an interval, here against every drawing of 6 + 6", () => {
    const { drawn } = evaluated(smallArms("qaly"));
    // numpy: the weighted quantiles of 150 000 ΔE − ΔC over 462 × 462 drawings.
    expectNear(netBenefitInterval(drawn.resamples, 150_000), -2_333.33, 24_333.33);
  });

  it("has a curve from nothing to what the data reach, in even steps", () => {
    const { drawn } = evaluated(smallArms("qaly"));
    const curve = acceptabilityCurve(drawn.resamples);
    expect(curve.map(({ worth }) => worth)).toEqual(Array.from({ length: 11 }, (_, place) => place * 50_000));
    expect(curve[0]?.share).toBe(0);
    expect(curve.at(-1)?.share).toBeGreaterThan(0.99);
  });
});
