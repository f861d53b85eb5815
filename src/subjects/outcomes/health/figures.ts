/** What the answer sheets give: means by occasion, change from first to last, and QALYs. */
import { memoizePerObject } from "../../../workbook/memoize";
import type { Share } from "../../../reading/share";
import { type Change, changeOf, type FirstAndLast, meanOf } from "./change";
import { eq5dIndex, valueSetFor } from "./eq5d";
import { ghq12Score, isCase } from "./ghq12";
import type { HealthModel } from "./model";
import { gathered, type Persons, scoresOf } from "./persons";
import { type PersonQaly, qalyOf } from "./qaly";
import { type Eq5dForm, type Occasion, occasionMonths, occasions } from "./template";
import type { ValueSetId } from "./value-set-ids";
import type { ValueSet } from "./value-sets";

/** One occasion's mean over those who have a score then; `people` of them. */
export interface OccasionMean {
  readonly occasion: Occasion;
  readonly people: number;
  readonly mean: number;
}

export interface Ghq12Figures {
  /** People with any answer sheet. */
  readonly people: number;
  /** 0–36. Occasions without a score are left out, and answers that are scored 0-0-1-1 already. */
  readonly likert: readonly OccasionMean[];
  /** 0–12. */
  readonly bimodal: readonly OccasionMean[];
  /** Four or more of 0–12, of those with a score on the occasion. */
  readonly cases: readonly { readonly occasion: Occasion; readonly share: Share }[];
  /** Points of 0–36. *Ökad egenupplevd hälsa*: `verdict` is `improved` where the mean falls for sure. */
  readonly change: Change;
  /** Points of 0–12. */
  readonly bimodalChange: Change;
}

/** Somebody has scored the answers 0-0-1-1: nothing can be said of 0–36. */
export function isBimodalAlone({ likert, bimodal }: Ghq12Figures): boolean {
  return likert.length === 0 && bimodal.length > 0;
}

export interface Eq5dFigures {
  readonly form: Eq5dForm;
  readonly valueSet: ValueSet;
  /** People with any answer sheet. */
  readonly people: number;
  /** Index; 1 is full health. */
  readonly means: readonly OccasionMean[];
  readonly change: Change;
  /** By running number. The end is on no known month and is no part of it. */
  readonly qalys: ReadonlyMap<string, PersonQaly>;
  /** Mean QALY from the start to `months`, over the people with an index on every occasion of it; `null` over nobody. */
  readonly wholePeriods: readonly {
    readonly months: 12 | 24;
    readonly people: number;
    readonly mean: number | null;
  }[];
  /** People whose QALY ends before their last occasion, or cannot be reckoned, for an occasion is missing. */
  readonly cutShort: number;
}

export interface HealthFigures {
  /** `null` where no sheet of the form is met with, or it is asked how the answers are coded. */
  readonly ghq12: Ghq12Figures | null;
  readonly eq5d: readonly Eq5dFigures[];
}

export interface HealthChoices {
  /** For the form that it is of; the other form has its default. */
  readonly valueSet?: ValueSetId;
}

export function healthFigures(model: HealthModel, { valueSet }: HealthChoices = {}): HealthFigures {
  const { byForm: all } = gathered(model);
  const byForm = new Map([...all].filter(([form]) => !model.open.has(form)));
  const ghq12 = byForm.get("GHQ-12");
  return {
    ghq12: ghq12 === undefined ? null : ghq12Figures(ghq12),
    eq5d: (["EQ-5D-3L", "EQ-5D-5L"] as const).flatMap((form) => {
      const persons = byForm.get(form);
      return persons === undefined ? [] : [eq5dFigures(form, persons, valueSetFor(form, valueSet))];
    }),
  };
}

type Scores<Score> = ReadonlyMap<string, ReadonlyMap<Occasion, Score>>;

function scoresByPerson<Score>(persons: Persons, score: (items: string) => Score | null): Scores<Score> {
  return new Map([...persons].map(([person, sheets]) => [person, scoresOf(sheets, score)] as const));
}

const ghq12Figures = memoizePerObject((persons: Persons): Ghq12Figures => {
  const scores = scoresByPerson(persons, ghq12Score);
  return {
    people: persons.size,
    likert: meansOf(scores, ({ likert }) => likert),
    bimodal: meansOf(scores, ({ bimodal }) => bimodal),
    cases: onOccasions(scores).map(({ occasion, met }) => ({
      occasion,
      share: { numerator: met.filter(isCase).length, denominator: met.length },
    })),
    change: changeOf(
      firstAndLast(scores, ({ likert }) => likert),
      "lower",
    ),
    bimodalChange: changeOf(
      firstAndLast(scores, ({ bimodal }) => bimodal),
      "lower",
    ),
  };
});

function eq5dFigures(form: Eq5dForm, persons: Persons, valueSet: ValueSet): Eq5dFigures {
  const scores = scoresByPerson(persons, (levels) => eq5dIndex(form, levels, valueSet));
  const indices = [...scores].map(([person, byOccasion]) => [person, byMonth(byOccasion)] as const);
  const qalys = new Map(indices.map(([person, months]) => [person, qalyOf(months)] as const));
  return {
    form,
    valueSet,
    people: persons.size,
    means: meansOf(scores, (index) => index),
    change: changeOf(
      firstAndLast(scores, (index) => index),
      "higher",
    ),
    qalys,
    wholePeriods: ([12, 24] as const).map((months) => {
      const upTo = indices.flatMap(([, all]) => {
        const { qaly, toMonth } = qalyOf(new Map([...all].filter(([month]) => month <= months)));
        return qaly !== null && toMonth === months ? [qaly] : [];
      });
      return { months, people: upTo.length, mean: meanOf(upTo) };
    }),
    cutShort: [...qalys.values()].filter(({ missing }) => missing.length > 0).length,
  };
}

function byMonth(scores: ReadonlyMap<Occasion, number>): ReadonlyMap<number, number> {
  return new Map(
    occasionMonths.flatMap((month) => {
      const index = scores.get(month);
      return index === undefined ? [] : [[month, index] as const];
    }),
  );
}

function onOccasions<Score>(
  scores: Scores<Score>,
): readonly { readonly occasion: Occasion; readonly met: readonly Score[] }[] {
  return occasions.flatMap((occasion) => {
    const met: Score[] = [];
    for (const byOccasion of scores.values()) {
      const score = byOccasion.get(occasion);
      if (score !== undefined) met.push(score);
    }
    return met.length === 0 ? [] : [{ occasion, met }];
  });
}

function meansOf<Score>(scores: Scores<Score>, value: (score: Score) => number | null): readonly OccasionMean[] {
  return onOccasions(scores).flatMap(({ occasion, met }): readonly OccasionMean[] => {
    const values = met.flatMap((score) => value(score) ?? []);
    const mean = meanOf(values);
    return mean === null ? [] : [{ occasion, people: values.length, mean }];
  });
}

/** Each person's scores are in the order of time; whoever has only one has no change. */
function firstAndLast<Score>(scores: Scores<Score>, value: (score: Score) => number | null): readonly FirstAndLast[] {
  return [...scores.values()].flatMap((byOccasion): readonly FirstAndLast[] => {
    const [first, ...later] = [...byOccasion.values()].flatMap((score) => value(score) ?? []);
    const last = later.at(-1);
    return first === undefined || last === undefined ? [] : [{ first, last }];
  });
}
