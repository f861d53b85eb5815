/** What cannot be read is no "no": every figure that hangs on it says what it can be, and how many were not read. */
import { createLanguage } from "../../../../src/checking/language";
import { known } from "../../../../src/subjects/outcomes/figures/open-share";
import { measuredShare } from "../../../../src/subjects/outcomes/figures/outcome-figures";
import { outcomesReport } from "../../../../src/subjects/outcomes/figures/outcomes-report";
import { outcomesLines, outcomesText } from "../../../../src/subjects/outcomes/figures/outcomes-text";
import { publishedTables } from "../../../../src/subjects/outcomes/publish/tables";
import { knownAnswers } from "../../../../src/subjects/outcomes/report/known";
import { outcomeSheetsPatch } from "../../../../src/subjects/outcomes/sheets/outcome-sheets";
import type { CellValue, Snapshot } from "../../../../src/workbook/snapshot";
import { swedishTexts } from "../../../cases/words";
import { defaultPolicy } from "../../../check";
import { formSheet, type Line } from "../../fidelity/a-form";
import { sheetsAdded } from "../a-filled-register";
import { on, outcomesOf, registerOf, workbookOf } from "../a-register";

const sv = createLanguage("sv", swedishTexts);
const plain = (text: string): string => text.replaceAll("\u00a0", " ");

/** Ten who ended: two took the next step, three did not, four wrote otherwise, one wrote nothing. */
const steps = [
  "Arbetslivsinriktad rehabilitering",
  "Arbetslivsinriktad rehabilitering",
  "Inget steg",
  "Inget steg",
  "Fortsatt vård",
  "via AMF",
  "via AMF",
  "via AMF",
  "lite av varje",
  null,
];
const lines = steps.map((step, index): Line => [
  index + 1,
  on("2022-01-10"),
  index % 2 === 0 ? "Kvinna" : "Man",
  on("2022-11-10"),
  step,
]);
const headings = ["Nr", "Inskriven", "Kön", "Avslutad", "Steg efter"];
const unreadSteps = (target: number): Snapshot =>
  workbookOf(
    formSheet("Deltagare", [headings, ...lines]),
    formSheet("Mål", [
      ["Mål", "Mått", "Minst", "Av"],
      ["Nästa steg", "Arbetslivsinriktad rehabilitering", target, "Avslutade"],
    ]),
  );

describe("answers in other words", () => {
  const model = outcomesOf(unreadSteps(0.5));

  it("make the share 2 to 6 of 10, and no number", () => {
    const share = model.figures && measuredShare(model.figures, "workRehab", "ended");
    expect(share).toMatchObject({
      share: null,
      interval: null,
      count: { least: 2, most: 6 },
      of: { least: 10, most: 10 },
      lowest: 0.2,
      highest: 0.6,
      unread: 4,
    });
  });

  it("are null in the JSON, with what the number is at least and at most", () => {
    const measure = outcomesReport(model, sv).measures.find(
      (each) => each.measure === "workRehab" && each.basis === "ended",
    );
    expect(measure).toEqual({
      measure: "workRehab",
      basis: "ended",
      count: null,
      of: 10,
      share: null,
      low: null,
      high: null,
      unread: 4,
      atLeast: 2,
      atMost: 6,
      shareAtLeast: 0.2,
      shareAtMost: 0.6,
    });
    const step = outcomesReport(model, sv).distributions.find(({ id }) => id === "step");
    expect(step).toMatchObject({ people: 10, unanswered: 1, unread: 4 });
    expect(step?.rows.find(({ id }) => id === "care")).toMatchObject({ count: null, atLeast: 1, atMost: 5 });
  });

  it("are told in the text, in Utfall and in the final report", () => {
    expect(plain(outcomesText(model, sv))).toContain("2–6 av 10 (20–60 %), avslutade, 4 svar gick inte att läsa");
    const [sheet] = sheetsAdded(outcomeSheetsPatch(model, defaultPolicy, sv));
    const rows = [...new Set((sheet?.cells ?? []).map(({ row }) => row))].map((row) =>
      (sheet?.cells ?? []).filter((cell) => cell.row === row).map(({ value }) => plain(String(value ?? ""))),
    );
    const label = "Nästa steg: arbetslivsinriktad rehabilitering";
    expect(rows).toContainEqual([label, "2–6", "10", "20–60 %", "", "", "Avslutade · 4 svar gick inte att läsa"]);
    const result = knownAnswers(model, sv).fields.get("result")?.value;
    expect(result).toContain("2–6 av 10 som har avslutats; 4 svar gick inte att läsa");
  });

  it("are not published", () => {
    const { measures, anyOpen } = publishedTables(model.figures ?? failed(), 5);
    expect(anyOpen).toBe(true);
    expect(measures.find((each) => each.measure === "workRehab")?.told).toMatchObject({ count: null, share: null });
  });

  it.each([
    [0.5, "unclear", "unreadAnswers"],
    [0.2, "met", null],
    [0.7, "notMet", null],
  ])("decide a goal of %d only where they could change it: %s", (target, status, why) => {
    expect(outcomesOf(unreadSteps(target)).results[0]).toMatchObject({ status, why });
  });
});

