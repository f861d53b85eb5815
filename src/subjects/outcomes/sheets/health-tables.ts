/** *Hälsa* of *Utfall*: what GHQ-12 and EQ-5D gave. No formula reads answer sheets: the figures are of the day they were made. */
import { labelIn, type SheetWords } from "../../../making/sheet-words";
import type { Change } from "../health/change";
import {
  type Eq5dFigures,
  type Ghq12Figures,
  type HealthFigures,
  isBimodalAlone,
  type OccasionMean,
} from "../health/figures";
import { valueSetNames } from "../health/value-set-ids";
import { occasionLabel } from "../health/template";
import { emptyLine, fixed, figureLine, headLine, type Line, noteLine, titleLine } from "./line";

export function healthLines({ ghq12, eq5d }: HealthFigures, words: SheetWords): readonly Line[] {
  if (ghq12 === null && eq5d.length === 0) return [];
  return [
    titleLine(words.t("outcomes.sheet.health")),
    ...(ghq12 === null ? [] : ghqLines(ghq12, words)),
    ...eq5d.flatMap((each) => eq5dLines(each, words)),
    emptyLine,
  ];
}

function heads(first: string, words: SheetWords): Line {
  return headLine(
    first,
    (["people", "", "mean", "low", "high", "change"] as const).map((key) =>
      key === "" ? "" : words.t(`outcomes.heading.${key}`),
    ),
  );
}

function ghqLines(figures: Ghq12Figures, words: SheetWords): readonly Line[] {
  return [
    ...(isBimodalAlone(figures)
      ? []
      : [
          heads(words.t("outcomes.health.ghq36"), words),
          ...figures.likert.map((mean) => meanLine(mean, "0.0", words)),
          changeLine(figures.change, "0.0", words),
        ]),
    heads(words.t("outcomes.health.ghq12"), words),
    ...figures.bimodal.map((mean) => meanLine(mean, "0.0", words)),
    changeLine(figures.bimodalChange, "0.0", words),
  ];
}

function eq5dLines(
  { form, valueSet, means, change, wholePeriods, cutShort }: Eq5dFigures,
  words: SheetWords,
): readonly Line[] {
  return [
    heads(words.t("outcomes.health.eq5d", { form, valueSet: valueSetNames[valueSet.id][words.code] }), words),
    ...means.map((mean) => meanLine(mean, "0.000", words)),
    changeLine(change, "0.000", words),
    ...wholePeriods.flatMap(({ months, people, mean }) =>
      mean === null
        ? []
        : [
            figureLine({
              label: words.t("outcomes.health.qaly", { months }),
              count: fixed(people),
              quotient: fixed(mean),
              format: "0.000",
            }),
          ],
    ),
    noteLine(words.t(`outcomes.health.verified.${valueSet.verified}`)),
    ...(cutShort === 0 ? [] : [figureLine({ label: words.t("outcomes.health.cutShort"), count: fixed(cutShort) })]),
  ];
}

function meanLine({ occasion, people, mean }: OccasionMean, format: string, words: SheetWords): Line {
  return figureLine({
    label: labelIn(words, occasionLabel(occasion)),
    count: fixed(people),
    quotient: fixed(mean),
    format,
  });
}

function changeLine({ people, mean, interval, verdict }: Change, format: string, words: SheetWords): Line {
  return figureLine({
    label: words.t("outcomes.health.change"),
    count: fixed(people),
    quotient: fixed(mean ?? ""),
    low: fixed(interval?.low ?? ""),
    high: fixed(interval?.high ?? ""),
    note: people === 0 ? "" : words.t(`outcomes.health.verdict.${verdict}`),
    format: `+${format};-${format};${format}`,
  });
}
