/** Keeps the answer to a question in the workbook: a line of *Samkoll - svar*, which is made for the first one. */
import { answerLines, answersLayout, answersMark, answersSheet, answersTitle } from "../checking/answers";
import { type Language, questionText } from "../checking/language";
import type { Question } from "../checking/question";
import { addressText, cellName } from "../workbook/address";
import type { SheetBlueprint } from "../workbook/blueprint";
import { editCell } from "../workbook/content";
import { freeSheetName } from "../workbook/free-names";
import type { Patch } from "../workbook/patch";
import { cellIn, rowAt, type Snapshot } from "../workbook/snapshot";
import { cell, heightOf, styles, tabColor } from "./sheet-style";
import { labelIn } from "./sheet-words";

export interface AnswerGiven {
  readonly question: Question;
  /** The id of one of its choices. */
  readonly choice: string;
}

/** A question that was answered before gets the new answer; `choice` "" takes an answer back. */
export function answerPatch(snapshot: Snapshot, { question, choice }: AnswerGiven, language: Language): Patch {
  const sheet = answersSheet(snapshot);
  const line = lineOf(question, choice, language);
  if (sheet === undefined) {
    const name = freeSheetName(
      labelIn(language, answersTitle),
      snapshot.sheets.map((other) => other.name),
    );
    return [{ kind: "addSheet", blueprint: blueprint(name, line, language), position: "last" }];
  }
  const lines = answerLines(sheet);
  const known = lines.findLast(({ id }) => id === question.id)?.row;
  const row = known ?? Math.max(answersLayout.headingRow, sheet.rows.at(-1)?.index ?? 0) + 1;
  return line.map((value, column) =>
    editCell({ sheet: sheet.name, row, column }, cellIn(rowAt(sheet, row), column), {
      value: choice === "" ? null : value,
    }),
  );
}

function lineOf(question: Question, choice: string, language: Language): readonly string[] {
  const { ask, choices } = questionText(question, language);
  const answer = choices.find(({ id }) => id === choice)?.text ?? "";
  return [ask, addressText(question.at), answer, question.id, choice];
}

function blueprint(name: string, line: readonly string[], language: Language): SheetBlueprint {
  const { headingRow } = answersLayout;
  const about = language.t("app.answers.about");
  const widths = [60, 26, 44, 44, 16];
  return {
    name,
    cells: [
      cell(0, 0, labelIn(language, answersTitle), styles.title),
      cell(1, 0, about, styles.plain),
      ...(["ask", "where", "answer", "id", "choice"] as const).map((key, column) =>
        cell(headingRow, column, language.t(`app.answers.${key}`), styles.headLeft),
      ),
      ...line.map((value, column) => cell(headingRow + 1, column, value, styles.label)),
    ],
    columnWidths: new Map(widths.map((width, column) => [column, width])),
    rowHeights: new Map([
      [0, 26],
      [1, heightOf([[about, widths.reduce((all, width) => all + width, 0)]])],
    ]),
    merges: ["A2:E2"],
    validations: [],
    names: new Map([[answersMark, "A1"]]),
    freeze: { rows: headingRow + 1, columns: 0 },
    print: { orientation: "landscape", area: `A1:${cellName({ row: headingRow + 1, column: widths.length - 1 })}` },
    protect: false,
    showGridlines: false,
    tabColor,
  };
}
