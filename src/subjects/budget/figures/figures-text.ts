/** The key figures of one budget, for a person at a terminal. */
import type { Quotient, ToldFigures } from "./figures-types";
import { formFigureGroups, tellsPosts, templateSentence } from "./form-figures";
import { kronor, type Ore } from "../../../reading/money";
import { quotient } from "../../../reading/share";
import type { Language } from "../../../checking/language";
import { oneLine } from "../../../checking/one-line";
import type { TextUnder } from "../../../checking/text-key";

type Row = readonly [label: string, value: string];

/** In groups, a line each, every quotient with what it was reckoned from; ends with a line break. */
export function figuresText(figures: ToldFigures, language: Language): string {
  const groups: readonly (readonly [heading: string, rows: readonly Row[]])[] = [
    ["", [...sumRows(figures, language), ...quotientRows(figures, language)]],
    [language.t("budget.text.partners"), figures.partners.map(({ name, total }) => [name, known(total, language)])],
    [language.t("budget.text.costKinds"), costKindRows(figures, language)],
    ...formFigureGroups(figures, language.code).map(
      ({ heading, rows }) =>
        [heading, rows.map(({ label, amount }) => [label, language.money(amount)] as const)] as const,
    ),
    [language.t("budget.text.years"), figures.byYear.map(({ year, amount }) => [String(year), language.money(amount)])],
  ];
  const width = Math.max(...groups.flatMap(([, rows]) => rows.map(([label]) => oneLine(label).length)));
  const told = groups
    .filter(([, rows]) => rows.length > 0)
    .map(([heading, rows]) => {
      const lines = rows.map(([label, value]) => `${oneLine(label).padEnd(width)}  ${value}\n`);
      return [...(heading === "" ? [] : [`${heading}\n`]), ...lines].join("");
    })
    .join("\n");
  return `${told}\n${oneLine(templateSentence(figures, language.code))}\n`;
}

/** The amount; where it is not known, that it is not. */
function known(amount: Ore | null, language: Language): string {
  return amount === null ? language.t("budget.figures.unsettled") : language.money(amount);
}

/** One line in the block of a checked file. */
export function figuresLine(figures: ToldFigures, language: Language): string {
  const { participants, perParticipant } = figures;
  // As the JSON has them: whole kronor and öre, no more.
  const money = (amount: Ore | null): string =>
    amount === null
      ? language.t("budget.figures.unsettled")
      : `${language.number(kronor(amount))} ${language.t("app.unit.kr")}`;
  const each = perParticipant?.value ?? null;
  const forEach =
    participants === null || each === null
      ? ""
      : language.t("budget.text.lineParticipants", { participants: language.number(participants), cost: money(each) });
  const sums = language.t("budget.text.line", {
    requested: money(figures.requested),
    ownFunding: money(figures.ownFunding),
    total: money(figures.total),
  });
  return `${sums}${forEach}`;
}

function sumRows(figures: ToldFigures, language: Language): readonly Row[] {
  return [
    [language.t("budget.text.requested"), known(figures.requested, language)],
    [language.t("budget.text.ownFunding"), known(figures.ownFunding, language)],
    [language.t("budget.text.total"), known(figures.total, language)],
    ...(tellsPosts(figures)
      ? [[language.t("budget.text.fullTimePosts"), language.number(figures.fullTimePosts)] as const]
      : []),
  ];
}

function quotientRows(figures: ToldFigures, language: Language): readonly Row[] {
  const all: readonly (readonly [what: TextUnder<"budget.text.per">, value: Quotient | null])[] = [
    ["participant", figures.perParticipant],
    ["participantMonth", figures.perParticipantMonth],
    ["coach", figures.perCoach],
    ["result", figures.perResult],
    ["placeMonth", figures.perPlaceMonth],
  ];
  return all.flatMap(([what, value]): readonly Row[] => {
    if (value === null || value.value === null) return [];
    const sum = `${language.money(value.numerator)} / ${language.number(value.denominator)}`;
    return [[language.t(`budget.text.per.${what}`), `${language.money(value.value)}  (${sum})`]];
  });
}

function costKindRows(figures: ToldFigures, language: Language): readonly Row[] {
  return figures.costKinds.map(({ section, label, amount, share }): Row => {
    const part = quotient(share);
    const percent = part === null ? "" : ` (${language.share(part)})`;
    return [label === "" ? language.t(`budget.section.${section}`) : label, language.money(amount) + percent];
  });
}
