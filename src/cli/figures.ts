/** `samkoll figures FILE`: the key figures of what a workbook holds: a budget, measurements, what became of participants. */
import type { Language } from "../checking/language";
import { oneLine } from "../checking/one-line";
import { type QuestionReport, questionReport } from "../checking/report";
import { questionLine } from "../checking/text-report";
import type { Snapshot } from "../workbook/snapshot";
import { answersOf, requireAsked } from "./answers";
import { CallProblem, type Context, type ExitCode, formatOf, nothingFound, ofKind, onlyFile, readCall } from "./call";
import { aboutFile, readBytes } from "./files";
import { policyOf } from "./policy-file";
import { readWhole } from "./read-whole";

export async function figuresCommand(args: readonly string[], context: Context): Promise<ExitCode> {
  const call = readCall(args, ["kind", "policy", "format", "answer"]);
  const { language, catalogue, out } = context;
  const format = formatOf(call);
  const offered = new Map(
    (await catalogue.offers()).flatMap(({ subject, figures }) => (figures === null ? [] : [[subject.id, figures]])),
  );
  const asked = ofKind(call, offered);
  const file = onlyFile(call);
  const snapshot = await aboutFile(file, () => readWhole(readBytes(file)));
  const answers = answersOf(call);
  const result = catalogue.check(snapshot, policyOf(call.one("policy"), catalogue.policies), undefined, answers);
  requireAsked(answers, [result]);
  const figures = asked ?? result.kinds.flatMap((kind) => offered.get(kind) ?? [])[0];
  if (figures === undefined) throw nothingFound(file, context);
  const answer = figures.of(result, language);
  if (answer === null) throw new CallProblem(figures.notFound, { file });
  const unread = unreadRows(snapshot);
  const questions = result.questions.map((question) => questionReport(question, language));
  out(
    format === "json"
      ? `${JSON.stringify({ ...answer.json, questions, ...(unread.length > 0 && { unread }) })}\n`
      : `${answer.text}${questionsText(questions, language)}${unreadText(unread, language)}`,
  );
  return 0;
}

/** A line a question, after an empty one. */
function questionsText(questions: readonly QuestionReport[], language: Language): string {
  return questions.length === 0
    ? ""
    : `\n${questions.map((question) => questionLine(question, language)).join("\n")}\n`;
}

interface UnreadRows {
  readonly sheet: string;
  /** The first row that was left, from 1. */
  readonly fromRow: number;
}

/** What the figures do not know of: rows beyond the largest workbook that is read whole. */
export function unreadRows({ sheets }: Snapshot): readonly UnreadRows[] {
  return sheets.flatMap(({ name, unreadFromRow }) =>
    unreadFromRow === undefined ? [] : [{ sheet: name, fromRow: unreadFromRow + 1 }],
  );
}

/** A line a sheet, after an empty one. */
export function unreadText(unread: readonly UnreadRows[], language: Language): string {
  const lines = unread.map(({ sheet, fromRow }) =>
    oneLine(language.t("cli.figures.unread", { sheet, row: language.number(fromRow) })),
  );
  return lines.length === 0 ? "" : `\n${lines.join("\n")}\n`;
}
