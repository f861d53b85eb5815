/** Reads the answers on scales given as data, and what participants cost, in any sheet that holds them. */
import type { Address } from "../../../workbook/address";
import { type Cell, cellIn, isBlank, type Row, rowPlace, type Sheet, type Snapshot } from "../../../workbook/snapshot";
import { kinds } from "../../../reading/kinds";
import { plainText } from "../../../reading/label";
import { textOf } from "../../../reading/text-of-cell";
import { runningNumber } from "../health/model";
import { readOccasion } from "../health/occasion";
import { missingItem, type Occasion } from "../health/template";
import { namedScale } from "../scales/known-scales";
import { type Items, type Scale, scoreRange } from "../scales/scale";
import { type AnswerHeadings, answerHeadings, occasionIn } from "./answer-headings";

export type ScaleAnswer =
  | { readonly kind: "items"; readonly items: Items }
  | { readonly kind: "total"; readonly total: number }
  /** No answer of the scale, and no total that it can give. */
  | { readonly kind: "unread" };

interface Reading {
  readonly person: string;
  /** `null`: no occasion that is known. Of a cost: of the whole time. */
  readonly occasion: Occasion | null;
  readonly at: Address;
}

export interface ScaleReading extends Reading {
  readonly scale: Scale;
  readonly answer: ScaleAnswer;
}

export interface CostReading extends Reading {
  /** `null`: no amount can be read. */
  readonly kronor: number | null;
  /** The table says when. */
  readonly hasOccasion: boolean;
}

export interface StudyAnswers {
  readonly scales: readonly ScaleReading[];
  readonly costs: readonly CostReading[];
  /** The sheets that hold them. */
  readonly sheets: ReadonlySet<string>;
  /** The workbook without the rows that are of a scale: those are no answers to another form. */
  readonly others: Snapshot;
}

/** `registerSheet`: what a participant cost stands in a column of its own there, and is read with it. */
export function locateAnswers(snapshot: Snapshot, scales: readonly Scale[], registerSheet: Sheet | null): StudyAnswers {
  const found: ScaleReading[] = [];
  const costs: CostReading[] = [];
  const sheets = new Set<string>();
  const others = snapshot.sheets.flatMap((sheet): readonly Sheet[] => {
    const headings = answerHeadings(sheet, scales);
    if (headings === null) return [sheet];
    const { claimed, readings } = scaleReadings(sheet, headings, scales);
    const own = costReadings(sheet, headings, snapshot.dateSystem);
    found.push(...readings);
    costs.push(...own);
    if (readings.length + own.length > 0) sheets.add(sheet.name);
    if (claimed.size === 0) return [sheet];
    const rows = sheet.rows.filter(({ index }) => !claimed.has(index));
    const isLeft = rows.some((row) => row.index > headings.row && isFilled(row));
    return isLeft ? [{ ...sheet, rows }] : [];
  });
  if (registerSheet !== null) {
    const headings = answerHeadings(registerSheet, scales);
    if (headings !== null) {
      const wide = { ...headings, answers: [], costs: headings.costs.filter(({ occasion }) => occasion !== null) };
      found.push(...scaleReadings(registerSheet, wide, scales).readings);
      costs.push(...costReadings(registerSheet, { ...wide, isPerson: true }, snapshot.dateSystem));
    }
  }
  return {
    scales: found,
    costs,
    sheets,
    others: others.length === snapshot.sheets.length && sheets.size === 0 ? snapshot : { ...snapshot, sheets: others },
  };
}

function isFilled({ cells }: Row): boolean {
  return cells.some(({ value, formula }) => formula === undefined && !isBlank(value) && typeof value !== "boolean");
}

/** A row with a number in it; `occasion` by its own column, else by the name of the sheet. */
interface PersonRow {
  readonly row: Row;
  readonly person: string;
  readonly occasion: Occasion | null;
}

function personRows(
  sheet: Sheet,
  { row: headingRow, person, occasion }: AnswerHeadings,
  bySheet: Occasion | null,
): readonly PersonRow[] {
  return sheet.rows.slice(rowPlace(sheet, headingRow + 1)).flatMap((row): readonly PersonRow[] => {
    const number = runningNumber(textOf(cellIn(row, person)));
    if (number === "") return [];
    const text = occasion === null ? "" : textOf(cellIn(row, occasion));
    const own = occasion === null ? bySheet : text === "" ? null : readOccasion(text);
    return [{ row, person: number, occasion: own }];
  });
}

/** A sheet named "GSE", or "GSE 6 mån"; "Tilltro och hälsa" is no name of a scale. */
function scaleOfSheet(name: string, scales: readonly Scale[]): { scale: Scale; occasion: Occasion | null } | null {
  const named = namedScale(name, scales);
  if (named === null) return null;
  const occasion = occasionOf(named.rest);
  return named.rest === "" || occasion !== null ? { scale: named.scale, occasion } : null;
}

