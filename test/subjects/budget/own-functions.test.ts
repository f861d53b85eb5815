/** A budget in which somebody has typed Samkoll's functions: what they gave is believed, and what they did not give is told. */
import { check } from "../../check";
import { recalculatedByAll } from "../../../src/workbook/formula/recalculate";
import { withMissingResults } from "../../../src/workbook/formula/missing-results";
import { editCell } from "../../../src/workbook/content";
import { patched } from "../../../src/workbook/patched";
import { cellAt } from "../../../src/workbook/snapshot";
import { withCells } from "./change";
import { detailed, rightBudget } from "./findings";

const told = (snapshot: typeof rightBudget): readonly string[] =>
  check(snapshot).findings.map(({ rule, variant }) => `${rule} ${variant ?? ""}`.trim());

/** Excel with the add-in, and the file that it stores. */
describe.each(["SAMKOLL.PLATSMÅNAD(2430000,50,12)", "_xldudf_SAMKOLL_PLATSMÅNAD(2430000,50,12)"])(
  "by %s",
  (formula) => {
    const beside = withCells(rightBudget, detailed, { L20: { value: 4050, formula } });

    it("the budget is as right as without", () => {
      expect(told(beside)).toEqual(told(rightBudget));
      expect(check(beside).figures?.total).toBe(check(rightBudget).figures?.total);
    });

    it("a cost is what the cell shows, also inside another formula", () => {
      const typed = Number(cellAt(rightBudget, { sheet: detailed, row: 8, column: 2 })?.value);
      for (const cost of [formula, `ROUND(${formula},0)*1`]) {
        const budget = withCells(rightBudget, detailed, { C9: { value: typed, formula: cost } });
        expect(check(budget).figures?.total).toBe(check(rightBudget).figures?.total);
        expect(told(budget)).toEqual(told(rightBudget));
      }
    });

    it("keeps its value where the cells change that it asks, for no other value is known here", async () => {
      const budget = withCells(rightBudget, detailed, { L20: { value: 4050, formula: `${formula}+C9` } });
      const at = { sheet: detailed, row: 8, column: 2 };
      const patch = [editCell(at, cellAt(budget, at), { value: 1 })];
      const edited = patched(budget, await recalculatedByAll(budget, patch));
      expect(cellAt(edited, at)?.value).toBe(1);
      expect(cellAt(edited, { sheet: detailed, row: 19, column: 11 })).toMatchObject({ value: 4050 });
    });

    it("one without a result is told by the name that one types, and has none made up for it", () => {
      const budget = withCells(rightBudget, detailed, { C9: { value: null, formula } });
      const [finding] = check(budget).findings.filter(({ rule }) => rule === "SAM-102");
      expect(finding?.values["name"]).toEqual({ kind: "text", text: "SAMKOLL.PLATSMÅNAD" });
      expect(check(budget).figures?.total ?? null).not.toBe(check(rightBudget).figures?.total);
      expect(cellAt(withMissingResults(budget), { sheet: detailed, row: 8, column: 2 })?.value).toBeNull();
    });
  },
);
