/** How a register stands, and what its headings are read as: Hudiksvall's, and one of somebody's own make. */
import { check, defaultPolicy } from "../../../check";
import { headingLines } from "../../../../src/subjects/outcomes/register/column-mapping";
import { registerQuality } from "../../../../src/subjects/outcomes/figures/register-quality";
import type { Snapshot } from "../../../../src/workbook/snapshot";
import { english, swedish } from "../../../cases/words";
import { formSheet } from "../../fidelity/a-form";
import { on, outcomesOf, registerIn, registerOf, workbookOf } from "../a-register";
import { hudiksvall } from "../hudiksvall";

const plain = (text: string): string => text.replace(/[\u00A0\u202F]/g, " ");

const ips = outcomesOf(hudiksvall());

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
