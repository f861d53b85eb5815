/** What parts the amounts of a block from column to column: organisations, or years, stages and funders, which own nothing. */
import { columnWord } from "../../../reading/column-words";
import { memberOf } from "../members";
import { type AskedColumn, onlyId } from "./budget-questions";

export interface AmountColumn extends AskedColumn {
  /** Its heading names a partner's role. */
  readonly isHeaded: boolean;
}

/** How the columns that hold amounts are the budget. */
export type Parting =
  /** Each column is somebody's, or a nameless part; together they are the budget. */
  | { readonly kind: "added"; readonly owners: readonly number[]; readonly parts: readonly number[] }
  /** One column holds it all. */
  | { readonly kind: "one"; readonly column: number }
  /** What is applied for, and what the owners pay themselves. */
  | { readonly kind: "funding"; readonly requested: number; readonly ownFunding: number };

export interface Doubt {
  readonly columns: readonly AmountColumn[];
  /** Those among them that organisations stand over, where others stand beside. */
  readonly owners: readonly AmountColumn[];
  readonly likely: { readonly choice: "add" | AmountColumn; readonly why: "parts" | "organisations" | "total" } | null;
}

interface Total {
  readonly column: number;
  /** shown: it is the sum of the columns. told: its heading says so. against: it says so, and most rows speak against it. */
  readonly known: "shown" | "told" | "against";
}

/** `columns`: those with amounts, the total's and the shares' apart. */
export function partingOf(columns: readonly AmountColumn[], total: Total | null): Parting | Doubt {
  const worded = columns.map((column) => ({ column, word: column.isHeaded ? null : columnWord(column.heading) }));
  const owners = worded.filter(({ word }) => word === null).map(({ column }) => column);
  // A member of the förbund is an owner, whatever stands above its name.
  const isNamed = ({ isHeaded, heading }: AmountColumn): boolean => isHeaded || memberOf(heading, []) !== null;
  const others = worded.filter(({ word }) => word !== null && word.kind !== "remark");
  const all = columns.map(({ column }) => column);
  const added: Parting = { kind: "added", owners: owners.map(({ column }) => column), parts: [] };
  if (others.length === 0) {
    if (total !== null && total.known !== "against") return added;
    const isTold = owners.length > 0 && owners.every(isNamed);
    if (total?.known === "against" && !isTold) return { columns: owners, owners: [], likely: null };
    if (total !== null || isTold || owners.length < 2) return added;
    // Beside owners under their roles a column under none may be the total of them.
    const rest = owners.filter((owner) => !isNamed(owner));
    const [only] = rest.length === 1 && rest.length < owners.length ? rest : [];
    return {
      columns: owners,
      owners: only === undefined ? [] : owners.filter(isNamed),
      likely: only === undefined ? { choice: "add", why: "organisations" } : { choice: only, why: "total" },
    };
  }
  const funding = fundingOf(others);
  if (funding !== null && owners.length === 0) return funding;
  const isFunded = others.some(({ word }) => word?.kind === "funder");
  if (total !== null && total.known !== "against" && owners.length === 0 && !isFunded) {
    return { kind: "one", column: total.column };
  }
  const planned = others.filter(({ word }) => word?.kind === "stage" && word.stage === "planned");
  const [plan] = planned;
  const isStaged = others.every(({ word }) => word?.kind === "stage");
  if (total === null && isStaged && planned.length === 1 && plan !== undefined && owners.length === 0) {
    return { kind: "one", column: plan.column.column };
  }
  if (all.length === 1) return { kind: "added", owners: [], parts: all };
  const likely = isStaged || isFunded ? null : ({ choice: "add", why: "parts" } as const);
  return {
    columns: [...owners, ...others.map(({ column }) => column)].sort((a, b) => a.column - b.column),
    owners,
    likely,
  };
}

/** The parting that somebody chose among the columns of a doubt; while nobody has, all of them are looked at. */
export function chosenParting({ columns, owners }: Doubt, choice: string | null): Parting {
  if (choice === "owners") return { kind: "added", owners: owners.map(({ column }) => column), parts: [] };
  const only = columns.find((column) => onlyId(column) === choice);
  if (only !== undefined) return { kind: "one", column: only.column };
  const isNamed = (column: AmountColumn): boolean => column.isHeaded || columnWord(column.heading) === null;
  return {
    kind: "added",
    owners: columns.filter(isNamed).map(({ column }) => column),
    parts: columns.filter((column) => !isNamed(column)).map(({ column }) => column),
  };
}

function fundingOf(
  others: readonly { readonly column: AmountColumn; readonly word: ReturnType<typeof columnWord> }[],
): Parting | null {
  const of = (funder: "requested" | "own"): readonly AmountColumn[] =>
    others.flatMap(({ column, word }) => (word?.kind === "funder" && word.funder === funder ? [column] : []));
  const [[requested, ...moreRequested], [own, ...moreOwn]] = [of("requested"), of("own")];
  const isPlain = others.length === 2 && moreRequested.length === 0 && moreOwn.length === 0;
  return isPlain && requested !== undefined && own !== undefined
    ? { kind: "funding", requested: requested.column, ownFunding: own.column }
    : null;
}
