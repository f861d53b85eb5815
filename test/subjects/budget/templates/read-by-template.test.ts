/** A workbook is read by the förbund's own template: words that nobody else would know have their meaning, and are told. */
import { budgetKey } from "../../../../src/subjects/budget/examined-budget";
import { readForm } from "../../../../src/subjects/budget/form/read-form";
import { askerOf } from "../../../../src/subjects/budget/locate/budget-questions";
import { templateFrom } from "../../../../src/subjects/budget/templates/learn-template";
import { hintsOf } from "../../../../src/subjects/budget/templates/template-hints";
import type { BudgetTemplate } from "../../../../src/subjects/budget/templates/template-schema";
import { noAnswers } from "../../../../src/checking/question";
import type { Snapshot } from "../../../../src/workbook/snapshot";
import { catalogue } from "../../../../src/subjects/catalogue";
import { defaultPolicy } from "../../../check";
import { aBudget } from "../a-budget";
import { sheetOf, workbookOf } from "../written-sheet";
import { filledIn, forbundForm } from "./forbund-forms";

const own: BudgetTemplate = {
  schema: 1,
  id: "egen",
  forbund: "Förbundet",
  name: "Insatskalkyl",
  edition: "2026",
  unit: "kr",
  columns: {
    kalmar: { sv: "Potten", role: "amount", funder: "forbund" },
    egna: { sv: "Ur egen ficka", role: "amount", funder: "own" },
    ihop: { sv: "Ihop", role: "total" },
  },
  sections: { folk: { sv: "Folk", costKind: "staff" } },
  rows: {
    lots: { sv: "Eldsjäl", section: "folk", costKind: "staff" },
    hus: { sv: "Tak över huvudet", costKind: "premises" },
  },
  sums: { allt: { sv: "Hela kalaset", of: "costs" } },
};

const odd = workbookOf(
  sheetOf("Kalkyl", [
    ["Insatskalkyl, budget 2026"],
    ["", "Potten", "Ur egen ficka", "Ihop"],
    ["Folk"],
    ["Eldsjäl", 500_000, 100_000, 600_000],
    ["Tak över huvudet", 60_000, 0, 60_000],
    ["Hela kalaset", 560_000, 100_000, 660_000],
  ]),
);

const examined = (snapshot: Snapshot, budgetTemplates: readonly BudgetTemplate[], answers = noAnswers) => {
  const result = catalogue.check(snapshot, { ...defaultPolicy, budgetTemplates }, undefined, answers);
  return { result, ...budgetKey.of(result) };
};

describe("a form in words of its own", () => {
  it("is read by its template: who pays, what kind of cost, and which template it was", () => {
    const { figures, budget } = examined(odd, [own]);
    expect(figures).toMatchObject({
      template: { id: "egen", name: "Insatskalkyl", edition: "2026" },
      requested: 56_000_000,
      ownFunding: 10_000_000,
      total: 66_000_000,
    });
    expect(budget.questions).toEqual([]);
    const roles = budget.form?.form.tables[0]?.rows.map(({ label, role, evidence }) => [label, role.kind, evidence]);
    expect(roles?.filter(([, , evidence]) => evidence === "learned")).toEqual(
      expect.arrayContaining([["Folk", "section", "learned"]]),
    );
  });

  it("is not read so without it", () => {
    expect(examined(odd, []).figures?.requested ?? null).not.toBe(56_000_000);
  });
});

describe("two templates that fit alike", () => {
  const twin = {
    ...own,
    id: "annan",
    forbund: "Grannen",
    columns: { ...own.columns, egna: { sv: "Ur egen ficka", role: "amount", funder: "esf" } },
  } satisfies BudgetTemplate;

  it("are asked about, and no figure stands before the answer", () => {
    const { result, figures } = examined(odd, [own, twin]);
    const question = result.questions.find(({ about }) => about === "template");
    expect(question?.choices.map(({ id }) => id)).toEqual(["egen 2026", "annan 2026", "none"]);
    expect(figures?.requested ?? null).toBeNull();
  });

  it("are settled by the answer", () => {
    const id = examined(odd, [own, twin]).result.questions.find(({ about }) => about === "template")?.id ?? "";
    const by = (choice: string): unknown => examined(odd, [own, twin], new Map([[id, choice]])).figures?.template;
    expect(by("egen 2026")).toMatchObject({ id: "egen", forbund: "Förbundet" });
    expect(by("annan 2026")).toMatchObject({ id: "annan", forbund: "Grannen" });
    expect(by("none") ?? null).toBeNull();
  });
});

it("Uppsala's own form is read as ever, whatever templates the policy has", () => {
  const before = examined(aBudget(), []);
  const after = examined(aBudget(), [own]);
  expect(after.figures).toEqual(before.figures);
  expect(after.result.findings).toEqual(before.result.findings);
});

describe.each(Array.from({ length: 20 }, (_, index) => index))("förbund %i's form, read from its sheet", (number) => {
  const rolesIn = (snapshot: Snapshot, template: BudgetTemplate | null): readonly unknown[] => {
    const hints = template && hintsOf(template);
    const table = readForm(snapshot.sheets, hints, askerOf(noAnswers))?.form.tables[0];
    const columns = table?.columns.filter(({ role }) => role.kind !== "label") ?? [];
    return [
      ...columns.map(({ heading, role }) => [heading, role.kind === "total" ? { ...role, parts: [] } : role]),
      ...(table?.rows.map(({ label, role }) => [label, role.kind]) ?? []),
    ];
  };

  it("is read by the template learned of it with the same roles", () => {
    const filled = filledIn(forbundForm(number, 2026));
    const form = readForm(filled.sheets, null, askerOf(noAnswers))?.form ?? { tables: [] };
    const template = templateFrom(form, { id: "x", forbund: "F", name: "N", edition: "2026" });
    expect(rolesIn(filled, template)).toEqual(rolesIn(filled, null));
  });
});
