/** A person put in every place of a workbook that can hold a text: found, and gone from every byte or honestly told. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { mendPatch } from "../../../src/checking/mend";
import type { Finding } from "../../../src/checking/finding";
import { excelLeaves, excelReads } from "../../../src/hosts/excel/outside-reading";
import { readWorkbook } from "../../../src/hosts/file/read/read-workbook";
import { applyToFile } from "../../../src/hosts/file/write/apply-to-file";
import { recalculatedByAll } from "../../../src/workbook/formula/recalculate";
import type { OutsidePlace } from "../../../src/workbook/snapshot";
import { check } from "../../check";
import { texts } from "../../../src/checking/texts/sv";
import { type Additions, linkType, personName, personnummer, registerFile } from "./a-register-file";

interface Place {
  /** As the table of docs/privacy.md names it. */
  readonly name: string;
  readonly put: (text: string) => Additions;
  /** Outside the cells, by which the host of Excel is asked; `null` where every host reads it. */
  readonly outside: OutsidePlace | null;
  /** Where the mend must leave it to the user. */
  readonly byHand?: true;
}

const drawing = "http://schemas.openxmlformats.org/drawingml/2006";
const chartWith = (inside: string): Additions => ({
  sheet: '<drawing r:id="rId1"/>',
  links: [`Id="rId1" ${linkType("drawing")} Target="../drawings/drawing1.xml"`],
  parts: {
    "xl/drawings/drawing1.xml": `<xdr:wsDr xmlns:xdr="${drawing}/spreadsheetDrawing"/>`,
    "xl/drawings/_rels/drawing1.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" ${linkType("chart")} Target="../charts/chart1.xml"/></Relationships>`,
    "xl/charts/chart1.xml": `<c:chartSpace xmlns:c="${drawing}/chart" xmlns:a="${drawing}/main"><c:chart>${inside}</c:chart></c:chartSpace>`,
  },
});
const cellWith = (inside: string, reference = "G2"): Additions => ({
  cells: `<c r="${reference}" t="inlineStr"><is>${inside}</is></c>`,
});
const validation = (attributes: string, formula = "1"): Additions => ({
  sheet: `<dataValidations count="1"><dataValidation type="whole" sqref="C2:C9" ${attributes}><formula1>${formula}</formula1></dataValidation></dataValidations>`,
});
const talk = (text: string): Additions => ({
  links: [
    `Id="rId1" ${linkType("comments")} Target="../comments1.xml"`,
    `Id="rId2" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"`,
  ],
  parts: {
    "xl/comments1.xml": `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>tc={12345678-1234-1234-1234-123456789012}</author></authors><commentList><comment ref="C2" authorId="0"><text><r><t>[Kommentar]&#10;    </t></r><r><t>${text}</t></r></text></comment></commentList></comments>`,
    "xl/threadedComments/threadedComment1.xml": `<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="C2" id="{12345678-1234-1234-1234-123456789012}"><text>${text}</text></threadedComment></ThreadedComments>`,
  },
});
const pivotOf = (part: string): Additions => ({ parts: { "xl/pivotCache/pivotCacheDefinition1.xml": part } });
const pivotNamespace = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

