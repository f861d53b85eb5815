/** The counts of a study's groups, and what a reader may reckon out of them beside those of the register. */
import { known } from "../figures/open-share";
import type { MeasureId } from "../figures/measures";
import type { Occasion } from "../health/template";
import type { StudyFigures } from "../study/study-figures";
import { type Book, countIds, isFew } from "./count-book";

/** What each count is called in here; groups by their place. */
export const studyIds = {
  members: (group: number) => `study ${group}`,
  outcome: (group: number, measure: MeasureId) => `study ${group} ${measure}`,
  due: (group: number, series: string, occasion: Occasion) => `study ${group} due ${series} ${occasion}`,
  answered: (group: number, series: string, occasion: Occasion) => `study ${group} answered ${series} ${occasion}`,
} as const;

/** Cheaper to leave out than anything of the register: what is told of everybody is to stay the same. */
const worth = 1;

/** The outcomes that are told: by the day of the register. Spans of months lie within each other, and within these. */
export function toldOutcomes({ outcomes }: StudyFigures): StudyFigures["outcomes"] {
  return outcomes.filter(({ months }) => months === null);
}

/**
 * The series whose means are told, one a form: changes, sums over time and further ways to score are of the same answers,
 * and the mean of one set of people less that of another tells of those between.
 */
export function toldSeries({ series }: StudyFigures): StudyFigures["series"] {
  const hasLikert = series.some((each) => each.series.id === "ghq12-likert");
  return series.filter((each) => !hasLikert || each.series.id !== "ghq12-bimodal");
}

export function noteStudy(figures: StudyFigures, book: Book, smallest: number): void {
  const groups = figures.study.groups.map((_, group) => group);
  for (const group of groups) {
    const members = figures.started?.[group] ?? { least: 0, most: Infinity };
    const count = known(members);
    book.shown(studyIds.members(group), count, worth, { least: Math.min(1, count ?? 0) });
  }
  book.rest(countIds.started, "study ungrouped", ...groups.map(studyIds.members));
  for (const outcome of toldOutcomes(figures)) noteOutcome(outcome, groups, book, smallest);
  for (const group of groups) {
    noteUnion(group, book);
    for (const loss of figures.losses) noteLoss(loss, group, book, smallest);
    for (const { series, occasions } of toldSeries(figures)) {
      for (const { occasion, groups: means } of occasions) {
        const answered = studyIds.answered(group, series.id, occasion);
        book.shown(answered, means[group]?.people ?? null, worth);
        book.rest(studyIds.members(group), `${answered} lacking`, answered);
      }
    }
    noteSame(figures, group, book);
  }
}

function noteOutcome(
  { measure, groups: shares }: StudyFigures["outcomes"][number],
  groups: readonly number[],
  book: Book,
  smallest: number,
): void {
  const whole = countIds.measure(measure, "all");
  const came = book.valueOf(whole) ?? shares.reduce((sum, { share }) => sum + (share?.numerator ?? 0), 0);
  const started = book.valueOf(countIds.started) ?? Infinity;
  const few = isFew(came, smallest) || isFew(started - came, smallest);
  const ids = groups.map((group) => {
    const id = studyIds.outcome(group, measure);
    const share = shares[group]?.share ?? null;
    const secret = share !== null && share.denominator > 0 && (few || isFew(share.denominator, smallest));
    book.shown(id, share && share.numerator, worth, { secret });
    book.rest(studyIds.members(group), `not ${id}`, id);
    return id;
  });
  const unknown = `study ungrouped ${measure}`;
  book.rest(whole, unknown, ...ids);
  book.rest(`not ${whole}`, `not ${unknown}`, ...ids.map((id) => `not ${id}`));
  book.sum("study ungrouped", unknown, `not ${unknown}`);
}

/** Who works and studies can be reckoned out of those who do one, the other, and one or the other. */
function noteUnion(group: number, book: Book): void {
  const [whole, work, studies] = (["workOrStudies", "work", "studies"] as const).map((measure) =>
    studyIds.outcome(group, measure),
  );
  if (whole === undefined || work === undefined || studies === undefined) return;
  book.rest(whole, `only ${studies}`, work);
  book.rest(studies, `both ${whole}`, `only ${studies}`);
  book.rest(work, `only ${work}`, `both ${whole}`);
}

/** Whoever is lost mostly stays lost: those lost between two occasions are a count too. */
function noteLoss(
  { id, occasions }: StudyFigures["losses"][number],
  group: number,
  book: Book,
  smallest: number,
): void {
  let before: { readonly due: string; readonly answered: string } | null = null;
  for (const { occasion, groups } of occasions) {
    const [due, answered] = [studyIds.due(group, id, occasion), studyIds.answered(group, id, occasion)];
    const share = groups[group]?.share ?? null;
    book.shown(due, share && share.denominator, worth);
    book.shown(answered, share && share.numerator, worth, { secret: isFew(share?.denominator ?? 0, smallest) });
    book.rest(due, `${answered} lost`, answered);
    book.rest(before?.due ?? studyIds.members(group), `${due} not yet`, due);
    if (before !== null) {
      book.rest(before.answered, `${answered} gone`, answered);
      book.rest(`${answered} lost`, `${answered} newly lost`, `${before.answered} lost`);
    }
    before = { due, answered };
  }
}

/** As many on two forms on the same occasion are mostly the same people, and a few more on one are those who skipped the other. */
function noteSame(figures: StudyFigures, group: number, book: Book): void {
  const met = new Map<Occasion, string[]>();
  for (const { id, occasions } of figures.losses) {
    for (const { occasion } of occasions) met.set(occasion, [...(met.get(occasion) ?? []), id]);
  }
  for (const { series, occasions } of toldSeries(figures)) {
    for (const { occasion } of occasions) {
      const known = met.get(occasion) ?? [];
      if (!known.includes(series.id)) met.set(occasion, [...known, series.id]);
    }
  }
  for (const [occasion, ids] of met) {
    for (const [place, one] of ids.entries()) {
      for (const other of ids.slice(place + 1)) {
        for (const idOf of [studyIds.due, studyIds.answered]) {
          noteNear(idOf(group, one, occasion), idOf(group, other, occasion), book);
        }
      }
    }
  }
}

function noteNear(one: string, other: string, book: Book): void {
  const [first, second] = [book.valueOf(one), book.valueOf(other)];
  if (first === null || second === null) return;
  if (first === second) book.sum(one, other);
  else if (first > second) book.rest(one, `${one} without ${other}`, other);
  else book.rest(other, `${other} without ${one}`, one);
}
