/** Which row of the budget each line of a pasted table belongs to: by its label, its section, what is free. */
import { labelReader, plainText } from "../../../reading/label";
import { readRowLabel } from "../locate/label-readers";
import { carriesAmount } from "../amount";
import type { Block, CostRow, DetailedBudget } from "../model";
import { rowPosts } from "../figures/budget-figures";
import type { BlockId, SectionId } from "../template";
import { nearestLabels } from "./nearest-labels";
import type { PasteDecisions, DecidedLine } from "./apply-decisions";

/** A row of the budget that a line can be laid to. */
export interface BudgetPlace {
  readonly block: BlockId;
  readonly section: SectionId;
  readonly row: CostRow;
  /** Without name and amount: takes the line's own label. */
  readonly free: boolean;
}

export type LineMatch =
  | {
      readonly kind: "placed";
      readonly place: BudgetPlace;
      /** `same` label, a `similar` one, the same `share` or `order` among rows of one label, a `free` row; or as `chosen`. */
      readonly how: "same" | "similar" | "share" | "order" | "free" | "chosen";
    }
  | { readonly kind: "skipped" }
  | {
      readonly kind: "open";
      /** `full`: no free row is left in the section. `whose`: nothing but a total, so no owner's cell to write. */
      readonly why: "unknown" | "ambiguous" | "full" | "whose";
      /** The rows that lie nearest, the best first. */
      readonly suggested: readonly BudgetPlace[];
    };

/** Every row that a line can be laid to, in the order of the sheet. */
export function budgetPlaces(detailed: DetailedBudget, block: BlockId): readonly BudgetPlace[] {
  const found = detailed[block];
  return found === null ? [] : placesIn(found);
}

function placesIn(block: Block): readonly BudgetPlace[] {
  return block.sections.flatMap((section) =>
    section.rows.map((row) => ({
      block: block.id,
      section: section.id,
      row,
      free: row.id === null && row.labelKind !== "named" && !row.amounts.some(carriesAmount) && rowPosts(row) === 0,
    })),
  );
}

/** In the order of the lines. A person's choice goes first; no row is given to two lines unless a person says so. */
export function matchLines(
  lines: readonly DecidedLine[],
  detailed: DetailedBudget,
  decisions: PasteDecisions,
): readonly LineMatch[] {
  const matches = new Map<DecidedLine, LineMatch>();
  const taken = new Set<CostRow>();
  const place = (line: DecidedLine, match: LineMatch): void => {
    matches.set(line, match);
    if (match.kind === "placed") taken.add(match.place.row);
  };
  const open = (line: DecidedLine): readonly BudgetPlace[] =>
    budgetPlaces(detailed, line.block).filter(
      ({ section, row }) => !taken.has(row) && (line.line.section === null || section === line.line.section),
    );
  for (const line of lines) {
    const choice = decisions.lines.get(line.line.row);
    if (choice === "skip" || line.onlyTotal) {
      place(line, choice === "skip" ? { kind: "skipped" } : { kind: "open", why: "whose", suggested: [] });
      continue;
    }
    const chosen = budgetPlaces(detailed, line.block).find(({ row }) => row.row === choice);
    if (chosen !== undefined) place(line, { kind: "placed", place: chosen, how: "chosen" });
  }
  const left = (): readonly DecidedLine[] => lines.filter((line) => !matches.has(line));
  for (const find of [sameLabel, templateRow, similarLabel]) {
    for (const choose of [tellApart, inOrder]) {
      for (const line of left()) {
        if (line.line.label === "") continue;
        const { places, how } = find(line, open(line));
        const match = places.length === 0 ? null : choose(line, places, left(), how);
        if (match !== null) place(line, match);
      }
    }
  }
  for (const line of left()) place(line, freeOrOpen(line, open(line)));
  return lines.map((line) => matches.get(line) ?? { kind: "skipped" });
}

/** The rows that a line's label may mean, and how well it fits them. */
type Find = (
  line: DecidedLine,
  places: readonly BudgetPlace[],
) => { readonly places: readonly BudgetPlace[]; readonly how: "same" | "similar" };

const sameLabel: Find = ({ line }, places) => {
  const label = plainText(line.label);
  return {
    places: places.filter(({ row }) => row.labelKind === "named" && plainText(row.label) === label),
    how: "same",
  };
};

/** "Handledn/utbildn" is the template's row whatever the sheet calls it; words after the label are for a person to judge. */
const templateRow: Find = ({ line }, places) => {
  const known = readRowLabel(line.label);
  if (known === undefined || known.rest !== "") return { places: [], how: "similar" };
  const ids = new Set([known.id, ...known.rivals]);
  return {
    places: places.filter(({ row }) => row.id !== null && ids.has(row.id)),
    how: known.score === 1 ? "same" : "similar",
  };
};

const similarLabel: Find = ({ line }, places) => {
  const named = places.filter(({ row }) => row.labelKind === "named");
  const labels = Object.fromEntries(named.map(({ row }) => [`${row.row}`, { sv: row.label, en: row.label }]));
  const match = named.length === 0 ? undefined : labelReader(labels)(line.label);
  if (match === undefined || match.rest !== "") return { places: [], how: "similar" };
  const ids = new Set([match.id, ...match.rivals]);
  return { places: named.filter(({ row }) => ids.has(`${row.row}`)), how: "similar" };
};

type Choose = (
  line: DecidedLine,
  places: readonly BudgetPlace[],
  left: readonly DecidedLine[],
  how: "same" | "similar",
) => LineMatch | null;

/** One row for one line, or the one row of the same *tjänst i %*. */
const tellApart: Choose = (line, places, left, how) => {
  const rivals = rivalsOf(line, left);
  const [first] = places;
  if (first !== undefined && places.length === 1 && rivals.length === 1) return { kind: "placed", place: first, how };
  const { share } = line.line;
  const [only, another] = places.filter(({ row }) => share !== null && rowPosts(row) === share);
  const alone = rivals.filter((rival) => rival.line.share === share).length === 1;
  return only !== undefined && another === undefined && alone ? { kind: "placed", place: only, how: "share" } : null;
};

/** As many rows as there are lines: then in their order. Otherwise a person must say. */
const inOrder: Choose = (line, places, left, how) => {
  const [first] = places;
  const lines = rivalsOf(line, left).length;
  if (first === undefined || places.length !== lines) return { kind: "open", why: "ambiguous", suggested: places };
  return { kind: "placed", place: first, how: lines === 1 ? how : "order" };
};

/** The lines of the same label in the same place, this one with them. */
function rivalsOf({ block, line }: DecidedLine, left: readonly DecidedLine[]): readonly DecidedLine[] {
  const label = plainText(line.label);
  return left.filter(
    (other) => other.block === block && other.line.section === line.section && plainText(other.line.label) === label,
  );
}

/** A new name goes on a free row of its section, unless a row of the budget lies near: then a person must say. */
function freeOrOpen(line: DecidedLine, places: readonly BudgetPlace[]): LineMatch {
  const named = places.filter(({ row }) => row.labelKind === "named");
  const near = nearestLabels(line.line.label, named, ({ row }) => row.label);
  const [free] = places.filter((place) => place.free);
  const { label, section } = line.line;
  if (near.length === 0 && label !== "" && section !== null) {
    if (free !== undefined) return { kind: "placed", place: free, how: "free" };
    return { kind: "open", why: "full", suggested: [] };
  }
  return { kind: "open", why: "unknown", suggested: near };
}
