/** OUT-130 to 133: what a column of days tells of itself, and what it asks. */
import { mendPatch } from "../../../src/checking/mend";
import type { Answers } from "../../../src/checking/question";
import { isoOf } from "../../../src/reading/day-number";
import { createLanguage } from "../../../src/checking/language";
import { outcomesReport } from "../../../src/subjects/outcomes/figures/outcomes-report";
import { swedishTexts } from "../../cases/words";
import { patched } from "../../../src/workbook/patched";
import type { CellValue, Snapshot } from "../../../src/workbook/snapshot";
import type { Line } from "../fidelity/a-form";
import { found, on, outcomeFindings, outcomesOf, registerOf, wordsOf } from "./a-register";

const sv = createLanguage("sv", swedishTexts);

const enrolledAs = (...values: readonly CellValue[]): Snapshot =>
  registerOf(["Nr", "Inskriven", "Kön"], ...values.map((value, index): Line => [index + 1, value, "Kvinna"]));

const read = (snapshot: Snapshot, answers: Answers = new Map()): readonly (string | null)[] =>
  [...(outcomesOf(snapshot, { answers }).register?.people.dates.enrolled ?? [])].map((day) =>
    day > 1 ? isoOf(day) : null,
  );

const asked = (snapshot: Snapshot): readonly (readonly [string, readonly string[], string | undefined])[] =>
  (outcomesOf(snapshot).register?.days.questions ?? []).map(({ id, choices, likely }) => [
    id,
    choices.map((choice) => choice.id),
    likely?.choice,
  ]);

/** What is told of how many have begun, go on and have ended; `null` and a range while it is open. */
function reported(snapshot: Snapshot, answers: Answers = new Map()) {
  const { started, current, ended, ranges, flow, byYear, days, plan } = outcomesReport(
    outcomesOf(snapshot, { answers }),
    sv,
  );
  return { started, current, ended, ranges, flow, byYear, days, plan };
}

const between = (least: number, most: number) => ({ atLeast: least, atMost: most });
/** Nothing that hangs on a day is told. */
const nothingOfDays = { started: null, current: null, ended: null, flow: null, byYear: [], days: null, plan: null };

const told = (snapshot: Snapshot, answers: Answers = new Map()): readonly string[] => found(snapshot, { answers });

describe("a year where a day belongs", () => {
  it.each([2023, "2023"])("%p is told at its cell, and is no day of 1905", (year) => {
    const snapshot = enrolledAs(on("2023-01-05"), year);
    expect(read(snapshot)).toEqual(["2023-01-05", null]);
    expect(told(snapshot)).toEqual(["OUT-130 year Deltagare!B3"]);
    expect(wordsOf(snapshot)[0]?.message).toContain("året 2023");
  });

  it("is told in a workbook that counts from 1904 too, where the days beside it are right", () => {
    const snapshot: Snapshot = { ...enrolledAs(on("2023-01-05") - 1462, 2023), dateSystem: 1904 };
    expect(read(snapshot)).toEqual(["2023-01-05", null]);
    expect(told(snapshot)).toEqual(["OUT-130 year Deltagare!B3"]);
  });

  it("as a day before there was any effort is told", () => {
    expect(told(enrolledAs("1923-05-05"))).toEqual(["OUT-130 early Deltagare!B2"]);
    expect(told(enrolledAs("1993-05-05"))).toEqual(["OUT-102 one Deltagare!B2"]);
  });

  it.each([20_231_345, "2023-02-30", 20_230_230])("%p is no day, and told", (value) => {
    expect(told(enrolledAs(value))).toEqual(["OUT-101 one Deltagare!B2"]);
  });
});

describe("dates with two-digit years", () => {
  const march = ["21-03-23", "22-03-23", "23-03-23", "24-03-23", "25-03-23", "26-03-23", "30-03-23"];

  it("that would lie ahead with the year first have the day first: told once, and never mended", () => {
    const snapshot = enrolledAs(...march);
    expect(read(snapshot)).toEqual(march.map((text) => `2023-03-${text.slice(0, 2)}`));
    expect(told(snapshot)).toEqual(["OUT-131 fits Deltagare!B2"]);
    expect(mendPatch(outcomeFindings(snapshot))).toEqual([]);
    expect(asked(snapshot)).toEqual([]);
  });

  it("that no calendar has with the year or the month first are days of Excel's as soon as mended", () => {
    const snapshot = enrolledAs("31-12-99", "31-04-23", "30-02-23");
    expect(read(enrolledAs("30-12-23", "31.12.23", "12-31-00"))).toEqual([null, null, null]);
    expect(read(snapshot)).toContain(null);
    const certain = enrolledAs("31/12/2022", "5/1/2023");
    expect(read(patched(certain, mendPatch(outcomeFindings(certain))))).toEqual(["2022-12-31", "2023-01-05"]);
    expect(told(certain)).toEqual(["OUT-102 one Deltagare!B2", "OUT-102 one Deltagare!B3"]);
  });

  it("that can be anything are asked about, not read, and no figure that hangs on them stands", () => {
    const snapshot = enrolledAs("10-11-12", "09-10-11");
    expect(read(snapshot)).toEqual([null, null]);
    expect(told(snapshot)).toEqual(["OUT-131 open Deltagare!B2"]);
    expect(asked(snapshot)).toEqual([
      ["dayOrder:Deltagare!Inskriven", ["yearFirst", "dayFirst", "monthFirst"], undefined],
    ]);
    expect(reported(snapshot)).toEqual({
      ...nothingOfDays,
      ranges: { started: between(0, 2), current: between(0, 2), ended: between(0, 2) },
    });
    expect(mendPatch(outcomeFindings(snapshot))).toEqual([]);
  });

  it.each([
    ["yearFirst", "2010-11-12"],
    ["dayFirst", "2012-11-10"],
    ["monthFirst", "2012-10-11"],
  ])("are read and mended as the answer %s says", (choice, day) => {
    const snapshot = enrolledAs("10-11-12");
    const answers = new Map([["dayOrder:Deltagare!Inskriven", choice]]);
    expect(read(snapshot, answers)).toEqual([day]);
    expect(told(snapshot, answers)).toEqual(["OUT-102 one Deltagare!B2"]);
    expect(read(patched(snapshot, mendPatch(outcomeFindings(snapshot, { answers }))))).toEqual([day]);
    expect(reported(snapshot, answers).started).toBe(1);
  });

  it("are read by the days that stand beside them", () => {
    const known = [on("2022-03-15"), on("2022-06-01"), on("2022-09-01")];
    expect(read(enrolledAs(...known, "22-05-04")).at(-1)).toBe("2022-05-04");
    expect(read(enrolledAs(...known, "23-05-22")).at(-1)).toBe(null);
    expect(asked(enrolledAs(...known, "22-05-23"))).toHaveLength(1);
  });

  it("of which one alone lies ahead may have a slip in it: asked", () => {
    expect(asked(enrolledAs("23-03-12", "23-05-07", "28-06-04"))).toHaveLength(1);
  });
});