function failed(): never {
  throw new Error("No figures");
}

describe("days of an end in words", () => {
  const ended = (...ends: readonly CellValue[]) => {
    const { figures } = outcomesOf(
      registerOf(
        ["Nr", "Inskriven", "Kön", "Avslutad"],
        ...ends.map((end, index): Line => [index + 1, on("2022-01-10"), "Man", end]),
      ),
    );
    return figures ?? failed();
  };

  it.each(["Pågår", "pågående", "ej avslutad", "Nej", "-"])("%s is no end", (word) => {
    expect(known(ended(on("2022-11-10"), word).ended)).toBe(1);
  });

  it.each(["Ja", "x", "Avslutad"])("%s is an end without its day", (word) => {
    const figures = ended(on("2022-11-10"), word);
    expect([known(figures.ended), known(figures.current)]).toEqual([2, 0]);
    expect(figures.daysInEffort).toMatchObject({ count: 1, mean: null, unread: 1 });
    expect(figures.flow).toBeNull();
  });

  it.each(["se journal", "våren, tror vi"])("%s may be one or none", (word) => {
    const model = outcomesOf(
      registerOf(
        ["Nr", "Inskriven", "Kön", "Avslutad"],
        [1, on("2022-01-10"), "Man", on("2022-11-10")],
        [2, on("2022-01-10"), "Man", word],
        [3, on("2022-01-10"), "Man", null],
      ),
    );
    expect(outcomesReport(model, sv)).toMatchObject({
      started: 3,
      current: null,
      ended: null,
      ranges: { current: { atLeast: 1, atMost: 2 }, ended: { atLeast: 1, atMost: 2 } },
    });
    expect(outcomesLines(model, sv)).toEqual(["3 deltagare har börjat, 1–2 pågår, 1–2 avslutade"]);
  });
});

it("somebody without work has no trade to be asked for", () => {
  const { figures } = outcomesOf(
    registerOf(
      ["Nr", "Inskriven", "Kön", "Avslutad", "Arbete från", "Bransch"],
      [1, on("2022-01-10"), "Man", null, on("2022-05-01"), "Handel"],
      [2, on("2022-01-10"), "Man", null, on("2022-05-01"), null],
      [3, on("2022-01-10"), "Man", null, null, null],
      [4, on("2022-01-10"), "Man", null, null, null],
    ),
  );
  const trade = figures?.distributions.find(({ id }) => id === "trade");
  expect(trade).toMatchObject({ people: { least: 2, most: 2 }, unanswered: { least: 1, most: 1 } });
});

it("words that are none of work in its column say neither that somebody works nor not", () => {
  const { figures } = outcomesOf(
    registerOf(
      ["Nr", "Inskriven", "Kön", "Avslutad", "Arbete"],
      [1, on("2022-01-10"), "Man", on("2022-11-10"), "Ja"],
      [2, on("2022-01-10"), "Man", on("2022-11-10"), "Anställd, timmar"],
      [3, on("2022-01-10"), "Man", on("2022-11-10"), "ej aktuellt"],
      [4, on("2022-01-10"), "Man", on("2022-11-10"), "sjukskriven"],
    ),
  );
  const work = figures && measuredShare(figures, "work", "ended");
  expect(work).toMatchObject({ share: null, count: { least: 2, most: 3 }, unread: 1 });
});
