/** A workbook of outcomes tells nobody's number, phone, address or name, and what is mended keeps its links. */
import { defaultPolicy } from "../../check";
import fc from "fast-check";
import { findingText, createLanguage } from "../../../src/checking/language";
import { mendPatch } from "../../../src/checking/mend";
import type { Finding } from "../../../src/checking/finding";
import type { PrivacyModel } from "../../../src/subjects/privacy/model";
import type { RegisterPlace } from "../../../src/subjects/shared-facts";
import { privacyRules } from "../../../src/subjects/privacy/rules";
import { runRules } from "../../../src/checking/rule";
import { swedishTexts } from "../../cases/words";
import { type Address, addressText } from "../../../src/workbook/address";
import { patched } from "../../../src/workbook/patched";
import { type CellValue, cellAt, cellIn, rowAt, type Sheet, type Snapshot } from "../../../src/workbook/snapshot";
import { formSheet, type Line } from "../fidelity/a-form";

const sv = createLanguage("sv", swedishTexts);

function workbookOf(...sheets: readonly Sheet[]): Snapshot {
  return { sheets, dateSystem: 1900, names: new Map() };
}

const headings: Line = ["Nr", "Kön", "Ort", "Kommentar"];

/** The register as Hudiksvall kept it, by running number, with the headings in row 1. */
function registerOf(lines: readonly Line[], head: Line = headings): Sheet {
  return formSheet("Deltagare", [head, ...lines]);
}

function placeOf(snapshot: Snapshot, numberColumn: number | null = 0): RegisterPlace | null {
  const sheet = snapshot.sheets.find(({ name }) => name === "Deltagare");
  if (sheet === undefined) return null;
  const valueAt = (row: number): CellValue =>
    numberColumn === null ? null : (cellIn(rowAt(sheet, row), numberColumn)?.value ?? null);
  return {
    sheet: "Deltagare",
    firstRow: 1,
    lastRow: sheet.rows.at(-1)?.index ?? 1,
    numberColumn,
    numberAt: (row) => {
      const value = valueAt(row);
      return typeof value === "string" || typeof value === "number" ? String(value) : null;
    },
  };
}

const modelOf = (snapshot: Snapshot, more: Partial<PrivacyModel> = {}): PrivacyModel => ({
  snapshot,
  register: placeOf(snapshot),
  ...more,
});

const findingsOf = (snapshot: Snapshot, more: Partial<PrivacyModel> = {}): readonly Finding[] =>
  runRules(privacyRules, modelOf(snapshot, more), defaultPolicy);

const told = (snapshot: Snapshot, more: Partial<PrivacyModel> = {}): readonly string[] =>
  findingsOf(snapshot, more).map(({ rule, variant, at }) => `${rule} ${variant ?? ""} ${addressText(at)}`);

const mended = (snapshot: Snapshot, more: Partial<PrivacyModel> = {}): Snapshot =>
  patched(snapshot, mendPatch(findingsOf(snapshot, more)));

const valueAt = (snapshot: Snapshot, sheet: string, row: number, column: number): CellValue =>
  cellAt(snapshot, { sheet, row: row - 1, column })?.value ?? null;

const rowsIn = (snapshot: Snapshot, sheet: string): readonly (readonly CellValue[])[] =>
  (snapshot.sheets.find(({ name }) => name === sheet)?.rows ?? []).map(({ cells }) => cells.map(({ value }) => value));

it("has nothing to say of a register kept by running numbers", () => {
  expect(
    told(workbookOf(registerOf([[1, "Kvinna", "Hudiksvall", "Började 2018-01-08, praktik från 2018-03-01"]]))),
  ).toEqual([]);
});

it("tells each kind at its cell, with a rule of its own", () => {
  const snapshot = workbookOf(
    registerOf([
      ["640823-3234", "Man", "Hudiksvall", null],
      [2, "Man", "Anna Andersson", "070-123 45 67"],
      [3, "640883-3231", "22950606-FH20", "anna@exempel.se"],
      [6408233235, null, null, null],
    ]),
  );
  expect(told(snapshot)).toEqual([
    "OUT-201 personnummer Deltagare!A2",
    "OUT-201 mistyped Deltagare!A5",
    "OUT-201 samordningsnummer Deltagare!B4",
    "OUT-201 reserveNumber Deltagare!C4",
    "OUT-202 cell Deltagare!D3",
    "OUT-203 cell Deltagare!D4",
    "OUT-204 cell Deltagare!C3",
  ]);
});

