/** ROUND and its kin. */
import { numberError, type Result, rounded } from "./values";

/**
 * `toWhole` rounds what is left of the decimal mark once it has moved. 1.15*100 is a little less than 115: it is taken to
 * fifteen figures first.
 */
export function roundedTo(value: number, digits: number, toWhole: (magnitude: number) => number): Result {
  const places = Math.trunc(digits);
  // More decimals than a number has; or so few that nobody rounds to them.
  if (places > 20) return value;
  if (places < -20) return undefined;
  const scale = 10 ** places;
  const magnitude = rounded(Math.abs(value) * scale);
  return typeof magnitude === "number" ? rounded((Math.sign(value) * toWhole(magnitude)) / scale) : numberError;
}
