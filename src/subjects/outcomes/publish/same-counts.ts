/** People who are counted in two tables of those that are published. */
import type { DistributionId } from "../figures/distributions";
import type { OutcomeFigures } from "../figures/outcome-figures";
import { basisIds } from "../figures/measures";
import { type Book, countIds } from "./count-book";

/** The same people under two names, where they are: the ways out of a table of reasons, and the measures of them. */
export function noteSameCounts({ distributions }: OutcomeFigures, book: Book): void {
  const rowsOf = (id: DistributionId): readonly string[] =>
    (distributions.find((each) => each.id === id)?.rows ?? [])
      .filter((row) => row.id !== "no")
      .map((row) => countIds.spread(id, row.id));
  book.sum(countIds.measure("work", "all"), countIds.measure("work", "endedOrWorking"));
  book.sum(`not ${countIds.measure("work", "ended")}`, `not ${countIds.measure("work", "endedOrWorking")}`);
  book.sum(countIds.basis("completed"), countIds.measure("completed", "completed"));
  book.sum(countIds.basis("completed"), countIds.measure("completed", "ended"));
  book.sum(countIds.basis("completed"), countIds.spread("reason", "completed"));
  for (const measure of ["studies", "activity"] as const) {
    if (rowsOf(measure).length > 0) book.sum(countIds.measure(measure, "all"), ...rowsOf(measure));
  }
  for (const basis of basisIds) {
    book.sum(countIds.measure("workRehab", basis), countIds.spread("step", "workRehab"));
    book.sum(countIds.measure("work", basis), countIds.spread("step", "work"));
    book.sum(countIds.measure("studies", basis), countIds.spread("step", "studies"));
    book.sum(`seeking ${basis}`, countIds.spread("step", "jobSeeking"));
  }
  book.rest(countIds.withPlan, "late plan", countIds.measure("planned", "all"));
  book.rest(countIds.measure("work", "all"), "work without trade", countIds.answered("trade"));
}
