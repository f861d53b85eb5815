/** A register of two participants as a file, made by hand so that a person can be put anywhere in it. */
import { zipOf } from "../../hosts/file/file-tools";

/** Of Skatteverket's test persons. */
export const personnummer = "640823-3234";
export const personName = "Kim Ekmarksson";

export type Parts = Readonly<Record<string, string>>;

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const header = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface Additions {
  /** Behind the rows of the register's sheet. */
  readonly sheet?: string;
  /** In the workbook part, behind the list of sheets. */
  readonly workbook?: string;
  readonly tabName?: string;
  /** Relationships of the register's sheet: `Id="…" Type="…" Target="…"`. */
  readonly links?: readonly string[];
  readonly parts?: Parts;
  /** Further cells of the register's row of headings. */
  readonly headings?: string;
  /** Further cells of the register's first row of participants. */
  readonly cells?: string;
  /** A shared text that no cell holds. */
  readonly unused?: string;
}

const shared = [
  "Nr",
  "Inskriven",
  "Kön",
  "Avslutad",
  "Personnummer",
  "Namn",
  "Kvinna",
  "Man",
  personnummer,
  personName,
];

export function registerFile(add: Additions = {}): Uint8Array {
  return zipOf(registerParts(add));
}

export function linkType(kind: string): string {
  return `Type="${office}/${kind}"`;
}

function registerParts({
  sheet = "",
  workbook = "",
  tabName,
  links = [],
  parts = {},
  headings = "",
  cells = "",
  unused,
}: Additions): Parts {
  const strings = unused === undefined ? shared : [...shared, unused];
  const text = (cell: string, index: number): string => `<c r="${cell}" t="s"><v>${index}</v></c>`;
  const rows = [
    `<row r="1">${["A", "B", "C", "D", "E", "F"].map((column, index) => text(`${column}1`, index)).join("")}${headings}</row>`,
    `<row r="2"><c r="A2"><v>7</v></c><c r="B2"><v>44931</v></c>${text("C2", 6)}<c r="D2"><v>45000</v></c>${text("E2", 8)}${text("F2", 9)}${cells}</row>`,
    `<row r="3"><c r="A3"><v>8</v></c><c r="B3"><v>44962</v></c>${text("C3", 7)}</row>`,
  ].join("");
  const tab = tabName === undefined ? "" : `<sheet name="${tabName}" sheetId="2" r:id="rId3"/>`;
  return {
    "[Content_Types].xml": `${header}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>`,
    "_rels/.rels": `${header}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" ${linkType("officeDocument")} Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${header}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Deltagare" sheetId="1" r:id="rId1"/>${tab}</sheets>${workbook}</workbook>`,
    "xl/_rels/workbook.xml.rels": `${header}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" ${linkType("worksheet")} Target="worksheets/sheet1.xml"/><Relationship Id="rId2" ${linkType("sharedStrings")} Target="sharedStrings.xml"/>${tab === "" ? "" : `<Relationship Id="rId3" ${linkType("worksheet")} Target="worksheets/sheet2.xml"/>`}</Relationships>`,
    "xl/sharedStrings.xml": `${header}<sst xmlns="${main}" count="${strings.length}" uniqueCount="${strings.length}">${strings.map((one) => `<si><t>${one}</t></si>`).join("")}</sst>`,
    "xl/worksheets/sheet1.xml": `${header}<worksheet xmlns="${main}" xmlns:r="${office}"><sheetData>${rows}</sheetData>${sheet}</worksheet>`,
    ...(tab !== "" && {
      "xl/worksheets/sheet2.xml": `${header}<worksheet xmlns="${main}"><sheetData/></worksheet>`,
    }),
    ...(links.length > 0 && {
      "xl/worksheets/_rels/sheet1.xml.rels": `${header}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.map((link) => `<Relationship ${link}/>`).join("")}</Relationships>`,
    }),
    ...parts,
  };
}