describe("days and months that an American Excel has turned round", () => {
  const turned = enrolledAs(on("2023-01-03"), on("2023-05-02"), "13/06/2023", "25/06/2023");
  const question = "dayMonthSwapped:Deltagare!Inskriven";

  it("are told and asked about, and no day of them is used", () => {
    expect(read(turned)).toEqual([null, null, "2023-06-13", "2023-06-25"]);
    expect(told(turned)).toEqual(["OUT-132 open Deltagare!B2"]);
    expect(asked(turned)).toEqual([[question, ["swapped", "asStored"], "swapped"]]);
    // The two texts can only be read in one way: they have begun.
    expect(reported(turned)).toEqual({
      ...nothingOfDays,
      ranges: { started: between(2, 4), current: between(0, 4), ended: between(0, 4) },
    });
    // With its texts mended alone, nothing would tell any longer.
    expect(mendPatch(outcomeFindings(turned))).toEqual([]);
  });

  it("are turned back all at once when that is the answer", () => {
    const answers = new Map([[question, "swapped"]]);
    const right = ["2023-03-01", "2023-02-05", "2023-06-13", "2023-06-25"];
    expect(read(turned, answers)).toEqual(right);
    const mended = patched(turned, mendPatch(outcomeFindings(turned, { answers })));
    expect(read(mended, answers)).toEqual(right);
    expect(told(mended, answers)).toEqual([]);
  });

  it("are days like others when they are as stored", () => {
    const answers = new Map([[question, "asStored"]]);
    expect(read(turned, answers)).toEqual(["2023-01-03", "2023-05-02", "2023-06-13", "2023-06-25"]);
    expect(told(turned, answers)).toEqual(["OUT-102 one Deltagare!B4", "OUT-102 one Deltagare!B5"]);
  });

  it("are none where a stored day is above 12, or a text below", () => {
    expect(asked(enrolledAs(on("2023-01-03"), on("2023-05-20"), "13/06/2023"))).toEqual([]);
    expect(asked(enrolledAs(on("2023-01-03"), "13/06/2023", "05/06/2023"))).toEqual([]);
    expect(asked(enrolledAs(on("2023-01-03"), "13.06.2023"))).toEqual([]);
  });
});

describe("days at 22 or 23 o'clock", () => {
  const lost = enrolledAs(on("2022-12-31") + 23 / 24, on("2023-06-30") + 22 / 24);
  const question = "dayAtNight:Deltagare!Inskriven";

  it("have lost their time zone: told once, asked, and no figure that hangs on them stands", () => {
    expect(told(lost)).toEqual(["OUT-133 open Deltagare!B2"]);
    expect(asked(lost)).toEqual([[question, ["dayAfter", "asStored"], "dayAfter"]]);
    expect(read(lost)).toEqual([null, null]);
    expect(reported(lost)).toEqual({
      ...nothingOfDays,
      ranges: { started: between(0, 2), current: between(0, 2), ended: between(0, 2) },
    });
  });

  it("are the days after when that is the answer, and can be made whole", () => {
    const answers = new Map([[question, "dayAfter"]]);
    expect(read(lost, answers)).toEqual(["2023-01-01", "2023-07-01"]);
    const mended = patched(lost, mendPatch(outcomeFindings(lost, { answers })));
    expect(read(mended)).toEqual(["2023-01-01", "2023-07-01"]);
    expect(told(mended)).toEqual([]);
  });

  it("are the days that are shown when that is the answer", () => {
    const answers = new Map([[question, "asStored"]]);
    expect(read(lost, answers)).toEqual(["2022-12-31", "2023-06-30"]);
    expect(told(lost, answers)).toEqual([]);
  });

  it("are times like others beside times of the whole day", () => {
    expect(told(enrolledAs(on("2022-12-31") + 22 / 24, on("2023-06-30") + 14 / 24))).toEqual([]);
  });

  it("are not midnight's: a hair under it is the next day, as Excel shows it", () => {
    const snapshot = enrolledAs(on("2023-01-01") - 2e-10);
    expect(read(snapshot)).toEqual(["2023-01-01"]);
    expect(told(snapshot)).toEqual([]);
  });
});
