/** The lines of a form in the order that an officer goes through them. */
import { corrected } from "../../../../../src/subjects/budget/pane/learn/corrected";
import { groupsOf, linesOf } from "../../../../../src/subjects/budget/pane/learn/learn-lines";
import { noEdits, rowChoice } from "../../../../../src/subjects/budget/pane/learn/role-choices";
import { tintsOf } from "../../../../../src/subjects/budget/pane/learn/role-tones";
import { amount, bookOf, cost, formOf, planned } from "./a-form";

const book = bookOf(planned);
const form = formOf(book, {
  columns: [[{ kind: "label" }], [amount("2011")], [amount("2012"), "likely"], [amount("2013")]],
  rows: { 6: [cost, "likely"], 8: [{ kind: "sum", rows: [2, 3, 4, 5, 6], of: "costs" }, "shown"] },
});
const shown = (order: "unsure" | "sheet" | "role", now = form): readonly (readonly string[])[] =>
  groupsOf(linesOf(form), linesOf(now), order).map(({ of, lines }) => [of.kind, ...lines.map(({ place }) => place)]);

it("puts what is only likely first, columns before rows", () => {
  expect(shown("unsure")).toEqual([
    ["unsure", "C", "6"],
    ["sure", "A", "B", "D", "3", "4", "5", "7", "8"],
  ]);
});

it("leaves a line where it stood when it is corrected", () => {
  const now = corrected(form, { ...noEdits, rows: { "Budget!2 r5": rowChoice(cost) } }, book);
  expect(shown("unsure", now)[0]).toEqual(["unsure", "C", "6"]);
  expect(shown("role", now)).toEqual(shown("role"));
});

it("follows the sheet, or gathers what has one role", () => {
  expect(shown("sheet")).toEqual([
    ["columns", "A", "B", "C", "D"],
    ["rows", "3", "4", "5", "6", "7", "8"],
  ]);
  expect(shown("role")).toEqual([
    ["columnRole", "B", "C", "D"],
    ["columnRole", "A"],
    ["rowRole", "3", "4", "5", "6", "7"],
    ["rowRole", "8"],
  ]);
});

it("colours an amount as its column, a sum as a sum, and a heading as what it heads", () => {
  const tones = new Map(tintsOf(form).map(({ at, tone }) => [`${at.row},${at.column}`, tone]));
  expect(["1,0", "1,1", "2,0", "2,1", "7,0", "7,3"].map((cell) => tones.get(cell))).toEqual([
    "purple",
    "blue",
    "blue",
    "blue",
    "green",
    "green",
  ]);
});
