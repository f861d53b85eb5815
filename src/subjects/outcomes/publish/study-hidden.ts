/** Which counts of a study's groups must be left out, where all of the register's own tables stay as they are told without it. */
import { memoizePerObject } from "../../../workbook/memoize";
import type { OutcomeFigures } from "../figures/outcome-figures";
import type { StudyFigures } from "../study/study-figures";
import { hiddenIn, noteRegister } from "./counts";
import { newBook } from "./count-book";
import { noteStudy } from "./study-counts";
import { type Count, hiddenCounts, type SumOf } from "./suppress";

interface StudyHidden {
  readonly hidden: ReadonlySet<string>;
  /** Nothing of the groups can be told without taking something back that is told of everybody. */
  readonly isWithheld: boolean;
}

interface StudyCounts {
  readonly counts: readonly Count[];
  readonly sums: readonly SumOf[];
}

/**
 * Of the register's own counts those that are left out without the groups are left out with them too, and no other: one
 * who has a sheet from before the groups, and one with them, would else see both sides of what each keeps back.
 */
export function studyHidden(figures: OutcomeFigures, study: StudyFigures, smallest: number): StudyHidden {
  const bySmallest = known(study);
  const found = bySmallest.get(smallest) ?? settled(figures, study, smallest);
  bySmallest.set(smallest, found);
  return found;
}

const known = memoizePerObject((_: StudyFigures) => new Map<number, StudyHidden>());

function settled(figures: OutcomeFigures, study: StudyFigures, smallest: number): StudyHidden {
  const own = hiddenIn(figures, smallest);
  const { counts, sums } = studyCounts(figures, study, smallest);
  const hidden = hiddenCounts(counts, sums, smallest);
  const isOwn = (id: string): boolean => !id.startsWith("study ");
  const isMore = [...hidden].some((id) => isOwn(id) && !own.has(id));
  return { hidden, isWithheld: isMore };
}

/** All of them as one system; what the register's own tables leave out is left out whatever it is. */
function studyCounts(figures: OutcomeFigures, study: StudyFigures, smallest: number): StudyCounts {
  const own = hiddenIn(figures, smallest);
  const { book, read } = newBook();
  noteRegister(figures, book, smallest);
  noteStudy(study, book, smallest);
  const { counts, sums } = read();
  return { counts: counts.map((count) => (own.has(count.id) ? { ...count, secret: true } : count)), sums };
}
