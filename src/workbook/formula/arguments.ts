/** Arguments of a function, each as the kind of value that the function wants. */
import type { CellError } from "../snapshot";
import type { FormulaFunction, Ground } from "./ground";
import type { FormulaNode } from "./tree";
import { asNumber, asText, isStopped, type Result } from "./values";

/** `fallback`: for an argument that is not written; one that is left empty between its commas is 0. */
export function numberOf(
  node: FormulaNode | undefined,
  { value }: Ground,
  fallback?: number,
): number | CellError | undefined {
  return node === undefined ? fallback : asNumber(value(node));
}

export function textOf(node: FormulaNode | undefined, { value }: Ground): string | CellError | undefined {
  return node === undefined ? undefined : asText(value(node));
}

/** A function of so many numbers; the first error among them is its result. */
export function ofNumbers(least: number, most: number, reckon: (...numbers: number[]) => Result): FormulaFunction {
  return (args, ground) => {
    if (args.length < least || args.length > most) return undefined;
    const numbers: number[] = [];
    for (const arg of args) {
      const number = numberOf(arg, ground);
      if (isStopped(number)) return number;
      numbers.push(number);
    }
    return reckon(...numbers);
  };
}

export function ofText(make: (text: string) => Result): FormulaFunction {
  return ([node, more], ground) => {
    const text = more === undefined ? textOf(node, ground) : undefined;
    return isStopped(text) ? text : make(text);
  };
}
