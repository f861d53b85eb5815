/** Workbooks with macros in many spellings, each as some program writes it, or some fault leaves it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { mainNamespace, officeNamespace, zipOf } from "./file-tools";

const packageNamespace = "http://schemas.openxmlformats.org/package/2006";
const microsoft = "http://schemas.microsoft.com/office";
const excelTypes = "application/vnd.ms-excel";
const openTypes = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;

interface Link {
  readonly type: string;
  readonly target: string;
}

interface Recipe {
  /** Of the workbook part. */
  readonly type?: string;
  readonly defaults?: readonly string[];
  readonly overrides?: readonly string[];
  /** Inside `sheetData` of the one worksheet. */
  readonly cells?: string;
  /** Behind `sheetData`. */
  readonly behind?: string;
  readonly sheets?: string;
  readonly names?: string;
  readonly links?: readonly Link[];
  readonly packageLinks?: readonly Link[];
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
  readonly rewrite?: (name: string, xml: string) => string;
}

const plainCells =
  `<row r="1"><c r="A1" t="inlineStr"><is><t>Lön</t></is></c><c r="B1"><v>40</v></c></row>` +
  `<row r="2"><c r="A2" t="inlineStr"><is><t>Summa</t></is></c><c r="B2"><f>SUM(B1:B1)</f><v>40</v></c></row>`;

const override = (part: string, type: string): string => `<Override PartName="${part}" ContentType="${type}"/>`;
const linkList = (links: readonly Link[]): string =>
  `${declaration}<Relationships xmlns="${packageNamespace}/relationships">${links
    .map(({ type, target }, index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;

function book({
  type = `${excelTypes}.sheet.macroEnabled.main+xml`,
  defaults = [],
  overrides = [],
  cells = plainCells,
  behind = "",
  sheets = `<sheet name="Blad1" sheetId="1" r:id="rId1"/>`,
  names = "",
  links = [],
  packageLinks = [],
  parts = {},
  rewrite = (_, xml) => xml,
}: Recipe): Uint8Array {
  const all: Record<string, string | Uint8Array> = {
    "[Content_Types].xml":
      `${declaration}<Types xmlns="${packageNamespace}/content-types">` +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>${defaults.join("")}` +
      override("/xl/workbook.xml", type) +
      override("/xl/worksheets/sheet1.xml", `${openTypes}.worksheet+xml`) +
      `${overrides.join("")}</Types>`,
    "_rels/.rels": linkList([
      { type: `${officeNamespace}/officeDocument`, target: "xl/workbook.xml" },
      ...packageLinks,
    ]),
    "xl/workbook.xml":
      `${declaration}<workbook xmlns="${mainNamespace}" xmlns:r="${officeNamespace}"><workbookPr codeName="DennaArbetsbok"/>` +
      `<bookViews><workbookView activeTab="0"/></bookViews><sheets>${sheets}</sheets>` +
      `${names === "" ? "" : `<definedNames>${names}</definedNames>`}<calcPr calcId="191029"/></workbook>`,
    "xl/_rels/workbook.xml.rels": linkList([
      { type: `${officeNamespace}/worksheet`, target: "worksheets/sheet1.xml" },
      ...links,
    ]),
    "xl/worksheets/sheet1.xml":
      `${declaration}<worksheet xmlns="${mainNamespace}" xmlns:r="${officeNamespace}"><sheetPr codeName="Blad1"/>` +
      `<sheetData>${cells}</sheetData>${behind}</worksheet>`,
    ...parts,
  };
  return zipOf(
    Object.fromEntries(
      Object.entries(all).map(([name, part]) => [name, typeof part === "string" ? rewrite(name, part) : part]),
    ),
  );
}

const project = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3, 4]);
const projectLink: Link = { type: `${microsoft}/2006/relationships/vbaProject`, target: "vbaProject.bin" };
const withProject = {
  links: [projectLink],
  defaults: [`<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>`],
  parts: { "xl/vbaProject.bin": project },
} as const;
const macroSheet = (name: string): string =>
  `${declaration}<xm:macrosheet xmlns="${mainNamespace}" xmlns:xm="${microsoft}/excel/2006/main"><sheetData><row r="1"><c r="A1"><f>${name}</f></c></row></sheetData></xm:macrosheet>`;