it("never repeats what it found", () => {
  const snapshot = workbookOf(registerOf([["640823-3234", "Anna Andersson", "anna@exempel.se", "070-123 45 67"]]), {
    ...formSheet("Anteckningar", [["Text"]]),
    notes: { editable: true, texts: new Map([["A1", "640823-3234"]]) },
  });
  const findings = findingsOf(snapshot);
  expect(findings).toHaveLength(5);
  for (const finding of findings) {
    const { mend: _, ...shown } = finding;
    const words = JSON.stringify([shown, findingText(finding, sv)]);
    expect(words).not.toMatch(/640823|3234|Andersson|exempel|123/);
  }
});

describe("the mend", () => {
  it("gives a person the next free running number, the same in the register and in the measurements", () => {
    const snapshot = workbookOf(
      registerOf([
        [41, "Kvinna"],
        ["640823-3234", "Man"],
        ["640883-3231", "Man"],
      ]),
      formSheet("Mätningar", [
        ["Deltagare", "GHQ-12"],
        ["19640823-3234", 14],
        [6408833231, 9],
        [41, 7],
        [6408233234, 8],
      ]),
    );
    const after = mended(snapshot);
    expect(rowsIn(after, "Deltagare").slice(1)).toEqual([
      [41, "Kvinna"],
      [42, "Man"],
      [43, "Man"],
    ]);
    expect(rowsIn(after, "Mätningar").slice(1)).toEqual([
      [42, 14],
      [43, 9],
      [41, 7],
      [42, 8],
    ]);
    expect(told(after)).toEqual([]);
  });

  it("of one finding takes the person's other cells with it, for afterwards nobody could tell whose they are", () => {
    const snapshot = workbookOf(
      registerOf([["640823-3234", "Man"]]),
      formSheet("Mätningar", [["Deltagare"], ["640823-3234"], ["640883-3231"]]),
    );
    const [first] = findingsOf(snapshot);
    expect((first?.mend ?? []).map((edit) => ("at" in edit ? addressText(edit.at) : ""))).toEqual([
      "Deltagare!A2",
      "Mätningar!A2",
    ]);
  });

  it("puts the row's running number where a number or a name stands beside it, and wherever else that person is", () => {
    const snapshot = workbookOf(
      registerOf([[7, "640823-3234", "Andersson, Anna", "Mamma heter Ulla"]]),
      formSheet("Utfall", [["Anna Andersson"], ["Samtal med 640823-3234 i maj"], ["640823-3234"], ["Eva Berg"]]),
    );
    const after = mended(snapshot);
    expect(rowsIn(after, "Deltagare")[1]).toEqual([7, "Nr 7", "Nr 7", "Mamma heter Ulla"]);
    expect(rowsIn(after, "Utfall")).toEqual([["Nr 7"], ["Samtal med Nr 7 i maj"], [7], ["Nr 8"]]);
  });

  it("of a comment that names another participant keeps that participant's number", () => {
    const snapshot = workbookOf(
      registerOf([
        [1, "640823-3234", null, null],
        [2, null, null, "Går ihop med 640823-3234, inte 640883-3231"],
      ]),
    );
    expect(valueAt(mended(snapshot), "Deltagare", 3, 3)).toBe("Går ihop med Nr 1, inte Nr 2");
  });

  it("does not mistake one of two participants with the same name for the other", () => {
    const snapshot = workbookOf(
      registerOf([
        [1, null, "Anna Andersson"],
        [2, null, "Anna Andersson"],
      ]),
      formSheet("Utfall", [["Anna Andersson"]]),
    );
    const after = mended(snapshot);
    expect(rowsIn(after, "Deltagare").slice(1)).toEqual([
      [1, "Nr 1"],
      [2, "Nr 2"],
    ]);
    expect(rowsIn(after, "Utfall")).toEqual([["Nr 3"]]);
  });

  it("never gives out a number that an earlier mend has written", () => {
    const snapshot = workbookOf(registerOf([[4, "Man"]]), formSheet("Utfall", [["Samtal med Nr 9"], ["640823-3234"]]));
    expect(rowsIn(mended(snapshot), "Utfall")).toEqual([["Samtal med Nr 9"], [10]]);
  });

  it("takes phones and addresses away, and empties the cell when nothing else stands there", () => {
    const snapshot = workbookOf(
      registerOf([
        [1, "070-123 45 67", "anna@exempel.se", "Ring 070-123 45 67 före lunch"],
        [2, 701234567, "070-123 45 67, anna@exempel.se", "Mejla anna@exempel.se"],
      ]),
    );
    const after = mended(snapshot);
    expect(rowsIn(after, "Deltagare").slice(1)).toEqual([
      [1, "Ring före lunch"],
      [2, "Mejla"],
    ]);
    expect(told(after)).toEqual([]);
  });

  it("clears a cell with a number and a phone in one go", () => {
    const snapshot = workbookOf(registerOf([[1, "640823-3234, 070-123 45 67"]]));
    expect(rowsIn(mended(snapshot), "Deltagare")[1]).toEqual([1, "Nr 1"]);
  });

  it("drops the format of a personnummer, which would make one of the running number", () => {
    const sheet = registerOf([[6408233234]]);
    const row = sheet.rows[1];
    const cell = row?.cells[0];
    if (row === undefined || cell === undefined) throw new Error("No cell");
    const formatted = { ...sheet, rows: [{ ...row, cells: [{ ...cell, format: "000000-0000" }] }] };
    const after = cellAt(mended(workbookOf(formatted)), { sheet: "Deltagare", row: 1, column: 0 });
    expect(after).toEqual({ row: 1, column: 0, value: 1 });
  });

  it("leaves formulas and protected cells alone, but tells them", () => {
    const formula = workbookOf(registerOf([[1, "=C2→640823-3234"]]));
    expect(told(formula)).toEqual(["OUT-201 personnummer Deltagare!B2"]);
    expect(findingsOf(formula)[0]).not.toHaveProperty("mend");
    const shut = workbookOf({ ...registerOf([[1, "640823-3234"]]), protected: true });
    expect(findingsOf(shut)[0]).not.toHaveProperty("mend");
  });

  it("guards each cell by what it holds", () => {
    const [finding] = findingsOf(workbookOf(registerOf([[1, 6408233234]])));
    expect(finding?.mend).toEqual([
      {
        kind: "cell",
        at: { sheet: "Deltagare", row: 1, column: 1 },
        before: { value: 6408233234 },
        content: { value: "Nr 1" },
      },
    ]);
  });
});

