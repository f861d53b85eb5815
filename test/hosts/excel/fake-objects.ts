/** Excel's objects over the fake workbook, as the wire names them. What is not here is refused, never passed over. */
import { z } from "zod";
import { quotedSheetName, type Area } from "../../../src/workbook/address";
import { chartsObject } from "./fake-charts";
import { eventActions } from "./fake-events";
import { commentsObject } from "./fake-comments";
import { notesObject } from "./fake-notes";
import { lookPaths } from "./fake-looks";
import { rangeObject } from "./fake-range";
import { areaOf, fakeSheet, type FakeSheet, type FakeWorkbook } from "./fake-workbook";
import { isWireObject, refuse, type WireObject } from "./wire-object";

const calculationSchema = z.enum(["Automatic", "AutomaticExceptTables", "Manual"]);
const visibilitySchema = z.enum(["Visible", "Hidden", "VeryHidden"]);
const optionsSchema = z.object({
  allowEditObjects: z.boolean().optional(),
  allowFormatCells: z.boolean().optional(),
  allowFormatColumns: z.boolean().optional(),
  allowFormatRows: z.boolean().optional(),
});

export function workbookObject(book: FakeWorkbook): WireObject {
  const application: WireObject = {
    type: "Application",
    facts: { CalculationMode: () => book.calculationMode, CalculationState: () => book.calculationState },
    settings: { CalculationMode: (value) => void (book.calculationMode = calculationSchema.parse(value)) },
    actions: {
      Calculate: () => {
        book.calculations++;
        book.calculationState = "Done";
      },
    },
    paths: {
      CreateWorkbook: (file) => ({
        type: "WorkbookCreated",
        actions: { Open: () => void book.opened.push(String(file)) },
      }),
    },
  };
  return {
    type: "Workbook",
    facts: { ReadOnly: () => book.readOnly },
    // How the client on the web opens another workbook.
    actions: { CreateAndOpenWorkbook: (file) => void book.opened.push(String(file)) },
    paths: {
      Application: () => application,
      Worksheets: () => worksheetsObject(book),
      Names: () => namesObject(book.names),
      Notes: () => notesObject(book, book.sheets),
      Comments: () => commentsObject(book, book.sheets),
      Properties: () => propertiesObject(book),
      Functions: () => ({ type: "Functions", paths: { Date: () => dateObject(book) } }),
      Protection: () => ({
        type: "WorkbookProtection",
        facts: { Protected: () => book.structureProtected },
        actions: {
          Protect: () => void (book.structureProtected = true),
          Unprotect: () => void (book.structureProtected = false),
        },
      }),
    },
  };
}

/** `DATE(2000,1,1)`. */
function dateObject(book: FakeWorkbook): WireObject {
  const value = () => (book.dateSystem === 1904 ? 35_064 : 36_526);
  return { type: "FunctionResult", facts: { Value: value, Error: () => null } };
}

function propertiesObject(book: FakeWorkbook): WireObject {
  const names = ["Title", "Subject", "Keywords", "Comments", "Category", "Company"];
  const custom = [...book.properties.keys()].filter((name) => !names.includes(name));
  const own = custom.map((key): WireObject => ({
    type: "CustomProperty",
    facts: { Key: () => key, Value: () => book.properties.get(key) },
  }));
  return {
    type: "DocumentProperties",
    facts: Object.fromEntries(names.map((name) => [name, () => book.properties.get(name) ?? ""])),
    settings: Object.fromEntries(
      names.map((name) => [name, (value: unknown) => void book.properties.set(name, String(value))]),
    ),
    paths: { Custom: () => ({ type: "CustomPropertyCollection", items: () => own }) },
  };
}

function namesObject(names: Map<string, string>): WireObject {
  const item = (name: string): WireObject => ({
    type: "NamedItem",
    facts: { Name: () => name, Formula: () => names.get(name) },
    actions: { Delete: () => names.delete(name) },
  });
  const known = (name: unknown) => (names.has(String(name)) ? item(String(name)) : null);
  return {
    type: "NamedItemCollection",
    items: () => [...names.keys()].map(item),
    paths: {
      GetItem: (name) => known(name) ?? refuse("ItemNotFound"),
      GetItemOrNullObject: known,
      Add: (name, target) => {
        if ([...names.keys()].some((each) => isSame(each, String(name)))) refuse("InvalidArgument");
        names.set(String(name), isWireObject(target) ? `=${target.refersTo}` : String(target));
        return item(String(name));
      },
    },
  };
}

function worksheetsObject(book: FakeWorkbook): WireObject {
  const find = (name: unknown) => {
    const sheet = book.sheets.find((each) => isSame(each.name, String(name)));
    return sheet === undefined ? null : worksheetObject(book, sheet);
  };
  return {
    type: "WorksheetCollection",
    items: () => book.sheets.map((sheet) => worksheetObject(book, sheet)),
    actions: eventActions(book),
    paths: {
      GetItem: (name) => find(name) ?? refuse("ItemNotFound"),
      GetItemOrNullObject: find,
      Add: (name) => {
        if (book.structureProtected) refuse("AccessDenied");
        if (find(name) !== null) refuse("ItemAlreadyExists");
        const sheet = fakeSheet(String(name));
        book.sheets.push(sheet);
        return worksheetObject(book, sheet);
      },
    },
  };
}

