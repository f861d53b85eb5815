/** Numbers and shares that do not follow from the register, from each other, or from whole people. */
import type { CellValue, Sheet } from "../../../src/workbook/snapshot";
import { formSheet, type Line } from "../fidelity/a-form";
import { found, outcomesOf, wordsOf, workbookOf } from "./a-register";
import { arbetslivsintroRegister, arbetslivsintroReport, bullets, efforts, endings } from "./arbetslivsintro";
import { hudiksvallGoals, hudiksvallRegister, hudiksvallTable } from "./hudiksvall";

const table = (heading: string, ...lines: readonly Line[]): Sheet =>
  formSheet("Tabell", [[null, "Antal personer", heading], ...lines]);

const row = (label: string, count: CellValue, share: CellValue): Line => [label, count, share];

/** With the open 49 percent left out, so that the report says nothing of how many have ended. */
const report = (...lines: readonly string[]): Sheet =>
  arbetslivsintroReport({ outcome: ["Nej", bullets(...lines)], returned: "Nej" });

const only = (rule: string, told: readonly string[]): readonly string[] => told.filter((each) => each.startsWith(rule));

describe("OUT-301: numbers in a table against the register", () => {
  it("Hudiksvall's table 2 agrees with its register", () => {
    expect(only("OUT-301", found(workbookOf(hudiksvallRegister(), hudiksvallTable())))).toEqual([]);
  });

  it("another number is told with the register's", () => {
    const snapshot = workbookOf(
      hudiksvallRegister(),
      table("Andel", row("Studier", 5, null), row("Anställning", 11, null)),
    );
    expect(found(snapshot)).toEqual(["OUT-301 Tabell!B2"]);
    expect(wordsOf(snapshot)[0]).toMatchObject({
      message: "Tabellen anger ett annat antal för Studier än vad registret ger.",
      expected: "4",
      found: "5",
    });
  });

  it("reasons for ending, and who has not ended, are counted too", () => {
    const told = (illness: number, open: number): readonly string[] =>
      found(
        workbookOf(
          arbetslivsintroRegister(),
          table("Andel", row("För sjuka", illness, null), row("Inte avslutade", open, null)),
        ),
      );
    expect(told(11, 51)).toEqual([]);
    expect(told(12, 48)).toEqual(["OUT-301 Tabell!B2", "OUT-301 Tabell!B3"]);
  });

  it("without a register there is nothing to hold it against", () => {
    expect(found(workbookOf(hudiksvallGoals(), table("Andel", row("Studier", 5, null))))).toEqual([]);
  });
});

describe("OUT-302: shares that are a whole", () => {
  it("48, 13, 24 and 15 percent are 100", () => {
    expect(only("OUT-302", found(workbookOf(report(...endings))))).toEqual([]);
  });

  it("with 19 percent for 15 they are 104", () => {
    const snapshot = workbookOf(report(...endings.slice(0, 3), "19% har avslutats då de flyttat från kommunen."));
    expect(only("OUT-302", found(snapshot))).toEqual(["OUT-302 Slutrapport!C9"]);
    expect(wordsOf(snapshot)[0]).toMatchObject({
      message: "4 andelar som ska vara en helhet blir tillsammans något annat än 100 procent.",
      expected: "100 %",
      found: "104 %",
    });
  });

  it("what lies far from a whole was never meant to be one", () => {
    expect(only("OUT-302", found(workbookOf(report(...endings.slice(0, 3)))))).toEqual([]);
  });

  const reasons = (...shares: readonly CellValue[]): readonly string[] =>
    found(
      workbookOf(
        hudiksvallGoals(),
        table(
          "Andel av avslutade",
          row("Fullföljd", 28, shares[0] ?? null),
          row("Sjukdom", 11, shares[1] ?? null),
          row("Flytt", 7, shares[2] ?? null),
          row("Summa", 46, "100 %"),
        ),
      ),
    );

  it("reasons for ending in a table are a whole, its sum left out", () => {
    expect(reasons("61 %", "24 %", "15 %")).toEqual([]);
    expect(reasons(0.6087, 0.2391, 0.1522)).toEqual([]);
    expect(reasons("61 %", "24 %", "20 %")).toContain("OUT-302 Tabell!C1");
  });

  it("work and studies are no whole", () => {
    const snapshot = workbookOf(
      hudiksvallGoals(),
      table("Andel", row("Arbete", 50, "50 %"), row("Studier", 30, "30 %"), row("Sysselsättning", 25, "25 %")),
    );
    expect(found(snapshot)).toEqual([]);
  });
});

describe("OUT-303: shares of different numbers under one heading", () => {
  it("shares kept as numbers count as they are shown", () => {
    const shown = (value: number, format: string): Sheet => {
      const sheet = table("Andel", row("Studier", 4, 4 / 37), row("Anställning", 11, value));
      const rows = sheet.rows.map((each) => ({ ...each, cells: each.cells.map((cell) => ({ ...cell, format })) }));
      return { ...sheet, rows };
    };
    expect(found(workbookOf(hudiksvallGoals(), shown(11 / 37, "0%")))).toEqual([]);
    expect(found(workbookOf(hudiksvallGoals(), shown(11 / 39, "0%")))).toEqual(["OUT-303 Tabell!C1"]);
    expect(found(workbookOf(hudiksvallGoals(), shown(11 / 39, "0.0%")))).toEqual(["OUT-303 Tabell!C1"]);
  });

  it("a row of sums is of the same number", () => {
    const lines = [row("Studier", 4, "11 %"), row("Anställning", 11, "30 %"), row("Summa", 37, "100 %")];
    expect(found(workbookOf(hudiksvallGoals(), table("Andel", ...lines)))).toEqual([]);
  });
});

