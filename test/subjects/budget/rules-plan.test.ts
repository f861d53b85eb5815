/** BUD-701 to 710: the project plan against the budget. ISAmverkan: 2 430 000 kr, 50 or 60 participants, 2.5 coaches. */
import { money } from "../../../src/reading/money";
import type { PlanValues } from "../../../src/subjects/budget/plan/fill-values";
import { snapshotOf } from "../../cases/blueprint-snapshot";
import { isamverkanSheets } from "../../cases/isamverkan";
import { aBudget, findingsOf, found } from "./a-budget";
import { withCells, withoutSheet } from "./change";
import { detailed, summary } from "./findings";

const plan = "Projektuppgifter";
const isamverkan = snapshotOf(isamverkanSheets());

function told(rule: string, values: PlanValues, limits = {}): readonly string[] {
  return found(rule, aBudget({}, values), limits);
}

const tkr = (requested: number, ownFunding = 0, total = requested + ownFunding) => ({
  requested: money(requested, "tkr"),
  ownFunding: money(ownFunding, "tkr"),
  total: money(total, "tkr"),
});

/** The plan's table with its own order of partners. */
const printedTable = [
  { organisation: "Huvudprojektägare (Uppsala kommun)", ...tkr(1_830) },
  { organisation: "Projektägare 1 (Arbetsförmedlingen)", ...tkr(600) },
  { organisation: "Projektägare 2 (Försäkringskassan)", ...tkr(0) },
  { organisation: "Projektägare 3 (Landstinget Uppsala Län)", ...tkr(0) },
];

describe("the ISAmverkan plan as printed", () => {
  it("says 50 and 60 participants, ends on two dates, and counts on more than the coaches can carry", () => {
    const lines = ["701", "702", "703", "704", "705", "706", "707", "708", "709", "710"].flatMap((number) =>
      found(`BUD-${number}`, isamverkan).map((line) => `${number} ${line}`),
    );
    expect(lines).toEqual(["703 B13 inGoals", "704 B14 goals", "705 B13 withCost"]);
  });

  it("tells what a participant costs by either number", () => {
    const [finding] = findingsOf("BUD-705", isamverkan);
    expect(finding).toMatchObject({
      severity: "error",
      values: { cost: { ore: 4_860_000 }, otherCost: { ore: 4_050_000 } },
      expected: { value: 50 },
      found: { value: 60 },
    });
  });
});

describe("a blank plan sheet", () => {
  it("gives no finding, with or without the partners' names in its tables", () => {
    const names = [{ organisation: "Uppsala kommun" }, { organisation: "Landstinget" }];
    for (const values of [{}, { commitments: names, financing: names }]) {
      for (let number = 701; number <= 710; number += 1) expect(told(`BUD-${number}`, values)).toEqual([]);
    }
  });
});

describe("BUD-701, the stated total", () => {
  it("agrees to the krona", () => {
    expect(told("BUD-701", { statedTotal: money(2_430_000) })).toEqual([]);
    expect(told("BUD-701", { statedTotal: money(2_430_000.4) })).toEqual([]);
    expect(told("BUD-701", { statedTotal: money(2_430_001) })).toEqual([]);
    expect(told("BUD-701", { statedTotal: money(2_430_002) })).toEqual(["B8 differs"]);
  });

  it("written in tkr is called a slip of a thousand", () => {
    expect(told("BUD-701", { statedTotal: money(2_430) })).toEqual(["B8 thousand"]);
    const text = withCells(aBudget({}, { statedTotal: money(1) }), plan, { B8: { value: "2 430 tkr" } });
    expect(found("BUD-701", text)).toEqual([]);
  });

  it("that forgets the own funding says so", () => {
    const ownFunding = { other: [{ label: "Arbetstid", amounts: [70_000] }] };
    const [finding] = findingsOf("BUD-701", aBudget({ ownFunding }, { statedTotal: money(2_430_000) }));
    expect(finding).toMatchObject({ variant: "requestedOnly", expected: { ore: 250_000_000 } });
  });
});

