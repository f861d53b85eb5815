/** The kinds of value that a form asks for: one registry from a kind to its reader, its limits and its look in a cell. */
import type { BlueprintValidation } from "../workbook/blueprint";
import { type IsoDate, dateToSerial } from "../workbook/iso-day";
import {
  amountFormat,
  dateFormat,
  isDateFormat,
  isPercentFormat,
  shareFormat,
  thousandsFormat,
} from "../workbook/number-format";
import { type Cell, isCellError } from "../workbook/snapshot";
import { readAmountText } from "./amount-text";
import { figureIn, money, type Ore, ore, type Unit } from "./money";
import { dateMentions, datesInCell } from "./period";

export interface KindValues {
  readonly text: string;
  /** Of people or jobs: whole where it is typed, and a mean is read too. */
  readonly count: number;
  /** Full-time posts, decimals allowed. */
  readonly posts: number;
  /** A length of time in days. */
  readonly days: number;
  readonly perWeek: number;
  /** 0–1. */
  readonly share: number;
  /** A share of full time, 1 = one post. */
  readonly workload: number;
  readonly kronor: Ore;
  readonly tkr: Ore;
  readonly day: IsoDate;
  /** A day where more than one may be told, as of a measurement that took two: the first. */
  readonly firstDay: IsoDate;
}
export type KindId = keyof KindValues;

/** Why what stands in a cell is not read. `nothing`: a dash or the like, written for no value. */
export type Unread = "error" | "unclear" | "several" | "outside" | "nothing";
export type Read<Value> = { readonly value: Value } | { readonly unread: Unread };

/** What the cells around one say: how its workbook counts days, and whether a bare figure of its column is percent. */
export interface Surroundings {
  readonly dateSystem: 1900 | 1904;
  readonly inPercent?: boolean;
}

type Written = Pick<Cell, "value" | "format">;
type Limits = Extract<BlueprintValidation["allow"], { readonly min: number | string }>;

export interface Kind<Id extends KindId> {
  /** Of a cell that is not blank; never a guess. */
  readonly read: (written: Written, around: Surroundings) => Read<KindValues[Id]>;
  /** What a person may type, as the cell holds it: kronor, thousands of kronor, shares as 0–1. Days as ISO dates. */
  readonly limits: Id extends "text" ? null : Limits;
  /** The number format of its cell. */
  readonly format: Id extends "text" ? null : string;
  /** What a number in the cell must be shown as. */
  readonly shown: "text" | "figure" | "share" | "day";
  readonly unit?: Unit;
}

/** Of what is followed up: old enough for every effort, and no slip of a century. */
export const anyDay = { kind: "date", min: "1990-01-01", max: "2099-12-31" } as const;
const upTo = (max: number, kind: "decimal" | "whole" = "decimal") => ({ kind, min: 0, max }) as const;
const words = (one: string) => new RegExp(`\\s{0,9}(?:${one})\\.?$`, "iu");
/** "50 deltagare", "2,5 heltidstjänster"; no word that makes another number of it ("3 halvtidstjänster"). */
const oneWord =
  /\s{1,9}(?!(?:[tmk]?(?:kr|sek)|kronor|procent|percent|tusen|milj|tim|dag|veck|mån|år(?!sarb)|halv|deltid|half|part-?time)\p{L}*\.?$)[\p{L}-]+\.?$/iu;
const weekly = /(?:\s(?:st|ggr|gånger|besök|kontakter|times))?\s{0,9}(?:\/|per|i|a)\s{0,9}(?:v|veckan?|week)\.?$/iu;
const percent = words("%|procent|percent");
const largestAmount = 1_000_000_000_000;

export const kinds: { readonly [Id in KindId]: Kind<Id> } = {
  text: { shown: "text", read: readText, limits: null, format: null },
  count: { shown: "figure", read: figureReader(oneWord), limits: upTo(1_000_000, "whole"), format: amountFormat },
  posts: { shown: "figure", read: figureReader(oneWord), limits: upTo(1000), format: "0.0#" },
  days: { shown: "figure", read: figureReader(words("d|dag(?:ar)?|days?")), limits: upTo(100_000), format: "0" },
  perWeek: { shown: "figure", read: figureReader(weekly), limits: upTo(1000), format: "0.0#" },
  share: { shown: "share", read: shareReader(1, 1), limits: upTo(1), format: shareFormat },
  workload: { shown: "share", read: shareReader(0, Infinity), limits: upTo(100), format: shareFormat },
  kronor: { shown: "figure", read: amountReader("kr"), limits: upTo(largestAmount), format: amountFormat, unit: "kr" },
  tkr: {
    shown: "figure",
    read: amountReader("tkr"),
    limits: upTo(largestAmount),
    format: thousandsFormat,
    unit: "tkr",
  },
  day: dayKind({ ...anyDay, min: "2000-01-01" }, (days) => days.length === 1),
  firstDay: dayKind(anyDay, (days) => days.length > 0),
};

/** What a cell holds for a value: a day is a number of the workbook's own calendar, an amount one of the cell's unit. */
export function cellContent(kind: KindId, value: string | number, dateSystem: 1900 | 1904): string | number {
  const { shown, unit } = kinds[kind];
  if (typeof value === "string") return shown === "day" ? dateToSerial(value, dateSystem) : value;
  return unit === undefined ? value : figureIn(unit, ore(value));
}

