/** The index may miss no word that is like a label's: whatever it leaves out is never compared. */
import * as fc from "fast-check";
import { wordIndex, wordLikeness } from "../../src/reading/word-likeness";

const labels = ["summa", "totalt", "att", "rekvirera", "personalkostnader", "ovriga", "ovrig", "kr", "tkr", "budget"];
const near = wordIndex(labels, (label) => label);

/** One to three slips of the finger: a letter left out, put in, changed or swapped with the next. */
const slips = fc.array(
  fc.record({
    kind: fc.constantFrom("out", "in", "changed", "swapped"),
    at: fc.nat(18),
    letter: fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz0123456789%"),
  }),
  { maxLength: 3 },
);

function misspelt(word: string, { kind, at, letter }: { kind: string; at: number; letter: string }): string {
  const [before, here, after] = [word.slice(0, at), word.slice(at, at + 1), word.slice(at + 1)];
  if (kind === "out") return before + after;
  if (kind === "in") return before + letter + here + after;
  if (kind === "changed") return before + letter + after;
  return before + after.slice(0, 1) + here + after.slice(1);
}

it("finds every label that a misspelt or shortened word is like", () => {
  fc.assert(
    fc.property(fc.constantFrom(...labels), slips, fc.nat(20), (label, made, length) => {
      const written = made.reduce(misspelt, label).slice(0, 3 + length);
      const like = labels.filter((each) => wordLikeness(each, written) > 0);
      expect(near(written)).toEqual(expect.arrayContaining(like));
    }),
    { numRuns: 3_000 },
  );
});

it("gives the labels in their own order, each once", () => {
  expect(near("ovrig")).toEqual(["ovriga", "ovrig"]);
  const items = [{ word: "total" }, { word: "totalt" }, { word: "total" }];
  expect(wordIndex(items, ({ word }) => word)("total")).toEqual(items);
});

it.each(["", "x", "anteckning", "kommun", "123456789", "rek"])("has next to nothing to compare with %p", (written) => {
  expect(near(written).length).toBeLessThanOrEqual(1);
});
