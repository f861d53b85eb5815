/** What the rows of the table themselves go by: the tax rate and the factor that most of them were worked out with. */
import { memoizePerObject } from "../../../workbook/memoize";
import { afterOf, personGroups } from "../table/locate-persons";
import type { ColumnRole, PersonRow, PersonTable, ReadFigure } from "../model";

export interface ShownByRows {
  /** gain = rate × wage − tax before, 0–1; `null`: no majority of the rows goes by one. */
  readonly taxRate: number | null;
  /** production = factor × wage. */
  readonly productionFactor: number | null;
}

const fewest = 3;
const majority = 0.6;

/** One person's rows with what the rules weigh; kr a month. */
export interface PersonSums {
  readonly rows: readonly PersonRow[];
  /** 0 where nothing is earned. */
  readonly wage: number;
  readonly wageFigure: ReadFigure | null;
  readonly amount: number;
  readonly tax: number;
}

/** Asked for by every rule that weighs persons. */
export const personSums = memoizePerObject((table: PersonTable): readonly PersonSums[] =>
  personGroups(table).map((rows) => {
    const after = afterOf(rows);
    const supports = rows.flatMap((row) => row.supports);
    const typedTax = rows.reduce((all, { figures }) => all + (figures.get("tax")?.value ?? 0), 0);
    return {
      rows,
      wage: after.kind === "work" ? after.wage : 0,
      wageFigure: rows.map(({ figures }) => figures.get("wage")).find((figure) => figure !== undefined) ?? null,
      amount: supports.reduce((all, support) => all + support.amount, 0),
      tax: supports.length === 0 ? typedTax : supports.reduce((all, support) => all + support.tax, 0),
    };
  }),
);

/** What the person's rows say together; `null` where none says anything. */
export function saidOf(
  { rows }: PersonSums,
  role: ColumnRole,
): { readonly value: number; readonly figures: readonly ReadFigure[] } | null {
  const figures = rows.flatMap(({ figures: own }) => own.get(role) ?? []);
  return figures.length === 0 ? null : { value: figures.reduce((all, { value }) => all + value, 0), figures };
}

/** What a figure of this column may be off by through rounding: half its last digit, in kr a month. */
export function roundingOf(table: PersonTable, role: ColumnRole): number {
  let step = 0;
  for (const { figures } of table.rows) {
    const figure = figures.get(role);
    if (figure === undefined) continue;
    const raw = figure.value / figure.scale;
    const decimals = [0, 1, 2].find((count) => Math.abs(raw * 10 ** count - Math.round(raw * 10 ** count)) < 1e-6) ?? 2;
    const own = figure.scale / 10 ** decimals;
    step = step === 0 ? own : Math.min(step, own);
  }
  return step / 2;
}

export function gainTolerance(table: PersonTable, rate: number): number {
  return roundingOf(table, "taxGain") + rate * roundingOf(table, "wage") + 2 * roundingOf(table, "tax") + 0.1;
}

export function productionTolerance(table: PersonTable, factor: number): number {
  return roundingOf(table, "production") + factor * roundingOf(table, "wage") + 0.1;
}

export const shownByRows = memoizePerObject((table: PersonTable): ShownByRows => {
  const earning = personSums(table).filter(({ wage }) => wage > 0);
  const gains = earning.flatMap((person) => {
    const said = saidOf(person, "taxGain");
    return said === null ? [] : { wage: person.wage, value: said.value + person.tax };
  });
  const productions = earning.flatMap((person) => {
    const said = saidOf(person, "production");
    return said === null ? [] : { wage: person.wage, value: said.value };
  });
  return {
    taxRate: commonQuotient(gains, (rate) => gainTolerance(table, rate), 0.1, 0.6),
    productionFactor: commonQuotient(productions, (factor) => productionTolerance(table, factor), 0.9, 3),
  };
});

interface Pair {
  readonly wage: number;
  readonly value: number;
}

/** The quotient, to four decimals, that most of the pairs go by; the shortest of those that fit as many. */
function commonQuotient(
  pairs: readonly Pair[],
  tolerance: (of: number) => number,
  least: number,
  most: number,
): number | null {
  if (pairs.length < fewest) return null;
  let best: { readonly of: number; readonly count: number; readonly length: number } | null = null;
  const candidates = new Set(
    pairs.flatMap(({ wage, value }) => [2, 3, 4].map((digits) => Number((value / wage).toFixed(digits)))),
  );
  for (const of of candidates) {
    if (of < least || of > most) continue;
    const count = pairs.filter(({ wage, value }) => Math.abs(value - of * wage) <= tolerance(of)).length;
    const length = String(of).length;
    if (best === null || count > best.count || (count === best.count && length < best.length)) {
      best = { of, count, length };
    }
  }
  return best !== null && best.count >= fewest && best.count >= majority * pairs.length ? best.of : null;
}
