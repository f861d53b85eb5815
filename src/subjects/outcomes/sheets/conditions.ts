/** COUNTIFS over a register, put together: what must hold for a person, with "or" as sums of what cannot be twice. */
import { anchoredArea, columnName } from "../../../workbook/address";
import type { Register } from "../model";

/** One column and what must stand in it: a criterion as a formula writes it, `"Ja"` or `"<="&$B$5`. */
export interface Condition {
  readonly column: number;
  readonly criterion: string;
  /** It asks for one word: no cell holds two of them. */
  readonly word: boolean;
}

/** People for whom all conditions hold, counted once or taken off once. */
export interface Term {
  readonly sign: 1 | -1;
  readonly conditions: readonly Condition[];
}

/** A number of people: the sum of its terms. */
export type Count = readonly Term[];

export function holding(...conditions: readonly Condition[]): Count {
  return [{ sign: 1, conditions }];
}

/** The column holds one of the words. */
export function oneOf(column: number, words: readonly string[]): Count {
  return words.flatMap((text) => holding(wordIs(column, text)));
}

export function wordIs(column: number, text: string): Condition {
  return { column, criterion: quoted(text.replace(/[*?~]/g, "~$&")), word: true };
}

export function isEmpty(column: number): Condition {
  return { column, criterion: '""', word: true };
}

export function isFilled(column: number): Condition {
  return { column, criterion: '"<>"', word: false };
}

/** `limit`: a cell or a number. */
export function compares(column: number, sign: "<" | "<=" | ">" | ">=", limit: string | number): Condition {
  return {
    column,
    criterion: typeof limit === "number" ? quoted(`${sign}${limit}`) : `"${sign}"&${limit}`,
    word: false,
  };
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** For whom both hold. */
export function both(first: Count, second: Count): Count {
  return first.flatMap((one) =>
    second.flatMap((other): Count => {
      if (one.conditions.some((a) => other.conditions.some((b) => contradict(a, b)))) return [];
      const added = other.conditions.filter((b) => !one.conditions.some((a) => same(a, b)));
      return [{ sign: one.sign === other.sign ? 1 : -1, conditions: [...one.conditions, ...added] }];
    }),
  );
}

/** For whom one of them holds, or both. */
export function either(first: Count, second: Count): Count {
  return [...first, ...second, ...without(both(first, second))];
}

export function without(count: Count): Count {
  return count.map(({ sign, conditions }) => ({ sign: sign === 1 ? -1 : 1, conditions }));
}

function same(a: Condition, b: Condition): boolean {
  return a.column === b.column && a.criterion === b.criterion;
}

function contradict(a: Condition, b: Condition): boolean {
  return a.column === b.column && a.word && b.word && a.criterion.toLowerCase() !== b.criterion.toLowerCase();
}

/** COUNTIFS counts rows, and a person has more than one: `live-or-value.ts` writes the figure itself, in italics. */
const followsNothing = "NA()";

/** As long as a formula of Excel may be, with room for what is put around it. */
const longestFormula = 7_500;

/** `null` for one too long for a cell. */
export function countFormula(register: Register, count: Count): string | null {
  if (register.repeats.kind === "rowsOfOne" || register.repeats.kind === "asked") return followsNothing;
  if (count.length === 0) return "0";
  const text = count
    .map(({ sign, conditions }, index) => {
      const pairs = conditions.map(({ column, criterion }) => `${columnArea(register, column)},${criterion}`);
      return `${sign === -1 ? "-" : index === 0 ? "" : "+"}COUNTIFS(${pairs.join(",")})`;
    })
    .join("");
  return text.length > longestFormula ? null : text;
}

/** The participants' cells of a column. */
export function columnArea({ sheet, firstRow, lastRow }: Register, column: number): string {
  const name = columnName(column);
  return anchoredArea(sheet, `${name}${firstRow + 1}:${name}${lastRow + 1}`);
}
