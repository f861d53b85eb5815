/** Registers in others' words and layouts: each figure is right, or it is open and something is asked; never another number. */
import { noAnswers } from "../../../../src/checking/question";
import { known } from "../../../../src/subjects/outcomes/figures/open-share";
import { otherDays } from "../../../../src/subjects/outcomes/register/other-days";
import { columnOfHeading, nearColumnsOfHeading } from "../../../../src/subjects/outcomes/register/heading-words";
import type { CellValue } from "../../../../src/workbook/snapshot";
import type { Line } from "../../fidelity/a-form";
import { sheetOf } from "../../../../src/workbook/blueprint-sheet";
import { headingLines } from "../../../../src/subjects/outcomes/register/column-mapping";
import { mappingPatch } from "../../../../src/subjects/outcomes/register/mapping";
import { swedish } from "../../../cases/words";
import { on, outcomesOf, registerIn, registerOf } from "../a-register";

/** Ten people: all have begun, four have ended, five are women. */
const people = Array.from({ length: 10 }, (_, index) => ({
  number: index + 1,
  decision: on("2017-02-01"),
  referral: on("2017-01-15"),
  start: on(`2017-03-${String(index + 1).padStart(2, "0")}`),
  followUp: on("2017-09-01"),
  sex: index % 2 === 0 ? "Kvinna" : "Man",
  born: 1980 + index,
  end: index < 4 ? on("2018-02-01") : null,
  planned: on("2018-12-31"),
  reason: index < 4 ? "Fullföljd" : null,
}));
type Fact = keyof (typeof people)[number];

/** Headings with what stands under each. */
function register(columns: readonly (readonly [heading: string, fact: Fact])[], ...below: readonly Line[]) {
  return registerOf(
    columns.map(([heading]) => heading),
    ...people.map((person): Line => columns.map(([, fact]): CellValue => person[fact])),
    ...below,
  );
}

interface Told {
  readonly started: number | null;
  readonly current: number | null;
  readonly ended: number | null;
  readonly women: number | null;
  readonly asked: readonly string[];
}

function told(snapshot: ReturnType<typeof registerOf>, answers: ReadonlyMap<string, string> = noAnswers): Told {
  const { figures, register: read } = outcomesOf(snapshot, { answers });
  if (figures === null || read === null) throw new Error("No register");
  const women = figures.distributions.find(({ id }) => id === "sex")?.rows.find(({ id }) => id === "woman");
  return {
    started: known(figures.started),
    current: known(figures.current),
    ended: known(figures.ended),
    women: women === undefined ? null : known(women.count),
    asked: read.questions.filter(({ id }) => !answers.has(id)).map(({ about }) => about),
  };
}

const right = { started: 10, current: 6, ended: 4, women: 5 };

describe("a register whose headings say what they are is read without a question", () => {
  it.each([
    ["Löpnr", "Startade", "Slutade"],
    ["Löpnummer", "Inskrivningsdatum", "Avslutsdatum"],
    ["Nummer", "Startdatum", "Slutdatum"],
    ["Deltagarnr", "Påbörjad", "Avslutad"],
    ["Kod", "Inskriven", "Utskriven"],
    ["Id", "Inskrivningsdag", "Utskrivningsdatum"],
    ["Nr", "Datum för inskrivning", "Datum för utskrivning"],
    ["Nr", "Insatsstart", "Insatsslut"],
    ["Nr", "Började", "Sista dagen"],
    ["Nr", "Start (datum)", "Avslut (åååå-mm-dd)"],
    ["No.", "Start date", "End date"],
    ["NR", "INSKRIVEN", "AVSLUT DATUM"],
  ])("%s, %s, %s", (number, start, end) => {
    const columns = [
      [number, "number"],
      ["Beslutsdatum", "decision"],
      [start, "start"],
      ["Kön", "sex"],
      [end, "end"],
      ["Uppföljningsdatum", "followUp"],
    ] as const;
    expect(told(register(columns))).toEqual({ ...right, asked: [] });
    // The order of the columns says nothing.
    expect(told(register([...columns].reverse()))).toEqual({ ...right, asked: [] });
  });
});

