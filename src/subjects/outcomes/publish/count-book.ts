/** A list of counts of people, and of the sums between them, as it is written. */
import type { DistributionId } from "../figures/distributions";
import type { Flow } from "../figures/flow";
import type { Grouping } from "../figures/groups";
import type { BasisId, MeasureId } from "../figures/measures";
import type { Count, SumOf } from "./suppress";

/** What each count is called in here. */
export const countIds = {
  started: "started",
  current: "current",
  ended: "ended",
  waiting: "waiting",
  withPlan: "plan",
  withEfforts: "efforts",
  flow: (flow: Flow, part: "start" | "new" | "ended" | "end") => `flow ${flow.from} ${part}`,
  /** The people of a basis. */
  basis: (basis: BasisId) => (basis === "all" ? "started" : basis === "ended" ? "ended" : `basis ${basis}`),
  measure: (measure: MeasureId, basis: BasisId) => `measure ${measure} ${basis}`,
  spread: (spread: DistributionId, row: string) => `spread ${spread} ${row}`,
  unanswered: (spread: DistributionId) => `unanswered ${spread}`,
  answered: (spread: DistributionId) => `answered ${spread}`,
  /** Of a group, those who came to the measure. */
  group: (grouping: Grouping, row: string, measure: MeasureId) => `group ${grouping} ${row} ${measure}`,
} as const;

/** How dear a count is to leave out, against the others. */
export const worth = { head: 1000, flow: 60, measure: 30, spread: 5, group: 1 } as const;

export interface Book {
  /** Notes a count; the first value of it stands. `null`: what cannot be read could change it, so nobody is told. */
  readonly shown: (
    id: string,
    value: number | null,
    worth: number,
    more?: { readonly secret?: boolean; readonly least?: number },
  ) => void;
  readonly derived: (id: string, value: number) => void;
  /** Notes a sum, where it is one: what is not so in the figures is not so by its meaning. */
  readonly sum: (total: string, ...parts: readonly string[]) => void;
  /** Notes a sum whose parts share some people. How many times in all is taken to be known: who gives one answer, is. */
  readonly overlapping: (total: string, ...parts: readonly string[]) => void;
  /** What is left of the total is a count of its own. */
  readonly rest: (total: string, rest: string, ...parts: readonly string[]) => void;
  readonly valueOf: (id: string) => number | null;
}

export interface CountsAndSums {
  readonly counts: readonly Count[];
  readonly sums: readonly SumOf[];
}

export function newBook(): { readonly book: Book; readonly read: () => CountsAndSums } {
  const counts = new Map<string, Count>();
  const sums: SumOf[] = [];
  const valueOf = (id: string): number | null => counts.get(id)?.value ?? null;
  // Not a number where one of them is unknown: no sum of it is noted.
  const added = (ids: readonly string[]): number => ids.reduce((sum, id) => sum + (valueOf(id) ?? Number.NaN), 0);
  const note = (count: Count): void => {
    if (!counts.has(count.id)) counts.set(count.id, count);
  };
  const derived: Book["derived"] = (id, value) => {
    note({ id, value, kind: "derived", worth: 1 });
  };
  const book: Book = {
    shown: (id, value, dear, more = {}) => {
      if (value !== null) note({ id, value, kind: "shown", worth: dear, ...more });
    },
    derived,
    sum: (total, ...parts) => {
      if (valueOf(total) === added(parts)) sums.push({ total, parts });
    },
    overlapping: (total, ...parts) => {
      const beyond = added(parts) - added([total]);
      if (!Number.isNaN(beyond)) sums.push({ total, parts, beyond });
    },
    rest: (total, rest, ...parts) => {
      const left = added([total]) - added(parts);
      // Fewer in the whole than in its parts: no whole of them.
      if (!(left >= 0)) return;
      derived(rest, left);
      sums.push({ total, parts: [rest, ...parts] });
    },
    valueOf,
  };
  return { book, read: () => ({ counts: [...counts.values()], sums }) };
}

/** A nought of a group so small says something of each in it. */
export function isFew(people: number, smallest: number): boolean {
  return people > 0 && people < smallest;
}
