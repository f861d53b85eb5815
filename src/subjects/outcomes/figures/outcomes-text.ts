/** What became of the participants, for a person at a terminal. */
import type { OutcomesModel } from "../locate";
import type { Language } from "../../../checking/language";
import { oneLine } from "../../../checking/one-line";
import { known, type CountRange } from "./open-share";
import type { OutcomeFigures } from "./outcome-figures";
import { countText, isSaid } from "./range-text";
import { trialGroupsText, trialText } from "../cost-effectiveness/trial-text";
import { groupsText, studyText } from "../study/study-text";
import { reportLine, reportText } from "../report/report-text";
import { goalRows, keyRows, measureRows } from "./outcome-rows";

/** Key figures, results and goals; ends with a line break. */
export function outcomesText(model: OutcomesModel, language: Language): string {
  const { t } = language;
  const keys = model.figures === null ? [] : keyRows(model.figures, language);
  const measures = measureRows(model, language);
  const goals = goalRows(model.results, language);
  const width = Math.max(0, ...[...keys, ...measures].map(({ label }) => label.length));
  const table = (rows: readonly { readonly label: string; readonly value: string }[]): readonly string[] =>
    rows.map(({ label, value }) => oneLine(`${label.padEnd(width)}  ${value}`));
  const parts = [
    ...(model.figures === null ? [] : [[t("outcomes.row.asOf", { date: model.figures.asOf })]]),
    table(keys),
    table(
      measures.map(({ label, value, basis, interval, unread }) => ({
        label,
        value: [value, basis.toLowerCase(), interval, unread].filter((part) => part !== "").join(", "),
      })),
    ),
    goals.flatMap(({ goal, statusText, result, targetText, why }) => [
      oneLine(`${statusText}: ${goal}`),
      ...[[result, targetText].filter((part) => part !== "").join(" · "), why]
        .filter((part) => part !== "")
        .map((part) => `  ${oneLine(part)}`),
    ]),
    reportText(model, language),
    ...(model.study === null ? [] : studyText(model.study, language)),
    ...model.trials.flatMap((trial) => trialText(trial, language)),
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join("\n")}\n`)
    .join("\n");
}

/** In the block of a checked file: a line, none where there are forms alone. */
export function outcomesLines(model: OutcomesModel, language: Language): readonly string[] {
  const { t } = language;
  const { figures, results, study, trials } = model;
  const met = results.filter(({ status }) => status === "met").length;
  const parts = [
    ...(figures === null ? [] : [peopleLine(figures, language)]),
    ...(results.length === 0 ? [] : [t("outcomes.row.lineGoals", { met, count: results.length })]),
    ...(study?.compared ? [t("outcomesStudy.line", { groups: groupsText(study.compared) })] : []),
    ...reportLine(model, language),
    ...trials.flatMap((read) =>
      read.trial === null ? [] : [t("outcomesTrial.line", { groups: trialGroupsText(read) })],
    ),
  ];
  return parts.length === 0 ? [] : [parts.join("; ")];
}

function peopleLine({ started, current, ended }: OutcomeFigures, language: Language): string {
  const { t } = language;
  const [all, still, gone] = [known(started), known(current), known(ended)];
  if (all !== null && still !== null && gone !== null) {
    return t("outcomes.row.line", { started: all, current: still, ended: gone });
  }
  const said = (range: CountRange): string => countText(range, language);
  return [
    t("outcomesOpen.line.started", { count: said(started) }),
    ...(isSaid(ended, started)
      ? [t("outcomesOpen.line.current", { count: said(current) }), t("outcomesOpen.line.ended", { count: said(ended) })]
      : [t("outcomesOpen.line.unsaid")]),
  ].join(", ");
}
