/** Faults put in on purpose, each at a cell that is known: what a tired person does to a sum that was right. */
import { type Address, sameAddress } from "../../../../src/workbook/address";
import { type Book, type Held, figureAt, withHeld } from "./book";
import { type FaultName, faultNames, type Planted } from "./layout";
import type { Random } from "./random";

interface SumCell {
  readonly at: Address;
  readonly held: Extract<Held, { kind: "sum" }>;
}

/** The book with one fault in it; `null` where it has no sum to spoil. */
export function plant(book: Book, random: Random): { readonly book: Book; readonly planted: Planted } | null {
  const sums = sumCells(book);
  const faults = random.some(faultNames, faultNames.length);
  for (const fault of faults) {
    const planted = tryPlant(fault, book, sums, random);
    if (planted !== null) return planted;
  }
  return null;
}

/** Sums of at least two cells that hold something; a deviation is none. */
function sumCells(book: Book): readonly SumCell[] {
  return [...book.cells.values()].flatMap(({ at, held }) =>
    held.kind === "sum" && held.minus.length === 0 && filled(book, held.plus).length > 1 ? [{ at, held }] : [],
  );
}

function filled(book: Book, places: readonly Address[]): readonly Address[] {
  return places.filter((one) => figureAt(book, one) !== 0);
}

function tryPlant(
  fault: FaultName,
  book: Book,
  sums: readonly SumCell[],
  random: Random,
): { readonly book: Book; readonly planted: Planted } | null {
  const [sum] = random.some(sums, 1);
  if (sum === undefined) return null;
  const right = figureAt(book, sum.at);
  const spoil = (at: Address, held: Held) => {
    return { book: withHeld(book, at, held), planted: { fault, at, also: around(at, sums) } };
  };
  const typed = (at: Address, value: number, like: Held) => {
    return spoil(at, { kind: "typed", value, ...(like.format !== undefined && { format: like.format }) });
  };
  switch (fault) {
    case "typedOff": {
      const off = random.pick([100_000, 50_000, 10_000, -20_000, 35_000]) / book.scale;
      return typed(sum.at, Math.round((right + off) * 1e6) / 1e6, sum.held);
    }
    case "transposed": {
      const figure = transposed(right);
      return figure === null ? null : typed(sum.at, figure, sum.held);
    }
    case "leftOut": {
      const [out] = random.some(filled(book, sum.held.plus), 1);
      if (out === undefined || sum.held.plus.length < 3) return null;
      const plus = sum.held.plus.filter((one) => !sameAddress(one, out));
      if (sum.held.written !== "typed") return spoil(sum.at, { ...sum.held, plus });
      return typed(sum.at, Math.round((right - figureAt(book, out)) * 1e6) / 1e6, sum.held);
    }
    case "kronorInTkr": {
      if (book.scale !== 1000) return null;
      const [cell] = random.some(filled(book, sum.held.plus), 1);
      const held = [...book.cells.values()].find(({ at }) => cell !== undefined && sameAddress(at, cell))?.held;
      if (cell === undefined || held?.kind !== "typed") return null;
      const figure = figureAt(book, cell);
      return figure < 10 ? null : typed(cell, figure * 1000, held);
    }
  }
}

/** 1 830 000 for 1 380 000: two digits beside each other that differ, the first of them not the number's last. */
function transposed(figure: number): number | null {
  const digits = String(figure);
  for (let at = 0; at + 1 < digits.length; at += 1) {
    const [a = ".", b = "."] = [digits[at], digits[at + 1]];
    const areDigits = /^\d\d$/.test(a + b);
    if (!areDigits || a === b || (at === 0 && b === "0")) continue;
    return Number(digits.slice(0, at) + b + a + digits.slice(at + 2));
  }
  return null;
}

/** The sums that count the cell or that it counts. */
function around(at: Address, sums: readonly SumCell[]): readonly Address[] {
  const own = sums.find((sum) => sameAddress(sum.at, at));
  const over = sums.filter(({ held }) => held.plus.some((one) => sameAddress(one, at))).map((sum) => sum.at);
  const under = sums.filter((sum) => own?.held.plus.some((one) => sameAddress(one, sum.at))).map((sum) => sum.at);
  return [...over, ...under];
}
