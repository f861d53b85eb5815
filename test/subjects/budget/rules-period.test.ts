/** BUD-501 to 503: the project period. */
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

  it("of Örebro's sixteen months is too long for a förbund that allows a year", () => {
    const orebro = aBudget({ from: "2015-09-01", to: "2016-12-31" });
    expect(found("BUD-503", orebro, { longestProjectMonths: 12 })).toEqual(["C2"]);
    expect(found("BUD-503", orebro, { longestProjectMonths: null })).toEqual([]);
  });
});
