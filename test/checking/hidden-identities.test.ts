/** A message quotes a cell, and never the number of a person in it. */
import { withoutIdentities, withoutIdentitiesInText } from "../../src/checking/hidden-identities";
import type { MessageValue } from "../../src/checking/finding";
import { money } from "../../src/reading/money";

const hidden = "••••••-••••";

it.each([
  ["Anna 640823-3234 och 19121212-1212", `Anna ${hidden} och ${hidden}`],
  ["640823\u20113234", hidden],
  ["640823\u00a0–\u00a03234.", `${hidden}.`],
  ["800101T123, 800101-t123", `${hidden}, ${hidden}`],
  ["0707677613", hidden],
  ["Avser 2018-01-01 – 2018-12-31", "Avser 2018-01-01 – 2018-12-31"],
])("%p is told as %p", (text, told) => {
  expect(withoutIdentitiesInText(text)).toBe(told);
});

it("a number and an amount that are a personnummer are hidden, and others are not", () => {
  const text: MessageValue = { kind: "text", text: hidden };
  expect(withoutIdentities({ kind: "number", value: 6408233234 })).toEqual(text);
  expect(withoutIdentities({ kind: "money", ore: money(6408233234) })).toEqual(text);
  const amount: MessageValue = { kind: "money", ore: money(2430000) };
  expect(withoutIdentities(amount)).toBe(amount);
  expect(withoutIdentities({ kind: "number", value: 6408233235 })).toEqual({ kind: "number", value: 6408233235 });
});

it("a name of a criterion with a number in it is hidden in both languages", () => {
  const value: MessageValue = { kind: "labels", labels: [{ sv: "Anna 640823-3234", en: "Anna 640823-3234" }] };
  expect(withoutIdentities(value)).toEqual({
    kind: "labels",
    labels: [{ sv: `Anna ${hidden}`, en: `Anna ${hidden}` }],
  });
});

it("a text of many numbers is gone through at once", () => {
  const started = performance.now();
  expect(withoutIdentitiesInText("640823-3234 ".repeat(2_730))).toContain(hidden);
  expect(performance.now() - started).toBeLessThan(1_000);
});
