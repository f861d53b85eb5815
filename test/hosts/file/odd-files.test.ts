/** Files that are odd but not damaged: what other writers leave in them harms no reading and no saved copy. */
import { strToU8, unzipSync } from "fflate";
import { applyToFile } from "../../../src/hosts/file/write/apply-to-file";
import { readWorkbook } from "../../../src/hosts/file/read/read-workbook";
import type { CellValue } from "../../../src/workbook/snapshot";
import type { Patch } from "../../../src/workbook/patch";
import {
  allThroughLibreOffice,
  handMade,
  hasLibreOffice,
  mainNamespace,
  officeNamespace,
  partOf,
  problemDetails,
  problemOf,
} from "./file-tools";

const oneCell = `<sheetData><row r="1"><c r="A1"><v>2430000</v></c></row></sheetData>`;
const at = { sheet: "Blad1", row: 0, column: 0 };
const edit: Patch = [{ kind: "cell", at, before: { value: 2430000 }, content: { value: "Förbund", format: "0%" } }];

function links(more: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${officeNamespace}/worksheet" Target="worksheets/sheet1.xml"/>${more}</Relationships>`;
}

function link(kind: string, target: string, id = "rId9"): string {
  return `<Relationship Id="${id}" Type="${officeNamespace}/${kind}" Target="${target}"/>`;
}

function firstValue(file: Uint8Array): CellValue | undefined {
  return readWorkbook(file).sheets[0]?.rows[0]?.cells[0]?.value;
}

function workbookOf(sheets: string): string {
  return `<workbook xmlns="${mainNamespace}" xmlns:r="${officeNamespace}"><sheets>${sheets}</sheets></workbook>`;
}

describe("the module of an old macro", () => {
  const workbook = workbookOf(
    `<sheet name="Module1" sheetId="1" r:id=""/><sheet name="Blad1" sheetId="2" r:id="rId1"/><sheet name="Module2" sheetId="3" r:id=""/>`,
  );
  const file = handMade({ sheet: oneCell, workbook });

  test("is passed over as a sheet of a chart is, and stays in a saved copy", () => {
    expect(readWorkbook(file).sheets.map(({ name }) => name)).toEqual(["Blad1"]);
    const { bytes, inverse } = applyToFile(file, edit);
    expect(firstValue(bytes)).toBe("Förbund");
    expect(partOf(bytes, "xl/workbook.xml")).toContain(`<sheet name="Module1" sheetId="1" r:id=""/>`);
    expect(firstValue(applyToFile(bytes, inverse).bytes)).toBe(2430000);
  });

  test("does not hide a sheet whose link was lost", () => {
    const lost = workbookOf(`<sheet name="Budget" sheetId="1" r:id="rId7"/>`);
    expect(problemDetails(() => readWorkbook(handMade({ sheet: oneCell, workbook: lost })))).toEqual({
      part: "Budget",
    });
    const silent = workbookOf(`<sheet name="Budget" sheetId="1"/>`);
    expect(problemOf(() => readWorkbook(handMade({ sheet: oneCell, workbook: silent })))).toBe("truncated");
  });
});

describe("a link to a part that is not there", () => {
  test.each(["sharedStrings", "styles", "theme", "calcChain", "customXml", "metadata"])(
    "of %s is no damage where nothing uses it, and a saved copy is rid of it",
    (kind) => {
      const extra = { "xl/_rels/workbook.xml.rels": links(link(kind, `${kind}.xml`)) };
      const file = handMade({ sheet: oneCell, extra });
      expect(firstValue(file)).toBe(2430000);
      const { bytes, inverse } = applyToFile(file, edit);
      expect(firstValue(bytes)).toBe("Förbund");
      const parts = Object.keys(unzipSync(bytes));
      const targets = [...partOf(bytes, "xl/_rels/workbook.xml.rels").matchAll(/Target="([^"]*)"/g)];
      for (const [, target] of targets) expect(parts).toContain(`xl/${target}`);
      expect(targets.filter(([, target]) => target === "styles.xml")).toHaveLength(1);
      expect(firstValue(applyToFile(bytes, inverse).bytes)).toBe(2430000);
    },
  );

  test("of a part that the list of contents still names leaves one entry for the part that is made", () => {
    const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/styles.xml" ContentType="x"/></Types>`;
    const rels = links(link("styles", "styles.xml"));
    const file = handMade({
      sheet: oneCell,
      extra: { "xl/_rels/workbook.xml.rels": rels, "[Content_Types].xml": types },
    });
    const list = partOf(applyToFile(file, edit).bytes, "[Content_Types].xml");
    expect([...list.matchAll(/PartName="\/xl\/styles.xml"/g)]).toHaveLength(1);
  });

  test("that the workbook names stays: a lost sheet is damage, and the message names it", () => {
    const file = handMade({
      sheet: oneCell,
      extra: {
        "xl/_rels/workbook.xml.rels": `<Relationships>${link("worksheet", "worksheets/sheet7.xml", "rId1")}</Relationships>`,
      },
    });
    expect(problemDetails(() => readWorkbook(file))).toEqual({ part: "xl/worksheets/sheet7.xml" });
  });
});

