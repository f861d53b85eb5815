/**
 * What Excel hands over to a function. An empty cell comes as 0 in Excel for Windows and as null on the web
 * (github.com/OfficeDev/office-js/issues/4702, 1951, 5262): where 0 is no answer it is taken for empty, and where it is one
 * (GHQ-12) it is taken from text alone.
 */
import { type Ore, money } from "../reading/money";
import { Fault, type FaultKey } from "./fault";

export type Plain = number | string | boolean | null;

/** The cells of an area row by row, or the one value. */
export function cellsOf(argument: unknown): readonly Plain[] {
  return [argument].flat(2).map(plain);
}

/** One value; an area of one cell is one too. */
export function valueOf(argument: unknown): Plain {
  const cells = cellsOf(argument);
  const [value = null] = cells;
  if (cells.length > 1) throw new Fault("oneCell");
  return value;
}

/** A number, or text that says one, of which the caller knows what 0 means; `null` for an empty cell. */
function plain(value: unknown): Plain {
  if (value === null || value === undefined) return null;
  if (typeof value === "string") return value.trim() === "" ? null : value;
  if (typeof value === "boolean" || (typeof value === "number" && Number.isFinite(value))) return value;
  throw new Fault("notPlain");
}

/** Öre beyond this are no longer counted one by one. */
export const largestOre = Number.MAX_SAFE_INTEGER;

/** An amount in kronor; 0 is as good as empty. */
export function amountOf(argument: unknown): Ore {
  const value = valueOf(argument);
  if (value === null || value === 0) throw new Fault("amountMissing");
  if (typeof value !== "number") throw new Fault("amountNoNumber");
  const amount = money(value);
  if (Math.abs(amount) > largestOre) throw new Fault("amountTooLarge");
  return amount;
}

/** A number above nothing. */
export function positive(argument: unknown, fault: FaultKey): number {
  const value = valueOf(argument);
  if (typeof value !== "number" || value <= 0) throw new Fault(fault);
  return value;
}

/** A number of people, `least` or more. */
export function wholeNumber(argument: unknown, least: number, fault: FaultKey): number {
  const value = valueOf(argument);
  if (typeof value !== "number" || !Number.isSafeInteger(value) || value < least) throw new Fault(fault);
  return value;
}

/** Text without its spaces and capitals, a number as its digits; `null` where nothing is said. 0 is an empty cell. */
export function chosen(argument: unknown): string | null {
  const value = valueOf(argument);
  return value === null || value === 0 ? null : String(value).replace(/\s/g, "").replace(/[–—−]/g, "-").toLowerCase();
}
