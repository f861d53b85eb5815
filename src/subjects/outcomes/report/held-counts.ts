/** The numbers of people and efforts that a final report states, each with what the register has for it. */
import { known } from "../figures/open-share";
import type { OutcomeFigures } from "../figures/outcome-figures";
import { countsOf } from "../stated/known-figures";
import { meaningOf } from "../stated/spoken-figures";
import type { Count } from "./counts";
import type { FinalReport } from "./report-model";

export type CountWhat = "participants" | "women" | "men" | "otherSex" | "ended" | "efforts" | "effortsEach";

export interface HeldCount {
  /** `endedTo`: what came after, in the report's own words. */
  readonly what: CountWhat | { readonly endedTo: string };
  readonly count: Count;
  /** The usual one first; one of another basis is right too. Empty where the register does not tell it. */
  readonly held: readonly number[];
}

export function heldCounts(report: FinalReport, figures: OutcomeFigures | null): readonly HeldCount[] {
  const { counts } = report;
  const sexes = counts.bySex.find(({ of }) => of === "participants");
  const one = (
    what: CountWhat,
    count: Count | null | undefined,
    held: (figures: OutcomeFigures) => readonly number[],
  ): readonly HeldCount[] =>
    count === null || count === undefined ? [] : [{ what, count, held: figures === null ? [] : held(figures) }];
  return [
    ...one("participants", participantsIn(report), ({ started }) => alone(known(started))),
    ...one("women", sexes?.women, (all) => bySex(all, "woman")),
    ...one("men", sexes?.men, (all) => bySex(all, "man")),
    ...one("otherSex", sexes?.otherSex, (all) => bySex(all, "other")),
    ...one("ended", counts.ended, ({ ended }) => alone(known(ended))),
    ...counts.endedParts.map(({ label, count }): HeldCount => {
      const meaning = meaningOf(label);
      const held = figures === null || meaning === null ? [] : countsOf(figures, meaning);
      return { what: { endedTo: label }, count, held };
    }),
    ...one("efforts", counts.efforts, ({ efforts }) => alone(efforts?.total ?? null)),
    ...one("effortsEach", counts.effortsEach, (all) => effortsEach(all, counts.effortsEach)),
  ];
}

function participantsIn({ participants, fields, unread, counts }: FinalReport): Count | null {
  const field = fields.participants;
  if (field === undefined || (participants === null && !unread.has("participants"))) return null;
  const several = counts.participants?.several === true && participants === null;
  return { at: field.at, text: field.text, value: participants, ...(several && { several }) };
}

function alone(value: number | null): readonly number[] {
  return value === null ? [] : [value];
}

/** Where everybody's is told: the report may know of those whose is not. */
function bySex({ distributions }: OutcomeFigures, id: "woman" | "man" | "other"): readonly number[] {
  const sex = distributions.find((each) => each.id === "sex");
  const row = sex?.rows.find((each) => each.id === id);
  if (sex === undefined || row === undefined || sex.unread > 0 || sex.unanswered.most > 0) return [];
  return alone(known(row.count));
}

/** A mean is held to the decimals that it is told with. */
function effortsEach({ efforts }: OutcomeFigures, told: Count | null): readonly number[] {
  const { total = null, people = 0 } = efforts ?? {};
  if (total === null || people === 0) return [];
  const each = total / people;
  const decimals = /[.,](\d+)/u.exec(told?.text ?? "")?.[1]?.length ?? 0;
  const stated = told?.value ?? null;
  const isNear = stated !== null && Math.abs(each - stated) <= 0.5 / 10 ** decimals + 1e-9;
  return [isNear ? stated : Math.round(each * 100) / 100];
}
