/** Tables of goals in other words and layouts: every figure is right, or told as unread; none is wrong. */
import type { Goal } from "../../../../src/subjects/outcomes/goals/locate";
import { locateGoals } from "../../../../src/subjects/outcomes/goals/locate";
import type { Snapshot } from "../../../../src/workbook/snapshot";
import { throughFile, type WriterName } from "../../budget/layouts/writers";
import { formSheet } from "../../fidelity/a-form";
import { found, outcomesOf, workbookOf } from "../a-register";
import { type GoalTable, goalTables, lookAlikes } from "./make-goals";

interface Verdict {
  right: number;
  told: number;
  readonly wrong: string[];
}

function near(one: number, other: number): boolean {
  return Math.abs(one - other) < 1e-9;
}

function judge({ id, facts }: GoalTable, snapshot: Snapshot): Verdict {
  const verdict: Verdict = { right: 0, told: 0, wrong: [] };
  const findings = found(snapshot);
  const goals = outcomesOf(snapshot).goals?.goals ?? [];
  if (goals.length !== facts.length) verdict.wrong.push(`${id}: ${goals.length} goals of ${facts.length}`);
  for (const [index, fact] of facts.entries()) {
    const goal: Goal | undefined = goals[index];
    if (goal === undefined) continue;
    const say = (what: string, read: unknown, right: boolean, isTold: boolean): void => {
      if (right) verdict.right += 1;
      else if (read === null && isTold) verdict.told += 1;
      else verdict.wrong.push(`${id} ${fact.indicator} ${what}: ${String(read)}`);
    };
    const isTold = (column: "target" | "stated"): boolean => {
      const cell = goal.cells[column];
      return (
        goal.unread.has(column) &&
        findings.some(
          (each) => each.startsWith(`OUT-404 ${column}`) && cell !== undefined && each.endsWith(`${goal.row + 1}`),
        )
      );
    };
    const isRight =
      goal.target !== null &&
      near(goal.target, fact.target) &&
      goal.targetKind === fact.kind &&
      goal.bound === fact.bound;
    say("target", goal.target === null ? null : `${goal.bound} ${goal.target}`, isRight, isTold("target"));
    if (fact.hasResult) {
      const { value } = goal.stated;
      say("result", value, value !== null && near(value, fact.result), isTold("stated"));
    }
    say("answer", goal.answer.value, goal.answer.value === fact.answer, false);
    // What the words do not decide is no measure; it is told where the goal cannot be judged without.
    if (goal.measure !== null) say("measure", goal.measure, goal.measure === fact.measure, false);
  }
  return verdict;
}

function all(verdicts: readonly Verdict[]): Verdict {
  return {
    right: verdicts.reduce((sum, { right }) => sum + right, 0),
    told: verdicts.reduce((sum, { told }) => sum + told, 0),
    wrong: verdicts.flatMap(({ wrong }) => wrong),
  };
}

it("forty-eight tables are read right, or told, and never wrong", () => {
  const { right, told, wrong } = all(goalTables.map((table) => judge(table, table.snapshot)));
  expect(wrong).toEqual([]);
  expect(goalTables).toHaveLength(48);
  expect(right / (right + told)).toBeGreaterThan(0.85);
});

it.each<WriterName>(["exceljs", "sheetJs"])("so are they as files by %s", async (writer) => {
  const some = goalTables.filter((_, index) => index % 3 === 1);
  const verdicts = await Promise.all(
    some.map(async (table) => judge(table, await throughFile(table.snapshot, writer))),
  );
  expect(all(verdicts).wrong).toEqual([]);
});

it("an answer that is planted against the figures is found, and no other is", () => {
  const missed = goalTables.flatMap(({ id, snapshot, planted, facts }) => {
    const contradictions = found(snapshot).filter((each) => each.startsWith("OUT-401"));
    const goals = outcomesOf(snapshot).goals?.goals ?? [];
    const isRead = goals.every(({ target, stated }) => target !== null && stated.value !== null);
    const isOk = isRead ? contradictions.length === planted : contradictions.length <= planted;
    return isOk ? [] : [`${id}: ${contradictions.join(", ")} of ${planted} planted in ${facts.length}`];
  });
  expect(missed).toEqual([]);
});

it.each(lookAlikes)("no goals are read of %s", (_, lines) => {
  expect(locateGoals(workbookOf(formSheet("Blad1", lines)))).toBeNull();
});

describe("a level", () => {
  const goal = (heading: string, level: string | number, ...more: readonly (readonly [string, string | number])[]) => {
    const lines = [
      ["Effektmål", heading, ...more.map(([head]) => head)],
      ["Fler ska stå närmare arbetsmarknaden", level, ...more.map(([, value]) => value)],
      ["Deltagarna ska vara nöjda", "minst 80 %"],
    ];
    return outcomesOf(workbookOf(formSheet("Blad1", lines))).goals?.goals[0];
  };

  it.each<readonly [string | number, Partial<Goal>]>([
    ["mer än 50 %", { target: 0.5, bound: "more" }],
    ["Samtliga deltagare", { target: 1 }],
    ["minst 1 200 personer", { target: 1200, targetKind: "number" }],
    ["öka till 40 %", { target: 0.4, bound: "least" }],
    ["Senast 2024-12-31", { target: null, by: "2024-12-31", isDay: true }],
    ["ca 30 %", { target: null }],
    ["20–30 %", { target: null }],
    ["öka med 20 %", { target: null }],
    [25, { target: null }],
    [1, { target: null }],
  ])("of %s", (level, expected) => {
    expect(goal("Målvärde", level)).toMatchObject(expected);
  });

  it("that is a change is counted from where it began, where that is a number", () => {
    expect(goal("Målvärde", "öka med 20 %", ["Utgångsläge", "50 personer"])).toMatchObject({
      target: 60,
      bound: "least",
    });
    expect(goal("Målvärde", "öka med 20 %", ["Utgångsläge", "30 %"])).toMatchObject({ target: null });
    expect(goal("Målvärde", "öka med 20 procentenheter", ["Nuläge", "30 %"])).toMatchObject({ target: 0.5 });
  });

  it("of two years is none of them", () => {
    expect(goal("Målvärde 2023", "30 %", ["Målvärde 2024", "40 %"])).toMatchObject({ target: null });
    const lines = [
      ["Effektmål", "Målvärde 2023", "Målvärde 2024"],
      ["Fler i arbete", "30 %", "40 %"],
    ];
    expect(found(workbookOf(formSheet("Blad1", lines)))).toContain("OUT-404 target Blad1!B2");
  });

  it.each<readonly [string, string, Partial<Goal>]>([
    ["Avhoppen ska minska", "10 %", { target: 0.1, bound: "most" }],
    ["Andelen som avbryter", "10 %", { target: null }],
    ["30 % av deltagarna ska ha minskat sin sjukskrivning", "30 %", { target: null }],
    ["Minst 30 % ska ha minskat sin sjukskrivning", "30 %", { target: 0.3, bound: "least" }],
    ["Andelen i arbete ska öka", "30 %", { target: 0.3, bound: "least" }],
    ["Frånvaron ska vara under 5 procent", "", { target: 0.05, bound: "less" }],
  ])("of %s at %s has its direction from the words, or none", (text, level, expected) => {
    const lines = [
      ["Effektmål", "Målvärde"],
      [text, level],
      ["Deltagarna ska vara nöjda", "minst 80 %"],
    ];
    expect(outcomesOf(workbookOf(formSheet("Blad1", lines))).goals?.goals[0]).toMatchObject(expected);
  });
});
