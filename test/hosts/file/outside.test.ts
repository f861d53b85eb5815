/** Texts outside the cells of a file: none passes unseen, and what is emptied is no other than what nobody uses. */
import { applyToFile } from "../../../src/hosts/file/write/apply-to-file";
import { readWorkbook } from "../../../src/hosts/file/read/read-workbook";
import { registerFile } from "../../subjects/privacy/a-register-file";
import { handMade, mainNamespace, partOf } from "./file-tools";

const textsOf = (file: Uint8Array): readonly string[] =>
  (readWorkbook(file).outside?.texts ?? []).map(({ place, text }) => `${place} ${text}`);

describe("what nothing points to is looked through whole", () => {
  it("a worksheet that no list of sheets names", () => {
    const sheet = `<worksheet xmlns="${mainNamespace}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Kim Ek</t></is></c><c r="B1"><v>6408233234</v></c></row></sheetData></worksheet>`;
    const texts = textsOf(registerFile({ parts: { "xl/worksheets/sheet9.xml": sheet } }));
    expect(texts).toContain("other Kim Ek");
    expect(texts).toContain("other 6408233234");
  });

  it("notes that belong to no sheet", () => {
    const notes = `<comments xmlns="${mainNamespace}"><authors><author>A</author></authors><commentList><comment ref="A1" authorId="0"><text><t>Kim Ek</t></text></comment></commentList></comments>`;
    expect(textsOf(registerFile({ parts: { "xl/comments9.xml": notes } }))).toContain("other Kim Ek");
  });
});

it("an address of post is read without its percent signs, and is one afterwards", () => {
  const link = (address: string) =>
    registerFile({
      sheet: '<hyperlinks><hyperlink ref="C2" r:id="rId1"/></hyperlinks>',
      links: [`Id="rId1" Type="x/hyperlink" Target="${address}" TargetMode="External"`],
    });
  const before = "mailto:a@b.se?subject=640823-3234 å";
  expect(textsOf(link("mailto:a@b.se?subject=640823%2D3234%20%C3%A5"))).toContain(`link ${before}`);
  const edit = {
    kind: "outsideText",
    id: "xl/worksheets/_rels/sheet1.xml.rels",
    before,
    text: "mailto:a@b.se?subject=Nr 7 å",
  } as const;
  const { bytes } = applyToFile(link("mailto:a@b.se?subject=640823%2D3234%20%C3%A5"), [edit]);
  expect(partOf(bytes, edit.id)).toContain('Target="mailto:a@b.se?subject=Nr%207%20%C3%A5"');
});

describe("shared texts that no cell uses", () => {
  const cell = (reference: string, index: number): string => `<c r="${reference}" t="s"><v>${index}</v></c>`;
  const sheetOf = (cells: string): string =>
    `<worksheet xmlns="${mainNamespace}"><sheetData><row r="1">${cells}</row></sheetData></worksheet>`;
  const write = {
    kind: "cell",
    at: { sheet: "Blad1", row: 4, column: 0 },
    before: { value: null },
    content: { value: 1 },
  } as const;

  it.each<[string, string]>([
    ["an item without content", `<si/><si><t>B</t></si><si><t>C</t></si>`],
    ["one with an attribute and without content", `<si a="b"/><si><t>B</t></si><si><t>C</t></si>`],
    [
      "runs and how to pronounce them",
      `<si><r><t>A</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si><si><t>B</t></si><si><t>C</t></si>`,
    ],
    [
      "a comment that looks like an item",
      `<!-- <si><t>X</t></si> --><si><t>A</t></si><si><t>B</t></si><si><t>C</t></si>`,
    ],
    ["CDATA", `<si><t><![CDATA[<si>]]></t></si><si><t>B</t></si><si><t>C</t></si>`],
  ])("go, and no other, with %s before them", (_, items) => {
    const file = handMade({
      sheet: sheetOf(cell("A1", 0) + cell("B1", 2)),
      strings: items,
    });
    const before = readWorkbook(file).sheets[0]?.rows[0]?.cells.map(({ value }) => value);
    const { bytes } = applyToFile(file, [write]);
    expect(readWorkbook(bytes).sheets[0]?.rows[0]?.cells.map(({ value }) => value)).toEqual(before);
    expect(before).toContain("C");
    expect(partOf(bytes, "xl/sharedStrings.xml")).not.toContain("<t>B</t>");
  });
});

it("more letters than anybody writes are not looked through, and that is told", () => {
  const paragraph = `<a>${"a b ".repeat(8_000)}</a>`;
  const { outside } = readWorkbook(
    registerFile({ parts: { "customXml/item1.xml": `<r>${paragraph.repeat(300)}</r>` } }),
  );
  expect(outside?.texts.filter(({ place }) => place === "customXml").length).toBeLessThan(300);
  expect(outside?.unread).toEqual(["customXml"]);
});
