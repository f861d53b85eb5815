/** The change in health as a chart for each form: how much each has changed, and how sure that is. */
import type { Language } from "../../../checking/language";
import { axisOf, type DrawnChart } from "../../../making/drawn-chart";
import type { Change } from "../health/change";
import type { OccasionMean } from "../health/figures";
import { occasionLabel } from "../health/template";

/** What a form gave: its means by occasion and the change; `decimals` as they are told. */
export interface HealthOutcome {
  readonly id: string;
  readonly name: string;
  readonly means: readonly OccasionMean[];
  readonly change: Change;
  readonly decimals: number;
  /** The highest that a score can be. */
  readonly highest: number;
}

/** Nothing of one occasion alone: there is nothing to compare. */
export function healthChart(
  { id, name, means, change, decimals, highest }: HealthOutcome,
  language: Language,
): DrawnChart | null {
  const { t, code } = language;
  if (means.length < 2) return null;
  const points = means.map(({ mean, people }) => ({
    value: mean,
    text: t("outcomes.row.mean", { mean: shown(mean, decimals, language), count: people }),
  }));
  const series = [{ name: t("outcomes.heading.mean"), points }];
  const told =
    change.mean === null || change.people === 0
      ? name
      : t("outcomes.charts.health", {
          name,
          change: shown(change.mean, decimals, language),
          verdict: t(`outcomes.health.verdict.${change.verdict}`),
          count: change.people,
        });
  return {
    id: `health-${id}`,
    kind: "bar",
    title: told,
    note: t("outcomes.charts.means"),
    heading: t("outcomes.charts.occasion"),
    categories: means.map(({ occasion }) => occasionLabel(occasion)[code]),
    series,
    axis: { ...axisOf(series, "number"), max: highest },
  };
}

export function shown(value: number, decimals: number, { number }: Pick<Language, "number">): string {
  const scale = 10 ** decimals;
  return number(Math.round(value * scale) / scale);
}
