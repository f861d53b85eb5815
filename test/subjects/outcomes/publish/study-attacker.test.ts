/** The groups of a study on the sheet for publication, and a reader who adds and subtracts all that is shown. */
import { publishedStudy } from "../../../../src/subjects/outcomes/publish/study-tables";
import { publishedTables } from "../../../../src/subjects/outcomes/publish/tables";
import { hiddenIn } from "../../../../src/subjects/outcomes/publish/counts";
import { studyHidden } from "../../../../src/subjects/outcomes/publish/study-hidden";
import { studyFigures } from "../../../../src/subjects/outcomes/study/study-figures";
import { formSheet, type Line } from "../../fidelity/a-form";
import { on, outcomesOf, workbookOf } from "../a-register";
import { ghqOf } from "../health/answer-sheets";
import { type Figure, type Kind, workedOut } from "./attacker";

const smallest = 5;
const groups = ["IPS", "Ordinarie stöd", ""] as const;
const truths = [false, true] as const;
/** Answered so many times of three, the first ones. */
const answering = [1, 2, 3] as const;
const occasions = [0, 6, 12] as const;

const kinds: readonly Kind[] = groups.flatMap((group) =>
  truths.flatMap((work) =>
    truths.flatMap((studies) =>
      answering.map((times) => ({ group, work, studies, times: String(times) }) satisfies Kind),
    ),
  ),
);

function published(people: readonly Kind[]) {
  const register: readonly Line[] = [
    ["Nr", "Grupp", "Inskriven", "Arbete från", "Studier", "Avslutad"],
    ...people.map((kind, index): Line => [
      index + 1,
      String(kind["group"]),
      on("2020-02-01"),
      kind["work"] === true ? on("2021-05-02") : null,
      kind["studies"] === true ? "SFI" : null,
      null,
    ]),
  ];
  const answers: readonly Line[] = [
    ["Nr", "Tillfälle", "Formulär", "Svar"],
    ...people.flatMap((kind, index) =>
      occasions
        .slice(0, Number(kind["times"]))
        .map((month): Line => [index + 1, month, "GHQ-12", ghqOf((index * 7 + month) % 30)]),
    ),
  ];
  const { figures, study } = outcomesOf(workbookOf(formSheet("Deltagare", register), formSheet("Svar", answers)));
  const compared = study && studyFigures(study);
  // Groups that differ much in size are asked about, and nothing is told of them.
  if (figures === null || !compared) return null;
  return {
    tables: publishedTables(figures, smallest),
    study: publishedStudy(figures, compared, smallest),
    hidden: studyHidden(figures, compared, smallest),
    own: hiddenIn(figures, smallest),
  };
}

type Of = (kind: Kind) => boolean;
const all: Of = () => true;
const measures: Readonly<Record<string, Of>> = {
  work: ({ work }) => work === true,
  studies: ({ studies }) => studies === true,
  workOrStudies: ({ work, studies }) => work === true || studies === true,
};
const inGroup =
  (name: string): Of =>
  ({ group }) =>
    group === name;
const both =
  (one: Of, other: Of): Of =>
  (kind) =>
    one(kind) && other(kind);
const answered =
  (place: number): Of =>
  ({ times }) =>
    Number(times) > place;

/** All of both parts: the register's, which may have been sent before, and the groups'. */
function figuresOf({ tables, study }: NonNullable<ReturnType<typeof published>>): readonly Figure[] {
  return [
    { name: "started", counts: all, shown: tables.started },
    ...tables.measures.flatMap(({ measure, basis, told }) =>
      basis === "all" && measures[measure] !== undefined
        ? [{ name: measure, counts: measures[measure], shown: told.count }]
        : [],
    ),
    ...study.groups.map(({ name, people }) => ({ name, counts: inGroup(name), shown: people })),
    ...study.outcomes.flatMap(({ measure, told }) =>
      told.map((share, group) => ({
        name: `${measure} ${group}`,
        counts: both(measures[measure] ?? all, inGroup(groups[group] ?? "")),
        shown: measures[measure] === undefined ? null : share.count,
      })),
    ),
    ...study.losses.flatMap((loss) =>
      loss.occasions.flatMap(({ told }, place) =>
        told.flatMap((share, group) => [
          {
            name: `answered ${place} ${group}`,
            counts: both(answered(place), inGroup(groups[group] ?? "")),
            shown: share.count,
          },
          { name: `due ${place} ${group}`, counts: inGroup(groups[group] ?? ""), shown: share.of },
        ]),
      ),
    ),
    ...study.means.flatMap((series) =>
      series.occasions.flatMap(({ told }, place) =>
        told.map(({ people }, group) => ({
          name: `mean ${place} ${group}`,
          counts: both(answered(place), inGroup(groups[group] ?? "")),
          shown: people,
        })),
      ),
    ),
  ];
}

