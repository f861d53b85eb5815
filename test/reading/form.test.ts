/** Forms: a label, and the value that stands beside it, under a heading, or after its own colon. */
import { type FieldReading, formReader, metField, readFields } from "../../src/reading/form";
import { labelReader } from "../../src/reading/label";
import type { CellValue, Sheet } from "../../src/workbook/snapshot";

const fields = {
  effort: { kind: "text", sv: "Insats", en: "Effort" },
  from: { kind: "day", sv: "Startdatum", en: "Start date", also: ["Start"] },
  measuredOn: { kind: "firstDay", sv: "Mätning", en: "Measurement" },
  total: { kind: "kronor", sv: "Totalkostnad", en: "Total cost" },
  participants: { kind: "count", sv: "Deltagare", en: "Participants", also: ["Antal deltagare"] },
  coaches: { kind: "posts", sv: "Heltidscoacher", en: "Full-time coaches" },
  time: { kind: "share", sv: "Andel tid", en: "Share of time" },
  contact: { kind: "days", sv: "Dagar till kontakt", en: "Days to contact" },
  visits: { kind: "perWeek", sv: "Besök", en: "Visits" },
} as const;
const read = formReader(fields);

function sheetOf(rows: readonly (readonly CellValue[])[]): Sheet {
  return {
    name: "Blad1",
    visibility: "visible",
    protected: false,
    hiddenColumns: new Set(),
    rows: rows.map((values, index) => ({
      index,
      hidden: false,
      cells: values.flatMap((value, column) => (value === null ? [] : [{ row: index, column, value }])),
    })),
  };
}

function readingsOf(...rows: readonly (readonly CellValue[])[]) {
  const sheet = sheetOf(rows);
  return read(sheet.rows, { sheet, dateSystem: 1900 });
}

type Id = keyof typeof fields;
const readingOf = (id: Id, ...row: readonly CellValue[]): FieldReading<unknown> | undefined => readingsOf(row)[id];

describe("a value as text", () => {
  it.each<[Id, string, string | number]>([
    ["participants", "50 deltagare", 50],
    ["participants", "50 participants", 50],
    ["coaches", "2,5 årsarbetare", 2.5],
    ["participants", "1\u00A0250", 1250],
    ["coaches", "2,5", 2.5],
    ["coaches", "2,5 heltidstjänster".normalize("NFD"), 2.5],
    ["total", "2\u202F430\u202F000\u00A0kr", 243_000_000],
    ["total", "2 430 tkr", 243_000_000],
    ["time", "60\u00A0%", 0.6],
    ["time", "60", 0.6],
    ["contact", "18 dagar", 18],
    ["visits", "6 per vecka", 6],
    ["visits", "6 besök/vecka", 6],
    ["from", "27\u00A0maj\u202F2018", "2018-05-27"],
    ["measuredOn", "2018-05-27 – 2018-05-28", "2018-05-27"],
  ])("of %s, %j, is read as %j", (id, text, value) => {
    expect(readingOf(id, fields[id].sv, text)).toMatchObject({ value, evidence: "told" });
  });

  it.each<[Id, CellValue, string]>([
    ["participants", "många", "unclear"],
    ["participants", "50 procent", "unclear"],
    ["participants", "50 tkr", "unclear"],
    ["participants", -5, "outside"],
    ["coaches", "100 timmar", "unclear"],
    ["coaches", "3 halvtidstjänster", "unclear"],
    ["participants", "4 år", "unclear"],
    // A year, from which nobody can tell the day: none of 1905, which would lie outside.
    ["from", 2024, "unclear"],
    ["measuredOn", 2024, "unclear"],
    ["from", "1905-07-16", "outside"],
    ["contact", "2 månader", "unclear"],
    ["visits", "24 per månad", "unclear"],
    ["time", "130 %", "outside"],
    ["from", "2014-01-01 – 2014-12-31", "several"],
    ["total", { error: "#REF!" }, "error"],
    ["total", "–", "nothing"],
  ])("of %s, %j, is no guess: %s", (id, value, unread) => {
    expect(readingOf(id, fields[id].sv, value)).toMatchObject({ value: null, unread });
  });
});

it("takes the label right beside for no value", () => {
  const readings = readingsOf(["Insats", "Deltagare", 50]);
  expect(readings.effort).toMatchObject({ value: null, text: "" });
  expect(readings.participants).toMatchObject({ value: 50 });
});

