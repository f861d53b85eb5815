/** What a chart of people shows: the largest of its figures, and of how many. The sheet's formulas say the same. */
import type { Language } from "../../../checking/language";

export interface CountedBar {
  readonly label: string;
  /** `null` where it is not known. */
  readonly count: number | null;
  /** Of how many; `null` where that is not known, absent in a flow, whose bars are no parts of a whole. */
  readonly of?: number | null;
}

/** "Ålder – flest: 25–29 år, 19 (n = 71)". */
export function findingText(name: string, bars: readonly CountedBar[], words: Pick<Language, "t">): string {
  const [finding, of] = [largestIn(bars), bars[0]?.of];
  return withPeople(name, finding && `${finding.label}, ${finding.count}`, of ?? null, words);
}

/** The name, what is most of it where that is known, and of how many. */
export function withPeople(name: string, most: string | null, of: number | null, { t }: Pick<Language, "t">): string {
  const told = most === null ? "" : ` – ${t("outcomes.charts.most")} ${most}`;
  return `${name}${told}${of === null ? "" : ` (n = ${of})`}`;
}

/** Where two are as large none is said to be the largest; a figure that is not known makes none so either. */
function largestIn(bars: readonly CountedBar[]): { readonly label: string; readonly count: number } | null {
  if (bars.every(({ of }) => of === undefined)) return null;
  return soleLargest(bars.map(({ label, count }) => ({ label, count })));
}

export function soleLargest<Bar extends { readonly count: number | null }>(
  bars: readonly Bar[],
): (Bar & { readonly count: number }) | null {
  const numbers = bars.flatMap(({ count }) => count ?? []);
  const most = Math.max(...numbers);
  if (numbers.length < bars.length || most <= 0 || numbers.filter((value) => value === most).length > 1) return null;
  const found = bars.find(({ count }) => count === most);
  return found === undefined ? null : { ...found, count: most };
}
