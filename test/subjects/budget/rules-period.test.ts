/** BUD-501 to 504: the project period. */
import { runRules } from "../../../src/checking/rule";
import { locateBudget } from "../../../src/subjects/budget/locate/locate-budget";
import { settleNightPeriods } from "../../../src/subjects/budget/locate/night-periods";
import { budgetPolicy } from "../../../src/subjects/budget/policy";
import { periodRules } from "../../../src/subjects/budget/rules/period";
import { defaultPolicy } from "../../check";
import { aBudget, found, findingsOf } from "./a-budget";
import { withCells } from "./change";
import { detailed, summary } from "./findings";

/** The summary's own dates, so that it does not follow what happens to the detailed sheet's. */
const format = "yyyy-mm-dd";
const pastedPeriod = { B2: { value: 41640, format }, C2: { value: 42004, format } };

describe("the project period", () => {
  it("of ISAmverkan, 2014-01-01 to 2014-12-31, gives no finding", () => {
    for (const rule of ["BUD-501", "BUD-502", "BUD-503"]) expect(found(rule, aBudget())).toEqual([]);
  });

  it("without its row is missing, told at the sheet's title", () => {
    const without = withCells(aBudget(), detailed, { A2: null, B2: null, C2: null });
    expect(found("BUD-501", withCells(without, summary, pastedPeriod))).toEqual(["A1 missing"]);
  });

  it("that cannot be read is told on the sheet it stands on", () => {
    const changed = withCells(aBudget(), summary, { ...pastedPeriod, B2: { value: "våren" }, C2: null });
    const [finding, ...more] = findingsOf("BUD-501", changed);
    expect(finding).toMatchObject({ variant: "unreadable", at: { sheet: summary } });
    expect(more).toEqual([]);
  });

  it("written as text in many forms is read all the same", () => {
    const changed = withCells(aBudget(), detailed, { B2: { value: "1 januari 2014" }, C2: { value: "31/12 2014" } });
    expect(found("BUD-501", withCells(changed, summary, pastedPeriod))).toEqual([]);
  });

  it("that ends before it starts is an error at its end", () => {
    const changed = withCells(aBudget(), detailed, { C2: { value: "2013-12-31" } });
    const [finding] = findingsOf("BUD-502", withCells(changed, summary, pastedPeriod));
    expect(finding).toMatchObject({
      severity: "error",
      at: { sheet: detailed, row: 1, column: 2 },
      found: { kind: "date", date: "2013-12-31" },
    });
    expect(found("BUD-501", changed)).toEqual([]);
  });

  it("may start and end on the same day", () => {
    expect(found("BUD-502", aBudget({ from: "2014-01-01", to: "2014-01-01" }))).toEqual([]);
  });

  it("longer than the policy's 36 months is a warning, told once", () => {
    const [finding, ...more] = findingsOf("BUD-503", aBudget({ from: "2014-01-01", to: "2017-01-31" }));
    expect(finding).toMatchObject({ severity: "warning", values: { months: { value: 37 }, longest: { value: 36 } } });
    expect(more).toEqual([]);
    expect(found("BUD-503", aBudget({ from: "2014-01-01", to: "2016-12-31" }))).toEqual([]);
  });

  it("with a start that no calendar has is told at its own cell, and makes no sheets differ", () => {
    for (const value of ["2014-02-30", 20_140_230, "snarast"]) {
      const changed = withCells(withCells(aBudget(), detailed, { B2: { value } }), summary, pastedPeriod);
      expect(found("BUD-501", changed)).toEqual(["B2 unreadable"]);
      for (const rule of ["BUD-404", "BUD-502", "BUD-704"]) expect(found(rule, changed)).toEqual([]);
    }
    const ended = withCells(withCells(aBudget(), detailed, { C2: { value: "2014-02-30" } }), summary, pastedPeriod);
    expect(found("BUD-501", ended)).toEqual(["C2 unreadable"]);
    expect(found("BUD-404", ended)).toEqual([]);
  });

  it.each([
    "2014-01 – 2014-12",
    "2014-01--2014-12",
    "jan 2014 – dec 2014",
    "januari–december 2014",
    "140101-141231",
    "20140101-20141231",
    "01-01-14 – 31-12-14",
    "14-01-01 – 14-12-31",
    "2014",
    2014,
  ])("written %p is the whole year", (value) => {
    const changed = withCells(aBudget(), detailed, { B2: { value }, C2: null });
    const read = locateBudget(withCells(changed, summary, pastedPeriod)).detailed?.period?.period;
    expect(read).toEqual({ from: "2014-01-01", to: "2014-12-31" });
  });

  it.each([
    ["2014-01", "2014-12"],
    ["jan 2014", "dec 2014"],
    [20_140_101, 20_141_231],
    [41_639.9999999998, 42_003.9999999999],
    [2014, 2014],
  ])("from %p to %p is the whole year", (from, to) => {
    const changed = withCells(aBudget(), detailed, { B2: { value: from, format }, C2: { value: to, format } });
    const read = locateBudget(withCells(changed, summary, pastedPeriod)).detailed?.period?.period;
    expect(read).toEqual({ from: "2014-01-01", to: "2014-12-31" });
  });

  it("that can be several is not read: 01-02-14 to 01-03-15", () => {
    const changed = withCells(aBudget(), detailed, { B2: { value: "01-02-14 – 01-03-15" }, C2: null });
    expect(found("BUD-501", withCells(changed, summary, pastedPeriod))).toEqual(["B2 unreadable"]);
  });

  describe("at 23 o'clock of the day before", () => {
    const night = { B2: { value: 41_639 + 23 / 24, format }, C2: { value: 42_003 + 23 / 24, format } };
    const lost = withCells(withCells(aBudget(), detailed, night), summary, night);
    const id = `periodAtNight:${detailed}!Projektets löptid`;
    const periodOf = (answers: ReadonlyMap<string, string>) =>
      settleNightPeriods(locateBudget(lost), answers).budget.detailed?.period?.period;

    it("is asked about once, and not read until that is answered", () => {
      const { budget, questions } = settleNightPeriods(locateBudget(lost), new Map());
      expect(questions.map((question) => [question.id, question.likely?.choice])).toEqual([[id, "dayAfter"]]);
      expect(budget.detailed?.period?.period).toBeNull();
      const findings = runRules(periodRules, budget, budgetPolicy.of(defaultPolicy));
      expect(findings.map(({ rule, variant }) => [rule, variant])).toEqual([["BUD-504", "open"]]);
    });

    it("is what the answer says", () => {
      expect(periodOf(new Map([[id, "dayAfter"]]))).toEqual({ from: "2014-01-01", to: "2014-12-31" });
      expect(periodOf(new Map([[id, "asStored"]]))).toEqual({ from: "2013-12-31", to: "2014-12-30" });
    });

    it("asks nothing where the days are whole", () => {
      expect(settleNightPeriods(locateBudget(aBudget()), new Map()).questions).toEqual([]);
      expect(found("BUD-504", aBudget())).toEqual([]);
    });
  });

  it("of Örebro's sixteen months is too long for a förbund that allows a year", () => {
    const orebro = aBudget({ from: "2015-09-01", to: "2016-12-31" });
    expect(found("BUD-503", orebro, { longestProjectMonths: 12 })).toEqual(["C2"]);
    expect(found("BUD-503", orebro, { longestProjectMonths: null })).toEqual([]);
  });
});
