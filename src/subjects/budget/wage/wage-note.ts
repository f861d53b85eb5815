/** The working of a wage cost in words: what stands in the note beside the amount, and where each rate comes from. */
import type { ContributionSource } from "./contribution-rates";
import type { ContributionRate, PaidTime, WageCost, WageStep } from "./wage-cost";
import { type WageNoteWords, figureText, filled, kronorText, wageNoteWords } from "./wage-note-words";
import { cellName, type Address } from "../../../workbook/address";
import type { Patch } from "../../../workbook/patch";
import { type Snapshot, noteAt, sheetNamed } from "../../../workbook/snapshot";
import type { Language, LanguageCode } from "../../../checking/language";
import { isSignedNote, signedNote } from "../../../making/own-marks";
import type { Ore } from "../../../reading/money";
import type { OwnerKind } from "../policy";

/** "SKR 2014", "typed by hand"; `year`: the year that the rate is used in. */
export function sourceText(source: ContributionSource, year: number, code: LanguageCode): string {
  const words = wageNoteWords[code].source;
  switch (source.kind) {
    case "typed":
      return words.typed;
    case "policy":
    case "stated": {
      const text = source.text.replace(/\s+/g, " ").trim();
      return told(filled(words.policy, { text, year: source.year }), source.year, year, words);
    }
    case "agv":
      return told(filled(words.agv, { year: source.year }), source.year, year, words);
    case "skr": {
      const name = filled(source.verified ? words.skr : words.skrSummed, { year: source.year });
      return told(name, source.year, year, words);
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

function told(source: string, published: number, used: number, words: WageNoteWords["source"]): string {
  return published === used ? source : filled(words.earlier, { source });
}

/** What a wage cost was worked out from, beside the rates of each year: enough to work it out again. */
export interface WageBasis {
  readonly ownerKind: OwnerKind;
  /** For full time, in the first paid year. */
  readonly monthlyWage: Ore;
  /** Hundredths of a percent of full time. */
  readonly post: number;
  /** Hundredths of a percent. */
  readonly yearlyRaise: number;
  readonly time: PaidTime;
}

/** The note of a wage cost that was worked out just now. */
export function wageNote({ steps, ...cost }: WageCost, basis: WageBasis, code: LanguageCode): string {
  const named = steps.map((step) => ({ ...step, source: sourceText(step.source, step.year, code) }));
  return wageNoteText({ steps: named, ...cost }, basis, code);
}

/** What it is worked out from, a line a year, and what they come to. `readWageNote` reads it back. */
export function wageNoteText({ steps, exact, cost }: WageCost<string>, basis: WageBasis, code: LanguageCode): string {
  const words = wageNoteWords[code];
  const { time } = basis;
  return signedNote(
    [
      words.heading,
      time.period === null ? words.noPeriod : filled(words.period, { from: time.period.from, to: time.period.to }),
      filled(words.terms, {
        wage: kronorText(basis.monthlyWage, code),
        post: figureText(basis.post, code),
        raise: figureText(basis.yearlyRaise, code),
        kind: words.kind[basis.ownerKind],
      }),
      time.kind === "project"
        ? words.wholeProject
        : filled(words.chosen, { months: figureText(time.months, code), start: monthText(time.start) }),
      ...steps.map((step) => stepLine(step, basis.post, code)),
      filled(words.sum, { exact: kronorText(exact, code), cost: kronorText(cost, code) }),
    ].join("\n"),
  );
}

/** `2014-07`. */
export function monthText({ year, month }: { readonly year: number; readonly month: number }): string {
  return `${year}-${String(month).padStart(2, "0")}`;
}

/**
 * Whether the note goes with the amount, and if not why: the cell has another's note, or a conversation (Excel's threaded
 * comments), beside which Excel takes no note, or takes none here.
 */
export type NoteFate = "written" | "kept" | "conversation" | "impossible";

/** The note on the amount's cell. One that Samkoll wrote earlier is replaced, another hand's never. */
export function noteEdit(
  snapshot: Snapshot,
  at: Address,
  text: string,
): { readonly patch: Patch; readonly fate: NoteFate } {
  const notes = sheetNamed(snapshot, at.sheet)?.notes;
  if (notes?.editable !== true) return { patch: [], fate: "impossible" };
  if (hasConversation(snapshot, at)) return { patch: [], fate: "conversation" };
  const before = noteAt(snapshot, at) ?? null;
  if (before !== null && !isSignedNote(before)) return { patch: [], fate: "kept" };
  return { patch: before === text ? [] : [{ kind: "note", at, before, text }], fate: "written" };
}

function hasConversation({ outside }: Snapshot, at: Address): boolean {
  const texts = outside?.texts ?? [];
  return texts.some(
    ({ place, sheet, cell }) => place === "threadedComment" && sheet === at.sheet && cell === cellName(at),
  );
}

function stepLine(step: WageStep<string>, post: number, code: LanguageCode): string {
  return filled(wageNoteWords[code].year, {
    year: step.year,
    wage: kronorText(step.monthlyWage, code),
    post: figureText(post, code),
    months: figureText(step.months, code),
    wages: kronorText(step.wages, code),
    rate: figureText(step.rate, code),
    source: step.source,
    contributions: kronorText(step.contributions, code),
    sum: kronorText(step.sum, code),
  });
}
