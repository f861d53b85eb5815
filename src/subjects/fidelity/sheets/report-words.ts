/** What a report of a measurement says in words: strengths, what to develop, the way to the next band, agreement. */
import { quotient } from "../../../reading/share";
import type { SheetWords } from "../../../making/sheet-words";
import { pointsInCell } from "../figures/points";
import type { FidelityFigures } from "../figures/fidelity-figures";
import type { Criterion } from "../scales/scale";
import type { TextUnder } from "../../../checking/text-key";

export interface ReportLine {
  readonly text: string;
  readonly heading: boolean;
}

/** What the report says in words, the heading of each part before its lines. */
export function reportLines(figures: FidelityFigures, words: SheetWords): readonly ReportLine[] {
  const name = ({ name }: Criterion): string => name[words.code];
  const scored = ({ criterion, score }: { readonly criterion: Criterion; readonly score: number }): string =>
    words.t("fidelity.report.scored", { no: criterion.no, criterion: name(criterion), score });
  const part = (key: TextUnder<"fidelity.report">, lines: readonly string[]): readonly ReportLine[] => [
    { text: words.t(`fidelity.report.${key}`), heading: true },
    ...(lines.length === 0 ? [words.t("fidelity.report.none")] : lines).map((text) => ({ text, heading: false })),
  ];
  const { strengths, development, missing, next, agreement } = figures;
  return [
    ...(figures.isNothingAgreed ? part("ownTotals", [ratersText(figures, words)]) : []),
    ...(missing.length === 0 || figures.isNothingAgreed
      ? []
      : part("missing", [missing.map((criterion) => `${criterion.no}. ${name(criterion)}`).join("; ")])),
    ...(figures.isAsked
      ? []
      : [...part("strengths", strengths.map(scored)), ...part("development", development.map(scored))]),
    ...(next === null ? [] : part("next", nextLines(figures, words))),
    ...(agreement === null ? [] : part("agreement", agreementLines(figures, words))),
  ];
}

/** How many points reach the next band, and the fewest criteria that can give them. */
export function nextLines({ next }: Pick<FidelityFigures, "next">, { t, code }: SheetWords): readonly string[] {
  if (next === null) return [];
  const { points, band, criteria } = next;
  return [
    t("fidelity.report.nextBand", { points, band: band.name[code], from: band.from }),
    ...(criteria.length === 0
      ? []
      : [
          t("fidelity.report.nextCriteria", {
            count: criteria.length,
            criteria: criteria.map(({ criterion: { no, name }, gain }) => `${no}. ${name[code]} (+${gain})`).join("; "),
          }),
        ]),
  ];
}

export function agreementLines(
  { agreement }: Pick<FidelityFigures, "agreement">,
  words: SheetWords,
): readonly string[] {
  if (agreement === null) return [];
  return [
    words.t("fidelity.report.agreed", {
      exact: percent(quotient(agreement.exact) ?? 0),
      withinOne: percent(quotient(agreement.withinOne) ?? 0),
      criteria: agreement.criteria.length,
      of: agreement.of,
    }),
    ...(agreement.kappa === null ? [] : [words.t("fidelity.report.kappa", { kappa: decimal(agreement.kappa, words) })]),
  ];
}

/** "Anna 82; Bosse 93–97": each rater's own points. */
export function ratersText({ raters }: FidelityFigures, { t }: Pick<SheetWords, "t">): string {
  return raters
    .map(({ name, points }) => t("fidelity.report.ownTotal", { rater: name, points: pointsInCell(points) }))
    .join("; ");
}

/** 0–1 in whole percent. */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function decimal(value: number, { code }: SheetWords): string {
  const text = value.toFixed(2).replace("-", "−");
  return code === "sv" ? text.replace(".", ",") : text;
}
