/** Which version of EQ-5D the answers are of that do not say it: told by their levels, or asked once. */
import { asNumber } from "../../../checking/message-value";
import { type Answers, answerTo, type Question } from "../../../checking/question";
import type { AnsweredRow } from "./answered-rows";
import { asForm, codedRow, type Table } from "./answer-table";
import { eq5dVersionQuestion, questionOn } from "./coding";
import type { Eq5dForm } from "./template";
import { type VersionEvidence, versionIn } from "./tell-form";

export interface Version {
  readonly version: Eq5dForm | null;
  readonly question: Question | null;
  readonly isOpen: boolean;
}

/** Asked once for the whole workbook, whose answer sheets are of one study. */
export function versionOf(tables: readonly Table[], answers: Answers): Version {
  const rows = tables.flatMap(({ rows, eq5d }) => rows.map((row) => asForm(row, eq5d)));
  const evidence = versionIn(rows);
  const unnamed = rows.filter(({ stated }) => stated.kind === "eq5d");
  const [first] = unnamed;
  const isCoded = tables.every(({ eq5d, letters }) => eq5d.offset !== null && letters.open.length === 0);
  if (evidence.told !== null || first === undefined || !isCoded) {
    return { version: evidence.told, question: null, isOpen: false };
  }
  const question = versionQuestion(unnamed, first.group.columns.sheet, evidence);
  const answer = answerTo(answers, question);
  const version = answer === null ? null : answer === "threeLevels" ? "EQ-5D-3L" : "EQ-5D-5L";
  return { version, question, isOpen: version === null };
}

function versionQuestion(rows: readonly AnsweredRow[], sheet: string, { high }: VersionEvidence): Question {
  const here = rows.filter(({ group }) => group.columns.sheet === sheet);
  return questionOn(eq5dVersionQuestion, "EQ-5D", here.map(codedRow), sheet, {
    values: { count: asNumber(rows.length) },
    likely: high > 0 ? { choice: "fiveLevels", why: "oneHigher" } : { choice: "threeLevels", why: "noHigher" },
  });
}
