/** What other förbund's reports state, told with its cells and held against Arbetslivsintro's register and a budget. */
import { createLanguage } from "../../../../src/checking/language";
import type { OutcomesGround } from "../../../../src/subjects/outcomes/locate";
import { outcomesLines, outcomesText } from "../../../../src/subjects/outcomes/figures/outcomes-text";
import { reportRows } from "../../../../src/subjects/outcomes/report/report-rows";
import { finalReport } from "../../../../src/subjects/outcomes/report/final-report";
import { sheetOf } from "../../../../src/workbook/blueprint-sheet";
import { kronor, money } from "../../../../src/reading/money";
import { addressText } from "../../../../src/workbook/address";
import { cellAt, type Sheet, type Snapshot } from "../../../../src/workbook/snapshot";
import { textOf } from "../../../../src/reading/text-of-cell";
import { swedishTexts } from "../../../cases/words";
import { formSheet, type Line } from "../../fidelity/a-form";
import { found, outcomesOf, workbookOf } from "../a-register";
import { arbetslivsintroRegister } from "../arbetslivsintro";
import { reportIds, reportOf, rightFacts } from "../finals/make-reports";

const sv = createLanguage("sv", swedishTexts);
const plain = (text: string): string => text.replaceAll("\u00a0", " ");

function rowsOf(snapshot: Snapshot, ground: Partial<OutcomesGround> = {}): readonly string[] {
  return reportRows(outcomesOf(snapshot, ground), sv).map(({ label, stated, at, held }) =>
    plain([label, stated, addressText(at), ...(held ? [held.by, held.text, held.agrees ? "=" : "≠"] : [])].join(" | ")),
  );
}

function beside(snapshot: Snapshot, ...sheets: readonly Sheet[]): Snapshot {
  return { ...snapshot, sheets: [...sheets, ...snapshot.sheets] };
}

/** 59 women and 38 men are in the register; the report that is printed does not say how many. */
const asRegister = { ...rightFacts, women: 59, men: 38 };

it("without a register each figure is told with its cell, and held to nothing", () => {
  expect(rowsOf(reportOf(0).snapshot)).toEqual([
    "Antal deltagare | 97 | Blad1!B11",
    "Kvinnor | 58 | Blad1!B12",
    "Män | 39 | Blad1!B13",
    "Avslutade | 46 | Blad1!B16",
    "Avslutade till arbetslivsinriktad rehabilitering | 22 | Blad1!B17",
    "Avslutade till arbete | 6 | Blad1!B18",
    "Avslutade på grund av sjukdom | 11 | Blad1!B19",
    "Avslutade på grund av flytt | 7 | Blad1!B20",
    "Antal insatser | 365 | Blad1!B23",
    "Insatser per deltagare | 3,76 | Blad1!B24",
    "Startdag | 2022-01-01 | Blad1!B7",
    "Slutdag | 2023-12-31 | Blad1!B8",
    "Beviljat | 5 000 000 kr | Blad1!B27",
    "Använt | 3 495 734 kr | Blad1!B28",
    "Kvar eller återfört | 1 504 266 kr | Blad1!B29",
    "Deltagarna ska ha en planering inom åtta veckor | Uppnått · 97 % | Blad1!D33",
    "Deltagarna ska ta nästa steg mot arbete | Inte uppnått · 48 % | Blad1!D34",
  ]);
});

it("every number and day of every form stands in the cell that it is told with", () => {
  const wrong = reportIds.flatMap((id) => {
    const { snapshot } = reportOf(id);
    return reportRows(outcomesOf(snapshot), sv)
      .filter(({ part }) => part === "people" || part === "time")
      .filter(({ stated, at }) => !textOf(cellAt(snapshot, at)).replace(".", ",").includes(stated))
      .map(({ label, stated, at }) => `${id} ${label}: ${stated} is not in ${addressText(at)}`);
  });
  expect(wrong).toEqual([]);
});

