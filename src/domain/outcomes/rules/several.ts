/** Many findings of one kind: the first ones cell by cell, the rest as one that counts them and mends them together. */
import type { Address } from "../../../workbook/address";
import type { Patch } from "../../../workbook/patch";
import { asCells, asNumber } from "../../message-value";
import type { Reported } from "../../rule";

/** Of one kind in one column: more would bury what else is wrong. */
export const mostOneByOne = 20;

interface Several<Item> {
  readonly items: readonly Item[];
  /** Where not all of them were kept. */
  readonly count?: number;
  readonly at: (item: Item) => Address;
  readonly one: (item: Item) => Reported;
  /** Absent where no mend is safe. */
  readonly mend?: (item: Item) => Patch;
  /** Values that the sentence about the rest needs besides `count` and `cells`. */
  readonly restValues?: Reported["values"];
}

/** The rest is told as the rule's variant `rest`. */
export function severalOf<Item>({ items, count = items.length, ...how }: Several<Item>): readonly Reported[] {
  const single = items.slice(0, mostOneByOne).map(how.one);
  const rest = items.slice(mostOneByOne);
  const [first] = rest;
  if (first === undefined) return single;
  const { mend } = how;
  return [
    ...single,
    {
      at: how.at(first),
      variant: "rest",
      values: { ...how.restValues, count: asNumber(count - mostOneByOne), cells: asCells(rest.map(how.at)) },
      ...(mend && { mend: rest.flatMap(mend) }),
    },
  ];
}
