/** A template's editions as templates of their own: a later one has other words, and is met with by the former too. */
import { memoizePerObject } from "../../../workbook/memoize";
import type { BudgetTemplate } from "./template-schema";
import type { Named } from "./template-names";

/** The template itself first, without its later editions, which follow. */
export const editionsOf = memoizePerObject((template: BudgetTemplate): readonly BudgetTemplate[] => {
  const { editions = [], ...first } = template;
  return [first, ...editions.map(({ edition, words }) => renamed({ ...first, edition }, words))];
});

function renamed(template: BudgetTemplate, words: Readonly<Record<string, string>>): BudgetTemplate {
  const all = <Entry extends Named>(
    entries: Readonly<Record<string, Entry>> | undefined,
  ): Record<string, Entry & { also: string[] }> =>
    Object.fromEntries(Object.entries(entries ?? {}).map(([id, entry]) => [id, inWords(entry, words)]));
  return {
    ...template,
    columns: all(template.columns),
    sections: all(template.sections),
    rows: all(template.rows),
    sums: all(template.sums),
    quantities: all(template.quantities),
    ratios: all(template.ratios),
    financing: all(template.financing),
    blocks: all(template.blocks),
  };
}

function inWords<Entry extends Named>(
  entry: Entry,
  words: Readonly<Record<string, string>>,
): Entry & { also: string[] } {
  const also = [...(entry.also ?? [])];
  const later = Object.hasOwn(words, entry.sv) ? words[entry.sv] : undefined;
  if (later === undefined) return { ...entry, also };
  return { ...entry, sv: later, also: [entry.sv, ...also.filter((word) => word !== later)] };
}
