/** What GHQ-12 and EQ-5D gave, in words: means by occasion, the change and how sure it is, QALYs. */
import type { Change } from "../health/change";
import { type HealthFigures, isBimodalAlone, type OccasionMean } from "../health/figures";
import { occasionLabel } from "../health/template";
import { valueSetNames } from "../health/value-set-ids";
import type { DrawnChart } from "../../../making/drawn-chart";
import { healthChart, shown } from "./health-charts";
import type { Language } from "../../../checking/language";
import type { OutcomeRow } from "./outcome-rows";

export interface HealthBlock {
  readonly title: string;
  /** How sure the values are that it is reckoned with; empty where there are none. */
  readonly note: string;
  readonly rows: readonly OutcomeRow[];
  /** `null` where there is one occasion alone. */
  readonly chart: DrawnChart | null;
}

export function healthBlocks({ ghq12, eq5d }: HealthFigures, language: Language): readonly HealthBlock[] {
  const { t } = language;
  return [
    ...(ghq12 === null
      ? []
      : [
          ...(isBimodalAlone(ghq12)
            ? []
            : [
                {
                  title: t("outcomes.health.ghq36"),
                  note: "",
                  rows: [...means(ghq12.likert, 1, language), change(ghq12.change, 1, language)],
                  chart: healthChart(
                    {
                      id: "ghq36",
                      name: t("outcomes.health.ghq36"),
                      means: ghq12.likert,
                      change: ghq12.change,
                      decimals: 1,
                      highest: 36,
                    },
                    language,
                  ),
                },
              ]),
          {
            title: t("outcomes.health.ghq12"),
            note: "",
            rows: [...means(ghq12.bimodal, 1, language), change(ghq12.bimodalChange, 1, language)],
            chart: healthChart(
              {
                id: "ghq12",
                name: t("outcomes.health.ghq12"),
                means: ghq12.bimodal,
                change: ghq12.bimodalChange,
                decimals: 1,
                highest: 12,
              },
              language,
            ),
          },
        ]),
    ...eq5d.map((each) => ({
      title: eq5dName(each, language),
      chart: healthChart(
        {
          id: each.form,
          name: eq5dName(each, language),
          means: each.means,
          change: each.change,
          decimals: 3,
          highest: 1,
        },
        language,
      ),
      note: t(`outcomes.health.verified.${each.valueSet.verified}`),
      rows: [
        ...means(each.means, 3, language),
        change(each.change, 3, language),
        ...each.wholePeriods.flatMap(({ months, people, mean }) =>
          mean === null
            ? []
            : [{ label: t("outcomes.health.qaly", { months }), value: ofPeople(mean, people, 3, language) }],
        ),
        ...(each.cutShort === 0 ? [] : [{ label: t("outcomes.health.cutShort"), value: String(each.cutShort) }]),
      ],
    })),
  ];
}

function eq5dName({ form, valueSet }: HealthFigures["eq5d"][number], { t, code }: Language): string {
  return t("outcomes.health.eq5d", { form, valueSet: valueSetNames[valueSet.id][code] });
}

function means(all: readonly OccasionMean[], decimals: number, language: Language): readonly OutcomeRow[] {
  return all.map(({ occasion, people, mean }) => ({
    label: occasionLabel(occasion)[language.code],
    value: ofPeople(mean, people, decimals, language),
  }));
}

function change({ people, mean, interval, verdict }: Change, decimals: number, language: Language): OutcomeRow {
  const { t } = language;
  const label = t("outcomes.health.change");
  if (people === 0 || mean === null) return { label, value: t("outcomes.why.noForms") };
  const told =
    interval === null
      ? ""
      : ` (95 %: ${shown(interval.low, decimals, language)} – ${shown(interval.high, decimals, language)})`;
  return { label, value: `${shown(mean, decimals, language)}${told}, ${t(`outcomes.health.verdict.${verdict}`)}` };
}

function ofPeople(mean: number, people: number, decimals: number, language: Language): string {
  return language.t("outcomes.row.mean", { mean: shown(mean, decimals, language), count: people });
}