const secrets: readonly Figure[] = groups.flatMap((name) =>
  [
    ["anybody", all] as const,
    ...Object.entries(measures),
    ...Object.entries(measures).map(([what, of]) => [`not ${what}`, (kind: Kind) => !of(kind)] as const),
    ["both", both(measures["work"] ?? all, measures["studies"] ?? all)] as const,
    ...occasions.map((month, place) => [`lost at ${month}`, (kind: Kind) => !answered(place)(kind)] as const),
    ["lost between", (kind: Kind) => kind["times"] === "2"] as const,
    ...occasions.map((month, place) => [`answered at ${month}`, answered(place)] as const),
  ].map(([what, of]) => ({ name: `${what}, ${name}`, counts: both(of, inGroup(name)), shown: null })),
);

/** Where the groups are everybody there is nobody beside them, and every reader sees it. */
function kindsSeen({ tables, study }: NonNullable<ReturnType<typeof published>>): readonly Kind[] {
  const members = study.groups.reduce((sum, { people }) => sum + (people ?? Number.NaN), 0);
  return members === tables.started ? kinds.filter(({ group }) => group !== "") : kinds;
}

function smallOnesFound(told: NonNullable<ReturnType<typeof published>>): readonly string[] {
  return workedOut(kindsSeen(told), figuresOf(told), secrets).filter((text) => {
    const value = Number(text.split(" = ")[1]);
    return value > 0 && value < smallest;
  });
}

const times = (count: number, kind: Kind): readonly Kind[] => Array.from({ length: count }, () => kind);

it("finds no small number in studies of any mixture, and no mean of people whose number is not told", () => {
  let state = 7;
  const random = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  let shown = 0;
  for (let round = 0; round < 30; round += 1) {
    const most = 2 + Math.floor(random() * 14);
    const rare = random() * 0.5;
    const seen = round % 2 === 0 ? kinds : kinds.filter(({ group }) => group !== "");
    const people = seen.flatMap((kind) => (random() < rare ? [] : times(1 + Math.floor(random() * most), kind)));
    if (people.length === 0) continue;
    const told = published(people);
    if (told === null) continue;
    expect([round, smallOnesFound(told)]).toEqual([round, []]);
    for (const { occasions: each } of told.study.means) {
      for (const mean of each.flatMap((at) => at.told)) if (mean.people === null) expect(mean.mean).toBeNull();
    }
    shown += figuresOf(told).filter((figure) => figure.shown !== null && figure.shown > 0).length;
  }
  expect(shown).toBeGreaterThan(100);
});

const half = (group: string, work: number, rest: number, lost: number): readonly Kind[] => [
  ...times(work, { group, work: true, studies: false, times: "3" }),
  ...times(rest, { group, work: false, studies: false, times: "3" }),
  ...times(lost, { group, work: false, studies: false, times: "1" }),
];

describe("3 of IPS and 12 of the others with work", () => {
  const told = published([...half("IPS", 3, 20, 7), ...half("Ordinarie stöd", 12, 12, 6)]);
  if (told === null) throw new Error("No study");

  it("are not told of either, for the 15 of everybody stand in the register's own table", () => {
    const work = told.tables.measures.find(({ measure }) => measure === "work");
    expect(work?.told.count).toBe(15);
    const [own] = told.study.outcomes.filter(({ measure }) => measure === "work");
    expect(own?.told.map(({ count, of, share }) => [count, of, share])).toEqual([
      [null, 30, null],
      [null, 30, null],
    ]);
    expect(smallOnesFound(told)).toEqual([]);
  });

  it("the attacker finds the 3 where only the small one is left out", () => {
    const figures = figuresOf(told).map((figure) => (figure.name === "work 1" ? { ...figure, shown: 12 } : figure));
    expect(workedOut(kindsSeen(told), figures, secrets)).toContain("work, IPS = 3");
  });

  it("those lost are told of those who should have answered, with their means", () => {
    const [ghq] = told.study.losses;
    expect(ghq?.occasions.map((each) => each.told.map(({ count, of }) => [count, of]))).toEqual([
      [
        [30, 30],
        [30, 30],
      ],
      [
        [23, 30],
        [24, 30],
      ],
      [
        [23, 30],
        [24, 30],
      ],
    ]);
    expect(told.study.means[0]?.occasions[1]?.told.map(({ people }) => people)).toEqual([23, 24]);
  });

  it("the register's own tables are the same with the groups as without them", () => {
    const isOwn = (id: string): boolean => !id.startsWith("study ");
    expect(told.hidden.isWithheld).toBe(false);
    expect([...told.hidden.hidden].filter(isOwn).sort()).toEqual([...told.own].sort());
  });
});
