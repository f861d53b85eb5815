/** The rows of *Utfall – publicering*: as those of *Utfall*, with two dots where a figure is left out. */
import { cell, figure, styles } from "../../../making/sheet-style";
import { amountFormat } from "../../../workbook/number-format";
import { labelIn, type SheetWords } from "../../../making/sheet-words";
import { distributionLabels } from "../figures/distribution-labels";
import { comparisonsNote } from "../figures/comparison-rows";
import { bases, personMeasures } from "../figures/measures";
import { emptyLine, figureLine, fixed, headLine, type Line, noteLine, titleLine } from "../sheets/line";
import { leftOutTables } from "./left-out";
import { headings, leftOut, shareLine, told } from "./published-parts";
import { studyLines } from "./study-published-lines";
import type { PublishedStudy } from "./study-tables";
import type { PublishedTables, Told, ToldFlow } from "./tables";
import type { TextUnder } from "../../../checking/text-key";

export function publishedLines(
  tables: PublishedTables,
  study: PublishedStudy | null,
  words: SheetWords,
): readonly Line[] {
  return [
    ...keyLines(tables, words),
    ...flowLines(tables, words),
    ...measureLines(tables, words),
    ...tables.spreads.filter(({ rows }) => rows.length > 0).flatMap((spread) => spreadLines(spread, words)),
    ...comparisonLines(tables, words),
    ...(study === null ? [] : studyLines(study, words)),
    ...leftOutLines(tables, words),
  ];
}

function keyLines(tables: PublishedTables, words: SheetWords): readonly Line[] {
  const t = (key: TextUnder<"outcomes.figure">): string => words.t(`outcomes.figure.${key}`);
  const { waiting, days, perCoach, plan, efforts } = tables;
  const line = (key: TextUnder<"outcomes.figure">, count: Told, of?: Told): Line =>
    figureLine({ label: t(key), count: told(count), ...(of !== undefined && { of: told(of) }) });
  return [
    titleLine(words.t("outcomes.sheet.keyFigures")),
    headLine(
      "",
      (["count", "of", "share"] as const).map((key) => words.t(`outcomes.heading.${key}`)),
    ),
    line("started", tables.started),
    line("current", tables.current),
    line("ended", tables.ended),
    ...(waiting === undefined ? [] : [line("waiting", waiting)]),
    ...(days === undefined
      ? []
      : [line("meanDays", days.mean, days.people), line("medianDays", days.median, days.people)]),
    ...(plan === undefined ? [] : [line("planDays", plan.mean, plan.people)]),
    ...(perCoach === undefined
      ? []
      : [quotientLine(t("perCoach"), perCoach.participants, perCoach.coaches, "0.0", "0.##")]),
    ...(efforts === undefined
      ? []
      : [quotientLine(t("effortsEach"), efforts.total, efforts.people, "0.00", amountFormat)]),
    emptyLine,
  ];
}

function quotientLine(label: string, count: Told, of: Told, format: string, countFormat: string): Line {
  const value = count === null || of === null ? leftOut : of === 0 ? "" : count / of;
  return figureLine({ label, count: told(count), of: told(of), quotient: fixed(value), format, countFormat });
}

function flowLines({ flows }: PublishedTables, words: SheetWords): readonly Line[] {
  if (flows.length === 0) return [];
  const t = (key: TextUnder<"outcomes.flow">): string => words.t(`outcomes.flow.${key}`);
  return [
    titleLine(words.t("outcomes.sheet.flow")),
    headLine(t("from"), [t("to"), ...parts.map(t)]),
    ...flows.map(flowLine),
    emptyLine,
  ];
}

const parts = ["start", "new", "ended", "end"] as const;

/** Days as text: a workbook of old Excel for Mac, where the sheet may end up, counts them otherwise. */
function flowLine(flow: ToldFlow): Line {
  return {
    cells: (row) => [
      cell(row, 0, flow.from, styles.label),
      cell(row, 1, flow.to, { ...styles.label, wrap: false }),
      ...parts.map((part, index) => cell(row, index + 2, flow[part] ?? leftOut, figure(styles.label, "0"))),
    ],
  };
}

function measureLines({ measures }: PublishedTables, words: SheetWords): readonly Line[] {
  if (measures.length === 0) return [];
  return [
    titleLine(words.t("outcomes.sheet.results")),
    headLine(words.t("outcomes.heading.result"), headings(["count", "of", "share", "low", "high", "basis"], words)),
    ...measures.map(({ measure, basis, told: share }) =>
      shareLine(labelIn(words, personMeasures[measure].label), share, labelIn(words, bases[basis])),
    ),
    emptyLine,
  ];
}

function spreadLines(
  { id, rows, unanswered, several }: PublishedTables["spreads"][number],
  words: SheetWords,
): readonly Line[] {
  return [
    titleLine(labelIn(words, distributionLabels[id])),
    headLine("", headings(["count", "of", "share"], words)),
    ...rows.map(({ label, told: share }) => shareLine(labelIn(words, label), share, "", false)),
    shareLine(words.t("outcomes.figure.unanswered"), unanswered, "", false),
    ...(several ? [noteLine(words.t("outcomes.figure.several"))] : []),
    emptyLine,
  ];
}

function comparisonLines({ comparisons }: PublishedTables, words: SheetWords): readonly Line[] {
  if (comparisons.length === 0) return [];
  return [
    titleLine(words.t("outcomes.sheet.comparisons")),
    ...comparisons.flatMap(({ grouping, measure, groups }) => [
      headLine(
        `${labelIn(words, personMeasures[measure].label)} · ${labelIn(words, distributionLabels[grouping])}`,
        headings(["count", "of", "share", "low", "high", "verdict"], words),
      ),
      ...groups.map(({ label, told: share, verdict }) =>
        shareLine(
          labelIn(words, label),
          share,
          verdict === null || groups.length < 2 ? "" : words.t(`outcomes.verdict.${verdict}`),
        ),
      ),
    ]),
    ...comparisonsNote(comparisons, words).map(noteLine),
    emptyLine,
  ];
}

function leftOutLines(tables: PublishedTables, words: SheetWords): readonly Line[] {
  const hidden = leftOutTables(tables);
  if (hidden.length === 0) return [];
  return [
    titleLine(words.t("outcomesPublish.leftOut.title")),
    headLine(words.t("outcomesPublish.leftOut.table"), [
      words.t("outcomesPublish.leftOut.rows"),
      ...headings(["of"], words),
    ]),
    ...hidden.map(({ name, rows, of }) =>
      figureLine({
        label: typeof name === "string" ? words.t(`outcomes.sheet.${name}`) : labelIn(words, name),
        count: fixed(rows),
        of: fixed(of),
      }),
    ),
    ...(tables.anyHidden
      ? (["few", "others", "which"] as const).map((why) =>
          noteLine(words.t(`outcomesPublish.leftOut.${why}`, { smallest: tables.smallest })),
        )
      : []),
    ...(tables.anyOpen ? [noteLine(words.t("outcomesPublish.leftOut.open"))] : []),
    emptyLine,
  ];
}
