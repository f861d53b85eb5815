/** What a report of a measurement says in words, the same in the sheet and in Word: its head, its result, its criteria. */
import { quotient } from "../../../reading/share";
import type { Address } from "../../../workbook/address";
import { labelIn, type SheetWords } from "../../../making/sheet-words";
import { type Points, pointsInCell, signed } from "../figures/points";
import { scoreFigures } from "../figures/fidelity-figures";
import { agreementLines, percent, ratersText } from "../sheets/report-words";
import { columnLabels, headFields, sumLabels, textColumns } from "../template";
import type { EvaluatedCriterion, Evaluation, ScoreMove } from "./evaluation";

/** `at`: the cell that the text is read from; a sheet follows it. */
export interface ToldLine {
  readonly label: string;
  readonly text: string;
  readonly at?: Address;
}

export function headLines(evaluation: Evaluation, words: SheetWords): readonly ToldLine[] {
  const { t } = words;
  const { scale, service, measuredOn, startedOn } = evaluation.measurement;
  const unknown = t("fidelity.report.unknown");
  const read = (label: string, reading: typeof service | typeof measuredOn): ToldLine =>
    reading === undefined || reading.text === ""
      ? { label, text: unknown }
      : { label, text: reading.value ?? reading.text, at: reading.at };
  return [
    read(labelIn(words, headFields.service), service),
    read(labelIn(words, headFields.measuredOn), measuredOn),
    ...(startedOn === undefined || startedOn.text === ""
      ? []
      : [read(labelIn(words, headFields.startedOn), startedOn)]),
    { label: labelIn(words, headFields.scale), text: `${scale.name[words.code]} (${scale.edition})` },
    { label: t("fidelity.report.raters"), text: ratersLine(evaluation, words) },
    { label: t("fidelity.report.sources"), text: sourcesLine(evaluation, words) },
    { label: t("fidelity.report.previous"), text: previousLine(evaluation, words) },
  ];
}

function ratersLine({ measurement: { raters, hasOpenColumns } }: Evaluation, { t }: SheetWords): string {
  if (hasOpenColumns) return t("fidelity.report.ratersAsked");
  return raters.length === 0 ? t("fidelity.report.ratersUnknown") : raters.map(({ name }) => name).join(", ");
}

function sourcesLine({ sources, criteria }: Evaluation, words: SheetWords): string {
  const { t } = words;
  if (sources === null) return t("fidelity.report.sourcesUnknown");
  if (sources.length === 0) return t("fidelity.report.sourcesNone");
  return sources
    .map(({ source, count }) =>
      t("fidelity.report.sourceOf", { source: labelIn(words, columnLabels[source]), count, of: criteria.length }),
    )
    .join(", ");
}

function previousLine({ previous }: Evaluation, words: SheetWords): string {
  const { t } = words;
  switch (previous.kind) {
    case "none":
      return previous.told === null
        ? t("fidelity.report.previousNone")
        : t("fidelity.report.previousTold", { date: previous.told });
    case "unclear":
      return t("fidelity.report.previousUnclear");
    case "otherScale":
      return t("fidelity.report.previousScale", { date: previous.since });
    case "comparable": {
      const { points, largest } = scoreFigures(previous.measurement);
      const text = t("fidelity.report.previousOf", {
        date: previous.since,
        points: totalText(points, largest, words),
      });
      return previous.told === null
        ? text
        : t("fidelity.report.previousOther", { previous: text, date: previous.told });
    }
  }
}

/** "81 av 125 poäng"; "78–86 av 125 poäng, 2 poäng saknas" while scores are missing. */
function totalText(points: Points, largest: number, { t }: SheetWords): string {
  const { from, to, missing } = points;
  return missing === 0
    ? t("fidelity.report.ofLargest", { points: from, largest })
    : t("fidelity.text.range", { from, to, largest, missing });
}

