/** BUD-4xx: the two sheets of the ISAmverkan budget made to disagree. */
import type { Snapshot } from "../../../src/workbook/snapshot";
import { withCells, withSheet } from "./change";
import { detailed, only, rightBudget, summary, theFinding } from "./findings";

it("BUD-401 tells another requested amount in the summary, and BUD-403 does not tell it again in its sums", () => {
  const changed = withCells(rightBudget, summary, {
    B10: { value: 500_000 },
    D10: { formula: "B10+C10", value: 500_000 },
    B13: { formula: "SUM(B5:B12)", value: 2_330_000 },
    D13: { formula: "SUM(D5:D12)", value: 2_330_000 },
  });
  expect(only(changed, "BUD-401")).toEqual([`BUD-401 ${summary}!B10`]);
  expect(theFinding(changed, "BUD-401").expected).toEqual({ kind: "money", ore: 60_000_000 });
  expect(only(changed, "BUD-403")).toEqual([]);
});

describe("BUD-403, the totals of the two sheets", () => {
  it("tells a sum in the summary that is another than the detailed budget's", () => {
    const changed = withCells(rightBudget, summary, { B13: { value: 2_400_000 } });
    expect(only(changed, "BUD-403")).toEqual([`BUD-403 ${summary}!B13`]);
    expect(theFinding(changed, "BUD-403").expected).toEqual({ kind: "money", ore: 243_000_000 });
  });

  it("does not tell a total that is wrong on the detailed sheet and told there", () => {
    const changed = withCells(rightBudget, detailed, { G37: { formula: "C37", value: 1_830_000 } });
    expect(only(changed, "BUD-403")).toEqual([]);
    expect(only(changed, "BUD-308")).toEqual([`BUD-308 ${detailed}!G37 leavesOut`]);
  });
});

it("BUD-402 tells another own funding in the summary", () => {
  const changed = withCells(rightBudget, summary, { C6: { value: 25_000 } });
  expect(only(changed, "BUD-402")).toEqual([`BUD-402 ${summary}!C6`]);
});

it("matches partners by name, whatever their order, as between ISAmverkan's plan and budget", () => {
  const swapped = withCells(rightBudget, summary, {
    A8: { value: "Arbetsförmedlingen" },
    B8: { value: 600_000 },
    D8: { value: 600_000, formula: "B8+C8" },
    A10: { value: "Landstinget" },
    B10: { value: 0 },
    D10: { value: 0, formula: "B10+C10" },
  });
  expect(only(swapped, "BUD-4")).toEqual([]);
});

it("BUD-404 tells another end of the project", () => {
  const changed = withCells(rightBudget, summary, { C2: { value: "2015-06-30" } });
  expect(only(changed, "BUD-404")).toEqual([`BUD-404 ${summary}!C2 to`]);
});

describe("BUD-405, partners that do not match", () => {
  it("tells another spelling, and compares the amounts all the same", () => {
    const changed = withCells(rightBudget, summary, { A10: { value: "AF" }, B10: { value: 1_000 } });
    expect(only(changed, "BUD-405")).toEqual([`BUD-405 ${summary}!A10 spelling`]);
    expect(only(changed, "BUD-401")).toEqual([`BUD-401 ${summary}!B10`]);
  });

  it("tells a partner that only the summary has, and one without money that only the budget has", () => {
    const changed = withCells(rightBudget, summary, { A8: { value: "Tierps kommun" } });
    expect(only(changed, "BUD-405")).toEqual([
      `BUD-405 ${detailed}!D7 onlyDetailed`,
      `BUD-405 ${summary}!A8 onlySummary`,
    ]);
  });
});

it("BUD-406 tells another project name", () => {
  const changed = withCells(rightBudget, summary, { B1: { value: "Hikikomori" } });
  expect(only(changed, "BUD-406")).toEqual([`BUD-406 ${summary}!B1`]);
});

it("BUD-407 tells a partner with money that the summary has no row for", () => {
  const changed = withCells(withoutRows(rightBudget, [8, 9]), summary, {});
  expect(only(changed, "BUD-407")).toEqual([`BUD-407 ${detailed}!E7`]);
});

function withoutRows(snapshot: Snapshot, rows: readonly number[]): Snapshot {
  return withSheet(snapshot, summary, (sheet) => ({
    ...sheet,
    rows: sheet.rows.filter(({ index }) => !rows.includes(index)),
  }));
}