describe("notes", () => {
  const withNote = (editable: boolean): Snapshot =>
    workbookOf({
      ...registerOf([[5, "Man"]]),
      notes: { editable, texts: new Map([["B2", "Handläggare:\nRing 070-123 45 67 om 640823-3234"]]) },
    });

  it("are looked through, told at their cell and mended", () => {
    expect(told(withNote(true))).toEqual(["OUT-201 note Deltagare!B2", "OUT-202 note Deltagare!B2"]);
    expect(mendPatch(findingsOf(withNote(true)))).toEqual([
      {
        kind: "note",
        at: { sheet: "Deltagare", row: 1, column: 1 },
        before: "Handläggare:\nRing 070-123 45 67 om 640823-3234",
        text: "Handläggare:\nRing om Nr 5",
      },
    ]);
  });

  it("that the sheet's protection covers are only told", () => {
    expect(findingsOf(withNote(false)).map(({ mend }) => mend)).toEqual([undefined, undefined]);
  });
});

it("tells more than twenty in a column as twenty and the rest, and mends them all", () => {
  const numbers = Array.from({ length: 50 }, (_, index): Line => [6408233200 + index, "Man"]);
  const snapshot = workbookOf(registerOf(numbers));
  const findings = findingsOf(snapshot);
  expect(findings).toHaveLength(21);
  expect(findings.at(-1)).toMatchObject({
    variant: "rest",
    at: { row: 21, column: 0 },
    values: { count: { value: 30 }, column: { text: "A" } },
  });
  expect(findings.at(-1)?.mend).toHaveLength(30);
  const after = mended(snapshot);
  expect(told(after)).toEqual([]);
  expect(new Set(rowsIn(after, "Deltagare").map(([number]) => number)).size).toBe(51);
});

