/** Outcomes in words: Hudiksvall's and Arbetslivsintro's registers and forms alone, in Swedish and in English. */
import { check } from "../../src/app/check";
import { headingLines } from "../../src/app/column-mapping";
import { comparedMeasures } from "../../src/app/comparison-rows";
import { healthBlocks } from "../../src/app/health-rows";
import type { Language } from "../../src/app/language";
import { goalRows, keyRows, measureRows, type OutcomeRow } from "../../src/app/outcome-rows";
import { registerQuality } from "../../src/app/register-quality";
import { spreadRows, spreadTitle } from "../../src/app/spread-rows";
import type { DistributionId } from "../../src/domain/outcomes/distributions";
import type { OutcomeFigures } from "../../src/domain/outcomes/figures";
import type { OutcomesModel } from "../../src/domain/outcomes/locate";
import { defaultPolicy } from "../../src/domain/policy";
import type { Snapshot } from "../../src/workbook/snapshot";
import { english, swedish } from "../cases/words";
import { formSheet } from "../domain/fidelity/a-form";
import { arbetslivsintro } from "../domain/outcomes/arbetslivsintro";
import { on, outcomesOf, registerIn, registerOf, workbookOf } from "../domain/outcomes/a-register";
import { ghqOf, workbookOf as formsOf } from "../domain/outcomes/health/answer-sheets";
import { hudiksvall, hudiksvallGoals, hudiksvallWithQueue } from "../domain/outcomes/hudiksvall";

const plain = (text: string): string => text.replace(/[\u00A0\u202F]/g, " ");
const pairs = (rows: readonly OutcomeRow[]) => rows.map(({ label, value }) => [label, plain(value)]);

function figuresOf({ figures }: OutcomesModel): OutcomeFigures {
  if (figures === null) throw new Error("No figures");
  return figures;
}

const ips = outcomesOf(hudiksvall());
const intro = outcomesOf(arbetslivsintro());
/** Six people's GHQ-12 of 0–36 points at the start and at the end, and a year of EQ-5D for one of them. */
const forms = outcomesOf(
  formsOf(
    ...[20, 18, 24, 12, 9, 30].map((points, person) => [person + 1, "Start", "GHQ-12", ghqOf(points)] as const),
    ...[12, 15, 14, 12, 10, 18].map((points, person) => [person + 1, "Avslut", "GHQ-12", ghqOf(points)] as const),
    ...(["33333", "21311", "11111"] as const).map((state, index) => [1, index * 6, "EQ-5D-3L", state] as const),
  ),
);

describe("the key figures", () => {
  it("of Hudiksvall are those of the evaluation on 31 May 2018", () => {
    expect(pairs(keyRows(figuresOf(ips), swedish))).toEqual([
      ["Har börjat", "71"],
      ["Pågående", "34"],
      ["Avslutade", "37"],
      ["Flöde från 2018-01-01", "32 vid start, 9 nya, 7 avslutade, 34 vid slut"],
      ["Dagar i insatsen, medelvärde för avslutade", "194"],
      ["Dagar i insatsen, median för avslutade", "220"],
      ["I insatsen sju månader eller längre", "19 av 37 (51 %)"],
      ["Deltagare per heltidscoach", "21,3"],
    ]);
  });

  it("tell in English too how many each coach has, and for how long", () => {
    const rows = pairs(keyRows(figuresOf(ips), english));
    expect(rows).toContainEqual(["Participants per full-time coach", "21.3"]);
    expect(rows).toContainEqual(["In the effort for seven months or more", "19 of 37 (51%)"]);
    expect(rows).toContainEqual(["Flow from 2018-01-01", "32 at start, 9 new, 7 ended, 34 at the end"]);
  });

  it("tell of a queue only where the register has one", () => {
    const queue = outcomesOf(workbookOf(hudiksvallWithQueue()));
    expect(pairs(keyRows(figuresOf(queue), swedish))).toContainEqual(["Väntar på att börja", "10"]);
    expect(keyRows(figuresOf(ips), swedish).map(({ label }) => label)).not.toContain("Väntar på att börja");
  });

  it("of Arbetslivsintro have 3,76 efforts for each of 97, and nothing of coaches", () => {
    const rows = pairs(keyRows(figuresOf(intro), swedish));
    expect(rows).toContainEqual(["Har börjat", "97"]);
    expect(rows).toContainEqual(["Avslutade", "46"]);
    expect(rows).toContainEqual(["Insatser per deltagare", "3,76 (365 på 97 personer)"]);
    expect(rows.map(([label]) => label)).toContain("Dagar till planering, medelvärde");
    expect(rows.map(([label]) => label)).not.toContain("Deltagare per heltidscoach");
    expect(pairs(keyRows(figuresOf(intro), english))).toContainEqual([
      "Efforts per participant",
      "3.76 (365 for 97 people)",
    ]);
  });
});

