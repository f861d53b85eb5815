/** What is asked about a register's columns: what a heading is, which of two columns counts, where an end is told. */
import { type Address, cellName } from "../../../workbook/address";
import { type Choice, type Question, questionId, type QuestionKind } from "../../../checking/question";
import { asCells, asLabels, asText } from "../../../checking/message-value";
import { plainText } from "../../../reading/label";
import { type ColumnId, columnSpec } from "./register-template";

export const columnQuestionKinds: readonly QuestionKind[] = [
  { about: "registerColumn", choices: ["column", "none"], whys: ["near", "answers"] },
  { about: "registerRole", choices: ["column"], whys: [] },
  { about: "registerStart", choices: ["column", "none", "unknown"], whys: ["onlyDays", "word", "earlier"] },
  { about: "registerEnd", choices: ["column", "none", "unknown"], whys: ["onlyDays", "word", "later"] },
];

/** A column that may be meant. */
export interface Candidate {
  readonly at: Address;
  /** Empty where it has none. */
  readonly heading: string;
}

/** "Vad är kolumnen Beslutsdatum?" The ids of its choices are those of the columns, and *none*. */
export function askColumn(
  sheet: string,
  { at, heading }: Candidate,
  ids: readonly ColumnId[],
  why: "near" | "answers",
): Question {
  const [nearest] = ids;
  return {
    id: questionId("registerColumn", sheet, heading),
    about: "registerColumn",
    at,
    cells: [at],
    values: {
      heading: asText(heading),
      nearest: asLabels(nearest === undefined ? [] : [columnSpec(nearest).label]),
    },
    choices: [
      ...ids.map((id) => ({ id, text: "column", values: { name: asLabels([columnSpec(id).label]) } })),
      { id: "none" },
    ],
    likely: nearest === undefined ? null : { choice: nearest, why },
  };
}

interface WhichColumn {
  readonly question: Question;
  /** The sheet's column that a choice stands for. */
  readonly columnOf: (choice: string) => number | undefined;
}

/** Two headings of one role that do not say the same. */
export function askRole(sheet: string, id: ColumnId, rivals: readonly Candidate[]): WhichColumn {
  const { choices, columnOf } = choicesAmong(rivals);
  const [first] = rivals;
  return {
    question: {
      id: questionId("registerRole", sheet, rivals.map(nameOf).join(" / ")),
      about: "registerRole",
      at: first?.at ?? { sheet, row: 0, column: 0 },
      cells: rivals.map(({ at }) => at),
      values: { role: asLabels([columnSpec(id).label]), cells: asCells(rivals.map(({ at }) => at)) },
      choices,
      likely: null,
    },
    columnOf,
  };
}

/** The column that it probably is: the only one of days, one whose heading may say so, or one by its order in each row. */
export interface LikelyColumn {
  readonly column: Candidate;
  readonly why: "onlyDays" | "word" | "earlier" | "later";
}

/** No heading says when somebody began, or ended. */
export function askWhich(
  sheet: string,
  id: "enrolled" | "ended",
  candidates: readonly Candidate[],
  { likely, at }: { readonly likely: LikelyColumn | null; readonly at: Address },
): WhichColumn {
  const about = id === "enrolled" ? "registerStart" : "registerEnd";
  const { choices, columnOf } = choicesAmong(candidates);
  const place = likely === null ? -1 : candidates.indexOf(likely.column);
  const choice = choices[place]?.id;
  return {
    question: {
      id: questionId(about, sheet, candidates.map(nameOf).join(" / ") || columnSpec(id).label.sv),
      about,
      at: likely?.column.at ?? candidates[0]?.at ?? at,
      cells: candidates.length > 0 ? candidates.map((each) => each.at) : [at],
      values: { sheet: asText(sheet), nearest: asText(likely === null ? "" : nameOf(likely.column)) },
      choices: [...choices, { id: "none" }, { id: "unknown" }],
      likely: likely === null || choice === undefined ? null : { choice, why: likely.why },
    },
    columnOf,
  };
}

function choicesAmong(candidates: readonly Candidate[]): {
  readonly choices: readonly Choice[];
  readonly columnOf: WhichColumn["columnOf"];
} {
  const columns = new Map<string, number>();
  const choices = candidates.map((candidate): Choice => {
    const own = plainText(candidate.heading).replaceAll(" ", "-");
    const isUsable = own !== "" && own !== "none" && own !== "unknown" && !columns.has(own) && !/\d{6}/.test(own);
    const id = isUsable ? own : cellName(candidate.at);
    columns.set(id, candidate.at.column);
    return { id, text: "column", values: { heading: asText(nameOf(candidate)), cell: asCells([candidate.at]) } };
  });
  return { choices, columnOf: (choice) => columns.get(choice) };
}

function nameOf({ heading, at }: Candidate): string {
  return heading === "" ? cellName(at) : heading;
}
