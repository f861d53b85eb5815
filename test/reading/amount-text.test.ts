/** Amounts typed as text: what they mean, and what could mean two things. */
import { readAmountText } from "../../src/reading/amount-text";

it.each([
  ["300000", 300_000, null],
  ["300 000", 300_000, null],
  ["300\u00A0000", 300_000, null],
  ["300.000", 300_000, null],
  ["1.830.000", 1_830_000, null],
  ["1,830,000", 1_830_000, null],
  ["300'000", 300_000, null],
  ["300 000 kr", 300_000, "kr"],
  ["300 000kr.", 300_000, "kr"],
  ["SEK 300 000", 300_000, "kr"],
  ["kr. 300 000", 300_000, "kr"],
  ["30 000:-", 30_000, "kr"],
  ["30 000,50", 30_000.5, null],
  ["48,6", 48.6, null],
  ["1 830 tkr", 1_830, "tkr"],
  ["0,3 mkr", 300, "tkr"],
  ["2,43 MSEK", 2_430, "tkr"],
  ["-5 000", -5_000, null],
  ["−5 000", -5_000, null],
])("reads %p as %d %s", (text, figure, unit) => {
  expect(readAmountText(text)).toEqual({ kind: "clear", figure, unit });
});

it.each([
  "300,000",
  "ca 300 000",
  "300 000?",
  "300-400",
  "30 0000",
  "3 00 000",
  "1 000.000",
  "300 000 euro",
  "kr 300 kr",
  "(300",
  "(5 000)",
  "",
  "se bilaga 2",
  "1.234",
  "9".repeat(100),
])("does not guess what %p means", (text) => {
  const meaning = readAmountText(text);
  // A dot before three digits is how Swedes group thousands; all else here is unclear.
  expect(meaning).toEqual(text === "1.234" ? { kind: "clear", figure: 1_234, unit: null } : { kind: "unclear" });
});

it.each(["-", "–", " — ", "--"])("takes %p for nothing", (text) => {
  expect(readAmountText(text)).toEqual({ kind: "nothing" });
});

it("is not slowed by a text made to hurt", () => {
  const start = performance.now();
  for (const text of ["1 ".repeat(29), "1.".repeat(29), "(".repeat(60), `1${" ".repeat(58)}x`]) readAmountText(text);
  expect(performance.now() - start).toBeLessThan(50);
});
