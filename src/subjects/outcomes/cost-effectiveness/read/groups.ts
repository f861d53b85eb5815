/** Who is in which group of a table, and which group is compared with: told by the names, or asked. */
import type { Answers, Question } from "../../../../checking/question";
import type { PersonTable } from "./person-table";
import { askComparison } from "./questions";
import { type Side, sideOf, trialGroupKey } from "./sides";

export interface ReadGroup {
  readonly key: string;
  readonly name: string;
  readonly people: readonly string[];
  readonly side: Side;
}

export interface ReadGroups {
  /** `null`: it is asked, or they are no groups. */
  readonly groups: readonly ReadGroup[] | null;
  readonly questions: readonly Question[];
  readonly ungrouped: number;
  /** On more rows than they should be, or in two groups. */
  readonly twice: number;
}

/** `null` where the table has no groups. */
export function groupsIn(table: PersonTable, answers: Answers): ReadGroups | null {
  if (table.groups === null) return null;
  const met = new Map<string, { name: string; people: string[] }>();
  const { keys, twice } = keysOf(table);
  let ungrouped = 0;
  for (const [person, own] of keys) {
    if (twice.has(person)) continue;
    if (own === null) ungrouped += 1;
    else {
      const group = met.get(own.key) ?? { name: own.name, people: [] };
      group.people.push(person);
      met.set(own.key, group);
    }
  }
  const found = [...met].map(([key, group]) => ({ key, ...group }));
  if (found.length < 2) return null;
  const sided = settledSides(found);
  const told = { ungrouped, twice: twice.size };
  if (sided !== null) return { groups: inOrder(sided), questions: [], ...told };
  const { question, answer } = askComparison(
    answers,
    table.groups.at,
    found.map(({ key, name, people }) => ({ key, name, people: people.length })),
  );
  const isChosen = answer !== null && answer !== "none";
  const chosen = found.map((group): ReadGroup => ({
    ...group,
    side: group.key.replaceAll("=", "-") === answer ? "comparison" : "project",
  }));
  return { groups: isChosen ? inOrder(chosen) : null, questions: [question], ...told };
}

interface Key {
  readonly key: string;
  readonly name: string;
}

/** A person's group, by whichever row says it; `twice`: rows that do not agree, or that nobody can tell apart. */
function keysOf({ rows, isLong }: PersonTable): {
  readonly keys: ReadonlyMap<string, Key | null>;
  readonly twice: ReadonlySet<string>;
} {
  const keys = new Map<string, Key | null>();
  const twice = new Set<string>();
  const occasions = new Set<string>();
  for (const { person, group, months } of rows) {
    const key = trialGroupKey(group);
    const known = keys.get(person);
    const occasion = `${person} ${months?.to ?? ""}`;
    if ((!isLong && known !== undefined) || occasions.has(occasion)) twice.add(person);
    if (isLong) occasions.add(occasion);
    if (known && key !== null && known.key !== key) twice.add(person);
    if (!known) keys.set(person, key === null ? null : { key, name: group });
  }
  return { keys, twice };
}

/** `null` where their names do not tell. */
export function settledSides(groups: readonly Omit<ReadGroup, "side">[]): readonly ReadGroup[] | null {
  const sides = groups.map(({ name }) => sideOf(name));
  const [control, treated] = (["comparison", "project"] as const).map(
    (side) => sides.filter((each) => each === side).length,
  );
  const placed = (sideAt: (place: number) => Side): readonly ReadGroup[] =>
    groups.map((group, place) => ({ ...group, side: sideAt(place) }));
  const unknown = sides.filter((side) => side === null).length;
  if (control === 1 && unknown + (treated ?? 0) > 0) return placed((place) => sides[place] ?? "project");
  if (unknown === 0 && (control ?? 0) > 0 && (treated ?? 0) > 0) return placed((place) => sides[place] ?? "project");
  if (groups.length === 2 && treated === 1 && unknown === 1) return placed((place) => sides[place] ?? "comparison");
  return null;
}

export function inOrder(groups: readonly ReadGroup[]): readonly ReadGroup[] {
  return [...groups.filter(({ side }) => side === "project"), ...groups.filter(({ side }) => side === "comparison")];
}
