/** Signs that look alike are made one, and each remembers where it stood. */
import fc from "fast-check";
import { foldPersonText } from "../../../src/reading/persons/fold";

it.each([
  ["640823‑3234", "640823-3234"],
  ["640823 – 3234", "640823 - 3234"],
  ["640823\u00a0\t\n 3234", "640823 3234"],
  ["64\u00ad08\u200b23\ufeff-3234", "640823-3234"],
  ["６４０８２３－３２３４", "640823-3234"],
  ["٦٤٠٨٢٣-۳۲۳۴", "640823-3234"],
  ["kim.ek＠exempel.se", "kim.ek@exempel.se"],
  ["A\u030asa O\u0308berg", "Åsa Öberg"],
])("%p is read as %p", (written, plain) => {
  expect(foldPersonText(written).text).toBe(plain);
});

it("leaves a text with nothing to fold as it is", () => {
  const text = "Åsa Öberg, 640823-3234 (50 %)";
  expect(foldPersonText(text).text).toBe(text);
  expect(foldPersonText(text).startOf(4)).toBe(4);
});

it("knows where each stretch stood: what is cut out there folds to the same", () => {
  const sign = fc.constantFrom(..."aÅ7 -.", "\u00a0", "\u2011", "\u200b", "\u00ad", "７", "A\u030a", "\t", "٦", "  ");
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 30 }), fc.nat(), fc.nat(), (signs, one, other) => {
      const written = signs.join("");
      const { text, startOf, endOf } = foldPersonText(written);
      const [from, to] = [one % (text.length + 1), other % (text.length + 1)].sort((a, b) => a - b);
      if (from === undefined || to === undefined || from === to) return;
      const cut = written.slice(startOf(from), endOf(to));
      expect(foldPersonText(cut).text).toBe(text.slice(from, to));
    }),
  );
});
