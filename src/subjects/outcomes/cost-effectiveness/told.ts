/** A trial in words: differences and quadrant first, then a ratio or why there is none; for pane and terminal alike. */
import type { Language } from "../../../checking/language";
import type { ReadTrial, Trial } from "./read/trial";
import { type EffectResult, type PairResult, trialResults } from "./results";
import type { Evaluation } from "./statistics/evaluate";
import type { Interval, Intervals } from "./statistics/intervals";
import { resampling } from "./statistics/resample";

export interface ToldLine {
  readonly label: string;
  readonly value: string;
}

export interface ToldEffect {
  readonly title: string;
  readonly notes: readonly string[];
  readonly lines: readonly ToldLine[];
  readonly result: EffectResult;
}

export interface ToldPair {
  readonly title: string;
  readonly notes: readonly string[];
  readonly effects: readonly ToldEffect[];
}

export interface ToldTrial {
  readonly title: string;
  /** Who is in which group, by lot or not. */
  readonly notes: readonly string[];
  /** What else the figures stand on. */
  readonly assumptions: readonly string[];
  readonly pairs: readonly ToldPair[];
}

export function trialTold({ sheet, trial }: ReadTrial, language: Language): ToldTrial {
  const { t } = language;
  const title = t("outcomesTrial.titleOf", { sheet });
  if (trial === null) return { title, notes: [t("outcomesTrial.waiting", { sheet })], assumptions: [], pairs: [] };
  return {
    title,
    notes: groupNotes(trial, language),
    assumptions: assumptionsOf(trial, language),
    pairs: trialResults(trial).map((pair) => pairTold(trial, pair, language)),
  };
}

function groupNotes({ groups, facts, ungrouped, twice }: Trial, { t }: Language): readonly string[] {
  const projects = groups.filter(({ side }) => side === "project").length;
  return [
    `${groups.map(({ name, people }) => t("outcomesTrial.group", { name, count: people.length })).join(", ")}.`,
    t(`outcomesTrial.allocation.${facts.allocation}`),
    ...(ungrouped === 0 ? [] : [t("outcomesTrial.ungrouped", { count: ungrouped })]),
    ...(twice === 0 ? [] : [t("outcomesTrial.twice", { count: twice })]),
    ...(projects > 1 ? [t("outcomesTrial.pairwise")] : []),
  ];
}

/** Cost, perspective, time, discounting, prices, and how the intervals are made. */
function assumptionsOf({ cost, facts }: Trial, { t, number }: Language): readonly string[] {
  return [
    t(`outcomesTrial.cost.${cost.how === "area" ? "one" : cost.how}`, { headings: cost.headings.join(", ") }),
    ...(facts.unitSaid ? [] : [t("outcomesTrial.unitUnsaid")]),
    t(`outcomesTrial.perspective.${facts.perspective}`),
    cost.months === null ? t("outcomesTrial.costMonthsUnsaid") : t("outcomesTrial.costMonths", { months: cost.months }),
    t(facts.discounted ? "outcomesTrial.discounted" : "outcomesTrial.notDiscounted"),
    facts.priceYear === null
      ? t("outcomesTrial.priceYearUnsaid")
      : t("outcomesTrial.priceYear", { year: facts.priceYear }),
    t("outcomesTrial.method", { count: number(resampling.count), seed: resampling.seed }),
  ];
}

function pairTold(trial: Trial, pair: PairResult, language: Language): ToldPair {
  const { t } = language;
  const { project, comparison } = pair;
  return {
    title: t("outcomesTrial.pair", { project: project.name, comparison: comparison.name }),
    notes: baselineNotes(pair, trial.valueSet, language),
    effects: pair.effects.map((result) => effectTold(trial, pair, result, language)),
  };
}

