/** Every kind of figure of the made-up study, against scipy 1.17 (ttest_ind, binomtest) and Newcombe's formula by hand. */
import { outcomesOf } from "../a-register";
import { formSheet, type Line } from "../../fidelity/a-form";
import { workbookOf } from "../a-register";
import { studyReport, type StudyReport } from "../../../../src/subjects/outcomes/study/study-report";
import { studyPeople } from "./a-study";
import { layouts, studyWorkbook } from "./layouts";
import type { Snapshot } from "../../../../src/workbook/snapshot";

function reportOf(snapshot: Snapshot, today = "2024-03-01"): StudyReport {
  const { study } = outcomesOf(snapshot, { today });
  if (study === null) throw new Error("No study");
  return studyReport(study, "sv");
}

const [usual] = layouts;
if (usual === undefined) throw new Error("No layout");
const report = reportOf(studyWorkbook(usual));

interface Compared {
  readonly groups: readonly object[];
  readonly differences: readonly {
    readonly value: number | null;
    readonly low: number | null;
    readonly high: number | null;
  }[];
}

function differenceOf(compared: Compared | null | undefined): readonly (number | null)[] {
  const [only] = compared?.differences ?? [];
  return [only?.value ?? null, only?.low ?? null, only?.high ?? null];
}

describe("the study of 2 × 40", () => {
  it("tells people, mean and standard deviation of each group at each occasion", () => {
    const ghq = report.measures.find(({ id }) => id === "ghq12-likert");
    expect(ghq?.occasions.map(({ occasion, groups }) => [occasion, ...groups.map(({ people }) => people)])).toEqual([
      [0, 40, 40],
      [6, 37, 35],
      [12, 36, 31],
      [18, 32, 27],
      [24, 31, 22],
    ]);
    expect(ghq?.occasions[4]?.groups).toEqual([
      { group: "IPS", people: 31, mean: 13.2581, standardDeviation: 2.5425 },
      { group: "Ordinarie stöd", people: 22, mean: 19.3182, standardDeviation: 2.2549 },
    ]);
    expect(ghq?.changes.map((change) => differenceOf(change))).toEqual([
      [-0.8069, -2.7539, 1.14],
      [-3.9453, -5.8506, -2.0401],
      [-5.5625, -7.362, -3.763],
      [-5.846, -8.0986, -3.5935],
    ]);
    expect(ghq?.changes.map(({ differences }) => differences[0]?.verdict)).toEqual([
      "notShown",
      "lower",
      "lower",
      "lower",
    ]);
  });

  it("tells QALYs of those who are followed all the way", () => {
    expect(
      report.whole.map(({ id, groups, ...whole }) => [
        id,
        groups.map(({ people }) => people),
        differenceOf({ groups, ...whole }),
      ]),
    ).toEqual([
      ["qaly-12-EQ-5D-3L", [36, 31], [0.0389, 0.0023, 0.0755]],
      ["qaly-24-EQ-5D-3L", [31, 22], [0.1417, 0.0802, 0.2033]],
      ["cost-whole", [40, 40], [23934.425, 11879.1991, 35989.6509]],
    ]);
  });

  it("tells work and studies, and work within so many months of the start", () => {
    const told = report.outcomes.map(({ measure, withinMonths, groups, ...rest }) => [
      withinMonths === null ? measure : withinMonths,
      ...groups.map(({ count }) => count),
      ...differenceOf({ groups, ...rest }),
    ]);
    expect(told).toEqual(
      expect.arrayContaining([
        ["work", 19, 5, 0.35, 0.1506, 0.5157],
        ["studies", 5, 10, -0.125, -0.2925, 0.0488],
        [6, 1, 1, 0, -0.1058, 0.1058],
        [12, 8, 2, 0.15, 0.0008, 0.3019],
        [18, 12, 4, 0.2, 0.0232, 0.3657],
        [24, 19, 5, 0.35, 0.1506, 0.5157],
      ]),
    );
  });

  it("tells signs of a problem by GHQ-12 as shares", () => {
    const [cases] = report.cases;
    expect(differenceOf(cases?.occasions[0])).toEqual([-0.025, -0.1288, 0.065]);
    expect(differenceOf(cases?.occasions[4])).toEqual([-0.3548, -0.5305, -0.1481]);
  });

  it("tells how many are lost, and how they differ from those kept", () => {
    const loss = report.losses.find(({ id }) => id === "ghq12-likert");
    expect(loss?.occasions.map((each) => differenceOf(each))).toEqual([
      [0, -0.0876, 0.0876],
      [0.05, -0.0923, 0.1947],
      [0.125, -0.0405, 0.2867],
      [0.125, -0.0679, 0.3066],
      [0.225, 0.0178, 0.4077],
    ]);
    expect(loss?.last).toMatchObject({ occasion: 24, lost: [9, 18], kept: [31, 22] });
    expect(differenceOf(loss?.last?.startScore)).toEqual([-0.427, -1.7731, 0.9192]);
    expect(differenceOf(loss?.last?.women)).toEqual([-0.065, -0.2775, 0.1594]);
    expect(differenceOf(loss?.last?.age)).toEqual([-1.1209, -3.1747, 0.9329]);
  });

  it("counts no one as lost whose time has not come", () => {
    // Those who started before 17 September 2015 have come to 12 months by 17 September 2016.
    const early = reportOf(studyWorkbook(usual), "2016-09-17");
    const loss = early.losses.find(({ id }) => id === "ghq12-likert");
    const year = loss?.occasions.find(({ occasion }) => occasion === 12);
    for (const [place, { of }] of (year?.groups ?? []).entries()) {
      expect((of ?? 0) + (year?.notYet[place] ?? 0)).toBe(40);
    }
    // Whoever has answered has come to it, whatever the day says.
    expect(year?.groups.map(({ count }) => count)).toEqual([36, 31]);
    expect(year?.notYet.some((count) => count > 0)).toBe(true);
    const within = early.outcomes.find(({ withinMonths }) => withinMonths === 12);
    expect((within?.groups ?? []).every(({ of }) => (of ?? 40) < 40)).toBe(true);
  });

  it("counts no one as lost who has not begun", () => {
    const people = studyPeople();
    const workbook = studyWorkbook(usual, people);
    const waiting = workbook.sheets.map((sheet) =>
      sheet.name !== "Deltagare"
        ? sheet
        : {
            ...sheet,
            rows: [
              ...sheet.rows,
              {
                index: 81,
                hidden: false,
                cells: [
                  { row: 81, column: 0, value: 81 },
                  { row: 81, column: 1, value: "IPS" },
                  { row: 81, column: 3, value: "Kvinna" },
                ],
              },
            ],
          },
    );
    const waited = reportOf({ ...workbook, sheets: waiting });
    expect(waited.groups?.[0]).toEqual({ name: "IPS", people: 41 });
    const [start] = waited.losses[0]?.occasions ?? [];
    expect(start?.groups.map(({ of }) => of)).toEqual([40, 40]);
    expect(start?.notYet).toEqual([1, 0]);
    expect(waited.outcomes[0]?.groups.map(({ of }) => of)).toEqual([40, 40]);
  });

  it("counts every difference that has an interval", () => {
    const all = [
      ...report.outcomes,
      ...report.measures.flatMap(({ occasions, changes }) => [...occasions, ...changes]),
      ...report.cases.flatMap(({ occasions }) => occasions),
      ...report.whole,
      ...report.losses.flatMap(({ occasions, last }) => [
        ...occasions,
        ...(last === null ? [] : [last.startScore, last.women, last.age].flatMap((each) => each ?? [])),
      ]),
    ];
    const withInterval = all.flatMap(({ differences }) => differences).filter(({ low }) => low !== null);
    expect(report.comparisons).toBe(withInterval.length);
  });
});

