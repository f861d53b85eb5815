/** A measurement's figures, for a person at a terminal. */
import type { FidelityFigures } from "./fidelity-figures";
import type { Points } from "./points";
import { ratersText, reportLines } from "../sheets/report-words";
import { quotient } from "../../../reading/share";
import type { MeasuredFidelity } from "../examined-fidelity";
import type { Language } from "../../../checking/language";
import { oneLine } from "../../../checking/one-line";

type Row = readonly [label: string, value: string];

/** Total, areas, and what the report says in words; ends with a line break. */
export function fidelityText({ measurement, figures }: MeasuredFidelity, language: Language): string {
  const { t } = language;
  const rows: readonly Row[] = [
    ...(measurement.service === undefined || measurement.service.text === ""
      ? []
      : [[t("fidelity.text.service"), measurement.service.text] as const]),
    ...(measurement.measuredOn?.value ? [[t("fidelity.text.measuredOn"), measurement.measuredOn.value] as const] : []),
    [t("fidelity.text.scale"), figures.scale.name[language.code]],
    ...(figures.isAsked ? [] : figures.areas).map(
      ({ area, points, largest }) => [area.name[language.code], ofLargest(points, largest, language)] as const,
    ),
    [t("fidelity.text.total"), totalOf(figures, language)],
    ...(figures.share === null
      ? []
      : [[t("fidelity.text.share"), language.share(quotient(figures.share) ?? 0)] as const]),
    ...(figures.isAsked || figures.possibleBands.length === 0
      ? []
      : [
          [
            t("fidelity.text.band"),
            figures.possibleBands.map(({ name }) => name[language.code]).join(t("fidelity.text.or")),
          ] as const,
        ]),
  ];
  const width = Math.max(...rows.map(([label]) => label.length));
  const lines = rows.map(([label, value]) => `${label.padEnd(width)}  ${oneLine(value)}\n`);
  const words = reportLines(figures, language).map(({ text, heading }) => `${heading ? "\n" : "  "}${oneLine(text)}\n`);
  return [`${oneLine(measurement.sheet)}\n`, ...lines, ...words].join("");
}

function totalOf({ points, largest, isAsked }: FidelityFigures, language: Language): string {
  return isAsked ? language.t("fidelity.text.asked") : ofLargest(points, largest, language);
}

function ofLargest({ from, to, missing }: Points, largest: number, { t }: Language): string {
  return missing === 0
    ? t("fidelity.text.of", { points: from, largest })
    : t("fidelity.text.range", { from, to, largest, missing });
}

/** One line in the block of a checked file. */
export function fidelityLine({ measurement, figures }: MeasuredFidelity, language: Language): string {
  const points = totalOf(figures, language);
  const band = figures.band === null ? "" : `, ${figures.band.name[language.code]}`;
  const own = figures.isNothingAgreed ? `; ${ratersText(figures, language)}` : "";
  return oneLine(`${measurement.sheet}: ${points}${band}${own}`);
}
