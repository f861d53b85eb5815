/** What is told of tables that hold no answers digit by digit, and answers that stand in other places. */
import { check, defaultPolicy } from "../../../check";
import { locateHealth } from "../../../../src/subjects/outcomes/health/locate";
import { healthFigures } from "../../../../src/subjects/outcomes/health/figures";
import type { Snapshot } from "../../../../src/workbook/snapshot";
import { healthBlocks } from "../../../../src/subjects/outcomes/figures/health-rows";
import { swedish } from "../../../cases/words";
import { formOf, formSheet, type Line } from "../../fidelity/a-form";
import { healthFindings, messages, rulesFound } from "./answer-sheets";

const twelve = (name: (item: number) => string | number): Line =>
  Array.from({ length: 12 }, (_, index) => name(index + 1));
const sheetsOf = (...sheets: readonly (readonly [string, readonly Line[]])[]): Snapshot => ({
  sheets: sheets.map(([name, lines]) => formSheet(name, lines)),
  dateSystem: 1900,
  names: new Map(),
});

describe("OUT-151: sums and indices in place of answers", () => {
  const totals = formOf([
    ["Nr", "GHQ summa start", "GHQ summa 6 mån", "EQ-5D index start", "EQ VAS start"],
    [1, 14, 9, 0.72, 60],
    [2, 22, 20, 0.51, 45],
  ]);

  it("are told with their columns, and nothing is worked out of them", () => {
    expect(rulesFound(totals)).toEqual(["OUT-151 ghqSum", "OUT-151 index", "OUT-151 vas"]);
    expect(messages(totals)[0]).toContain("I B1:C1 står summor av GHQ-12");
    expect(messages(totals)[0]).toContain("inget räknas på dem");
    const model = locateHealth(totals);
    expect([model.tables, model.questions]).toEqual([[], []]);
    expect(healthFigures(model)).toEqual({ ghq12: null, eq5d: [] });
  });

  it("are known by what stands in a column of the form's own name too", () => {
    const bare = formOf([
      ["Löpnr", "GHQ start", "GHQ 12 mån", "EQ-5D start", "EQ-5D 12 mån"],
      [1, 14, 9, "0,72", "0,85"],
      [2, 22, 20, "0,51", "-0,05"],
    ]);
    expect(rulesFound(bare)).toEqual(["OUT-151 ghqSum", "OUT-151 index"]);
  });

  it("are but a word beside the answers themselves", () => {
    const both = formOf([
      ["Nr", "Tillfälle", ...twelve((item) => `GHQ${item}`), "GHQ summa"],
      [1, 0, ...twelve(() => 2), 24],
    ]);
    expect(healthFindings(both).map(({ rule, severity }) => [rule, severity])).toEqual([["OUT-151", "info"]]);
  });

  it("and so are answers in words that nothing explains", () => {
    const words = formOf([
      ["Nr", "Tillfälle", ...twelve((item) => `GHQ-12 fråga ${item}`)],
      [1, 0, ...twelve((item) => (item % 2 === 0 ? "ofta" : "sällan"))],
    ]);
    expect(rulesFound(words)).toEqual(["OUT-151 words"]);
    expect(locateHealth(words).tables).toEqual([]);
  });

  it("and a form with items missing, which is not read", () => {
    const eleven = formOf([
      ["Nr", "Tillfälle", ...twelve((item) => `GHQ${item}`).slice(0, 11)],
      [1, 0, ...twelve((item) => item % 4).slice(0, 11)],
    ]);
    expect(rulesFound(eleven)).toEqual(["OUT-151 incomplete"]);
  });

  it("make a workbook with nothing else one of outcomes", () => {
    expect(check(totals, defaultPolicy, "2024-12-31").outcomes?.health.unused).toHaveLength(4);
  });
});

describe("answers in the register's own sheet", () => {
  const day = 44_571;
  const register = sheetsOf([
    "Deltagare",
    [
      ["Nr", "Inskriven", "Kön", "Avslutad", "EQ-5D-3L start", "EQ-5D-3L 12 mån"],
      ...[1, 2, 3].map((person): Line => [person, day + person, "Kvinna", day + 300, "21211", "11111"]),
    ],
  ]);

  it("are read where their headings name the form, and are no headings that the register lacks", () => {
    const { outcomes } = check(register, defaultPolicy, "2024-12-31");
    expect(outcomes?.register?.people.count).toBe(3);
    expect(outcomes?.healthFigures.eq5d.map(({ people, means }) => [people, means.length])).toEqual([[3, 2]]);
    expect(outcomes?.register?.unread).toEqual([]);
  });
});