function occasionOf(plain: string): Occasion | null {
  return /^\d*$/.test(plain) ? null : occasionIn(plain);
}

function scaleReadings(
  sheet: Sheet,
  headings: AnswerHeadings,
  scales: readonly Scale[],
): { readonly claimed: ReadonlySet<number>; readonly readings: readonly ScaleReading[] } {
  const claimed = new Set<number>();
  const ofSheet = scaleOfSheet(sheet.name, scales);
  const bySheet = headings.form === null ? (ofSheet?.scale ?? null) : null;
  if (headings.form === null && bySheet === null && headings.scales.length === 0) return { claimed, readings: [] };
  const when = ofSheet?.occasion ?? occasionOf(plainText(sheet.name));
  const readings = personRows(sheet, headings, when).flatMap(({ row, person, occasion }): readonly ScaleReading[] => {
    const named = headings.form === null ? null : namedScale(textOf(cellIn(row, headings.form)), scales);
    const scale = named?.rest === "" ? named.scale : bySheet;
    if (scale !== null && (headings.form !== null || headings.answers.length > 0)) claimed.add(row.index);
    const reading = (own: Scale, columns: readonly number[], isTotal: boolean, at: Occasion | null) => {
      const cells = columns.map((column) => cellIn(row, column));
      if (cells.every((cell) => isBlank(cell?.value ?? null))) return [];
      const place = { sheet: sheet.name, row: row.index, column: columns[0] ?? 0 };
      return [{ person, occasion: at, at: place, scale: own, answer: answerIn(own, cells, isTotal) }];
    };
    if (scale !== null && headings.answers.length > 0) return reading(scale, headings.answers, false, occasion);
    return headings.scales.flatMap(({ scale: own, columns, kind, occasion: told }) =>
      reading(own, columns, kind === "total", told ?? occasion),
    );
  });
  return { claimed, readings };
}

const unread: ScaleAnswer = { kind: "unread" };

function answerIn(scale: Scale, cells: readonly (Cell | undefined)[], isTotal: boolean): ScaleAnswer {
  const [only] = cells;
  if (cells.length > 1) {
    // A table with columns for a longer form too.
    const isWhole = cells.length >= scale.items && cells.slice(scale.items).every((cell) => textOf(cell) === "");
    return isWhole ? itemsOf(cells.slice(0, scale.items).map((cell) => textOf(cell))) : unread;
  }
  const text = textOf(only).replace(/[\s,;]+/g, (between) => (isTotal ? between : ""));
  if (!isTotal && [...text].length === scale.items) return itemsOf([...text]);
  const total = typeof only?.value === "number" ? only.value : numberIn(textOf(only));
  const { low, high } = scoreRange(scale);
  return total === null || total < low || total > high ? unread : { kind: "total", total };
}

function itemsOf(texts: readonly string[]): ScaleAnswer {
  const items = texts.map((text) =>
    text === "" || text === missingItem ? null : /^\d$/.test(text) ? Number(text) : -1,
  );
  return items.includes(-1) || items.every((item) => item === null) ? unread : { kind: "items", items };
}

function numberIn(text: string): number | null {
  return /^\d{1,3}(?:[.,]\d{1,3})?$/.test(text) ? Number(text.replace(",", ".")) : null;
}

/** A list numbered "Nr" is of participants only where it says when, too. */
function costReadings(sheet: Sheet, headings: AnswerHeadings, dateSystem: 1900 | 1904): readonly CostReading[] {
  const { costs, occasion: when, isPerson } = headings;
  if (costs.length === 0) return [];
  const rows = personRows(sheet, headings, occasionOf(plainText(sheet.name)));
  const saysWhen = when !== null || costs.some(({ occasion }) => occasion !== null);
  if (!isPerson && !saysWhen) return [];
  return rows.flatMap(({ row, person, occasion }) =>
    costs.flatMap(({ column, occasion: told, factor }): readonly CostReading[] => {
      const cell = cellIn(row, column);
      if (cell === undefined || isBlank(cell.value)) return [];
      const at = { sheet: sheet.name, row: row.index, column };
      const kronor = kronorIn(cell, dateSystem);
      return [
        {
          person,
          occasion: told ?? occasion,
          at,
          kronor: kronor === null ? null : kronor * factor,
          hasOccasion: told !== null || when !== null || occasion !== null,
        },
      ];
    }),
  );
}

/** Kronor, never less than nothing; `null` where no amount can be read. A dash is no cost. */
export function kronorIn(cell: Cell, dateSystem: 1900 | 1904): number | null {
  const read = kinds.kronor.read(cell, { dateSystem });
  if ("unread" in read) return null;
  const kronor = read.value / 100;
  return kronor < 0 ? null : kronor;
}
