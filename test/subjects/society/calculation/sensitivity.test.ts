/** What the assumptions move, of Hudiksvall's year. */
import { monteCarlo } from "../../../../src/subjects/society/sensitivity/monte-carlo";
import { swings } from "../../../../src/subjects/society/sensitivity/one-way";
import { thresholds } from "../../../../src/subjects/society/sensitivity/threshold";
import { twoWay } from "../../../../src/subjects/society/sensitivity/two-way";
import { readingsWith } from "../a-calculation";
import { hudiksvall } from "../hudiksvall-case";

const readings = readingsWith({ programmeCost: 1_422_000 });

describe("one at a time", () => {
  test("what moves the net most comes first, and what moves nothing is left out", () => {
    const own = swings("society", hudiksvall, readings);
    expect(own.map(({ id }) => id)).toEqual(["counterfactual", "subsidisedWorth", "productionFactor", "weeks"]);
    expect([...own].sort((a, b) => b.swing - a.swing)).toEqual(own);
  });

  test("a fourth instead of half that came anyway is a fourth of production and hours: 939 392 kr", () => {
    const [first] = swings("society", hudiksvall, readings);
    expect(Math.round(first?.swing ?? 0)).toBe(Math.round((3_365_812.8 + 391_755.52) / 4));
  });

  test("without a cost there is no net to move", () => {
    expect(swings("society", hudiksvall, readingsWith())).toEqual([]);
  });
});

test("two at a time: the corners are the four nets", () => {
  const table = twoWay("society", hudiksvall, readings, "counterfactual", "subsidisedWorth");
  expect(table?.nets).toHaveLength(5);
  const gain = (worth: number): number => 3_365_812.8 - (1 - worth) * 1_090_440 + 391_755.52;
  expect(table?.nets[0]?.[0]).toBeCloseTo(gain(0) * 0.75 - 1_422_000, 2);
  expect(table?.nets[4]?.[4]).toBeCloseTo(gain(1) * 0.5 - 1_422_000, 2);
});

test("it pays for society until 62 % would have come anyway", () => {
  const own = thresholds("society", hudiksvall, readings).find(({ id }) => id === "counterfactual");
  expect(own?.value).toBeCloseTo(1 - 1_422_000 / (3_365_812.8 + 391_755.52), 6);
  expect(own?.paysAbove).toBe(false);
});

describe("all at once", () => {
  test("the same seed gives the same draws, another seed others", () => {
    const own = monteCarlo("society", hudiksvall, readings);
    expect(monteCarlo("society", hudiksvall, readings)).toEqual(own);
    expect(monteCarlo("society", hudiksvall, readings, { draws: 2000, seed: 2 })?.mean).not.toBe(own?.mean);
  });

  test("one assumption's triangle has the mean and the quantiles that the formulas of a triangle give", () => {
    const alone = new Map(
      [...readings].map(([id, reading]) => [
        id,
        id === "counterfactual" ? reading : { ...reading, low: null, high: null },
      ]),
    );
    const own = monteCarlo("society", hudiksvall, alone, { draws: 20_000, seed: 7 });
    const gain = 3_365_812.8 + 391_755.52;
    // Triangle 0,25 · 0,5 · 0,5: mean (a + b + c) / 3; under x lies ((x − a) / (c − a))².
    const net = (counterfactual: number): number => gain * (1 - counterfactual) - 1_422_000;
    expect(Math.abs((own?.mean ?? 0) - net(1.25 / 3))).toBeLessThan(4000);
    expect(Math.abs((own?.low ?? 0) - net(0.25 + 0.25 * Math.sqrt(0.975)))).toBeLessThan(2500);
    expect(Math.abs((own?.high ?? 0) - net(0.25 + 0.25 * Math.sqrt(0.025)))).toBeLessThan(12_000);
    expect(own?.pays).toBe(1);
  });
});