const places: readonly Place[] = [
  { name: "Cell", outside: null, put: (text) => cellWith(`<t>${text}</t>`) },
  {
    name: "Cell med formaterad text",
    outside: null,
    put: (text) => cellWith(`<r><t>Ringde </t></r><r><rPr><b/></rPr><t>${text}</t></r>`),
  },
  {
    name: "Ord i en formel",
    outside: null,
    byHand: true,
    put: (text) => ({ cells: `<c r="G2"><f>IF(A2=7,"${text}","")</f><v></v></c>` }),
  },
  {
    name: "Anteckning",
    outside: null,
    put: (text) => ({
      links: [`Id="rId1" ${linkType("comments")} Target="../comments1.xml"`],
      parts: {
        "xl/comments1.xml": `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>A</author></authors><commentList><comment ref="C2" authorId="0"><text><t>${text}</t></text></comment></commentList></comments>`,
      },
    }),
  },
  { name: "Kommentar (tråd)", outside: "threadedComment", put: talk },
  { name: "Bladets namn", outside: "sheetName", byHand: true, put: (text) => ({ tabName: text }) },
  {
    name: "Definierat namn",
    outside: "definedName",
    byHand: true,
    put: (text) => ({ workbook: `<definedNames><definedName name="Namn1">"${text}"</definedName></definedNames>` }),
  },
  {
    name: "Definierat namns kommentar",
    outside: "definedName",
    byHand: true,
    put: (text) => ({
      workbook: `<definedNames><definedName name="Namn1" comment="${text}">1</definedName></definedNames>`,
    }),
  },
  {
    name: "Länk till e-post",
    outside: "link",
    put: (text) => ({
      sheet: '<hyperlinks><hyperlink ref="C2" r:id="rId1"/></hyperlinks>',
      links: [`Id="rId1" ${linkType("hyperlink")} Target="mailto:a@b.se?subject=${text}" TargetMode="External"`],
    }),
  },
  {
    name: "Länk till en fil eller sida",
    outside: "link",
    byHand: true,
    put: (text) => ({
      sheet: '<hyperlinks><hyperlink ref="C2" r:id="rId1"/></hyperlinks>',
      links: [`Id="rId1" ${linkType("hyperlink")} Target="file:///G:/${encodeURI(text)}.docx" TargetMode="External"`],
    }),
  },
  {
    name: "Länkens tips",
    outside: "link",
    put: (text) => ({ sheet: `<hyperlinks><hyperlink ref="C2" location="A1" tooltip="${text}"/></hyperlinks>` }),
  },
  {
    name: "Sidhuvud och sidfot",
    outside: "headerFooter",
    put: (text) => ({ sheet: `<headerFooter><oddHeader>&amp;C${text}</oddHeader></headerFooter>` }),
  },
  {
    name: "Textruta",
    outside: "textBox",
    put: (text) => ({
      sheet: '<drawing r:id="rId1"/>',
      links: [`Id="rId1" ${linkType("drawing")} Target="../drawings/drawing1.xml"`],
      parts: {
        "xl/drawings/drawing1.xml": `<xdr:wsDr xmlns:xdr="${drawing}/spreadsheetDrawing" xmlns:a="${drawing}/main"><xdr:sp><xdr:txBody><a:p><a:r><a:t>${text.slice(0, 4)}</a:t></a:r><a:r><a:t>${text.slice(4)}</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:wsDr>`,
      },
    }),
  },
  {
    name: "Bildens alternativtext",
    outside: "textBox",
    put: (text) => ({
      sheet: '<drawing r:id="rId1"/>',
      links: [`Id="rId1" ${linkType("drawing")} Target="../drawings/drawing1.xml"`],
      parts: {
        "xl/drawings/drawing1.xml": `<xdr:wsDr xmlns:xdr="${drawing}/spreadsheetDrawing"><xdr:pic><xdr:cNvPr id="2" name="Bild 1" descr="${text}"/></xdr:pic></xdr:wsDr>`,
      },
    }),
  },
  {
    name: "Diagrammets rubrik",
    outside: "chart",
    put: (text) =>
      chartWith(`<c:title><c:tx><c:rich><a:p><a:r><a:t>${text}</a:t></a:r></a:p></c:rich></c:tx></c:title>`),
  },
  {
    name: "Diagrammets sparade värden",
    outside: "chart",
    put: (text) => chartWith(`<c:strCache><c:pt idx="0"><c:v>${text}</c:v></c:pt></c:strCache>`),
  },
  { name: "Lista att välja ur", outside: "validation", put: (text) => validation("", `"${text},Annan"`) },
  {
    name: "Inmatningsmeddelande",
    outside: "validation",
    put: (text) => validation(`promptTitle="Obs" prompt="${text}"`),
  },
  { name: "Felmeddelande för en cell", outside: "validation", put: (text) => validation(`error="${text}"`) },
  {
    name: "Villkorsstyrd formatering",
    outside: "validation",
    put: (text) => ({
      sheet: `<conditionalFormatting sqref="C2"><cfRule type="containsText" priority="1" text="${text}"><formula>1</formula></cfRule></conditionalFormatting>`,
    }),
  },
  {
    name: "Scenario",
    outside: "other",
    put: (text) => ({
      sheet: `<scenarios><scenario name="S" comment="${text}"><inputCells r="A1" val="1"/></scenario></scenarios>`,
    }),
  },
  {
    name: "Pivottabellens minne",
    outside: "pivot",
    put: (text) =>
      pivotOf(
        `<pivotCacheDefinition ${pivotNamespace}><cacheFields><cacheField name="Fält"><sharedItems><s v="${text}"/></sharedItems></cacheField></cacheFields></pivotCacheDefinition>`,
      ),
  },
  {
    name: "Dokumentegenskap",
    outside: "property",
    put: (text) => ({
      parts: {
        "docProps/core.xml": `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${text}</dc:title></cp:coreProperties>`,
      },
    }),
  },
  {
    name: "Egen dokumentegenskap",
    outside: "property",
    put: (text) => ({
      parts: {
        "docProps/custom.xml": `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Klient"><vt:lpwstr>${text}</vt:lpwstr></property></Properties>`,
      },
    }),
  },
  {
    name: "Bifogade XML-data",
    outside: "customXml",
    put: (text) => ({ parts: { "customXml/item1.xml": `<root><person id="1">${text}</person></root>` } }),
  },
  {
    name: "Koppling till en annan arbetsbok",
    outside: "externalLink",
    byHand: true,
    put: (text) => ({
      parts: {
        "xl/externalLinks/externalLink1.xml": `<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><externalBook><sheetNames><sheetName val="${text}"/></sheetNames></externalBook></externalLink>`,
      },
    }),
  },
  { name: "Text som ingen cell längre visar", outside: "unusedText", put: (text) => ({ unused: text }) },
  {
    name: "Kommentarers författare",
    outside: "author",
    byHand: true,
    put: (text) => ({
      parts: {
        "xl/persons/person.xml": `<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person displayName="${text}" id="{12345678-1234-1234-1234-123456789011}" userId="u"/></personList>`,
      },
    }),
  },
];

