/** Which months a heading is of: "0–24 mån", "år 2", "vid 12 månader", "start". */

/** In months since the start; `from` is `null` where the heading has one end alone. */
export interface Months {
  readonly from: number | null;
  readonly to: number;
}

export interface SaidMonths {
  readonly months: Months | null;
  /** The heading's other words. */
  readonly rest: string;
}

const month = "(?:man|manad(?:er|ers)?|m|mth|mths|months?)";
const noise = "(?:vid|efter|at|after|fran|from|till|to|over|under|the|forsta|first)";

const patterns: readonly (readonly [RegExp, (match: RegExpExecArray) => Months])[] = [
  [new RegExp(`\\b(\\d{1,2}) (?:(?:till|to) )?(\\d{1,2}) ?${month}\\b`), (match) => between(match[1], match[2])],
  [new RegExp(`\\b${month} ?(\\d{1,2}) (?:(?:till|to) )?(\\d{1,2})\\b`), (match) => between(match[1], match[2])],
  [/\b(?:ar|year) ?([1-5])\b/, (match) => between(String(12 * (Number(match[1]) - 1)), String(12 * Number(match[1])))],
  [new RegExp(`\\b(\\d{1,2}) ?${month}\\b`), (match) => ({ from: null, to: Number(match[1]) })],
  [new RegExp(`\\b${month} ?(\\d{1,2})\\b`), (match) => ({ from: null, to: Number(match[1]) })],
  [/\b(?:ett|1) (?:ar|year)\b/, () => ({ from: null, to: 12 })],
  [/\b(?:tva|two|2) (?:ar|years)\b/, () => ({ from: null, to: 24 })],
  [
    /\b(?:vid start|start(?:en)?|baslinje(?:n)?|baseline|bas|inskrivning(?:en)?|fore|intake)\b/,
    () => ({ from: null, to: 0 }),
  ],
];

function between(from: string | undefined, to: string | undefined): Months {
  const [first, last] = [Number(from), Number(to)];
  return first < last ? { from: first, to: last } : { from: null, to: first };
}

/** `plain`: as `plainText` makes it. */
export function monthsIn(plain: string): SaidMonths {
  for (const [pattern, of] of patterns) {
    const match = pattern.exec(plain);
    if (match === null) continue;
    const left = `${plain.slice(0, match.index)} ${plain.slice(match.index + match[0].length)}`;
    return { months: of(match), rest: withoutNoise(left) };
  }
  return { months: null, rest: withoutNoise(plain) };
}

/** Of measurements a bare number is the month too: "EQ5D_6". */
export function occasionIn(plain: string): SaidMonths {
  const said = monthsIn(plain);
  if (said.months !== null) return said;
  const match = /^(\d{1,2})$/.exec(said.rest);
  return match === null ? said : { months: { from: null, to: Number(match[1]) }, rest: "" };
}

function withoutNoise(plain: string): string {
  return plain
    .replace(new RegExp(`\\b${noise}\\b`, "g"), " ")
    .replace(/\s+/g, " ")
    .trim();
}