describe("BUD-702, the stated cost per individual", () => {
  it("is right when it is right for either number of participants", () => {
    const stated = { statedCostPerParticipant: money(48_600) };
    expect(told("BUD-702", { ...stated, participants: 50 })).toEqual([]);
    expect(told("BUD-702", { ...stated, participants: 50, participantsInGoals: 60 })).toEqual([]);
    expect(told("BUD-702", { ...stated, participants: 60 })).toEqual(["B9 one"]);
  });

  it("that fits neither is told with both", () => {
    const values = { statedCostPerParticipant: money(45_000), participants: 50, participantsInGoals: 60 };
    const [finding] = findingsOf("BUD-702", aBudget({}, values));
    expect(finding).toMatchObject({
      variant: "two",
      values: { cost: { ore: 4_860_000 }, otherParticipants: { value: 60 }, otherCost: { ore: 4_050_000 } },
    });
  });

  it("may be rounded to the krona: 2 430 000 by 70 is 34 714 kr", () => {
    expect(told("BUD-702", { statedCostPerParticipant: money(34_714), participants: 70 })).toEqual([]);
    expect(told("BUD-702", { statedCostPerParticipant: money(34_716), participants: 70 })).toEqual(["B9 one"]);
  });
});

describe("BUD-703, what the coaches can carry", () => {
  it("is 50 participants for 2.5 coaches and 20 each", () => {
    expect(told("BUD-703", { coaches: 2.5, participants: 50 })).toEqual([]);
    expect(told("BUD-703", { coaches: 2.5, participants: 51 })).toEqual(["B10 planned"]);
    expect(told("BUD-703", { coaches: 2.5, participants: 50 }, { participantsPerCoach: 18 })).toEqual(["B10 planned"]);
  });

  it("is counted from the staff rows where the plan does not say", () => {
    const [finding] = findingsOf("BUD-703", aBudget({}, { participantsInGoals: 60 }));
    expect(finding).toMatchObject({ variant: "inGoals", severity: "warning", values: { most: { value: 50 } } });
  });

  it("is too little for Örebro's 42 places with two coaches", () => {
    expect(told("BUD-703", { coaches: 2, participantsAtATime: 42 })).toEqual(["B11 atATime"]);
  });

  it("lets participants follow one another in a project of more than a year that says how many at a time", () => {
    const values = { coaches: 2.5, participants: 100, participantsAtATime: 50 };
    expect(found("BUD-703", aBudget({}, values))).toEqual(["B10 planned"]);
    expect(found("BUD-703", aBudget({ to: "2015-12-31" }, values))).toEqual([]);
  });

  it("says nothing where no coach is known", () => {
    const staff = [{ role: "Projektledare", share: 1, amounts: [600_000] }];
    expect(found("BUD-703", aBudget({ requested: { staff } }, { participants: 500 }))).toEqual([]);
  });
});

describe("BUD-704, the dates of the plan", () => {
  it("are the budget's", () => {
    const right = { from: "2014-01-01", to: "2014-12-31", endInGoals: "2014-12-31" };
    expect(told("BUD-704", right)).toEqual([]);
    expect(told("BUD-704", { ...right, from: "2014-02-01" })).toEqual(["B6 from"]);
    expect(told("BUD-704", { ...right, to: "2015-06-30", endInGoals: "2015-06-30" })).toEqual(["B7 to"]);
  });

  it("in the goals are held against the budget where the plan has no period", () => {
    const [finding] = findingsOf("BUD-704", aBudget({}, { endInGoals: "2015-06-30" }));
    expect(finding).toMatchObject({ expected: { date: "2014-12-31" }, found: { date: "2015-06-30" } });
  });
});

describe("BUD-705, the number of participants", () => {
  it("is one number", () => {
    expect(told("BUD-705", { participants: 50, participantsInGoals: 50 })).toEqual([]);
    expect(told("BUD-705", { participants: 50 })).toEqual([]);
    expect(told("BUD-705", { participants: 50, participantsInGoals: 60 })).toEqual(["B13 withCost"]);
  });
});

