/** What Samkoll proposes for a workbook that an officer says is a form. */
import { linesOf } from "../../../../../src/subjects/budget/pane/learn/learn-lines";
import { proposalFor } from "../../../../../src/subjects/budget/pane/learn/proposal";
import type { BudgetForm } from "../../../../../src/subjects/budget/form/form-model";
import { blank, bookOf, formOf, planned } from "./a-form";

const rolesOf = (form: BudgetForm | null): readonly (readonly string[])[] =>
  form === null ? [] : linesOf(form).map(({ place, role, evidence }) => [place, role.kind, evidence]);

it("reads a blank form, which no check would take for a budget, and is sure of no row that may be a heading", () => {
  expect(rolesOf(proposalFor(bookOf(blank), null))).toEqual([
    ["A", "label", "told"],
    ["B", "amount", "told"],
    ["C", "amount", "told"],
    ["D", "amount", "told"],
    ["3", "cost", "told"],
    ["4", "section", "likely"],
    ["5", "cost", "told"],
    ["6", "cost", "told"],
    ["7", "cost", "told"],
    ["8", "sum", "told"],
  ]);
});

it("knows a blank form's headings by the sums that they have", () => {
  const form = proposalFor(
    bookOf([
      ["Budget"],
      ["", "2025", "2026"],
      ["Personalkostnader"],
      ["Coach"],
      ["Summa personalkostnader"],
      ["Lokalkostnader"],
      ["Hyra"],
      ["Summa lokalkostnader"],
      ["Totalt"],
    ]),
    null,
  );
  expect(
    rolesOf(form)
      .slice(3)
      .map(([place, kind]) => `${place} ${kind}`),
  ).toEqual(["3 section", "4 cost", "5 sum", "6 section", "7 cost", "8 sum", "9 sum"]);
});

it("keeps the form that the check found, and proposes nothing where there is no table", () => {
  const book = bookOf(planned);
  const form = formOf(book);
  expect(proposalFor(book, form)).toEqual(form);
  expect(proposalFor(bookOf([["Anteckningar"], ["Möte på torsdag"]]), null)).toBeNull();
});
