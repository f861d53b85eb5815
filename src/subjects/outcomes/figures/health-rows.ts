/** What GHQ-12 and EQ-5D gave, in words: means by occasion, the change and how sure it is, QALYs. */
import type { Change } from "../health/change";
import { type HealthFigures, isBimodalAlone, type OccasionMean } from "../health/figures";
import { occasionLabel } from "../health/template";
import { valueSetNames } from "../health/value-set-ids";
import type { Language } from "../../../checking/language";
import type { OutcomeRow } from "./outcome-rows";

export interface HealthBlock {
  readonly title: string;
  /** How sure the values are that it is reckoned with; empty where there are none. */
  readonly note: string;
  readonly rows: readonly OutcomeRow[];
}

export function healthBlocks({ ghq12, eq5d }: HealthFigures, language: Language): readonly HealthBlock[] {
  const { t, code } = language;
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
                },
              ]),
          {
            title: t("outcomes.health.ghq12"),
            note: "",
            rows: [...means(ghq12.bimodal, 1, language), change(ghq12.bimodalChange, 1, language)],
          },
        ]),
    ...eq5d.map((each) => ({
      title: t("outcomes.health.eq5d", { form: each.form, valueSet: valueSetNames[each.valueSet.id][code] }),
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

function shown(value: number, decimals: number, { number }: Language): string {
  const scale = 10 ** decimals;
  return number(Math.round(value * scale) / scale);
}
