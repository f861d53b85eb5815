/** Writes *Enkäter – kolumner*: what somebody says of a sheet's columns, in place of what was said before. */
import { cellName, columnName } from "../../../../workbook/address";
import type { SheetBlueprint } from "../../../../workbook/blueprint";
import { editCell } from "../../../../workbook/content";
import { freeNames } from "../../../../workbook/free-names";
import type { Patch } from "../../../../workbook/patch";
import { cellIn, rowAt, type Snapshot } from "../../../../workbook/snapshot";
import { cell, heightOf, input, styles, tabColor } from "../../../../making/sheet-style";
import { labelIn, type SheetWords } from "../../../../making/sheet-words";
import type { Label } from "../../../../reading/label";
import { type Occasion, occasionChoices } from "../template";
import {
  type MappedColumn,
  mappingFields,
  mappingHeadingRow,
  mappingLines,
  mappingMark,
  mappingSheet,
  mappingTitle,
  notRead,
  type SheetMapping,
} from "./mapping";
import { choiceOf, roleChoices } from "./roles";

const headings = {
  sheet: { sv: "Blad", en: "Sheet" },
  row: { sv: "Rubrikrad", en: "Heading row" },
  column: { sv: "Kolumn", en: "Column" },
  heading: { sv: "Rubrik", en: "Heading" },
  role: { sv: "Läses som", en: "Read as" },
  occasion: { sv: "Tillfälle", en: "Occasion" },
} as const satisfies Record<string, Label>;
const firstRow = mappingHeadingRow + 1;

/** Writes all that is said of the sheet in place of what was said before. */
export function healthMappingPatch(snapshot: Snapshot, said: SheetMapping, words: SheetWords): Patch {
  const kept = mappingSheet(snapshot);
  const rows = said.columns.map((mapped) => lineCells(said, mapped, words));
  if (kept === undefined) {
    return [{ kind: "addSheet", blueprint: mappingBlueprint(snapshot, rows, words), position: "last" }];
  }
  const lines = mappingLines(kept);
  const own = lines.filter(({ sheet }) => sheet === said.sheet).map(({ at }) => at);
  const next =
    Math.max(mappingHeadingRow, ...kept.rows.filter(({ cells }) => cells.some(hasText)).map(({ index }) => index)) + 1;
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
        mappingFields.map(() => null),
      ),
    ),
  ];
}

function hasText({ column, value }: { readonly column: number; readonly value: unknown }): boolean {
  return column < mappingFields.length && value !== null && value !== "";
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
const choiceColumn = mappingFields.length + 1;

function mappingBlueprint(
  snapshot: Snapshot,
  rows: readonly (readonly (string | number | null)[])[],
  words: SheetWords,
): SheetBlueprint {
  const { sheet: name, suffix } = freeNames(snapshot, mappingTitle.sv);
  const last = mappingHeadingRow + rows.length + spareLines;
  const about = words.t("outcomesHealth.columns.about");
  const choices = [...roleChoices.map(({ label }) => labelIn(words, label)), labelIn(words, notRead)];
  const empty = mappingFields.map(() => null);
  return {
    name,
    cells: [
      cell(0, 0, labelIn(words, mappingTitle), styles.title),
      cell(1, 0, about, styles.plain),
      ...mappingFields.map((field, column) =>
        cell(mappingHeadingRow, column, labelIn(words, headings[field]), styles.headLeft),
      ),
      ...Array.from({ length: last - mappingHeadingRow }, (_, index) =>
        (rows[index] ?? empty).map((value, column) => cell(firstRow + index, column, value, input)),
      ).flat(),
      cell(mappingHeadingRow, choiceColumn, words.t("outcomesHealth.columns.choices"), styles.headLeft),
      ...choices.map((choice, index) => cell(firstRow + index, choiceColumn, choice, styles.label)),
    ],
    columnWidths: new Map([...widths.map((width, column) => [column, width] as const), [choiceColumn, 44]]),
    rowHeights: new Map([
      [0, 26],
      [1, heightOf([[about, widths.reduce((total, width) => total + width, 0)]])],
    ]),
    merges: [`A2:${cellName({ row: 1, column: mappingFields.length - 1 })}`],
    validations: [
      {
        areas: [`${cellName({ row: firstRow, column: 4 })}:${cellName({ row: last, column: 4 })}`],
        allow: {
          kind: "listFrom",
          cells: `${cellName({ row: firstRow, column: choiceColumn })}:${cellName({ row: mappingHeadingRow + choices.length, column: choiceColumn })}`,
        },
        promptTitle: words.t("outcomesHealth.columns.promptTitle"),
        prompt: words.t("outcomesHealth.columns.prompt"),
        errorTitle: words.t("outcomesHealth.columns.promptTitle"),
        error: words.t("outcomesHealth.columns.prompt"),
      },
    ],
    names: new Map([[`${mappingMark}${suffix}`, "A1"]]),
    freeze: { rows: firstRow, columns: 0 },
    print: { orientation: "landscape", area: `A1:${cellName({ row: last, column: mappingFields.length - 1 })}` },
    protect: false,
    showGridlines: false,
    tabColor,
  };
}
