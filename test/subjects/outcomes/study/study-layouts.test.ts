/** A study of 2 × 40 people in many layouts: every figure as scipy gives it, or asked for; none wrong. */
import { check } from "../../../check";
import type { Answers } from "../../../../src/checking/question";
import { outcomesOf } from "../a-register";
import { type StudyReport, studyReport } from "../../../../src/subjects/outcomes/study/study-report";
import { throughFile, type WriterName, writers } from "../../budget/layouts/writers";
import { layouts, type StudyLayout, studyWorkbook } from "./layouts";
import { allThroughLibreOffice, hasLibreOffice } from "../../../hosts/file/file-tools";
import { readWorkbook } from "../../../../src/hosts/file/read/read-workbook";
import type { Snapshot } from "../../../../src/workbook/snapshot";

const noAnswers: Answers = new Map();

function reportOf(snapshot: Snapshot, answers = noAnswers): StudyReport {
  const { study } = outcomesOf(snapshot, { answers });
  if (study === null) throw new Error("No study");
  return studyReport(study, "sv");
}

function questionsIn(snapshot: Snapshot): readonly { readonly id: string; readonly about: string }[] {
  return outcomesOf(snapshot).study?.questions ?? [];
}

type Difference = readonly [value: number, low: number, high: number];

function measured(report: StudyReport, id: string, occasion: number, part: "occasions" | "changes"): Difference | null {
  const found = report.measures.find((each) => each.id === id)?.[part].find((each) => each.occasion === occasion);
  const [only] = found?.differences ?? [];
  return only === undefined || only.value === null ? null : [only.value, only.low ?? 0, only.high ?? 0];
}

/** Of scipy.stats.ttest_ind(equal_var=False).confidence_interval(0.95), the first group minus the second. */
const expectedMeans = [
  ["ghq12-likert", 0, "occasions", [0.025, -1.2391, 1.2891]],
  ["ghq12-likert", 24, "occasions", [-6.0601, -7.393, -4.7272]],
  ["ghq12-likert", 24, "changes", [-5.846, -8.0986, -3.5935]],
  ["index-EQ-5D-3L", 18, "occasions", [0.0931, 0.0253, 0.1609]],
  ["index-EQ-5D-3L", 24, "changes", [0.0752, -0.0079, 0.1582]],
  ["scale-self-efficacy", 0, "occasions", [0.7, -0.4005, 1.8005]],
  ["scale-self-efficacy", 12, "occasions", [2.2858, 1.0807, 3.491]],
  ["scale-self-efficacy", 24, "changes", [5.6056, 3.6053, 7.6058]],
] as const;
const expectedCosts = [
  ["cost", 6, "occasions", [3023.5081, 283.1454, 5763.8708]],
  ["cost", 24, "occasions", [2891.2097, -206.0726, 5988.4919]],
] as const;

/** What is right, what is told otherwise and what is not there at all. */
function judged(report: StudyReport, { cost, register }: StudyLayout) {
  const told = [...expectedMeans, ...(cost === "occasions" || cost === "wide" ? expectedCosts : [])];
  const [wrong, missing]: [string[], string[]] = [[], []];
  for (const [id, occasion, part, expected] of told) {
    const found = measured(report, id, occasion, part);
    if (found === null) missing.push(`${id} ${part} ${occasion}`);
    else if (found.some((value, place) => Math.abs(value - (expected[place] ?? 0)) > 1e-4)) {
      wrong.push(`${id} ${part} ${occasion}: ${found.join(" ")}`);
    }
  }
  const whole = (id: string): readonly (number | null)[] => {
    const [only] = report.whole.find((each) => each.id === id)?.differences ?? [];
    return [only?.value ?? null, only?.low ?? null, only?.high ?? null];
  };
  const wholes: (readonly [string, readonly number[]])[] = [
    ["qaly-24-EQ-5D-3L", [0.1417, 0.0802, 0.2033]],
    ...(cost === "register" || cost === "registerText"
      ? [["cost-whole", [23934.425, 11879.1991, 35989.6509]] as const]
      : []),
    ...(cost === "occasions" || cost === "wide" ? [["cost-sum", [17128.1672, 9870.7879, 24385.5464]] as const] : []),
  ];
  for (const [id, expected] of wholes) {
    const found = whole(id);
    if (found.includes(null)) missing.push(id);
    else if (found.some((value, place) => Math.abs((value ?? 0) - (expected[place] ?? 0)) > 1e-4)) wrong.push(id);
  }
  const work = report.outcomes.find(({ measure, withinMonths }) => measure === "work" && withinMonths === null);
  const counts = work?.groups.map(({ count, of }) => [count, of]);
  if (register && JSON.stringify(counts) !== "[[19,40],[5,40]]") wrong.push(`work ${JSON.stringify(counts)}`);
  return { wrong, missing };
}

const writersInTurn: readonly WriterName[] = ["exceljs", "sheetJs", "sheetJsTwice", "inlineStrings"];

describe("a study as other people lay it out", () => {
  it.each(layouts.map((layout, place) => [layout.name, layout, writersInTurn[place % 4] ?? "exceljs"] as const))(
    "is right or asked: %s",
    async (_, layout, writer) => {
      const snapshot = await throughFile(studyWorkbook(layout), writer);
      const questions = questionsIn(snapshot);
      if (layout.asked === null) {
        expect(questions).toEqual([]);
        expect(judged(reportOf(snapshot), layout)).toEqual({ wrong: [], missing: [] });
        return;
      }
      const before = reportOf(snapshot);
      if (layout.asked === "groups") expect(before.groups).toBeNull();
      else expect(before.scales).toEqual([]);
      const [question, ...others] = questions;
      expect(others).toEqual([]);
      const answer = layout.asked === "groups" ? "groups" : "shifted";
      const answered = reportOf(snapshot, new Map([[question?.id ?? "", answer]]));
      expect(judged(answered, layout)).toEqual({ wrong: [], missing: [] });
    },
  );

  it("is read the same once LibreOffice has saved it", async () => {
    if (!hasLibreOffice) return;
    const some = layouts.filter((_, place) => place % 5 === 0);
    const files = await Promise.all(some.map((layout) => writers.exceljs(studyWorkbook(layout))));
    const saved = allThroughLibreOffice(files, "xlsx", "xlsx");
    for (const [place, layout] of some.entries()) {
      const bytes = saved[place];
      if (bytes === undefined) throw new Error("Not saved");
      const snapshot = readWorkbook(bytes);
      const answers = new Map(
        questionsIn(snapshot).map(({ id, about }) => [id, about === "studyGroups" ? "groups" : "shifted"]),
      );
      expect(answers.size).toBe(layout.asked === null ? 0 : 1);
      expect(judged(reportOf(snapshot, answers), layout)).toEqual({ wrong: [], missing: [] });
    }
  });

  it("leaves no finding on the answers of a scale", () => {
    for (const layout of layouts.filter(({ asked }) => asked === null)) {
      const { findings } = check(studyWorkbook(layout), undefined, "2024-03-01");
      const told = findings.filter(({ rule, at }) => rule.startsWith("OUT-12") && at.sheet === "Mätningar");
      expect({ layout: layout.name, told }).toEqual({ layout: layout.name, told: [] });
    }
  });
});
