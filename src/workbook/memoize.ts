/** Answers kept for questions that come again: the same words and formulas stand in every workbook of a folder. */

/** A text of so many letters counts once; an answer is seldom larger than what it was made of. */
const ordinary = 300;

/**
 * A function of a text that remembers its latest `most` answers, and at most as many again, to texts of at most `longest`
 * letters; a long text counts as many ordinary ones. The answers must be immutable. It spares what comes again soon: a walk over more texts than it keeps may find
 * none of them kept at the next walk, so an answer must be cheap without it too.
 */
export function memoize<Answer>(
  answer: (text: string) => Answer,
  most = 5_000,
  longest = ordinary,
): (text: string) => Answer {
  let latest = new Map<string, { readonly answer: Answer }>();
  // The generation before: what is asked again moves over, what is not goes with it.
  let earlier: typeof latest = new Map();
  let weight = 0;
  return (text) => {
    const known = latest.get(text);
    if (known !== undefined) return known.answer;
    const found = earlier.get(text) ?? { answer: answer(text) };
    // A long text is seldom met again, and a hostile one would be kept.
    if (text.length > longest) return found.answer;
    if (weight >= most) {
      earlier = latest;
      latest = new Map();
      weight = 0;
    }
    weight += Math.max(1, text.length / ordinary);
    latest.set(text, found);
    return found.answer;
  };
}

/** A function of an immutable object, asked once for each as long as the object lives. */
export function memoizePerObject<Thing extends object, Answer>(
  answer: (thing: Thing) => Answer,
): (thing: Thing) => Answer {
  const known = new WeakMap<Thing, { readonly answer: Answer }>();
  return (thing) => {
    const found = known.get(thing);
    if (found) return found.answer;
    const fresh = answer(thing);
    known.set(thing, { answer: fresh });
    return fresh;
  };
}
