/** Other people's questionnaires: every figure is right or asked about, and right once it is answered; none is wrong. */
import { throughFile, type WriterName } from "../../../budget/layouts/writers";
import type { Question } from "../../../../../src/checking/question";
import { healthFigures, type OccasionMean } from "../../../../../src/subjects/outcomes/health/figures";
import { locateHealth } from "../../../../../src/subjects/outcomes/health/locate";
import type { Sheet, Snapshot } from "../../../../../src/workbook/snapshot";
import { type Layout, layouts } from "./layouts";
import { lookAlikes } from "./look-alikes";
import { bimodalOf, indexOf, likertOf } from "./study";

const snapshotOf = (sheets: readonly Sheet[]): Snapshot => ({ sheets, dateSystem: 1900, names: new Map() });
const rounded = (mean: number): number => Math.round(mean * 1e6) / 1e6;

interface Told {
  readonly likert: readonly OccasionMean[];
  readonly bimodal: readonly OccasionMean[];
  readonly eq5d: readonly OccasionMean[];
}

/** The mean over everybody, on each occasion. */
function meansOf(
  { study, endsWith }: Layout,
  score: (sheets: { ghq: string; eq5d: string }) => number,
): readonly OccasionMean[] {
  return study.months.map((month) => {
    const scores = study.sheets.filter((each) => each.month === month).map(score);
    const occasion = endsWith === "end" && month === study.months.at(-1) ? "end" : month;
    return {
      occasion,
      people: scores.length,
      mean: rounded(scores.reduce((sum, each) => sum + each, 0) / scores.length),
    };
  });
}

function right(layout: Layout): Told {
  const { ghq, eq5d, highest } = layout;
  return {
    likert: ghq === "points" ? meansOf(layout, (each) => likertOf(each.ghq)) : [],
    bimodal: ghq === null ? [] : meansOf(layout, (each) => bimodalOf(each.ghq)),
    eq5d: eq5d ? meansOf(layout, (each) => indexOf(each.eq5d, highest)) : [],
  };
}

function read(snapshot: Snapshot, answers: ReadonlyMap<string, string>) {
  const model = locateHealth(snapshot, { answers: answers });
  const { ghq12, eq5d } = healthFigures(model);
  const plain = (means: readonly OccasionMean[] = []) => means.map((each) => ({ ...each, mean: rounded(each.mean) }));
  return {
    questions: model.questions,
    told: {
      likert: plain(ghq12?.likert),
      bimodal: plain(ghq12?.bimodal),
      eq5d: eq5d.flatMap(({ means }) => plain(means)),
    },
  };
}

/** Answers what is asked until nothing more is, as the one who made the sheets would. */
function answered(snapshot: Snapshot, { answers = {} }: Layout): ReturnType<typeof read> {
  const given = new Map<string, string>();
  const choice = ({ about, id }: Question): string =>
    answers[`${about}:${id.split("!")[1] ?? ""}`] ?? answers[about] ?? "";
  let found = read(snapshot, given);
  for (let round = 0; round < 4; round += 1) {
    for (const question of found.questions) given.set(question.id, choice(question));
    found = read(snapshot, given);
  }
  return found;
}

const writers: readonly (WriterName | null)[] = [null, "exceljs", "sheetJs"];

describe.each(writers)("other people's questionnaires, written by %s", (writer) => {
  const opened = async (sheets: readonly Sheet[]): Promise<Snapshot> =>
    writer === null ? snapshotOf(sheets) : throughFile(snapshotOf(sheets), writer);

  it.each(layouts)("$name", async (layout) => {
    const snapshot = await opened(layout.sheets);
    const first = read(snapshot, new Map());
    const asked = new Set(first.questions.map(({ about }) => about));
    if (layout.answers === undefined) expect([...asked]).toEqual([]);
    // What is not right at once is absent, and asked about.
    for (const part of ["likert", "bimodal", "eq5d"] as const) {
      const told = first.told[part];
      if (told.length === 0 && asked.size > 0) continue;
      expect(told).toEqual(right(layout)[part]);
    }
    expect(answered(snapshot, layout).told).toEqual(right(layout));
  });

  it.each(Object.entries(lookAlikes))("no answers: %s", async (_, sheets) => {
    const model = locateHealth(await opened(sheets));
    expect(model.tables).toEqual([]);
    expect(model.unused).toEqual([]);
  });
});
