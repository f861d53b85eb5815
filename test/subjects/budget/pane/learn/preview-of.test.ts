/** What a form comes to with its roles as they are, before anything is saved. */
import { kronor, type Ore } from "../../../../../src/reading/money";
import { corrected } from "../../../../../src/subjects/budget/pane/learn/corrected";
import {
  type FormPreview,
  previewOf,
  type TablePreview,
} from "../../../../../src/subjects/budget/pane/learn/preview-of";
import { columnChoice, noEdits, rowChoice } from "../../../../../src/subjects/budget/pane/learn/role-choices";
import { amount, blank, bookOf, cost, formOf, planned } from "./a-form";

const only = ({ tables }: FormPreview): TablePreview => {
  const [table] = tables;
  if (table === undefined || tables.length > 1) throw new Error("The form has not one table.");
  return table;
};

const kr = (total: Ore | null): number | null => (total === null ? null : kronor(total));

const parts = (list: TablePreview["byPeriod"]): readonly string[] =>
  list.map((part) => `${part.of} ${kronor(part.amount)}`);

it("adds Västmanland's rows to 1 450 000 kr, by year as the sheet says, and finds its sums right", () => {
  const table = only(previewOf(formOf(bookOf(planned))));
  expect(kr(table.total)).toBe(1_450_000);
  expect(parts(table.byPeriod)).toEqual(["2011 400000", "2012 1000000", "2013 50000"]);
  expect(table.closing).toBe(3);
  expect(table.gaps).toEqual([]);
  expect(table.byFunder).toEqual([]);
});

it("tells the sum that is not what its rows come to, with its cell", () => {
  const wrong = planned.map((line, row) => (row === 7 ? ["tkr", 400, 1010, 50] : line));
  const table = only(previewOf(formOf(bookOf(wrong))));
  expect(table.gaps.map(({ at, expected, found }) => [at.row, at.column, kronor(expected), kronor(found)])).toEqual([
    [7, 2, 1_000_000, 1_010_000],
  ]);
  expect(table.closing).toBe(2);
});

it("says of a blank form that it holds no amounts yet", () => {
  const table = only(previewOf(formOf(bookOf(blank))));
  expect(table.isBlank).toBe(true);
  expect(table.closing + table.gaps.length).toBe(0);
});

it("gives no total where an amount cannot be read", () => {
  const unread = planned.map((line, row) => (row === 3 ? ["Externa tjänster", "se bilaga", 750] : line));
  const table = only(previewOf(formOf(bookOf(unread))));
  expect(table.total).toBeNull();
  expect(table.unread).toEqual([{ sheet: "Budget", row: 3, column: 1 }]);
});

const stages = bookOf([
  ["Uppföljning"],
  ["", "Budget", "Utfall", "Avvikelse"],
  ["Personal", 300, 250, 50],
  ["Lokaler", 100, 110, -10],
  ["Summa", 400, 360, 40],
]);
const staged = (stage: "budget" | "actual") =>
  ({ kind: "amount", organisation: null, funder: null, period: null, stage }) as const;

it("does not add what was used to what was planned", () => {
  const form = formOf(stages, {
    columns: [[{ kind: "label" }], [staged("budget")], [staged("actual")], [{ kind: "difference" }]],
    rows: { 5: [{ kind: "sum", rows: [2, 3], of: "costs" }] },
  });
  const table = only(previewOf(form));
  expect([table.stage, kr(table.total)]).toEqual(["budget", 400_000]);
  expect(table.byStage.map((part) => [part.of, kronor(part.amount)])).toEqual([
    ["budget", 400_000],
    ["actual", 360_000],
  ]);
});

const financed = bookOf([
  ["Projekt"],
  ["", "Söks", "Egen", "Totalt"],
  ["Personal", 300, 100, 400],
  ["Lokaler", 50, 0, 60],
  ["Summa", 350, 100, 450],
  ["Deltagare", 25],
  ["Bidrag", -20, 0, -20],
]);
const funded = (funder: "forbund" | "own") =>
  ({ kind: "amount", organisation: null, funder, period: null, stage: null }) as const;

it("parts the total by who pays, counts a total's row that differs and lets no number of participants in", () => {
  const form = formOf(financed, {
    columns: [
      [{ kind: "label" }],
      [funded("forbund")],
      [funded("own")],
      [{ kind: "total", parts: [1, 2], organisation: null, funder: null, period: null, stage: null }],
    ],
    rows: {
      5: [{ kind: "sum", rows: [2, 3], of: "costs" }],
      6: [{ kind: "quantity", of: "participants" }],
      7: [{ kind: "income" }],
    },
  });
  const table = only(previewOf(form));
  expect(kr(table.total)).toBe(430_000);
  expect(table.byFunder.map((part) => [part.of, kronor(part.amount)])).toEqual([
    ["forbund", 330_000],
    ["own", 100_000],
  ]);
  expect(table.gaps.map(({ at }) => `${at.row},${at.column}`)).toEqual(["4,3", "3,3"]);
});

it("counts what has no role yet, and forgets it once the officer has said one", () => {
  const book = bookOf(planned);
  const form = formOf(book, {
    columns: [[{ kind: "label" }], [amount("2011")], [amount("2012")], [{ kind: "unknown" }, "likely"]],
    rows: { 8: [{ kind: "unknown" }, "likely"] },
  });
  expect(previewOf(form).unknown).toBe(2);
  const now = corrected(
    form,
    {
      ...noEdits,
      columns: { "Budget!2 c3": { ...columnChoice({ kind: "unknown" }), kind: "amount", period: "2013" } },
      rows: { "Budget!2 r7": { ...rowChoice(cost), kind: "sum" } },
    },
    book,
  );
  expect(previewOf(now).unknown).toBe(0);
  const table = only(previewOf(now));
  expect(kr(table.total)).toBe(1_450_000);
  expect(table.closing).toBe(3);
});
