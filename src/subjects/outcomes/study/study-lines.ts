/** The lines of a comparison with their numbers: each group, and the difference of every two. */
import type { Language } from "../../../checking/language";
import { quotient } from "../../../reading/share";
import { known, type OpenShare } from "../figures/open-share";
import { shareNote } from "../figures/range-text";
import { type Occasion, occasionLabel } from "../health/template";
import type { ComparedMeans, ComparedShares, Difference } from "./compare";
import type { Moments } from "./welch";

/** How a line's value is shown: as percent, or with so many decimals. */
export type Shown = "share" | number;

export interface StudyLine {
  readonly label: string;
  readonly kind: "group" | "difference";
  readonly shown: Shown;
  readonly count: number | null;
  /** `null`: a mean has a number of people alone. */
  readonly of: number | null;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly note: string;
}

export interface StudyBlock {
  readonly title: string;
  readonly notes: readonly string[];
  readonly lines: readonly StudyLine[];
}

export const emptyLine: StudyLine = {
  label: "",
  kind: "group",
  shown: 1,
  count: null,
  of: null,
  value: null,
  low: null,
  high: null,
  note: "",
};

/** With what its lines are called. */
export interface Named {
  readonly study: { readonly groups: readonly { readonly name: string }[] };
}

/** An occasion before the name of a group. */
export function before(occasion: Occasion, { code }: Language): string {
  return `${occasionLabel(occasion)[code]} · `;
}

export function groupLine(
  label: string,
  { people, mean, spread }: Moments,
  shown: Shown,
  language: Language,
): StudyLine {
  const note =
    spread === null || typeof shown !== "number"
      ? ""
      : language.t("outcomesStudy.spread", { spread: numberText(spread, shown, language) });
  return { ...emptyLine, label, shown, count: people, value: mean, note };
}

export function meanLines(
  label: string,
  { groups, differences }: ComparedMeans,
  { study }: Named,
  decimals: number,
  language: Language,
): readonly StudyLine[] {
  return [
    ...groups.map((moments, place) =>
      groupLine(`${label}${study.groups[place]?.name ?? ""}`, moments, decimals, language),
    ),
    ...differences.map((each) => differenceLine(label, each, study.groups, decimals, language)),
  ];
}

export function shareLines(
  label: string,
  { groups, differences }: ComparedShares,
  { study }: Named,
  language: Language,
): readonly StudyLine[] {
  return [
    ...groups.map((open, place) => shareLine(`${label}${study.groups[place]?.name ?? ""}`, open, language)),
    ...differences.map((each) => differenceLine(label, each, study.groups, "share", language)),
  ];
}

function shareLine(label: string, open: OpenShare, language: Language): StudyLine {
  const { share, interval, of } = open;
  return {
    ...emptyLine,
    label,
    shown: "share",
    count: share?.numerator ?? null,
    of: known(of),
    value: share && quotient(share),
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    note: share === null ? shareNote(open, language) || language.t("outcomesOpen.cannotSay") : "",
  };
}

function differenceLine(
  label: string,
  { first, second, value, interval, verdict }: Difference,
  groups: readonly { readonly name: string }[],
  shown: Shown,
  { t }: Language,
): StudyLine {
  const [one, other] = [groups[first]?.name ?? "", groups[second]?.name ?? ""];
  return {
    ...emptyLine,
    label: `${label}${one} − ${other}`,
    kind: "difference",
    shown,
    value,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    note: t(`outcomesStudy.verdict.${verdict}`, { first: one }),
  };
}

/** "−4,2"; shares in whole percent, or percentage points. */
function numberText(value: number, decimals: number, { number }: Language): string {
  const scale = 10 ** decimals;
  // No minus before a nought.
  return number(Math.round(value * scale) / scale + 0);
}

/** A line in words, after its label. */
export function lineText({ kind, shown, count, of, value, low, high, note }: StudyLine, language: Language): string {
  const { t } = language;
  // A difference that is just above nought is not to look like nought.
  const decimals = kind === "difference" ? 1 : 0;
  const said = (each: number): string =>
    shown === "share" ? numberText(each * 100, decimals, language) : numberText(each, shown, language);
  const unit = shown !== "share" ? "" : kind === "difference" ? t("outcomesStudy.points") : "\u00a0%";
  const parts = [
    value === null ? "" : shown === "share" && kind === "group" ? "" : `${said(value)}${unit}`,
    kind === "group" && of !== null && count !== null && value !== null
      ? t("outcomes.row.of", { count, of, share: `${said(value)}${unit}` })
      : "",
    kind === "group" && of === 0 ? t("outcomes.row.ofNobody") : "",
    of === null && count !== null && shown !== "share" ? t("outcomesStudy.people", { count }) : "",
    low === null || high === null ? "" : t("outcomesStudy.interval", { low: said(low), high: said(high) }),
    note,
  ];
  return parts.filter((part) => part !== "").join(" · ");
}
