/** *Enkäter – kolumner*: what the columns of somebody's own answer sheets are, kept in the workbook for the next time. */
import { cellName, columnIndex, columnName, quotedSheetName } from "../../../../workbook/address";
import type { SheetBlueprint } from "../../../../workbook/blueprint";
import { editCell } from "../../../../workbook/content";
import { freeNames } from "../../../../workbook/free-names";
import type { Patch } from "../../../../workbook/patch";
import { cellIn, rowAt, type Sheet, type Snapshot } from "../../../../workbook/snapshot";
import { memoizePerObject } from "../../../../workbook/memoize";
import { cell, heightOf, input, styles, tabColor } from "../../../../making/sheet-style";
import { labelIn, type SheetWords } from "../../../../making/sheet-words";
import { type Label, labelReader, plainText } from "../../../../reading/label";
import { textOf } from "../../../../reading/text-of-cell";
import { readOccasion } from "../occasion";
import { type Occasion, occasionChoices } from "../template";
import { type ColumnRole, choiceOf, roleChoices } from "./roles";

/** A column as somebody has said that it is; `role` `null`: it is not read. */
export interface MappedColumn {
  readonly column: number;
  readonly heading: string;
  readonly role: ColumnRole | null;
  /** `null`: a column or the headings say it. */
  readonly occasion: Occasion | null;
}

/** All columns of a sheet that are said. */
export interface SheetMapping {
  readonly sheet: string;
  /** The row of the headings, zero-based. */
  readonly row: number;
  readonly columns: readonly MappedColumn[];
}

const title: Label = { sv: "Enkäter – kolumner", en: "Enkäter – kolumner" };
const mark = "Samkoll_Enkatkolumner";
const notRead: Label = { sv: "Läses inte", en: "Not read" };
const readNothing = labelReader({ nothing: notRead });
const headings = {
  sheet: { sv: "Blad", en: "Sheet" },
  row: { sv: "Rubrikrad", en: "Heading row" },
  column: { sv: "Kolumn", en: "Column" },
  heading: { sv: "Rubrik", en: "Heading" },
  role: { sv: "Läses som", en: "Read as" },
  occasion: { sv: "Tillfälle", en: "Occasion" },
} as const satisfies Record<string, Label>;
const fields = ["sheet", "row", "column", "heading", "role", "occasion"] as const;
const headingRow = 3;
const firstRow = headingRow + 1;

/** The sheet that keeps them; known by its defined name, or by its title in a workbook that it was copied to. */
export function mappingSheet({ sheets, names }: Snapshot): Sheet | undefined {
  const marked = [...names].flatMap(([name, refersTo]) => (name.startsWith(mark) ? [refersTo] : []));
  return sheets.find(
    (sheet) =>
      marked.some((refersTo) => sheetPrefixes(sheet).some((prefix) => refersTo.startsWith(prefix))) ||
      plainText(textOf(cellIn(rowAt(sheet, 0), 0))) === plainText(title.sv),
  );
}

function sheetPrefixes({ name }: Sheet): readonly string[] {
  return [`${quotedSheetName(name)}!`, `'${name.replaceAll("'", "''")}'!`];
}

/** By the sheet's name. A line that cannot be read is left out. */
export const readHealthMapping = memoizePerObject((snapshot: Snapshot): ReadonlyMap<string, SheetMapping> => {
  const kept = mappingSheet(snapshot);
  const found = new Map<string, SheetMapping>();
  for (const line of kept === undefined ? [] : linesOf(kept)) {
    const before = found.get(line.sheet);
    const columns = before?.row === line.row ? before.columns : [];
    found.set(line.sheet, { sheet: line.sheet, row: line.row, columns: [...columns, line.mapped] });
  }
  return found;
});

interface Line {
  readonly at: number;
  readonly sheet: string;
  readonly row: number;
  readonly mapped: MappedColumn;
}

function linesOf(kept: Sheet): readonly Line[] {
  return kept.rows.flatMap((row) => {
    if (row.index < firstRow) return [];
    const [sheet = "", number = "", letter = "", heading = "", role = "", occasion = ""] = fields.map((_, column) =>
      textOf(cellIn(row, column)),
    );
    const column = columnIndex(letter);
    const meaning = roleOf(role);
    if (sheet === "" || !/^[1-9]\d*$/.test(number) || column === undefined || meaning === undefined) return [];
    const when = occasion === "" ? null : readOccasion(occasion);
    return [
      { at: row.index, sheet, row: Number(number) - 1, mapped: { column, heading, role: meaning, occasion: when } },
    ];
  });
}

function roleOf(text: string): ColumnRole | null | undefined {
  const plain = plainText(text);
  const choice = roleChoices.find(({ label }) => plainText(label.sv) === plain || plainText(label.en) === plain);
  if (choice !== undefined) return choice.role;
  return readNothing(text) === undefined ? undefined : null;
}

