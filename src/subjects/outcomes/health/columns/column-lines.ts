/** The columns of a sheet with what each is read as, for somebody to put right. */
import { columnName } from "../../../../workbook/address";
import { cellIn, isBlank, rowAt, rowPlace, type Sheet, type Snapshot } from "../../../../workbook/snapshot";
import { labelReader } from "../../../../reading/label";
import { textOf } from "../../../../reading/text-of-cell";
import { headingParts } from "../heading-parts";
import { headingsIn } from "../headings";
import { readOccasion } from "../occasion";
import { columnLabels, dimensions } from "../template";
import { type MappedColumn, mappingSheet, readHealthMapping } from "./mapping";
import type { ColumnRole } from "./roles";

export interface ColumnLine extends MappedColumn {
  /** `B`. */
  readonly letter: string;
  /** What stands under the heading, a few cells; nothing of a column of persons. */
  readonly example: string;
}

/** Sheets with a table in them; the one that keeps what is said is none. */
export function sheetsToRead(snapshot: Snapshot): readonly Sheet[] {
  const kept = mappingSheet(snapshot);
  return snapshot.sheets.filter((sheet) => sheet !== kept && sheet.visibility === "visible" && sheet.rows.length > 1);
}

/** What is said already, or where the headings are found, or the first row with three texts. Zero-based. */
export function headingRowIn(snapshot: Snapshot, sheet: Sheet): number {
  const said = readHealthMapping(snapshot).get(sheet.name);
  if (said !== undefined) return said.row;
  const [read] = headingsIn(sheet);
  if (read !== undefined) return read.row;
  const row = sheet.rows.find(
    ({ cells }) => cells.filter(({ value }) => typeof value === "string").length >= fewestTexts,
  );
  return row?.index ?? sheet.rows[0]?.index ?? 0;
}

const fewestTexts = 3;
const longestExample = 40;
const examples = 3;
const readColumn = labelReader(columnLabels);

export function columnLines(snapshot: Snapshot, sheet: Sheet, row: number): readonly ColumnLine[] {
  const said = readHealthMapping(snapshot).get(sheet.name);
  const headings = headingsIn(sheet).find((each) => each.row === row);
  const read = new Map<number, Pick<MappedColumn, "role" | "occasion">>();
  for (const { columns, form, occasion } of headings?.groups ?? []) {
    const { person, answers } = columns;
    if (person !== null) read.set(person, { role: { kind: "person" }, occasion: null });
    for (const kind of ["occasion", "date", "form"] as const) {
      const column = columns[kind];
      if (column !== null) read.set(column, { role: { kind }, occasion: null });
    }
    for (const [place, column] of answers.entries()) {
      read.set(column, {
        role: answerRole(answers.length, place, form),
        occasion: occasion && readOccasion(occasion.text),
      });
    }
  }
  for (const { column } of headings?.totals ?? []) read.set(column, { role: { kind: "total" }, occasion: null });
  return (rowAt(sheet, row)?.cells ?? [])
    .filter(({ value }) => !isBlank(value))
    .map((cell) => {
      const heading = textOf(cell);
      const known =
        said?.row === row ? said.columns.find(({ column }) => column === cell.column) : read.get(cell.column);
      const { role = guess(heading), occasion = null } = known ?? {};
      return {
        column: cell.column,
        letter: columnName(cell.column),
        heading,
        role,
        occasion,
        example: role?.kind === "person" ? "" : exampleUnder(sheet, row, cell.column),
      };
    });
}

function answerRole(count: number, place: number, form: string | null): ColumnRole {
  if (count === dimensions.length) return { kind: "dimension", dimension: dimensions[place] ?? "MO" };
  if (count > 1) return { kind: "item", item: place + 1 };
  return {
    kind: "answer",
    form: form === "GHQ-12" || form === "EQ-5D-3L" || form === "EQ-5D-5L" || form === "eq5d" ? form : null,
  };
}

/** By its own words, where the table was not found. */
function guess(heading: string): ColumnRole | null {
  const match = readColumn(heading);
  if (match?.rest === "" && match.id !== "answer") return { kind: match.id };
  const parts = headingParts(heading);
  if (parts === null) return null;
  if (parts.total !== null) return { kind: "total" };
  if (parts.dimension !== null) return { kind: "dimension", dimension: parts.dimension };
  return parts.item !== null && parts.item >= 1 && parts.item <= 12 ? { kind: "item", item: parts.item } : null;
}

/** Only digits and single letters: anything else may be about a person. */
function exampleUnder(sheet: Sheet, row: number, column: number): string {
  const from = rowPlace(sheet, row + 1);
  const texts = sheet.rows
    .slice(from, from + 20)
    .flatMap((each) => {
      const text = textOf(cellIn(each, column));
      return /^[\dA-Ea-e\s.,–-]{1,30}$/.test(text) && text !== "" ? [text] : [];
    })
    .slice(0, examples);
  return texts.join("; ").slice(0, longestExample);
}