describe("the results", () => {
  const told = (model: OutcomesModel, language: Language, label: string) => {
    const row = measureRows(model, language).find((each) => each.label === label);
    return row && [row.value, row.basis, row.interval].map(plain);
  };

  it("take Hudiksvall's work of 39 and studies of 37, each with its interval", () => {
    expect(told(ips, swedish, "Arbete")).toEqual(["11 av 39 (28 %)", "Avslutade och anställda", "95 %: 17 %–44 %"]);
    expect(told(ips, swedish, "Studier")).toEqual(["4 av 37 (11 %)", "Avslutade", "95 %: 4 %–25 %"]);
    expect(told(ips, english, "Work")).toEqual(["11 of 39 (28%)", "Ended or working", "95 %: 17%–44%"]);
  });

  it("tell each measure once", () => {
    const labels = measureRows(ips, swedish).map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it("take Arbetslivsintro's plans of all, and the next step of the 46 who ended", () => {
    expect(told(intro, swedish, "Planering inom utsatt tid")?.slice(0, 2)).toEqual([
      "94 av 97 (97 %)",
      "Alla som börjat",
    ]);
    expect(told(intro, swedish, "Nästa steg: arbetslivsinriktad rehabilitering")?.slice(0, 2)).toEqual([
      "22 av 46 (48 %)",
      "Avslutade",
    ]);
  });

  it("are none of goals or forms alone", () => {
    expect(measureRows(forms, swedish)).toEqual([]);
    expect(measureRows(outcomesOf(workbookOf(hudiksvallGoals())), swedish)).toEqual([]);
  });
});

describe("the goals", () => {
  it("of Hudiksvall are met by 28 and 43 percent, not by 11, and one is not measured", () => {
    const rows = goalRows(ips.results, swedish);
    expect(rows.map(({ statusText, result, target, why }) => [statusText, result, target, why].map(plain))).toEqual([
      ["Uppnått", "11 av 39 (28 %) · av avslutade och anställda · 95 %: 17 %–44 %", "20 %", ""],
      ["Inte uppnått", "4 av 37 (11 %) · av avslutade · 95 %: 4 %–25 %", "20 %", ""],
      ["Uppnått", "29 av 68 (43 %) · 95 %: 32 %–54 %", "10 %", ""],
      ["Kan inte bedömas än", "", "", "Målet säger inte vad som mäts, eller mäts inte i registret."],
    ]);
    expect(rows.map(({ share, targetShare }) => [share, targetShare])).toEqual([
      [11 / 39, 0.2],
      [4 / 37, 0.2],
      [29 / 68, 0.1],
      [null, null],
    ]);
  });

  it("of Arbetslivsintro: 80 percent is met by 97, half is not by 48", () => {
    expect(goalRows(intro.results, english).map(({ statusText, target }) => [statusText, plain(target)])).toEqual([
      ["Met", "80%"],
      ["Not met", "50%"],
    ]);
    expect(goalRows(intro.results, english).map(({ result }) => plain(result).split(" · ")[0])).toEqual([
      "94 of 97 (97%)",
      "22 of 46 (48%)",
    ]);
  });

  it("that count are told as a number, without a bar", () => {
    const goals = formSheet("Mål", [
      ["Mål", "Mått", "Minst"],
      ["Minst 60 deltagare", "Antal deltagare", 60],
    ]);
    const { results } = outcomesOf({ ...hudiksvall(), sheets: [...hudiksvall().sheets.slice(0, 1), goals] });
    expect(goalRows(results, swedish)).toMatchObject([
      { status: "met", result: "71", target: "60", share: null, targetShare: null },
    ]);
  });

  it("say that there is no register, where there is none", () => {
    const [work] = goalRows(outcomesOf(workbookOf(hudiksvallGoals())).results, english);
    expect(work).toMatchObject({ status: "unclear", why: "The workbook has no register.", share: null });
  });
});

describe("the comparisons", () => {
  const groups = (title: string, language = swedish) =>
    comparedMeasures(figuresOf(ips).comparisons, language).find((each) => each.title === title)?.groups ?? [];

  it("call women and men equal, both to work and to studies", () => {
    for (const title of ["Arbete · Kön", "Studier · Kön"]) {
      expect(groups(title).map(({ label }) => label)).toEqual(["Kvinna", "Man"]);
      for (const { told } of groups(title)) expect(told).toMatch(/^lika med övriga · 95\s%: /u);
    }
    expect(groups("Arbete · Kön").map(({ value }) => plain(value).split(" av ")[0])).toEqual(["6", "5"]);
  });

  it("say that those of 50 to 57 years work more often than the others", () => {
    const older = groups("Work · Age at enrolment", english).find(({ label }) => label.startsWith("50–57"));
    expect(older).toMatchObject({ share: 5 / 8 });
    expect(plain(older?.value ?? "")).toBe("5 of 8 (63%)");
    expect(older?.told).toMatch(/^higher than the others · /);
  });

  it("have nothing to say where everybody is of one group", () => {
    const alike = registerOf(
      ["Nr", "Inskriven", "Kön", "Arbete"],
      [1, on("2018-01-15"), "Kvinna", "Ja"],
      [2, on("2018-01-22"), "Kvinna", "Nej"],
    );
    expect(comparedMeasures(figuresOf(outcomesOf(alike)).comparisons, swedish)).toEqual([]);
  });
});

describe("how the participants are spread", () => {
  function spread(model: OutcomesModel, id: DistributionId, language = swedish) {
    const found = figuresOf(model).distributions.find((each) => each.id === id);
    if (found === undefined) throw new Error(`No distribution ${id}`);
    return { title: spreadTitle(found, language), rows: spreadRows(found, language) };
  }

  it("over home municipalities is of the 70 who have told theirs; the one who has not is told last", () => {
    const { title, rows } = spread(ips, "municipality");
    expect(title).toBe("Hemkommun");
    expect(pairs(rows)).toEqual([
      ["Hudiksvall", "49 (70 %)"],
      ["Ljusdal", "14 (20 %)"],
      ["Nordanstig", "7 (10 %)"],
      ["Uppgift saknas", "1"],
    ]);
    expect(rows.map(({ share }) => share)).toEqual([0.7, 0.2, 0.1, 0]);
  });

  it("has no line for a choice that nobody has", () => {
    expect(pairs(spread(ips, "sex").rows)).toEqual([
      ["Kvinna", "43 (61 %)"],
      ["Man", "28 (39 %)"],
    ]);
  });

  it("over Arbetslivsintro's reasons for ending is told in English", () => {
    const { title, rows } = spread(intro, "reason", english);
    expect(title).toBe("Reason for ending");
    expect(pairs(rows).map(([, value]) => value)).toEqual(["28 (61%)", "11 (24%)", "7 (15%)"]);
  });
});

describe("what forms alone give", () => {
  const blocks = (language: Language) =>
    healthBlocks(forms.healthFigures, language).map(({ title, rows }) => ({ title, rows: pairs(rows) }));

  it("are the means of GHQ-12, its change and how sure it is", () => {
    const [likert] = blocks(swedish);
    expect(likert).toEqual({
      title: "GHQ-12, 0–36 (lägre är bättre)",
      rows: [
        // 113 and 81 points of six.
        [expect.stringMatching(/^start$/i), "18,8 (6 personer)"],
        [expect.stringMatching(/^avslut$/i), "13,5 (6 personer)"],
        ["Förändring från första till sista mätningen", "−5,3 (95 %: −11 – 0,4), ingen säker förändring"],
      ],
    });
  });

  it("are the indexes of EQ-5D by the Swedish values, and the QALY of the year", () => {
    const block = blocks(english).at(-1);
    expect(block?.title).toContain("EQ-5D-3L, index");
    const values = block?.rows.map(([, value]) => value);
    // 33333, 21311 and 11111 of the study: 0,3402, 0,724 and 0,9694.
    expect(values?.slice(0, 3)).toEqual(["0.34 (1 person)", "0.724 (1 person)", "0.969 (1 person)"]);
    // Half a year each of (0,3402 + 0,724) / 2 and (0,724 + 0,9694) / 2.
    expect(block?.rows).toContainEqual(["Quality-adjusted life years (QALY) over 12 months", "0.689 (1 person)"]);
  });

  it("are nothing where nobody has answered", () => {
    expect(healthBlocks(ips.healthFigures, swedish)).toEqual([]);
  });
});

describe("how a register stands", () => {
  const told = (snapshot: Snapshot, language = swedish) =>
    registerQuality(registerIn(snapshot), language).map(({ text, good }) => [plain(text), good]);

  it("is well for Hudiksvall's 71 in 14 columns", () => {
    expect(told(hudiksvall())).toEqual([
      ["71 deltagare i bladet Deltagare", true],
      ["14 kolumner känns igen", true],
    ]);
    expect(told(hudiksvall(), english)[0]).toEqual(["71 participants in the sheet Deltagare", true]);
  });

  it("tells what cannot be counted: a heading, a cell, a hidden row, a sum, a sheet that is cut off", () => {
    const [sheet] = registerOf(
      ["Nr", "Inskriven", "Kön", "Kontaktperson"],
      [1, on("2018-01-15"), "Man", "AF"],
      [2, "i våras", "Kvinna", "AF"],
      ["Summa", null, 2, null],
      [3, on("2018-02-12"), "Kvinna", "AF"],
    ).sheets;
    if (sheet === undefined) throw new Error("No sheet");
    const hidden = sheet.rows.map((row) => (row.index === 1 ? { ...row, hidden: true } : row));
    expect(told(workbookOf({ ...sheet, rows: hidden, unreadFromRow: 5 }))).toEqual([
      ["3 deltagare i bladet Deltagare", true],
      ["3 kolumner känns igen", true],
      ["1 rubrik känns inte igen", false],
      ["1 cell går inte att räkna", false],
      ["1 deltagare står på en dold rad och räknas med", false],
      ["1 summarad inne i registret räknas inte som deltagare", false],
      ["Bladet lästes bara till rad 6", false],
    ]);
  });

  it("is not well with nobody in it", () => {
    expect(told(registerOf(["Nr", "Inskriven", "Kön"]))[0]).toEqual(["0 deltagare i bladet Deltagare", false]);
  });
});

describe("the headings of a register", () => {
  it("stand with their cells and what they are read as, those that are not read first", () => {
    const snapshot = registerOf(
      ["Nr", "Inskriven", "Arbetsplats", "Kön", "Kontaktperson"],
      [1, on("2018-01-15"), "Handel", "Man", "AF"],
    );
    expect(headingLines(registerIn(snapshot), snapshot)).toEqual([
      { heading: "Arbetsplats", cell: "C1", column: null, nearest: "trade", left: false },
      { heading: "Kontaktperson", cell: "E1", column: null, nearest: null, left: false },
      { heading: "Nr", cell: "A1", column: "number", nearest: null, left: false },
      { heading: "Inskriven", cell: "B1", column: "enrolled", nearest: null, left: false },
      { heading: "Kön", cell: "D1", column: "sex", nearest: null, left: false },
    ]);
  });

  it("of Hudiksvall are all read", () => {
    const { snapshot } = ips;
    const lines = headingLines(registerIn(snapshot), snapshot);
    expect(lines).toHaveLength(14);
    expect(lines.every(({ column }) => column !== null)).toBe(true);
  });

  it("that the workbook says are not to be read come last, as they are written", () => {
    const snapshot = workbookOf(
      ...registerOf(["Nr", "Inskriven", "Kön", "Kontaktperson"], [1, on("2018-01-15"), "Man", "AF"]).sheets,
      formSheet("Deltagare – kolumner", [
        ["Deltagare – kolumner"],
        [],
        [],
        ["Rubrik i registret", "Läses som"],
        ["Kontaktperson", "Läses inte"],
        ["Handläggare", "Läses inte"],
      ]),
    );
    const { outcomes } = check(snapshot, defaultPolicy, "2018-10-01");
    if (!outcomes?.register) throw new Error("No register");
    // A heading that this register has not is not asked about.
    expect(headingLines(outcomes.register, snapshot).filter(({ left }) => left)).toEqual([
      { heading: "Kontaktperson", cell: "D1", column: null, nearest: null, left: true },
    ]);
  });
});
