/** A running number on several rows: one person with a row for each effort or stay, a slip, or a question. */
import { noAnswers } from "../../../../src/checking/question";
import type { OutcomeFigures } from "../../../../src/subjects/outcomes/figures/outcome-figures";
import { known } from "../../../../src/subjects/outcomes/figures/open-share";
import type { Register } from "../../../../src/subjects/outcomes/model";
import { outcomeSheetsPatch } from "../../../../src/subjects/outcomes/sheets/outcome-sheets";
import { swedish } from "../../../cases/words";
import { defaultPolicy } from "../../../check";
import type { Line } from "../../fidelity/a-form";
import { sheetsAdded } from "../a-filled-register";
import { found, on, outcomesOf, registerOf } from "../a-register";

/** Arbetslivsintro: 97 people had 365 efforts, here on a row each. */
const rowsOfEfforts: readonly Line[] = Array.from({ length: 365 }, (_, row): Line => {
  const person = row % 97;
  const start = on("2022-01-10") + person;
  const end = person < 49 ? start + 300 : null;
  return [person + 1, start, person % 3 === 0 ? "Man" : "Kvinna", 1970 + (person % 30), `Insats ${row % 4}`, end];
});
const headings = ["Löpnr", "Inskriven", "Kön", "Född", "Typ av insats", "Avslutad"];

function read(lines: readonly Line[], answers: ReadonlyMap<string, string> = noAnswers) {
  const { figures, register } = outcomesOf(registerOf(headings, ...lines), { answers });
  if (figures === null || register === null) throw new Error("No register");
  return { figures, register };
}

const people = ({ started, current, ended }: OutcomeFigures): readonly (number | null)[] =>
  [started, current, ended].map(known);

const asked = ({ questions }: Register): readonly string[] => questions.map(({ about }) => about);

describe("a row for each effort", () => {
  it("365 rows are 97 people, in every number and every distribution", () => {
    const { figures, register } = read(rowsOfEfforts);
    expect(people(figures)).toEqual([97, 48, 49]);
    expect(asked(register)).toEqual([]);
    for (const id of ["sex", "age", "timeInEffort"] as const) {
      const spread = figures.distributions.find((each) => each.id === id);
      expect(known(spread?.people ?? { least: 0, most: 1 })).toBe(id === "timeInEffort" ? 49 : 97);
      const counted = (spread?.rows ?? []).reduce((sum, { count }) => sum + count.least, 0);
      expect(counted).toBe(id === "timeInEffort" ? 49 : 97);
    }
    expect(figures.byYear.at(0)).toMatchObject({ from: "2022-01-01", new: 97 });
    expect(figures.daysInEffort).toMatchObject({ count: 49, mean: 300 });
  });

  it("is told, and the numbers are no fault", () => {
    expect(found(registerOf(headings, ...rowsOfEfforts))).toEqual(["OUT-136 Deltagare!A99"]);
  });

  it("stands as figures in Utfall, which no COUNTIFS over rows follows", () => {
    const model = outcomesOf(registerOf(headings, ...rowsOfEfforts));
    const [sheet] = sheetsAdded(outcomeSheetsPatch(model, defaultPolicy, swedish));
    const line = sheet?.cells.find(({ value }) => value === "Har börjat");
    const count = sheet?.cells.find(({ row, column }) => row === line?.row && column === 1);
    expect(count).toMatchObject({ value: 97, style: { italic: true } });
    expect(count?.formula).toBeUndefined();
    expect(sheet?.cells.some(({ formula }) => formula?.includes("COUNTIFS"))).toBe(false);
  });
});

describe("somebody who came back", () => {
  const stay = (number: number, from: string, to: string | null, sex = "Kvinna", born = 1980): Line => [
    number,
    on(from),
    sex,
    born,
    null,
    to === null ? null : on(to),
  ];
  const others = [stay(2, "2021-02-01", "2022-02-01", "Man", 1975), stay(3, "2021-03-01", null, "Kvinna", 1990)];

  it("is one person, there again, and each stay is in the flow of its year", () => {
    const { figures, register } = read([stay(1, "2021-01-01", "2021-07-01"), ...others, stay(1, "2023-01-01", null)]);
    expect(asked(register)).toEqual([]);
    expect(people(figures)).toEqual([3, 2, 1]);
    expect(
      figures.byYear.map(({ from, start, new: fresh, ended, end }) => [from.slice(0, 4), start, fresh, ended, end]),
    ).toEqual([
      ["2021", 0, 3, 1, 2],
      ["2022", 2, 0, 1, 1],
      ["2023", 1, 1, 0, 2],
      ["2024", 2, 0, 0, 2],
    ]);
  });

  it("who has ended again was there for the days of both stays", () => {
    const { figures } = read([
      stay(1, "2021-01-01", "2021-01-31"),
      stay(3, "2021-03-01", null, "Kvinna", 1990),
      stay(1, "2023-01-01", "2023-01-21"),
    ]);
    expect(people(figures)).toEqual([2, 1, 1]);
    expect(figures.daysInEffort?.mean).toBe(50);
  });

  it("or another with a number that slipped is asked about where nothing tells them apart", () => {
    const lines: readonly Line[] = [
      [1, on("2021-01-01"), "Kvinna", null, null, on("2021-07-01")],
      [2, on("2021-02-01"), "Man", null, null, null],
      [1, on("2021-03-01"), "Kvinna", null, null, null],
    ];
    const { figures, register } = read(lines);
    expect(asked(register)).toEqual(["registerRepeats"]);
    expect(people(figures)).toEqual([null, null, null]);
    expect(figures.started).toEqual({ least: 1, most: 3 });
    const answered = (choice: string) =>
      people(read(lines, new Map([[register.questions[0]?.id ?? "", choice]])).figures);
    expect(answered("person")).toEqual([2, 2, 0]);
    expect(answered("slips")).toEqual([3, 2, 1]);
  });
});

it("a number that two different people have is a slip, and both are counted", () => {
  const lines: readonly Line[] = [
    [1, on("2021-01-01"), "Kvinna", 1980, null, null],
    [2, on("2021-02-01"), "Man", 1985, null, null],
    [2, on("2021-03-01"), "Kvinna", 1991, null, null],
  ];
  expect(people(read(lines).figures)).toEqual([3, 3, 0]);
  expect(asked(read(lines).register)).toEqual([]);
  expect(found(registerOf(headings, ...lines))).toContain("OUT-107 one Deltagare!A4");
});
