/** The final report against the register, the budget and itself. */
import { mendPatch } from "../../../src/checking/mend";
import { ore } from "../../../src/reading/money";
import type { PlannedEffort } from "../../../src/subjects/shared-facts";
import { patched } from "../../../src/workbook/patched";
import type { Snapshot } from "../../../src/workbook/snapshot";
import { formOf, type Line } from "../fidelity/a-form";
import { found, on, outcomeFindings, outcomesOf, wordsOf, workbookOf } from "./a-register";
import { arbetslivsintroRegister, arbetslivsintroReport, type ReportChanges } from "./arbetslivsintro";

/** The report with everything right but what a test changes. */
const report = (changes: ReportChanges = {}): Snapshot =>
  workbookOf(arbetslivsintroReport({ outcome: ["Nej", ""], returned: "Nej", ...changes }));

const beside = (changes: ReportChanges = {}): Snapshot => ({
  ...report(changes),
  sheets: [arbetslivsintroRegister(), ...report(changes).sheets],
});

const planned: PlannedEffort = {
  name: "Arbetslivsintro",
  from: "2022-01-01",
  to: "2023-12-31",
  partners: [
    { name: "Uppsala kommun", requested: ore(500_000_000) },
    { name: "Region Uppsala", requested: ore(120_000_000) },
  ],
};

const moneyHeadings: Line = ["Part", "Beviljat, kr", "Använt, kr", "Återfört, kr"];
/** 1 mkr of Uppsala kommun, and the rest of 1 504 266 of Region Uppsala. */
const municipality: Line = ["Uppsala kommun", 5_000_000, 4_000_000, 1_000_000];
const region: Line = ["Region Uppsala", 1_200_000, 695_734, 504_266];
const sums: Line = ["Summa", 6_200_000, 4_695_734, 1_504_266];
const money = (...lines: readonly Line[]): readonly Line[] => [moneyHeadings, ...lines];

const mended = (snapshot: Snapshot): Snapshot => patched(snapshot, mendPatch(outcomeFindings(snapshot)));

it("the form of Samordningsförbundet Uppsala län is found by its fields", () => {
  const found = outcomesOf(report()).report;
  expect(found).toMatchObject({
    sheet: "Slutrapport",
    participants: 97,
    dates: { from: "2022-01-01", to: "2023-12-31" },
    fields: { name: { text: "Arbetslivsintro" }, diary: { text: "2021-12" }, targetGroup: {}, lessons: {} },
  });
  expect(found?.goals.map(({ answer }) => answer.value)).toEqual([true, true, true, false]);
});

it("a field with its explanation in brackets is the field", () => {
  const snapshot = report();
  const sheets = snapshot.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) =>
        cell.value === "Startdatum:" ? { ...cell, value: "Startdatum (enligt beslut):" } : cell,
      ),
    })),
  }));
  expect(outcomesOf({ ...snapshot, sheets }).report?.dates.from).toBe("2022-01-01");
});

describe("OUT-501: participants", () => {
  it("97 are 97 in the register", () => {
    expect(found(beside())).toEqual([]);
  });

  it("and not 100", () => {
    const snapshot = beside({ participants: "100 individer har deltagit" });
    expect(found(snapshot)).toEqual(["OUT-501 Slutrapport!B13"]);
    expect(wordsOf(snapshot)[0]).toMatchObject({ expected: "97", found: "100" });
  });

  it("a thousand and more are read with their space", () => {
    expect(outcomesOf(report({ participants: "1 097 individer" })).report?.participants).toBe(1_097);
  });

  it("without a register there is nothing to hold it against", () => {
    expect(found(report({ participants: 100 }))).toEqual([]);
  });
});

describe("OUT-502: the period", () => {
  it("is the budget's", () => {
    expect(found(report(), { planned })).toEqual([]);
    const told = found(report({ from: "2022-02-01", to: "2024-06-30" }), { planned });
    expect(told).toEqual(["OUT-502 from Slutrapport!B10", "OUT-502 to Slutrapport!B11"]);
  });

  it("is not known without a budget, a plan or a register that says it", () => {
    expect(found(report({ from: "2022-02-01" }))).toEqual([]);
  });
});

