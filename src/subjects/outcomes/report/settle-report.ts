/** Which sheets make the workbook's final report: one, several that are parts of it, or asked where they could be two. */
import { isBlank, type Sheet, type Snapshot } from "../../../workbook/snapshot";
import { plainText } from "../../../reading/label";
import { asText } from "../../../checking/message-value";
import { type Answers, answerTo, type Question, questionId, type QuestionKind } from "../../../checking/question";
import { madeSheetOf } from "../register/made-sheets";
import { locateStatedTables } from "../stated/stated-tables";
import { disagreementsOf, joinReports } from "./join-sheets";
import type { FinalReport, ReportPiece } from "./report-model";
import { isEnough, readPiece } from "./locate";
import { moneySectionTitle, sectionTitle } from "./other-words";

export const reportsQuestionKind: QuestionKind = { about: "twoReports", choices: ["one", "sheet"], whys: [] };

export interface SettledReport {
  /** `null`: there is none, or it is asked which it is. */
  readonly report: FinalReport | null;
  readonly questions: readonly Question[];
}

interface Candidate extends ReportPiece {
  /** It is read as something else too: a part of a report that stands on others, and none by itself. */
  readonly isTaken: boolean;
}

/** `taken`: sheets that are read as something else too, and may only be a part of a report that stands on others. */
export function settleReport(snapshot: Snapshot, taken: ReadonlySet<string>, answers: Answers): SettledReport {
  const pieces = snapshot.sheets.flatMap((sheet): readonly Candidate[] => {
    const made = madeSheetOf(snapshot, sheet);
    const isTaken = taken.has(sheet.name);
    if ((made !== null && made !== "report") || (isTaken && !isSection(sheet, moneySectionTitle))) return [];
    const piece = readPiece(snapshot, sheet, made === "report");
    const isNamed = isTaken || piece.isTitled || isSection(sheet, sectionTitle);
    const isPart = isNamed && (piece.parts > 0 || holdsShares(snapshot, sheet));
    return isPart || (piece.isWhole && !isTaken) ? [{ ...piece, isWhole: piece.isWhole && !isTaken, isTaken }] : [];
  });
  // Our own is one sheet; beside another report the first one is read.
  const [first] = pieces.filter(({ isWhole }) => isWhole);
  if (first !== undefined && first.report.working !== null) return { report: first.report, questions: [] };
  const others = pieces.filter(({ report }) => report.working === null);
  const rivals = others.filter((piece) => others.some((other) => mayBeAnother(piece, other)));
  if (rivals.length === 0) return { report: joined(others), questions: [] };
  const question = askOf(rivals);
  return { report: chosen(answerTo(answers, question), others), questions: [question] };
}

function joined(pieces: readonly Candidate[]): FinalReport | null {
  const [first, ...rest] = pieces;
  if (first === undefined || pieces.every(({ isTaken }) => isTaken)) return null;
  const sum = {
    parts: pieces.reduce((total, { parts }) => total + parts, 0),
    told: pieces.reduce((total, { told }) => total + told, 0),
    isTitled: pieces.some(({ isTitled }) => isTitled),
  };
  if (!isEnough(sum) && !pieces.some(({ isWhole }) => isWhole)) return null;
  return rest.reduce((all, { report }) => joinReports(all, report), first.report);
}

/** With what belongs to the chosen sheet by its name; what says nothing of whose it is may be of either. */
function chosen(answer: string | null, pieces: readonly Candidate[]): FinalReport | null {
  if (answer === null) return null;
  if (answer === "one") return joined(pieces);
  const own = pieces.find(({ report }) => choiceOf(report.sheet) === answer);
  if (own === undefined) return null;
  const same = pieces.filter((piece) => piece === own || (hasSameName(piece, own) && !mayBeAnother(piece, own)));
  return joined(same);
}

/** Of another effort by its name, or two reports in themselves that say different things of the same. */
function mayBeAnother(one: Candidate, other: Candidate): boolean {
  if (one === other) return false;
  if (identities.some((id) => differs(textIn(one, id), textIn(other, id)))) return true;
  return one.isWhole && other.isWhole && disagreementsOf(one.report, other.report).length > 0;
}

const identities = ["name", "diary"] as const;

function textIn({ report }: Candidate, id: (typeof identities)[number]): string {
  return plainText(report.fields[id]?.text ?? "");
}

function differs(one: string, other: string): boolean {
  return one !== "" && other !== "" && one !== other;
}

function hasSameName(one: Candidate, other: Candidate): boolean {
  return identities.some((id) => textIn(one, id) !== "" && textIn(one, id) === textIn(other, id));
}

function choiceOf(sheet: string): string {
  return `sheet:${sheet}`;
}

function askOf(rivals: readonly Candidate[]): Question {
  const sheets = rivals.map(({ report }) => report.sheet);
  const at = rivals[0]?.report.titleAt ?? { sheet: "", row: 0, column: 0 };
  return {
    id: questionId("twoReports", at.sheet, sheets.join(" / ")),
    about: "twoReports",
    at,
    cells: [at],
    values: { sheets: asText(sheets.join(", ")) },
    choices: [
      { id: "one" },
      ...sheets.map((sheet) => ({ id: choiceOf(sheet), text: "sheet", values: { sheet: asText(sheet) } })),
    ],
    likely: null,
  };
}

function holdsShares(snapshot: Snapshot, sheet: Sheet): boolean {
  return locateStatedTables({ ...snapshot, sheets: [sheet] }, new Set()).length > 0;
}

/** By the sheet's name, or by what stands alone on its first row. */
function isSection({ name, rows }: Sheet, pattern: RegExp): boolean {
  const filled = rows[0]?.cells.filter(({ value }) => !isBlank(value)) ?? [];
  const title = filled.length === 1 ? filled[0]?.value : undefined;
  return [name, title].some((text) => typeof text === "string" && pattern.test(text.trim()));
}
