import { check, defaultPolicy } from "../check";
/**
 * What does not add up in the sources, each found by a rule where a workbook holds the figures; and what needs a
 * person's judgement, at most a warning.
 */
import { budgetBlueprints } from "../../src/subjects/budget/sheets/fill-budget";
import { type NewBudgetInput, newBudgetSchema } from "../../src/subjects/budget/sheets/new-budget-request";
import { money } from "../../src/reading/money";
import { planBlueprint } from "../../src/subjects/budget/plan/fill";
import type { PlanValues } from "../../src/subjects/budget/plan/fill-values";
import { cellName } from "../../src/workbook/address";
import { reworded, withCells } from "../subjects/budget/change";
import { snapshotOf } from "./blueprint-snapshot";
import { isamverkanSheets } from "./isamverkan";
import { orebroMonth, orebroRequest } from "./orebro";
import { vastmanlandRequest } from "./vastmanland";
import { swedish } from "./words";
import type { Snapshot } from "../../src/workbook/snapshot";

const isamverkan = snapshotOf(isamverkanSheets());

function workbook(request: NewBudgetInput, plan: PlanValues): Snapshot {
  const sheets = budgetBlueprints(newBudgetSchema.parse(request), swedish);
  return snapshotOf([...sheets, planBlueprint(plan, swedish)]);
}

/** Severity, rule and cell of what is found. */
function found(snapshot: Snapshot): readonly string[] {
  return check(snapshot, defaultPolicy).findings.map(({ severity, rule, at }) => `${severity} ${rule} ${cellName(at)}`);
}

function errors(snapshot: Snapshot): readonly string[] {
  return found(snapshot).filter((line) => line.startsWith("error"));
}

describe("ISAmverkan, Uppsala", () => {
  it.each([
    ["50 participants in the summary, 60 in the goals", "error BUD-705 B13"],
    ["the project ends 2014-12-31, its goals 2015-06-30", "error BUD-704 B14"],
    ["60 participants are more than 2.5 coaches can carry", "warning BUD-703 B13"],
    ["kronor under tkr in the detailed budget", "error BUD-205 A6"],
    ["kronor under tkr in the summary", "error BUD-205 A4"],
  ])("%s", (_, line) => {
    expect(found(isamverkan)).toContain(line);
  });

  it("the plan's order of owners copied onto the budget's misplaces 600 tkr", () => {
    const byPlace = withCells(isamverkan, "Projektuppgifter", {
      A34: { value: "Landstinget" },
      A36: { value: "Arbetsförmedlingen" },
    });
    expect(found(isamverkan).join()).not.toContain("BUD-706");
    expect(found(byPlace)).toEqual(expect.arrayContaining(["error BUD-706 B34", "error BUD-706 B36"]));
  });

  it("an amount for Tolk, a row of the template, is a warning and nothing more", () => {
    const paid = withCells(isamverkan, "Budget - detaljerad", { C29: { value: 15_000 } });
    expect(found(paid)).toContain("warning BUD-605 C29");
    expect(found(isamverkan).join()).not.toContain("BUD-605");
  });
});

