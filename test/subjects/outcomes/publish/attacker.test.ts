/** Whole registers made at random, their sheets for publication, and a reader who adds and subtracts all that is shown. */
import {
  publishedTables,
  type PublishedTables,
  type ToldShare,
} from "../../../../src/subjects/outcomes/publish/tables";
import { on, outcomesOf, type Participant, registerSheet, workbookOf } from "../a-register";
import { type Figure, type Kind, workedOut } from "./attacker";

const smallest = 5;
const sexes = ["Kvinna", "Man"] as const;
const supports = ["Sjukpenning", "Försörjningsstöd", "A-kassa"] as const;
const truths = [false, true] as const;
const reasons = ["Fullföljd", "Avbrott"] as const;

/** When they came and left, and why; the measures are of the first of March 2024. */
const stays: readonly Kind[] = [
  ...["2022", "2023"].map((came) => ({ came, left: "" }) satisfies Kind),
  ...[
    ["2022", "2022"],
    ["2022", "2023"],
    ["2023", "2023"],
  ].flatMap(([came = "", left = ""]) => reasons.map((reason) => ({ came, left, reason }) satisfies Kind)),
];

/** One support each: what most registers hold, and what a reader takes for granted. */
const kinds: readonly Kind[] = stays.flatMap((stay) =>
  sexes.flatMap((sex) =>
    supports.flatMap((support) =>
      truths.flatMap((work) => truths.map((studies) => ({ ...stay, sex, support, work, studies }) satisfies Kind)),
    ),
  ),
);

function registerOf(people: readonly Kind[]): PublishedTables {
  const rows = people.map(({ sex, support, work, studies, came, left, reason }, index): Participant => ({
    number: index + 1,
    enrolled: on(came === "2022" ? "2022-02-01" : "2023-02-01"),
    sex: String(sex),
    support: String(support),
    ...(work === true && { work: on("2023-05-02") }),
    ...(studies === true && { studies: "SFI" }),
    ...(left !== "" && { ended: on(left === "2022" ? "2022-12-01" : "2023-12-01"), reason: String(reason) }),
  }));
  const columns = ["number", "enrolled", "sex", "support", "work", "studies", "ended", "reason"] as const;
  const { figures } = outcomesOf(workbookOf(registerSheet(columns, rows)));
  if (figures === null) throw new Error("No register");
  return publishedTables(figures, smallest);
}

type Of = (kind: Kind) => boolean;
const all: Of = () => true;
const hasEnded: Of = ({ left }) => left !== "";
const measures: Readonly<Record<string, Of>> = {
  work: ({ work }) => work === true,
  studies: ({ studies }) => studies === true,
  workOrStudies: ({ work, studies }) => work === true || studies === true,
  completed: ({ reason }) => reason === "Fullföljd",
};
const bases: Readonly<Record<string, Of>> = {
  all,
  ended: hasEnded,
  endedOrWorking: (kind) => hasEnded(kind) || kind["work"] === true,
  completed: (kind) => kind["reason"] === "Fullföljd",
};
const rowsRead: Readonly<Record<string, (label: string) => Of>> = {
  sex: (label) => (kind) => kind["sex"] === label,
  support: (label) => (kind) => kind["support"] === label,
  reason: (label) => (kind) => kind["reason"] === label,
  studies: (label) => (kind) => kind["studies"] === true && label === "SFI",
};
const both =
  (first: Of, second: Of): Of =>
  (kind) =>
    first(kind) && second(kind);

/** All that stands on the sheet, as the reader understands it. */
function figuresOf(tables: PublishedTables): readonly Figure[] {
  const shares = (name: string, own: Of, whole: Of, told: ToldShare): readonly Figure[] => [
    { name, counts: both(own, whole), shown: told.count },
    { name: `of ${name}`, counts: whole, shown: told.of },
  ];
  return [
    { name: "started", counts: all, shown: tables.started },
    { name: "ended", counts: hasEnded, shown: tables.ended },
    { name: "current", counts: (kind) => !hasEnded(kind), shown: tables.current },
    ...tables.measures.flatMap(({ measure, basis, told }) =>
      shares(`${measure} ${basis}`, measures[measure] ?? all, bases[basis] ?? all, told),
    ),
    ...tables.flows.flatMap(({ from, ...flow }): readonly Figure[] => {
      const year = from.slice(0, 4);
      const isThere = (kind: Kind, at: string): boolean =>
        String(kind["came"]) < at && (kind["left"] === "" || String(kind["left"]) >= at);
      const next = String(Number(year) + 1);
      return [
        { name: `start ${year}`, counts: (kind) => isThere(kind, year), shown: flow.start },
        { name: `new ${year}`, counts: ({ came }) => came === year, shown: flow.new },
        { name: `ended ${year}`, counts: ({ left }) => left === year, shown: flow.ended },
        { name: `end ${year}`, counts: (kind) => isThere(kind, next), shown: flow.end },
      ];
    }),
    ...tables.spreads.flatMap(({ id, rows }) => {
      const read = rowsRead[id];
      const whole = id === "reason" ? hasEnded : all;
      // Of those who have answered: with studies, whoever studies.
      const answered = id === "studies" ? (measures["studies"] ?? all) : whole;
      return read === undefined
        ? []
        : rows.flatMap(({ label, told }) => shares(`${id} ${label.sv}`, read(label.sv), answered, told));
    }),
    ...tables.comparisons.flatMap(({ grouping, measure, groups }) => {
      const read = rowsRead[grouping];
      return read === undefined
        ? []
        : groups.flatMap(({ label, told }) =>
            shares(`${measure} ${label.sv}`, measures[measure] ?? all, read(label.sv), told),
          );
    }),
  ];
}

/** What nobody may learn where it is few: each group, those in it who came to a measure and who did not, at each stage. */
const secrets: readonly Figure[] = [
  ...Object.entries(measures),
  ...Object.entries(measures).map(([name, of]) => [`not ${name}`, (kind: Kind) => !of(kind)] as const),
  ["anybody", all] as const,
].flatMap(([name, of]) => [
  { name, counts: of, shown: null },
  { name: `${name}, ended`, counts: both(of, hasEnded), shown: null },
  { name: `${name}, not ended`, counts: both(of, (kind) => !hasEnded(kind)), shown: null },
  ...sexes.map((sex) => ({ name: `${name}, ${sex}`, counts: both(of, (kind) => kind["sex"] === sex), shown: null })),
  ...supports.map((support) => ({
    name: `${name}, ${support}`,
    counts: both(of, (kind) => kind["support"] === support),
    shown: null,
  })),
]);

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
  const person = { sex: "Man", work: false, studies: false, came: "2022", left: "2022", reason: "Fullföljd" };
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
  const started: Figure = { name: "started", counts: all, shown: 40 };
  expect(workedOut(kinds, [...figures, started], secrets)).toContain("anybody, A-kassa = 2");
});

it("finds no small number in registers of any mixture", () => {
  let state = 11;
  const random = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  for (let round = 0; round < 40; round += 1) {
    const most = 1 + Math.floor(random() * 5);
    const rare = 0.5 + random() * 0.45;
    const people = kinds.flatMap((kind) => (random() < rare ? [] : times(1 + Math.floor(random() * most), kind)));
    if (people.length > 0) expect([round, smallOnesFound(people)]).toEqual([round, []]);
  }
});