describe("when answers were given", () => {
  const eq5d = (when: string): Snapshot =>
    formOf([
      ["Nr", "EQ-5D-5L start", `EQ-5D-5L ${when}`],
      [1, "21311", "11111"],
      [2, "21311", "11111"],
    ]);

  it("is told once for a heading of no occasion, however many rows it has", () => {
    expect(rulesFound(eq5d("9 mån"))).toEqual(["OUT-125 occasionNear"]);
    expect(healthFindings(eq5d("9 mån"))[0]?.at).toEqual({ sheet: "Blad1", row: 0, column: 2 });
  });

  it("leaves the form without figures while it is asked, also of the occasions that are known", () => {
    const model = locateHealth(eq5d("T1"));
    expect(model.questions.map(({ id }) => id)).toEqual(["healthOccasion:Blad1!T1"]);
    expect(healthFigures(model).eq5d).toEqual([]);
    const answers = new Map([["healthOccasion:Blad1!T1", "other"]]);
    const answered = healthFigures(locateHealth(eq5d("T1"), { answers }));
    expect(answered.eq5d[0]?.means.map(({ occasion }) => occasion)).toEqual([0]);
  });
});

describe("the version of EQ-5D", () => {
  const column = (...profiles: readonly string[]): Snapshot =>
    formOf([["Nr", "EQ-5D start"], ...profiles.map((profile, index): Line => [index + 1, profile])]);
  const asked = (snapshot: Snapshot) =>
    locateHealth(snapshot).questions.map(({ about, likely }) => [about, likely?.choice]);

  it("is asked where no level tells it", () => {
    expect(asked(column("21311", "11111"))).toEqual([["eq5dVersion", "threeLevels"]]);
    expect(asked(column("21411", "11111"))).toEqual([]);
  });

  it("is asked where a single digit in many answers tells it: that may be a slip", () => {
    const many = Array.from({ length: 9 }, () => "21311");
    expect(asked(column(...many, "21411"))).toEqual([["eq5dVersion", "fiveLevels"]]);
    expect(asked(column(...many, "21411", "55555"))).toEqual([]);
  });

  it("holds for every sheet that leaves it out", () => {
    const sheets = sheetsOf(
      ["EQ-5D start", [["Nr", "Svar"], ...[1, 2, 3].map((person): Line => [person, "21511"])]],
      ["EQ-5D 6 mån", [["Nr", "Svar"], ...[1, 2, 3].map((person): Line => [person, "11311"])]],
    );
    const model = locateHealth(sheets);
    expect(model.questions).toEqual([]);
    expect(healthFigures(model).eq5d.map(({ form, means }) => [form, means.length])).toEqual([["EQ-5D-5L", 2]]);
  });
});

it("another survey under a table of GHQ-12 is not taken for that form", () => {
  const rows = (name: (item: number) => string): readonly Line[] => [
    ["Nr", "Tillfälle", ...twelve(name)],
    ...[1, 2, 3].map((person): Line => [person, 0, ...twelve((item) => (item + person) % 4)]),
  ];
  const model = locateHealth(
    formOf([...rows((item) => `GHQ${item}`), [], ["Nöjdhet"], ...rows((item) => `Fråga ${item}`)]),
  );
  expect(model.tables.map(({ headingRow }) => headingRow)).toEqual([0]);
  expect(model.questions.map(({ about }) => about)).toEqual(["twelveItems"]);
});

it("rows without a number are persons only in a table that stands alone", () => {
  const rows: readonly Line[] = [["Profil"], ["21411"], ["11111"]];
  const alone = healthFigures(locateHealth(sheetsOf(["EQ-5D-5L start", rows])));
  expect(alone.eq5d[0]?.people).toBe(2);
  const two = healthFigures(locateHealth(sheetsOf(["EQ-5D-5L start", rows], ["EQ-5D-5L 6 mån", rows])));
  expect(two.eq5d).toEqual([]);
});

it("points 0-0-1-1 give 0–12 and cases, and never 0–36", () => {
  const binary = formOf([
    ["GHQ-12, poäng 0-0-1-1"],
    ["Nr", "Tillfälle", ...twelve((item) => `GHQ${item}`)],
    [1, 0, ...twelve((item) => (item <= 5 ? 1 : 0))],
    [2, 0, ...twelve((item) => (item <= 3 ? 1 : 0))],
  ]);
  const { ghq12 } = healthFigures(locateHealth(binary));
  expect(ghq12?.likert).toEqual([]);
  expect(ghq12?.bimodal).toEqual([{ occasion: 0, people: 2, mean: 4 }]);
  expect(ghq12?.cases).toEqual([{ occasion: 0, share: { numerator: 1, denominator: 2 } }]);
  const titles = healthBlocks(healthFigures(locateHealth(binary)), swedish).map(({ title }) => title);
  expect(titles).toEqual([expect.stringContaining("0–12")]);
});
