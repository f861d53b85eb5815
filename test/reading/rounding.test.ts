/** What parts that were rounded one by one may miss their sum by. */
import { type Unit, money } from "../../src/reading/money";
import { areSharesWithOre, missesByRounding } from "../../src/reading/rounding";

const misses = (parts: readonly number[], sum: number, unit: Unit = "kr"): boolean =>
  missesByRounding({ parts: parts.map((part) => money(part, unit)), sum: money(sum, unit), unit });
const times = (count: number, part: number): readonly number[] => Array.from({ length: count }, () => part);

describe("a sum that its rounded parts miss", () => {
  it.each<[string, readonly number[], number, Unit]>([
    ["100 000 in three, in kronor", times(3, 33_333), 100_000, "kr"],
    ["100 000 over twelve months, in öre", times(12, 8_333.33), 100_000, "kr"],
    ["100 000 over twelve months, in kronor", times(12, 8_333), 100_000, "kr"],
    ["100 000 over twelve months, in hundreds", times(12, 8_300), 100_000, "kr"],
    ["100 000 in three, in thousands", times(3, 33_000), 100_000, "kr"],
    ["100 tkr in three", times(3, 33), 100, "tkr"],
    ["100 tkr in three, with a decimal", times(3, 33.3), 100, "tkr"],
    ["1 mkr in seven, with two decimals", times(7, 0.14), 1, "mkr"],
    ["costs in whole tkr", [417, 1_213, 96, 32], 1_759, "tkr"],
    ["a sum in whole kronor of parts with öre", [33_333.33, 41_250.12], 74_583, "kr"],
  ])("is rounding: %s", (_, parts, sum, unit) => {
    expect(misses(parts, sum, unit)).toBe(true);
  });

  it.each<[string, readonly number[], number, Unit]>([
    ["a krona between amounts that somebody chose", [1_830_000, 600_000], 2_430_001, "kr"],
    ["a thousand between amounts in whole thousands", [35_000, 47_000], 81_000, "kr"],
    ["more than three parts can be rounded by", times(3, 33_333), 100_002, "kr"],
    ["four öre between two parts", [100.25, 200.31], 300.6, "kr"],
    ["two equal amounts and another sum", times(2, 400_000), 900_000, "kr"],
    ["two equal amounts and a sum finer than they are", times(2, 400_000), 801_000, "kr"],
    ["10 tkr between amounts in tens", [1_830, 600], 2_440, "tkr"],
    ["one amount and its own sum", [33_333], 33_334, "kr"],
    ["no amounts at all", [0, 0], 1, "kr"],
    ["nothing missed", times(3, 33_333), 99_999, "kr"],
  ])("is none: %s", (_, parts, sum, unit) => {
    expect(misses(parts, sum, unit)).toBe(false);
  });
});

describe("amounts with öre", () => {
  const areShares = (parts: readonly number[]): boolean => areSharesWithOre(parts.map((part) => money(part)));

  it("are shares of an even amount where they are alike and come to it", () => {
    expect(areShares(times(3, 33_333.33))).toBe(true);
    expect(areShares(times(12, 100_000 / 12))).toBe(true);
    expect(areShares([33_333.33, 33_333.33, 33_333.34])).toBe(true);
  });

  it("are none where one stands alone, where they differ, or come to no even amount", () => {
    expect(areShares([33_333.33])).toBe(false);
    expect(areShares([120_000.5, 80_000.5])).toBe(false);
    expect(areShares(times(3, 1_250.25))).toBe(false);
    expect(areShares(times(3, 33_333))).toBe(false);
  });
});