describe("beside Arbetslivsintro's register", () => {
  it("what agrees is said to, and what does not with the register's own number", () => {
    const rows = rowsOf(beside(reportOf(0).snapshot, arbetslivsintroRegister()));
    expect(rows.slice(0, 10)).toEqual([
      "Antal deltagare | 97 | Blad1!B11 | register | 97 | =",
      "Kvinnor | 58 | Blad1!B12 | register | 59 | ≠",
      "Män | 39 | Blad1!B13 | register | 38 | ≠",
      "Avslutade | 46 | Blad1!B16 | register | 46 | =",
      "Avslutade till arbetslivsinriktad rehabilitering | 22 | Blad1!B17 | register | 22 | =",
      "Avslutade till arbete | 6 | Blad1!B18 | register | 2 | ≠",
      "Avslutade på grund av sjukdom | 11 | Blad1!B19 | register | 11 | =",
      "Avslutade på grund av flytt | 7 | Blad1!B20 | register | 7 | =",
      "Antal insatser | 365 | Blad1!B23 | register | 365 | =",
      "Insatser per deltagare | 3,76 | Blad1!B24 | register | 3,76 | =",
    ]);
  });

  it("whatever is said not to agree is a finding on the same cell, in every form", () => {
    const untold = reportIds.flatMap((id) => {
      const snapshot = beside(reportOf(id).snapshot, arbetslivsintroRegister());
      const findings = found(snapshot);
      return reportRows(outcomesOf(snapshot), sv).flatMap(({ label, at, held }) =>
        held?.agrees === false && !findings.some((each) => each.endsWith(` ${addressText(at)}`))
          ? [`${id} ${label} ${addressText(at)}`]
          : [],
      );
    });
    expect(untold).toEqual([]);
  });

  it.each([
    ["women", { women: 60 }],
    ["men", { men: 40 }],
    ["ended", { ended: 45 }],
  ] as const)(
    "another number of %s than the register's is OUT-511 in every form, and the register's own is not",
    (what, change) => {
      const told = (facts: typeof rightFacts): readonly number[] =>
        reportIds.filter((id) =>
          found(beside(reportOf(id, facts).snapshot, arbetslivsintroRegister())).some((each) =>
            each.startsWith(`OUT-511 ${what} `),
          ),
        );
      expect(told({ ...asRegister, ...change })).toEqual(reportIds);
      expect(told(asRegister)).toEqual([]);
    },
  );

  it("women are held to nothing where somebody's sex is not told", () => {
    const register = arbetslivsintroRegister();
    const sex = register.rows.flatMap(({ cells }) => cells).find(({ value }) => value === "Kvinna");
    const unsaid: Sheet = {
      ...register,
      rows: register.rows.map((row) =>
        row.index === sex?.row ? { ...row, cells: row.cells.filter((cell) => cell !== sex) } : row,
      ),
    };
    const snapshot = beside(reportOf(0).snapshot, unsaid);
    expect(rowsOf(snapshot)).toContain("Kvinnor | 58 | Blad1!B12");
    expect(found(snapshot).filter((each) => each.startsWith("OUT-511"))).toEqual([]);
  });

  it("shares in a table are held to the register's, of whatever they may be a share of", () => {
    const rows = rowsOf(beside(reportOf(2).snapshot, arbetslivsintroRegister()));
    expect(rows).toContain(
      "Avslutade till arbetslivsinriktad rehabilitering | 48 % | Blad1!D18 | register | 22 av 46 (48 %) av avslutade | =",
    );
    expect(rows).toContain("Avslutade till arbete | 13 % | Blad1!D19 | register | 2 av 46 (4 %) av avslutade | ≠");
  });

  it("a goal is held to the workbook's own list of goals by its words", () => {
    const report = formSheet("Rapport", [
      ["Slutrapport"],
      ["Projektnamn", "Arbetslivsintro"],
      ["Antal deltagare", 97],
      ["Uppsatta mål", "Har målet uppnåtts?", "Utfall"],
      ["Minst 50 procent ska ta nästa steg.", "Ja", "Det gick bra"],
      ["Alla ska ha en planering.", "kanske Anna Ek", ""],
    ]);
    const goals = formSheet("Mål", [
      ["Mål"],
      [],
      ["Nr", "Mål", "Mått", "Minst"],
      [1, "Minst 50 procent ska ta nästa steg.", "Nästa steg: arbetslivsinriktad rehabilitering", 0.5],
    ]);
    expect(rowsOf(workbookOf(arbetslivsintroRegister(), goals, report)).slice(1)).toEqual([
      "Minst 50 procent ska ta nästa steg. | Uppnått | Rapport!B5 | register | Inte uppnått, 22 av 46 (48 %) | ≠",
      "Alla ska ha en planering. | svaret är varken ja eller nej | Rapport!B6",
    ]);
  });
});