describe("what cannot be read", () => {
  it("of a report's money is told at its cell (OUT-507); a dash says that there is none", () => {
    const unclear = report({ money: money(["Uppsala kommun", 5_000_000, "ungefär fyra miljoner", "–"]) });
    expect(found(unclear)).toEqual(["OUT-507 amount Slutrapport!C17"]);
    expect(found(report({ money: money(["Uppsala kommun", "5\u00A0000\u00A0000 kr", "4 mkr", 1_000_000]) }))).toEqual(
      [],
    );
  });

  it("of a register's heading is told (OUT-128), be it beside its label or in the label's cell", () => {
    const lines = (...head: readonly Line[]): readonly Line[] => [
      ...head,
      [],
      ["Nr", "Inskriven", "Kön"],
      [1, on("2017-01-01"), "Man"],
    ];
    const snapshot = formOf(lines(["Heltidscoacher", "många"], ["Insatstid från: vi börjar när alla är på plats"]));
    expect(found(snapshot)).toEqual(expect.arrayContaining(["OUT-128 Blad1!B1", "OUT-128 Blad1!A2"]));
    expect(found(formOf(lines(["Heltidscoacher: 2,5"]))).filter((rule) => rule.startsWith("OUT-128"))).toEqual([]);
  });
});

describe("OUT-503: returned money by partner", () => {
  it("is what was granted and not used", () => {
    expect(found(report({ money: money(municipality, region, sums) }))).toEqual([]);
  });

  it("and nothing else; what is typed is put right", () => {
    const snapshot = report({ money: money(["Uppsala kommun", 5_000_000, 4_000_000, 900_000]) });
    expect(found(snapshot)).toEqual(["OUT-503 difference Slutrapport!D17"]);
    expect(wordsOf(snapshot)[0]).toMatchObject({ expected: "1 000 000 kr", found: "900 000 kr" });
    expect(found(mended(snapshot))).toEqual([]);
    expect(outcomesOf(mended(snapshot)).report?.money[0]?.returned?.value).toBe(100_000_000);
  });

  it("of a formula is told and left alone", () => {
    const [finding] = outcomeFindings(report({ money: money(["Uppsala kommun", 500, 400, "=B17-C17+1→101"]) }));
    expect(finding?.rule).toBe("OUT-503");
    expect(finding?.mend).toBeUndefined();
  });

  it("is nothing for who has used more than was granted", () => {
    expect(found(report({ money: money(["Uppsala kommun", 400, 500, 0]) }))).toEqual([
      "OUT-503 overspent Slutrapport!C17",
    ]);
  });

  it("is read in the ways people write amounts", () => {
    expect(found(report({ money: money(["Uppsala kommun", "5 000 000 kr", "4000 tkr", "1 mkr"]) }))).toEqual([]);
  });
});

describe("OUT-504: the sums of the table", () => {
  it("are what the rows give; what is typed is put right", () => {
    const wrong = report({ money: money(municipality, region, ["Summa", 6_200_000, 4_700_000, 1_500_000]) });
    expect(found(wrong)).toEqual(["OUT-504 Slutrapport!C19", "OUT-504 Slutrapport!D19"]);
    expect(found(mended(wrong))).toEqual([]);
  });
});

describe("OUT-505: how the returned money is explained", () => {
  it("1 mkr of 1 504 266 kronor leaves 504 266 unexplained", () => {
    const { returned, ...printed } = { returned: undefined };
    expect(returned).toBeUndefined();
    const snapshot = workbookOf(arbetslivsintroReport({ outcome: ["Nej", ""], ...printed }));
    expect(found(snapshot)).toEqual(["OUT-505 words Slutrapport!B14"]);
  });

  it("the table of money explains it, if the sums are the same", () => {
    const told = (text: string): readonly string[] =>
      found(report({ returned: text, money: money(municipality, region, sums) }));
    expect(told("Sammanlagt har 1 504 266 kronor återlämnats, därav 1 mkr från kommunen.")).toEqual([]);
    expect(told("Sammanlagt har 1 540 266 kronor återlämnats.")).toEqual(["OUT-505 table Slutrapport!B14"]);
  });
});

describe("OUT-506: what was granted", () => {
  it("is what the budget applied for, of each partner", () => {
    expect(found(report({ money: money(municipality, region) }), { planned })).toEqual([]);
    const less = found(report({ money: money(["Uppsala  kommun", 4_500_000, 4_000_000, 500_000]) }), { planned });
    expect(less).toEqual(["OUT-506 Slutrapport!B17"]);
  });

  it("is not known of a partner that the budget does not name", () => {
    expect(found(report({ money: money(["Försäkringskassan", 100, 40, 60]) }), { planned })).toEqual([]);
  });
});

