/**
 * Makes rich.xlsm: a workbook with everything that Samkoll does not understand and must keep. exceljs writes comments,
 * a table, conditional formats, validations and print set-up; LibreOffice opens and saves it in its own way; the rest
 * (chart, x14 extension, pivot cache, macro project, custom XML, calculation chain, array formula) is put in by hand.
 * Run: node test/cases/files/make-rich.cjs (needs soffice).
 */
"use strict";
const { execFileSync } = require("node:child_process");
const { mkdtempSync, readFileSync, rmSync, writeFileSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join } = require("node:path");
const ExcelJS = require("exceljs");
const { strFromU8, strToU8, unzipSync, zipSync } = require("fflate");

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const drawing = "http://schemas.openxmlformats.org/drawingml/2006";
const head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;

async function plainWorkbook(file) {
  const workbook = new ExcelJS.Workbook();
  workbook.created = workbook.modified = new Date(Date.UTC(2014, 6, 1));
  const costs = workbook.addWorksheet("Kostnader", { views: [{ state: "frozen", xSplit: 1, ySplit: 2 }] });
  costs.addRow(["Projektmedel att rekvirera"]);
  costs.addRow(["Kostnad", "2014", "2015", "Summa"]);
  [
    ["Personalkostnader", 1200000, 600000],
    ["Lokalkostnader", 90000, 45000],
    ["Handledn/utbildn", 30000, 15000],
  ].forEach(([label, first, second], index) => {
    const row = 3 + index;
    costs.addRow([label, first, second, { formula: `SUM(B${row}:C${row})`, result: first + second }]);
  });
  costs.addRow(["Summa", { formula: "SUM(B3:B5)", result: 1320000 }, { formula: "SUM(C3:C5)", result: 660000 }]);
  costs.mergeCells("A1:D1");
  costs.getCell("B3").note = "Två samordnare på heltid";
  for (const name of ["B3", "C3", "B4"]) costs.getCell(name).numFmt = "# ##0";
  costs.getCell("A8").value = { richText: [{ text: "Obs! ", font: { bold: true } }, { text: "hela kronor" }] };
  costs.addConditionalFormatting({
    ref: "B3:C5",
    rules: [{ type: "cellIs", operator: "lessThan", formulae: [0], priority: 1, style: { font: { bold: true } } }],
  });
  costs.getCell("B4").dataValidation = { type: "whole", operator: "between", formulae: [0, 9999999], allowBlank: true };
  costs.pageSetup = { orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 1, printArea: "A1:D8" };
  costs.headerFooter.oddFooter = "&LBudget&RSida &P";
  costs.getColumn(6).hidden = true;
  costs.getRow(9).hidden = true;
  costs.getCell("F9").value = 500;
  await costs.protect("hemligt", { formatColumns: true });
  const people = workbook.addWorksheet("Deltagare");
  people.addTable({
    name: "Deltagare",
    ref: "A1",
    headerRow: true,
    columns: [{ name: "Kommun" }, { name: "Antal" }],
    rows: [
      ["Uppsala", 30],
      ["Enköping", 20],
    ],
  });
  const secret = workbook.addWorksheet("Dold", { state: "veryHidden" });
  secret.addRow([new Date(Date.UTC(2014, 6, 1)), true]);
  secret.getCell("A1").numFmt = "yyyy-mm-dd";
  workbook.definedNames.add("Kostnader!$B$3", "Personal");
  await workbook.xlsx.writeFile(file);
}

