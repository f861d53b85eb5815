/** The place calculations of a workbook, on any of its sheets. */
import type { Ore, Unit } from "../../../reading/money";
import { memoizePerObject } from "../../../workbook/memoize";
import type { Sheet, Snapshot } from "../../../workbook/snapshot";
import type { Quotient } from "../figures/figures-types";
import { quotient } from "../figures/quotients";
import type { BudgetModel } from "../model";
import { placeTables } from "./place-tables";
import type { AppliedPeriods, PlaceCalculation, Places, ToldPlaces, ToldYear } from "./places-model";
import { rateOf } from "./rate";
import { periodOf, readApplied } from "./read-applied";
import { readCalculation } from "./read-calculation";
import { reckoned, sumMisses } from "./reckoned-lines";
import { type SheetLine, sheetLines } from "./sheet-lines";
import { placesIn } from "./spans";
import { yearIn } from "./years";

/** Found nothing of the kind: nearly every workbook. */
const none: Places = {
  calculations: [],
  applied: [],
  told: [],
  years: [],
  tables: [],
  perPlaceMonth: null,
  total: null,
};

export const placesOf = memoizePerObject((snapshot: Snapshot): Places => {
  const read = snapshot.sheets.filter(mayHold).map((sheet) => readSheet(sheet, snapshot.dateSystem));
  const calculations = read.flatMap(({ calculation }) => calculation ?? []);
  const applied = read.flatMap((sheet) => sheet.applied ?? []);
  if (calculations.length + applied.length === 0) return none;
  const [calculation, ...others] = calculations;
  return {
    calculations,
    applied,
    told: calculations.length === 0 ? [] : read.flatMap(({ told }) => told),
    years: snapshot.sheets.flatMap(yearsIn),
    tables: placeTables(calculations),
    // Two calculations are two efforts, or two versions of one: nobody can tell which is meant.
    perPlaceMonth: calculation === undefined || others.length > 0 ? null : perPlaceMonthOf(calculation),
    total: calculation === undefined || others.length > 0 ? null : totalOf(calculation),
  };
});

function perPlaceMonthOf(calculation: PlaceCalculation): Quotient | null {
  const rate = rateOf(calculation);
  if (rate === null) return null;
  return rate.exact ?? (rate.printed === null ? null : quotient(rate.printed, 1));
}

/** The total that is told, or the one line; only where nothing in the calculation differs. */
function totalOf(calculation: PlaceCalculation): Ore | null {
  const { lines, total } = calculation;
  const [line, ...others] = lines;
  const amount = total?.amount ?? (total === null && others.length === 0 ? (line?.amount ?? null) : null);
  const checked = reckoned(calculation);
  const isWhole = checked.length > 0 && checked.every(({ standing }) => standing !== "differs");
  const isSummed = sumMisses(calculation).every(({ isRounding }) => isRounding);
  return amount !== null && amount.min === amount.max && isWhole && isSummed ? amount.max : null;
}

export function calculationsOf({ snapshot }: BudgetModel): readonly PlaceCalculation[] {
  return placesOf(snapshot).calculations;
}

interface ReadSheet {
  readonly calculation: PlaceCalculation | null;
  readonly applied: AppliedPeriods | null;
  readonly told: readonly ToldPlaces[];
}

const mostRows = 400;

/** Told apart by a glance: no sheet without a word of places holds any. */
function mayHold(sheet: Sheet): boolean {
  return (
    sheet.rows.length <= mostRows &&
    sheet.rows.some(({ cells }) =>
      cells.some(({ value }) => typeof value === "string" && /plats|place|personer/i.test(value)),
    )
  );
}

function readSheet(sheet: Sheet, dateSystem: 1900 | 1904): ReadSheet {
  const lines = sheetLines(sheet);
  const unit = unitOf(lines);
  const undated = lines.filter((line) => periodOf(line, dateSystem) === null);
  const applied = readApplied(sheet.name, lines, unit, dateSystem);
  const calculation = readCalculation(
    sheet,
    undated.filter(({ row }) => row !== applied?.total?.row),
    unit,
  );
  const own = new Set([
    calculation?.total?.row,
    ...(calculation?.lines ?? []).map(({ row }) => row),
    calculation?.sum?.row,
  ]);
  return { calculation, applied, told: lines.filter(({ row }) => !own.has(row)).flatMap(toldIn) };
}

/** "Totalt max 40 platser": in one cell, or a label and the places beside it. */
function toldIn({ texts }: SheetLine): readonly ToldPlaces[] {
  return texts.flatMap(({ at, text }): readonly ToldPlaces[] => {
    const told = placesIn(text);
    const label = texts[0]?.text ?? "";
    const isAll = /^(?:totalt?|sammanlagt|summa|tillsammans|i allt|högst|max)\b/iu.test(label);
    return told === null || told.per !== null || !isAll ? [] : [{ at, places: told.places }];
  });
}

function yearsIn(sheet: Sheet): readonly ToldYear[] {
  if (sheet.rows.length > mostRows) return [];
  return sheet.rows.flatMap(({ index, cells }) =>
    cells.flatMap(({ column, value }) => {
      const text = typeof value === "string" ? yearIn(value) : null;
      return text === null ? [] : [{ at: { sheet: sheet.name, row: index, column }, text }];
    }),
  );
}

/** Thousands where a text says so and none says kronor. */
function unitOf(lines: readonly SheetLine[]): Unit {
  const texts = lines.flatMap((line) => line.texts.map(({ text }) => text));
  const says = (pattern: RegExp): boolean => texts.some((text) => pattern.test(text));
  return says(/\b(?:tkr|ksek|tusental kronor)\b/iu) && !says(/\b(?:kr|kronor|sek)\b/iu) ? "tkr" : "kr";
}
