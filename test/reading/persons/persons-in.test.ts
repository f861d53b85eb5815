/** Who a cell is about: found where a number, a phone, an address or a name stands; never in dates, amounts or places. */
import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { knownScales } from "../../../src/subjects/fidelity/scales/scales";
import { identityKey } from "../../../src/reading/persons/identity-number";
import { personsIn } from "../../../src/reading/persons/persons-in";
import type { PersonHeading } from "../../../src/reading/persons/column-heading";
import { readWorkbook } from "../../../src/hosts/file/read/read-workbook";
import { englishTexts } from "../../cases/words";
import { swedishTexts } from "../../cases/words";

/** What is found, as `kind text`, a question mark where the check digit does not fit. */
function found(content: string | number, heading?: PersonHeading): readonly string[] {
  const text = String(content);
  return personsIn(content, heading).map(
    ({ kind, start, end, sure }) => `${kind} ${text.slice(start, end)}${sure ? "" : " ?"}`,
  );
}

const isSure = (written: string): boolean => found(written)[0] === `personnummer ${written}`;

describe("a personnummer", () => {
  it.each([
    "640823-3234",
    "6408233234",
    "196408233234",
    "19640823-3234",
    "19640823 3234",
    "640823 3234",
    "640823+3234",
    "640823–3234",
    "1964-08-23-3234",
    "19 640823-3234",
  ])("is found written as %s", (written) => {
    expect(found(written)).toEqual([`personnummer ${written}`]);
    expect(identityKey(written)).toBe("6408233234");
  });

  it("is found as a number, of ten digits or twelve", () => {
    expect(found(6408233234)).toEqual(["personnummer 6408233234"]);
    expect(found(196408233234)).toEqual(["personnummer 196408233234"]);
  });

  it("is found as a number that has lost its first zero", () => {
    // 010203-2380
    expect(found(102032380)).toEqual(["personnummer 102032380"]);
    expect(found(102032388)).toEqual([]);
    expect(identityKey("102032380")).toBe("0102032380");
  });

  it("is found inside a sentence, and more than one", () => {
    expect(found("Se 640823-3234, bokat med 19640823-3234.")).toEqual([
      "personnummer 640823-3234",
      "personnummer 19640823-3234",
    ]);
  });

  it("with a wrong check digit is told as mistyped", () => {
    expect(found("640823-3235")).toEqual(["personnummer 640823-3235 ?"]);
    expect(found(6408233235)).toEqual(["personnummer 6408233235 ?"]);
  });

  it("needs a day that there is", () => {
    expect(found("640230-3234")).toEqual([]);
    expect(found("641323-3234")).toEqual([]);
    expect(found("640823-0001")).toEqual([]);
  });

  it("of ten digits with the right check digit is always found, whatever stands around it", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1930-01-01"), max: new Date("2006-12-31"), noInvalidDate: true }),
        fc.integer({ min: 400, max: 999 }),
        fc.constantFrom("", "-", " ", "+"),
        fc.constantFrom("", "Deltagaren ", "(", "nr:"),
        (born, serial, sign, before) => {
          const digits = `${born.toISOString().slice(2, 10).replaceAll("-", "")}${String(serial).padStart(3, "0")}`;
          const check = [..."0123456789"].find((last) => isSure(`${digits}${last}`)) ?? "none";
          const written = `${digits.slice(0, 6)}${sign}${digits.slice(6)}${check}`;
          expect(found(`${before}${written} har börjat`)).toEqual([`personnummer ${written}`]);
        },
      ),
    );
  });
});

it("finds a samordningsnummer by its day, sixty too high", () => {
  expect(found("640883-3231")).toEqual(["samordningsnummer 640883-3231"]);
});

it("finds reserve numbers: with a letter, in the national format and Stockholm's", () => {
  expect(found("000101-T220")).toEqual(["reserveNumber 000101-T220"]);
  expect(found("22950606-FH20")).toEqual(["reserveNumber 22950606-FH20"]);
  expect(found("991981000010")).toEqual(["reserveNumber 991981000010"]);
  expect(found(991981000010)).toEqual(["reserveNumber 991981000010"]);
});

it("takes no organisationsnummer for a person", () => {
  for (const number of ["202100-0084", "2021000084", "212000-1439", "16202100-0084", 2021000084, 162021000084]) {
    expect(found(number)).toEqual([]);
  }
});

describe("what is no person", () => {
  it.each([
    "2014-01-01 2014-12-31",
    "2014-01-01 – 2014-12-31",
    "2015-09-01—2015-12-31",
    "perioden 2016-01-01—2016-12-31",
    "2018-05-31",
    "2018-05-31 2018",
    "2018-05-31 12:30",
    "20180531-1230",
    "201805311230",
    "6 408 233 234",
    "6408233234,50",
    "6408233234 kr",
    "1 504 266 kr",
    "2 430 000",
    "2 430 046",
    "Diarienummer 2013-10",
    "Dnr 2021-12",
    "dnr 013-2018",
    "Bankgiro 5050-1055",
    "Plusgiro 64 08 23-3",
    "SE45 5000 0000 0583 9825 7466",
    "10.1007/s10488-024-01415-w",
    "753 20 Uppsala",
    "0, 6, 12, 18, 24",
    "08-15 2022",
    "0830-1630",
    "0-5 6-10 11-15",
    "020-524 524",
    "0771-524 524",
    "50 % av 2 430 000 kr",
    "200112213131",
    "011 022 001 100",
  ])("is not told: %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    0, 194, 1_504_266, 2_430_000, 43_465, 20180531, 201805311230, 1_203_456_789, 1_101_012_230, 640823.3234,
    -6408233234,
  ])("is not told as a number: %d", (number) => {
    expect(found(number)).toEqual([]);
  });
});

