/** Every comparison of a study as lines with their numbers: for the sheet, the pane and the terminal alike. */
import type { Label } from "../../../reading/label";
import type { Language } from "../../../checking/language";
import { quotient } from "../../../reading/share";
import { personMeasures } from "../figures/measures";
import { known, type OpenShare } from "../figures/open-share";
import { shareNote } from "../figures/range-text";
import { type Occasion, occasionLabel } from "../health/template";
import type { ComparedMeans, ComparedShares, Difference } from "./compare";
import type { LostAndKept } from "./losses";
import { scaleFigures } from "./scale-figures";
import type { Series } from "./series";
import type { Study, StudyFigures } from "./study";
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

/** The scales alone where there are no groups, or it is asked which they are. */
export function studyBlocks(study: Study, language: Language): readonly StudyBlock[] {
  const { figures } = study;
  return [
    ...study.scales.flatMap((scored) => scaleBlock(scored, language)),
    ...(figures === null ? [] : groupBlocks(figures, language)),
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

function lossBlocks(
  { title, decimals, occasions, last }: StudyFigures["losses"][number],
  figures: StudyFigures,
  language: Language,
): readonly StudyBlock[] {
  const { t, code } = language;
  const name = title[code];
  return [
    {
      title: t("outcomesStudy.answered", { name }),
      notes: [],
      lines: occasions.flatMap(({ occasion, notYet, ...shares }) =>
        shareLines(before(occasion, language), shares, figures, language).map((line, place) => {
          const count = notYet[place] ?? 0;
          const isGroup = line.kind === "group" && place < notYet.length;
          return isGroup && count > 0 ? { ...line, note: t("outcomesStudy.notYet", { count }) } : line;
        }),
      ),
    },
    ...(last === null ? [] : [lostBlock(name, last, decimals, figures, language)]),
  ];
}

function lostBlock(
  name: string,
  last: LostAndKept,
  decimals: number,
  figures: StudyFigures,
  language: Language,
): StudyBlock {
  const { t, code } = language;
  const sides = {
    ...figures,
    study: { ...figures.study, groups: [{ name: t("outcomesStudy.lost") }, { name: t("outcomesStudy.kept") }] },
  };
  const counted = (numbers: readonly number[]): string =>
    figures.study.groups.map((group, place) => `${group.name} ${numbers[place] ?? 0}`).join(", ");
  const occasion = occasionLabel(last.occasion)[code];
  return {
    title: t("outcomesStudy.lostAbout", { name, occasion }),
    notes: [
      t("outcomesStudy.lostCounts", { lost: counted(last.lost), kept: counted(last.kept) }),
      t("outcomesStudy.noImputation"),
    ],
    lines: [
      ...meanLines(`${t("outcomesStudy.startScore")} · `, last.startScore, sides, decimals, language),
      ...(last.women === null ? [] : shareLines(`${t("outcomesStudy.women")} · `, last.women, sides, language)),
      ...(last.age === null ? [] : meanLines(`${t("outcomesStudy.age")} · `, last.age, sides, 1, language)),
    ],
  };
}

function betterText(better: Series["better"], { t }: Language): string {
  return better === null ? "" : t(`outcomesStudy.better.${better}`);
}

function before(occasion: Occasion, { code }: Language): string {
  return `${occasionLabel(occasion)[code]} · `;
}

interface Named {
  readonly study: { readonly groups: readonly { readonly name: string }[] };
}

const emptyLine: StudyLine = {
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

function groupLine(label: string, { people, mean, spread }: Moments, shown: Shown, language: Language): StudyLine {
  const note =
    spread === null || typeof shown !== "number"
      ? ""
      : language.t("outcomesStudy.spread", { spread: numberText(spread, shown, language) });
  return { ...emptyLine, label, shown, count: people, value: mean, note };
}

function meanLines(
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

function shareLines(
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

/** Who is in which group, and how many comparisons there are: said before them all. */
export function studyHead({ figures, conflicts }: Study, { t }: Language): readonly string[] {
  if (figures === null) return conflicts.length === 0 ? [] : [t("outcomesStudy.inTwo", { count: conflicts.length })];
  const { study, comparisons } = figures;
  return [
    study.groups.map(({ name, people }) => t("outcomesStudy.group", { name, count: people.size })).join(", "),
    ...(study.ungrouped === 0 ? [] : [t("outcomesStudy.ungrouped", { count: study.ungrouped })]),
    t("outcomesStudy.comparisons", { count: comparisons }),
  ];
}
