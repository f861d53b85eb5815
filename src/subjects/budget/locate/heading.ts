/** Reads what stands above the figures of a sheet: project name, period, unit. */
import type { Sheet } from "../../../workbook/snapshot";
import { plainText } from "../../../reading/label";
import { atCell, textAt } from "./amounts";
import { type Anchor, bestAnchor } from "./anchors";
import type { TextCell } from "../model";
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
