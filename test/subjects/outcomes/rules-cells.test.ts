/** Cells of the register that cannot be taken as they are: dates as people write them, answers outside the lists. */
import { mendPatch } from "../../../src/checking/mend";
import { isoOf } from "../../../src/reading/day-number";
import { patched } from "../../../src/workbook/patched";
import type { CellValue, Snapshot } from "../../../src/workbook/snapshot";
import type { Line } from "../fidelity/a-form";
import { found, on, outcomeFindings, registerIn, registerOf, wordsOf } from "./a-register";

const headings: Line = ["Nr", "Inskriven", "Kön", "Avslutad"];

const enrolledAs = (...values: readonly CellValue[]): Snapshot =>
  registerOf(headings, ...values.map((value, index): Line => [index + 1, value, "Kvinna"]));

const days = (snapshot: Snapshot): readonly string[] =>
  [...(registerIn(snapshot).people.dates.enrolled ?? [])].map((day) => (day > 0 ? isoOf(day) : String(day)));

const mended = (snapshot: Snapshot): Snapshot => patched(snapshot, mendPatch(outcomeFindings(snapshot)));

describe("dates", () => {
  it("are serial numbers in Excel, and there is nothing to say", () => {
    const snapshot = enrolledAs(on("2022-01-01"), on("2022-01-01") + 0.375);
    expect(days(snapshot)).toEqual(["2022-01-01", "2022-01-01"]);
    expect(found(snapshot)).toEqual([]);
  });

  it("count from 1904 in workbooks begun on an old Mac", () => {
    const snapshot: Snapshot = { ...enrolledAs(on("2022-01-01") - 1462), dateSystem: 1904 };
    expect(days(snapshot)).toEqual(["2022-01-01"]);
  });

  const written = ["2022-01-01", "220101", 220101, "20220101", 20220101, "1/1 2022", "1 januari 2022", "2022/1/1"];

  it.each(written)("%p is read as 1 January 2022, and Excel cannot reckon with it", (value) => {
    const snapshot = enrolledAs(value);
    expect(days(snapshot)).toEqual(["2022-01-01"]);
    expect(found(snapshot)).toEqual(["OUT-102 one Deltagare!B2"]);
    expect(wordsOf(snapshot)[0]?.message).toContain("Inskriven står 2022-01-01");
  });

  it("become days that Excel knows, and keep their meaning", () => {
    const snapshot = mended(enrolledAs(...written));
    expect(days(snapshot)).toEqual(written.map(() => "2022-01-01"));
    expect(found(snapshot)).toEqual([]);
    expect(snapshot.sheets[0]?.rows[1]?.cells[1]).toMatchObject({ value: on("2022-01-01"), format: "yyyy-mm-dd" });
  });

  it("become days of 1904 where the workbook counts from there", () => {
    const snapshot = mended({ ...enrolledAs("2022-01-01"), dateSystem: 1904 });
    expect(snapshot.sheets[0]?.rows[1]?.cells[1]?.value).toBe(on("2022-01-01") - 1462);
  });

  it("made by a formula are left to it", () => {
    const [finding] = outcomeFindings(registerOf(headings, [1, '="2022-01-01"→2022-01-01', "Man"]));
    expect(finding).toMatchObject({ rule: "OUT-102" });
    expect(finding?.mend).toBeUndefined();
  });

  it.each(["våren 2022", "2022-13-01", "30 februari 2022", "1/1-22", "2022-01-01 – 2022-03-01", 12, "Ja"])(
    "%p is none that can be read",
    (value) => {
      expect(found(enrolledAs(value))).toEqual(["OUT-101 one Deltagare!B2"]);
    },
  );

  it("in a column of work may be a Ja alone", () => {
    const snapshot = registerOf(
      ["Nr", "Inskriven", "Arbete från"],
      [1, on("2022-01-01"), "Ja"],
      [2, on("2022-01-01"), "Nej"],
    );
    expect(found(snapshot)).toEqual([]);
  });

  it("of more than twenty are told one by one for the first, and mended all", () => {
    const snapshot = enrolledAs(...Array.from({ length: 300 }, () => "2022-01-01"));
    const findings = outcomeFindings(snapshot).filter(({ rule }) => rule === "OUT-102");
    expect(findings).toHaveLength(21);
    expect(findings.at(-1)).toMatchObject({
      variant: "rest",
      values: { count: { value: 280 }, cells: { cells: "B22:B301" } },
    });
    expect(found(mended(snapshot)).filter((each) => each.startsWith("OUT-102"))).toEqual([]);
  });

  it("of twenty-one are all told one by one", () => {
    const snapshot = enrolledAs(...Array.from({ length: 21 }, () => "okänt"));
    expect(found(snapshot).filter((each) => each.startsWith("OUT-101 one"))).toHaveLength(21);
    const more = enrolledAs(...Array.from({ length: 22 }, () => "okänt"));
    expect(found(more).filter((each) => each.startsWith("OUT-101"))).toHaveLength(21);
    expect(wordsOf(more)[20]?.message).toBe("I kolumnen Inskriven går ytterligare 2 datum inte att läsa: B22:B23.");
  });
});

