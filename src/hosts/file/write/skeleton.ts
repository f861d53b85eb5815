/** The parts of a workbook without sheets, from which a new one is begun. */
const spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
export const xmlDeclaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;

/** One normal look, and the two fills that Excel takes for given. */
export const emptyStyles = [
  xmlDeclaration,
  `<styleSheet xmlns="${spreadsheet}">`,
  `<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>`,
  `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>`,
  `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>`,
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>`,
  `<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>`,
  `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>`,
  `</styleSheet>`,
].join("");

/** A list of what a part points to, with nothing in it yet. */
export const emptyRelationships = `${xmlDeclaration}<Relationships xmlns="${packageRelationships}"></Relationships>`;

/** Part name → text. No author, no time: the same sheets give the same bytes. */
export const skeletonParts: ReadonlyMap<string, string> = new Map([
  [
    "[Content_Types].xml",
    [
      xmlDeclaration,
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
      `<Default Extension="xml" ContentType="application/xml"/>`,
      `<Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>`,
      `<Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>`,
      `</Types>`,
    ].join(""),
  ],
  [
    "_rels/.rels",
    [
      xmlDeclaration,
      `<Relationships xmlns="${packageRelationships}">`,
      `<Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/>`,
      `</Relationships>`,
    ].join(""),
  ],
  [
    "xl/workbook.xml",
    [
      xmlDeclaration,
      `<workbook xmlns="${spreadsheet}" xmlns:r="${relationships}">`,
      `<workbookPr/><bookViews><workbookView/></bookViews><sheets></sheets><calcPr calcId="191029"/>`,
      `</workbook>`,
    ].join(""),
  ],
  [
    "xl/_rels/workbook.xml.rels",
    [
      xmlDeclaration,
      `<Relationships xmlns="${packageRelationships}">`,
      `<Relationship Id="rId1" Type="${relationships}/styles" Target="styles.xml"/>`,
      `</Relationships>`,
    ].join(""),
  ],
  ["xl/styles.xml", emptyStyles],
]);