describe("OUT-304: shares of whole people", () => {
  it("the register says how many have ended, before the report's own shares do", () => {
    const right = workbookOf(arbetslivsintroRegister(), report(...endings));
    expect(only("OUT-304", found(right))).toEqual([]);
  });

  it("49 percent that have not ended leave 49, of whom none is 48 percent", () => {
    const open = "49% av deltagarna har inte kunnat avslutats innan insatsen upphört.";
    expect(found(workbookOf(report(open, ...endings)))).toEqual(["OUT-304 fits Slutrapport!C9"]);
  });

  it("where no number near fits all shares, none is named", () => {
    const snapshot = workbookOf(
      arbetslivsintroRegister(),
      report(
        "33,33% av de som avslutats är inskrivna vid folkhögskola.",
        "14,29% av de som avslutats läser svenska.",
        "9,09% av de som avslutats har flyttat.",
      ),
    );
    expect(only("OUT-304", found(snapshot))).toEqual(["OUT-304 none Slutrapport!C9"]);
  });

  it("where nobody says how many have ended there is nothing to say", () => {
    expect(found(workbookOf(report(...endings)))).toEqual([]);
  });
});

describe("OUT-305: efforts each", () => {
  const told = (text: string): Sheet => arbetslivsintroReport({ efforts: text, outcome: ["Nej", ""], returned: "Nej" });

  it("365 efforts for 97 people are 3,76 each", () => {
    expect(found(workbookOf(arbetslivsintroRegister(), told(efforts)))).toEqual([]);
  });

  it("and not 3,67", () => {
    const snapshot = workbookOf(told(efforts.replace("3,76", "3,67")));
    expect(found(snapshot)).toEqual(["OUT-305 quotient Slutrapport!C7"]);
    expect(wordsOf(snapshot)[0]).toMatchObject({
      message: "365 insatser på 97 personer ger ett annat snitt än det som står.",
      expected: "3,76",
      found: "3,67",
    });
  });

  it("372 for 97 are 3,84, but not what the register has", () => {
    const text = efforts.replace("365", "372").replace("3,76", "3,84");
    expect(found(workbookOf(told(text)))).toEqual([]);
    expect(found(workbookOf(arbetslivsintroRegister(), told(text)))).toEqual(["OUT-305 register Slutrapport!C7"]);
  });
});

describe("OUT-306: shares against the register", () => {
  const share = (text: string): readonly string[] => found(workbookOf(arbetslivsintroRegister(), report(text)));

  it("97 percent planned in time are 94 of 97", () => {
    const planned = (percent: number): Sheet =>
      arbetslivsintroReport({
        planning: ["Ja", `${percent}% av deltagarna i insatsen har inom åtta veckor fått en planering.`],
        outcome: ["Nej", ""],
        returned: "Nej",
      });
    expect(found(workbookOf(arbetslivsintroRegister(), planned(97)))).toEqual([]);
    const wrong = workbookOf(arbetslivsintroRegister(), planned(92));
    expect(found(wrong)).toEqual(["OUT-306 Slutrapport!C8"]);
    expect(wordsOf(wrong)[0]).toMatchObject({ expected: "96,9 %", found: "92 %" });
  });

  it("a share agrees with any basis that the register has: 22 of 46, of 97 or of 28", () => {
    for (const percent of [48, 23, 79]) {
      expect(only("OUT-306", share(`${percent}% av deltagarna har tagit nästa steg mot arbete.`))).toEqual([]);
    }
    expect(only("OUT-306", share("60% av deltagarna har tagit nästa steg mot arbete."))).toHaveLength(1);
  });

  it("reasons for ending and those who have not ended are held against it too", () => {
    expect(share("53% av deltagarna har inte avslutats.")).toEqual([]);
    expect(share("49% av deltagarna har inte avslutats.")).toEqual(["OUT-306 Slutrapport!C9"]);
    expect(share("24% har avslutats då de varit för sjuka.")).toEqual([]);
    expect(only("OUT-306", share("28% har avslutats då de varit för sjuka."))).toEqual(["OUT-306 Slutrapport!C9"]);
  });

  it("what is said to be about, or a goal, is not", () => {
    expect(only("OUT-306", share("Cirka 60% av deltagarna har tagit nästa steg mot arbete."))).toEqual([]);
    expect(only("OUT-306", share("Målet är att 60% av deltagarna tar nästa steg mot arbete."))).toEqual([]);
  });
});

it("a sheet that is no report has no shares to hold against anything", () => {
  expect(
    outcomesOf(workbookOf(arbetslivsintroRegister(), formSheet("Annat", [["60 % har fått arbete"]]))).report,
  ).toBeNull();
});