const strict = (xml: string): string =>
  xml
    .replaceAll(mainNamespace, "http://purl.oclc.org/ooxml/spreadsheetml/main")
    .replaceAll(officeNamespace, "http://purl.oclc.org/ooxml/officeDocument/relationships");

const callCell = (row: number, formula: string, value: string, type = ""): string =>
  `<row r="${row}"><c r="B${row}"${type}><f>${formula}</f>${value}</c></row>`;

/** A table of A1:B2 whose second column is filled by a formula. */
const tableOf = (formula: string): Readonly<Record<string, string>> => ({
  "xl/worksheets/_rels/sheet1.xml.rels": linkList([
    { type: `${officeNamespace}/table`, target: "../tables/table1.xml" },
  ]),
  "xl/tables/table1.xml":
    `${declaration}<table xmlns="${mainNamespace}" id="1" name="Tabell1" displayName="Tabell1" ref="A1:B2" totalsRowShown="0">` +
    `<tableColumns count="2"><tableColumn id="1" name="Lön"/><tableColumn id="2" name="40" totalsRowFunction="custom">` +
    `<calculatedColumnFormula>${formula}</calculatedColumnFormula><totalsRowFormula>${formula}</totalsRowFormula></tableColumn></tableColumns></table>`,
});

/** No macro, but a table whose column asks for one of Samkoll's functions. */
export const samkollTable = book({
  type: `${openTypes}.sheet.main+xml`,
  overrides: [override("/xl/tables/table1.xml", `${openTypes}.table+xml`)],
  behind: `<tableParts count="1"><tablePart r:id="rId1"/></tableParts>`,
  parts: tableOf("_xldudf_SAMKOLL_ANDEL(1,2)"),
});

