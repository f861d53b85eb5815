/** While the days of a column are asked about, no figure that hangs on them is told anywhere, and all others stand. */
import { createLanguage } from "../../../../src/checking/language";
import type { Answers } from "../../../../src/checking/question";
import { outcomesReport } from "../../../../src/subjects/outcomes/figures/outcomes-report";
import { outcomesLines } from "../../../../src/subjects/outcomes/figures/outcomes-text";
import { publishedTables } from "../../../../src/subjects/outcomes/publish/tables";
import { knownAnswers } from "../../../../src/subjects/outcomes/report/known";
import { outcomeSheetsPatch } from "../../../../src/subjects/outcomes/sheets/outcome-sheets";
import type { CellValue } from "../../../../src/workbook/snapshot";
import { swedishTexts } from "../../../cases/words";
import { defaultPolicy } from "../../../check";
import { formSheet, type Line } from "../../fidelity/a-form";
import { sheetsAdded } from "../a-filled-register";
import { on, outcomesOf, registerOf, workbookOf } from "../a-register";

const sv = createLanguage("sv", swedishTexts);

/** Six women and four men from January 2022; six have an end at 23 o'clock, the time zone of which is lost. */
const ends =
  (hours: number) =>
  (index: number): CellValue =>
    index < 6 ? on("2023-11-30") + index + hours / 24 : null;
const linesWith = (endOf: (index: number) => CellValue): readonly Line[] => [
  ["Nr", "Inskriven", "Kön", "Avslutad", "Steg efter"],
  ...Array.from({ length: 10 }, (_, index): Line => [
    index + 1,
    on("2022-01-10"),
    index < 6 ? "Kvinna" : "Man",
    endOf(index),
    index < 3 ? "Arbetslivsinriktad rehabilitering" : index < 6 ? "Inget steg" : null,
  ]),
];
const goals = formSheet("Mål", [
  ["Mål", "Mått", "Minst", "Av"],
  ["Hälften tar nästa steg.", "Arbetslivsinriktad rehabilitering", 0.5, "Avslutade"],
]);
const withGoals = workbookOf(...registerOf(...linesWith(ends(23))).sheets, goals);
const question = "dayAtNight:Deltagare!Avslutad";
const answered: Answers = new Map([[question, "dayAfter"]]);

describe("a register whose ends stand at 23 o'clock", () => {
  const open = outcomesOf(withGoals);
  const report = outcomesReport(open, sv);

  it("tells how many have begun, and of the rest what they can be", () => {
    expect(report).toMatchObject({ started: 10, current: null, ended: null });
    expect(report.ranges).toMatchObject({ ended: { atLeast: 0, atMost: 6 }, current: { atLeast: 4, atMost: 10 } });
    expect(outcomesLines(open, sv)[0]).toContain("10 deltagare har börjat, 4–10 pågår, 0–6 avslutade");
  });

  it("tells no flow, no year, no days, and no share of those who have ended", () => {
    expect(report).toMatchObject({ flow: null, byYear: [], perCoach: null });
    expect(report.days ?? { people: null, mean: null }).toMatchObject({ people: null, mean: null });
    const ofEnded = report.measures.filter(({ basis }) => basis === "ended");
    expect(ofEnded.length).toBeGreaterThan(0);
    expect(ofEnded.filter(({ share, count }) => share !== null || count !== null)).toEqual([]);
  });

  it("tells sexes of all ten, and of how it went only what it can be", () => {
    const spread = (id: string) => report.distributions.find((each) => each.id === id);
    expect(spread("sex")).toMatchObject({ people: 10, unread: 0 });
    expect(spread("sex")?.rows.map(({ count }) => count)).toEqual([6, 4, 0]);
    expect(spread("step")).toMatchObject({ people: null, unread: 6 });
  });

  it("leaves a goal of those who have ended to the answer", () => {
    expect(report.goals).toMatchObject([{ status: "unclear", why: "asked", number: null }]);
  });

  it("writes no formula over the ends into Utfall, and no number of them", () => {
    const utfall = sheetsAdded(outcomeSheetsPatch(open, defaultPolicy, sv)).find(({ name }) => name === "Utfall");
    expect(utfall?.cells.filter(({ formula }) => /\$D\$?\d/.test(formula ?? ""))).toEqual([]);
    const label = (text: string) => utfall?.cells.find(({ value, column }) => column === 0 && value === text)?.row;
    const beside = (text: string) =>
      utfall?.cells.find(({ row, column }) => row === label(text) && column === 1)?.value ?? null;
    expect([beside("Har börjat"), beside("Pågående"), beside("Avslutade")]).toEqual([10, "4–10", "0–6"]);
  });

  it("publishes none of them, and the final report gets none", () => {
    const { figures } = open;
    if (figures === null) throw new Error("No figures");
    const published = publishedTables(figures, 2);
    expect(published).toMatchObject({ started: 10, current: null, ended: null, flows: [], anyOpen: true });
    expect(published.measures.filter(({ basis, told }) => basis === "ended" && told.share !== null)).toEqual([]);
    const known = knownAnswers(open, sv);
    expect(known.goals).toMatchObject([{ answer: null, outcome: null }]);
    expect(known.fields.get("participants")?.value).toBe(10);
  });

  it("has all its figures when that is answered", () => {
    const { started, current, ended, flow, days, measures } = outcomesReport(
      outcomesOf(withGoals, { answers: answered }),
      sv,
    );
    expect({ started, current, ended }).toEqual({ started: 10, current: 4, ended: 6 });
    expect(flow).toMatchObject({ start: 4, new: 0, ended: 0, end: 4 });
    expect(days).toMatchObject({ people: 6, unread: 0 });
    expect(measures.find(({ measure, basis }) => measure === "workRehab" && basis === "ended")?.share).toBe(0.5);
  });
});

it("a plan is neither late nor lacking while it is asked who has begun", () => {
  const night = (day: number, hour: number): CellValue => on("2023-06-01") + day + hour / 24;
  const snapshot = registerOf(
    ["Nr", "Inskriven", "Kön", "Planering klar"],
    [1, on("2023-01-10"), "Kvinna", on("2023-02-10")],
    [2, night(0, 22), "Man", null],
  );
  const report = outcomesReport(outcomesOf(snapshot), sv);
  expect(report.started).toBeNull();
  expect(report.plan).toMatchObject({ people: 1, without: null });
});

it("whoever came back after an end that cannot be read is in no flow", () => {
  const rows: readonly Line[] = [1, 2, 3].flatMap((person): readonly Line[] => [
    [person, on("2021-02-01"), "Kvinna", 1980 + person, person === 1 ? "våren" : on("2021-06-01")],
    [person, on("2023-02-01"), "Kvinna", 1980 + person, null],
  ]);
  const { register, figures } = outcomesOf(registerOf(["Nr", "Inskriven", "Kön", "Födelseår", "Avslutad"], ...rows));
  expect(register?.repeats).toMatchObject({ kind: "rowsOfOne", persons: 3 });
  expect(figures).toMatchObject({ current: { least: 3, most: 3 }, flow: null, byYear: [] });
});