describe("a phone", () => {
  it.each([
    "070-123 45 67",
    "0701-23 45 67",
    "0701234567",
    "073 123 45 67",
    "+46 70 123 45 67",
    "+46701234567",
    "0046 (0)18-12 34 56",
    "018-12 34 56",
    "018-123456",
    "08-123 456 78",
    "08-12 34 56",
    "0651-123 45",
  ])("is found written as %s", (written) => {
    expect(found(written)).toEqual([`phone ${written}`]);
    expect(found(`Tel: ${written}.`)).toEqual([`phone ${written}`]);
  });

  it("is found as a number that has lost its first zero", () => {
    expect(found(701234567)).toEqual(["phone 701234567"]);
  });

  it("is found beside another", () => {
    expect(found("018-12 34 56, 070-123 45 67")).toEqual(["phone 018-12 34 56", "phone 070-123 45 67"]);
  });
});

it("finds e-mail addresses", () => {
  expect(found("Nås på anna.andersson@exempel.se eller a-b@mail.exempel.se.")).toEqual([
    "email anna.andersson@exempel.se",
    "email a-b@mail.exempel.se",
  ]);
  expect(found("12 kr @ 5 st")).toEqual([]);
});

describe("a full name", () => {
  it.each(["Anna Andersson", "Andersson, Anna", "Karl-Erik Öst", "Andersson Anna", "Fatuma Hassan Ali", "Per Hansson"])(
    "is found in a cell by itself: %s",
    (name) => {
      expect(found(name)).toEqual([`name ${name}`]);
      expect(found(` ${name} `)).toEqual([`name ${name}`]);
    },
  );

  it.each([
    "Södra Sandby",
    "Upplands Väsby",
    "Uppsala kommun",
    "Region Uppsala",
    "Arbetsförmedlingen",
    "Försäkringskassan",
    "Grön Rehab",
    "Jan Feb Mar",
    "Max Antal",
    "Per Deltagare",
    "Per deltagare",
    "Maria Ungdom",
    "Hanna Arbetsterapeut",
    "Individual Placement and Support",
    "Supported Employment",
    "Anna",
    "Anna och Eva",
  ])("is not seen in %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("that is uncommon is found where the column's heading says name", () => {
    expect(found("Zebulon Quist")).toEqual([]);
    expect(found("Zebulon Quist", "participant")).toEqual(["name Zebulon Quist"]);
    expect(found("Zebulon", "participant")).toEqual(["name Zebulon"]);
    expect(found("Zebulon Quist", "name")).toEqual([]);
    expect(found("Uppsala kommun", "name")).toEqual([]);
    expect(found("Region Uppsala", "name")).toEqual([]);
  });
});

it("sees nobody in the words that Samkoll itself writes, nor in a budget that was sent in", () => {
  const words = [...textsOf(swedishTexts), ...textsOf(englishTexts), ...knownScales.flatMap(textsOf)];
  expect(words.length).toBeGreaterThan(1_000);
  expect(words.flatMap((text) => found(text))).toEqual([]);
  const file = readFileSync(path.join(__dirname, "../../cases/isamverkan-2014.xlsx"));
  const { sheets } = readWorkbook(file);
  const cells = sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells.map(({ value }) => value)));
  expect(cells.length).toBeGreaterThan(100);
  expect(
    cells.flatMap((value) => (typeof value === "string" || typeof value === "number" ? found(value) : [])),
  ).toEqual([]);
});

it("says nothing of the same place twice", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9A-Ta-z@.+ -]{0,60}$/), (text) => {
      const marks = personsIn(text);
      marks.forEach((mark, index) => {
        expect(mark.start).toBeGreaterThanOrEqual(marks[index - 1]?.end ?? 0);
        expect(mark.end).toBeLessThanOrEqual(text.length);
      });
    }),
  );
});

it("goes through 600,000 cells of a register well under a second, and a hostile text at once", () => {
  const words = ["Kvinna", "Ja", "Uppsala kommun", "Egen försörjning", "2022-01-01", "Aktivitetsersättning", "Nr 12"];
  const started = performance.now();
  let marks = 0;
  for (let index = 0; index < 300_000; index += 1) {
    marks += personsIn(words[index % words.length] ?? "").length + personsIn(44_562 + (index % 900)).length;
  }
  expect(marks).toBe(0);
  for (const text of ["0", "a@", "07 ", "64-08-", "Anna ", "+46", "Å-", "a."]) {
    personsIn(text.repeat(32_767 / text.length));
  }
  expect(performance.now() - started).toBeLessThan(1_000);
});

function textsOf(texts: object): readonly string[] {
  return Object.values(texts).flatMap((value: unknown) =>
    typeof value === "string" ? [value] : typeof value === "object" && value !== null ? textsOf(value) : [],
  );
}
