/** Answers kept for questions that come again: the same words and formulas stand in every workbook of a folder. */

/**
 * A function of a text that remembers its latest answers, at most `most` of them, to texts of at most `longest` letters.
 * The answers must be immutable.
 */
export function memoize<Answer>(
  answer: (text: string) => Answer,
  most = 5_000,
  longest = 300,
): (text: string) => Answer {
  const known = new Map<string, { readonly answer: Answer }>();
  return (text) => {
    const found = known.get(text);
    if (found) return found.answer;
    const fresh = answer(text);
    if (known.size >= most) known.clear();
    // A long text is seldom met again, and a hostile one would be kept.
    if (text.length <= longest) known.set(text, { answer: fresh });
    return fresh;
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
