/** What an officer says of one year's column is said of the other years' too, so that the template is next year's too. */
import { corrected } from "../../../../../src/subjects/budget/pane/learn/corrected";
import { columnChoice, noEdits } from "../../../../../src/subjects/budget/pane/learn/role-choices";
import { templateFrom } from "../../../../../src/subjects/budget/templates/learn-template";
import { amount, bookOf, formOf, planned } from "./a-form";

const book = bookOf(planned);
const form = formOf(book);
const key = (column: number): string => `Budget!2 c${column}`;
const columnsOf = (columns: typeof noEdits.columns): readonly unknown[] =>
  Object.values(
    templateFrom(corrected(form, { ...noEdits, columns }, book), { id: "a", forbund: "A", name: "A", edition: "1" })
      .columns ?? {},
  ).slice(1);

it("learns one heading for all years where the payer is set on one of them", () => {
  const paid = { ...columnChoice(amount("2011")), funder: "forbund" } as const;
  expect(columnsOf({ [key(1)]: paid })).toEqual([{ sv: "{year}", role: "amount", funder: "forbund" }]);
});

it("keeps a year's own where two have been given different things, and leaves the third as it was", () => {
  const [actual, budget] = (["actual", "budget"] as const).map((stage, at) => ({
    ...columnChoice(amount(at === 0 ? "2011" : "2012")),
    stage,
  }));
  if (actual === undefined || budget === undefined) throw new Error("Two choices are made above.");
  expect(columnsOf({ [key(1)]: actual, [key(2)]: budget })).toMatchObject([
    { sv: "2011", stage: "actual" },
    { sv: "2012", stage: "budget" },
    { sv: "2013", role: "amount" },
  ]);
});

it("makes no other year a note where one has become it", () => {
  const aside = { ...columnChoice(amount("2011")), kind: "remark" } as const;
  expect(corrected(form, { ...noEdits, columns: { [key(1)]: aside } }, book).tables[0]?.columns[2]?.role.kind).toBe(
    "amount",
  );
});