/** What a person types: a workbook has nothing to do with it; `null` where it cannot be read. */
export function typedValue<Id extends KindId>(kind: Id, text: string): KindValues[Id] | null {
  const read = kinds[kind].read({ value: text }, { dateSystem: 1900 });
  return "value" in read ? read.value : null;
}

/** A cell's figure as a person writes it: digits in groups, a share in percent without its sign. */
export function figureText(kind: KindId, figure: number, decimalMark = ","): string {
  const shown = kinds[kind].shown === "share" ? Math.round(figure * 1e8) / 1e6 : figure;
  const [whole = "", decimals] = String(shown).split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3}){1,9}$)/g, "\u00A0");
  return decimals === undefined ? grouped : `${grouped}${decimalMark}${decimals}`;
}

/** The same with its unit, to stand in a text and be read as the same. */
export function inWords(kind: KindId, content: string | number): string {
  const { shown, unit } = kinds[kind];
  const after = shown === "share" ? " %" : unit === undefined ? "" : ` ${unit}`;
  return typeof content === "string" ? content : `${figureText(kind, content)}${after}`;
}

/** Whether a column of shares of full time holds 50 for half time, not 0.5: no organisation gives more than ten posts. */
export function speaksPercent(cells: readonly (Written | undefined)[]): boolean {
  return cells.some((written) => {
    const figure = written === undefined || saysPercent(written) ? null : figureOf(written);
    return figure !== null && figure.value > 10;
  });
}

function readText({ value }: Written): Read<string> {
  if (isCellError(value)) return { unread: "error" };
  return { value: String(value).replace(/\s+/g, " ").trim() };
}

/** `ending`: what may follow the figure. */
function figureReader(ending: RegExp) {
  return (written: Written): Read<number> => {
    const figure = figureOf(written, ending);
    return figure?.unit !== null ? unread(written) : figure.value < 0 ? { unread: "outside" } : { value: figure.value };
  };
}

/** In its unit, unless the cell names its own ("2 430 tkr"). */
function amountReader(unit: Unit) {
  return (written: Written): Read<Ore> => {
    const figure = figureOf(written);
    return figure === null ? unread(written) : { value: money(figure.value, figure.unit ?? unit) };
  };
}

/** 0.3, "30 %", or 30 where the format shows no percent: a bare figure above `largestFraction` counts percent. */
function shareReader(largestFraction: number, largest: number) {
  return (written: Written, { inPercent = true }: Surroundings): Read<number> => {
    const figure = figureOf(written, percent);
    if (figure?.unit !== null) return unread(written);
    const isShown = typeof written.value === "number" && isPercentFormat(written.format);
    const isPercent = saysPercent(written) || figure.value > (inPercent ? largestFraction : Infinity);
    const value = isPercent && !isShown ? Math.round(figure.value * 1e8) / 1e10 : figure.value;
    return value < 0 || value > largest ? { unread: "outside" } : { value };
  };
}

function dayKind(
  limits: Limits & { readonly min: string; readonly max: string },
  isTold: (days: readonly IsoDate[]) => boolean,
): Kind<"day"> & Kind<"firstDay"> {
  return {
    shown: "day",
    read: (written, { dateSystem }) => {
      const text = composed(written.value);
      const days = datesInCell(text, dateSystem);
      const [value] = days;
      // Beside a day that no calendar has, another one may be anything.
      const isUnsure = typeof text === "string" && dateMentions(text).some(({ date }) => date === null);
      if (value === undefined || isUnsure) return unread(written);
      if (days.some((day) => day < limits.min || day > limits.max)) return { unread: "outside" };
      return isTold(days) ? { value } : { unread: "several" };
    },
    limits,
    format: dateFormat,
  };
}

function saysPercent({ value, format }: Written): boolean {
  return typeof value === "string" ? percent.test(value.trim()) : isPercentFormat(format);
}

function figureOf(
  { value, format }: Written,
  ending?: RegExp,
): { readonly value: number; readonly unit: Unit | null } | null {
  if (typeof value === "number") return isDateFormat(format) ? null : { value, unit: null };
  if (typeof value !== "string") return null;
  const text = composed(value).trim();
  const reading = readAmountText(ending === undefined ? text : text.replace(ending, ""));
  return reading.kind === "clear" ? { value: reading.figure, unit: reading.unit } : null;
}

/** A letter and its mark as one sign: files from a Mac may hold å as two. */
function composed<Value>(value: Value): Value | string {
  return typeof value === "string" ? value.normalize("NFC") : value;
}

const nothing = /^(?:[-–—]+|saknas|ej aktuellt|vet ej|okänt|ingen|none|unknown|n\/a)\.?$/iu;

/** A dash, or "saknas", says that there is none. */
export function saysNothing(text: string): boolean {
  return nothing.test(text.trim());
}

function unread({ value }: Written): { readonly unread: Unread } {
  if (isCellError(value)) return { unread: "error" };
  return { unread: typeof value === "string" && saysNothing(value) ? "nothing" : "unclear" };
}
