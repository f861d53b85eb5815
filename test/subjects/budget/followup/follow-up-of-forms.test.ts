/** A förbund's own follow-up, read by roles and arithmetic: its stages, what contradicts in it, and what is made of it. */
import { stagesIn } from "../../../../src/subjects/budget/followup/stages";
import { kronor, type Ore } from "../../../../src/reading/money";
import { addressText } from "../../../../src/workbook/address";
import { locateBudget } from "../../../../src/subjects/budget/locate/locate-budget";
import { check } from "../../../check";
import { grantedIn, valueAt, withForecast, withRequisition } from "./a-followed-budget";
import { halfYear, requisitioned, type Staged, stagedBook, withAmount } from "./a-staged-form";

/** `rekvisition.xlsx` and `stages.xlsx`, as they stand. */
const forms: readonly (readonly [string, Staged, Readonly<Record<string, number | null>>])[] = [
  ["a requisition", halfYear, { granted: 2_430_000, used: 1_070_000, requisitioned: 0, left: 1_360_000 }],
  ["half a budget requisitioned", requisitioned, { granted: 2_430_000, requisitioned: 1_215_000, left: 1_215_000 }],
];

const told = (form: Staged): readonly string[] =>
  check(stagedBook(form))
    .findings.filter(({ rule }) => rule.startsWith("BUD-81"))
    .map(({ rule, variant, at }) => `${rule} ${variant ?? ""} ${addressText(at)}`);

describe.each(forms)("%s", (_, form, expected) => {
  it("has its stages told", () => {
    const stages = stagesIn(locateBudget(stagedBook(form)));
    const figures = Object.entries(stages ?? {}).map(([name, amount]: [string, Ore | null]) => [
      name,
      amount === null ? null : kronor(amount),
    ]);
    expect(Object.fromEntries(figures)).toMatchObject(expected);
  });

  it("has nothing against it, and is told what is wrong where a row of what is left is", () => {
    expect(told(form)).toEqual([]);
    const left = form.columns.length - 1;
    const wrong = withAmount(form, 0, left, Number(form.rows[0]?.[left + 1]) + 10_000);
    expect(told(wrong).filter((line) => line.startsWith("BUD-814"))).toHaveLength(1);
  });
});

it("is told of a cost beyond what its row was granted", () => {
  const more = withAmount(withAmount(halfYear, 1, 2, 170_000), 1, 3, -30_000);
  const whole = withAmount(withAmount(more, 3, 2, 1_170_000), 3, 3, 1_260_000);
  expect(told(whole)).toEqual(["BUD-810 rows Uppföljning!D4"]);
});

it("is followed up by a requisition and a forecast of what it grants, its rows without headings as one list", () => {
  const book = stagedBook(requisitioned);
  expect(grantedIn(book).total).toBe(243_000_000);
  const made = withForecast(withRequisition(book, "2014-07-01", "2014-12-31"), "2014-12-31");
  expect(valueAt(made, "Rekvisition", "A10")).toBe("Projektledare");
  expect(valueAt(made, "Rekvisition", "B17")).toBe(2_430_000);
  expect(valueAt(made, "Rekvisition", "A17")).toBe("Summa");
  expect(valueAt(made, "Prognos", "B17")).toBe(2_430_000);
  const others = check(made).findings.filter(({ at }) => at.sheet === "Rekvisition" || at.sheet === "Prognos");
  expect(others).toEqual([]);
});
