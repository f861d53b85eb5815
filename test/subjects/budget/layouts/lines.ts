/** The lines of a budget from top to bottom: rows of cost with sections and sums, in the ways that people stack them. */
import type { Effort, Item } from "./effort";
import type { Line } from "./table";
import type { Economist } from "./words";

export interface Stacking {
  /** sums: a sum under each. sumsAbove: under its heading, over its rows. inTitle: on the heading's own line. */
  readonly sections: "none" | "titles" | "sums" | "sumsAbove" | "inTitle";
  readonly total: "below" | "above" | "none";
  /** An empty row after each section. */
  readonly airy?: boolean;
  /** The total adds every cost row by itself, and not the sums. */
  readonly totalOfRows?: boolean;
  readonly label?: (item: Item) => string;
  readonly totalWord?: string;
  /** Before the ids of the lines, where two tables stand on a sheet. */
  readonly prefix?: string;
}

export function costLines(effort: Effort, words: Economist, stacking: Stacking): readonly Line[] {
  const { sections, total, airy = false, totalOfRows = false, label = ({ label: own }) => own, prefix = "" } = stacking;
  const rows = effort.parts.map(({ kind, items }): readonly Line[] => {
    const title = words.section(kind);
    const costs = items.map((item): Line => {
      return { kind: "cost", id: prefix + item.id, label: label(item), amounts: item.amounts };
    });
    const sum = (name: string): Line => {
      return { kind: "sum", id: `${prefix}sum-${kind}`, label: name, adds: items.map(({ id }) => prefix + id) };
    };
    const air: readonly Line[] = airy ? [{ kind: "blank" }] : [];
    switch (sections) {
      case "none":
        return costs;
      case "titles":
        return [{ kind: "title", label: title }, ...costs, ...air];
      case "sums":
        return [{ kind: "title", label: title }, ...costs, sum(words.sectionSum(title)), ...air];
      case "sumsAbove":
        return [{ kind: "title", label: title }, sum(words.sectionSum(title)), ...costs, ...air];
      case "inTitle":
        return [sum(title), ...costs, ...air];
    }
  });
  const hasSums = sections === "sums" || sections === "sumsAbove" || sections === "inTitle";
  const adds =
    hasSums && !totalOfRows
      ? effort.parts.map(({ kind }) => `${prefix}sum-${kind}`)
      : effort.items.map(({ id }) => prefix + id);
  const totalLine: Line = { kind: "sum", id: `${prefix}total`, label: stacking.totalWord ?? words.total, adds };
  if (total === "none") return rows.flat();
  return total === "below" ? [...rows.flat(), totalLine] : [totalLine, ...rows.flat()];
}
