/** What a template cannot carry is told at the line. */
import { corrected } from "../../../../../src/subjects/budget/pane/learn/corrected";
import { noEdits, rowChoice } from "../../../../../src/subjects/budget/pane/learn/role-choices";
import { untaughtLines } from "../../../../../src/subjects/budget/pane/learn/untaught";
import { bookOf, cost, formOf, planned } from "./a-form";

const book = bookOf(planned);
const now = corrected(
  formOf(book),
  { ...noEdits, rows: { "Budget!2 r4": { ...rowChoice(cost), kind: "note" } } },
  book,
);

it("names the line that the officer decided and the template reads as something else", () => {
  expect([...untaughtLines(now, formOf(book))]).toEqual(["Budget!2 r4"]);
});

it("names none that is read as decided, and none that nobody decided", () => {
  expect([...untaughtLines(now, now)]).toEqual([]);
  expect([...untaughtLines(formOf(book), now)]).toEqual([]);
});
