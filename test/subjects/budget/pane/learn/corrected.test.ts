/** The proposal with what an officer has chosen from the lists. */
import { corrected } from "../../../../../src/subjects/budget/pane/learn/corrected";
import {
  columnChoice,
  noEdits,
  rowChoice,
  shareTyped,
} from "../../../../../src/subjects/budget/pane/learn/role-choices";
import type { BudgetForm, FormTable } from "../../../../../src/subjects/budget/form/form-model";
import { amount, bookOf, cost, formOf, planned } from "./a-form";

const only = ({ tables }: BudgetForm): FormTable => {
  const [table] = tables;
  if (table === undefined) throw new Error("The form has no table.");
  return table;
};

const book = bookOf([
  ["Kalkyl"],
  ["", "Kommunen", "Regionen", "Alla", "Kommentar"],
  ["Personal", 300, 200, 500, "två coacher"],
  ["Lokaler", 40, 10, 50],
  ["Delsumma", 340, 210, 550],
  ["Resor", 5, 5, 10],
  ["Slutsumma", 345, 215, 560],
]);
const unknown = { kind: "unknown" } as const;
const form = formOf(book, {
  columns: [[{ kind: "label" }], [unknown, "likely"], [unknown, "likely"], [unknown, "likely"], [{ kind: "remark" }]],
  rows: { 5: [unknown, "likely"], 7: [unknown, "likely"] },
});

const choose = (kind: "amount" | "total", organisation = "") => ({ ...columnChoice(unknown), kind, organisation });

it("is the proposal itself, object for object, where nothing is chosen", () => {
  expect(only(corrected(form, noEdits, book))).toBe(only(form));
});

it("reads the amounts of columns that were none, finds what a total adds, and marks all that as learned", () => {
  const table = only(
    corrected(
      form,
      {
        ...noEdits,
        columns: {
          "Budget!2 c1": choose("amount", "Kommunen"),
          "Budget!2 c2": choose("amount", " Regionen "),
          "Budget!2 c3": choose("total"),
        },
      },
      book,
    ),
  );
  expect(table.columns.map(({ role, evidence }) => [role.kind, evidence])).toEqual([
    ["label", "told"],
    ["amount", "learned"],
    ["amount", "learned"],
    ["total", "learned"],
    ["remark", "told"],
  ]);
  expect(table.columns[2]?.role).toMatchObject({ organisation: "Regionen", period: null, funder: null });
  expect(table.columns[3]?.role).toMatchObject({ parts: [1, 2] });
  expect(table.rows[0]?.amounts.map(({ ore }) => ore)).toEqual([30_000_000, 20_000_000, 50_000_000]);
});

it("lets the amounts show what a sum adds: its own section, or all costs above the subtotal too", () => {
  const sums = { ...rowChoice(cost), kind: "sum" } as const;
  const table = only(
    corrected(
      form,
      {
        ...noEdits,
        columns: { "Budget!2 c1": choose("amount"), "Budget!2 c2": choose("amount") },
        rows: { "Budget!2 r4": sums, "Budget!2 r6": { ...sums, of: "section" } },
      },
      book,
    ),
  );
  expect(table.rows[2]?.role).toEqual({ kind: "sum", rows: [2, 3], of: "costs" });
  expect(table.rows[4]?.role).toEqual({ kind: "sum", rows: [2, 3, 5], of: "section" });
});

it("takes a row out of its sum when it is said to be a note", () => {
  const sheet = bookOf(planned);
  const note = { ...rowChoice(cost), kind: "note" } as const;
  const table = only(corrected(formOf(sheet), { ...noEdits, rows: { "Budget!2 r4": note } }, sheet));
  expect(table.rows.at(-1)?.role).toMatchObject({ rows: [2, 3, 5, 6] });
});

it("counts every amount in the unit that is chosen", () => {
  const sheet = bookOf(planned);
  const table = only(corrected(formOf(sheet), { ...noEdits, units: { "Budget!2": "kr" } }, sheet));
  expect(table.unit).toMatchObject({ effective: "kr", evidence: "answer" });
  expect(table.rows[0]?.amounts[0]?.ore).toBe(4_000);
});

it("takes the calendar of a period from the name that is written, which stays as written", () => {
  const sheet = bookOf(planned);
  const period = (label: string) => {
    const choice = { ...columnChoice(amount("2011")), period: label };
    const role = only(corrected(formOf(sheet), { ...noEdits, columns: { "Budget!2 c1": choice } }, sheet)).columns[1]
      ?.role;
    return role?.kind === "amount" ? role.period : undefined;
  };
  expect(period("Hösten 2025")).toMatchObject({ label: "Hösten 2025", span: { from: "2025-07-01", to: "2025-12-31" } });
  expect(period("Första tiden")).toEqual({ label: "Första tiden", span: null, grain: "span" });
  expect(period(" ")).toBeNull();
});

it("keeps the period of the proposal while its name is not written over", () => {
  const sheet = bookOf(planned);
  const before = only(formOf(sheet)).columns[1];
  if (before === undefined) throw new Error("The form has no first year.");
  const choice = { ...columnChoice(before.role), stage: "budget" } as const;
  const table = only(corrected(formOf(sheet), { ...noEdits, columns: { "Budget!2 c1": choice } }, sheet));
  expect(table.columns[1]?.role).toMatchObject({ period: { label: "2011", grain: "year" }, stage: "budget" });
});

it("reads a percentage as people write it, and no other text", () => {
  expect(["30", "30 %", "2,5", "130", "", "hälften"].map(shareTyped)).toEqual([0.3, 0.3, 0.025, null, null, null]);
});
