/** A trial of the groups that a register or answer sheets tell: its costs, its EQ-5D answers and who came to work. */
import type { Answers } from "../../../checking/question";
import type { Sheet } from "../../../workbook/snapshot";
import { answerAt } from "../figures/measure-tally";
import { resultMasks } from "../figures/measure-results";
import { canTell, measureIds, startedBy } from "../figures/measures";
import { no, yes } from "../figures/answer";
import { personsView } from "../figures/outcome-figures";
import { groupKey } from "../study/group-values";
import { personKey } from "../study/locate-groups";
import type { ComparedStudy, Study } from "../study/locate-study";
import { healthSeries, type Series, type WholeSeries } from "../study/series";
import { factsIn } from "./read/facts";
import { inOrder, settledSides } from "./read/groups";
import { askComparison } from "./read/questions";
import type { ReadTrial, Trial, TrialEffect, TrialPerson } from "./read/trial";

type Values = ReadonlyMap<string, number | null>;

/** `null` without groups, costs and something to weigh them against. */
export function studyTrial({ compared }: Study, sheets: readonly Sheet[], answers: Answers): ReadTrial | null {
  if (compared === null) return null;
  const { study, costs, register, health } = compared;
  const cost = costs.wholes.find(({ values }) => values.size > 0);
  const name = register?.sheet ?? health.tables[0]?.columns.sheet;
  const sheet = sheets.find((each) => each.name === name);
  if (cost === undefined || sheet === undefined) return null;
  const qaly = qalysOf(compared);
  const work = workOf(compared);
  const effects: readonly (TrialEffect & { readonly values: Values })[] = [
    ...(work === null ? [] : [work]),
    ...(qaly === null ? [] : [qaly.effect]),
  ];
  if (effects.length === 0) return null;
  const at = register?.columns.get("group")?.[0]?.at ?? { sheet: sheet.name, row: 0, column: 0 };
  const named = study.groups.map((group) => ({
    key: groupKey(group.name) ?? group.name,
    name: group.name,
    people: [...group.people],
  }));
  const sides = settledSides(named);
  const asked =
    sides === null
      ? askComparison(
          answers,
          at,
          named.map((group) => ({ ...group, people: group.people.length })),
        )
      : null;
  const chosen =
    asked === null || asked.answer === null || asked.answer === "none"
      ? sides
      : named.map((group) => ({
          ...group,
          side: group.key.replaceAll("=", "-") === asked.answer ? ("comparison" as const) : ("project" as const),
        }));
  const costHeading = register?.columns.get("cost")?.[0]?.heading ?? cost.title.sv;
  const personOf = (person: string): TrialPerson => ({
    cost: cost.values.get(person) ?? null,
    effects: Object.fromEntries(effects.map(({ id, values }) => [id, values.get(person) ?? null])),
    baseline: qaly?.baseline.get(person) ?? null,
  });
  const trial: Trial | null = chosen && {
    sheet: sheet.name,
    at,
    groups: inOrder(chosen).map(({ name: own, side, people }) => ({ name: own, side, people: people.map(personOf) })),
    cost: { headings: [costHeading], how: cost.id === "cost-sum" ? "sum" : "one", months: null },
    effects: effects.map(({ id, basis, terms }) => ({ id, basis, terms })),
    facts: factsIn(sheet, [costHeading], /\bkr|kronor|sek/i.test(costHeading)),
    source: null,
    valueSet: qaly?.valueSet ?? null,
    ungrouped: study.ungrouped,
    twice: 0,
  };
  const questions = asked === null ? [] : [asked.question];
  return { sheet: sheet.name, at, trial, questions, unread: [], utilityColumns: [], headings: [] };
}

/** The longest time, and the version that most have answered. */
function qalysOf({ health, valueSet }: ComparedStudy): {
  readonly effect: TrialEffect & { readonly values: Values };
  readonly baseline: ReadonlyMap<string, number>;
  readonly valueSet: Series["note"];
} | null {
  const { wholes, series } = healthSeries(health, valueSet);
  const ofMonths = (months: number): WholeSeries | undefined =>
    wholes
      .filter(({ id }) => id.startsWith(`qaly-${months}-`))
      .reduce<WholeSeries | undefined>(
        (most, each) => (most === undefined || each.values.size > most.values.size ? each : most),
        undefined,
      );
  const months = ofMonths(24) === undefined ? 12 : 24;
  const found = ofMonths(months);
  if (found === undefined) return null;
  const index = series.find(({ id }) => id === found.id.replace(/^qaly-\d+/, "index"));
  const starts = [...(index?.values ?? [])].flatMap(([person, own]): readonly (readonly [string, number])[] => {
    const start = own.get(0);
    return start === undefined ? [] : [[person, start]];
  });
  return {
    effect: {
      id: "qaly",
      basis: { headings: [found.title.sv], how: "area", months },
      terms: null,
      values: found.values,
    },
    baseline: new Map(starts),
    valueSet: found.note,
  };
}

/** By the day of the register, of those who had begun; what cannot be read is missing. */
function workOf({ register, today }: ComparedStudy): (TrialEffect & { readonly values: Values }) | null {
  if (register === null || !canTell(register.columns, register.asked, "work")) return null;
  const view = personsView(register, today);
  const results = resultMasks(view);
  const bit = measureIds.indexOf("work");
  const values = new Map<string, number | null>();
  for (let person = 0; person < view.people.count; person += 1) {
    if (startedBy(view, person) !== yes) continue;
    const came = answerAt(results.came[person] ?? 0, results.open[person] ?? 0, bit);
    const key = personKey(view.people.numberOf(person), view.people.rows[person] ?? 0);
    values.set(key, came === yes ? 1 : came === no ? 0 : null);
  }
  const heading = register.columns.get("work")?.[0]?.heading ?? "";
  return { id: "work", basis: { headings: [heading], how: "one", months: null }, terms: null, values };
}
