/** What is found in a trial's sheet: a ratio where none means anything, another ratio, cells that are not read. */
import { check } from "../../../check";
import { formSheet, type Line } from "../../fidelity/a-form";
import { smallTrial } from "./two-groups";

const headings = ["Deltagare", "Grupp", "Kostnad kr", "Arbetsdagar", "QALY"];
const rows: readonly Line[] = smallTrial.map((row): Line => [...row]);
/** The project forty thousand kronor cheaper: less for more. */
const dominant = rows.map((row, place): Line =>
  place < 6 ? [row[0], row[1], Number(row[2]) - 40_000, ...row.slice(3)] : row,
);

function found(lines: readonly Line[]) {
  const { findings } = check(
    { sheets: [formSheet("Data", lines)], dateSystem: 1900, names: new Map() },
    undefined,
    "2024-03-01",
  );
  return findings
    .filter(({ rule }) => rule.startsWith("OUT-18"))
    .map(({ rule, at, expected, found: stated }) => ({ rule, row: at.row, column: at.column, expected, stated }));
}

describe("a stated ratio", () => {
  it("is held against what the people give", () => {
    const [only, ...others] = found([headings, ...rows, [], ["Kostnad per vunnen dag", null, 250]]);
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      rule: "OUT-182",
      row: 14,
      column: 2,
      expected: { ore: 23_500 },
      stated: { ore: 25_000 },
    });
  });

  it("is right when it is rounded, in kronor or thousands", () => {
    expect(found([headings, ...rows, [], ["Kostnad per vunnen dag", 235], ["ICER, kr/QALY", 96_774]])).toEqual([]);
    expect(found([headings, ...rows, [], ["ICER (QALY)", 97]])).toEqual([]);
  });

  it("means nothing where the project costs less and gives more", () => {
    const told = found([headings, ...dominant, [], ["ICER (kr per QALY)", -96_774]]);
    expect(told.map(({ rule, row }) => [rule, row])).toEqual([["OUT-181", 14]]);
  });

  it("is no person of the trial", () => {
    expect(found([headings, ...rows, ["Kostnad per vunnen dag", null, 235]])).toEqual([]);
  });
});

describe("cells that are not read", () => {
  it("are told with their place", () => {
    const wrong = rows.map((row, place): Line => (place === 1 ? [...row.slice(0, 3), "många", row[4]] : row));
    expect(found([headings, ...wrong]).map(({ rule, row, column }) => [rule, row, column])).toEqual([
      ["OUT-183", 2, 3],
    ]);
    expect(found([headings, ...rows])).toEqual([]);
  });
});
