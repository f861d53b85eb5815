/** What an effort costs, before anybody has drawn a form of it: kinds of cost, their rows, and each amount by its leaf. */
import type { Random } from "./random";
import { type CostKind, costWords } from "./words";

export interface Item {
  readonly id: string;
  readonly label: string;
  readonly kind: CostKind;
  /** Kronor by the ids of the columns that hold them; 0 where nothing is written. */
  readonly amounts: Readonly<Record<string, number>>;
}

export interface Effort {
  readonly parts: readonly { readonly kind: CostKind; readonly items: readonly Item[] }[];
  readonly items: readonly Item[];
}

export interface EffortParts {
  /** Whole thousands as they stand; a form in mkr has larger steps, a list in kronor smaller. */
  readonly step?: number;
  readonly kinds?: readonly CostKind[];
  /** How many rows each kind of cost may have. */
  readonly rows?: readonly [from: number, to: number];
  /** How large amounts are beside those of a year: a twelfth where each leaf is a month. */
  readonly size?: number;
  /** What the rows are called. */
  readonly labels?: Readonly<Record<CostKind, readonly string[]>>;
  /** The share of the cells that are empty. */
  readonly empty?: number;
}

/** In kronor, for a year. */
const sizes: Readonly<Record<CostKind, readonly [number, number]>> = {
  staff: [180_000, 720_000],
  premises: [24_000, 160_000],
  purchases: [30_000, 210_000],
  other: [6_000, 80_000],
  overhead: [20_000, 90_000],
};

export function effortOf(
  random: Random,
  leaves: readonly string[],
  {
    step = 1000,
    kinds = ["staff", "premises", "other"],
    rows = [1, 4],
    size = 1,
    empty = 0.12,
    labels = costWords,
  }: EffortParts = {},
): Effort {
  const parts = kinds.map((kind) => {
    const [from, to] = kind === "premises" || kind === "overhead" ? [1, Math.min(2, rows[1])] : rows;
    const items = random.some(labels[kind], random.whole(from, to)).map((label, row): Item => {
      const amount = (): number => {
        const [low, high] = sizes[kind];
        return Math.max(1, Math.round((size * (low + random.next() * (high - low))) / step)) * step;
      };
      const kept = random.whole(0, leaves.length - 1);
      const amounts = leaves.map((leaf, index) => {
        return [leaf, index === kept || !random.chance(empty) ? amount() : 0] as const;
      });
      return { id: `${kind}${row}`, label, kind, amounts: Object.fromEntries(amounts) };
    });
    return { kind, items };
  });
  return { parts, items: parts.flatMap(({ items }) => items) };
}

/** Kronor of these leaves, all rows together. */
export function sumOf({ items }: Pick<Effort, "items">, leaves: readonly string[]): number {
  return items.reduce((all, { amounts }) => all + leaves.reduce((row, leaf) => row + (amounts[leaf] ?? 0), 0), 0);
}

/** Kronor by another name of the leaves: owners, years. */
export function sumsBy(
  effort: Pick<Effort, "items">,
  groups: Readonly<Record<string, readonly string[]>>,
): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(groups).map(([name, leaves]) => [name, sumOf(effort, leaves)]));
}

/** The same rows with other amounts, reckoned leaf by leaf from those that there are: an outcome of a budget. */
export function withAmounts(effort: Effort, amountsOf: (item: Item) => Readonly<Record<string, number>>): Effort {
  const parts = effort.parts.map(({ kind, items }) => ({
    kind,
    items: items.map((item) => ({ ...item, amounts: { ...item.amounts, ...amountsOf(item) } })),
  }));
  return { parts, items: parts.flatMap(({ items }) => items) };
}