/** Total and level, and whatever keeps them open. */
export function resultLines(evaluation: Evaluation, words: SheetWords): readonly ToldLine[] {
  const { t } = words;
  const { figures, ratersSpan, statedTotal } = evaluation;
  const total = labelIn(words, sumLabels.total);
  if (figures.isAsked) {
    return [{ label: total, text: t("fidelity.text.asked") }, ...notes(missingColumns(evaluation, words))];
  }
  const { points, largest, share, missing, isNothingAgreed } = figures;
  const told = totalText(points, largest, words);
  return [
    {
      label: total,
      text:
        share === null ? told : t("fidelity.report.totalShare", { total: told, share: percent(quotient(share) ?? 0) }),
    },
    { label: t("fidelity.report.band"), text: bandText(evaluation, words) },
    ...(isNothingAgreed ? [{ label: t("fidelity.report.ownTotals"), text: ratersText(figures, words) }] : []),
    ...notes([
      ...(ratersSpan === null ? [] : [t("fidelity.report.ratersSpan", ratersSpan)]),
      ...(statedTotal === null
        ? []
        : [t("fidelity.report.statedTotal", { stated: statedTotal, points: pointsInCell(points) })]),
      ...missingColumns(evaluation, words),
    ]),
    ...(missing.length === 0 || isNothingAgreed
      ? []
      : [
          {
            label: t("fidelity.report.missing"),
            text: missing.map(({ no, name }) => `${no}. ${name[words.code]}`).join("; "),
          },
        ]),
  ];
}

function notes(texts: readonly string[]): readonly ToldLine[] {
  return texts.map((text) => ({ label: "", text }));
}

function missingColumns({ textColumns: had }: Evaluation, words: SheetWords): readonly string[] {
  const lacking = textColumns.filter((id) => !had.includes(id));
  if (lacking.length === 0) return [];
  const columns = lacking.map((id) => words.t(`fidelity.report.${id}`).toLowerCase()).join(", ");
  return [words.t("fidelity.report.noColumns", { columns })];
}

function bandText({ figures: { band, possibleBands, scale } }: Evaluation, { t, code }: SheetWords): string {
  if (scale.bands.length === 0) return t("fidelity.report.noBands");
  const named = possibleBands.map(({ name, from, to }) =>
    t("fidelity.report.bandRange", { band: name[code], from, to }),
  );
  if (band === null && named.length > 0) {
    return t("fidelity.report.bandOpen", { bands: named.join(t("fidelity.text.or")) });
  }
  return named[0] ?? t("fidelity.report.bandNone");
}

/** "4 av 5 poäng", or why there is no score. */
export function scoreText({ row, score }: EvaluatedCriterion, highest: number, { t }: SheetWords): string {
  if (row === undefined) return t("fidelity.report.absent");
  if (score !== null) return t("fidelity.report.scoreOf", { score, highest });
  return row.score.text === ""
    ? t("fidelity.report.scoreMissing")
    : t("fidelity.report.scoreUnread", { text: row.score.text });
}

/** What was written of a criterion, each with its label and in full. */
export function criterionLines(
  evaluated: EvaluatedCriterion,
  { textColumns: had, measurement: { hasOpenColumns } }: Evaluation,
  words: SheetWords,
): readonly ToldLine[] {
  const { t } = words;
  const { row, texts, sources, raterScores } = evaluated;
  if (row === undefined) return [];
  return [
    ...(raterScores.length === 0 || hasOpenColumns
      ? []
      : [{ label: t("fidelity.report.ratersScores"), text: ratersScoresText(evaluated, words) }]),
    ...(sources === null
      ? []
      : [
          {
            label: t("fidelity.report.sources"),
            text:
              sources.length === 0
                ? t("fidelity.report.sourcesNone")
                : sources
                    .map(({ source, text }) => {
                      const name = labelIn(words, columnLabels[source]);
                      return text === "" ? name : `${name}: ${text}`;
                    })
                    .join("; "),
          },
        ]),
    ...had.flatMap((id): readonly ToldLine[] => {
      const label = t(`fidelity.report.${id}`);
      if (texts[id] !== "") return [{ label, text: texts[id] }];
      return id === "evidence" ? [{ label, text: t("fidelity.report.noEvidence") }] : [];
    }),
  ];
}

