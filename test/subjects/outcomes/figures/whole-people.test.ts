/** Behind a share stand whole people: the shares of Arbetslivsintro's report, and those of Hudiksvall's table 2. */
import fc from "fast-check";
import {
  agrees,
  countsGiving,
  sizesFor,
  sizesGiving,
  type ToldShare,
} from "../../../../src/subjects/outcomes/figures/whole-people";

const whole = (percent: number): ToldShare => ({ value: percent / 100, decimals: 0 });

it("49 percent of 97 is 48 people, who leave 49", () => {
  expect(countsGiving(whole(49), 97)).toEqual([48]);
});

it("48 percent of 49 is nobody's share: 23 are 46,9 percent and 24 are 49,0", () => {
  expect(countsGiving(whole(48), 49)).toEqual([]);
});

it("48, 13, 24 and 15 percent fit 46 and 54 people, of all numbers to 60", () => {
  expect(sizesGiving([48, 13, 24, 15].map(whole), 1, 60)).toEqual([46, 54]);
});

it("11 people are 28 percent of 39 or 40, and 4 are 11 percent of 35 to 38", () => {
  expect(sizesFor(whole(28), 11, 400)).toEqual([39, 40]);
  expect(sizesFor(whole(11), 4, 400)).toEqual([35, 36, 37, 38]);
});

it("of many people a percent is several numbers: 89 percent of 398 is 353 to 356", () => {
  expect(countsGiving(whole(89), 398)).toEqual([353, 354, 355, 356]);
});

it("a share with a decimal is held to its decimal", () => {
  expect(agrees({ value: 0.282, decimals: 1 }, 11, 39)).toBe(true);
  expect(agrees({ value: 0.283, decimals: 1 }, 11, 39)).toBe(false);
});

it("five is rounded either way: 1 of 8 is 12 percent or 13", () => {
  expect([agrees(whole(12), 1, 8), agrees(whole(13), 1, 8)]).toEqual([true, true]);
});

it("every share that is reckoned of whole people is one", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(400), fc.integer({ min: 0, max: 2 }), (of, some, decimals) => {
      const count = Math.min(some, of);
      const told = { value: Number(((100 * count) / of).toFixed(decimals)) / 100, decimals };
      expect(countsGiving(told, of)).toContain(count);
    }),
  );
});