function addByHand(parts) {
  const change = (name, edit) => (parts[name] = strToU8(edit(strFromU8(parts[name]))));
  const add = (name, text) => (parts[name] = strToU8(head + text));
  const types = [];
  const workbookLinks = [];
  // A chart on the second sheet, beside the table.
  add(
    "xl/drawings/drawing9.xml",
    `<xdr:wsDr xmlns:xdr="${drawing}/spreadsheetDrawing" xmlns:a="${drawing}/main"><xdr:twoCellAnchor><xdr:from><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>15</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Diagram 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${drawing}/chart"><c:chart xmlns:c="${drawing}/chart" xmlns:r="${office}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`,
  );
  add(
    "xl/drawings/_rels/drawing9.xml.rels",
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/chart" Target="../charts/chart9.xml"/></Relationships>`,
  );
  add(
    "xl/charts/chart9.xml",
    `<c:chartSpace xmlns:c="${drawing}/chart" xmlns:a="${drawing}/main"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:cat><c:strRef><c:f>Deltagare!$A$2:$A$3</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>Deltagare!$B$2:$B$3</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`,
  );
  types.push(["xl/drawings/drawing9.xml", "application/vnd.openxmlformats-officedocument.drawing+xml"]);
  types.push(["xl/charts/chart9.xml", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"]);
  change("xl/worksheets/_rels/sheet2.xml.rels", (text) =>
    text.replace(
      "</Relationships>",
      `<Relationship Id="rId99" Type="${office}/drawing" Target="../drawings/drawing9.xml"/></Relationships>`,
    ),
  );
  // A drawing goes before the table list; a conditional format of Excel 2010 goes last, in an extension.
  change("xl/worksheets/sheet2.xml", (text) =>
    text
      .replace(/(<tableParts|<\/worksheet>)/, `<drawing r:id="rId99"/>$1`)
      .replace("<sheetData>", `<sheetData><!-- gjort för hand -->`),
  );
  change("xl/worksheets/sheet1.xml", (text) =>
    text
      .replace(/<extLst>.*<\/extLst>/s, "")
      .replace(
        "</worksheet>",
        `<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar" id="{00000000-000E-0000-0000-000001000000}"><x14:dataBar minLength="0" maxLength="100"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/><x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule><xm:sqref>C3:C5</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst></worksheet>`,
      )
      // A column filled down, as Excel writes it, and an array formula.
      .replace(/(<c r="D3"[^>]*>)<f[^>]*>[^<]*<\/f>/, `$1<f t="shared" ref="D3:D5" si="0">SUM(B3:C3)</f>`)
      .replace(/(<c r="D4"[^>]*>)<f[^>]*>[^<]*<\/f>/, `$1<f t="shared" si="0"/>`)
      .replace(/(<c r="D5"[^>]*>)<f[^>]*>[^<]*<\/f>/, `$1<f t="shared" si="0"/>`)
      .replace(/(<c r="C6"[^>]*>)<f[^>]*>[^<]*<\/f>/, `$1<f t="array" ref="C6">SUM(C3:C5*1)</f>`),
  );
  // What the workbook itself points to.
  add(
    "xl/pivotCache/pivotCacheDefinition1.xml",
    `<pivotCacheDefinition xmlns="${main}" refreshOnLoad="1"><cacheSource type="worksheet"><worksheetSource ref="A1:B3" sheet="Deltagare"/></cacheSource><cacheFields count="2"><cacheField name="Kommun" numFmtId="0"><sharedItems/></cacheField><cacheField name="Antal" numFmtId="0"><sharedItems/></cacheField></cacheFields></pivotCacheDefinition>`,
  );
  workbookLinks.push(["rId91", `${office}/pivotCacheDefinition`, "pivotCache/pivotCacheDefinition1.xml"]);
  types.push([
    "xl/pivotCache/pivotCacheDefinition1.xml",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.pivotCacheDefinition+xml",
  ]);
  add(
    "xl/calcChain.xml",
    `<calcChain xmlns="${main}"><c r="D3" i="1"/><c r="B6" i="1"/><c r="C6" i="1" a="1"/></calcChain>`,
  );
  workbookLinks.push(["rId92", `${office}/calcChain`, "calcChain.xml"]);
  types.push(["xl/calcChain.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"]);
  parts["xl/vbaProject.bin"] = Uint8Array.from({ length: 3000 }, (_, index) => (index * 167 + (index >> 3)) & 0xff);
  workbookLinks.push(["rId93", "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin"]);
  types.push(["xl/vbaProject.bin", "application/vnd.ms-office.vbaProject"]);
  add("customXml/item1.xml", `<dnr xmlns="urn:exempel:diarium">2014-117</dnr>`);
  workbookLinks.push(["rId94", `${office}/customXml`, "../customXml/item1.xml"]);
  change("xl/_rels/workbook.xml.rels", (text) =>
    text.replace(
      "</Relationships>",
      `${workbookLinks.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`).join("")}</Relationships>`,
    ),
  );
  change("xl/workbook.xml", (text) =>
    text
      .replace('state="hidden"', 'state="veryHidden"')
      .replace(/(<extLst>|<\/workbook>)/, `<pivotCaches><pivotCache cacheId="1" r:id="rId91"/></pivotCaches>$1`),
  );
  change("[Content_Types].xml", (text) =>
    text
      .replace(
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
      )
      .replace(
        "</Types>",
        `${types.map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`).join("")}</Types>`,
      ),
  );
  // Who saved it is nobody's business.
  for (const name of ["docProps/core.xml", "docProps/app.xml"]) {
    change(name, (text) => text.replace(/(<dc:creator>|<cp:lastModifiedBy>)[^<]*/g, "$1"));
  }
}

async function make() {
  const folder = mkdtempSync(join(tmpdir(), "samkoll-rich-"));
  const plain = join(folder, "plain.xlsx");
  await plainWorkbook(plain);
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  const out = join(folder, "out");
  execFileSync("soffice", [profile, "--headless", "--convert-to", "xlsx", "--outdir", out, plain]);
  const parts = unzipSync(readFileSync(join(out, "plain.xlsx")));
  addByHand(parts);
  const dated = Object.fromEntries(
    Object.entries(parts).map(([name, bytes]) => [name, [bytes, { mtime: new Date(2014, 6, 1) }]]),
  );
  writeFileSync(join(__dirname, "rich.xlsm"), zipSync(dated, { level: 9 }));
  rmSync(folder, { recursive: true });
}

void make();
