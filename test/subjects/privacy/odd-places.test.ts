/** Places that few workbooks have a person in: found, and gone from every byte, or left where another text would break. */
import { strFromU8, unzipSync } from "fflate";
import { mendPatch } from "../../../src/checking/mend";
import { readWorkbook } from "../../../src/hosts/file/read/read-workbook";
import { applyToFile } from "../../../src/hosts/file/write/apply-to-file";
import { check } from "../../check";
import { type Additions, linkType, personName, registerFile } from "./a-register-file";

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const part = (name: string, text: string): Additions => ({ parts: { [name]: text } });
const drawing = (inside: string): Additions => part("xl/drawings/drawing1.xml", `<xdr:wsDr>${inside}</xdr:wsDr>`);
const [given = "", family = ""] = personName.split(" ");
const encoded = encodeURIComponent(personName);
const link = (target: string): Additions => ({
  sheet: '<hyperlinks><hyperlink ref="C2" r:id="rId1"/></hyperlinks>',
  links: [`Id="rId1" ${linkType("hyperlink")} Target="${target}" TargetMode="External"`],
});

const errorsIn = (file: Uint8Array): readonly string[] =>
  check(readWorkbook(file))
    .findings.filter(
      ({ rule, severity, variant }) =>
        /^OUT-20[14]/.test(rule) && severity === "error" && /outside|note/.test(variant ?? ""),
    )
    .map(({ variant }) => variant ?? "");

const bytesWith = (file: Uint8Array): readonly string[] =>
  Object.entries(unzipSync(file))
    .filter(([, bytes]) => {
      const text = strFromU8(bytes);
      return [text, text.replace(/<[^>]*>/g, ""), decodeURI(text.replace(/%(?![\da-f]{2})/gi, ""))].some((one) =>
        new RegExp(`${given}[\\s_]*${family}`).test(one),
      );
    })
    .map(([name]) => name);

it.each<[string, Additions]>([
  [
    "a drawing of SmartArt in runs",
    part(
      "xl/diagrams/data1.xml",
      `<dgm:dataModel><a:p><a:r><a:t>${given} </a:t></a:r><a:r><a:t>${family}</a:t></a:r></a:p></dgm:dataModel>`,
    ),
  ],
  [
    "a text box behind a line break",
    drawing(`<a:p><a:r><a:t>Till</a:t></a:r><a:br/><a:r><a:t>${personName}</a:t></a:r></a:p>`),
  ],
  [
    "the tip of a link in a text box",
    drawing(`<a:p><a:r><a:rPr><a:hlinkClick tooltip="${personName}"/></a:rPr><a:t>Hit</a:t></a:r></a:p>`),
  ],
  [
    "the caption of a button in two fonts",
    part(
      "xl/drawings/vmlDrawing1.vml",
      `<xml><v:shape><v:textbox><div><font>${given} </font><font>${family}</font></div></v:textbox></v:shape></xml>`,
    ),
  ],
  [
    "the values of a chart of the new kind",
    part("xl/charts/chartEx1.xml", `<cx:chartSpace><cx:pt idx="0">${personName}</cx:pt></cx:chartSpace>`),
  ],
  [
    "a chart's own header",
    part(
      "xl/charts/chart1.xml",
      `<c:chartSpace><c:headerFooter><c:oddHeader>&amp;C${personName}</c:oddHeader></c:headerFooter></c:chartSpace>`,
    ),
  ],
  [
    "the header of a chart's sheet",
    part(
      "xl/chartsheets/sheet1.xml",
      `<chartsheet ${main}><headerFooter><oddHeader>&amp;C${given} &amp;B${family}</oddHeader></headerFooter></chartsheet>`,
    ),
  ],
  [
    "a sheet that the workbook does not list",
    part(
      "xl/worksheets/sheet9.xml",
      `<worksheet ${main}><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${personName}</t></is></c></row></sheetData></worksheet>`,
    ),
  ],
  [
    "a macro sheet",
    part(
      "xl/macrosheets/sheet1.xml",
      `<xm:macrosheet><sheetData><row><c><f>ALERT("Ring ${personName}")</f></c></row></sheetData></xm:macrosheet>`,
    ),
  ],
  ["a second list of shared texts", part("xl/sharedStrings2.xml", `<sst ${main}><si><t>${personName}</t></si></sst>`)],
  ["a comment of XML", part("customXml/item1.xml", `<a><!-- ${personName} --><b/></a>`)],
  [
    "the memory of tabs",
    part(
      "docProps/app.xml",
      `<Properties><TitlesOfParts><vt:lpstr>${personName}</vt:lpstr></TitlesOfParts></Properties>`,
    ),
  ],
  [
    "the log of a shared workbook",
    part(
      "xl/revisions/revisionLog1.xml",
      `<revisions ${main}><rcc><oc><is><r><t>${given} </t></r><r><t>${family}</t></r></is></oc></rcc></revisions>`,
    ),
  ],
  ["a letter that a link begins", link(`mailto:a@b.se?subject=M%C3%B6te%20${encoded}`)],
  [
    "a conversation and the note that goes with it",
    {
      links: [`Id="rId1" ${linkType("comments")} Target="../comments1.xml"`],
      parts: {
        "xl/comments1.xml": `<comments ${main}><authors><author>tc={12345678-1234-1234-1234-123456789012}</author></authors><commentList><comment ref="C2" authorId="0"><text><t>[Kommentar]\n    ${personName}</t></text></comment></commentList></comments>`,
        "xl/threadedComments/threadedComment1.xml": `<ThreadedComments><threadedComment ref="C2"><text>${personName}</text></threadedComment></ThreadedComments>`,
      },
    },
  ],
  [
    "the words of a condition",
    {
      sheet: `<conditionalFormatting sqref="C2"><cfRule type="containsText" text="${personName}"><formula>SEARCH("${personName}",C2)</formula></cfRule></conditionalFormatting>`,
    },
  ],
])("a participant is found and gone in %s", (_, add) => {
  const file = registerFile(add);
  expect(errorsIn(file)).not.toEqual([]);
  const { bytes, inverse } = applyToFile(file, mendPatch(check(readWorkbook(file)).findings));
  expect(bytesWith(bytes)).toEqual([]);
  const outside = (one: Uint8Array) => readWorkbook(one).outside?.texts.filter(({ place }) => place !== "unusedText");
  expect(outside(applyToFile(bytes, inverse).bytes)).toEqual(outside(file));
});

