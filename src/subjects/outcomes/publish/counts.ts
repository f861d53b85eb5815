/** Every count of people in the tables for publication, and which of them must be left out. */
import { memoizePerObject } from "../../../workbook/memoize";
import type { OutcomeFigures } from "../figures/outcome-figures";
import type { Flow } from "../figures/flow";
import { type Book, countIds, type CountsAndSums, newBook, worth } from "./count-book";
import { noteComparison, noteSpread } from "./group-counts";
import { noteMeasures } from "./measure-counts";
import { allRead } from "../figures/open-figures";
import { known } from "../figures/open-share";
import { noteSameCounts } from "./same-counts";
import { hiddenCounts } from "./suppress";

/**
 * The flows that are published: by year where the whole is of a year too, else the one of the register. Two periods that
 * end on the same day would give away those who came between their first days.
 */
export function publishedFlows({ flow, byYear }: OutcomeFigures): readonly Flow[] {
  if (byYear.some(({ from, to }) => from === flow?.from && to === flow.to)) return byYear;
  return flow === null ? [] : [flow];
}

/** The ids of the counts that must not be shown; `smallest` is the least number of people that may. */
export function hiddenIn(figures: OutcomeFigures, smallest: number): ReadonlySet<string> {
  const known = hiddenOf(figures);
  const found = known.get(smallest) ?? suppressed(figures, smallest);
  known.set(smallest, found);
  return found;
}

const hiddenOf = memoizePerObject((_: OutcomeFigures) => new Map<number, ReadonlySet<string>>());

function suppressed(figures: OutcomeFigures, smallest: number): ReadonlySet<string> {
  const { counts, sums } = countsAndSums(figures, smallest);
  return hiddenCounts(counts, sums, smallest);
}

/** `smallest` decides which noughts are of a group so small that they tell something of each in it. */
export function countsAndSums(figures: OutcomeFigures, smallest: number): CountsAndSums {
  const { book, read } = newBook();
  noteRegister(figures, book, smallest);
  return read();
}

/** All that the tables of the register itself tell. */
export function noteRegister(figures: OutcomeFigures, book: Book, smallest: number): void {
  noteKeyCounts(figures, book);
  noteMeasures(figures, book, smallest);
  for (const spread of figures.distributions) noteSpread(spread, book, smallest);
  for (const comparison of figures.comparisons) noteComparison(comparison, figures, book, smallest);
  noteSameCounts(figures, book);
}

function noteKeyCounts(figures: OutcomeFigures, book: Book): void {
  const { started, current, ended, waiting, plan, efforts } = figures;
  book.shown(countIds.started, known(started), worth.head);
  book.shown(countIds.current, known(current), worth.head);
  book.shown(countIds.ended, known(ended), worth.head);
  book.sum(countIds.started, countIds.current, countIds.ended);
  if (waiting !== null) book.shown(countIds.waiting, known(waiting), worth.head);
  if (plan !== null) {
    book.shown(countIds.withPlan, allRead(plan, plan.count), worth.flow);
    book.rest(countIds.started, "without plan", countIds.withPlan);
  }
  if (efforts !== null) {
    book.shown(countIds.withEfforts, allRead(efforts, efforts.people), worth.flow);
    book.rest(countIds.started, "without efforts", countIds.withEfforts);
  }
  noteFlows(publishedFlows(figures), book);
}

function noteFlows(flows: readonly Flow[], book: Book): void {
  const [first, last] = [flows[0], flows.at(-1)];
  for (const [index, flow] of flows.entries()) {
    const [start, fresh, ended, end] = (["start", "new", "ended", "end"] as const).map((part) => {
      const id = countIds.flow(flow, part);
      book.shown(id, flow[part], worth.flow);
      return id;
    });
    const whole = `flow ${flow.from} whole`;
    book.derived(whole, flow.start + flow.new);
    book.sum(whole, start ?? "", fresh ?? "");
    book.sum(whole, ended ?? "", end ?? "");
    const before = flows[index - 1];
    if (before !== undefined) book.sum(countIds.flow(before, "end"), start ?? "");
  }
  if (first === undefined || last === undefined) return;
  book.sum(countIds.current, countIds.flow(last, "end"));
  const all = (part: "new" | "ended"): readonly string[] => flows.map((flow) => countIds.flow(flow, part));
  book.rest(countIds.ended, "ended before", ...all("ended"));
  book.sum(countIds.started, "ended before", countIds.flow(first, "start"), ...all("new"));
}