describe("beside a budget", () => {
  const planned = {
    name: "Arbetslivsintro",
    from: "2022-01-01",
    to: "2024-12-31",
    partners: [
      { name: "Uppsala kommun", requested: money(5_000_000) },
      { name: "Regionen", requested: money(1_000_000) },
    ],
  } as const;

  it("the days and each partner's money are held to it", () => {
    const lines: readonly Line[] = [
      ["Slutrapport"],
      ["Projektnamn", "Arbetslivsintro"],
      ["Insatsens start", "2022-01-01"],
      ["Insatsens slut", "2023-12-31"],
      ["Part", "Beviljade medel", "Förbrukat", "Kvar"],
      ["Uppsala kommun", 5_000_000, 4_000_000, 1_000_000],
      ["Regionen", 900_000, "oklart", "-"],
      ["Summa", 5_900_000, null, null],
    ];
    expect(rowsOf(workbookOf(formSheet("Blad1", lines)), { planned })).toEqual([
      "Startdag | 2022-01-01 | Blad1!B3 | budget | 2022-01-01 | =",
      "Slutdag | 2023-12-31 | Blad1!B4 | budget | 2024-12-31 | ≠",
      "Uppsala kommun: Beviljat | 5 000 000 kr | Blad1!B6 | budget | 5 000 000 kr | =",
      "Uppsala kommun: Använt | 4 000 000 kr | Blad1!C6",
      "Uppsala kommun: Kvar eller återfört | 1 000 000 kr | Blad1!D6",
      "Regionen: Beviljat | 900 000 kr | Blad1!B7 | budget | 1 000 000 kr | ≠",
      "Regionen: Använt | går inte att läsa | Blad1!C7",
      // Of another period than the budget: the sums are of other money.
      "Summa: Beviljat | 5 900 000 kr | Blad1!B8",
    ]);
    const same = lines.map((line) => (line[0] === "Insatsens slut" ? [line[0], "2024-12-31"] : line));
    expect(rowsOf(workbookOf(formSheet("Blad1", same)), { planned })).toContain(
      "Summa: Beviljat | 5 900 000 kr | Blad1!B8 | budget | 6 000 000 kr | ≠",
    );
  });
});

it("of Samkoll's own report nothing is told again", () => {
  const register = workbookOf(arbetslivsintroRegister());
  const [edit] = finalReport(outcomesOf(register), sv).patch;
  if (edit?.kind !== "addSheet") throw new Error("No new sheet");
  const filled = workbookOf(...register.sheets, sheetOf(edit.blueprint));
  expect(outcomesOf(filled).report).toMatchObject({ participants: 97 });
  expect(rowsOf(filled)).toEqual([]);
});

it("a personnummer in a goal is not told", () => {
  const { snapshot } = reportOf(0);
  const changed: Snapshot = {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) =>
          cell.value === "Deltagarna ska ta nästa steg mot arbete"
            ? { ...cell, value: "811218-9876 ska ta nästa steg mot arbete" }
            : cell,
        ),
      })),
    })),
  };
  expect(rowsOf(changed).at(-1)).toMatch(/^••••••-•••• ska ta nästa steg/u);
});

describe("at a terminal", () => {
  it("it stands under a heading, and in the line of a checked file", () => {
    const model = outcomesOf(beside(reportOf(0).snapshot, arbetslivsintroRegister()));
    const text = plain(outcomesText(model, sv));
    expect(text).toContain("Slutrapporten i Blad1:\n  Antal deltagare: 97 (B11); registret: 97 – stämmer\n");
    expect(text).toContain("  Kvinnor: 58 (B12); registret: 59 – stämmer inte\n");
    expect(outcomesLines(model, sv).map(plain)).toEqual([
      "97 deltagare har börjat, 51 pågår, 46 avslutade; 0 av 2 mål uppnådda; " +
        "slutrapporten i Blad1: 17 uppgifter, 7 stämmer med arbetsboken, 3 stämmer inte",
    ]);
    expect(outcomesLines(outcomesOf(reportOf(0).snapshot), sv)).toEqual([
      "0 av 2 mål uppnådda; slutrapporten i Blad1: 17 uppgifter",
    ]);
  });

  it("says money in kronor also where the report counts in thousands", () => {
    const id = reportIds.find((each) =>
      reportOf(each).snapshot.sheets[0]?.rows.some(({ cells }) =>
        cells.some(({ value }) => value === "Återstår (tkr)"),
      ),
    );
    const { report } = outcomesOf(reportOf(id ?? -1).snapshot);
    expect(kronor(report?.wholeMoney?.returned?.value ?? money(0))).toBe(1_504_266);
    expect(
      rowsOf(reportOf(id ?? -1).snapshot).some((row) => row.startsWith("Kvar eller återfört | 1 504 266 kr | ")),
    ).toBe(true);
  });
});
