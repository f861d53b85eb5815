/** The counts of the measures: of the basis that is published, and those that could be reckoned out beside it. */
import type { OutcomeFigures } from "../figures/outcome-figures";
import type { BasisId, MeasureId } from "../figures/measures";
import { known } from "../figures/open-share";
import { type Book, countIds, isFew, worth } from "./count-book";

/** Each basis lies within the next: those who completed, all who ended, with those who work, everyone. */
const nested = ["completed", "ended", "endedOrWorking", "all"] as const satisfies readonly BasisId[];

/**
 * The one basis of which a measure's share is published, whatever the figures are: 11 of 39 beside 4 of 37 would tell of the
 * two between. Everyone who started, as in the comparisons; of what a register knows of nobody before the end, those who ended.
 */
export function publishedBasis(measure: MeasureId, { measures }: Pick<OutcomeFigures, "measures">): BasisId {
  const atTheEnd = measure === "completed" || measure === "workRehab";
  const told = measures.find((each) => each.measure === measure)?.shares ?? [];
  return atTheEnd && told.some(({ basis }) => basis === "ended") ? "ended" : "all";
}

export function noteMeasures(figures: OutcomeFigures, book: Book, smallest: number): void {
  const { measures } = figures;
  const told = nested.filter((basis) => measures.some(({ shares }) => shares.some((each) => each.basis === basis)));
  for (const { shares } of measures) {
    for (const { basis, of } of shares) {
      const people = known(of);
      // Those who started and those who ended stand among the key figures.
      if (people !== null) book.derived(countIds.basis(basis), people);
    }
  }
  for (const [index, basis] of told.entries()) {
    const inner = told[index - 1];
    if (inner !== undefined) book.rest(countIds.basis(basis), `ring ${basis}`, countIds.basis(inner));
  }
  for (const { measure, shares } of measures) {
    for (const { basis, share } of shares) {
      if (share === null) continue;
      const id = countIds.measure(measure, basis);
      if (basis !== publishedBasis(measure, figures)) book.derived(id, share.numerator);
      else book.shown(id, share.numerator, worth.measure, { secret: isFew(share.denominator, smallest) });
      book.rest(countIds.basis(basis), `not ${id}`, id);
    }
    for (const [index, basis] of told.entries()) {
      const inner = told[index - 1];
      if (inner === undefined) continue;
      const [own, within, ring] = [
        countIds.measure(measure, basis),
        countIds.measure(measure, inner),
        `ring ${measure} ${basis}`,
      ];
      book.rest(own, ring, within);
      book.rest(`not ${own}`, `not ${ring}`, `not ${within}`);
      book.sum(`ring ${basis}`, ring, `not ${ring}`);
    }
  }
  for (const basis of told) noteUnions(basis, book);
}

/** Measures that are one or the other of two: those of both can be reckoned out. */
function noteUnions(basis: BasisId, book: Book): void {
  for (const [union, first, second] of [
    ["workOrStudies", "work", "studies"],
    ["anyStep", "workStudiesSeeking", "workRehab"],
  ] as const) {
    const [whole, one, other] = [union, first, second].map((id) => countIds.measure(id, basis));
    if (whole === undefined || one === undefined || other === undefined) continue;
    book.rest(whole, `only ${other}`, one);
    book.rest(other, `both ${whole}`, `only ${other}`);
    book.rest(one, `only ${one}`, `both ${whole}`);
  }
  const seeking = countIds.measure("workStudiesSeeking", basis);
  book.rest(seeking, `seeking ${basis}`, countIds.measure("workOrStudies", basis));
}
