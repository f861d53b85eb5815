/** BUD-312: parts that were rounded one by one are told once, and no sum of theirs is an error. */
import { addressText, cellName } from "../../../src/workbook/address";
import type { Snapshot } from "../../../src/workbook/snapshot";
import { aBudget } from "./a-budget";
import { pastedAsValues, withCells } from "./change";
import { detailed, findings, found, only, summary, theFinding } from "./findings";

const owners = ["Uppsala kommun", "Region Uppsala", "Arbetsförmedlingen", "Försäkringskassan"];
const noRows = { staff: [], premises: [], other: [] };

/** One cost shared out over so many owners; each owner's part as somebody typed it. */
function sharedOut(part: number, count: number, unit: "kr" | "tkr" = "kr"): Snapshot {
  const amounts = Array.from({ length: count }, () => part);
  return aBudget({
    partners: [...owners, ...Array.from({ length: 5 }, (_, index) => `Kommun ${index + 1}`)].slice(0, count),
    unit,
    requested: { ...noRows, other: [{ id: "evaluation", amounts }] },
    ownFunding: noRows,
  });
}

/** The same part on so many rows of one owner: months, or places. */
function onRows(part: number, count: number): Snapshot {
  const other = Array.from({ length: count }, (_, index) => ({ label: `Månad ${index + 1}`, amounts: [part] }));
  return aBudget({ partners: ["Uppsala kommun"], requested: { ...noRows, other }, ownFunding: noRows });
}

/** All sums as somebody typed them, each as the even amount where it came to nearly that. */
function typedEvenly(snapshot: Snapshot, even: number, near: number): Snapshot {
  const pasted = pastedAsValues(snapshot);
  const changes = snapshot.sheets.map((sheet) => ({
    sheet: sheet.name,
    cells: Object.fromEntries(
      sheet.rows
        .flatMap(({ cells }) => cells)
        .filter(
          ({ formula, value }) => formula !== undefined && typeof value === "number" && Math.abs(value - even) <= near,
        )
        .map((cell) => [cellName(cell), { value: even }] as const),
    ),
  }));
  return changes.reduce((changed, { sheet, cells }) => withCells(changed, sheet, cells), pasted);
}

const sumRules = /^BUD-(?:204|30[1-6]|308|309|311|40[123]) /;

describe("parts that were rounded one by one", () => {
  const byOwner = [3, 6, 7, 9].flatMap((count) => {
    const share = 100_000 / count;
    return [Math.round(share), Math.round(share * 100) / 100, Math.round(share * 100_000) / 100_000]
      .filter((part) => part * count !== 100_000)
      .map((part) => [part, count] as const);
  });

  it.each(byOwner)("are no error where %d is shared by %d owners and every sum is typed as 100 000", (part, count) => {
    const budget = typedEvenly(sharedOut(part, count), 100_000, 10);
    expect(found(budget).filter((line) => sumRules.test(line))).toEqual([]);
    // Once for each sheet at the most.
    expect(only(budget, "BUD-312").length).toBeGreaterThan(0);
    expect(only(budget, "BUD-312").length).toBeLessThanOrEqual(2);
  });

  it.each([
    [8_333.33, 12],
    [8_333.33333, 12],
    [8_333, 12],
    [4_166.67, 24],
    [11_111.11, 9],
  ])("are no error where %d stands on %d rows", (part, count) => {
    const budget = typedEvenly(onRows(part, count), 100_000, 20);
    expect(found(budget).filter((line) => sumRules.test(line))).toEqual([]);
    expect(only(budget, "BUD-312").length).toBeGreaterThan(0);
  });

  it.each([
    [33, 3],
    [33.3, 3],
    [14, 7],
  ])("are no error where %d tkr is shared by %d owners", (part, count) => {
    const budget = typedEvenly(sharedOut(part * 1_000, count, "tkr"), 100, 2.1);
    expect(found(budget).filter((line) => sumRules.test(line))).toEqual([]);
    expect(only(budget, "BUD-312").length).toBeGreaterThan(0);
  });

  it("are told with the cells that differ and by how much at the most", () => {
    const budget = typedEvenly(sharedOut(33_333, 3), 100_000, 2);
    const [finding, ...others] = findings(budget).filter(({ rule }) => rule === "BUD-312");
    expect(finding).toMatchObject({ severity: "info", variant: "misses", values: { most: { ore: 100 } } });
    expect(finding?.mend).toBeUndefined();
    // The summary's sums miss theirs as well.
    expect(others.map(({ at }) => at.sheet)).toEqual([summary]);
  });

  it("are told once, and not öre by öre, where the sums are formulas", () => {
    const budget = onRows(8_333.33, 12);
    expect(only(budget, "BUD-204")).toEqual([]);
    expect(theFinding(budget, "BUD-312")).toMatchObject({ variant: "shares", values: { count: { value: 12 } } });
  });

  it("hide no amount with öre that is no share of anything", () => {
    const alone = aBudget({ requested: { ...noRows, other: [{ id: "evaluation", amounts: [1_250.5] }] } });
    expect(only(alone, "BUD-204")).toHaveLength(1);
    expect(only(alone, "BUD-312")).toEqual([]);
  });

  it("excuse no more than they were rounded by", () => {
    const budget = typedEvenly(sharedOut(33_333, 3), 100_002, 3);
    const wrong = findings(budget).filter(({ severity, rule }) => severity === "error" && rule === "BUD-301");
    expect(wrong.length).toBeGreaterThan(0);
    expect(addressText(wrong[0]?.at ?? { sheet: "", row: 0, column: 0 })).toContain(detailed);
  });

  it("excuse no sum of amounts that somebody chose", () => {
    const chosen = aBudget({
      partners: owners.slice(0, 2),
      requested: { ...noRows, other: [{ id: "evaluation", amounts: [35_000, 47_000] }] },
      ownFunding: noRows,
    });
    const wrong = typedEvenly(chosen, 81_000, 1_000);
    expect(found(wrong).some((line) => line.startsWith("BUD-30"))).toBe(true);
    expect(only(wrong, "BUD-312")).toEqual([]);
  });
});
