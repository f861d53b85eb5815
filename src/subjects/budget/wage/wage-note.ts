/** The working of a wage cost in words: what stands in the note beside the amount, and where each rate comes from. */
import type { ContributionSource } from "./contribution-rates";
import type { ContributionRate, WageCost, WageStep } from "./wage-cost";
import type { Address } from "../../../workbook/address";
import type { Patch } from "../../../workbook/patch";
import { type Snapshot, noteAt, sheetNamed } from "../../../workbook/snapshot";
import type { Language } from "../../../checking/language";
import { isSignedNote, signedNote } from "../../../making/own-marks";

/** "SKR 2014", "typed by hand"; `year`: the year that the rate is used in. */
export function sourceText(source: ContributionSource, year: number, { t }: Language): string {
  switch (source.kind) {
    case "typed":
      return t("wage.source.typed");
    case "policy":
      return told(t("wage.source.policy", { text: source.text, year: source.year }), source.year, year, t);
    case "skr": {
      const name = t(source.verified ? "wage.source.skr" : "wage.source.skrSummed", { year: source.year });
      return told(name, source.year, year, t);
    }
  }
}

/** Hundredths of a percent: 3 846 is `38,46 %`. */
export function percentText(hundredths: number, { t, number }: Language): string {
  return t("wage.percent", { value: number(hundredths / 100) });
}

/** The rate as a field holds it, its unit beside it. */
export function rateText({ rate }: Pick<ContributionRate, "rate">, { number }: Language): string {
  return number(rate / 100);
}

/** Hundredths of a month: 550 is `5,5`. */
export function monthsText(hundredths: number, { number }: Language): string {
  return number(hundredths / 100);
}

function told(source: string, published: number, used: number, t: Language["t"]): string {
  return published === used ? source : t("wage.source.earlier", { source });
}

/** `post` in hundredths of a percent of full time. A line a year, and what they come to. */
export function wageNote({ steps, exact, cost }: WageCost, post: number, language: Language): string {
  const { t, money } = language;
  return signedNote(
    [
      t("wage.note.heading"),
      ...steps.map((step) => stepLine(step, post, language)),
      t("wage.note.sum", { exact: money(exact), cost: money(cost) }),
    ].join("\n"),
  );
}

/** Whether the note goes with the amount, and if not why: the cell has another's note, or takes none here. */
export type NoteFate = "written" | "kept" | "impossible";

/** The note on the amount's cell. One that Samkoll wrote earlier is replaced, another hand's never. */
export function noteEdit(
  snapshot: Snapshot,
  at: Address,
  text: string,
): { readonly patch: Patch; readonly fate: NoteFate } {
  const notes = sheetNamed(snapshot, at.sheet)?.notes;
  if (notes?.editable !== true) return { patch: [], fate: "impossible" };
  const before = noteAt(snapshot, at) ?? null;
  if (before !== null && !isSignedNote(before)) return { patch: [], fate: "kept" };
  return { patch: before === text ? [] : [{ kind: "note", at, before, text }], fate: "written" };
}

function stepLine(step: WageStep, post: number, language: Language): string {
  const { t, money } = language;
  return t("wage.note.year", {
    year: step.year,
    wage: money(step.monthlyWage),
    post: percentText(post, language),
    months: monthsText(step.months, language),
    wages: money(step.wages),
    rate: percentText(step.rate, language),
    source: sourceText(step.source, step.year, language),
    contributions: money(step.contributions),
    sum: money(step.sum),
  });
}
