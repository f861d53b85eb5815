/** Reads what stands above the figures of a sheet: project name, period, unit. */
import { type Sheet, cellIn, rowAt } from "../../../workbook/snapshot";
import { isDateFormat } from "../../../workbook/number-format";
import { plainText } from "../../../reading/label";
import { datesInCell, lengthInDays, periodInText } from "../../../reading/period";
import type { IsoDate } from "../../../workbook/iso-day";
import { atCell, textAt } from "./amounts";
import { type Anchor, bestAnchor } from "./anchors";
import type { PeriodReading, TextCell } from "../model";
import { placeholders } from "../template";
import type { UnitHeading } from "./unit";

type HeadingId = "title" | "period" | "unitKr" | "unitTkr";

const placeholderTexts = new Set(placeholders.map(plainText));

export function isPlaceholder(text: string): boolean {
  return placeholderTexts.has(plainText(text));
}

/** The name after the title in its cell, or in the next cell with text to the right. */
export function readProjectName<Id extends string>(
  sheet: Sheet,
  anchors: readonly Anchor<Id | HeadingId>[],
): TextCell | null {
  const title = bestAnchor<Id | HeadingId>(anchors, "title");
  if (title === undefined) return null;
  const named = (text: string): boolean => text !== "" && !isPlaceholder(text);
  if (named(title.rest)) return { at: atCell(sheet, title.row, title.column), text: title.rest };
  for (let column = title.column + 1; column <= title.column + 6; column += 1) {
    const text = textAt(sheet, title.row, column);
    if (named(text)) return { at: atCell(sheet, title.row, column), text };
  }
  return null;
}

/** The two dates after *Projektets löptid*: in its cell, to the right of it, or on the row below. */
export function readPeriod<Id extends string>(
  sheet: Sheet,
  anchors: readonly Anchor<Id | HeadingId>[],
  dateSystem: 1900 | 1904,
): PeriodReading | null {
  const label = bestAnchor<Id | HeadingId>(anchors, "period");
  if (label === undefined) return null;
  const dates: { date: IsoDate; at: ReturnType<typeof atCell> }[] = [];
  const look = (row: number, column: number): void => {
    const cell = cellIn(rowAt(sheet, row), column);
    // A bare number is a date only where it is shown as one, or typed as 20140101 or 140101.
    const dateLike = typeof cell?.value !== "number" || isDateFormat(cell.format) || cell.value > 110_000;
    if (cell === undefined) return;
    if (dates.length === 0) {
      const text = column === label.column && row === label.row ? label.rest : cell.value;
      const told = typeof text === "string" || typeof text === "number" ? periodInText(String(text)) : null;
      const at = atCell(sheet, row, column);
      if (told) dates.push({ date: told.from, at }, { date: told.to, at });
      if (told) return;
    }
    if (!dateLike) return;
    for (const date of datesInCell(cell.value, dateSystem)) dates.push({ date, at: atCell(sheet, row, column) });
  };
  for (let column = label.column; column <= label.column + 8; column += 1) look(label.row, column);
  if (dates.length === 0) {
    for (let column = label.column; column <= label.column + 8; column += 1) look(label.row + 1, column);
  }
  const [from = null, to = null] = dates;
  const ordered = from !== null && to !== null && lengthInDays({ from: from.date, to: to.date }) > 0;
  return {
    at: from?.at ?? atCell(sheet, label.row, label.column),
    from,
    to,
    period: ordered ? { from: from.date, to: to.date } : null,
  };
}

/** The heading that names the unit; `null` where none does. */
export function readUnitHeading<Id extends string>(
  sheet: Sheet,
  anchors: readonly Anchor<Id | HeadingId>[],
): UnitHeading | null {
  const kr = bestAnchor<Id | HeadingId>(anchors, "unitKr");
  const tkr = bestAnchor<Id | HeadingId>(anchors, "unitTkr");
  // "Kostnader i tkr" is one letter from "Kostnader i kr": the truer match decides.
  const best = kr === undefined || (tkr !== undefined && tkr.score >= kr.score) ? tkr : kr;
  if (best === undefined) return shortUnitHeading(sheet);
  return {
    unit: best === kr ? "kr" : "tkr",
    at: atCell(sheet, best.row, best.column),
    text: textAt(sheet, best.row, best.column),
  };
}

/** "tkr", "Belopp (tkr)", "Alla belopp anges i tusental kronor": words about amounts, and a unit. */
const shortHeading =
  /^(?:(?:alla|allt|samtliga|kostnader(?:na)?|belopp(?:en)?|summor|budget|anges|ar|i|costs|amounts|all|are|in) )*(?:(tkr|kkr|tsek|ksek|tusental kronor|tusen kronor|tusental kr|tusentals kronor|thousands of sek|sek thousands)|(?:hela )?(?:kr|sek|kronor))$/;

/** Where a heading stands, and no longer text does. */
const headingRows = 15;

/** Only where no heading of the template names the unit: a lone "tkr" further down may be anybody's remark. */
function shortUnitHeading(sheet: Sheet): UnitHeading | null {
  for (const row of sheet.rows) {
    if (row.index >= headingRows) return null;
    for (const { column } of row.cells) {
      const text = textAt(sheet, row.index, column);
      const match = text.length > 60 ? null : shortHeading.exec(plainText(text));
      if (match) return { unit: match[1] === undefined ? "kr" : "tkr", at: atCell(sheet, row.index, column), text };
    }
  }
  return null;
}
