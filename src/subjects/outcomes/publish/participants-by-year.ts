/** How many took part in each year, by sex, as it may leave the house: small numbers are kept back as in *Utfall – publicering*. */
import { dayOf, isDay, noDay } from "../../../reading/day-number";
import type { IsoDate } from "../../../workbook/iso-day";
import type { PublishedPeople, ToldCount, ToldPeople } from "../../shared-facts";
import { isReadable } from "../figures/flow";
import { outcomeFigures, personsView } from "../figures/outcome-figures";
import { startedBy, type View } from "../figures/measures";
import { yes } from "../figures/answer";
import type { Register } from "../model";
import { countIds } from "./count-book";
import { hiddenIn, publishedFlows } from "./counts";
import { type Count, hiddenCounts, type SumOf } from "./suppress";

const sexes = ["woman", "man", "other"] as const;

interface Counted {
  readonly id: string;
  readonly all: number;
  /** `null` where the register has no sex, or some that cannot be read. */
  readonly bySex: readonly number[] | null;
}

/** `null` where a day cannot be read, so that nobody knows who was there when. */
export function participantsByYear(
  register: Register,
  today: IsoDate,
  smallest: number,
): (years: readonly number[]) => PublishedPeople | null {
  return (years) => {
    const view = personsView(register, today);
    if (!isReadable(view) || view.asked.has("sex")) return null;
    const whole = countedIn(view, "whole", null);
    const counted = [...years.map((year) => countedIn(view, `${year}`, year)), whole];
    const hidden = hiddenAmong(counted, keptBack(register, today, smallest, years), smallest);
    const told = ({ id, all, bySex }: Counted): ToldPeople => {
      const one = (part: string, value: number | null): ToldCount =>
        value === null ? null : hidden.has(`${id} ${part}`) ? "hidden" : value;
      const [women = null, men = null, other = null] = bySex ?? [];
      return { all: one("all", all), women: one("woman", women), men: one("man", men), other: one("other", other) };
    };
    const byId = new Map(counted.map((each) => [each.id, told(each)]));
    return {
      smallest,
      whole: told(whole),
      years: new Map(
        years.flatMap((year) => {
          const found = byId.get(`${year}`);
          return found === undefined ? [] : [[year, found] as const];
        }),
      ),
    };
  };
}

/** Everyone once, however often they came back; `year` `null`: all who have started. */
function countedIn(view: View, id: string, year: number | null): Counted {
  const { sex } = view.people.choices;
  const bySex = [0, 0, 0];
  let all = 0;
  for (let person = 0; person < view.people.count; person += 1) {
    if (startedBy(view, person) !== yes || (year !== null && !wasThere(view, person, year))) continue;
    all += 1;
    const choice = sex?.choices[sex.codes[person] ?? -1]?.id;
    const place = choice === "woman" ? 0 : choice === "man" ? 1 : 2;
    bySex[place] = (bySex[place] ?? 0) + 1;
  }
  return { id, all, bySex: sex === undefined ? null : bySex };
}

function wasThere({ people, asOf }: View, person: number, year: number): boolean {
  const [from, to] = [dayOf(`${year}-01-01`), Math.min(asOf, dayOf(`${year}-12-31`))];
  const { enrolled, ended } = people.dates;
  const stays = people.stays?.get(person) ?? [{ from: enrolled?.[person] ?? noDay, to: ended?.[person] ?? noDay }];
  return stays.some((stay) => isDay(stay.from) && stay.from <= to && (!isDay(stay.to) || stay.to >= from));
}

/** What *Utfall – publicering* keeps back must not be worked out by this table beside it. */
function keptBack(
  register: Register,
  today: IsoDate,
  smallest: number,
  years: readonly number[],
): (id: string, part: string) => boolean {
  const figures = outcomeFigures(register, today);
  const hidden = hiddenIn(figures, smallest);
  const sexHidden = sexes.some((sex) => hidden.has(countIds.spread("sex", sex)));
  const flows = new Map(publishedFlows(figures).map((flow) => [flow.from.slice(0, 4), flow]));
  const known = new Set(years.map(String));
  return (id, part) => {
    if (part !== "all") return sexHidden;
    if (id === "whole") return hidden.has(countIds.started);
    const flow = known.has(id) ? flows.get(id) : undefined;
    const parts = ["start", "new", "ended", "end"] as const;
    return flow !== undefined && parts.some((each) => hidden.has(countIds.flow(flow, each)));
  };
}

function hiddenAmong(
  counted: readonly Counted[],
  isKeptBack: (id: string, part: string) => boolean,
  smallest: number,
): ReadonlySet<string> {
  const counts: Count[] = [];
  const sums: SumOf[] = [];
  for (const { id, all, bySex } of counted) {
    const isFew = all > 0 && all < smallest;
    const shown = (part: string, value: number, worth: number): void => {
      const secret = isFew || isKeptBack(id, part);
      counts.push({ id: `${id} ${part}`, value, kind: "shown", worth, secret });
    };
    shown("all", all, 100);
    if (bySex === null) continue;
    for (const [place, sex] of sexes.entries()) shown(sex, bySex[place] ?? 0, 5);
    sums.push({ total: `${id} all`, parts: sexes.map((sex) => `${id} ${sex}`) });
  }
  return hiddenCounts(counts, sums, smallest);
}
