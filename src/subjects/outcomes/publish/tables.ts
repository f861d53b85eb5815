/** The figures of a register as they may be published: what would single somebody out is `null`, in every table alike. */
import type { Label } from "../../../reading/label";
import type { IsoDate } from "../../../workbook/iso-day";
import { quotient } from "../../../reading/share";
import type { Distribution, DistributionId } from "../figures/distributions";
import type { OutcomeFigures } from "../figures/outcome-figures";
import type { Comparison, GroupShare } from "../figures/groups";
import type { BasisId, MeasureId } from "../figures/measures";
import { type Interval, wilson } from "../figures/statistics";
import { known } from "../figures/open-share";
import { allRead, answeredOf, hasOpen } from "../figures/open-figures";
import { peopleId } from "./group-counts";
import { countIds } from "./count-book";
import { publishedBasis } from "./measure-counts";
import { hiddenIn, publishedFlows } from "./counts";

/** A figure; `null` where it is left out. */
export type Told = number | null;

/** Share 0–1 and interval only where both numbers are told: from a share and one of them the other follows. */
export interface ToldShare {
  readonly count: Told;
  readonly of: Told;
  readonly share: Told;
  readonly interval: Interval | null;
}

export interface ToldFlow {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly start: Told;
  readonly new: Told;
  readonly ended: Told;
  readonly end: Told;
}

/** Without what the register cannot tell at all. */
export interface PublishedTables {
  readonly asOf: IsoDate;
  /** Fewer people than this are not shown. */
  readonly smallest: number;
  readonly anyHidden: boolean;
  /** Some figure is left out because something that it hangs on is unread. */
  readonly anyOpen: boolean;
  readonly started: Told;
  readonly current: Told;
  readonly ended: Told;
  readonly waiting?: Told;
  readonly flows: readonly ToldFlow[];
  /** Whole days. */
  readonly days?: { readonly mean: Told; readonly median: Told; readonly people: Told };
  readonly perCoach?: { readonly participants: Told; readonly coaches: number };
  /** Whole days from enrolment to plan. */
  readonly plan?: { readonly mean: Told; readonly people: Told };
  readonly efforts?: { readonly total: Told; readonly people: Told };
  readonly measures: readonly { readonly measure: MeasureId; readonly basis: BasisId; readonly told: ToldShare }[];
  readonly spreads: readonly {
    readonly id: DistributionId;
    readonly rows: readonly { readonly id: string; readonly label: Label; readonly told: ToldShare }[];
    readonly unanswered: ToldShare;
    readonly several: boolean;
  }[];
  readonly comparisons: readonly {
    readonly grouping: Comparison["grouping"];
    readonly measure: Comparison["measure"];
    readonly groups: readonly {
      readonly id: string;
      readonly label: Label;
      readonly told: ToldShare;
      readonly verdict: GroupShare["verdict"];
    }[];
  }[];
}

