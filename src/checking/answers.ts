/** *Samkoll - svar*: the answers that a workbook keeps to what Samkoll has asked about it. */
import { quotedSheetName } from "../workbook/address";
import { memoizePerObject } from "../workbook/memoize";
import { cellIn, rowAt, type Sheet, type Snapshot } from "../workbook/snapshot";
import { type Label, plainText } from "../reading/label";
import type { Answers } from "./question";
import { noAnswers } from "./question";

/** The sheet's title, and its name where that is free. */
export const answersTitle: Label = { sv: "Samkoll - svar", en: "Samkoll - answers" };

/** The defined name of its first cell. */
export const answersMark = "Samkoll_Svar";

/** Where the questions stand, zero-based. */
export const answersLayout = { headingRow: 3, columns: { ask: 0, where: 1, answer: 2, id: 3, choice: 4 } } as const;

export interface AnswerLine {
  readonly row: number;
  readonly id: string;
  readonly choice: string;
}

/** `undefined` where nothing has been answered. A sheet copied to another workbook comes without its name. */
export const answersSheet = memoizePerObject(({ sheets, names }: Snapshot): Sheet | undefined => {
  const refersTo = [...names].find(([name]) => name.toLowerCase() === answersMark.toLowerCase())?.[1];
  const marked = sheets.find(({ name }) => refersTo?.startsWith(`${quotedSheetName(name)}!`) === true);
  return marked ?? sheets.find(isTitled);
});

function isTitled(sheet: Sheet): boolean {
  const title = cellIn(rowAt(sheet, 0), 0)?.value;
  return typeof title === "string" && titles.has(plainText(title));
}

const titles: ReadonlySet<string> = new Set([answersTitle.sv, answersTitle.en].map(plainText));

export function answerLines(sheet: Sheet): readonly AnswerLine[] {
  const { headingRow, columns } = answersLayout;
  return sheet.rows
    .filter(({ index }) => index > headingRow)
    .flatMap((row) => {
      const [id, choice] = [cellIn(row, columns.id)?.value, cellIn(row, columns.choice)?.value];
      return typeof id === "string" && typeof choice === "string" && id !== ""
        ? [{ row: row.index, id, choice: choice.trim() }]
        : [];
    });
}

/** Of two answers to one question the lower stands. */
export function answersIn(snapshot: Snapshot): Answers {
  const sheet = answersSheet(snapshot);
  return sheet === undefined ? noAnswers : new Map(answerLines(sheet).map(({ id, choice }) => [id, choice]));
}
