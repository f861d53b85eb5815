/** The report as a document for Word, with the same contents as the sheet. Loaded only when somebody asks for one. */
import { Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from "docx";
import type { SheetWords } from "../../../../making/sheet-words";
import type { Evaluation } from "../evaluation";
import { areaBlocks, resultBlocks, signatureBlocks, summaryBlocks } from "./word-parts";
import { deep, heading } from "./word-blocks";

const locales = { sv: "sv-SE", en: "en-GB" } as const;

export async function wordReport(evaluation: Evaluation, words: SheetWords): Promise<Uint8Array> {
  const { t } = words;
  const { service, measuredOn } = evaluation.measurement;
  const title = t("fidelity.report.title");
  const about = [title, service?.text ?? "", measuredOn?.value ?? ""].filter((text) => text !== "").join(" · ");
  const small = (children: NonNullable<ConstructorParameters<typeof TextRun>[0]>): TextRun =>
    new TextRun(typeof children === "string" ? { text: children, size: 18 } : children);
  const document = new Document({
    title: about,
    creator: "Samkoll",
    styles: {
      default: {
        document: { run: { font: "Calibri", size: 22, language: { value: locales[words.code] } } },
        title: { run: { size: 40, bold: true, color: deep }, paragraph: { spacing: { after: 160 } } },
        heading1: { run: { size: 30, bold: true, color: deep }, paragraph: { spacing: { before: 280, after: 100 } } },
        heading2: { run: { size: 25, bold: true, color: deep }, paragraph: { spacing: { before: 220, after: 80 } } },
      },
    },
    sections: [
      {
        // An A4 with two centimetres around.
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 },
          },
        },
        headers: { default: new Header({ children: [new Paragraph({ children: [small(about)] })] }) },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                children: [
                  small({
                    size: 18,
                    children: [
                      `${t("fidelity.report.page")} `,
                      PageNumber.CURRENT,
                      ` ${t("fidelity.report.pageOf")} `,
                      PageNumber.TOTAL_PAGES,
                    ],
                  }),
                ],
              }),
            ],
          }),
        },
        children: [
          heading(title, 0),
          ...resultBlocks(evaluation, words),
          ...summaryBlocks(evaluation, words),
          ...areaBlocks(evaluation, words),
          ...signatureBlocks(evaluation, words),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
