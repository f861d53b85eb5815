/** A workbook of one long sheet, spelt as Excel spells it; the sheet is packed piece by piece, for it may be huge. */
import { strToU8, Zip, ZipDeflate } from "fflate";

const schema = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const packageSchema = "http://schemas.openxmlformats.org/package/2006";
const documentSchema = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const mime = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export interface LongSheet {
  readonly name: string;
  /** `A1:H50001`. */
  readonly area: string;
  /** The shared texts, as XML writes them. */
  readonly strings: readonly string[];
  /** The `row` elements, in pieces of any length. */
  readonly rows: Iterable<string>;
}

/** Cells may have three looks: 0 none, 1 a date, 2 whole numbers with thousands apart. */
export function longSheetFile({ name, area, strings, rows }: LongSheet): Uint8Array {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  const add = (part: string, content: Iterable<string>): void => {
    const entry = new ZipDeflate(part, { level: 1 });
    zip.add(entry);
    entry.push(strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`));
    for (const piece of content) entry.push(strToU8(piece));
    entry.push(new Uint8Array(0), true);
  };
  for (const [part, content] of Object.entries(shell(name, strings))) add(part, [content]);
  add("xl/worksheets/sheet1.xml", sheet(area, rows));
  zip.end();
  return Buffer.concat(pieces);
}

function* sheet(area: string, rows: Iterable<string>): Iterable<string> {
  yield `<worksheet xmlns="${schema}"><dimension ref="${area}"/><sheetData>`;
  yield* rows;
  yield `</sheetData></worksheet>`;
}

/** Every part but the sheet. */
function shell(name: string, strings: readonly string[]): Readonly<Record<string, string>> {
  return {
    "[Content_Types].xml": `<Types xmlns="${packageSchema}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${type("workbook", "sheet.main")}${type("worksheets/sheet1", "worksheet")}${type("styles", "styles")}${type("sharedStrings", "sharedStrings")}</Types>`,
    "_rels/.rels": relations(relation(1, "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `<workbook xmlns="${schema}" xmlns:r="${documentSchema}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      relation(1, "worksheet", "worksheets/sheet1.xml") +
        relation(2, "styles", "styles.xml") +
        relation(3, "sharedStrings", "sharedStrings.xml"),
    ),
    "xl/styles.xml": `<styleSheet xmlns="${schema}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="3" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `<sst xmlns="${schema}" uniqueCount="${strings.length}">${strings.map((text) => `<si><t>${text}</t></si>`).join("")}</sst>`,
  };
}

function relation(id: number, kind: string, target: string): string {
  return `<Relationship Id="rId${id}" Type="${documentSchema}/${kind}" Target="${target}"/>`;
}

function relations(content: string): string {
  return `<Relationships xmlns="${packageSchema}/relationships">${content}</Relationships>`;
}

function type(part: string, kind: string): string {
  return `<Override PartName="/xl/${part}.xml" ContentType="${mime}.${kind}+xml"/>`;
}
