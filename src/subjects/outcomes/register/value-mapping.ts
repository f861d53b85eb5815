/** *Deltagare – värden*: what the answers of somebody's own register mean, kept in the workbook for the next time. */
import type { SheetBlueprint } from "../../../workbook/blueprint";
import { cellName } from "../../../workbook/address";
import { editCell } from "../../../workbook/content";
import { freeNames } from "../../../workbook/free-names";
import { memoizePerObject } from "../../../workbook/memoize";
import type { Patch } from "../../../workbook/patch";
import { cellIn, rowAt, type Sheet, type Snapshot } from "../../../workbook/snapshot";
import { type Label, labelReader } from "../../../reading/label";
import { textOf } from "../../../reading/text-of-cell";
import { cell, heightOf, input, styles, tabColor } from "../../../making/sheet-style";
import { labelIn, type SheetWords } from "../../../making/sheet-words";
import { type ChoiceListId, choicesOf } from "./choices";
import { columnOfHeading } from "./heading-words";
import { madeSheetOf, sheetMarks } from "./made-sheets";
import { answerKey } from "./read-choice";
import { type ColumnId, columnSpec, sheetNames } from "./register-template";

/** What an answer is to be read as: ids of the column's choices, several only where a person may have several; none: no answer. */
export interface MappedAnswer {
  readonly column: ColumnId;
  readonly answer: string;
  readonly choices: readonly string[];
}

/** By column, then by the answer as `answerKey` gives it. */
export type ValueMapping = ReadonlyMap<ColumnId, ReadonlyMap<string, readonly string[]>>;

const labels = {
  column: { sv: "Kolumn", en: "Column" },
  answer: { sv: "Svar i registret", en: "Answer in the register" },
  meaning: { sv: "Läses som", en: "Read as" },
  noAnswer: { sv: "Ej svar", en: "No answer", also: ["Inget svar", "Räknas inte"] },
} as const satisfies Record<string, Label>;

const headingRow = 3;
const readNoAnswer = labelReader({ noAnswer: labels.noAnswer });

/** The list that a column's answers are of; `null` for a column of days, numbers or texts. Work is there, or not. */
export function listOf(id: ColumnId): ChoiceListId | null {
  const { content } = columnSpec(id);
  switch (content.kind) {
    case "choice":
    case "choices":
    case "age":
    case "years":
      return content.list;
    case "dateOrYes":
      return "yesNo";
    case "number":
    case "money":
    case "date":
    case "count":
    case "share":
    case "text":
    case "list":
    case "birthYear":
      return null;
  }
}

/** Somebody may have several of its choices. */
export function takesSeveral(id: ColumnId): boolean {
  return columnSpec(id).content.kind === "choices";
}

/** What the workbook says; a line that cannot be read is left out. */
export const readValues = memoizePerObject((snapshot: Snapshot): ValueMapping => {
  const sheet = valuesSheet(snapshot);
  const mapping = new Map<ColumnId, Map<string, readonly string[]>>();
  for (const { column, answer, choices } of sheet === undefined ? [] : linesOf(sheet)) {
    if (column === null || choices === null) continue;
    const answers = mapping.get(column) ?? new Map<string, readonly string[]>();
    mapping.set(column, answers.set(answerKey(answer), choices));
  }
  return mapping;
});

function valuesSheet(snapshot: Snapshot): Sheet | undefined {
  return snapshot.sheets.find((sheet) => madeSheetOf(snapshot, sheet) === "values");
}

interface ValueLine {
  readonly row: number;
  readonly column: ColumnId | null;
  readonly answer: string;
  readonly choices: readonly string[] | null;
}

function linesOf(sheet: Sheet): readonly ValueLine[] {
  return sheet.rows
    .filter(({ index }) => index > headingRow)
    .flatMap((row) => {
      const [name, answer, meaning] = [0, 1, 2].map((column) => textOf(cellIn(row, column)).trim());
      if (name === undefined || answer === undefined || name === "" || answer === "") return [];
      const column = columnOfHeading(name);
      return [{ row: row.index, column, answer, choices: column === null ? null : choicesIn(column, meaning ?? "") }];
    });
}

