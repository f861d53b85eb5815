/** Project periods, and dates as Swedes write them. */
import fc from "fast-check";
import {
  datesInCell,
  datesInText,
  holdsPeriod,
  lengthInDays,
  lengthInMonths,
  monthParts,
  overlap,
} from "../../src/reading/period";
import { dateToSerial, isoDate, serialToDate } from "../../src/workbook/iso-day";

describe("a period", () => {
  const spring = { from: "2014-01-01", to: "2014-06-30" };

  it.each([
    ["2014-06-30", "2014-12-31", true],
    ["2014-07-01", "2014-12-31", false],
    ["2013-07-01", "2014-01-01", true],
    ["2013-07-01", "2013-12-31", false],
    ["2014-02-01", "2014-02-28", true],
  ])("of the spring has a day in common with %s – %s: %s", (from, to, expected) => {
    expect(overlap(spring, { from, to })).toBe(expected);
    expect(overlap({ from, to }, spring)).toBe(expected);
  });

  it.each([
    ["2014-01-01", "2014-06-30", true],
    ["2014-03-01", "2014-03-31", true],
    ["2013-12-31", "2014-06-30", false],
    ["2014-01-01", "2014-07-01", false],
  ])("of the spring holds all of %s – %s: %s", (from, to, expected) => {
    expect(holdsPeriod(spring, { from, to })).toBe(expected);
  });

  it("of a calendar year is twelve months and 365 days", () => {
    const year = { from: "2014-01-01", to: "2014-12-31" };
    expect(lengthInMonths(year)).toBe(12);
    expect(lengthInDays(year)).toBe(365);
  });

  it("of the Örebro application is sixteen months", () => {
    expect(lengthInMonths({ from: "2015-09-01", to: "2016-12-31" })).toBe(16);
  });

  it("counts a broken month by its days", () => {
    expect(lengthInMonths({ from: "2014-01-16", to: "2014-02-14" })).toBeCloseTo(16 / 31 + 14 / 28, 10);
    expect(monthParts({ from: "2014-01-16", to: "2014-02-14" })).toEqual([
      { year: 2014, month: 1, days: 16, daysInMonth: 31 },
      { year: 2014, month: 2, days: 14, daysInMonth: 28 },
    ]);
  });

  it("that ends before it starts has no months", () => {
    expect(monthParts({ from: "2014-12-31", to: "2014-01-01" })).toEqual([]);
  });
});

describe("a date", () => {
  it.each([
    ["2014-01-01", "2014-01-01"],
    ["2014/1/1", "2014-01-01"],
    ["31.12.2014", "2014-12-31"],
    ["1/1 2014", "2014-01-01"],
    ["1 januari 2014", "2014-01-01"],
    ["31 dec. 2014", "2014-12-31"],
    ["20141231", "2014-12-31"],
    ["141231", "2014-12-31"],
  ])("written %s is read", (text, date) => {
    expect(datesInText(text)).toEqual([date]);
  });

  it("pair in one cell gives both ends", () => {
    expect(datesInText("2014-01-01 – 2014-12-31")).toEqual(["2014-01-01", "2014-12-31"]);
  });

  it.each(["2014-02-30", "31.04.2014", "våren 2014", "12 månader", "2014"])("is not read out of %s", (text) => {
    expect(datesInText(text)).toEqual([]);
  });

  it("is read from a serial number in both date systems", () => {
    expect(datesInCell(41_640, 1900)).toEqual(["2014-01-01"]);
    expect(datesInCell(40_178, 1904)).toEqual(["2014-01-01"]);
    expect(datesInCell(20_140_101, 1900)).toEqual(["2014-01-01"]);
  });

  it("before 1900, or that only Excel believes in, is none", () => {
    expect(serialToDate(60, 1900)).toBeNull();
    expect(serialToDate(0, 1900)).toBeNull();
    expect(isoDate(1899, 12, 31)).toBeNull();
  });

  it("comes back from the serial number that it was stored as", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 61, max: 100_000 }),
        fc.constantFrom(1900 as const, 1904 as const),
        (serial, system) => {
          const date = serialToDate(serial, system);
          expect(date).not.toBeNull();
          expect(dateToSerial(date ?? "", system)).toBe(serial);
        },
      ),
    );
  });
});
