/** What is measured of each person in a study: one value an occasion, or one over the whole time. */
import type { Label } from "../../../reading/label";
import { eq5dIndex, valueSetFor } from "../health/eq5d";
import { ghq12Score, isCase } from "../health/ghq12";
import type { HealthModel } from "../health/model";
import { gathered, scoresOf } from "../health/persons";
import { qalyOf } from "../health/qaly";
import { type Occasion, occasionMonths } from "../health/template";
import { type ValueSetId, valueSetNames } from "../health/value-set-ids";
import { scoreRange } from "../scales/scale";
import { type ScoredScale, type ValuesByPerson } from "./score-scales";

export interface Series {
  readonly id: string;
  readonly title: Label;
  /** What it stands on; `null` where nothing has to be said. */
  readonly note: Label | null;
  /** `null`: neither way is better by itself. */
  readonly better: "higher" | "lower" | null;
  readonly decimals: number;
  readonly values: ValuesByPerson;
}

/** One value a person, over the whole time. */
export interface WholeSeries extends Omit<Series, "values"> {
  readonly values: ReadonlyMap<string, number>;
}

/** Whether something is so on an occasion. */
export interface CaseSeries extends Pick<Series, "id" | "title" | "better"> {
  readonly values: ReadonlyMap<string, ReadonlyMap<Occasion, boolean>>;
}

export interface StudySeries {
  readonly series: readonly Series[];
  readonly wholes: readonly WholeSeries[];
  readonly cases: readonly CaseSeries[];
}

export function healthSeries(model: HealthModel, valueSet: ValueSetId | null): StudySeries {
  const { byForm } = gathered(model);
  const series: Series[] = [];
  const wholes: WholeSeries[] = [];
  const cases: CaseSeries[] = [];
  const ghq = byForm.get("GHQ-12");
  if (ghq !== undefined && !model.open.has("GHQ-12")) {
    const scores = new Map([...ghq].map(([person, sheets]) => [person, scoresOf(sheets, ghq12Score)] as const));
    const ghqSeries = (id: "likert" | "bimodal", title: string): Series => ({
      id: `ghq12-${id}`,
      title: { sv: title, en: title },
      note: null,
      better: "lower",
      decimals: 1,
      values: mapped(scores, (score) => score[id]),
    });
    series.push(ghqSeries("likert", "GHQ-12, 0–36"), ghqSeries("bimodal", "GHQ-12, 0–12"));
    cases.push({
      id: "ghq12-case",
      title: {
        sv: "GHQ-12: tecken på ohälsa (4 eller mer av 12)",
        en: "GHQ-12: a sign of a problem (4 or more of 12)",
      },
      better: "lower",
      values: mapped(scores, isCase),
    });
  }
  for (const form of ["EQ-5D-3L", "EQ-5D-5L"] as const) {
    const persons = byForm.get(form);
    if (persons === undefined || model.open.has(form)) continue;
    const set = valueSetFor(form, valueSet ?? undefined);
    const values: ValuesByPerson = new Map(
      [...persons].map(([person, sheets]) => [person, scoresOf(sheets, (levels) => eq5dIndex(form, levels, set))]),
    );
    const name = valueSetNames[set.id];
    const shared = { note: name, better: "higher", decimals: 3 } as const;
    series.push({ ...shared, id: `index-${form}`, title: { sv: `${form}, index`, en: `${form}, index` }, values });
    for (const months of [12, 24] as const) {
      const title = { sv: `QALY 0–${months} månader, ${form}`, en: `QALYs 0–${months} months, ${form}` };
      const qalys = qalysUpTo(values, months);
      if (qalys.size > 0) wholes.push({ ...shared, id: `qaly-${months}-${form}`, title, values: qalys });
    }
  }
  return { series, wholes, cases };
}

/** `null`: the answers do not give it. */
function mapped<Score, Value>(
  scores: ReadonlyMap<string, ReadonlyMap<Occasion, Score>>,
  valueOf: (score: Score) => Value | null,
): ReadonlyMap<string, ReadonlyMap<Occasion, Value>> {
  const ofPerson = (own: ReadonlyMap<Occasion, Score>): ReadonlyMap<Occasion, Value> =>
    new Map(
      [...own].flatMap(([when, score]): readonly (readonly [Occasion, Value])[] => {
        const value = valueOf(score);
        return value === null ? [] : [[when, value]];
      }),
    );
  return new Map([...scores].map(([person, own]) => [person, ofPerson(own)]));
}

/** Of those with an index on every occasion until then. */
function qalysUpTo(values: ValuesByPerson, months: 12 | 24): ReadonlyMap<string, number> {
  return new Map(
    [...values].flatMap(([person, own]) => {
      const until = occasionMonths.flatMap((month) => {
        const index = own.get(month);
        return index === undefined || month > months ? [] : [[month, index] as const];
      });
      const { qaly, toMonth } = qalyOf(new Map(until));
      return qaly !== null && toMonth === months ? [[person, qaly] as const] : [];
    }),
  );
}

export function scaleSeries(scales: readonly ScoredScale[]): readonly Series[] {
  return scales.flatMap(({ scale, scores, isOpen }): readonly Series[] => {
    if (isOpen || scores.size === 0) return [];
    const { low, high } = scoreRange(scale);
    const range = `${low}–${high}`;
    return [
      {
        id: `scale-${scale.id}`,
        title: { sv: `${scale.title.sv}, ${range}`, en: `${scale.title.en}, ${range}` },
        note: scale.verified
          ? { sv: scale.source, en: scale.source }
          : { sv: `${scale.source} (inte läst i en källa)`, en: `${scale.source} (not read in a source)` },
        better: scale.better,
        decimals: scale.total === "sum" ? 1 : 2,
        values: scores,
      },
    ];
  });
}