function worksheetObject(book: FakeWorkbook, sheet: FakeSheet): WireObject {
  const set = (name: string) => (value: unknown) =>
    void sheet.looks.set(name, isWireObject(value) ? value.refersTo : value);
  return {
    type: "Worksheet",
    sheet,
    facts: { Id: () => sheet.id, Name: () => sheet.name, Visibility: () => sheet.visibility },
    settings: {
      Name: (value) => {
        const name = String(value);
        if (book.sheets.some((each) => each !== sheet && isSame(each.name, name))) refuse("ItemAlreadyExists");
        sheet.name = name;
      },
      Visibility: (value) => void (sheet.visibility = visibilitySchema.parse(value)),
      Position: (value) => {
        book.sheets.splice(book.sheets.indexOf(sheet), 1);
        book.sheets.splice(Number(value), 0, sheet);
      },
      Gridlines: set("showGridlines"),
      TabColor: set("tabColor"),
    },
    actions: {
      Activate: () => (sheet.visibility === "Visible" ? undefined : refuse("InvalidOperation")),
      Delete: () => {
        if (book.structureProtected) refuse("AccessDenied");
        book.sheets.splice(book.sheets.indexOf(sheet), 1);
        for (const [name, target] of book.names) {
          if (target.startsWith(`=${quotedSheetName(sheet.name)}!`)) book.names.set(name, "=#REF!");
        }
      },
    },
    paths: {
      GetRange: (area) => rangeObject(book, sheet, areaOf(String(area)), String(area)),
      GetRanges: (areas) => ({ type: "RangeAreas", sheet, paths: lookPaths(sheet, String(areas).split(/[,;] */)) }),
      GetUsedRange: () => (sheet.isChart ? refuse("UnsupportedSheet") : rangeObject(book, sheet, usedArea(sheet))),
      Names: () => namesObject(sheet.names),
      AutoFilter: () => filterObject(sheet),
      Charts: () => chartsObject(sheet),
      Notes: () => notesObject(book, [sheet]),
      Comments: () => commentsObject(book, [sheet]),
      Protection: () => ({
        type: "WorksheetProtection",
        sheet,
        facts: {
          Protected: () => sheet.protected,
          Options: () => ({ allowFormatCells: sheet.allowFormatCells, allowEditObjects: sheet.allowEditObjects }),
        },
        actions: {
          Unprotect: () => void (sheet.protected = false),
          Protect: (options) => {
            sheet.protected = true;
            const allowed = optionsSchema.parse(options ?? {});
            sheet.allowEditObjects = allowed.allowEditObjects === true;
            sheet.allowFormatCells = allowed.allowFormatCells === true;
            sheet.allowFormatColumns = allowed.allowFormatColumns === true;
            sheet.allowFormatRows = allowed.allowFormatRows === true;
          },
        },
      }),
      FreezePanes: () => ({
        type: "WorksheetFreezePanes",
        sheet,
        actions: { FreezeAt: set("freezeAt"), FreezeRows: set("freezeRows"), FreezeColumns: set("freezeColumns") },
      }),
      HorizontalPageBreaks: () => ({
        type: "PageBreakCollection",
        sheet,
        actions: { RemovePageBreaks: () => void sheet.looks.delete("pageBreaks") },
        paths: {
          Add: (area) => {
            const breaks = sheet.looks.get("pageBreaks");
            sheet.looks.set("pageBreaks", [...(Array.isArray(breaks) ? (breaks as unknown[]) : []), area]);
            return { type: "PageBreak", sheet };
          },
        },
      }),
      PageLayout: () => ({
        type: "PageLayout",
        sheet,
        settings: { Orientation: set("orientation"), PaperSize: set("paperSize"), Zoom: set("zoom") },
        actions: { SetPrintArea: set("printArea"), SetPrintTitleRows: set("printTitleRows") },
      }),
    },
  };
}

/** The filter of a sheet; those of its tables are not told apart from it. */
function filterObject({ filteredRows }: FakeSheet): WireObject {
  return {
    type: "AutoFilter",
    facts: { Enabled: () => filteredRows.size > 0, IsDataFiltered: () => filteredRows.size > 0 },
  };
}

/** Excel does not tell `Total` from `total`. */
function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function usedArea(sheet: FakeSheet): Area {
  const areas = [...sheet.cells.keys()].map(areaOf);
  if (areas.length === 0) return areaOf("A1");
  const least = (pick: (area: Area) => number) => areas.reduce((low, area) => Math.min(low, pick(area)), Infinity);
  const most = (pick: (area: Area) => number) => areas.reduce((high, area) => Math.max(high, pick(area)), 0);
  return {
    sheet: "",
    firstRow: least((area) => area.firstRow),
    firstColumn: least((area) => area.firstColumn),
    lastRow: most((area) => area.lastRow),
    lastColumn: most((area) => area.lastColumn),
  };
}