describe("the application to SOFINT, Örebro", () => {
  /** The upper sum: 18 places in Örebro and 3 × 8, 42 in all; 1.4 times the month of 30 places. */
  const upper: NewBudgetInput = {
    ...orebroRequest,
    content: {
      requested: {
        staff: [{ role: "Arbetskonsulent", share: 2, amounts: [null, 12 * orebroMonth.twoConsultants * 1.4] }],
        other: [{ label: "OH-kostnader", amounts: [null, Math.round(12 * orebroMonth.overhead * 1.4)] }],
      },
      ownFunding: {},
    },
  };
  const placeYear = money(12 * 4_184);

  it("says 40 places and asks for 42: the sum, cost by cost, is not what 40 places cost", () => {
    const plan = { statedTotal: money(2_108_871), statedCostPerParticipant: placeYear, participants: 40 };
    expect(errors(workbook(upper, plan))).toEqual(["error BUD-702 B9"]);
    const right = { ...plan, participants: 42 };
    // 2 108 871 kr is 42 places of 12 × 4 184.27 kr; a krona of the month's rounding is four in the year.
    expect(errors(workbook(upper, { ...right, statedCostPerParticipant: money(50_211) }))).toEqual([]);
  });

  it("says at most 40 places, and lists 12 + 6 + 3 × 8", () => {
    const plan = { participants: 40, participantsInGoals: 12 + 6 + 3 * 8 };
    expect(errors(workbook(upper, plan))).toEqual(["error BUD-705 B13"]);
  });

  it("with 42 places at a time for two consultants gives a warning, no error", () => {
    expect(found(workbook(orebroRequest, { participantsAtATime: 42 }))).toContain("warning BUD-703 B11");
    expect(errors(workbook(orebroRequest, { participantsAtATime: 42 }))).toEqual([]);
  });

  it("rounds a krona away between its rows and its sum, which is no error", () => {
    const rows = [903_802, 200_845, 200_845, 200_845].map((amount, area) => ({
      label: `Område ${area + 1}`,
      amounts: [null, amount],
    }));
    const request = { ...orebroRequest, content: { requested: { other: rows }, ownFunding: {} } };
    expect(errors(workbook(request, { statedTotal: money(1_506_336) }))).toEqual([]);
    expect(errors(workbook(request, { statedTotal: money(1_507_336) }))).toEqual(["error BUD-701 B8"]);
  });
});

describe("Samordning för arbetsåtergång, Västmanland", () => {
  const tkr = { requested: money(1_450, "tkr"), ownFunding: money(0), total: money(1_450, "tkr") };
  const right: PlanValues = {
    statedTotal: money(1_450_000),
    statedCostPerParticipant: money(20_714),
    participants: 70,
    financing: [{ organisation: "Landstinget Västmanland", ...tkr }],
    financingSum: tkr,
  };

  it("adds up, the list in kronor and the table of years in tkr", () => {
    expect(errors(workbook(vastmanlandRequest, right))).toEqual([]);
  });

  it("is told where the table's tkr are taken for kronor, or the list's kronor for tkr", () => {
    const asKronor = workbook(vastmanlandRequest, { ...right, statedTotal: money(1_450) });
    expect(errors(asKronor)).toEqual(["error BUD-701 B8"]);
    const headedTkr = reworded(workbook(vastmanlandRequest, right), (text) =>
      text.replace("Kostnader i kr", "Kostnader i tkr"),
    );
    expect(errors(headedTkr)).toEqual(["error BUD-205 A6", "error BUD-205 A4"]);
    const inTable = { ...right, financing: [{ organisation: "Landstinget Västmanland", ...kronorAsTkr }] };
    expect(errors(workbook(vastmanlandRequest, { ...inTable, financingSum: kronorAsTkr }))).toEqual([
      "error BUD-706 B33",
    ]);
  });
  const kronorAsTkr = {
    requested: money(1_450_000, "tkr"),
    ownFunding: money(0),
    total: money(1_450_000, "tkr"),
  };

  it("follows up in June 2013 what ends in 2012: a goal after the end of the project is told", () => {
    expect(errors(workbook(vastmanlandRequest, { ...right, to: "2012-12-31", endInGoals: "2013-06-30" }))).toEqual([
      "error BUD-704 B14",
    ]);
    expect(errors(workbook(vastmanlandRequest, { ...right, to: "2013-03-31" }))).toEqual(["error BUD-704 B7"]);
  });

  it("tells 50–100, 70–100 and 70 participants as a warning, for a span cannot be compared", () => {
    const spans = withCells(workbook(vastmanlandRequest, right), "Projektuppgifter", { B13: { value: "70–100" } });
    expect(found(spans)).toContain("warning BUD-708 B13");
    expect(errors(spans)).toEqual([]);
  });

  it("pays its project leader within the policy, though 30 % for 15 months is less than it seems", () => {
    expect(found(workbook(vastmanlandRequest, right)).join()).not.toMatch(/BUD-51[345]/);
  });
});