describe("a register whose headings may mean something else is asked about, and nothing is stated till then", () => {
  it.each([
    [
      "no column of an end",
      [
        ["Nr", "number"],
        ["Inskriven", "start"],
        ["Kön", "sex"],
        ["Beslutsdatum", "decision"],
      ],
    ],
    [
      "an end in words of its own",
      [
        ["Nr", "number"],
        ["Inskriven", "start"],
        ["Kön", "sex"],
        ["Färdig", "end"],
      ],
    ],
    [
      "a misspelt end",
      [
        ["Nr", "number"],
        ["Inskriven", "start"],
        ["Kön", "sex"],
        ["Avslutsdatm", "end"],
      ],
    ],
    [
      "an end that is foreseen",
      [
        ["Nr", "number"],
        ["Inskriven", "start"],
        ["Kön", "sex"],
        ["Slutdatum (planerat)", "planned"],
      ],
    ],
    [
      "a start and an end in words of their own",
      [
        ["Nr", "number"],
        ["Datum in", "start"],
        ["Kön", "sex"],
        ["Född", "born"],
        ["Datum ut", "end"],
      ],
    ],
    [
      "a misspelt start",
      [
        ["Nr", "number"],
        ["Inskrivningdatm", "start"],
        ["Kön", "sex"],
        ["Avslutad", "end"],
      ],
    ],
    [
      "two ends",
      [
        ["Nr", "number"],
        ["Inskriven", "start"],
        ["Kön", "sex"],
        ["Slutdatum", "planned"],
        ["Avslutsdatum", "end"],
      ],
    ],
    [
      "two starts",
      [
        ["Nr", "number"],
        ["Start", "decision"],
        ["Inskriven", "start"],
        ["Kön", "sex"],
        ["Avslutsdatum", "end"],
      ],
    ],
    [
      "a referral alone",
      [
        ["Nr", "number"],
        ["Remissdatum", "referral"],
        ["Kön", "sex"],
        ["Född", "born"],
        ["Slutade", "end"],
      ],
    ],
    [
      "no heading over the end",
      [
        ["Nr", "number"],
        ["Inskriven", "start"],
        ["Kön", "sex"],
        ["", "end"],
      ],
    ],
    [
      "a rejection beside a misspelt end",
      [
        ["Avslagsdatum", "decision"],
        ["Nr", "number"],
        ["Startdatum", "start"],
        ["Kön", "sex"],
        ["Slutdattum", "end"],
      ],
    ],
  ] as const)("%s", (_, columns) => {
    const { asked, ...figures } = told(register(columns));
    expect(asked.length).toBeGreaterThan(0);
    for (const [name, figure] of Object.entries(figures)) {
      expect([null, right[name as keyof typeof right]]).toContain(figure);
    }
    expect(figures.ended === null || figures.started === null).toBe(true);
  });

  it("answered, the figures follow", () => {
    const snapshot = register([
      ["Nr", "number"],
      ["Inskriven", "start"],
      ["Kön", "sex"],
      ["Färdig", "end"],
      ["Beslutsdatum", "decision"],
    ]);
    const [question] = outcomesOf(snapshot).register?.questions ?? [];
    expect(question).toMatchObject({ about: "registerEnd", likely: { choice: "fardig", why: "onlyDays" } });
    expect(question?.choices.map(({ id }) => id)).toEqual(["fardig", "beslutsdatum", "none", "unknown"]);
    const answered = (choice: string): Told => told(snapshot, new Map([[question?.id ?? "", choice]]));
    expect(answered("fardig")).toEqual({ ...right, asked: [] });
    expect(answered("none")).toEqual({ ...right, current: 10, ended: 0, asked: [] });
    expect(answered("unknown")).toEqual({ ...right, current: null, ended: null, asked: [] });
  });
});

