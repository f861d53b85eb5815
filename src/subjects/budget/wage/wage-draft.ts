/** What stands in the form of *Lönekostnad*, before it is read. */
import { staffPlaces } from "./staff-places";
import type { BlockId } from "../template";
import type { OwnerKind } from "../policy";
import type { ExaminedBudget } from "../examined-budget";

/** As typed. Nothing of it is kept once the form is closed but a rate with its source. */
export interface WageDraft {
  readonly block: BlockId;
  /** Zero-based; `null` where no row is chosen. */
  readonly row: number | null;
  readonly partner: number;
  /** `null`: the role that stands on the row. */
  readonly role: string | null;
  readonly wage: string;
  readonly post: string;
  /** `2014-01`; `null`: the month that the project starts in. */
  readonly from: string | null;
  /** `null`: all months from then on. */
  readonly months: string | null;
  readonly raise: string;
  /** `null`: the kind that the partner's name tells of. */
  readonly ownerKind: OwnerKind | null;
  /** Rates that were typed, by `rateKey`. */
  readonly rates: Readonly<Record<string, string>>;
  /** Where they are published, by `rateKey`; empty or absent where that was not said. */
  readonly sources: Readonly<Record<string, string>>;
  /** *Tjänst i %* counted out over the whole project period, where fewer months are paid. */
  readonly spread: boolean;
  /** The working is put in a note on the amount. */
  readonly note: boolean;
}

/** In the order of the form. */
export const wageFields = ["row", "role", "wage", "post", "raise", "from", "months", "rate"] as const;
export type WageField = (typeof wageFields)[number];

/** missing: nothing is written. unclear: it cannot be read. outOfRange: it can, but is no likely figure. */
export type WageFault = "missing" | "unclear" | "outOfRange" | "pastPeriod" | "pastColumn";

/**
 * The first empty staff row of the first block, else none: no amount is written over unasked, nor in *Egenfinansiering*
 * because what is requested is full. `null` without a budget to write in.
 */
export function blankWageDraft({ budget }: ExaminedBudget): WageDraft | null {
  const places = budget.detailed === null ? [] : staffPlaces(budget.detailed);
  const block = places[0]?.block;
  const first = places.find((place) => place.block === block && place.empty);
  return block === undefined
    ? null
    : {
        block,
        row: first?.row ?? null,
        partner: 0,
        role: null,
        wage: "",
        post: "100",
        from: null,
        months: null,
        raise: "0",
        ownerKind: null,
        rates: {},
        sources: {},
        spread: false,
        note: true,
      };
}

export function rateKey(ownerKind: OwnerKind, year: number): string {
  return `${ownerKind} ${year}`;
}

/** The form turned to another block: its first empty row, and its first partner to pay. */
export function withBlock({ budget }: ExaminedBudget, draft: WageDraft, block: BlockId): WageDraft {
  const places = budget.detailed === null ? [] : staffPlaces(budget.detailed);
  const first = places.find((place) => place.block === block && place.empty);
  return { ...draft, block, row: first?.row ?? null, partner: 0, ownerKind: null };
}
