/** The key figures, counted from the cost rows of the four applications. */
import { snapshotOf } from "../../../cases/blueprint-snapshot";
import { correctedIsamverkanSheets, isamverkanSheets } from "../../../cases/isamverkan";
import { orebroSheets } from "../../../cases/orebro";
import { vastmanlandSheets } from "../../../cases/vastmanland";
import { budgetFigures, budgetPeriod } from "../../../../src/subjects/budget/figures/budget-figures";
import { locateBudget } from "../../../../src/subjects/budget/locate/locate-budget";
import { isCoach, roleKey } from "../../../../src/subjects/budget/roles";
import { kronor, money, sum } from "../../../../src/reading/money";
import type { Snapshot } from "../../../../src/workbook/snapshot";
import { modelOf } from "../a-budget";
import { withCells, withoutSheet } from "../change";
import { detailed, rightBudget, summary } from "../findings";

const figuresOf = (snapshot: Snapshot) => budgetFigures(locateBudget(snapshot));

describe("the figures of ISAmverkan", () => {
  // As printed: kronor under a heading that says tkr.
  const figures = figuresOf(snapshotOf(isamverkanSheets()));

  it("are 2 430 000 kr, all of it requested", () => {
    expect([figures.requested, figures.ownFunding, figures.total].map(kronor)).toEqual([2_430_000, 0, 2_430_000]);
  });

  it("name every partner, also those without money, and no placeholder", () => {
    expect(figures.partners.map(({ name, requested, total }) => [name, kronor(requested), kronor(total)])).toEqual([
      ["Uppsala kommun", 1_830_000, 1_830_000],
      ["Landstinget", 0, 0],
      ["Arbetsförmedlingen", 600_000, 600_000],
      ["Försäkringskassan", 0, 0],
    ]);
  });

  it("divide with numerator and denominator kept", () => {
    const quotients = [figures.perParticipant, figures.perParticipantMonth, figures.perCoach, figures.perResult];
    expect(quotients.map((quotient) => [quotient?.denominator, quotient?.value])).toEqual([
      [50, money(48_600)],
      [600, money(4_050)],
      [2.5, money(972_000)],
      [15, money(162_000)],
    ]);
    for (const quotient of quotients) expect(quotient?.numerator).toBe(money(2_430_000));
  });

  it("hold three full-time posts, of which the plan counts two and a half as coaches", () => {
    expect(figures.fullTimePosts).toBe(3);
    expect(figures.coachPosts).toEqual({ value: 2.5, from: "plan" });
  });

  it("give every kind of cost its share of the whole", () => {
    const shares = figures.costKinds.map(({ section, id, share }) => [section, id, share.numerator / 100]);
    expect(shares.slice(0, 3)).toEqual([
      ["staff", null, 1_800_000],
      ["premises", "rent", 120_000],
      ["premises", "otherPremises", 20_000],
    ]);
    expect(sum(figures.costKinds.map(({ amount }) => amount))).toBe(figures.total);
    expect(figures.costKinds.every(({ share }) => share.denominator === figures.total)).toBe(true);
  });

  it("lay 202 500 kr on each of the twelve months", () => {
    expect(figures.byMonth).toHaveLength(12);
    expect(figures.byMonth.every(({ amount }) => amount === money(202_500))).toBe(true);
    expect(figures.byYear).toEqual([{ year: 2014, amount: money(2_430_000) }]);
  });

  it("are the same when the rows say so and every typed sum says otherwise", () => {
    const typed = withCells(rightBudget, detailed, { G59: { value: 1 }, C37: { value: 2 }, G14: { value: 3 } });
    expect(figuresOf(typed).total).toBe(money(2_430_000));
  });

  it("come from the rows of the summary where there is no detailed sheet", () => {
    const { total, partners, costKinds, fullTimePosts } = figuresOf(withoutSheet(rightBudget, detailed));
    expect(kronor(total)).toBe(2_430_000);
    expect(partners.map(({ total: amount }) => kronor(amount))).toEqual([1_830_000, 0, 600_000, 0]);
    expect([costKinds, fullTimePosts]).toEqual([[], 0]);
  });
});