describe("days that are neither start nor end", () => {
  it.each(Object.values(otherDays).flat())("%s is neither, nor near it", (heading) => {
    expect(columnOfHeading(heading)).toBeNull();
    expect(nearColumnsOfHeading(heading)).toEqual([]);
  });

  it.each([
    ["Remissdatum", "referred"],
    ["Anvisad", "referred"],
    ["Anmäld", "referred"],
    ["Inskriven", "enrolled"],
    ["Inskrivningsdatum", "enrolled"],
    ["Startdatum", "enrolled"],
    ["Startade", "enrolled"],
    ["Påbörjad", "enrolled"],
    ["Avslut", "ended"],
    ["Avslutsdatum", "ended"],
    ["Avslutad", "ended"],
    ["Slutdatum", "ended"],
    ["Slutade", "ended"],
    ["Utskriven", "ended"],
    ["Utskrivningsdatum", "ended"],
    ["Anställningsdatum", "work"],
    ["Planeringsdatum", "planned"],
  ])("%s is %s", (heading, column) => {
    expect(columnOfHeading(heading)).toBe(column);
  });
});

describe("what stands below the rows is no participant", () => {
  const columns = [
    ["Nr", "number"],
    ["Inskriven", "start"],
    ["Kön", "sex"],
    ["Avslutad", "end"],
    ["Född", "born"],
  ] as const;
  it.each<readonly [string, readonly Line[]]>([
    ["a total", [["Totalt", 10, 10, 4]]],
    [
      "numbers of women and men",
      [
        ["Antal kvinnor", 5],
        ["Antal män", 5],
      ],
    ],
    ["a part of it", [["Varav pågående", 6]]],
    ["parts in short words", [[], ["Kvinnor", 5], ["Män", 5]]],
    ["numbers without a word", [[null, 10, 5, 4, 10]]],
    ["numbers under an empty row", [[], [10, 10, 5, 4]]],
    ["a table of its own", [[], ["Kön", "Antal"], ["Kvinna", 5], ["Man", 5]]],
    ["the headings again", [["Nr", "Inskriven", "Kön", "Avslutad", "Född"]]],
    ["a note", [[], [null, "Uppgifterna är lämnade av samordnaren"]]],
    ["a mean", [["Genomsnitt", null, null, 330]]],
    ["the sex of the last column alone", [[null, null, "Kvinna 50 %"]]],
  ])("%s", (_, below) => {
    expect(told(register(columns, ...below))).toEqual({ ...right, asked: [] });
    expect(outcomesOf(register(columns, ...below)).register?.people.count).toBe(10);
  });
});

it("what the workbook says of its own headings stands above their words", () => {
  const columns = [
    ["Nr", "number"],
    ["Inskriven", "start"],
    ["Kön", "sex"],
    ["Slutdatum", "planned"],
    ["Lämnade oss", "end"],
  ] as const;
  const snapshot = register(columns);
  const [edit] = mappingPatch(snapshot, [{ heading: "Lämnade oss", column: "ended" }], swedish, {
    sheet: "Deltagare – kolumner",
    suffix: "",
  });
  if (edit?.kind !== "addSheet") throw new Error("No sheet");
  expect(told({ ...snapshot, sheets: [...snapshot.sheets, sheetOf(edit.blueprint)] })).toEqual({ ...right, asked: [] });
});

it("a heading that is asked about stands among the columns to be put right", () => {
  const snapshot = register([
    ["Nr", "number"],
    ["Inskriven", "start"],
    ["Kön", "sex"],
    ["Avslutsdatm", "end"],
  ]);
  expect(headingLines(registerIn(snapshot), snapshot)[0]).toEqual({
    heading: "Avslutsdatm",
    cell: "D1",
    column: null,
    nearest: "ended",
    left: false,
  });
});

it("reasons under a heading of an end are no days, and when somebody ended is asked", () => {
  const snapshot = register([
    ["Nr", "number"],
    ["Inskriven", "start"],
    ["Kön", "sex"],
    ["Avslut", "reason"],
  ]);
  expect(told(snapshot)).toEqual({ ...right, current: null, ended: null, asked: ["registerEnd"] });
});