describe("a label and its value in one cell", () => {
  it.each<[Id, string, string | number]>([
    ["total", "Totalkostnad: 2 430 000 kr", 243_000_000],
    ["coaches", "Heltidscoacher: 2,5", 2.5],
    ["participants", "Antal\u00A0deltagare : 50", 50],
    ["measuredOn", "Mätning 2: 27 maj 2018".normalize("NFD"), "2018-05-27"],
    ["effort", "Insats: Grön Rehab", "Grön Rehab"],
  ])("gives %s of %j", (id, text, value) => {
    expect(readingOf(id, text)).toMatchObject({ value, at: { row: 0, column: 0 } });
  });

  it("keeps what stands before the value", () => {
    expect(readingOf("total", "Totalkostnad:  5 kr")?.label).toBe("Totalkostnad:  ");
  });

  it("is no value where a sentence begins like a label: what it says is told as unread", () => {
    expect(readingOf("from", "Start: vi börjar när alla är på plats")).toMatchObject({
      value: null,
      unread: "unclear",
    });
    expect(readingOf("participants", "Deltagare per coach: 20")).toBeUndefined();
    expect(readingOf("effort", `Insats: ${"vi börjar när alla är på plats ".repeat(4)}`)).toBeUndefined();
  });

  it("gives way to the value beside it where it cannot be read itself", () => {
    expect(readingOf("participants", "Deltagare: se nästa cell", 50)).toMatchObject({ value: 50, at: { column: 1 } });
  });
});

describe("what is read is believed", () => {
  it("as told by its words, and only likely where they are misspelt or the value stands further away", () => {
    expect(readingOf("participants", "Deltagare", 50)?.evidence).toBe("told");
    expect(readingOf("participants", "antal deltagare:", 50)?.evidence).toBe("told");
    expect(readingOf("participants", "Deltagarre", 50)?.evidence).toBe("likely");
    expect(readingOf("participants", "Deltagare", null, null, 50)).toMatchObject({ value: 50, evidence: "likely" });
  });

  it("never of another field's label", () => {
    const { from, effort } = readingsOf(["Startdatum", null, "Insats", "IPS"]);
    expect(from).toMatchObject({ text: "", value: null, at: { column: 1 } });
    expect(effort).toMatchObject({ value: "IPS" });
  });
});

describe("the same label twice", () => {
  const readLabel = labelReader(fields);
  const rivalsOf = (...rows: readonly (readonly CellValue[])[]) => {
    const sheet = sheetOf(rows);
    const mets = sheet.rows.flatMap(({ cells }) => cells.flatMap((cell) => metField(readLabel, "Blad1", cell) ?? []));
    const place = { sheet, dateSystem: 1900, columnFor: () => 1 } as const;
    const { readings, rivals } = readFields(fields, mets, place);
    return { value: readings.participants?.value, rivals: rivals.map(({ at }) => [at.row, at.column]) };
  };

  it("is told where it says something else, and no matter how the same is written", () => {
    expect(rivalsOf(["Deltagare", 50], ["Antal deltagare", 60])).toEqual({ value: 50, rivals: [[1, 1]] });
    expect(rivalsOf(["Deltagare", 50], ["Antal deltagare", "50 st"])).toEqual({ value: 50, rivals: [] });
  });

  it("is told of a cell and the one beside it", () => {
    expect(rivalsOf(["Deltagare: 50", 60])).toEqual({ value: 50, rivals: [[0, 1]] });
    expect(rivalsOf(["Deltagare: 50", "antal"])).toEqual({ value: 50, rivals: [] });
  });
});

describe("a figure that two places or another unit put in doubt is not read", () => {
  it.each<[Id, ...CellValue[]]>([
    ["participants", "Deltagare: 40", 50],
    ["total", "Totalkostnad (tkr)", 2430],
    ["total", "Totalkostnad tkr", 2430],
    ["total", "Totalkostnad", 2430, "tkr"],
  ])("%s of %j", (id, ...row) => {
    const { readings } = readFields(
      fields,
      [metField(labelReader<Id>(fields), "Blad1", { row: 0, column: 0, value: row[0] ?? null })].flatMap(
        (met) => met ?? [],
      ),
      { sheet: sheetOf([row]), dateSystem: 1900 },
    );
    const reading = id === "participants" ? readingOf(id, ...row) : readings[id];
    expect(reading).toMatchObject({ value: null });
    expect(reading?.unread).toBeDefined();
  });

  it("but is where both say the same, or the unit is the field's own", () => {
    expect(readingOf("participants", "Deltagare: 50", 50)?.value).toBe(50);
    expect(readingOf("total", "Totalkostnad", 2_430_000, "kr")?.value).toBe(243_000_000);
    expect(readingOf("total", "Totalkostnad", "2 430 tkr")?.value).toBe(243_000_000);
  });
});
