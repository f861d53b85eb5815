/** Every comparison of a study as blocks of lines: for the sheet, the pane and the terminal alike. */
import type { Label } from "../../../reading/label";
import type { Language } from "../../../checking/language";
import { personMeasures } from "../figures/measures";
import { occasionLabel } from "../health/template";
import type { Study } from "./locate-study";
import { lossBlocks } from "./loss-blocks";
import { scaleFigures } from "./scale-figures";
import type { Series } from "./series";
import { type StudyFigures, studyFigures } from "./study-figures";
import { before, emptyLine, groupLine, meanLines, shareLines, type StudyBlock } from "./study-lines";

/** The scales alone where there are no groups, or it is asked which they are. */
export function studyBlocks(study: Study, language: Language): readonly StudyBlock[] {
  const figures = studyFigures(study);
  return [
    ...study.scales.flatMap((scored) => scaleBlock(scored, language)),
    ...(figures === null ? [] : groupBlocks(figures, language)),
  ];
}

/** Who is in which group, and how many comparisons there are: said before them all. */
export function studyHead(located: Study, { t }: Language): readonly string[] {
  const figures = studyFigures(located);
  const { conflicts } = located;
  if (figures === null) return conflicts.length === 0 ? [] : [t("outcomesStudy.inTwo", { count: conflicts.length })];
  const { study, comparisons } = figures;
  return [
    study.groups.map(({ name, people }) => t("outcomesStudy.group", { name, count: people.size })).join(", "),
    ...(study.ungrouped === 0 ? [] : [t("outcomesStudy.ungrouped", { count: study.ungrouped })]),
    t("outcomesStudy.comparisons", { count: comparisons }),
  ];
}

function scaleBlock(scored: Study["scales"][number], language: Language): readonly StudyBlock[] {
  const { t, code } = language;
  const figures = scaleFigures(scored);
  if (figures === null || figures.people === 0) return [];
  const { scale, means, change } = figures;
  const shown = scale.total === "sum" ? 1 : 2;
  return [
    {
      title: t("outcomesStudy.all", { name: scale.title[code] }),
      notes: [
        betterText(scale.better, language),
        scale.verified ? scale.source : t("outcomesStudy.unverified", { source: scale.source }),
      ],
      lines: [
        ...means.map(({ occasion, people, mean }) =>
          groupLine(occasionLabel(occasion)[code], { people, mean, spread: null }, shown, language),
        ),
        {
          label: t("outcomes.health.change"),
          kind: "difference",
          shown,
          count: change.people,
          of: null,
          value: change.mean,
          low: change.interval?.low ?? null,
          high: change.interval?.high ?? null,
          note: change.mean === null ? t("outcomes.why.noForms") : t(`outcomes.health.verdict.${change.verdict}`),
        },
      ],
    },
  ];
}

function groupBlocks(figures: StudyFigures, language: Language): readonly StudyBlock[] {
  const { t, code } = language;
  const words = (compared: { readonly better: Series["better"]; readonly note?: Label | null }): readonly string[] =>
    [betterText(compared.better, language), compared.note?.[code] ?? ""].filter((text) => text !== "");
  return [
    ...figures.outcomes.map(({ measure, months, ...shares }) => {
      const name = personMeasures[measure].label[code];
      return {
        title: months === null ? name : t("outcomesStudy.within", { name, months }),
        notes: months === null ? [] : [t("outcomesStudy.withinAbout", { months })],
        lines: shareLines("", shares, figures, language),
      };
    }),
    ...figures.series.flatMap(({ series, occasions, changes }) => {
      const block = (title: string, each: typeof occasions): readonly StudyBlock[] =>
        each.length === 0
          ? []
          : [
              {
                title,
                notes: words(series),
                lines: each.flatMap(({ occasion, ...means }) =>
                  meanLines(before(occasion, language), means, figures, series.decimals, language),
                ),
              },
            ];
      const name = series.title[code];
      return [...block(name, occasions), ...block(t("outcomesStudy.sinceStart", { name }), changes)];
    }),
    ...figures.cases.map(({ series, occasions }) => ({
      title: series.title[code],
      notes: words(series),
      lines: occasions.flatMap(({ occasion, ...shares }) =>
        shareLines(before(occasion, language), shares, figures, language),
      ),
    })),
    ...figures.wholes.map(({ series, ...means }) => ({
      title: series.title[code],
      notes: words(series),
      lines: meanLines("", means, figures, series.decimals, language),
    })),
    ...sumBlock(figures, language),
    ...figures.losses.flatMap((loss) => lossBlocks(loss, figures, language)),
  ];
}

function sumBlock({ costSums, study }: StudyFigures, language: Language): readonly StudyBlock[] {
  const { t } = language;
  if (costSums.length === 0) return [];
  return [
    {
      title: t("outcomesStudy.groupCost"),
      notes: [t("outcomesStudy.groupCostAbout")],
      lines: costSums.map(({ each }, place) => ({
        ...emptyLine,
        label: study.groups[place]?.name ?? "",
        shown: 0,
        count: study.groups[place]?.people.size ?? 0,
        value: each,
      })),
    },
  ];
}

function betterText(better: Series["better"], { t }: Language): string {
  return better === null ? "" : t(`outcomesStudy.better.${better}`);
}
