/** A birth date in one cell and four figures in the next are a personnummer. */
import { numberOfTwo } from "../../../src/reading/persons/birth-and-last-four";

it.each<[string | number, string | number]>([
  ["800110", "1230"],
  ["19800110", "1230"],
  ["1980-01-10", "1230"],
  ["1980‑01‑10", "‑1230"],
  ["80-01-10", "1230"],
  ["1980.01.10", " 1230 "],
  ["10 januari 1980", "1230"],
  [800110, 1230],
  [19800110, "1230"],
])("%p and %p", (birth, lastFour) => {
  expect(numberOfTwo(birth, lastFour)).toEqual({
    kind: "personnummer",
    sure: true,
    start: 0,
    end: String(birth).length,
  });
});

it("have lost their zeros as numbers", () => {
  // 010203-0023
  expect(numberOfTwo(10203, 23)).toMatchObject({ kind: "personnummer" });
});

it("tell a day sixty too high, a reserve number and a wrong check digit", () => {
  expect(numberOfTwo("640883", "3231")).toMatchObject({ kind: "samordningsnummer", sure: true });
  expect(numberOfTwo("640823", "t123")).toMatchObject({ kind: "reserveNumber", sure: true });
  expect(numberOfTwo("640823", "3235")).toMatchObject({ kind: "personnummer", sure: false });
});

it("are nothing where one of them is something else", () => {
  for (const [birth, lastFour] of [
    ["1980", "1230"],
    ["801310", "1230"],
    ["800110", "123"],
    ["800110", "12345"],
    ["800110", "0001"],
    ["2018-01-01 – 2018-12-31", "1230"],
    ["", "1230"],
    [800110, 12.5],
    [44931.5, 1230],
  ] as const) {
    expect(numberOfTwo(birth, lastFour)).toBeUndefined();
  }
});
