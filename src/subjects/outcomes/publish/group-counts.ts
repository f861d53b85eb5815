/** The counts of distributions, and of each group that is compared with the others. */
import type { Distribution, DistributionId } from "../figures/distributions";
import { answeredOf } from "../figures/open-figures";
import { known } from "../figures/open-share";
import type { OutcomeFigures } from "../figures/outcome-figures";
import { type Comparison, groupings } from "../figures/groups";
import { type Book, countIds, isFew, worth } from "./count-book";

/** Those who are asked, by the id of their count. */
export function peopleId(id: DistributionId): string {
  if (id === "trade") return "working";
  return id === "reason" || id === "step" || id === "timeInEffort" ? countIds.ended : countIds.started;
}

/** Those who work are shown by the table of trades; mostly they are those of the measure too. */
function noteWorking(people: number | null, book: Book): void {
  book.shown(peopleId("trade"), people, worth.spread * 2);
  book.rest(countIds.started, "not working", peopleId("trade"));
  const work = countIds.measure("work", "all");
  if (people !== null && book.valueOf(work) === people) book.sum(work, peopleId("trade"));
}

export function noteSpread(spread: Distribution, book: Book, smallest: number): void {
  const { id, rows, people, unanswered, several } = spread;
  const [answered, missing] = [countIds.answered(id), countIds.unanswered(id)];
  const whole = peopleId(id);
  if (id === "trade") noteWorking(known(people), book);
  // A town is named because somebody comes from it, a group is compared because somebody is in it.
  const isNamed = id === "municipality" || id === "trade" || groupings.some((grouping) => grouping === id);
  const answering = answeredOf(spread);
  const secret = isFew(answering ?? 0, smallest);
  for (const row of rows) {
    const count = known(row.count);
    const least = isNamed ? Math.min(1, count ?? 0) : 0;
    book.shown(countIds.spread(id, row.id), count, worth.spread, { least, secret });
  }
  const asked = known(people) ?? 0;
  book.shown(missing, answering && known(unanswered), worth.spread, { secret: isFew(asked, smallest) });
  book.shown(answered, answering, worth.spread * 2);
  book.sum(whole, answered, missing);
  const each = rows.map((row) => countIds.spread(id, row.id));
  if (!several) {
    book.sum(answered, ...each);
    return;
  }
  for (const row of each) book.rest(answered, `not ${row}`, row);
  // Most often everyone has one: 24, 14 and ".." of 40 tell the third, though a person may be on several rows.
  book.overlapping(answered, ...each);
}

export function noteComparison(
  { grouping, measure, groups }: Comparison,
  { distributions }: OutcomeFigures,
  book: Book,
  smallest: number,
): void {
  const spread = distributions.find(({ id }) => id === grouping);
  const whole = countIds.measure(measure, "all");
  // A comparison of which something is open is not told.
  if (spread === undefined || answeredOf(spread) === null || book.valueOf(whole) === null) return;
  const came = book.valueOf(whole) ?? 0;
  // Of the few who came to it, or the few who did not, a nought says of each that they are in no such group.
  const few = isFew(came, smallest) || isFew((book.valueOf(countIds.started) ?? 0) - came, smallest);
  const ids = spread.rows.map(({ id: row }) => {
    const share = groups.find(({ id }) => id === row)?.share ?? { numerator: 0, denominator: 0 };
    const [id, members] = [countIds.group(grouping, row, measure), countIds.spread(grouping, row)];
    book.shown(id, share.numerator, worth.group, {
      secret: share.denominator > 0 && (few || isFew(share.denominator, smallest)),
    });
    book.rest(members, `not ${id}`, id);
    return { id, members };
  });
  if (!spread.several) {
    const unknown = `unknown ${grouping} ${measure}`;
    book.rest(whole, unknown, ...ids.map(({ id }) => id));
    book.rest(`not ${whole}`, `not ${unknown}`, ...ids.map(({ id }) => `not ${id}`));
    book.sum(countIds.unanswered(grouping), unknown, `not ${unknown}`);
    return;
  }
  for (const { id, members } of ids) {
    book.rest(whole, `others ${id}`, id);
    book.rest(`not ${whole}`, `others not ${id}`, `not ${id}`);
    book.rest(countIds.started, `others ${members}`, members);
    book.sum(`others ${members}`, `others ${id}`, `others not ${id}`);
  }
  book.overlapping(whole, ...ids.map(({ id }) => id));
}