describe("the figures of the other applications", () => {
  it("Örebro: 125 528 kr a month with two coaches found by their role", () => {
    const { byMonth, coachPosts, perCoach } = figuresOf(snapshotOf(orebroSheets()));
    expect(byMonth.every(({ amount }) => amount === money(125_528))).toBe(true);
    expect(coachPosts).toEqual({ value: 2, from: "staffRows" });
    expect(perCoach?.value).toBe(money(753_168));
  });

  it("Västmanland: 1 450 000 kr, a fifth of it in the three months of 2011", () => {
    const figures = figuresOf(snapshotOf(vastmanlandSheets()));
    expect(figures.byYear).toEqual([
      { year: 2011, amount: money(290_000) },
      { year: 2012, amount: money(1_160_000) },
    ]);
    expect([figures.coachPosts, figures.perParticipant]).toEqual([null, null]);
  });
});

describe("partners of the two blocks", () => {
  const ownFunding = { other: [{ label: "Arbetstid", amounts: [10_000, 20_000] }] };

  it("are matched by name, however the second block orders and spells them", () => {
    const swapped = { C39: { value: "LANDSTINGET" }, D39: { value: "uppsala  kommun" } };
    const model = locateBudget(withCells(modelOf({ ownFunding }).snapshot, detailed, swapped));
    expect(
      budgetFigures(model)
        .partners.slice(0, 2)
        .map((partner) => [partner.name, kronor(partner.ownFunding)]),
    ).toEqual([
      ["Uppsala kommun", 20_000],
      ["Landstinget", 10_000],
    ]);
  });

  it("that pay only themselves come last", () => {
    const model = locateBudget(withCells(modelOf({ ownFunding }).snapshot, detailed, { D39: { value: "RSMH" } }));
    const { partners, total } = budgetFigures(model);
    expect(partners.map(({ name }) => name).at(-1)).toBe("RSMH");
    expect(kronor(total)).toBe(2_460_000);
  });

  it("are two where only å and a tell them apart", () => {
    const parts = { partners: ["Håbo kommun", "Habo kommun"], requested: { staff: [] }, ownFunding };
    expect(budgetFigures(modelOf(parts)).partners.map((partner) => kronor(partner.ownFunding))).toEqual([
      10_000, 20_000,
    ]);
  });
});

describe("where something is not known", () => {
  it("the plan's period serves when the budget has none", () => {
    const nowhere = { B2: null, C2: null };
    const snapshot = modelOf({}, { from: "2014-01-01", to: "2014-06-30" }).snapshot;
    const model = locateBudget(withCells(withCells(snapshot, detailed, nowhere), summary, nowhere));
    expect(budgetPeriod(model)).toEqual({ from: "2014-01-01", to: "2014-06-30" });
    expect(budgetFigures(model).months).toBe(6);
  });

  it("no quotient is invented", () => {
    const figures = budgetFigures(modelOf({}, { participants: 0 }));
    expect(figures.perParticipant).toEqual({ numerator: money(2_430_000), denominator: 0, value: null });
    expect(figures.perResult).toBeNull();
  });

  it("only those who complete can be expected to reach the goal", () => {
    const figures = budgetFigures(modelOf({}, { participants: 50, completionShare: 0.8, goalShare: 0.3 }));
    expect(figures.perResult).toMatchObject({ denominator: 12, value: money(202_500) });
  });

  it("the corrected budget has the figures of the printed one", () => {
    expect(figuresOf(snapshotOf(correctedIsamverkanSheets())).perParticipant?.value).toBe(money(48_600));
  });
});

describe("a role", () => {
  it.each([
    "Arbetscoach",
    "Arbetskonsulent",
    "IPS-specialist",
    "SE-handledare",
    "Jobbcoacher",
    "Employment specialist",
  ])("of %s is a coach's", (role) => expect(isCoach(role)).toBe(true));

  it.each(["Projektledare", "Projektledare/arbetscoach", "Administratör", "Enhetschef", ""])("of %s is none", (role) =>
    expect(isCoach(role)).toBe(false),
  );

  it("is the same with and without its running number", () => {
    expect(roleKey("2. Arbetscoach 1")).toBe(roleKey("arbetscoach"));
  });
});