describe("three groups", () => {
  const lines = (["IPS", "SE", "Kontroll"] as const).flatMap((group, place) =>
    Array.from({ length: 6 }, (_, each): Line => [
      place * 6 + each + 1,
      group,
      0,
      "GSE",
      `${"2".repeat(9)}${1 + ((each + place) % 4)}`,
    ]),
  );

  it("are compared two by two", () => {
    const three = reportOf(
      workbookOf(formSheet("Mätningar", [["Nr", "Grupp", "Tillfälle", "Formulär", "Svar"], ...lines])),
    );
    const [scale] = three.measures;
    expect(scale?.occasions[0]?.differences.map(({ first, second }) => `${first} − ${second}`)).toEqual([
      "IPS − SE",
      "IPS − Kontroll",
      "SE − Kontroll",
    ]);
  });
});

describe("a cost for each group", () => {
  it("is shared by its people, and has no interval", () => {
    const workbook = studyWorkbook({ ...usual, cost: "none" });
    const sums = formSheet("Kostnader", [
      ["Kostnad per grupp"],
      ["Grupp", "Kostnad, kr"],
      ["IPS", 3_480_000],
      ["Ordinarie stöd", "2 531 000 kr"],
      ["Summa", 6_011_000],
    ]);
    const costed = reportOf({ ...workbook, sheets: [...workbook.sheets, sums] });
    expect(costed.costSums).toEqual([
      { group: "IPS", kronor: 3_480_000, each: 87_000 },
      { group: "Ordinarie stöd", kronor: 2_531_000, each: 63_275 },
    ]);
  });
});

describe("a list of something else beside the study", () => {
  const workbook = studyWorkbook({ ...usual, cost: "none" });
  const withList = (...lines: readonly Line[]) =>
    reportOf({ ...workbook, sheets: [...workbook.sheets, formSheet("Utgifter", lines)] });

  it("is no cost of participants: rows are numbered too", () => {
    const bare = withList(["Nr", "Vad", "Kostnad"], ...[1, 2, 3, 4].map((each): Line => [each, "Lokal", 1_000 * each]));
    expect(bare.whole.map(({ id }) => id)).not.toContain("cost-whole");
    const dated = withList(["Nr", "Månad", "Kostnad"], ...[1, 2, 3].map((each): Line => [each, 6, 1_000 * each]));
    expect(dated.measures.map(({ id }) => id)).not.toContain("cost");
  });

  it("is a cost of participants where most of them are on it, two of one person not added up", () => {
    const costs = Array.from({ length: 80 }, (_, place): Line => [place + 1, 10_000 + place]);
    const listed = withList(["Löpnummer", "Kostnad"], ...costs, [80, 500]);
    expect(listed.whole.find(({ id }) => id === "cost-whole")?.groups.map(({ people }) => people)).toEqual([40, 39]);
  });
});
