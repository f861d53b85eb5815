/** What Samkoll proposes for a workbook that an officer says is a form. */
import { linesOf } from "../../../../../src/subjects/budget/pane/learn/learn-lines";
import { proposalFor } from "../../../../../src/subjects/budget/pane/learn/proposal";
import type { BudgetForm } from "../../../../../src/subjects/budget/form/form-model";
import { blank, bookOf, formOf, planned } from "./a-form";

const rolesOf = (form: BudgetForm | null): readonly (readonly string[])[] =>
  form === null ? [] : linesOf(form).map(({ place, role, evidence }) => [place, role.kind, evidence]);

it("reads a blank form: its columns, and a role for each row that no amount shows", () => {
  const roles = rolesOf(proposalFor(bookOf(blank), null)).map(([place, kind]) => `${place} ${kind}`);
  expect(roles.slice(0, 5)).toEqual(["A label", "B amount", "C amount", "D amount", "3 cost"]);
  expect(roles).toHaveLength(10);
  expect(roles.at(-1)).toBe("8 sum");
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
