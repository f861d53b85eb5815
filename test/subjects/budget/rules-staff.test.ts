/** BUD-511 to 515: staff rows. In ISAmverkan a full-time year costs 600 000 kr throughout. */
import { aBudget, findingsOf, found } from "./a-budget";
import { withCells } from "./change";
import { detailed, summary } from "./findings";

const leader = { role: "Projektledare", share: 0.5, amounts: [300_000] };
const coach = (amount: number, share: number | null = 1, role = "Arbetscoach") => ({ role, share, amounts: [amount] });

describe("the staff rows", () => {
  it("of ISAmverkan give no finding", () => {
    const rules = ["BUD-511", "BUD-512", "BUD-513", "BUD-514", "BUD-515"];
    expect(rules.flatMap((rule) => found(rule, aBudget()))).toEqual([]);
  });

  it("BUD-511 ask for the share of a post that costs money, also in the own funding", () => {
    const requested = { staff: [leader, coach(900_000, null), coach(1, 0)] };
    expect(found("BUD-511", aBudget({ requested }))).toEqual(["B10 empty", "B11 zero"]);
    expect(found("BUD-511", aBudget({ ownFunding: { staff: [coach(100_000, null)] } }))).toEqual(["B41 empty"]);
  });

  it("BUD-511 leave a share that cannot be read to another rule", () => {
    expect(found("BUD-511", withCells(aBudget(), detailed, { B10: { value: "deltid" } }))).toEqual([]);
  });

  it("BUD-512 ask for the cost of a post that has a share", () => {
    const requested = { staff: [leader, { role: "Arbetscoach", share: 1.5, amounts: [] }] };
    const [finding] = findingsOf("BUD-512", aBudget({ requested }));
    expect(finding).toMatchObject({ at: { row: 9, column: 2 }, values: { posts: { kind: "share", value: 1.5 } } });
  });

  it("BUD-512 say nothing of 0 %, as the source prints in its own funding", () => {
    const staff = [1, 2, 3].map(() => ({ role: "", share: 0, amounts: [] }));
    expect(found("BUD-512", aBudget({ ownFunding: { staff } }))).toEqual([]);
  });
});

describe("BUD-513, the cost of a full-time year", () => {
  it("counts the period's length in: 600 000 kr is a year's cost in twelve months, and two years' in six", () => {
    const half = aBudget({ from: "2014-01-01", to: "2014-06-30", requested: { staff: [coach(900_000)] } });
    const [finding] = findingsOf("BUD-513", half);
    expect(finding).toMatchObject({
      variant: "high",
      at: { row: 8, column: 2 },
      values: { yearCost: { ore: 180_000_000 }, months: { value: 6 }, limit: { ore: 120_000_000 } },
    });
    expect(found("BUD-513", aBudget({ requested: { staff: [coach(900_000)] } }))).toEqual([]);
  });

  it("tells a post far below the span: 60 000 kr for a full-time year", () => {
    expect(found("BUD-513", aBudget({ requested: { staff: [coach(60_000)] } }))).toEqual(["C9 low"]);
  });

  it("lets Västmanland's project leader pass: 165 000 kr for 30 % in fifteen months is 440 000 a year", () => {
    const staff = [coach(165_000, 0.3, "Projektledare")];
    expect(found("BUD-513", aBudget({ from: "2011-10-01", to: "2012-12-31", requested: { staff } }))).toEqual([]);
  });

  it("says nothing where no period is known", () => {
    const nowhere = { A2: null, B2: null, C2: null };
    const known = aBudget({ requested: { staff: [coach(60_000)] } });
    const unknown = withCells(withCells(known, detailed, nowhere), summary, nowhere);
    expect(found("BUD-513", unknown)).toEqual([]);
  });

  it("keeps to the span of the förbund's own policy", () => {
    expect(found("BUD-513", aBudget(), { fullTimeYearCost: { min: 0, max: 599_999 } })).toEqual([
      "C9 high",
      "C10 high",
      "E11 high",
    ]);
  });
});

describe("BUD-514, one role at two prices", () => {
  it("points at the coach that stands apart from the others", () => {
    const low = { staff: [coach(600_000), coach(400_000), coach(600_000)] };
    expect(found("BUD-514", aBudget({ requested: low }))).toEqual(["C10"]);
    const high = { staff: [coach(600_000), coach(600_000), coach(900_000)] };
    expect(found("BUD-514", aBudget({ requested: high }))).toEqual(["C11"]);
  });

  it("compares a role whatever its running number, and posts of any size", () => {
    const requested = { staff: [coach(300_000, 0.5, "Arbetscoach 1"), coach(900_000, 1, "arbetscoach 2")] };
    const [finding] = findingsOf("BUD-514", aBudget({ requested }));
    expect(finding).toMatchObject({ values: { perPost: { ore: 90_000_000 }, otherPerPost: { ore: 60_000_000 } } });
  });

  it("leaves other roles, and differences within the policy's ratio, alone", () => {
    const requested = { staff: [coach(600_000), coach(750_000), coach(900_000, 1, "Projektledare")] };
    expect(found("BUD-514", aBudget({ requested }))).toEqual([]);
    expect(found("BUD-514", aBudget({ requested }), { sameRoleCostRatio: 1.2 })).toEqual(["C10"]);
  });
});

describe("BUD-515, a staff cost without a role", () => {
  it("is told where a running number, or nothing, stands for the role", () => {
    expect(found("BUD-515", aBudget({ requested: { staff: [leader, coach(600_000, 1, "")] } }))).toEqual(["A10"]);
    expect(found("BUD-515", withCells(aBudget(), detailed, { A11: null }))).toEqual(["A11"]);
  });

  it("says nothing of numbered rows without money", () => {
    expect(found("BUD-515", aBudget({ requested: { staff: [leader] } }))).toEqual([]);
  });
});