describe("BUD-706, the plan's financing table", () => {
  it("is matched by name, though the plan lists its partners in another order than the budget", () => {
    expect(told("BUD-706", { financing: printedTable, financingSum: tkr(2_430) })).toEqual([]);
  });

  it("copied by place instead gives the Arbetsförmedlingen's 600 tkr to the Landstinget", () => {
    const byPlace = ["Uppsala kommun", "Landstinget", "Arbetsförmedlingen", "Försäkringskassan"].map(
      (organisation, index) => ({ ...tkr([1_830, 600, 0, 0][index] ?? 0), organisation }),
    );
    expect(told("BUD-706", { financing: byPlace })).toEqual(["B34 amount", "B35 amount"]);
  });

  it("may differ by less than a thousand, which is rounding", () => {
    const requested = { staff: [{ role: "Projektledare", share: 0.5, amounts: [300_499] }] };
    const financing = [{ organisation: "Uppsala kommun", requested: money(930, "tkr") }];
    expect(found("BUD-706", aBudget({ requested }, { financing }))).toEqual([]);
    const wrong = [{ organisation: "Uppsala kommun", requested: money(931.5, "tkr") }];
    expect(found("BUD-706", aBudget({ requested }, { financing: wrong }))).toEqual(["B33 amount"]);
  });

  it("written in kronor is told once, as a slip of a thousand", () => {
    const inKronor = printedTable.map(({ organisation, requested, total }) => ({
      organisation,
      requested: money(requested / 100, "tkr"),
      total: money(total / 100, "tkr"),
    }));
    expect(told("BUD-706", { financing: inKronor })).toEqual(["B33 thousand"]);
  });

  it("tells who is missing on either side", () => {
    const financing = [
      { organisation: "Uppsala kommun", ...tkr(1_830) },
      { organisation: "Knivsta kommun", ...tkr(600) },
    ];
    expect(told("BUD-706", { financing })).toEqual(["A34 notInBudget", "A42 notInPlan"]);
  });

  it("has sums of its own that add up", () => {
    const broken = [{ organisation: "Uppsala kommun", ...tkr(1_830, 0, 1_840) }, ...printedTable.slice(1)];
    expect(told("BUD-706", { financing: broken, financingSum: tkr(2_430) })).toEqual(["D33 rowSum"]);
    expect(told("BUD-706", { financing: printedTable, financingSum: tkr(2_400) })).toEqual(["B42 columnSum"]);
  });
});

describe("BUD-707, % heltid per organisation", () => {
  const commitments = [
    { organisation: "Uppsala kommun att:", share: 0.5 },
    { organisation: "", share: 1.5 },
    { organisation: "Landstinget att:" },
    { organisation: "Arbetsförmedlingen att:", share: 1 },
  ];

  it("adds the posts of one organisation up, as section 3.2 lists them", () => {
    expect(told("BUD-707", { commitments, commitmentSum: 3 })).toEqual([]);
  });

  it("is held against the partner whose money pays the post", () => {
    const wrong = [{ organisation: "Uppsala kommun", share: 3 }];
    expect(told("BUD-707", { commitments: wrong })).toEqual(["B20 organisation", "B29 notInPlan"]);
  });

  it("splits a post that two partners pay by what each pays", () => {
    const requested = { staff: [{ role: "Arbetscoach", share: 1, amounts: [450_000, null, 150_000] }] };
    const split = [
      { organisation: "Uppsala kommun", share: 0.75 },
      { organisation: "AF", share: 0.25 },
    ];
    expect(found("BUD-707", aBudget({ requested }, { commitments: split, commitmentSum: 1 }))).toEqual([]);
  });

  it("has a sum that its rows add up to", () => {
    expect(told("BUD-707", { commitments, commitmentSum: 2.5 })).toEqual(["B29 sum"]);
  });
});

