/** A new budget beside what a workbook already holds. */
import { check, defaultPolicy } from "../../../check";
import { newBudgetPatch, newBudgetSheets } from "../../../../src/subjects/budget/sheets/new-budget";
import { newBudgetSchema } from "../../../../src/subjects/budget/sheets/new-budget-request";
import type { SheetBlueprint } from "../../../../src/workbook/blueprint";
import type { Patch } from "../../../../src/workbook/patch";
import type { Snapshot } from "../../../../src/workbook/snapshot";
import { snapshotOf } from "../../../cases/blueprint-snapshot";
import { english, swedish } from "../../../cases/words";

const request = newBudgetSchema.parse({
  project: "Nystart",
  from: "2027-01-01",
  to: "2027-12-31",
  partners: ["Tierps kommun", "Arbetsförmedlingen"],
});

function added(patch: Patch): readonly SheetBlueprint[] {
  return patch.flatMap((edit) => (edit.kind === "addSheet" ? [edit.blueprint] : []));
}

const sheetsOf = (patch: Patch): readonly string[] => added(patch).map((sheet) => sheet.name);

function workbookWith(sheets: readonly SheetBlueprint[]): Snapshot {
  const names = new Map(
    sheets.flatMap((sheet) => [...sheet.names].map(([name, at]) => [name, `'${sheet.name}'!${at}`] as const)),
  );
  return { ...snapshotOf(sheets), names };
}

describe("a new budget", () => {
  it("is three sheets, with the plan's facts last", () => {
    expect(sheetsOf(newBudgetPatch(workbookWith([]), request, swedish))).toEqual([
      "Budget - detaljerad",
      "Budgetsammanställning",
      "Projektuppgifter",
    ]);
  });

  it("in a workbook that has one already gets new sheet names, formulas that follow them, and names of its own", () => {
    const first = newBudgetSheets(request, swedish);
    const [detailed, summary, plan] = added(newBudgetPatch(workbookWith(first), request, swedish));
    expect([detailed?.name, summary?.name, plan?.name]).toEqual([
      "Budget - detaljerad 2",
      "Budgetsammanställning 2",
      "Projektuppgifter 2",
    ]);
    const across = summary?.cells.flatMap((cell) => (cell.formula?.includes("!") ? [cell.formula] : [])) ?? [];
    expect(across.length).toBeGreaterThan(5);
    expect(across.every((formula) => formula.startsWith("'Budget - detaljerad 2'!"))).toBe(true);
    const names = [detailed, summary, plan].flatMap((sheet) => [...(sheet?.names.keys() ?? [])]);
    expect(names.length).toBeGreaterThan(5);
    expect(names.every((name) => name.endsWith("_2"))).toBe(true);
  });

  it("the third time counts on to 3", () => {
    const workbook = workbookWith(newBudgetSheets(request, swedish));
    const both = workbookWith([
      ...newBudgetSheets(request, swedish),
      ...added(newBudgetPatch(workbook, request, swedish)),
    ]);
    expect(sheetsOf(newBudgetPatch(both, request, swedish))[0]).toBe("Budget - detaljerad 3");
  });

  it("counts a sheet name as taken whatever its case", () => {
    const [detailed, ...others] = newBudgetSheets(request, swedish);
    if (detailed === undefined) throw new Error("A budget has a detailed sheet");
    const shouting = { ...detailed, name: "BUDGET - DETALJERAD" };
    expect(sheetsOf(newBudgetPatch(workbookWith([shouting, ...others]), request, swedish))[0]).toBe(
      "Budget - detaljerad 2",
    );
  });

  it("has the same days in a workbook that counts them from 1904", () => {
    const workbook: Snapshot = { ...workbookWith([]), dateSystem: 1904 };
    const made = snapshotOf(added(newBudgetPatch(workbook, request, swedish)));
    const { budget, findings } = check({ ...made, dateSystem: 1904 }, defaultPolicy);
    expect(budget.detailed?.period?.period).toEqual({ from: "2027-01-01", to: "2027-12-31" });
    expect(budget.plan?.to.value).toBe("2027-12-31");
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it.each([swedish, english])("is recognised as a budget and has nothing wrong in it", (language) => {
    const result = check(snapshotOf(newBudgetSheets(request, language)), defaultPolicy);
    expect(result.kinds).toEqual(["budget"]);
    expect(result.findings.filter((finding) => finding.severity === "error")).toEqual([]);
    expect(result.figures?.partners.map((partner) => partner.name)).toEqual(["Tierps kommun", "Arbetsförmedlingen"]);
  });
});