function baselineNotes(
  { baseline, project, comparison }: PairResult,
  valueSet: Trial["valueSet"],
  language: Language,
): readonly string[] {
  if (baseline === null) return [];
  const index = (value: number): string => decimals(value, 3, language);
  const [own, other] = [baseline.project.mean ?? 0, baseline.comparison.mean ?? 0];
  const values = {
    project: project.name,
    comparison: comparison.name,
    own: index(own),
    other: index(other),
    difference: index(own - other),
  };
  const { difference } = baseline;
  return [
    difference === null
      ? language.t("outcomesTrial.baseline", values)
      : language.t("outcomesTrial.baselineInterval", {
          ...values,
          low: index(difference.low),
          high: index(difference.high),
        }),
    valueSet === null
      ? language.t("outcomesTrial.index")
      : language.t("outcomesTrial.valueSet", { name: valueSet[language.code] }),
  ];
}

type WordsId = EffectResult["effect"] | "qalyAdjusted";

export function wordsOf({ effect, adjusted }: Pick<EffectResult, "effect" | "adjusted">): WordsId {
  return adjusted ? "qalyAdjusted" : effect;
}

function effectTold(trial: Trial, pair: PairResult, result: EffectResult, language: Language): ToldEffect {
  const { t } = language;
  const { evaluation } = result;
  return {
    title: t(`outcomesTrial.effect.${wordsOf(result)}.title`),
    notes: effectNotes(trial, pair, result, language),
    lines: evaluation === null ? [] : evaluationLines(pair, result, evaluation, language),
    result,
  };
}

/** So different are the shares with both that it is said, beside the numbers. */
const unlikeLosses = 0.05;

export function effectNotes(
  trial: Trial,
  { project, comparison }: PairResult,
  result: EffectResult,
  language: Language,
): readonly string[] {
  const { t } = language;
  const { complete, basis, adjusted, evaluation } = result;
  const [own, other] = [complete.project, complete.comparison];
  const isUnlike = Math.abs(own.count / own.of - other.count / other.of) > unlikeLosses;
  const { cost } = trial;
  const differ = cost.months !== null && basis.months !== null && cost.months !== basis.months;
  return [
    t(`outcomesTrial.effectBasis.${basis.how === "total" ? "one" : basis.how}`, {
      headings: headingsText(basis.headings),
    }),
    ...(adjusted ? [t("outcomesTrial.adjustedAbout")] : []),
    t("outcomesTrial.complete", {
      project: project.name,
      own: own.count,
      ownOf: own.of,
      comparison: comparison.name,
      other: other.count,
      otherOf: other.of,
    }),
    ...(isUnlike ? [t("outcomesTrial.lossesDiffer")] : []),
    ...(differ ? [t("outcomesTrial.monthsDiffer", { cost: cost.months ?? 0, effect: basis.months ?? 0 })] : []),
    ...(evaluation === null ? [t("outcomesTrial.tooFew")] : []),
    ...(evaluation !== null && evaluation.drawn === null ? [t("outcomesTrial.notDrawn")] : []),
  ];
}

function headingsText(headings: readonly string[]): string {
  return headings.join(", ");
}

