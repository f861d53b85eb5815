/**
 * What the persons' table says and the calculation has no place for: support that somebody keeps, weeks or days that the
 * change lasts, a subsidy in per cent without its amount. Left out without a word they would make a figure too large.
 */
import { asText } from "../../../checking/message-value";
import { type Question, questionId, type QuestionKind } from "../../../checking/question";
import { type Address, areaName } from "../../../workbook/address";
import { cellIn, isBlank, rowAt } from "../../../workbook/snapshot";
import { plainText } from "../../../reading/label";
import { textOf } from "../../../reading/text-of-cell";
import type { PersonRow } from "../model";
import type { FoundTable } from "./find-table";

export const leftOutQuestion: QuestionKind = {
  about: "societyLeftOut",
  choices: ["leaveOut", "unknown"],
  whys: [],
};

/** Of a support, not of a wage. */
const kept =
  /\b(?:kvar\w*|fortsatt\w*|remaining|kept)\b.*\b(?:fors\w*|ers\w*|bidrag\w*|stod\w*|sjuk\w*|akt\w*|support|benefits?)|\b(?:fors\w*|ers\w*|bidrag\w*|sjuk\w*|akt\w*|support|benefits?)\b.*\b(?:efter|kvar\w*|after|remaining)\b/;
const lasting =
  /^(?:antal )?(?:veckor|dagar|weeks|days)\b|\b(?:start|slut|anstallnings?)\w* ?(?:datum|dag)\b|^(?:fr o m|from|fran|start|slut|t o m|till|end)(?: (?:datum|date|och med))?$|^(?:start|end) date|\bvaraktighet\b/;

/** `rows`: as they were read. One question a column. */
export function leftOutOf(found: FoundTable, rows: readonly PersonRow[]): readonly Question[] {
  const read = new Set([...found.columns.values()].map(({ at }) => at.column));
  const heads = rowAt(found.sheet, found.headingRow)?.cells ?? [];
  const unread = heads.filter(
    ({ column, value }) =>
      typeof value === "string" &&
      !read.has(column) &&
      isLeftOut(plainText(value)) &&
      saysSomething(found, rows, column),
  );
  const share = found.columns.get("subsidyShare");
  const isShareAlone = rows.some(
    ({ row, after }) =>
      share !== undefined &&
      after?.kind === "work" &&
      after.subsidy === null &&
      isAboveZero(found, row, share.at.column),
  );
  return [
    ...unread.map((cell) => ask(found, rows, cell, textOf(cell))),
    ...(share !== undefined && isShareAlone ? [ask(found, rows, share.at, share.heading)] : []),
  ];
}

function isLeftOut(heading: string): boolean {
  return kept.test(heading) || lasting.test(heading);
}

function saysSomething(found: FoundTable, rows: readonly PersonRow[], column: number): boolean {
  return rows.some(({ row }) => isAboveZero(found, row, column));
}

function isAboveZero({ sheet }: FoundTable, row: number, column: number): boolean {
  const value = cellIn(rowAt(sheet, row), column)?.value ?? null;
  return typeof value === "number" ? value > 0 : typeof value === "string" && !isBlank(value) && /[1-9]/.test(value);
}

function ask(
  { sheet }: FoundTable,
  rows: readonly PersonRow[],
  at: Pick<Address, "row" | "column">,
  heading: string,
): Question {
  const place = { sheet: sheet.name, row: at.row, column: at.column };
  const [first, last] = [rows[0]?.row ?? at.row, rows.at(-1)?.row ?? at.row];
  const area = { sheet: "", firstRow: first, lastRow: last, firstColumn: at.column, lastColumn: at.column };
  const words = heading.replace(/\s+/g, " ").trim();
  return {
    id: questionId(leftOutQuestion.about, sheet.name, words),
    about: leftOutQuestion.about,
    at: place,
    cells: [place],
    values: { heading: asText(words.slice(0, 60)), cells: { kind: "cells", cells: areaName(area) } },
    choices: leftOutQuestion.choices.map((id) => ({ id })),
    likely: null,
  };
}