describe("OUT-507: what the final report says and nobody can read", () => {
  const several = "mellan 4 och 5 mkr";

  it("is nothing of a form that is filled in, in the ways people write", () => {
    expect(found(report({ money: money(["Uppsala kommun", "5 000 000 kr", "5 mkr", "–"], region) }))).toEqual([]);
    expect(found(report({ from: "1 januari 2022", to: "31/12 2023", participants: "97 personer, 18–64 år" }))).toEqual(
      [],
    );
  });

  it("is an amount that can be several, quoted at its cell", () => {
    const snapshot = report({ money: money(["Uppsala kommun", 5_000_000, several, null], region) });
    expect(found(snapshot)).toEqual(["OUT-507 amount Slutrapport!C17"]);
    expect(wordsOf(snapshot)[0]?.found).toBe(several);
  });

  it("an amount that cannot be read is not nought in the sum of its column", () => {
    const told = (used: Line[number]): readonly string[] =>
      found(
        report({
          money: money(["Uppsala kommun", 5_000_000, used, null], region, ["Summa", 6_200_000, 4_695_734, 1_504_266]),
        }),
      );
    expect(told(several)).toEqual(["OUT-507 amount Slutrapport!C17"]);
    expect(told(null)).toEqual(["OUT-504 Slutrapport!C19", "OUT-504 Slutrapport!D19"]);
  });

  it("the sums that do not hang on it are held against their rows as before", () => {
    const snapshot = report({ money: money(["Uppsala kommun", several, 4_000_000, 1_000_000], region, sums) });
    expect(found(snapshot)).toEqual(["OUT-507 amount Slutrapport!B17"]);
    const wrong: Line = ["Summa", 6_200_000, 4_700_000, 1_500_000];
    expect(found(report({ money: money(["Uppsala kommun", several, 4_000_000, 1_000_000], region, wrong) }))).toEqual([
      "OUT-504 Slutrapport!C19",
      "OUT-504 Slutrapport!D19",
      "OUT-507 amount Slutrapport!B17",
    ]);
  });

  it("is a sum of the table too", () => {
    const snapshot = report({ money: money(municipality, region, ["Summa", "6–7 mkr", 4_695_734, 1_504_266]) });
    expect(found(snapshot)).toEqual(["OUT-507 amount Slutrapport!B19"]);
  });

  it("a table that cannot be read may explain what the words do not", () => {
    const words = "Sammanlagt har 1 504 266 kronor återlämnats, därav 1 mkr från kommunen.";
    const told = (back: string | number, sum: number | null): readonly string[] =>
      found(
        report({
          returned: words,
          money: money(municipality, ["Region Uppsala", 1_200_000, null, back], ["Summa", 6_200_000, null, sum]),
        }),
      );
    expect(told("omkring 500 000", 1_000_000)).toEqual(["OUT-507 amount Slutrapport!D18"]);
    expect(told(504_266, 1_504_266)).toEqual([]);
  });

  it("an error of a formula is told where it begins", () => {
    const error = { error: "#VÄRDE!" };
    const withErrors = (used: Line[number]) => {
      const snapshot = report({ money: money(["Uppsala kommun", 5_000_000, used, 1], ["Summa", 5_000_000, null, 2]) });
      const sheets = snapshot.sheets.map((sheet) => ({
        ...sheet,
        rows: sheet.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) =>
            row.index >= 16 && cell.column === 3 ? { ...cell, value: error, formula: "B17-C17" } : cell,
          ),
        })),
      }));
      return found({ ...snapshot, sheets });
    };
    expect(withErrors(several)).toEqual(["OUT-507 amount Slutrapport!C17"]);
    expect(withErrors(null)).toEqual(["OUT-507 error Slutrapport!D17"]);
  });

  it("a line of words under a table without sums is none of its rows", () => {
    const line: Line = ["Kommentar", "Kommunen köpte inga utredningar."];
    expect(found(report({ money: money(municipality, region, line) }))).toEqual([]);
    expect(found(report({ money: money(municipality, ["Region Uppsala", several]) }))).toEqual([
      "OUT-507 amount Slutrapport!B18",
    ]);
  });

  it("is a day that is none, and that is then not held against the budget", () => {
    const snapshot = report({ from: "våren, tror vi", to: "när pengarna är slut" });
    expect(found(snapshot, { planned })).toEqual(["OUT-507 from Slutrapport!B10", "OUT-507 to Slutrapport!B11"]);
    expect(found(report({ from: "" }))).toEqual([]);
  });

  it.each(["mellan 97 och 194", "50–60 deltagare", "50 till 60", "50-60"])("is a number of participants %s", (text) => {
    expect(found(beside({ participants: text }))).toEqual(["OUT-507 participants Slutrapport!B13"]);
    expect(outcomesOf(report({ participants: text })).report?.participants).toBeNull();
  });
});