function evaluationLines(
  { project, comparison }: PairResult,
  result: EffectResult,
  evaluation: Evaluation,
  language: Language,
): readonly ToldLine[] {
  const { t, share } = language;
  const { increments, costIntervals, effectIntervals, quadrant, drawn } = evaluation;
  const arm = ({ cost, effect }: Evaluation["project"]): string =>
    t("outcomesTrial.arm", { cost: decimals(cost, 0, language), effect: effectText(result, effect, language) });
  const kronor = (value: number): string => decimals(value, 0, language);
  const shares = drawn && {
    NE: share(drawn.shares.NE),
    SE: share(drawn.shares.SE),
    SW: share(drawn.shares.SW),
    NW: share(drawn.shares.NW),
    axis: share(drawn.shares.axis),
  };
  return [
    { label: project.name, value: arm(evaluation.project) },
    { label: comparison.name, value: arm(evaluation.comparison) },
    {
      label: t("outcomesTrial.deltaCost"),
      value: joined([
        t("outcomesTrial.kronor", { amount: kronor(increments.cost) }),
        ...intervalTexts(costIntervals, kronor, language),
      ]),
    },
    {
      label: t("outcomesTrial.deltaEffect"),
      value: joined([
        differenceText(result, increments.effect, language),
        ...intervalTexts(effectIntervals, (value) => bareEffect(result, value, language), language),
      ]),
    },
    { label: t("outcomesTrial.quadrantLabel"), value: t(`outcomesTrial.quadrant.${quadrant}`) },
    ...(shares === null
      ? []
      : [
          {
            label: t("outcomesTrial.sharesLabel"),
            value: t((drawn?.shares.axis ?? 0) > 0 ? "outcomesTrial.sharesAxis" : "outcomesTrial.shares", shares),
          },
        ]),
    ...ratioLines(result, evaluation, language),
  ];
}

function ratioLines(result: EffectResult, evaluation: Evaluation, language: Language): readonly ToldLine[] {
  const { t } = language;
  const { quadrant, ratio } = evaluation;
  const words = wordsOf(result);
  const label = t(quadrant === "SW" ? `outcomesTrial.effect.${words}.lost` : `outcomesTrial.effect.${words}.gained`);
  if (ratio === null) {
    return quadrant === "NE" || quadrant === "SW" ? [] : [{ label, value: t(`outcomesTrial.noRatio.${quadrant}`) }];
  }
  return [
    { label, value: t("outcomesTrial.kronor", { amount: decimals(ratio, 0, language) }) },
    { label: t("outcomesTrial.ratioIntervalLabel"), value: ratioIntervalText(evaluation, language) },
  ];
}

export function ratioIntervalText({ ratioIntervals, drawn }: Evaluation, language: Language): string {
  const { t } = language;
  if ("none" in ratioIntervals) {
    const { none } = ratioIntervals;
    if (none === "noRatio") return "";
    return t(`outcomesTrial.noInterval.${none}`, { share: language.share(drawn?.across ?? 0) });
  }
  const { percentile, bca } = ratioIntervals;
  const isBelow = [percentile, bca].some((each) => each !== null && each.low < 0);
  return joined([
    ...intervalTexts(ratioIntervals, (value) => decimals(value, 0, language), language),
    ...(bca === null ? [t("outcomesTrial.noBca")] : []),
    ...(isBelow ? [t("outcomesTrial.belowNought")] : []),
  ]);
}

function intervalTexts(
  { percentile, bca }: Intervals,
  said: (value: number) => string,
  { t }: Language,
): readonly string[] {
  const ends = ({ low, high }: Interval) => ({ low: said(low), high: said(high) });
  return [
    ...(percentile === null ? [] : [t("outcomesTrial.interval", ends(percentile))]),
    ...(bca === null ? [] : [t("outcomesTrial.bca", ends(bca))]),
  ];
}

/** Days with one decimal, people in percent, QALYs with three. */
function bareEffect({ effect }: EffectResult, value: number, language: Language): string {
  if (effect === "days") return decimals(value, 1, language);
  return effect === "qaly" ? decimals(value, 3, language) : decimals(100 * value, 1, language);
}

function effectText(result: EffectResult, value: number, language: Language): string {
  return language.t(`outcomesTrial.effect.${wordsOf(result)}.amount`, { value: bareEffect(result, value, language) });
}

function differenceText(result: EffectResult, value: number, language: Language): string {
  const { effect } = result;
  if (effect !== "work" && effect !== "anyWork") return effectText(result, value, language);
  return language.t(`outcomesTrial.effect.${effect}.difference`, { value: bareEffect(result, value, language) });
}

/** No minus before a nought. */
export function decimals(value: number, places: number, { number }: Language): string {
  const scale = 10 ** places;
  return number(Math.round(value * scale) / scale + 0);
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" · ");
}
