/** Names that are known already, looked for in any text: who has a row in the register may be named in a sentence. */
import { firstWord } from "../label";
import { foldPersonText } from "./fold";
import { isOrganisationOrPlace } from "./organisation";
import type { PersonMark } from "./person-mark";
import { isWord } from "./person-name";

/** Where one of the names stands in a text, however it is written; by rising place, none over another. */
export type FindNames = (text: string) => readonly PersonMark[];

const none: readonly PersonMark[] = [];
const twoWords = /\p{L}[^\p{L}]{1,8}\p{L}/u;
const word = /\p{L}{2,}/gu;
/** Between the words of a name: a space, a hyphen, a comma, an initial. */
const within = /^[ ,_'’´-]{1,3}(?:\p{L}\.?[ _]{1,2}){0,2}$/u;
/** Directly after a name: the rest of what a firm or a street is called. */
const goesOn = /^(?: (?:&|\p{Lu}[\p{L}&-]*))+|^ \p{L}+/u;

/** `keys`: as `nameKey` makes them. A name of one word is none that could be looked for. */
export function findNames(keys: Iterable<string>): FindNames {
  const names = new Set<string>();
  const words = new Set<string>();
  const lengths = new Set<number>();
  for (const key of keys) {
    const parts = key.split(" ");
    if (parts.length < 2) continue;
    names.add(key);
    lengths.add(parts.length);
    for (const part of parts) words.add(part);
  }
  if (names.size === 0) return () => none;
  const longestFirst = [...lengths].sort((a, b) => b - a);
  return (text) => {
    if (!twoWords.test(text)) return none;
    const folded = foldPersonText(text);
    const tokens = [...folded.text.matchAll(word)].map(({ index, 0: written }) => ({
      start: index,
      end: index + written.length,
      plain: firstWord(written),
      written,
    }));
    const marks: PersonMark[] = [];
    for (let from = 0; from < tokens.length; from += 1) {
      if (!words.has(tokens[from]?.plain ?? "")) continue;
      for (const length of longestFirst) {
        const run = tokens.slice(from, from + length);
        const end = run.length === length ? endOfName(run, folded.text, names) : undefined;
        const [first] = run;
        if (end === undefined || first === undefined) continue;
        const name = folded.text.slice(first.start, end);
        const isWords = name === name.toLowerCase() && isWord(first.written) && run.length < tokens.length;
        if (
          !isWords &&
          !isOrganisationOrPlace(name + (goesOn.exec(folded.text.slice(run.at(-1)?.end, end + 60))?.[0] ?? ""))
        ) {
          marks.push({ kind: "name", start: folded.startOf(first.start), end: folded.endOf(end), sure: true });
        }
        from += length - 1;
        break;
      }
    }
    return marks;
  };
}

interface Token {
  readonly start: number;
  readonly end: number;
  readonly plain: string;
  readonly written: string;
}

/** Where the name ends that the words make; the s of a genitive is no part of it. */
function endOfName(run: readonly Token[], text: string, names: ReadonlySet<string>): number | undefined {
  const last = run.at(-1);
  if (last === undefined || run.some(({ start }, at) => at > 0 && !within.test(text.slice(run[at - 1]?.end, start)))) {
    return undefined;
  }
  const before = run.slice(0, -1).map(({ plain }) => plain);
  if (names.has([...before, last.plain].sort().join(" "))) return last.end;
  const isGenitive = last.plain.endsWith("s") && names.has([...before, last.plain.slice(0, -1)].sort().join(" "));
  return isGenitive ? last.end - 1 : undefined;
}