/** UTF-16 with its byte order mark, or without. */
function utf16(text: string, order: "le" | "be", mark = true): Uint8Array {
  const bytes = Buffer.from(`${mark ? "\uFEFF" : ""}${text}`, "utf16le");
  return order === "le" ? bytes : bytes.swap16();
}

const declarations = [
  `<?xml version="1.0" encoding="UTF-16"?>`,
  `<?xml version="1.0" encoding="UTF-16BE" standalone="yes"?>`,
  `<?xml version='1.0' encoding='utf-16le'?>`,
  `<?xml version="1.0" encoding = "ISO-10646-UCS-2"?>`,
  `<?xml  version="1.0"\tencoding='UCS-2' ?>`,
  `<?xml version="1.0"?>`,
  "",
];
const spellings = declarations.flatMap((declaration) =>
  (["le", "be"] as const).flatMap((order) =>
    [true, false].map((mark): readonly [string, "le" | "be", boolean] => [declaration, order, mark]),
  ),
);

function inUtf16([declaration, order, mark]: (typeof spellings)[number]): Uint8Array {
  const sheet = `${declaration}<worksheet xmlns="${mainNamespace}">${oneCell}</worksheet>`;
  const workbook = `${declaration}${workbookOf(`<sheet name="Blad1" sheetId="1" r:id="rId1"/>`)}`;
  const extra = {
    "xl/worksheets/sheet1.xml": utf16(sheet, order, mark),
    "xl/workbook.xml": utf16(workbook, order, mark),
  };
  return handMade({ sheet: "", extra });
}

describe("parts in UTF-16", () => {
  test.each(spellings)(
    "that begin %j (%s, byte order mark: %s) are read, and written as what they say",
    (...spelling) => {
      const file = inUtf16(spelling);
      expect(firstValue(file)).toBe(2430000);
      const { bytes } = applyToFile(file, edit);
      expect(firstValue(bytes)).toBe("Förbund");
      for (const name of ["xl/worksheets/sheet1.xml", "xl/workbook.xml"]) {
        const said = /^\uFEFF?<\?xml[^>]*encoding\s*=\s*["']([^"']*)["']/.exec(partOf(bytes, name))?.[1] ?? "UTF-8";
        expect(said).toBe("UTF-8");
        expect(unzipSync(bytes)[name]?.includes(0)).toBe(false);
      }
    },
  );

  test("a part that calls itself ASCII says UTF-8 once it holds more, and one in UTF-8 keeps its letters", () => {
    const saying = (encoding: string): string => {
      const sheet = `<?xml version="1.0" encoding="${encoding}"?><worksheet xmlns="${mainNamespace}">${oneCell}</worksheet>`;
      return partOf(
        applyToFile(handMade({ sheet, extra: { "xl/worksheets/sheet1.xml": strToU8(sheet) } }), edit).bytes,
        "xl/worksheets/sheet1.xml",
      );
    };
    expect(saying("US-ASCII")).toContain(`encoding="UTF-8"`);
    expect(saying("utf-8")).toContain(`encoding="utf-8"`);
  });

  test("open in LibreOffice after a saved edit, as odd files of every kind do", () => {
    if (!hasLibreOffice) return;
    const dangling = handMade({
      sheet: oneCell,
      extra: {
        "xl/_rels/workbook.xml.rels": links(
          link("sharedStrings", "sharedStrings.xml") + link("styles", "styles.xml", "rId8"),
        ),
      },
    });
    const module = handMade({
      sheet: oneCell,
      workbook: workbookOf(`<sheet name="Blad1" sheetId="2" r:id="rId1"/><sheet name="Module1" sheetId="1" r:id=""/>`),
    });
    const edited = [...spellings.map(inUtf16), dangling, module].map((file) => applyToFile(file, edit).bytes);
    const opened = allThroughLibreOffice(edited, "xlsx", "csv").map((csv) => csv && Buffer.from(csv).toString().trim());
    expect(opened.filter((text) => !/^F.+rbund$/.test(text ?? ""))).toEqual([]);
  });
});
