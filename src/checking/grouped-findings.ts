/** Many findings of one kind: the first ones cell by cell, the rest as one that counts them and mends them together. */
import type { Address } from "../workbook/address";
import type { Patch } from "../workbook/patch";
import { asCells, asNumber } from "./message-value";
import type { Reported } from "./rule";

/** Of one kind in one column: more would bury what else is wrong. */
const mostOneByOne = 20;

/** The variant of the finding that counts the rest, in `count`, and names where they are, in `cells`. */
export const restVariant = "rest";

interface Several<Item> {
  readonly items: readonly Item[];
  /** Where not all of them were kept. */
  readonly count?: number;
  readonly at: (item: Item) => Address;
  readonly one: (item: Item) => Reported;
  /** Mends all those that are not told one by one; absent, or an empty patch, where no mend is safe. */
  readonly mendRest?: (rest: readonly Item[]) => Patch;
  /** As many are told one by one; without, twenty. */
  readonly most?: number;
  /** Values that the sentence about the rest needs besides `count` and `cells`. */
  readonly restValues?: Reported["values"];
}

export function groupFindings<Item>({
  items,
  count = items.length,
  most = mostOneByOne,
  ...how
}: Several<Item>): readonly Reported[] {
  const rest = items.slice(most);
  const [first] = rest;
  // A single one more is as soon told itself.
  if (first === undefined || count === most + 1) return items.map(how.one);
  const mend = how.mendRest?.(rest) ?? [];
  return [
    ...items.slice(0, most).map(how.one),
    {
      at: how.at(first),
      variant: restVariant,
      values: { ...how.restValues, count: asNumber(count - most), cells: asCells(rest.map(how.at)) },
      ...(mend.length > 0 && { mend }),
    },
  ];
}

/** The same for findings that are made already: each carries its own mend. */
export function groupReported(reported: readonly Reported[]): readonly Reported[] {
  return groupFindings({
    items: reported,
    at: ({ at }) => at,
    one: (each) => each,
    mendRest: (rest) => rest.flatMap(({ mend }) => mend ?? []),
  });
}
