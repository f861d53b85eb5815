/** Reads figures out of sentences, as goals and final reports tell them: how many percent, of whom, for what. */
import type { Label } from "../../../reading/label";
import { choicesOf } from "../register/choices";
import { type BasisId, type MeasureId, personMeasures } from "../figures/measures";

/** What a share is of: a measure, being still in the effort, or a reason for ending. */
export type Meaning =
  | { readonly kind: "measure"; readonly measure: MeasureId }
  | { readonly kind: "notEnded" }
  | { readonly kind: "reason"; readonly reason: string };

export interface SpokenShare {
  /** 0–1. */
  readonly value: number;
  /** Decimals of the percent as written: 48 → 0, 28,2 → 1. */
  readonly decimals: number;
  /** "cirka 50 procent": no rounding to hold it to. */
  readonly about: boolean;
  readonly meaning: Meaning | null;
  readonly basis: BasisId | null;
  readonly isGoal: boolean;
  readonly sentence: string;
}

/** Sentences end with a full stop, a line or a bullet; "t.ex.", "ca. 50" and "1.2" do not end one, "2018. Om" does. */
const sentenceEnd = /\n|•|(?<=[a-zåäö)%]{2}|\d{2})(?<!\b(?:ca|nr|kl|kap|resp|max|min))[.!?;](?=\s+[A-ZÅÄÖ0-9]|$)/u;

function sentencesOf(text: string): readonly string[] {
  return text
    .slice(0, 20_000)
    .split(sentenceEnd)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}

const percent = /(\d{1,3}(?:[.,]\d{1,2})?)\s?(?:%|procent\b|percent\b)/giu;
const approximate = /(?:cirka|circa|ca\.?|ungefär|omkring|runt|närmare|drygt|knappt|nästan|minst|about|nearly)\s*$/iu;

/** Every share in the text that has a meaning of its own, a sentence at a time. */
export function spokenShares(text: string): readonly SpokenShare[] {
  return sentencesOf(text).flatMap((sentence) => {
    const matches = [...sentence.matchAll(percent)];
    const shares: SpokenShare[] = [];
    for (const [place, match] of matches.entries()) {
      const written = match[1] ?? "";
      const previous = matches[place - 1];
      const before = sentence.slice(previous === undefined ? 0 : previous.index + previous[0].length, match.index);
      const until = matches[place + 1]?.index ?? sentence.length;
      // What stands between this share and the next one tells what it is.
      const part = sentence.slice(place === 0 ? 0 : match.index, until);
      shares.push({
        value: Number(written.replace(",", ".")) / 100,
        decimals: /[.,](\d+)/.exec(written)?.[1]?.length ?? 0,
        about: approximate.test(before.slice(-20)),
        meaning: meaningOf(part) ?? (matches.length === 1 ? meaningOf(sentence) : null),
        basis: basisOf(part) ?? basisOf(sentence),
        isGoal:
          isWished(before, sentence.slice(match.index, until)) ||
          (shares.at(-1)?.isGoal === true && /(?:,|och|samt|respektive|and)\s*$/iu.test(before)),
        sentence,
      });
    }
    return shares;
  });
}

/** "Målet om 20 procent", "20 procent ska ha kommit ut": what is wished for, not what came about. */
function isWished(before: string, after: string): boolean {
  const [, since] = /\b(?:mål(?:et|en|nivån|sättningen)?|goal)\b([^.]{0,80})$/iu.exec(before) ?? [];
  if (since !== undefined && !/\b(?:visar|visat|gick|gått|nått|fått|blev|blivit|shows?)(?!\p{L})/iu.test(since)) {
    return true;
  }
  return /\b(?:ska(?:ll)?|should|shall)\b/iu.test(after);
}

const numberWords: Readonly<Record<string, number>> = {
  två: 2,
  tre: 3,
  fyra: 4,
  fem: 5,
  sex: 6,
  åtta: 8,
  tio: 10,
  tolv: 12,
  sexton: 16,
};

/** "inom åtta veckor", "inom 2 månader" (of 4,35 weeks, rounded) → weeks; `null` where nothing is said. */
export function weeksIn(text: string): number | null {
  const match = /inom\s+(\d{1,2}|[a-zåäö]+)\s+(vecko|månad)/iu.exec(text);
  if (match === null) return null;
  const count = Number(match[1]) || (numberWords[(match[1] ?? "").toLowerCase()] ?? 0);
  if (count === 0) return null;
  return match[2]?.toLowerCase() === "vecko" ? count : Math.round(count * 4.348);
}

