/** Reads a level as people write it: "minst 30 %", "≥ 20 st", "8 av 10", "högst 25 dagar", "senast 2024-12-31". */
import { isDateFormat, isPercentFormat } from "../../../workbook/number-format";
import type { IsoDate } from "../../../workbook/iso-day";
import type { Cell } from "../../../workbook/snapshot";
import { textOf } from "../../../reading/text-of-cell";
import { dueIn, dueInCell, dueWithin } from "./due";

/** Which side of the level is good; `more` and `less` do not count the level itself. */
export type Bound = "least" | "more" | "most" | "less";

export type Level =
  /** 0–1, and over where somebody writes more than 100 percent. */
  | { readonly kind: "share"; readonly value: number; readonly bound: Bound | null }
  | { readonly kind: "number"; readonly value: number; readonly bound: Bound | null; readonly unit: string }
  /** A figure whose unit the cell does not say. */
  | { readonly kind: "bare"; readonly value: number; readonly bound: Bound | null }
  | { readonly kind: "day"; readonly day: IsoDate }
  /** "öka med 20 %": a level only beside what it is counted from. */
  | { readonly kind: "change"; readonly by: number; readonly isShare: boolean; readonly isPoints: boolean };

const bounds: readonly (readonly [RegExp, Bound])[] = [
  [
    /^(?:minst|åtminstone|lägst|som lägst|at least|≥|>=|(?:öka|ökar|ökas|ökning|höjas|höja|increase) (?:till|to))\s*/iu,
    "least",
  ],
  [/^(?:mer än|fler än|över|more than|above|>)\s*/iu, "more"],
  [
    /^(?:högst|som högst|som mest|max(?:imalt|\.)?|at most|no more than|≤|<=|(?:minska|minskar|minskas|minskning|sänka|sänkas|decrease) (?:till|to))\s*/iu,
    "most",
  ],
  [/^(?:mindre än|färre än|under|less than|fewer than|below|<)\s*/iu, "less"],
];
const figure = String.raw`\d{1,3}(?:[ \u00a0]\d{3})+|\d{1,9}(?:[.,]\d{1,2})?`;
const share = new RegExp(String.raw`^(${figure})\s?(?:%|procent(?!enh)|percent)(?: (?:av|of) [\p{L} ]{2,60})?$`, "iu");
const ofSome = new RegExp(
  String.raw`^(${figure})(?: \p{L}{2,20})? (?:av|of|/) (${figure})(?: \p{L}[\p{L} ]{1,40})?(?:\s*[(,]\s*(${figure})\s?(?:%|procent|percent)\)?)?$`,
  "iu",
);
const countAndShare = new RegExp(
  String.raw`^(${figure})(?: (\p{L}{2,20}))?\s*[(,/]\s*(${figure})\s?(?:%|procent|percent)\)?$`,
  "iu",
);
const shareAndCount = new RegExp(
  String.raw`^(${figure})\s?(?:%|procent|percent)\s*[(,/]\s*(${figure})(?: (\p{L}{2,20}))?\)?$`,
  "iu",
);
const unitPart = String.raw`(st|stycken|\p{L}[\p{L}-]{1,30}(?:(?: per|/| i| om)\s?\p{L}{1,15})?)`;
const counted = new RegExp(String.raw`^(${figure})\s?${unitPart}\.?$`, "iu");
const bare = new RegExp(`^(${figure})$`, "u");
const change = new RegExp(
  String.raw`^(öka|ökar|ökas|ökning|höja|höjas|increase|\+|minska|minskar|minskas|minskning|sänka|sänkas|decrease|[-–−])(?: (?:med|by|with))?\s*(${figure})\s?(%|procent(?:enheter)?|procentenheter|percent)?$`,
  "iu",
);
/** What is no unit of the figure before it. */
const noUnit = /^(?:till|eller|och|to|or|and|av|ca|mellan|mål|procentenhet(?:er)?|procent)(?!\p{L})/iu;

/** Every level that the cell tells, each in a unit of its own; none where some of it can be read in more than one way. */
export function levelsIn(cell: Cell, dateSystem: 1900 | 1904 = 1900): readonly Level[] {
  const { value, format } = cell;
  if (typeof value === "number" && isDateFormat(format)) {
    const day = dueInCell(cell, dateSystem);
    return day === null ? [] : [{ kind: "day", day }];
  }
  if (typeof value === "number") {
    return [{ kind: isPercentFormat(format) ? "share" : "bare", value, bound: null }];
  }
  return typeof value === "string" ? levelsOf(textOf(cell)) : [];
}

