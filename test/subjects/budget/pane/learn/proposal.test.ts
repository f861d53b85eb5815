/** What Samkoll proposes for a workbook that an officer says is a form. */
import { linesOf } from "../../../../../src/subjects/budget/pane/learn/learn-lines";
import { proposalFor } from "../../../../../src/subjects/budget/pane/learn/proposal";
import type { BudgetForm } from "../../../../../src/subjects/budget/form/form-model";
import { blank, bookOf, formOf, planned } from "./a-form";

const rolesOf = (form: BudgetForm | string): readonly (readonly string[])[] =>
  typeof form === "string" ? [] : linesOf(form).map(({ place, role, evidence }) => [place, role.kind, evidence]);

it("reads a blank form: its columns, and a role for each row that no amount shows", () => {
  const roles = rolesOf(proposalFor(bookOf(blank), null, null)).map(([place, kind]) => `${place} ${kind}`);
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
  expect(proposalFor(book, form, null)).toEqual(form);
  expect(proposalFor(bookOf([["Anteckningar"], ["Möte på torsdag"]]), null, null)).toBe("nothing");
});

// Made up: the numbers have right check digits and belong to nobody.
const phones = ["0707677613", "0708765433", "0723678124", "0730612348"];

it.each([
  [
    "phone numbers",
    ["Nr", "Inskriven", "Kön", "Mobil"],
    (at: number) => [at + 1, "2026-01-05", "Kvinna", phones[at] ?? ""],
  ],
  ["phone numbers as figures", ["Nr", "Kön", "Telefon"], (at: number) => [at + 1, "Man", Number(phones[at])]],
  [
    "personnummer",
    ["Åtgärd", "Personnummer", "Kostnad"],
    (at: number) => ["Coach", `19800${at + 1}10-1230`, 1000 + at],
  ],
  ["names", ["Namn", "Belopp"], (at: number) => [["Anna", "Eva", "Lars", "Nils"][at] + " Andersson", 1000 + at]],
])("makes no form of a register with %s", (_, heads, row) => {
  // A number with a nought first is no amount, and so there may be no table to learn at all.
  const proposal = proposalFor(bookOf([["Deltagare"], heads, ...phones.map((__, at) => row(at))]), null, null);
  expect(["persons", "nothing"]).toContain(proposal);
});

it("makes no form of the sheet that the check knows for the register", () => {
  expect(proposalFor(bookOf(planned), formOf(bookOf(planned)), "Budget")).toBe("persons");
});