/** `smallest`: the policy's `smallestPublished`, 2 or more. */
export function publishedTables(figures: OutcomeFigures, smallest: number): PublishedTables {
  const hidden = hiddenIn(figures, smallest);
  const told = (id: string, value: number | null): Told =>
    value === null || hidden.has(id) || (value > 0 && value < smallest) ? null : value;
  const { waiting } = figures;
  return {
    asOf: figures.asOf,
    smallest,
    anyHidden: hidden.size > 0,
    anyOpen: hasOpen(figures),
    started: told(countIds.started, known(figures.started)),
    current: told(countIds.current, known(figures.current)),
    ended: told(countIds.ended, known(figures.ended)),
    ...(waiting !== null && { waiting: told(countIds.waiting, known(waiting)) }),
    flows: publishedFlows(figures).map((flow) => {
      const part = (id: "start" | "new" | "ended" | "end"): Told => told(countIds.flow(flow, id), flow[id]);
      return {
        from: flow.from,
        to: flow.to,
        start: part("start"),
        new: part("new"),
        ended: part("ended"),
        end: part("end"),
      };
    }),
    ...meansOf(figures, told),
    measures: figures.measures.flatMap(({ measure, shares }) =>
      shares
        .filter(({ basis }) => basis === publishedBasis(measure, figures))
        .map(({ basis, share, of }) => ({
          measure,
          basis,
          told: toldShare(
            told(countIds.measure(measure, basis), share && share.numerator),
            told(countIds.basis(basis), known(of)),
          ),
        })),
    ),
    spreads: figures.distributions.map((spread) => {
      const { id, rows, people, unanswered, several } = spread;
      const answering = answeredOf(spread);
      const answered = told(countIds.answered(id), answering);
      return {
        id,
        rows: inOpenOrder(id, rows).map((row) => ({
          id: row.id,
          label: row.label,
          told: toldShare(told(countIds.spread(id, row.id), known(row.count)), answered),
        })),
        unanswered: toldShare(
          told(countIds.unanswered(id), answering === null ? null : known(unanswered)),
          told(peopleId(id), known(people)),
        ),
        several,
      };
    }),
    comparisons: figures.comparisons.map((comparison) => toldComparison(comparison, figures, hidden)),
  };
}

/** Texts come by falling count, which would tell that the last of them are the smallest: here they come by name. */
function inOpenOrder(id: DistributionId, rows: Distribution["rows"]): Distribution["rows"] {
  if (id !== "municipality" && id !== "trade") return rows;
  return [...rows].sort((a, b) => a.label.sv.localeCompare(b.label.sv, "sv"));
}

function toldShare(count: Told, of: Told): ToldShare {
  if (count === null || of === null) return { count, of, share: null, interval: null };
  return {
    count,
    of,
    share: quotient({ numerator: count, denominator: of }),
    interval: wilson(count, of),
  };
}

/** A mean of people whose number is left out is left out too; whole days do not give the number away. */
function meansOf(
  { daysInEffort: days, perCoach, plan, efforts }: OutcomeFigures,
  told: (id: string, value: number | null) => Told,
): Pick<PublishedTables, "days" | "perCoach" | "plan" | "efforts"> {
  const of = (people: Told, value: number | null): Told => (people === null || value === null ? null : value);
  const wholeDays = (value: number | null): number | null => value && Math.round(value);
  const stayed = days && told(countIds.answered("timeInEffort"), allRead(days, days.count));
  const planned = plan && told(countIds.withPlan, allRead(plan, plan.count));
  const active = efforts && told(countIds.withEfforts, allRead(efforts, efforts.people));
  return {
    ...(days && {
      days: {
        mean: of(stayed, wholeDays(days.mean)),
        median: of(stayed, wholeDays(days.median)),
        people: stayed,
      },
    }),
    ...(perCoach && {
      perCoach: { participants: told(countIds.current, perCoach.participants), coaches: perCoach.coaches },
    }),
    ...(plan && { plan: { mean: of(planned, wholeDays(plan.mean)), people: planned } }),
    ...(efforts && { efforts: { total: of(active, efforts.total), people: active } }),
  };
}

/** The verdict holds a group against all others: it is told where their numbers are. */
function toldComparison(
  { grouping, measure, groups }: Comparison,
  figures: OutcomeFigures,
  hidden: ReadonlySet<string>,
): PublishedTables["comparisons"][number] {
  const othersTold =
    !hidden.has(countIds.measure(measure, publishedBasis(measure, figures))) && !hidden.has(countIds.started);
  return {
    grouping,
    measure,
    groups: groups.map(({ id, label, share, verdict }) => {
      const [own, members] = [countIds.group(grouping, id, measure), countIds.spread(grouping, id)];
      const told = toldShare(
        share === null || hidden.has(own) ? null : share.numerator,
        share === null || hidden.has(members) ? null : share.denominator,
      );
      return { id, label, told, verdict: told.share !== null && othersTold ? verdict : null };
    }),
  };
}
