/** The names of questions, and which answers count. */
import { answerTo, type Question, questionId, sortedByAnswer } from "../../src/checking/question";

const question: Question = {
  id: "unit:Budget!kr/tkr",
  about: "unit",
  at: { sheet: "Budget", row: 0, column: 0 },
  cells: [],
  values: {},
  choices: [{ id: "kr" }, { id: "tkr" }],
  likely: null,
};

it("names a question by its words, without the sign that parts it from its answer", () => {
  expect(questionId("columns", "Budget", " A = B \n 2027 ")).toBe("columns:Budget!A - B 2027");
});

it("quotes no identity number in a name or a sentence", () => {
  expect(questionId("row", "Budget", "Anna 640823-3234")).not.toContain("640823");
  const values = { label: { kind: "text", text: "Anna 640823-3234" } } as const;
  const [open] = sortedByAnswer([{ ...question, values }], new Map()).open;
  expect(JSON.stringify(open)).not.toContain("640823");
});

it("counts an answer only where it is one of the choices", () => {
  expect(answerTo(new Map([[question.id, "tkr"]]), question)).toBe("tkr");
  expect(answerTo(new Map([[question.id, "mkr"]]), question)).toBeNull();
  expect(answerTo(new Map([["unit:Annat!kr/tkr", "tkr"]]), question)).toBeNull();
});

it("parts what is asked into what is open and what is answered", () => {
  const { open, answered } = sortedByAnswer([question, { ...question, id: "other" }], new Map([[question.id, "kr"]]));
  expect(open.map(({ id }) => id)).toEqual(["other"]);
  expect(answered.map(({ id, answer }) => [id, answer])).toEqual([[question.id, "kr"]]);
});
