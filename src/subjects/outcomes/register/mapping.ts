/** *Deltagare – kolumner*: what the headings of somebody's own register mean, kept in the workbook for the next time. */
import { cellName } from "../../../workbook/address";
import type { SheetBlueprint } from "../../../workbook/blueprint";
import { editCell } from "../../../workbook/content";
import type { Patch } from "../../../workbook/patch";
import { cellIn, rowAt, type Sheet, type Snapshot } from "../../../workbook/snapshot";
import { type Label, labelReader, plainText } from "../../../reading/label";
import { cell, heightOf, input, styles, tabColor } from "../../../making/sheet-style";
import { labelIn, type SheetWords } from "../../../making/sheet-words";
import { columnOfHeading, nearColumnsOfHeading } from "./heading-words";
import type { Mapping } from "./locate-columns";
import { madeSheetOf, sheetMarks } from "./made-sheets";
import { type ColumnId, columnIds, columnSpec, sheetNames } from "./register-template";

/** What a heading is to be read as; `null`: not at all. */
export interface MappedHeading {
  readonly heading: string;
  readonly column: ColumnId | null;
}

const labels = {
  heading: { sv: "Rubrik i registret", en: "Heading in the register" },
  meaning: { sv: "Läses som", en: "Read as" },
  sheet: { sv: "Registrets blad", en: "The register's sheet" },
  nothing: { sv: "Läses inte", en: "Not read", also: ["Ingen", "Nej"] },
} as const satisfies Record<string, Label>;

/** Which sheet the register is, where somebody has said so. */
const sheetRow = 2;
const headingRow = 3;
const readSheetLabel = labelReader({ sheet: labels.sheet });
const readNothing = labelReader({ nothing: labels.nothing });

const noMapping: Mapping = new Map();

/** What the workbook says; nothing where it has no such sheet. A line that cannot be read is left out. */
export function readMapping(snapshot: Snapshot): Mapping {
  const sheet = mappingSheet(snapshot);
  if (sheet === undefined) return noMapping;
  const mapping = new Map<string, ColumnId | null>();
  for (const { heading, column } of linesOf(sheet)) if (column !== undefined) mapping.set(plainText(heading), column);
  return mapping;
}

/** The sheet that somebody has said is the register; `null` where nobody has, or where there is none of the name. */
export function readRegisterSheet(snapshot: Snapshot): string | null {
  const sheet = mappingSheet(snapshot);
  const row = sheet && rowAt(sheet, sheetRow);
  const [label, name] = [cellIn(row, 0)?.value, cellIn(row, 1)?.value];
  if (typeof label !== "string" || readSheetLabel(label)?.rest !== "" || typeof name !== "string") return null;
  return snapshot.sheets.find((each) => each.name === name.trim())?.name ?? null;
}

function mappingSheet(snapshot: Snapshot): Sheet | undefined {
  return snapshot.sheets.find((sheet) => madeSheetOf(snapshot, sheet) === "columns");
}

function linesOf(sheet: Sheet): readonly {
  readonly row: number;
  readonly heading: string;
  readonly column: ColumnId | null | undefined;
}[] {
  return sheet.rows
    .filter(({ index }) => index > headingRow)
    .flatMap((row) => {
      const [heading, meaning] = [cellIn(row, 0)?.value, cellIn(row, 1)?.value];
      if (typeof heading !== "string" || heading.trim() === "") return [];
      return [{ row: row.index, heading: heading.trim(), column: meaningOf(meaning) }];
    });
}

function meaningOf(value: unknown): ColumnId | null | undefined {
  if (typeof value !== "string") return undefined;
  const column = columnOfHeading(value) ?? nearColumnsOfHeading(value)[0];
  if (column !== undefined) return column;
  return readNothing(value) === undefined ? undefined : null;
}

/**
 * Adds the headings to the workbook's sheet, or makes the sheet; a heading that is there already gets the new meaning.
 * `register`: the sheet that they are of, where somebody has chosen it.
 */