/** What each is, and its bytes. */
export const macroBooks: readonly (readonly [string, Uint8Array])[] = [
  ["the rich one of all tests", new Uint8Array(readFileSync(join(__dirname, "../../cases/files/rich.xlsm")))],
  ["a project, as Excel writes it", book(withProject)],
  [
    "a project with its own content type",
    book({
      ...withProject,
      defaults: [],
      overrides: [override("/xl/vbaProject.bin", "application/vnd.ms-office.vbaProject")],
    }),
  ],
  [
    "a signed project",
    book({
      ...withProject,
      parts: {
        ...withProject.parts,
        "xl/vbaProjectSignature.bin": project,
        "xl/vbaProjectSignatureV3.bin": project,
        "xl/_rels/vbaProject.bin.rels": linkList([
          { type: `${microsoft}/2006/relationships/vbaProjectSignature`, target: "vbaProjectSignature.bin" },
          { type: `${microsoft}/2020/07/relationships/vbaProjectSignatureV3`, target: "vbaProjectSignatureV3.bin" },
        ]),
      },
      overrides: [
        override("/xl/vbaProjectSignature.bin", "application/vnd.ms-office.vbaProjectSignature"),
        override("/xl/vbaProjectSignatureV3.bin", "application/vnd.ms-office.vbaProjectSignatureV3"),
      ],
    }),
  ],
  [
    "a project beside the settings of a printer that share its content type",
    book({
      ...withProject,
      behind: `<pageSetup orientation="landscape" r:id="rId1"/>`,
      parts: {
        ...withProject.parts,
        "xl/printerSettings/printerSettings1.bin": new Uint8Array([1, 2, 3]),
        "xl/worksheets/_rels/sheet1.xml.rels": linkList([
          { type: `${officeNamespace}/printerSettings`, target: "../printerSettings/printerSettings1.bin" },
        ]),
      },
    }),
  ],
  ["a link from the root", book({ ...withProject, links: [{ ...projectLink, target: "/xl/vbaProject.bin" }] })],
  [
    "a project under another name, in other letters",
    book({
      ...withProject,
      links: [{ ...projectLink, target: "Code/Macros.BIN" }],
      parts: { "xl/code/macros.bin": project },
    }),
  ],
  ["a link to a project that is not there", book({ ...withProject, parts: {} })],
  ["a content type alone", book({})],
  [
    "a content type of all XML",
    book({
      rewrite: (_, xml) =>
        xml
          .replace(/<Override PartName="\/xl\/workbook.xml"[^>]*>/, "")
          .replace('ContentType="application/xml"', `ContentType="${excelTypes}.sheet.macroEnabled.main+xml"`),
    }),
  ],
  ["an add-in", book({ ...withProject, type: `${excelTypes}.addin.macroEnabled.main+xml` })],
  ["a template with macros", book({ ...withProject, type: `${excelTypes}.template.macroEnabled.main+xml` })],
  ["a template without", book({ type: `${openTypes}.template.main+xml` })],
  [
    "a macro sheet in front, with the name that starts it",
    book({
      sheets: `<sheet name="Makro1" sheetId="2" state="hidden" r:id="rId2"/><sheet name="Blad1" sheetId="1" r:id="rId1"/>`,
      names: `<definedName name="_xlnm.Auto_Open" xlm="1" hidden="1">Makro1!$A$1</definedName><definedName name="Lokalt" localSheetId="1">Blad1!$B$1</definedName>`,
      links: [{ type: `${microsoft}/2006/relationships/xlMacrosheet`, target: "macrosheets/sheet1.xml" }],
      overrides: [override("/xl/macrosheets/sheet1.xml", `${excelTypes}.macrosheet+xml`)],
      parts: { "xl/macrosheets/sheet1.xml": macroSheet("HALT()") },
    }),
  ],
  [
    "an international macro sheet with a drawing of its own, and a formula that asks it",
    book({
      sheets: `<sheet name="Blad1" sheetId="1" r:id="rId1"/><sheet name="Makro 2" sheetId="2" state="veryHidden" r:id="rId2"/>`,
      cells: plainCells + callCell(3, "'Makro 2'!A1", "<v>7</v>"),
      links: [{ type: `${microsoft}/2006/relationships/xlIntlMacrosheet`, target: "macrosheets/intlsheet1.xml" }],
      overrides: [
        override("/xl/macrosheets/intlsheet1.xml", `${excelTypes}.intlmacrosheet+xml`),
        override("/xl/drawings/drawing1.xml", "application/vnd.openxmlformats-officedocument.drawing+xml"),
      ],
      parts: {
        "xl/macrosheets/intlsheet1.xml": macroSheet("HALT()"),
        "xl/macrosheets/_rels/intlsheet1.xml.rels": linkList([
          { type: `${officeNamespace}/drawing`, target: "../drawings/drawing1.xml" },
        ]),
        "xl/drawings/drawing1.xml": `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>`,
      },
    }),
  ],
  [
    "a module of Excel 5",
    book({
      ...withProject,
      sheets: `<sheet name="Blad1" sheetId="1" r:id="rId1"/><sheet name="Module1" sheetId="2" state="veryHidden" r:id=""/>`,
    }),
  ],
  [
    "a dialog sheet",
    book({
      ...withProject,
      sheets: `<sheet name="Blad1" sheetId="1" r:id="rId1"/><sheet name="Dialog1" sheetId="2" r:id="rId3"/>`,
      links: [projectLink, { type: `${officeNamespace}/dialogsheet`, target: "dialogsheets/sheet1.xml" }],
      overrides: [override("/xl/dialogsheets/sheet1.xml", `${openTypes}.dialogsheet+xml`)],
      parts: {
        ...withProject.parts,
        "xl/dialogsheets/sheet1.xml": `${declaration}<dialogsheet xmlns="${mainNamespace}"><sheetViews><sheetView workbookViewId="0"/></sheetViews></dialogsheet>`,
      },
    }),
  ],
  [
    "buttons in the ribbon, with a picture",
    book({
      ...withProject,
      packageLinks: [
        { type: `${microsoft}/2006/relationships/ui/extensibility`, target: "customUI/customUI.xml" },
        { type: `${microsoft}/2007/relationships/ui/extensibility`, target: "customUI/customUI14.xml" },
      ],
      defaults: [...withProject.defaults, `<Default Extension="png" ContentType="image/png"/>`],
      parts: {
        ...withProject.parts,
        "customUI/customUI.xml": `<customUI xmlns="${microsoft}/2006/01/customui" onLoad="Start"/>`,
        "customUI/customUI14.xml": `<customUI xmlns="${microsoft}/2009/07/customui" onLoad="Start"/>`,
        "customUI/_rels/customUI14.xml.rels": linkList([{ type: `${officeNamespace}/image`, target: "images/a.png" }]),
        "customUI/images/a.png": new Uint8Array([0x89, 0x50]),
      },
    }),
  ],
  [
    "formulas that call macros, of their own and of another add-in",
    book({
      ...withProject,
      cells:
        plainCells +
        callCell(3, "[0]!Påslag(B1)", "<v>13</v>") +
        callCell(4, "ROUND(Påslag(B1),0)", "<v>13</v>") +
        callCell(5, "_xll.RÄNTA(B1)", "<v>2</v>") +
        callCell(6, "Påslag(&quot;a&quot;)&amp;&quot;&quot;", "<v>tretton</v>", ' t="str"') +
        callCell(7, "Påslag(B1)", "") +
        callCell(8, "_xlfn.IFNA(B1,&quot;Påslag(1)&quot;)", "<v>40</v>"),
    }),
  ],
  [
    "shared formulas that call macros",
    book({
      ...withProject,
      cells:
        plainCells +
        `<row r="3"><c r="B3"><f t="shared" ref="B3:B5" si="0">Påslag(A3)</f><v>1</v></c><c r="C3"><f t="shared" ref="C3:C5" si="1">B3*2</f><v>2</v></c></row>` +
        `<row r="4"><c r="B4"><f t="shared" si="0"/><v>2</v></c><c r="C4"><f t="shared" si="1"/><v>4</v></c></row>` +
        `<row r="5"><c r="B5"><f t="shared" si="0"></f></c><c r="C5"><f t="shared" si="1"/><v>0</v></c></row>`,
    }),
  ],
  [
    "an array formula that calls a macro, as Excel of today writes it",
    book({
      ...withProject,
      cells: `${plainCells}<row r="3"><c r="B3" cm="1"><f t="array" ref="B3:B4">Påslag(B1:B2)</f><v>13</v></c></row><row r="4"><c r="B4"><v>14</v></c></row>`,
      links: [projectLink, { type: `${officeNamespace}/sheetMetadata`, target: "metadata.xml" }],
      overrides: [override("/xl/metadata.xml", `${openTypes}.sheetMetadata+xml`)],
      parts: {
        ...withProject.parts,
        "xl/metadata.xml": `${declaration}<metadata xmlns="${mainNamespace}" xmlns:xda="${microsoft}/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`,
      },
    }),
  ],
  [
    "names for macros and for what only they may ask, used in formulas",
    book({
      ...withProject,
      names:
        `<definedName name="Blad">GET.WORKBOOK(1)</definedName><definedName name="Dubbla">_xlfn.LAMBDA(_xlpm.x,_xlpm.x*2)</definedName>` +
        `<definedName name="Start" vbProcedure="1" function="1">#NAME?</definedName><definedName name="Summa">Blad1!$B$2</definedName>`,
      cells:
        plainCells +
        callCell(3, "COUNTA(Blad)", "<v>1</v>") +
        callCell(4, "Dubbla(B1)", "<v>80</v>") +
        callCell(5, "Summa*2", "<v>80</v>"),
    }),
  ],
  [
    "a chain of calculation",
    book({
      ...withProject,
      cells: plainCells + callCell(3, "Påslag(B1)", "<v>13</v>"),
      links: [projectLink, { type: `${officeNamespace}/calcChain`, target: "calcChain.xml" }],
      overrides: [override("/xl/calcChain.xml", `${openTypes}.calcChain+xml`)],
      parts: {
        ...withProject.parts,
        "xl/calcChain.xml": `${declaration}<calcChain xmlns="${mainNamespace}"><c r="B3" i="1"/><c r="B2" i="1"/></calcChain>`,
      },
    }),
  ],
  [
    "a button that was drawn",
    book({
      ...withProject,
      behind: `<legacyDrawing r:id="rId1"/>`,
      defaults: [
        ...withProject.defaults,
        `<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>`,
      ],
      parts: {
        ...withProject.parts,
        "xl/drawings/vmlDrawing1.vml": `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="Knapp"><x:ClientData ObjectType="Button"><x:Anchor>1, 0, 1, 0, 3, 0, 3, 0</x:Anchor><x:FmlaMacro>[0]!Start</x:FmlaMacro></x:ClientData></v:shape></xml>`,
        "xl/worksheets/_rels/sheet1.xml.rels": linkList([
          { type: `${officeNamespace}/vmlDrawing`, target: "../drawings/vmlDrawing1.vml" },
        ]),
      },
    }),
  ],
  [
    "names with a prefix of their own",
    book({
      ...withProject,
      cells: plainCells + callCell(3, "Påslag(B1)", "<v>13</v>"),
      rewrite: (name, xml) =>
        /worksheets\/sheet1\.xml$/.test(name)
          ? xml.replace(/<(\/?)(\w)/g, "<$1x:$2").replace("xmlns=", "xmlns:x=")
          : xml,
    }),
  ],
  ["the strict kind", book({ ...withProject, rewrite: (_, xml) => strict(xml) })],
  [
    "a bar of quick access whose button starts a macro",
    book({
      ...withProject,
      packageLinks: [
        { type: `${microsoft}/2006/relationships/ui/userCustomization`, target: "userCustomization/customUI.xml" },
      ],
      parts: {
        ...withProject.parts,
        "userCustomization/customUI.xml":
          `${declaration}<mso:customUI xmlns:mso="${microsoft}/2006/01/customui"><mso:ribbon><mso:qat><mso:documentControls>` +
          `<mso:button idQ="x1:m" onAction="Modul1.Kor"/></mso:documentControls></mso:qat></mso:ribbon></mso:customUI>`,
      },
    }),
  ],
  [
    "names that call each other, some of them a macro",
    book({
      ...withProject,
      names:
        `<definedName name="Ett">Fyrdubbla(1)</definedName>` +
        `<definedName name="Fyrdubbla">_xlfn.LAMBDA(_xlpm.x,Dubbla(Dubbla(_xlpm.x)))</definedName>` +
        `<definedName name="Dubbla">_xlfn.LAMBDA(_xlpm.x,_xlpm.x*2)</definedName>` +
        `<definedName name="Fakultet">_xlfn.LAMBDA(_xlpm.n,IF(_xlpm.n=0,1,_xlpm.n*Fakultet(_xlpm.n-1)))</definedName>` +
        `<definedName name="Dyrt">Dyrare+1</definedName><definedName name="Dyrare">Pålagd(1)</definedName>` +
        `<definedName name="Pålagd">_xlfn.LAMBDA(_xlpm.x,Påslag(_xlpm.x))</definedName>`,
      cells:
        plainCells +
        callCell(4, "Fyrdubbla(B1)", "<v>160</v>") +
        callCell(5, "Ett+Fakultet(3)", "<v>10</v>") +
        callCell(6, "Pålagd(B1)", "<v>44</v>") +
        callCell(7, "Dyrt", "<v>45</v>") +
        callCell(8, "SUM(_xlfn._TRO_TRAILING(B1:B2))", "<v>80</v>") +
        callCell(9, "SUM(_xlfn._TRO_ALL(B1:B2),_xlfn._TRO_LEADING(B1:B2))", "<v>160</v>"),
    }),
  ],
  [
    "tables, looks and checks of input that call macros",
    book({
      ...withProject,
      overrides: [override("/xl/tables/table1.xml", `${openTypes}.table+xml`)],
      behind:
        `<conditionalFormatting sqref="B1"><cfRule type="expression" priority="1"><formula>Påslag(B1)&gt;1</formula></cfRule></conditionalFormatting>` +
        `<conditionalFormatting sqref="B2"><cfRule type="expression" priority="2"><formula>Påslag(B2)&gt;1</formula></cfRule>` +
        `<cfRule type="expression" priority="3"><formula>B2&gt;1</formula></cfRule></conditionalFormatting>` +
        `<dataValidations count="2"><dataValidation type="custom" sqref="B1"><formula1>Påslag(B1)</formula1></dataValidation>` +
        `<dataValidation type="list" prompt="Välj" sqref="A1"><formula1>"Påslag(1),Lön"</formula1></dataValidation></dataValidations>` +
        `<tableParts count="1"><tablePart r:id="rId1"/></tableParts>` +
        `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${microsoft}/spreadsheetml/2009/9/main"><x14:conditionalFormattings>` +
        `<x14:conditionalFormatting xmlns:xm="${microsoft}/excel/2006/main"><x14:cfRule type="expression" priority="4" id="{00000000-0000-0000-0000-000000000001}"><xm:f>Påslag(Blad1!B1)</xm:f></x14:cfRule>` +
        `<xm:sqref>B1</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`,
      parts: { ...withProject.parts, ...tableOf("Påslag(Blad1!$B$1)") },
    }),
  ],
];