describe("BUD-708 and 709, what cannot be used", () => {
  it("tells what cannot be read, and takes it for nothing", () => {
    const changed = withCells(aBudget({}, { participantsInGoals: 60 }), plan, {
      B10: { value: "ca 50" },
      B7: { value: "våren 2015" },
      B20: { value: "halvtid" },
      A20: { value: "Uppsala kommun" },
      B33: { value: "?" },
      A33: { value: "Uppsala kommun" },
    });
    expect(found("BUD-708", changed)).toEqual(["B7", "B10", "B20", "B33"]);
    expect(found("BUD-705", changed)).toEqual([]);
  });

  it("tells a fact that stands twice and differs", () => {
    const twice = { A44: { value: "Antal deltagare enligt sammanfattningen" }, B44: { value: 55 } };
    const [finding] = findingsOf("BUD-709", withCells(aBudget({}, { participants: 50 }), plan, twice));
    expect(finding).toMatchObject({ at: { row: 43, column: 1 }, values: { used: { kind: "cells", cells: "B10" } } });
    const same = { ...twice, B44: { value: 50 } };
    expect(found("BUD-709", withCells(aBudget({}, { participants: 50 }), plan, same))).toEqual([]);
  });
});

describe("the plan's rules", () => {
  it("have nothing to say of a plan without a budget", () => {
    const alone = withoutSheet(withoutSheet(isamverkan, detailed), summary);
    for (let number = 701; number <= 710; number += 1) expect(found(`BUD-${number}`, alone)).toEqual([]);
  });

  it("hold the plan against the summary where that is all there is", () => {
    const summaryAlone = withoutSheet(isamverkan, detailed);
    expect(found("BUD-704", summaryAlone)).toEqual(["B14 goals"]);
    expect(found("BUD-706", summaryAlone)).toEqual([]);
    expect(found("BUD-707", summaryAlone)).toEqual([]);
  });
});

describe("BUD-710, the plan's coach posts", () => {
  const coachRows = (...rows: readonly (readonly [role: string, share: number | null])[]) => ({
    staff: rows.map(([role, share]) => ({ role, share, amounts: [100_000] })),
  });
  const toldOf = (coaches: number, requested: ReturnType<typeof coachRows>, ownFunding = coachRows()) =>
    found("BUD-710", aBudget({ requested, ownFunding }, { coaches }));

  it("tells 3,5 in the plan where the rows come to 2,5, with the rows", () => {
    const budget = aBudget({}, { coaches: 3.5 });
    expect(findingsOf("BUD-710", budget)).toMatchObject([
      {
        severity: "warning",
        at: { sheet: plan },
        values: { stated: { value: 3.5 }, paid: { value: 2.5 }, rows: { cells: "B10:B11" } },
      },
    ]);
  });

  it("has nothing to say where they agree, or the plan says nothing", () => {
    expect(told("BUD-710", { coaches: 2.5 })).toEqual([]);
    expect(told("BUD-710", {})).toEqual([]);
  });

  it("counts the coaches of both blocks together", () => {
    const half = coachRows(["Arbetscoach 50 %", 0.5]);
    expect(toldOf(1, half, half)).toEqual([]);
    expect(toldOf(1, half)).toHaveLength(1);
  });

  it("leaves whoever leads them out, but for what such a post may hold of coaching", () => {
    expect(toldOf(1, coachRows(["Projektledare", 1], ["Jobbcoach", 1]))).toEqual([]);
    expect(toldOf(2, coachRows(["Projektledare", 1], ["Jobbcoach", 1]))).toHaveLength(1);
    expect(toldOf(1.5, coachRows(["Projektledare/arbetscoach", 1], ["Jobbcoach", 1]))).toEqual([]);
    expect(toldOf(2.5, coachRows(["Projektledare/arbetscoach", 1], ["Jobbcoach", 1]))).toHaveLength(1);
  });

  it("is silent where no row is a coach's, or a coach's share cannot be read", () => {
    expect(toldOf(2, coachRows(["Handledare", 1], ["Administratör", 1]))).toEqual([]);
    expect(toldOf(2, coachRows(["Arbetscoach", null], ["Arbetscoach", 1]))).toEqual([]);
  });
});