export function mappingPatch(
  snapshot: Snapshot,
  headings: readonly MappedHeading[],
  words: SheetWords,
  names: { readonly sheet: string; readonly suffix: string },
  register: string | null = null,
): Patch {
  const sheet = mappingSheet(snapshot);
  if (sheet === undefined) {
    return [{ kind: "addSheet", blueprint: mappingBlueprint(headings, words, names, register), position: "last" }];
  }
  const lines = linesOf(sheet);
  let nextRow = Math.max(headingRow, ...lines.map(({ row }) => row)) + 1;
  const write = (row: number, column: number, value: string) =>
    editCell({ sheet: sheet.name, row, column }, cellIn(rowAt(sheet, row), column), { value });
  return [
    ...(register === null ? [] : [write(sheetRow, 0, labelIn(words, labels.sheet)), write(sheetRow, 1, register)]),
    ...headings.flatMap(({ heading, column }) => {
      const row = lines.find((line) => plainText(line.heading) === plainText(heading))?.row ?? nextRow++;
      return [write(row, 0, heading), write(row, 1, meaningText(column, words))];
    }),
  ];
}

function meaningText(column: ColumnId | null, words: SheetWords): string {
  return labelIn(words, column === null ? labels.nothing : columnSpec(column).label);
}

/** Empty lines for headings that come later. */
const spareLines = 20;
/** The list that the cells choose from. */
const choiceColumn = 3;

function mappingBlueprint(
  headings: readonly MappedHeading[],
  words: SheetWords,
  names: { readonly sheet: string; readonly suffix: string },
  register: string | null,
): SheetBlueprint {
  const first = headingRow + 1;
  const last = headingRow + headings.length + spareLines;
  const about = words.t("outcomes.columns.about");
  const choices = [...columnIds.map((id) => labelIn(words, columnSpec(id).label)), labelIn(words, labels.nothing)];
  return {
    name: names.sheet,
    cells: [
      cell(0, 0, labelIn(words, sheetNames.columns), styles.title),
      cell(1, 0, about, styles.plain),
      ...(register === null
        ? []
        : [cell(sheetRow, 0, labelIn(words, labels.sheet), styles.label), cell(sheetRow, 1, register, input)]),
      cell(headingRow, 0, labelIn(words, labels.heading), styles.headLeft),
      cell(headingRow, 1, labelIn(words, labels.meaning), styles.headLeft),
      ...Array.from({ length: last - headingRow }, (_, index) => {
        const line = headings[index];
        return [
          cell(first + index, 0, line?.heading ?? null, input),
          cell(first + index, 1, line === undefined ? null : meaningText(line.column, words), input),
        ];
      }).flat(),
      cell(headingRow, choiceColumn, words.t("outcomes.columns.choices"), styles.headLeft),
      ...choices.map((choice, index) => cell(first + index, choiceColumn, choice, styles.label)),
    ],
    columnWidths: new Map([
      [0, 44],
      [1, 44],
      [choiceColumn, 44],
    ]),
    rowHeights: new Map([
      [0, 26],
      [1, heightOf([[about, 88]])],
    ]),
    merges: ["A2:B2"],
    validations: [
      {
        areas: [`B${first + 1}:B${last + 1}`],
        allow: {
          kind: "listFrom",
          cells: `${cellName({ row: first, column: choiceColumn })}:${cellName({ row: headingRow + choices.length, column: choiceColumn })}`,
        },
        promptTitle: words.t("outcomes.columns.promptTitle"),
        prompt: words.t("outcomes.columns.prompt"),
        errorTitle: words.t("outcomes.columns.promptTitle"),
        error: words.t("outcomes.columns.prompt"),
      },
    ],
    names: new Map([[`${sheetMarks.columns}${names.suffix}`, "A1"]]),
    freeze: { rows: first, columns: 0 },
    print: { orientation: "portrait", area: `A1:${cellName({ row: last, column: 1 })}` },
    protect: false,
    showGridlines: false,
    tabColor,
  };
}
