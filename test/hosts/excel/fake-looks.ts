/** What cells take besides contents: looks, sizes, locks and validation, noted at every cell that they are set on. */
import { z } from "zod";
import { columnName, type Area } from "../../../src/workbook/address";
import { areaOf, namesIn, type FakeSheet } from "./fake-workbook";
import { refuse, type WireObject } from "./wire-object";

/**
 * What a range or a union of ranges takes.
 * @param areas as they were asked for: whole columns and rows take their looks as a whole
 */
export function lookPaths(sheet: FakeSheet, areas: readonly string[]): NonNullable<WireObject["paths"]> {
  const places = () => areas.flatMap((area) => (/[A-Z]\$?[0-9]/.test(area) ? namesIn(areaOf(area)) : [area]));
  const note = (look: string) => (value: unknown) => {
    for (const place of places()) sheet.looks.set(`${place} ${look}`, value);
  };
  const font = { Bold: note("bold"), Italic: note("italic"), Size: note("size"), Color: note("color") };
  const borders: WireObject = {
    type: "RangeBorderCollection",
    sheet,
    paths: { GetItem: (edge) => ({ type: "RangeBorder", sheet, settings: { Style: note(`border ${String(edge)}`) } }) },
  };
  const locked = (value: unknown) => {
    for (const place of places()) lock(sheet, place, value);
  };
  const isOpen = (place: string) => sheet.unlocked.has(place);
  return {
    DataValidation: () => ({
      type: "DataValidation",
      sheet,
      settings: { Rule: note("rule"), Prompt: note("prompt"), ErrorAlert: note("errorAlert") },
    }),
    Format: () => ({
      type: "RangeFormat",
      sheet,
      settings: {
        HorizontalAlignment: note("align"),
        VerticalAlignment: note("verticalAlign"),
        WrapText: note("wrap"),
        ColumnWidth: note("columnWidth"),
        RowHeight: note("rowHeight"),
      },
      paths: {
        Font: () => ({ type: "RangeFont", sheet, settings: font }),
        Fill: () => ({ type: "RangeFill", sheet, settings: { Color: note("fill") } }),
        Borders: () => borders,
        Protection: () => ({
          type: "FormatProtection",
          sheet,
          facts: { Locked: () => agreed(places().map((place) => !isOpen(place))) },
          settings: { Locked: locked },
        }),
      },
    }),
  };
}

/** `setCellProperties`, `setColumnProperties` and `setRowProperties`: one set of looks a place, a table of them. */
export function lookActions(sheet: FakeSheet, area: Area): NonNullable<WireObject["actions"]> {
  return {
    SetCellProperties: (table) => setEach(sheet, namesIn(area), tableSchema.parse(table).flat()),
    SetColumnProperties: (list) => setEach(sheet, columnsOf(area), listSchema.parse(list)),
    SetRowProperties: (list) => setEach(sheet, rowsOf(area), listSchema.parse(list)),
  };
}

/** Whole columns and rows, by their names: `A:A`, `1:1`. */
function columnsOf({ firstColumn, lastColumn }: Area): string[] {
  return Array.from({ length: lastColumn - firstColumn + 1 }, (_none, index) => {
    const name = columnName(firstColumn + index);
    return `${name}:${name}`;
  });
}

function rowsOf({ firstRow, lastRow }: Area): string[] {
  return Array.from(
    { length: lastRow - firstRow + 1 },
    (_none, index) => `${firstRow + index + 1}:${firstRow + index + 1}`,
  );
}

const sideSchema = z.strictObject({ style: z.string().optional(), color: z.string().optional() }).optional();
const bordersSchema = z.strictObject({ top: sideSchema, bottom: sideSchema, left: sideSchema, right: sideSchema });

/** What is not here is refused, as everywhere in the fake. */
const propertiesSchema = z.strictObject({
  format: z
    .strictObject({
      font: z
        .strictObject({
          bold: z.boolean().optional(),
          italic: z.boolean().optional(),
          size: z.number().optional(),
          color: z.string().optional(),
        })
        .optional(),
      fill: z.strictObject({ color: z.string().optional() }).optional(),
      borders: bordersSchema.optional(),
      horizontalAlignment: z.string().optional(),
      verticalAlignment: z.string().optional(),
      wrapText: z.boolean().optional(),
      protection: z.strictObject({ locked: z.boolean().optional() }).optional(),
      columnWidth: z.number().optional(),
      rowHeight: z.number().optional(),
    })
    .optional(),
});

type Properties = z.infer<typeof propertiesSchema>;

const listSchema = z.array(propertiesSchema);
const tableSchema = z.array(listSchema);

function setEach(sheet: FakeSheet, places: readonly string[], all: readonly Properties[]): void {
  if (all.length !== places.length) refuse("InvalidArgument");
  for (const [index, place] of places.entries()) {
    for (const [look, value] of Object.entries(looksIn(all[index] ?? {}))) {
      if (value !== undefined) sheet.looks.set(`${place} ${look}`, value);
    }
    lock(sheet, place, all[index]?.format?.protection?.locked);
  }
}

function looksIn({ format }: Properties): Readonly<Record<string, unknown>> {
  const { font, fill, borders } = format ?? {};
  return {
    ...font,
    fill: fill?.color,
    align: format?.horizontalAlignment,
    verticalAlign: format?.verticalAlignment,
    wrap: format?.wrapText,
    columnWidth: format?.columnWidth,
    rowHeight: format?.rowHeight,
    "border EdgeTop": borders?.top?.style,
    "border EdgeBottom": borders?.bottom?.style,
    "border EdgeLeft": borders?.left?.style,
    "border EdgeRight": borders?.right?.style,
  };
}

function lock(sheet: FakeSheet, place: string, value: unknown): void {
  if (value === false) sheet.unlocked.add(place);
  if (value === true) sheet.unlocked.delete(place);
}

/** Null where the cells of a range differ. */
export function agreed(values: readonly boolean[]): boolean | null {
  return values.every((value) => value === values[0]) ? (values[0] ?? null) : null;
}
