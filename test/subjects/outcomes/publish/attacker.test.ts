/** Whole registers made at random, their sheets for publication, and a reader who adds and subtracts all that is shown. */
import { publishedTables, type PublishedTables } from "../../../../src/subjects/outcomes/publish/tables";
import { on, outcomesOf, type Participant, registerSheet, workbookOf } from "../a-register";
import { type Figure, type Kind, workedOut } from "./attacker";

const smallest = 5;
const sexes = ["Kvinna", "Man"] as const;
const supports = ["Sjukpenning", "Försörjningsstöd", "A-kassa"] as const;
const truths = [false, true] as const;

/** One support each: what most registers hold, and what a reader takes for granted. */
const kinds: readonly Kind[] = sexes.flatMap((sex) =>
  supports.flatMap((support) =>
    truths.flatMap((work) => truths.map((ended) => ({ sex, support, work, ended }) satisfies Kind)),
  ),
);

function registerOf(people: readonly Kind[]): PublishedTables {
  const rows = people.map(({ sex, support, work, ended }, index): Participant => ({
    number: index + 1,
    enrolled: on("2023-01-10"),
    sex: String(sex),
    support: String(support),
    ...(work === true && { work: on("2023-05-02") }),
    ...(ended === true && { ended: on("2023-06-01") }),
  }));
  const columns = ["number", "enrolled", "sex", "support", "work", "ended"] as const;
  const { figures } = outcomesOf(workbookOf(registerSheet(columns, rows)));
  if (figures === null) throw new Error("No register");
  return publishedTables(figures, smallest);
}

/** All that stands on the sheet, as the reader understands it. */
function figuresOf(tables: PublishedTables): readonly Figure[] {
  const all = (): boolean => true;
  const hasEnded = ({ ended }: Kind): boolean => ended === true;
  const works = ({ work }: Kind): boolean => work === true;
  return [
    { name: "started", counts: all, shown: tables.started },
    { name: "ended", counts: hasEnded, shown: tables.ended },
    { name: "current", counts: (kind) => !hasEnded(kind), shown: tables.current },
    ...tables.measures
      .filter(({ measure }) => measure === "work")
      .flatMap(({ basis, told }): readonly Figure[] => {
        const within = (kind: Kind): boolean =>
          basis === "all" || hasEnded(kind) || (basis === "endedOrWorking" && works(kind));
        return [
          { name: `work ${basis}`, counts: (kind) => works(kind) && within(kind), shown: told.count },
          { name: `of ${basis}`, counts: within, shown: told.of },
        ];
      }),
    ...tables.spreads.flatMap(({ id, rows }) =>
      id !== "sex" && id !== "support"
        ? []
        : rows.map(({ label, told }): Figure => ({
            name: label.sv,
            counts: (kind) => kind[id] === label.sv,
            shown: told.count,
          })),
    ),
    ...tables.comparisons.flatMap(({ grouping, measure, groups }) =>
      measure !== "work"
        ? []
        : groups.flatMap(({ label, told }): readonly Figure[] => [
            {
              name: `work ${label.sv}`,
              counts: (kind) => kind[grouping] === label.sv && works(kind),
              shown: told.count,
            },
            { name: `of ${label.sv}`, counts: (kind) => kind[grouping] === label.sv, shown: told.of },
          ]),
    ),
  ];
}

/** What nobody may learn: each group, those in it with and without work, and those who work and have not ended. */
const groups: readonly Figure[] = [...sexes, ...supports].flatMap((name) => {
  const isIn = ({ sex, support }: Kind): boolean => sex === name || support === name;
  return [
    { name, counts: isIn, shown: null },
    { name: `${name} with work`, counts: (kind) => isIn(kind) && kind["work"] === true, shown: null },
    { name: `${name} without work`, counts: (kind) => isIn(kind) && kind["work"] !== true, shown: null },
  ] satisfies readonly Figure[];
});
const secrets: readonly Figure[] = [
  ...groups,
  ...truths.flatMap((work) =>
    truths.map((ended): Figure => ({
      name: `${work ? "working" : "not working"}, ${ended ? "ended" : "not ended"}`,
      counts: (kind) => kind["work"] === work && kind["ended"] === ended,
      shown: null,
    })),
  ),
];

function times(count: number, kind: Kind): readonly Kind[] {
  return Array.from({ length: count }, () => kind);
}

function smallOnesFound(people: readonly Kind[]): readonly string[] {
  const found = workedOut(kinds, figuresOf(registerOf(people)), secrets);
  return found.filter((text) => {
    const value = Number(text.split(" = ")[1]);
    return value > 0 && value < smallest;
  });
}

it("of 40 people with one support each, 24 and 14 do not tell that two have the third", () => {
  const person = { sex: "Man", work: false, ended: true };
  const people = [
    ...times(24, { ...person, support: "Sjukpenning" }),
    ...times(14, { ...person, support: "Försörjningsstöd" }),
    ...times(2, { ...person, support: "A-kassa" }),
  ];
  const rows = registerOf(people).spreads.find(({ id }) => id === "support")?.rows ?? [];
  const told = Object.fromEntries(rows.map(({ label, told: share }) => [label.sv, share.count]));
  expect(told).toMatchObject({ Sjukpenning: 24, Försörjningsstöd: null, "A-kassa": null, Lön: 0 });
  expect(smallOnesFound(people)).toEqual([]);
});

it("the attacker finds the third where only one is hidden", () => {
  const figures: readonly Figure[] = supports.map((support, place) => ({
    name: support,
    counts: (kind) => kind["support"] === support,
    shown: [24, 14, null][place] ?? null,
  }));
  const all: Figure = { name: "started", counts: () => true, shown: 40 };
  expect(workedOut(kinds, [...figures, all], groups)).toContain("A-kassa = 2");
});

it("finds no small number in registers of any mixture", () => {
  let state = 11;
  const random = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  for (let round = 0; round < 150; round += 1) {
    const most = 2 + Math.floor(random() * 16);
    const people = kinds.flatMap((kind) => (random() < 0.45 ? [] : times(Math.floor(random() * most), kind)));
    if (people.length > 0) expect([round, smallOnesFound(people)]).toEqual([round, []]);
  }
});
