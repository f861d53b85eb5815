/** A register that somebody has written persons into, in its cells and everywhere around them, with a coach beside. */
import { type ChosenFile, fileOf } from "./budget-files";
import { linkType, personName, personnummer, registerFile } from "../subjects/privacy/a-register-file";

const threadType = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment";
const textCell = (cell: string, text: string): string => `<c r="${cell}" t="inlineStr"><is><t>${text}</t></is></c>`;
const talk = `Ringde ${personName} ${personnummer}`;

/** In E2 and F2, the header, a threaded comment, a link to an address and the name of a sheet; Bo Ek is a coach. */
export function registerWithPersons(): ChosenFile {
  const bytes = registerFile({
    headings: textCell("G1", "Coach"),
    cells: textCell("G2", "Bo Ek"),
    tabName: personnummer,
    sheet: `<hyperlinks><hyperlink ref="C2" r:id="rId3"/></hyperlinks><headerFooter><oddHeader>&amp;C${personnummer}</oddHeader></headerFooter>`,
    links: [
      `Id="rId1" ${linkType("comments")} Target="../comments1.xml"`,
      `Id="rId2" Type="${threadType}" Target="../threadedComments/threadedComment1.xml"`,
      `Id="rId3" ${linkType("hyperlink")} Target="mailto:a@b.se?subject=${personnummer}" TargetMode="External"`,
    ],
    parts: {
      "xl/comments1.xml": `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>tc={12345678-1234-1234-1234-123456789012}</author></authors><commentList><comment ref="C2" authorId="0"><text><r><t>[Kommentar]&#10;    </t></r><r><t>${talk}</t></r></text></comment></commentList></comments>`,
      "xl/threadedComments/threadedComment1.xml": `<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="C2" id="{12345678-1234-1234-1234-123456789012}"><text>${talk}</text></threadedComment></ThreadedComments>`,
    },
  });
  return fileOf("register.xlsx", bytes);
}
