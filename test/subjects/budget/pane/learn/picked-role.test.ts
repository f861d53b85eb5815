/** A letter gives a row what its section and its words say, so that the officer need not open the lists. */
import { corrected } from "../../../../../src/subjects/budget/pane/learn/corrected";
import { type LearnLine, linesOf, type RowLine } from "../../../../../src/subjects/budget/pane/learn/learn-lines";
import { pickedRow } from "../../../../../src/subjects/budget/pane/learn/picked-role";
import { noEdits, rowChoice } from "../../../../../src/subjects/budget/pane/learn/role-choices";
import { bookOf, formOf } from "./a-form";

const book = bookOf([
  ["Budget"],
  [null, "2026"],
  ["Lön"],
  ["Insatsledare"],
  ["Friskvård"],
  ["OH på lön"],
  ["S:a lön"],
  ["Tillsammans"],
  ["Antal platser"],
  ["Antal deltagare"],
]);
const note = { kind: "note" } as const;
const form = formOf(book, {
  columns: [[{ kind: "label" }]],
  rows: {
    3: [{ kind: "section", costKind: "staff" }],
    4: [note],
    6: [note],
    7: [{ kind: "sum", rows: [3, 4, 5], of: "section" }],
    8: [note],
    9: [note],
    10: [note],
  },
});
const isRow = (line: LearnLine): line is RowLine => line.axis === "row";
const lineOf = (label: string): RowLine => {
  const line = linesOf(form)
    .filter(isRow)
    .find((known) => known.label === label);
  if (line === undefined) throw new Error(`No row is called ${label}.`);
  return line;
};

it("takes a cost's kind from its section, but overhead is overhead wherever it stands", () => {
  expect(pickedRow("cost", lineOf("Insatsledare")).costKind).toBe("staff");
  expect(pickedRow("cost", lineOf("OH på lön")).costKind).toBe("overhead");
  expect(pickedRow("cost", lineOf("Tillsammans")).costKind).toBe("other");
});

it("takes what a number counts from its words", () => {
  expect(pickedRow("quantity", lineOf("Antal platser")).counts).toBe("places");
  expect(pickedRow("quantity", lineOf("Antal deltagare")).counts).toBe("participants");
});

it("takes a sum in a section for the section's, and one after it for that of everything", () => {
  expect(pickedRow("sum", lineOf("Friskvård")).of).toBe("section");
  expect(pickedRow("sum", lineOf("Tillsammans")).of).toBe("costs");
});

it("lets the costs of a row that becomes a title follow it, save those that somebody has chosen a kind for", () => {
  const untitled = formOf(book, { columns: [[{ kind: "label" }]], rows: { 7: [note] } });
  const kindsOf = (rows: typeof noEdits.rows): readonly unknown[] =>
    corrected(untitled, { ...noEdits, rows }, book)
      .tables[0]?.rows.slice(1, 4)
      .map(({ role }) => role.kind === "cost" && role.costKind) ?? [];
  const title = { "Budget!2 r2": rowChoice({ kind: "section", costKind: "staff" }) };
  expect(kindsOf(title)).toEqual(["staff", "staff", "overhead"]);
  const chosen = { ...title, "Budget!2 r4": rowChoice({ kind: "cost", costKind: "premises" }) };
  expect(kindsOf(chosen)).toEqual(["staff", "premises", "overhead"]);
});
