/** A register as large as an organisation keeps one: 50,000 rows of 8 columns, spelt as Excel spells it. */
import { strToU8, zipSync } from "fflate";

export const registerRows = 50_000;

const schema = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const packageSchema = "http://schemas.openxmlformats.org/package/2006";
const documentSchema = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const mime = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const head = ["Nr", "Datum", "Kommun", "Insats", "Ärende", "Timmar", "Kronor", "Summa"];
const towns = 24;
const services = 400;

/** The bytes of the workbook: numbers, dates, shared strings, amounts and a formula in each row. */
export function registerWorkbook(): Uint8Array {
  const strings = [
    ...head,
    ...Array.from({ length: towns }, (_, index) => `Kommun ${index}`),
    ...Array.from({ length: services }, (_, index) => `Insats ${index} med råd &amp; stöd`),
    ...Array.from({ length: registerRows }, (_, index) => `Ärende ${2024 + (index % 3)}-${index}`),
  ];
  const relation = (id: number, kind: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${documentSchema}/${kind}" Target="${target}"/>`;
  const relations = (content: string): string =>
    `<Relationships xmlns="${packageSchema}/relationships">${content}</Relationships>`;
  const parts: Readonly<Record<string, string>> = {
    "[Content_Types].xml": `<Types xmlns="${packageSchema}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${type("workbook", "sheet.main")}${type("worksheets/sheet1", "worksheet")}${type("styles", "styles")}${type("sharedStrings", "sharedStrings")}</Types>`,
    "_rels/.rels": relations(relation(1, "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `<workbook xmlns="${schema}" xmlns:r="${documentSchema}"><sheets><sheet name="Register" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      relation(1, "worksheet", "worksheets/sheet1.xml") +
        relation(2, "styles", "styles.xml") +
        relation(3, "sharedStrings", "sharedStrings.xml"),
    ),
    "xl/styles.xml": `<styleSheet xmlns="${schema}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="3" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `<sst xmlns="${schema}" count="${registerRows * 3 + 8}" uniqueCount="${strings.length}">${strings.map((text) => `<si><t>${text}</t></si>`).join("")}</sst>`,
    "xl/worksheets/sheet1.xml": sheet(),
  };
  const declared = Object.entries(parts).map(([name, content]): [string, Uint8Array] => [
    name,
    strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}`),
  ]);
  return zipSync(Object.fromEntries(declared));
}

function type(part: string, kind: string): string {
  return `<Override PartName="/xl/${part}.xml" ContentType="${mime}.${kind}+xml"/>`;
}

function sheet(): string {
  const title = head.map((_, column) => `<c r="${"ABCDEFGH"[column]}1" t="s"><v>${column}</v></c>`).join("");
  const rows = Array.from({ length: registerRows }, (_, index) => row(index));
  return `<worksheet xmlns="${schema}"><dimension ref="A1:H${registerRows + 1}"/><sheetData><row r="1" spans="1:8">${title}</row>${rows.join("")}</sheetData></worksheet>`;
}

function row(index: number): string {
  const r = index + 2;
  const [town, service] = [head.length + (index % towns), head.length + towns + (index % services)];
  const hours = 1 + (index % 37) / 4;
  const amount = 500 + (index % 211) * 5;
  return (
    `<row r="${r}" spans="1:8"><c r="A${r}"><v>${index + 1}</v></c><c r="B${r}" s="1"><v>${45_292 + (index % 1000)}</v></c>` +
    `<c r="C${r}" t="s"><v>${town}</v></c><c r="D${r}" t="s"><v>${service}</v></c>` +
    `<c r="E${r}" t="s"><v>${head.length + towns + services + index}</v></c><c r="F${r}"><v>${hours}</v></c>` +
    `<c r="G${r}" s="2"><v>${amount}</v></c><c r="H${r}" s="2"><f>F${r}*G${r}</f><v>${hours * amount}</v></c></row>`
  );
}
