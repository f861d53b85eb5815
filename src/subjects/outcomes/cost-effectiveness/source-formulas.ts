/** Formulas that follow the participants' own sheet: how many have both cost and effect, and their means. */
import { anchoredArea, areaName } from "../../../workbook/address";
import type { EffectId, Term, TrialEffect, TrialSource } from "./read/trial";

export interface ArmFormulas {
  readonly people: string;
  readonly cost: string;
  readonly effect: string;
}

/** `adjusted` figures are of those with a utility at the start, which no such formula asks. */
export function armFormulas(source: TrialSource, { id, terms }: TrialEffect, group: string): ArmFormulas | null {
  if (terms === null || terms.length === 0) return null;
  const area = (column: number): string =>
    anchoredArea(
      source.sheet,
      areaName({
        sheet: source.sheet,
        firstRow: source.firstRow,
        lastRow: source.lastRow,
        firstColumn: column,
        lastColumn: column,
      }),
    );
  const columns = [...new Set([...source.cost, ...terms].map(({ column }) => column))];
  const isOfGroup = `${area(source.groupColumn)},"${group.replaceAll('"', '""')}"`;
  const hasAll = [isOfGroup, ...columns.map((column) => `${area(column)},"<>"`)].join(",");
  const mean = (parts: readonly Term[]): string =>
    parts
      .map(({ column, weight }) => `${weight === 1 ? "" : `${weight}*`}AVERAGEIFS(${area(column)},${hasAll})`)
      .join("+");
  return {
    people: `COUNTIFS(${hasAll})`,
    cost: mean(source.cost),
    effect: effectFormula(id, terms, area, hasAll, mean),
  };
}

function effectFormula(
  id: EffectId,
  terms: readonly Term[],
  area: (column: number) => string,
  hasAll: string,
  mean: (parts: readonly Term[]) => string,
): string {
  const [only] = terms;
  if (id !== "anyWork" || only === undefined || terms.length > 1) return mean(terms);
  return `COUNTIFS(${hasAll},${area(only.column)},">0")/COUNTIFS(${hasAll})`;
}
