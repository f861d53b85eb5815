/** Functions of single numbers. */
import { ofNumbers } from "../arguments";
import type { FormulaFunction } from "../ground";
import { operated } from "../operators";
import { divisionByZero, finite, inFifteen, numberError, type Result, roundedTo, wholeOf } from "../values";

export const numbers: Readonly<Record<string, FormulaFunction>> = {
  ROUNDUP: ofNumbers(2, 2, (value, digits) => roundedTo(value, digits, Math.ceil)),
  ROUNDDOWN: ofNumbers(2, 2, (value, digits) => roundedTo(value, digits, Math.floor)),
  TRUNC: ofNumbers(1, 2, (value, digits = 0) => roundedTo(value, digits, Math.floor)),
  INT: ofNumbers(1, 1, (value) => wholeOf(value, Math.floor)),
  SIGN: ofNumbers(1, 1, (value) => Math.sign(value)),
  EVEN: ofNumbers(1, 1, (value) => finite(Math.sign(value) * 2 * Math.ceil(Math.abs(value) / 2))),
  ODD: ofNumbers(1, 1, (value) => {
    const magnitude = 2 * Math.ceil((Math.max(Math.abs(value), 1) - 1) / 2) + 1;
    return value < 0 ? -magnitude : magnitude;
  }),
  CEILING: ofNumbers(2, 2, (value, step) => {
    if (value === 0 || step === 0) return 0;
    return value > 0 && step < 0 ? numberError : inSteps(value, step, Math.ceil);
  }),
  FLOOR: ofNumbers(2, 2, (value, step) => {
    if (value === 0) return 0;
    if (step === 0) return divisionByZero;
    return value > 0 && step < 0 ? numberError : inSteps(value, step, Math.floor);
  }),
  MOD: ofNumbers(2, 2, remainder),
  QUOTIENT: ofNumbers(2, 2, (value, by) => (by === 0 ? divisionByZero : wholeOf(value / by, Math.trunc))),
  POWER: ofNumbers(2, 2, (base, exponent) => operated("^", base, exponent)),
  PI: ofNumbers(0, 0, () => Math.PI),
  PMT: ofNumbers(3, 5, payment),
};

/** 0.7/0.1 is a little less than 7: the number of steps is taken to fifteen figures first. */
function inSteps(value: number, step: number, toWhole: (steps: number) => number): Result {
  return finite(toWhole(inFifteen(value / step)) * step);
}

function remainder(value: number, by: number): Result {
  if (by === 0) return divisionByZero;
  const quotient = value / by;
  // Where floating point decides whether one more goes in, and where Excel gives up, nothing is told.
  const whole = Math.round(quotient);
  const isNear = Math.abs(quotient - whole) < 1e-9 && value !== by * whole;
  if (Math.abs(quotient) > 1e12 || (isNear && !(Number.isInteger(value) && Number.isInteger(by)))) return undefined;
  return finite(value - by * Math.floor(quotient));
}

/** `due` 1: paid at the beginning of each period. */
function payment(rate: number, periods: number, present: number, future = 0, due = 0): Result {
  if (periods === 0) return numberError;
  if (rate === 0) return finite(-(present + future) / periods);
  const growth = (1 + rate) ** periods;
  return finite((-rate * (present * growth + future)) / ((due === 0 ? 1 : 1 + rate) * (growth - 1)));
}
