/** A test's own subject: a list whose columns are asked about where their heading tells nothing; its total waits for it. */
import type { ReactNode } from "react";
import { type SubjectKey, subjectKey } from "../../../src/checking/check-result";
import type { TextLoaders } from "../../../src/checking/language";
import { asText } from "../../../src/checking/message-value";
import { answerTo, type Question, questionId } from "../../../src/checking/question";
import { AwaitingAnswer } from "../../../src/pane/awaiting-answer";
import { verdictOf } from "../../../src/pane/findings/arrange";
import { JudgedFindings } from "../../../src/pane/findings/judged-findings";
import { countsText, VerdictLine } from "../../../src/pane/findings/verdict";
import { useLanguage } from "../../../src/pane/language";
import type { SubjectPane, SubjectPanelProps } from "../../../src/pane/subject-pane";
import { defineSubject } from "../../../src/subjects/subject";
import { cellAt, type Snapshot } from "../../../src/workbook/snapshot";
import { rowsOf } from "../a-checked-workbook";

interface List {
  /** `null` while a column is not known. */
  readonly total: number | null;
}

const sheet = "Lista";
const listKey: SubjectKey<List> = subjectKey("list");

/** "Antal" is counted; *Parter* and *Övrigt* tell nothing. */
export const listWorkbook: Snapshot = {
  dateSystem: 1900,
  names: new Map(),
  sheets: [
    {
      name: sheet,
      visibility: "visible",
      protected: false,
      hiddenColumns: new Set(),
      rows: rowsOf([
        ["Lista", "Antal", "Parter", "Övrigt"],
        ["Stolar", 2, 2, 7],
        ["Bord", 3, 3, 8],
        ["Lampor", 4, 4, 9],
      ]),
    },
  ],
};

function questionOn(snapshot: Snapshot, column: number): Question {
  const heading = cellAt(snapshot, { sheet, row: 0, column })?.value;
  const words = typeof heading === "string" ? heading : "";
  return {
    id: questionId("column", sheet, words),
    about: "column",
    at: { sheet, row: 0, column },
    cells: [0, 1, 2, 3].map((row) => ({ sheet, row, column })),
    values: { heading: asText(words) },
    choices: [{ id: "copy" }, { id: "more" }],
    likely: words === "Parter" ? { choice: "copy", why: "same" } : null,
  };
}

export const listSubject = defineSubject({
  key: listKey,
  lookedFor: null,
  policy: null,
  rules: [],
  questionKinds: [{ about: "column", choices: ["copy", "more"], whys: ["same"] }],
  ruleGroups: [],
  texts: listTexts(),
  offers: () => Promise.reject(new Error("Nothing is offered here.")),
  examine: ({ snapshot, answers }) => {
    const questions = [2, 3].map((column) => questionOn(snapshot, column));
    const counted = questions.map((question) => {
      const answer = answerTo(answers, question);
      return answer === null ? null : answer === "copy" ? 0 : sumOf(snapshot, question);
    });
    const total = counted.reduce((sum, more) => (sum === null || more === null ? null : sum + more), 9);
    return { found: { total }, isFound: true, sheets: [sheet], findings: [], questions };
  },
});

function sumOf(snapshot: Snapshot, { cells }: Question): number {
  return cells.reduce((sum, at) => {
    const value = cellAt(snapshot, at)?.value;
    return sum + (typeof value === "number" ? value : 0);
  }, 0);
}

function ListPanel(props: SubjectPanelProps): ReactNode {
  const language = useLanguage();
  const { result } = props.checked;
  const { total } = listKey.of(result);
  return (
    <>
      <VerdictLine verdict={verdictOf(result)} text={countsText(result, language)} />
      <p data-figure="total">{total ?? <AwaitingAnswer />}</p>
      <JudgedFindings {...props} />
    </>
  );
}

export const listPane: SubjectPane = {
  id: "list",
  texts: listSubject.texts,
  tab: { name: "list.name", Panel: ListPanel },
  create: null,
};

function listTexts(): TextLoaders {
  const words = (name: string, ask: string, why: string, copy: string, more: string) => ({
    texts: { list: { name }, questions: { column: { ask, why: { same: why }, choices: { copy, more } } } },
  });
  return {
    sv: async () =>
      words(
        "Lista",
        "Vad står i kolumnen {{heading}}?",
        "Varje rad har samma tal som Antal.",
        "Samma saker en gång till",
        "Fler saker",
      ),
    en: async () =>
      words(
        "List",
        "What is in the column {{heading}}?",
        "Each row has the same number as Antal.",
        "The same things again",
        "More things",
      ),
  };
}