/** Writes all that is said of the sheet in place of what was said before. */
export function healthMappingPatch(snapshot: Snapshot, said: SheetMapping, words: SheetWords): Patch {
  const kept = mappingSheet(snapshot);
  const rows = said.columns.map((mapped) => lineCells(said, mapped, words));
  if (kept === undefined) {
    return [{ kind: "addSheet", blueprint: mappingBlueprint(snapshot, rows, words), position: "last" }];
  }
  const lines = linesOf(kept);
  const own = lines.filter(({ sheet }) => sheet === said.sheet).map(({ at }) => at);
  const next =
    Math.max(headingRow, ...kept.rows.filter(({ cells }) => cells.some(hasText)).map(({ index }) => index)) + 1;
  const places = rows.map((_, index) => own[index] ?? next + Math.max(0, index - own.length));
  const write = (row: number, values: readonly (string | number | null)[]): Patch =>
    values.map((value, column) =>
      editCell({ sheet: kept.name, row, column }, cellIn(rowAt(kept, row), column), { value }),
    );
  return [
    ...rows.flatMap((values, index) => write(places[index] ?? next, values)),
    ...own.slice(rows.length).flatMap((row) =>
      write(
        row,
        fields.map(() => null),
      ),
    ),
  ];
}

function hasText({ column, value }: { readonly column: number; readonly value: unknown }): boolean {
  return column < fields.length && value !== null && value !== "";
}

function lineCells(
  { sheet, row }: SheetMapping,
  { column, heading, role, occasion }: MappedColumn,
  words: SheetWords,
): readonly (string | number | null)[] {
  const choice = role === null ? undefined : choiceOf(role);
  return [
    sheet,
    row + 1,
    columnName(column),
    heading,
    labelIn(words, choice?.label ?? notRead),
    occasion === null ? null : occasionText(occasion, words),
  ];
}

/** As it is read again. */
function occasionText(occasion: Occasion, words: SheetWords): string {
  if (occasion === "end") return labelIn(words, occasionChoices.end);
  return occasion === 0 ? labelIn(words, occasionChoices.start) : `${occasion} mån`;
}

const widths = [24, 12, 10, 40, 44, 14];
const spareLines = 10;
/** The list that the cells choose from. */
const choiceColumn = fields.length + 1;

function mappingBlueprint(
  snapshot: Snapshot,
  rows: readonly (readonly (string | number | null)[])[],
  words: SheetWords,
): SheetBlueprint {
  const { sheet: name, suffix } = freeNames(snapshot, title.sv);
  const last = headingRow + rows.length + spareLines;
  const about = words.t("outcomesHealth.columns.about");
  const choices = [...roleChoices.map(({ label }) => labelIn(words, label)), labelIn(words, notRead)];
  const empty = fields.map(() => null);
  return {
    name,
    cells: [
      cell(0, 0, labelIn(words, title), styles.title),
      cell(1, 0, about, styles.plain),
      ...fields.map((field, column) => cell(headingRow, column, labelIn(words, headings[field]), styles.headLeft)),
      ...Array.from({ length: last - headingRow }, (_, index) =>
        (rows[index] ?? empty).map((value, column) => cell(firstRow + index, column, value, input)),
      ).flat(),
      cell(headingRow, choiceColumn, words.t("outcomesHealth.columns.choices"), styles.headLeft),
      ...choices.map((choice, index) => cell(firstRow + index, choiceColumn, choice, styles.label)),
    ],
    columnWidths: new Map([...widths.map((width, column) => [column, width] as const), [choiceColumn, 44]]),
    rowHeights: new Map([
      [0, 26],
      [1, heightOf([[about, widths.reduce((total, width) => total + width, 0)]])],
    ]),
    merges: [`A2:${cellName({ row: 1, column: fields.length - 1 })}`],
    validations: [
      {
        areas: [`${cellName({ row: firstRow, column: 4 })}:${cellName({ row: last, column: 4 })}`],
        allow: {
          kind: "listFrom",
          cells: `${cellName({ row: firstRow, column: choiceColumn })}:${cellName({ row: headingRow + choices.length, column: choiceColumn })}`,
        },
        promptTitle: words.t("outcomesHealth.columns.promptTitle"),
        prompt: words.t("outcomesHealth.columns.prompt"),
        errorTitle: words.t("outcomesHealth.columns.promptTitle"),
        error: words.t("outcomesHealth.columns.prompt"),
      },
    ],
    names: new Map([[`${mark}${suffix}`, "A1"]]),
    freeze: { rows: firstRow, columns: 0 },
    print: { orientation: "landscape", area: `A1:${cellName({ row: last, column: fields.length - 1 })}` },
    protect: false,
    showGridlines: false,
    tabColor,
  };
}