/** The first share of a goal, 0–1; of "10 – 20 %" the lower, which is the least that is promised. */
export function shareIn(text: string): number | null {
  const span = /(\d{1,3})\s*(?:-|–|till)\s*\d{1,3}\s?(?:%|procent)/iu.exec(text);
  const found = span?.[1] ?? /(\d{1,3}(?:[.,]\d{1,2})?)\s?(?:%|procent\b|percent\b)/iu.exec(text)?.[1];
  if (found !== undefined) return Number(found.replace(",", ".")) / 100;
  return /\bhälften\b|\bhalf\b/iu.test(text) ? 0.5 : null;
}

export function basisOf(text: string): BasisId | null {
  if (/av (?:de|dem|deltagarna)[^.]{0,20} som fullföl|fullföljda|of those who complete/iu.test(text)) {
    return "completed";
  }
  if (/som (?:har )?avslutat?s|avslutade|vid avslut|of those who (?:have )?ended/iu.test(text)) return "ended";
  if (
    /av (?:deltagarna|samtliga|alla)\b|av de .{0,20}personer|deltagarna i insatsen|of (?:the|all) participants/iu.test(
      text,
    )
  ) {
    return "all";
  }
  return null;
}

const work = String.raw`(?:arbete|anställning|förvärvsarbete|lönearbete|jobb|egen försörjning|work|employment)`;
/** Not those of research: "Studier i USA visar", "de studerade verksamheterna". */
const studies = String.raw`(?:studier(?!na)(?! (?:i|visar) )|utbildning|studera(?!de)|studies(?! show)|education)`;

/** From the one that says most to the one that says least. */
const patterns: readonly (readonly [RegExp, Meaning])[] = [
  [
    /inte (?:har )?(?:kunnat |hunnit )?avslut|ännu inte avslut|fortfarande inskriv|not (?:yet )?ended/iu,
    { kind: "notEnded" },
  ],
  [/arbetssökande|looking for work/iu, { kind: "measure", measure: "workStudiesSeeking" }],
  [/för sjuk|sjukdom|sjukersättning/iu, { kind: "reason", reason: "illness" }],
  [/flytt|föräldraledig|fått barn/iu, { kind: "reason", reason: "moved" }],
  [
    /inom (?:åtta|\d+|[a-zåäö]+) veckor[^.]*plan|plan[^.]*inom (?:åtta|\d+|[a-zåäö]+) veckor|\bplan within/iu,
    { kind: "measure", measure: "planned" },
  ],
  [/nästa steg|arbetslivsin?riktad rehabilitering|next step/iu, { kind: "measure", measure: "workRehab" }],
  [
    /meningsfull sysselsättning|arbetsträning|arbetsprövning|social träning|meaningful activity/iu,
    { kind: "measure", measure: "activity" },
  ],
  [
    new RegExp(`${work}[^.]{0,30}(?:eller|alternativt|/|or)[^.]{0,40}${studies}`, "iu"),
    { kind: "measure", measure: "workOrStudies" },
  ],
  [
    new RegExp(`${studies}[^.]{0,20}(?:eller|alternativt|/|or)[^.]{0,20}${work}`, "iu"),
    { kind: "measure", measure: "workOrStudies" },
  ],
  [new RegExp(studies, "iu"), { kind: "measure", measure: "studies" }],
  [new RegExp(work, "iu"), { kind: "measure", measure: "work" }],
  [/fullfölj|complete/iu, { kind: "measure", measure: "completed" }],
  [/sysselsättning/iu, { kind: "measure", measure: "activity" }],
];

/** Who it is a share of is no part of what it is. */
function withoutBasis(text: string): string {
  return text.replace(/av (?:de|dem) (?:deltagare )?som fullföl\S* (?:projektet|insatsen|programmet)?/giu, " ");
}

export function meaningOf(text: string): Meaning | null {
  const bare = withoutBasis(text);
  return patterns.find(([pattern]) => pattern.test(bare))?.[1] ?? null;
}

export function sameMeaning(a: Meaning, b: Meaning): boolean {
  if (a.kind === "measure") return b.kind === "measure" && a.measure === b.measure;
  return a.kind === b.kind && (a.kind !== "reason" || (b.kind === "reason" && a.reason === b.reason));
}

/** What the meaning is called. */
export function meaningLabel(meaning: Meaning): Label {
  switch (meaning.kind) {
    case "measure":
      return personMeasures[meaning.measure].label;
    case "notEnded":
      return { sv: "Ännu inte avslutade", en: "Not ended yet" };
    case "reason":
      return choicesOf("reason").find(({ id }) => id === meaning.reason)?.label ?? { sv: "", en: "" };
  }
}
