/** ANDEL and its interval are those of the outcome figures. */
import fc from "fast-check";
import { share, shareInterval } from "../../src/functions/share-functions";
import { wilson } from "../../src/subjects/outcomes/figures/statistics";
import { measuredShare, outcomeFigures } from "../../src/subjects/outcomes/figures/outcome-figures";
import { registerIn } from "../subjects/outcomes/a-register";
import { hudiksvall } from "../subjects/outcomes/hudiksvall";
import { keyOf } from "./faults";

it("are for Hudiksvall's 11 of 39 in work what Utfall tells", () => {
  const told = measuredShare(outcomeFigures(registerIn(hudiksvall()), "2018-10-01"), "work", "endedOrWorking");
  expect(told?.share).toEqual({ numerator: 11, denominator: 39 });
  expect(share(11, 39)).toBe(11 / 39);
  expect(shareInterval(11, 39)).toEqual([[told?.interval?.low, told?.interval?.high]]);
});

it("tell how sure none of 25 is: 0 to 13 percent", () => {
  expect(share(0, 25)).toBe(0);
  const [[low = 1, high = 0] = []] = shareInterval(0, 25);
  expect(low).toBe(0);
  expect(high).toBeCloseTo(0.1332, 4);
});

it.each([
  [null, 25, "count"],
  ["", 25, "count"],
  ["11", 39, "count"],
  [-1, 39, "count"],
  [2.5, 39, "count"],
  [1e20, 1e21, "of"],
  [3, null, "of"],
  [0, 0, "of"],
  [3, 2.5, "of"],
  [3, "många", "of"],
  [40, 39, "countAbove"],
  [[[1], [2]], 39, "oneCell"],
  [true, 39, "count"],
])("give no figure of %j of %j", (count, of, key) => {
  expect(keyOf(() => share(count, of))).toBe(key);
  expect(keyOf(() => shareInterval(count, of))).toBe(key);
});

it("agree with Wilson's interval for every number of people", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (of, part) => {
      const count = Math.round(of * part);
      const [[low, high] = []] = shareInterval(count, of);
      expect({ low, high }).toEqual(wilson(count, of));
      expect(share(count, of)).toBe(count / of);
    }),
  );
});