/** By the very words of the choices: somebody has chosen them from a list, or written them as they stand there. */
function choicesIn(column: ColumnId, meaning: string): readonly string[] | null {
  const list = listOf(column);
  if (list === null || meaning === "") return null;
  if (readNoAnswer(meaning)?.rest === "") return [];
  const ids = meaning.split(";").map((part) => {
    const key = answerKey(part);
    return choicesOf(list).find(({ label }) => [label.sv, label.en].some((text) => answerKey(text) === key))?.id;
  });
  const known = ids.filter((id) => id !== undefined);
  return known.length < ids.length || (known.length > 1 && !takesSeveral(column)) ? null : known;
}

/** Adds the answers to the workbook's sheet, or makes the sheet; an answer that is there already gets the new meaning. */
export function valuesPatch(snapshot: Snapshot, answers: readonly MappedAnswer[], words: SheetWords): Patch {
  if (answers.length === 0) return [];
  const sheet = valuesSheet(snapshot);
  if (sheet === undefined) {
    const names = freeNames(snapshot, sheetNames.values.sv);
    return [{ kind: "addSheet", blueprint: valuesBlueprint(answers, words, names), position: "last" }];
  }
  const lines = linesOf(sheet);
  let nextRow = Math.max(headingRow, ...lines.map(({ row }) => row)) + 1;
  return answers.flatMap((mapped) => {
    const known = lines.find(
      ({ column, answer }) => column === mapped.column && answerKey(answer) === answerKey(mapped.answer),
    );
    const row = known?.row ?? nextRow++;
    return lineTexts(mapped, words).map((value, column) =>
      editCell({ sheet: sheet.name, row, column }, cellIn(rowAt(sheet, row), column), { value }),
    );
  });
}

function lineTexts({ column, answer, choices }: MappedAnswer, words: SheetWords): readonly string[] {
  const list = listOf(column);
  const meant = choicesOf(list ?? "yesNo").filter(({ id }) => choices.includes(id));
  const meaning = meant.map(({ label }) => labelIn(words, label)).join("; ");
  return [labelIn(words, columnSpec(column).label), answer, meaning || labelIn(words, labels.noAnswer)];
}

/** Empty lines for answers that come later. */
const spareLines = 20;

function valuesBlueprint(
  answers: readonly MappedAnswer[],
  words: SheetWords,
  names: { readonly sheet: string; readonly suffix: string },
): SheetBlueprint {
  const about = words.t("outcomes.values.about");
  const first = headingRow + 1;
  const last = headingRow + answers.length + spareLines;
  const heads = [labels.column, labels.answer, labels.meaning];
  return {
    name: names.sheet,
    cells: [
      cell(0, 0, labelIn(words, sheetNames.values), styles.title),
      cell(1, 0, about, styles.plain),
      ...heads.map((label, column) => cell(headingRow, column, labelIn(words, label), styles.headLeft)),
      ...Array.from({ length: last - headingRow }, (_, index) => {
        const mapped = answers[index];
        const texts = mapped === undefined ? [null, null, null] : lineTexts(mapped, words);
        return texts.map((text, column) => cell(first + index, column, text, input));
      }).flat(),
    ],
    columnWidths: new Map([
      [0, 30],
      [1, 36],
      [2, 44],
    ]),
    rowHeights: new Map([
      [0, 26],
      [1, heightOf([[about, 110]])],
    ]),
    merges: ["A2:C2"],
    validations: [],
    names: new Map([[`${sheetMarks.values}${names.suffix}`, "A1"]]),
    freeze: { rows: first, columns: 0 },
    print: { orientation: "portrait", area: `A1:${cellName({ row: last, column: 2 })}` },
    protect: false,
    showGridlines: false,
    tabColor,
  };
}
