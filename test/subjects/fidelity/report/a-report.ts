/** Reports of measurements for the tests, as the sheet and as the document say them. */
import { strFromU8, unzipSync } from "fflate";
import { createLanguage, type Language } from "../../../../src/checking/language";
import type { FidelityModel } from "../../../../src/subjects/fidelity/model";
import { type Evaluation, evaluationOf } from "../../../../src/subjects/fidelity/report/evaluation";
import { wordReport } from "../../../../src/subjects/fidelity/report/word/word-report";
import { reportBlueprint } from "../../../../src/subjects/fidelity/sheets/fill-report";
import { englishTexts } from "../../../cases/words";
import { type Filling, located, sv, workbookOf } from "../a-measurement";

export const en = createLanguage("en", englishTexts);
export const languages: readonly Language[] = [sv, en];

export function latestIn(model: FidelityModel): Evaluation {
  const last = model.measurements.at(-1);
  if (last === undefined) throw new Error("No measurement");
  return evaluationOf(model, last);
}

export function evaluationIn(...fillings: readonly Filling[]): Evaluation {
  return latestIn(located(workbookOf(...fillings)));
}

export function sheetOf(evaluation: Evaluation, language: Language) {
  return reportBlueprint(evaluation, language, { sheet: "Rapport", suffix: "" });
}

export function textsOf(evaluation: Evaluation, language: Language): readonly string[] {
  return sheetOf(evaluation, language).cells.flatMap(({ value }) => (typeof value === "string" ? value : []));
}

export interface WordParts {
  readonly document: string;
  readonly styles: string;
  readonly footer: string;
  readonly core: string;
  /** Of each paragraph, in order. */
  readonly paragraphs: readonly string[];
}

export async function wordOf(evaluation: Evaluation, language: Language): Promise<WordParts> {
  const parts = unzipSync(await wordReport(evaluation, language));
  const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const document = part("word/document.xml");
  return {
    document,
    styles: part("word/styles.xml"),
    footer: part("word/footer1.xml"),
    core: part("docProps/core.xml"),
    paragraphs: [...document.matchAll(/<w:p>.*?<\/w:p>|<w:p .*?<\/w:p>/gs)].map(([paragraph]) => plain(paragraph)),
  };
}

function plain(paragraph: string): string {
  return [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, text = ""]) => text)
    .join("")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}