describe("answers", () => {
  const sexAs = (...values: readonly CellValue[]): Snapshot =>
    registerOf(headings, ...values.map((value, index): Line => [index + 1, on("2022-01-01") + index, value]));

  it("are known as people write them", () => {
    const snapshot = sexAs("Kvinna", "kvinna", "K", "kv", "Man", "M", "Ickebinär", "Vet ej");
    expect(found(snapshot)).toEqual([]);
    expect([...(registerIn(snapshot).people.choices.sex?.codes ?? [])]).toEqual([0, 0, 0, 0, 1, 1, 2, 3]);
  });

  it("that are nearly one of the list are told with what is near", () => {
    expect(found(sexAs("Qvinnna"))).toEqual(["OUT-109 near Deltagare!C2"]);
    expect(wordsOf(sexAs("Qvinnna"))[0]?.mend).toBe(
      "Säg under Värden vad svaret betyder, eller skriv Kvinna om det är det som menas.",
    );
  });

  it("that are none of the list are told without repeating them", () => {
    expect(found(sexAs("Anna Andersson"))).toEqual(["OUT-109 far Deltagare!C2"]);
    expect(JSON.stringify(outcomeFindings(sexAs("Anna Andersson")))).not.toContain("Anna");
  });

  it("that several have given are one finding with the answer and all its cells", () => {
    const snapshot = sexAs("xyz", "K", "XYZ", "xyz");
    expect(found(snapshot)).toEqual(["OUT-109 answer Deltagare!C2"]);
    expect(wordsOf(snapshot)[0]?.message).toBe('Svaret "xyz" i kolumnen Kön finns inte i listan (C2, C4:C5).');
    expect(found(sexAs("Anna Andersson", "Anna Andersson"))).toEqual(["OUT-109 far Deltagare!C2"]);
  });

  it("of more than twenty kinds are told together", () => {
    const kinds = Array.from({ length: 30 }, (_, index) => `x${index % 25}y`);
    expect(found(sexAs(...kinds, ...kinds))).toHaveLength(21);
    expect(found(sexAs(...kinds, ...kinds)).at(-1)).toBe("OUT-109 rest Deltagare!C22");
  });

  it("that deny a choice are not the choice", () => {
    const snapshot = registerOf(
      ["Nr", "Inskriven", "Avslutad", "Avslutsorsak"],
      [1, on("2022-01-01"), on("2022-03-01"), "Fullföljde ej"],
    );
    expect(found(snapshot)).toEqual(["OUT-109 far Deltagare!D2"]);
  });

  it("that deny something are known where that is a choice itself", () => {
    const snapshot = registerOf(
      ["Nr", "Inskriven", "Utbildning"],
      [1, on("2022-01-01"), "Ej fullföljd grundskola (åk 8)"],
      [2, on("2022-01-02"), "Ej avslutad grundskola"],
      [3, on("2022-01-03"), "Ej fullfölgd grundskola"],
      [4, on("2022-01-04"), "Ej gymnasium"],
    );
    expect([...(registerIn(snapshot).people.choices.education?.codes ?? [])]).toEqual([0, 0, 0, -2]);
    expect(found(snapshot)).toEqual(["OUT-109 far Deltagare!C5"]);
  });

  it("may be several where several are asked for", () => {
    const snapshot = registerOf(
      ["Nr", "Inskriven", "Försörjning vid start"],
      [1, on("2022-01-01"), "Sjukpenning; försörjningsstöd"],
      [2, on("2022-01-01"), "A-kassa + lön"],
      [3, on("2022-01-02"), "sjukpenning och socialbidrag"],
      [4, on("2022-01-03"), "sjukpenning och tur"],
    );
    const { support } = registerIn(snapshot).people;
    const named = [...(support?.masks ?? [])].map((mask) =>
      (support?.choices ?? []).filter((_, place) => (mask >> place) & 1).map(({ label }) => label.sv),
    );
    expect(named).toEqual([
      ["Sjukpenning", "Försörjningsstöd"],
      ["A-kassa", "Lön"],
      ["Sjukpenning", "Försörjningsstöd"],
      ["Sjukpenning"],
    ]);
    expect(found(snapshot)).toEqual(["OUT-109 far Deltagare!C5"]);
  });
});

describe("numbers", () => {
  const line = (born: CellValue, efforts: CellValue, extent: CellValue): Snapshot =>
    registerOf(
      ["Nr", "Inskriven", "Födelseår", "Antal insatser", "Arbetets omfattning"],
      [1, on("2022-01-01"), born, efforts, extent],
    );

  it("are read with their units", () => {
    const { people } = registerIn(line("1980", "4 st", "75 %"));
    expect([people.birthYears?.[0], people.efforts?.[0], people.workExtent?.[0]]).toEqual([1980, 4, 0.75]);
    expect(found(line(1980, 4, 0.75))).toEqual([]);
  });

  it("that cannot be are told, without repeating what stands there", () => {
    const snapshot = line("åttio", 3.5, 250);
    expect(found(snapshot)).toEqual([
      "OUT-116 one Deltagare!C2",
      "OUT-116 one Deltagare!D2",
      "OUT-116 one Deltagare!E2",
    ]);
    expect(wordsOf(snapshot)[0]?.message).not.toContain("åttio");
  });

  it("of more than twenty are told together", () => {
    const lines = Array.from({ length: 40 }, (_, index): Line => [index + 1, on("2022-01-01") + index, "många"]);
    expect(found(registerOf(["Nr", "Inskriven", "Antal insatser"], ...lines)).at(-1)).toBe(
      "OUT-116 rest Deltagare!C22",
    );
  });
});