function ratersScoresText({ raterScores }: EvaluatedCriterion, { t }: SheetWords): string {
  return raterScores
    .map(({ rater, score }) => t("fidelity.report.raterScore", { rater, score: score ?? t("fidelity.report.noScore") }))
    .join("; ");
}

export interface ToldChange {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly moves: readonly ScoreMove[];
}

/** `null` where there is no measurement to compare with: the head says why. */
export function toldChange(
  { previous, overview, moves, kept, lost }: Evaluation,
  { t }: SheetWords,
): ToldChange | null {
  const { change } = overview;
  if (previous.kind !== "comparable" || typeof change === "string") return null;
  const { total } = change;
  return {
    heading: t("fidelity.report.changes", { date: previous.since }),
    lines: [
      total === null
        ? t("fidelity.report.changesOpen")
        : t("fidelity.report.changesTotal", { ...total, change: signed(total.change) }),
      ...(moves.length === 0 ? [t("fidelity.report.changesNone")] : []),
      ...(kept === 0 ? [] : [t("fidelity.report.changesSame", { count: kept })]),
      ...(lost === 0 ? [] : [t("fidelity.report.changesLost", { count: lost })]),
    ],
    moves,
  };
}

/** What the evaluator wrote of a criterion whose score has changed. */
export function whyText({ criterion: { texts } }: ScoreMove, { t }: SheetWords): string {
  return texts.note === "" ? t("fidelity.report.whyNone") : texts.note;
}

/** How far the raters agree, and where they do not; empty where one has scored, or it is not known which columns are raters'. */
export function agreementText({ figures, overview }: Evaluation, words: SheetWords): readonly string[] {
  const { disagreeing } = overview;
  const apart = disagreeing.map(({ criterion, lowest, highest }) =>
    words.t("fidelity.report.apartOf", { no: criterion.no, criterion: criterion.name[words.code], lowest, highest }),
  );
  return [
    ...agreementLines(figures, words),
    ...(apart.length === 0 ? [] : [`${words.t("fidelity.report.apart")}: ${apart.join("; ")}.`]),
  ];
}

export interface ToldGroup {
  readonly title: string;
  readonly criteria: readonly EvaluatedCriterion[];
  /** What stands beside the name: the score alone, or what it can give too. */
  readonly shows: "score" | "gain";
}

/** Strengths, what lies between, what to develop; none while it is asked which column is the result. */
export function groupsOf(evaluation: Evaluation, { t }: SheetWords): readonly ToldGroup[] {
  const { figures, strengths, between, development, measurement } = evaluation;
  if (figures.isAsked) return [];
  const [from, to] = [measurement.scale.lowest + 2, measurement.scale.highest - 2];
  const title = from === to ? t("fidelity.report.between", { from }) : t("fidelity.report.betweenRange", { from, to });
  return [
    { title: t("fidelity.report.strengths"), criteria: strengths, shows: "score" },
    ...(between.length === 0 ? [] : [{ title, criteria: between, shows: "gain" } as const]),
    { title: t("fidelity.report.development"), criteria: development, shows: "gain" },
  ];
}

/** Each rater, and the service; what raters call themselves is theirs. */
export function signers({ measurement: { raters } }: Evaluation, { t }: SheetWords): readonly string[] {
  const own = raters.length === 0 ? [t("fidelity.report.rater")] : raters.map(({ name }) => name);
  return [...own, t("fidelity.report.forService")];
}

/** "Programtrohet – rapport IPS Hudiksvall 2018-05-27.docx", without what no file may be called. */
export function wordFileName({ measurement: { service, measuredOn } }: Evaluation, words: SheetWords): string {
  const name = [words.t("fidelity.report.title"), service?.text ?? "", measuredOn?.value ?? ""].join(" ");
  return `${name
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 120)}.docx`;
}
