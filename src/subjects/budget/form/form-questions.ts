/** What a form that nobody has taught Samkoll asks: which stage is the budget, and who pays what it costs. */
import { asCells, asKey, asMoney, asNumber, asText } from "../../../checking/message-value";
import { type Question, type QuestionKind, questionId } from "../../../checking/question";
import type { Ore, Unit } from "../../../reading/money";
import type { Address } from "../../../workbook/address";
import { type Stage, stages } from "./form-model";

export const formQuestionKinds: readonly QuestionKind[] = [
  { about: "stage", choices: stages, whys: ["granted"] },
  { about: "funding", choices: ["forbund", "part", "untold"], whys: ["told"] },
  { about: "oneUnit", choices: ["same", "kronor"], whys: ["likes"] },
  { about: "tables", choices: ["this", "add"], whys: [] },
];

/** `cells`: a heading of each stage. */
export function stageQuestion(sheet: string, rivals: readonly Stage[], cells: readonly Address[]): Question {
  return {
    id: questionId("stage", sheet, rivals.join(" ")),
    about: "stage",
    at: cells[0] ?? { sheet, row: 0, column: 0 },
    cells,
    values: { cells: asCells(cells) },
    choices: rivals.map((id) => ({ id })),
    likely: rivals.includes("granted") ? { choice: "granted", why: "granted" } : null,
  };
}

/** `part`: what the form says is asked of the förbund, without telling who pays the rest. */
export function fundingQuestion(at: Address, total: Ore, part: Ore | null): Question {
  return {
    id: questionId("funding", at.sheet, "total"),
    about: "funding",
    at,
    cells: [at],
    values: { total: asMoney(total), cell: asCells([at]) },
    choices: [
      { id: "forbund" },
      ...(part === null ? [] : [{ id: "part", values: { part: asMoney(part) } }]),
      { id: "untold" },
    ],
    likely: part === null ? null : { choice: "part", why: "told" },
  };
}

/** One amount that is a thousand times its likes in a table of thousands. `figure`: as the cell shows it. */
export function oneUnitQuestion(at: Address, label: string, figure: number, unit: Unit): Question {
  return {
    id: questionId("oneUnit", at.sheet, `${label} ${figure}`),
    about: "oneUnit",
    at,
    cells: [at],
    values: { figure: asNumber(figure), label: asText(label), cell: asCells([at]), unit: asKey(`app.unit.${unit}`) },
    choices: [{ id: "same" }, { id: "kronor" }],
    likely: { choice: "kronor", why: "likes" },
  };
}

/** Several tables of costs that come to different sums. */
export function tablesQuestion(tables: readonly { readonly at: Address; readonly total: Ore | null }[]): Question {
  const places = tables.map((table) => table.at);
  const at = places[0] ?? { sheet: "", row: 0, column: 0 };
  return {
    id: questionId("tables", at.sheet, tables.map((table) => tableId(table.at, places)).join(" ")),
    about: "tables",
    at,
    cells: tables.flatMap((table) => (table.at.sheet === at.sheet ? [table.at] : [])),
    values: {},
    choices: [
      ...tables.map((table) => ({
        id: tableId(table.at, places),
        text: "this",
        values: {
          place: { kind: "text", text: tableId(table.at, places) } as const,
          total: table.total === null ? ({ kind: "text", text: "–" } as const) : asMoney(table.total),
        },
      })),
      { id: "add" },
    ],
    likely: null,
  };
}

/** As an answer names a table: its sheet, and its row where the sheet has several. */
export function tableId({ sheet, row }: Address, all: readonly Address[]): string {
  const name = all.filter((other) => other.sheet === sheet).length > 1 ? `${sheet} ${row + 1}` : sheet;
  return name.replaceAll("=", "-");
}