it.each<[string, Additions]>([
  [
    "an area of a sheet with the name",
    {
      sheet: `<dataValidations><dataValidation sqref="C2"><formula1>'${personName}'!A1</formula1></dataValidation></dataValidations>`,
    },
  ],
  [
    "a condition on a number",
    {
      sheet: `<dataValidations><dataValidation sqref="C2"><formula1>C2=6408233234</formula1></dataValidation></dataValidations>`,
    },
  ],
  [
    "what a query asks for",
    part("xl/connections.xml", `<connections ${main}><dbPr command="select '${personName}'"/></connections>`),
  ],
  ["where a shape looks", drawing(`<xdr:sp textlink="'${personName}'!A1"/>`)],
  [
    "a table's formula",
    part(
      "xl/tables/table1.xml",
      `<table ${main}><calculatedColumnFormula>IF(A1,"${personName}","")</calculatedColumnFormula></table>`,
    ),
  ],
  ["a link to a page", link(`https://a.se/100%/?q=${encoded.replace("%20", "+")}`)],
  [
    "the name of a range",
    { workbook: `<definedNames><definedName name="_${given}_${family}">1</definedName></definedNames>` },
  ],
])("is told and left in %s", (_, add) => {
  const file = registerFile(add);
  expect(errorsIn(file)).toEqual(["outsideByHand"]);
  const edits = mendPatch(check(readWorkbook(file)).findings).filter(({ kind }) => kind === "outsideText");
  expect(edits).toEqual([]);
});

it("a name that only the user can take away keeps its register's name, or nobody would know it again", () => {
  const file = registerFile(link(`G:/M%C3%B6te ${encoded}.docx`));
  const { bytes } = applyToFile(file, mendPatch(check(readWorkbook(file)).findings));
  expect(errorsIn(bytes)).toEqual(["outsideByHand"]);
});

it("a number that a pivot table keeps stays a number", () => {
  const cache = (value: string) => `<pivotCacheRecords ${main}><r><n v="${value}"/></r></pivotCacheRecords>`;
  const file = registerFile(part("xl/pivotCache/pivotCacheRecords1.xml", cache("6408233234")));
  const { bytes } = applyToFile(file, mendPatch(check(readWorkbook(file)).findings));
  expect(strFromU8(unzipSync(bytes)["xl/pivotCache/pivotCacheRecords1.xml"] ?? new Uint8Array())).toBe(cache("7"));
});

it("who refreshed a pivot table or wrote a scenario is no participant", () => {
  const scenario =
    '<scenarios><scenario name="Hög" user="Anna Andersson"><inputCells r="A2" val="1"/></scenario></scenarios>';
  const pivot = part(
    "xl/pivotCache/pivotCacheDefinition1.xml",
    `<pivotCacheDefinition ${main} refreshedBy="Anna Andersson"/>`,
  );
  const findings = check(readWorkbook(registerFile({ ...pivot, sheet: scenario }))).findings;
  expect(findings.filter(({ rule, variant }) => rule === "OUT-204" && /outside/.test(variant ?? ""))).toEqual([]);
});