function levelsOf(written: string): readonly Level[] {
  const text = written.replace(/\s+/gu, " ").replace(/[.;]$/u, "").trim();
  if (text.length > 90) return [];
  const day = dueIn(text);
  if (day !== null) return [{ kind: "day", day }];
  // "Minst 30 % senast 2025-12-31" is a level and a day; the day is read by itself.
  const within = dueWithin(text);
  if (within !== null && within.rest !== "") return levelsOf(within.rest);
  const changed = change.exec(text);
  if (changed !== null) return [changeOf(changed)];
  const [said, bound] = withoutBound(text);
  const percent = share.exec(said);
  if (percent !== null) return [{ kind: "share", value: numberOf(percent[1]) / 100, bound }];
  const some = ofSome.exec(said);
  if (some !== null) return ofSomeLevels(some, bound);
  const both = countAndShare.exec(said);
  if (both !== null) return bothLevels(both[1], both[3], both[2] ?? "", bound);
  const turned = shareAndCount.exec(said);
  if (turned !== null) return bothLevels(turned[2], turned[1], turned[3] ?? "", bound);
  const only = bare.exec(said);
  if (only !== null) return [{ kind: "bare", value: numberOf(only[1]), bound }];
  const count = counted.exec(said);
  if (count !== null && !noUnit.test(count[2] ?? "")) {
    return [{ kind: "number", value: numberOf(count[1]), bound, unit: unitOf(count[2] ?? "") }];
  }
  return /^(?:samtliga|alla|all)(?: (?:deltagare|participants))?$/iu.test(said)
    ? [{ kind: "share", value: 1, bound }]
    : [];
}

function withoutBound(text: string): readonly [string, Bound | null] {
  for (const [pattern, bound] of bounds) {
    const match = pattern.exec(text);
    if (match !== null) return [text.slice(match[0].length), bound];
  }
  return [text, null];
}

function changeOf([, verb = "", by, unit = ""]: RegExpExecArray): Level {
  const isDown = /^(?:minsk|sänk|decrease|[-–−])/iu.test(verb);
  const isShare = unit !== "";
  const size = numberOf(by) / (isShare ? 100 : 1);
  return { kind: "change", by: isDown ? -size : size, isShare, isPoints: /enhet/iu.test(unit) };
}

function ofSomeLevels([, part, whole, percent]: RegExpExecArray, bound: Bound | null): readonly Level[] {
  const [count, of] = [numberOf(part), numberOf(whole)];
  if (of <= 0 || !Number.isInteger(of)) return [];
  if (percent !== undefined && !isRounding(count / of, percent)) return [];
  // "8 av 10" as a goal speaks of every ten; as a result it is both.
  return [
    { kind: "share", value: count / of, bound },
    ...(of > 10 || bound === null ? [{ kind: "number", value: count, bound, unit: "" } as const] : []),
  ];
}

function bothLevels(
  count: string | undefined,
  percent: string | undefined,
  unit: string,
  bound: Bound | null,
): readonly Level[] {
  return [
    { kind: "share", value: numberOf(percent) / 100, bound },
    { kind: "number", value: numberOf(count), bound, unit: unitOf(unit) },
  ];
}

function isRounding(value: number, percent: string): boolean {
  const decimals = /[.,](\d+)/u.exec(percent)?.[1]?.length ?? 0;
  return Math.abs(value - numberOf(percent) / 100) <= 0.5 / 10 ** (2 + decimals) + 1e-9;
}

function numberOf(text: string | undefined): number {
  return Number((text ?? "").replace(/[ \u00a0]/gu, "").replace(",", "."));
}

/** People are people in whatever word; the rest is compared by its own. */
function unitOf(text: string): string {
  const plain = text.toLowerCase().replace(/\.$/u, "");
  if (/^(?:st|stycken|deltag|person|individ|ungdom|kvinn|män|unika|participant|people)/u.test(plain)) return "";
  return plain.slice(0, 3);
}

/** Whether what came about is as good as the level asks for. */
export function reaches(bound: Bound, target: number, result: number): boolean {
  // A float's tail must not fail a goal that is met to the person.
  const hair = 1e-9;
  switch (bound) {
    case "least":
      return result >= target - hair;
    case "more":
      return result > target + hair;
    case "most":
      return result <= target + hair;
    case "less":
      return result < target - hair;
  }
}
