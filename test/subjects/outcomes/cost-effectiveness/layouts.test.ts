/** The handed trial in other people's layouts: every figure right, or asked for; none wrong. */
import type { Answers } from "../../../../src/checking/question";
import { trialReport, type TrialReport } from "../../../../src/subjects/outcomes/cost-effectiveness/trial-report";
import type { Snapshot } from "../../../../src/workbook/snapshot";
import { throughFile, type WriterName } from "../../budget/layouts/writers";
import { outcomesOf } from "../a-register";
import { type TrialLayout, trialLayouts, trialWorkbook } from "./layouts";

const writersInTurn: readonly WriterName[] = ["exceljs", "sheetJs", "sheetJsTwice", "inlineStrings"];

function readIn(snapshot: Snapshot, answers: Answers) {
  const { trials, study, register, health } = outcomesOf(snapshot, { answers });
  return {
    reports: trials.map(trialReport),
    questions: [
      ...trials.flatMap(({ questions }) => questions),
      ...(study?.questions ?? []),
      ...(register?.questions ?? []),
      ...health.questions,
    ],
  };
}

/** numpy's figures of the handed sheet. */
const expected = {
  days: 417.794118,
  anyWork: 103_309.090909,
  work: 103_309.090909,
  qaly: 338_013.087448,
  adjusted: 507_342.740879,
} as const;

function ratios([only, ...others]: readonly TrialReport[]): Readonly<Record<string, number | null>> {
  expect(others).toEqual([]);
  const [pair, ...more] = only?.comparisons ?? [];
  expect(more).toEqual([]);
  return Object.fromEntries(
    (pair?.effects ?? []).map(({ effect, adjusted, ratio }) => [adjusted ? "adjusted" : effect, ratio]),
  );
}

function expectRight(reports: readonly TrialReport[], { effects }: TrialLayout): void {
  const found = ratios(reports);
  expect(Object.keys(found).sort()).toEqual([...effects].sort());
  for (const effect of effects) expect((found[effect] ?? 0) / expected[effect]).toBeCloseTo(1, 6);
}

describe("a trial as other people lay it out", () => {
  it.each(trialLayouts.map((layout, place) => [layout.name, layout, writersInTurn[place % 4] ?? "exceljs"] as const))(
    "is right or asked: %s",
    async (_, layout, writer) => {
      const snapshot = await throughFile(trialWorkbook(layout), writer);
      const first = readIn(snapshot, new Map());
      expect(first.questions.map(({ about }) => about)).toEqual(layout.asked.map(([about]) => about));
      if (layout.asked.length > 0) {
        // Nothing that hangs on the question is told before it is answered.
        expect(first.reports.flatMap(({ comparisons }) => comparisons.flatMap(({ effects }) => effects))).toEqual([]);
      }
      const answers = new Map(
        first.questions.map(({ id }, place): [string, string] => [id, layout.asked[place]?.[1] ?? ""]),
      );
      const answered = readIn(snapshot, answers);
      expectRight(answered.reports, layout);
    },
  );
});