const privacyFindings = (file: Uint8Array): readonly Finding[] =>
  check(readWorkbook(file)).findings.filter(({ rule }) => rule.startsWith("OUT-20"));

/** How many findings there are besides those of the register's own two cells. */
const besides = (file: Uint8Array): number => privacyFindings(file).length - privacyFindings(registerFile()).length;

async function mended(file: Uint8Array): Promise<Uint8Array> {
  const snapshot = readWorkbook(file);
  const patch = await recalculatedByAll(snapshot, mendPatch(privacyFindings(file)));
  return applyToFile(file, patch).bytes;
}

const partsWith = (file: Uint8Array, text: string): readonly string[] =>
  Object.entries(unzipSync(file))
    .filter(([, content]) =>
      decodeURI(strFromU8(content).replace(/%(?![\dA-F]{2})/g, "%25"))
        .replace(/<[^>]*>/g, (tag) => (tag.includes(text) ? tag : ""))
        .includes(text),
    )
    .map(([name]) => name);

describe.each(places)("$name", ({ put, byHand }) => {
  it.each([
    ["a personnummer", personnummer],
    ["the same with Word's dash", personnummer.replace("-", "\u2011")],
  ])("%s is found, and gone from every byte or left to the user", async (_, text) => {
    const file = registerFile(put(text));
    expect(besides(file)).toBeGreaterThan(0);
    const after = await mended(file);
    const left = privacyFindings(after).filter(({ severity }) => severity === "error");
    if (byHand === true) {
      expect(left).not.toEqual([]);
      expect(left.every(({ mend }) => mend === undefined)).toBe(true);
      return;
    }
    expect(left).toEqual([]);
    expect(partsWith(after, text)).toEqual([]);
    expect(partsWith(after, personnummer)).toEqual([]);
    expect(JSON.stringify(readWorkbook(after).sheets)).toContain("Nr 7");
  });
});

it("the name of somebody in the register is known in all places where a name fills the text", async () => {
  const named = places.filter(
    ({ name }) => !/Ord i en formel|e-post|fil eller sida|Lista|Definierat namn$|Kommentar \(|formaterad/.test(name),
  );
  for (const { put, byHand } of named) {
    const file = registerFile(put(personName));
    const after = await mended(file);
    if (byHand !== true) expect(partsWith(after, personName)).toEqual([]);
  }
});

it("what nothing hangs on keeps its bytes", async () => {
  const file = registerFile({ parts: { "customXml/item1.xml": "<root><a>Alla</a></root>" } });
  const [before, after] = [unzipSync(file), unzipSync(await mended(file))];
  for (const part of ["customXml/item1.xml", "_rels/.rels"]) expect(after[part]).toEqual(before[part]);
});

it("an edit outside the cells is refused where the text has changed meanwhile, and can be taken back", () => {
  const file = registerFile({ sheet: "<headerFooter><oddHeader>Kim &amp; Co</oddHeader></headerFooter>" });
  const edit = { kind: "outsideText", id: "xl/worksheets/sheet1.xml", before: "Kim & Co", text: "Nr 7 <b>" } as const;
  const { bytes, inverse } = applyToFile(file, [edit]);
  expect(readWorkbook(bytes).outside?.texts.map(({ text }) => text)).toContain("Nr 7 <b>");
  expect(readWorkbook(applyToFile(bytes, inverse).bytes).outside?.texts.map(({ text }) => text)).toContain("Kim & Co");
  expect(() => applyToFile(bytes, [edit])).toThrow("changedMeanwhile");
});

/** The table of docs/privacy.md, as it is measured here. */
async function tableOfPlaces(): Promise<string> {
  const rows = await Promise.all(
    places.map(async ({ name, put, outside }) => {
      const file = registerFile(put(personnummer));
      const found = besides(file) > 0 ? "hittas" : "hittas inte";
      const rest = privacyFindings(await mended(file)).some(({ severity }) => severity === "error");
      const inFile = rest ? "lämnas åt användaren" : "rättas";
      const seen = outside === null || excelReads.includes(outside);
      const unseen = outside !== null && excelLeaves.includes(outside) ? "ses inte, vilket sägs" : "finns inte där";
      const writes = outside === null && !rest;
      return `| ${name} | ${found} | ${inFile} | ${seen ? "hittas" : unseen} | ${writes ? "rättas" : seen ? "lämnas åt användaren" : "–"} |`;
    }),
  );
  return rows.join("\n");
}

it("docs/privacy.md tells of each place what is so", async () => {
  const page = readFileSync(join(__dirname, "../../../docs/privacy.md"), "utf8")
    .replace(/ {2,}/g, " ")
    .replace(/-{3,}/g, "---");
  expect(page).toContain(await tableOfPlaces());
});

it("each kind of place has its words", () => {
  const words: Readonly<Record<string, string>> = texts.app.outside;
  for (const { outside } of places) if (outside !== null) expect(words[outside]).toBeDefined();
});
