/** The counts of the measures: of each basis, and of those who are in one basis and not in another. */
import type { OutcomeFigures } from "../figures/outcome-figures";
import type { BasisId } from "../figures/measures";
import { known } from "../figures/open-share";
import { type Book, countIds, isFew, worth } from "./count-book";

/** Each basis lies within the next: those who completed, all who ended, with those who work, everyone. */
const nested = ["completed", "ended", "endedOrWorking", "all"] as const satisfies readonly BasisId[];

export function noteMeasures({ measures }: OutcomeFigures, book: Book, smallest: number): void {
  const told = nested.filter((basis) => measures.some(({ shares }) => shares.some((each) => each.basis === basis)));
  for (const { shares } of measures) {
    for (const { basis, of } of shares) book.shown(countIds.basis(basis), known(of), worth.head);
  }
  for (const [index, basis] of told.entries()) {
    const inner = told[index - 1];
    if (inner !== undefined) book.rest(countIds.basis(basis), `ring ${basis}`, countIds.basis(inner));
  }
  for (const { measure, shares } of measures) {
    for (const { basis, share } of shares) {
      if (share === null) continue;
      const id = countIds.measure(measure, basis);
      book.shown(id, share.numerator, worth.measure, { secret: isFew(share.denominator, smallest) });
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
