/** What is read of each kind of form, as plain values: no cell, no sheet, nothing of how it was laid out. */
import { isoOf } from "../../../src/reading/day-number";
import type { BudgetModel } from "../../../src/subjects/budget/model";
import { type PlanFieldId, planFieldIds } from "../../../src/subjects/budget/plan/template";
import type { ColumnId } from "../../../src/subjects/outcomes/register/register-template";
import type { Register } from "../../../src/subjects/outcomes/model";
import type { WholeResult } from "../../check";

export function budgetValues({ budget, figures }: WholeResult): object {
  const { detailed, summary } = budget;
  return {
    project: [detailed?.projectName?.text, summary?.projectName?.text],
    periods: [detailed?.period?.period, summary?.period?.period],
    units: [detailed?.unit.effective, summary?.unit.effective],
    shares: sharesOf(budget),
    summary: summary?.rows.map(({ name, requested, ownFunding, total }) => [
      name,
      requested.ore,
      ownFunding.ore,
      total.ore,
    ]),
    total: detailed?.requested?.total?.total?.ore,
    figures,
  };
}

function sharesOf({ detailed }: BudgetModel): readonly unknown[] {
  const sections = detailed?.requested?.sections ?? [];
  return sections.flatMap(({ rows }) =>
    rows.map(({ label, share }) => [label, share !== null && "share" in share.reading ? share.reading.share : null]),
  );
}

export function planValues({ budget: { plan } }: WholeResult): object | null {
  if (plan === null) return null;
  const valueOf = (id: PlanFieldId): unknown => plan[id].value;
  return {
    fields: planFieldIds.map((id) => [id, valueOf(id)]),
    commitments: plan.commitments.map(({ organisation, share }) => [organisation, share.value]),
    commitmentSum: plan.commitmentSum?.value,
    financing: plan.financing.map(({ organisation, requested, ownFunding, total }) => [
      organisation,
      requested.value,
      ownFunding.value,
      total.value,
    ]),
    financingSum: plan.financingSum?.total.value,
  };
}

export function fidelityValues({ fidelityFigures }: WholeResult): object {
  return fidelityFigures.map(({ measurement, figures }) => ({
    service: measurement.service?.text,
    scale: measurement.scale.id,
    days: [measurement.measuredOn?.value, measurement.startedOn?.value, measurement.previousOn?.value],
    scores: measurement.rows.map(({ criterion, score, raterScores }) => [
      criterion.id,
      score.value ?? score.meant,
      raterScores.map(({ value, meant }) => value ?? meant),
    ]),
    numbers: Object.entries(measurement.numbers).map(([id, { value }]) => [id, value]),
    points: figures.points,
    band: figures.band?.id,
  }));
}

export function registerValues({ outcomes }: WholeResult): object | null {
  const register = outcomes?.register ?? null;
  if (register === null) return null;
  const { head, people } = register;
  return {
    effort: head.effort?.text,
    days: [head.from?.value, head.to?.value, head.asOf?.value, head.flowFrom?.value],
    coaches: head.coaches?.value,
    people: Array.from({ length: people.count }, (_, person) => personIn(register, person)),
    figures: outcomes?.figures,
  };
}

function personIn({ people }: Register, person: number): object {
  const ids = <Id extends ColumnId>(columns: Readonly<Partial<Record<Id, unknown>>>): readonly string[] =>
    Object.keys(columns);
  const { dates, choices } = people;
  const at = (column: ArrayLike<number> | null): number | undefined => column?.[person];
  return {
    number: people.numberOf(person),
    dates: Object.entries(dates).map(([id, days]) => [id, isoOf(days[person] ?? 0)]),
    choices: Object.entries(choices).map(([id, { codes, choices: known }]) => [id, known[codes[person] ?? -1]?.id]),
    support: at(people.support?.masks ?? null),
    municipality: people.municipality?.texts[at(people.municipality.codes) ?? -1],
    years: [at(people.birthYears), at(people.ages), at(people.efforts), at(people.workExtent)],
    columns: ids(dates).length,
  };
}

export function goalValues({ outcomes }: WholeResult): object | undefined {
  return outcomes?.goals?.goals.map(({ text, measure, basis, target, weeks, by, own, stated, answer }, index) => ({
    ...{ text, measure, basis, target, weeks, by, stated: stated.value, answer: answer.value },
    own: own && [own.count, own.of],
    met: outcomes.results[index]?.status,
  }));
}

export function healthValues({ outcomes }: WholeResult): object | undefined {
  return outcomes?.health.tables.map(({ readings }) =>
    readings.map(({ person, occasion, form, date, answer }) => ({
      ...{ person, occasion, form, date },
      items: answer.kind === "read" ? answer.items : answer.kind,
    })),
  );
}

export function reportValues({ outcomes }: WholeResult): object | null {
  const report = outcomes?.report ?? null;
  if (report === null) return null;
  const { dates, participants, fields, goals, money, moneySum } = report;
  return {
    ...{ dates, participants },
    texts: (["name", "diary", "owners", "targetGroup"] as const).map((id) => fields[id]?.text),
    goals: goals.map(({ goal, answer, outcome }) => [goal.text, answer.value, outcome.text]),
    money: [...money, ...(moneySum === null ? [] : [moneySum])].map(({ partner, granted, used, returned }) => [
      partner,
      granted?.value,
      used?.value,
      returned?.value,
    ]),
  };
}
