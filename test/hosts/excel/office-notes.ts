/**
 * The notes of ExcelApi 1.18, which the client in the package is too old to have: described to the client's own builder
 * of such objects, as newer clients describe theirs, after the names in @types/office-js.
 */

/** Flags of a method: it only asks; its object holds for one request alone. */
const asks = 2;
const forOneRequest = 8;
const apiFlags = 4;

/** Gives the client of this test the classes, and workbooks and sheets their collection. */
export function describeNotes(): void {
  const excel = memberOf(globalThis, "Excel");
  const extension = memberOf(globalThis, "OfficeExtension");
  const builder = memberOf(extension, "LibraryBuilder");
  if (typeof builder !== "function") throw new Error("the Office.js client has no LibraryBuilder");
  Reflect.construct(builder, [{ metadata: metadata(), targetNamespaceObject: excel, fullyInitialize: true }]);
  const helper = memberOf(extension, "BatchApiHelper");
  const create = memberOf(helper, "createPropertyObject");
  if (typeof create !== "function") throw new Error("the Office.js client has no createPropertyObject");
  for (const owner of ["Workbook", "Worksheet"]) {
    const prototype = memberOf(memberOf(excel, owner), "prototype");
    if (typeof prototype !== "object" || prototype === null) throw new Error(`the Office.js client has no ${owner}`);
    Object.defineProperty(prototype, "notes", {
      get(this: unknown): unknown {
        return Reflect.apply(create, helper, [memberOf(excel, "NoteCollection"), this, "Notes", true, apiFlags]);
      },
      configurable: true,
    });
  }
}

/** As an Office.js that is older than the Excel it talks to. */
export function forgetNotes(): void {
  for (const { prototype } of [Excel.Workbook, Excel.Worksheet]) Reflect.deleteProperty(prototype, "notes");
}

/** In the builder's own shorthand: name, result, number of parameters, flags… */
function metadata(): unknown {
  const readOnly = 2;
  return {
    name: "Excel",
    defaultApiSetName: "ExcelApi",
    hostName: "Excel",
    clientObjectTypes: [
      [
        "Note",
        0,
        [
          ["authorName", readOnly],
          ["content", 1],
          ["height", 1],
          ["visible", 1],
          ["width", 1],
        ],
        0,
        [["delete", 0, 0]],
        [["getLocation", "Excel.Range", 0, asks + forOneRequest, 0, apiFlags]],
      ],
      [
        "NoteCollection",
        1,
        0,
        0,
        [["getCount", 0, asks, 0, apiFlags]],
        [
          ["add", "Excel.Note", 2, forOneRequest],
          ["getItem", "Excel.Note", 1, asks, 0, apiFlags],
          ["getItemAt", "Excel.Note", 1, asks, 0, apiFlags],
          ["getItemOrNullObject", "Excel.Note", 1, asks, 0, apiFlags],
        ],
        0,
        "Excel.Note",
      ],
    ],
  };
}

function memberOf(of: unknown, name: string): unknown {
  return (typeof of === "object" && of !== null) || typeof of === "function" ? Reflect.get(of, name) : undefined;
}