it("knows an uncommon name by its column's heading, until the table is over", () => {
  const snapshot = workbookOf(
    formSheet("Blad1", [
      ["Nr", "Deltagarens namn"],
      [1, "Zebulon"],
      [],
      [2, "Xerxes Ek"],
      [],
      [],
      [],
      [],
      [3, "Zebulon Ek"],
    ]),
  );
  expect(told(snapshot)).toEqual(["OUT-204 cell Blad1!B2", "OUT-204 cell Blad1!B4"]);
});

it("looks in hidden sheets too, and leaves those cells that are exempted", () => {
  const budget = formSheet("Budget", [["Kontaktperson", "Anna Andersson", "anna@exempel.se"]]);
  const snapshot = workbookOf({ ...formSheet("Dolt", [["640823-3234"]]), visibility: "veryHidden" }, budget);
  const exempt = ({ sheet }: Address): boolean => sheet === "Budget";
  expect(told(snapshot, { exempt })).toEqual(["OUT-201 personnummer Dolt!A1"]);
  expect(told(snapshot)).toContain("OUT-204 cell Budget!B1");
});

it("works without a register, and with one that has no running numbers", () => {
  const alone = workbookOf(formSheet("Lista", [["Anna Andersson"], ["640823-3234"], ["Anna Andersson"]]));
  expect(rowsIn(mended(alone), "Lista")).toEqual([["Nr 1"], [2], ["Nr 1"]]);
  const unnumbered = workbookOf(
    registerOf([["Anna Andersson", "640823-3234"]]),
    formSheet("Lista", [["Andersson, Anna"]]),
  );
  const after = mended(unnumbered, { register: placeOf(unnumbered, null) });
  expect(rowsIn(after, "Deltagare")[1]).toEqual(["Nr 1", "Nr 1"]);
  expect(rowsIn(after, "Lista")).toEqual([["Nr 1"]]);
});

it("takes an amount of ten digits for an amount where its format says so", () => {
  const sheet = formSheet("Utfall", [[6408233235]]);
  const rows = sheet.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, format: "# ##0" })) }));
  expect(told(workbookOf({ ...sheet, rows }))).toEqual([]);
});

it("after all mends nobody is left, and equal persons have equal numbers", () => {
  const persons = ["640823-3234", "640883-3231", "Anna Andersson", "000101-T220"] as const;
  const content = fc.oneof(fc.constantFrom<CellValue>(...persons, 6408233234, 3, 12, "Ja", null, "Mejl a@exempel.se"));
  const line = fc.array(content, { minLength: 1, maxLength: 4 });
  // A row of the register is one participant's.
  const participant = fc.tuple(content, fc.constantFrom<CellValue>("Ja", null, "Mejl a@exempel.se"));
  fc.assert(
    fc.property(fc.array(participant, { maxLength: 8 }), fc.array(line, { maxLength: 8 }), (register, others) => {
      const snapshot = workbookOf(registerOf(register), formSheet("Mätningar", others));
      const after = mended(snapshot);
      expect(told(after)).toEqual([]);
      const numbers = new Map<string, CellValue>();
      snapshot.sheets[1]?.rows.forEach(({ cells }) => {
        for (const { value, row, column } of cells) {
          const key = (typeof value === "number" ? value.toFixed() : typeof value === "string" ? value : "").replace(
            "-",
            "",
          );
          const now = valueAt(after, "Mätningar", row + 1, column);
          if (!/\d{4}|T220/.test(key)) continue;
          expect(now).toBe(numbers.get(key) ?? now);
          numbers.set(key, now);
        }
      });
      expect(new Set(numbers.values()).size).toBe(numbers.size);
    }),
  );
});

it("goes through 50,000 rows of twelve columns well under a second", () => {
  const values: readonly CellValue[] = ["Kvinna", 44_562, "Aktivitetsersättning", "Ja", "Hudiksvall", 1985];
  const rows = Array.from({ length: 50_000 }, (_, index) => ({
    index: index + 1,
    hidden: false,
    cells: Array.from({ length: 12 }, (__, column) => ({
      row: index + 1,
      column,
      value: column === 0 ? index + 1 : (values[column % values.length] ?? null),
    })),
  }));
  const snapshot = workbookOf({ ...registerOf([]), rows });
  const model = modelOf(snapshot);
  const started = performance.now();
  expect(runRules(privacyRules, model, defaultPolicy)).toEqual([]);
  expect(performance.now() - started).toBeLessThan(1_000);
});
