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
import { addressText } from "../../../src/workbook/address";
import { patched } from "../../../src/workbook/patched";
import { type CellValue, cellAt, type OutsideText, type Sheet, type Snapshot } from "../../../src/workbook/snapshot";
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
  return {
    sheet: "Deltagare",
    firstRow: 1,
    lastRow: sheet.rows.at(-1)?.index ?? 1,
    numberColumn,
  };
}

const modelOf = (snapshot: Snapshot, more: Partial<PrivacyModel> = {}): PrivacyModel => ({
  snapshot,
  stored: snapshot,
  register: placeOf(snapshot),
  besideParticipants: true,
  taken: new Set(),
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
  it("puts the running number of the person's row, the same in the register and in the measurements", () => {
    const snapshot = workbookOf(
      registerOf([
        [41, "640823-3234"],
        [42, "640883-3231"],
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
      [41, "Nr 41"],
      [42, "Nr 42"],
    ]);
    expect(rowsIn(after, "Mätningar").slice(1)).toEqual([
      [41, 14],
      [42, 9],
      [41, 7],
      [41, 8],
    ]);
    expect(told(after)).toEqual([]);
  });

  it.each<[string, Line]>([
    ["the number itself stands where the running number should", ["640823-3234", "Man"]],
    ["a name stands there, which is nobody's number", ["Zlatko Begovic", "Man", "640823-3234"]],
    ["the place for it is empty", [null, "Man", "640823-3234"]],
  ])("changes nothing where no running number is known, and says so: %s", (_, line) => {
    const snapshot = workbookOf(registerOf([line]), formSheet("Mätningar", [["Deltagare"], ["640823-3234"]]));
    const [finding] = findingsOf(snapshot);
    expect(finding).toMatchObject({ rule: "OUT-201", expected: { key: "privacy.noNumber" } });
    expect(mendPatch(findingsOf(snapshot))).toEqual([]);
  });

  it("of one finding takes the person's other cells with it, for afterwards nobody could tell whose they are", () => {
    const snapshot = workbookOf(
      registerOf([[1, "640823-3234"]]),
      formSheet("Mätningar", [["Deltagare"], ["640823-3234"], ["640883-3231"]]),
    );
    const [first] = findingsOf(snapshot);
    expect((first?.mend ?? []).map((edit) => ("at" in edit ? addressText(edit.at) : ""))).toEqual([
      "Deltagare!B2",
      "Mätningar!A2",
    ]);
  });

  it("puts the row's running number where a number or a name stands beside it, and wherever else that person is", () => {
    const snapshot = workbookOf(
      registerOf([[7, "640823-3234", "Andersson, Anna", "Mamma heter Ulla"]]),
      formSheet("Utfall", [["ANNA ANDERSSON,"], ["Samtal med 640823-3234 i maj"], ["640823-3234"], ["Eva Berg"]]),
    );
    const after = mended(snapshot);
    expect(rowsIn(after, "Deltagare")[1]).toEqual([7, "Nr 7", "Nr 7", "Mamma heter Ulla"]);
    expect(rowsIn(after, "Utfall")).toEqual([["Nr 7"], ["Samtal med Nr 7 i maj"], [7], ["Eva Berg"]]);
    expect(findingsOf(after).map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(["warning OUT-204"]);
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

  it("changes no name that two participants have, for whose it is nobody can tell", () => {
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
    expect(rowsIn(after, "Utfall")).toEqual([["Anna Andersson"]]);
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
    const sheet = formSheet("Mätningar", [["Deltagare"], [6408233234]]);
    const rows = sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, format: "000000-0000" })),
    }));
    const after = mended(workbookOf(registerOf([[1, "640823-3234"]]), { ...sheet, rows }));
    expect(cellAt(after, { sheet: "Mätningar", row: 1, column: 0 })).toEqual({ row: 1, column: 0, value: 1 });
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

it("tells more than fifty in a column as fifty and the rest, and mends them all", () => {
  const numbers = Array.from({ length: 80 }, (_, index): Line => [index + 1, 6408233200 + index]);
  const snapshot = workbookOf(registerOf(numbers));
  const findings = findingsOf(snapshot);
  expect(findings).toHaveLength(51);
  expect(findings.at(-1)).toMatchObject({
    variant: "rest",
    at: { row: 51, column: 1 },
    values: { count: { value: 30 }, column: { text: "B" } },
  });
  expect(findings.at(-1)?.mend).toHaveLength(30);
  const after = mended(snapshot);
  expect(told(after)).toEqual([]);
  expect(rowsIn(after, "Deltagare")[80]).toEqual([80, "Nr 80"]);
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

it("looks in hidden sheets too, and leaves officials alone where another subject reads the sheet as its own", () => {
  const budget = formSheet("Budget", [["Projektets ledare", "Anna Andersson", "anna@exempel.se"]]);
  const snapshot = workbookOf({ ...formSheet("Dolt", [["640823-3234"]]), visibility: "veryHidden" }, budget);
  expect(told(snapshot, { taken: new Set(["Budget"]) })).toEqual(["OUT-201 personnummer Dolt!A1"]);
  expect(told(snapshot)).toContain("OUT-204 unclear Budget!B1");
});

describe("whose it is", () => {
  const besides = (lines: readonly Line[], name = "Blad2"): readonly string[] =>
    findingsOf(workbookOf(registerOf([[1, "Man"]]), formSheet(name, lines))).map(
      ({ rule, severity, at }) => `${severity} ${rule} ${addressText(at).replace(`${name}!`, "")}`,
    );

  it("is told of contact persons, switchboards and mailboxes of offices, and nothing is offered", () => {
    const lines: readonly Line[] = [
      ["Projektägare", "Knivsta kommun"],
      ["Kontaktperson hos projektägaren", "Anna Andersson"],
      ["E-post", "anna.andersson@knivsta.exempel.se"],
      ["Telefon", "018-34 70 00"],
      ["Funktionsbrevlåda", "registrator@knivsta.exempel.se"],
    ];
    expect(besides(lines)).toEqual(["info OUT-202 B4", "info OUT-203 B3", "info OUT-203 B5", "info OUT-204 B2"]);
    const findings = findingsOf(workbookOf(registerOf([[1, "Man"]]), formSheet("Blad2", lines)));
    expect(mendPatch(findings)).toEqual([]);
  });

  it("is staff's in a table with a column of roles, and on a sheet of staff", () => {
    const head = ["Namn", "Telefon"] as const;
    const line = ["Anna Andersson", "070-123 45 67"] as const;
    expect(besides([["Coach", "Telefon"], line])).toEqual(["info OUT-202 B2", "info OUT-204 A2"]);
    expect(besides([head, line], "Personal")).toEqual(["info OUT-202 B2", "info OUT-204 A2"]);
  });

  it("is a participant's under a heading of participants, beside an identity number and after that word", () => {
    expect(
      besides([
        ["Deltagare", "Mobil"],
        ["Xerxes Ek", "070-123 45 67"],
      ]),
    ).toEqual(["error OUT-202 B2", "error OUT-204 A2"]);
    expect(besides([["Anna Andersson", "640823-3234"]])).toEqual(["error OUT-201 B1", "error OUT-204 A1"]);
    expect(besides([["Möte med deltagaren Anna Andersson i maj"]])).toEqual(["error OUT-204 A1"]);
  });

  it("is nobody's under a title that stands alone, however it reads", () => {
    expect(besides([["Deltagare"], ["En rad för varje deltagare"], ["Begrepp och mått"]])).toEqual([]);
  });

  it("is nobody's in a table of sums by person, in its headings and in the rows below it", () => {
    const lines: readonly Line[] = [
      ["Person", "Försörjning före", "Betalare", "Belopp"],
      [1, "F-stöd", "IFO", 4300],
      ["Ökade skatteintäkter", null, null, 9000],
    ];
    expect(besides(lines)).toEqual([]);
    expect(
      besides([
        ["Deltagare", "Insats"],
        ["Kvinnor och män", "Praktik"],
      ]),
    ).toEqual([]);
  });

  it("must be looked at by a person where nothing tells", () => {
    expect(
      besides([
        ["Namn", "Telefon"],
        ["Anna Andersson", "070-123 45 67"],
      ]),
    ).toEqual(["warning OUT-202 B2", "warning OUT-204 A2"]);
  });

  it.each<[string, readonly Line[]]>([
    ["organisations under a bare Namn", [["Namn"], ["Röda Korset"], ["Svenska Kyrkan"], ["Stiftelsen Anna Lindh"]]],
    ["streets and places", [["Plats"], ["Olof Palmes Gata"], ["Karl Johans torg"], ["Sankt Görans Sjukhus"]]],
  ])("is nobody's: %s", (_, lines) => {
    expect(besides(lines)).toEqual([]);
  });
});

describe("names in the register", () => {
  const head = ["Nr", "Kön", "Namn", "Coach", "Övrigt"] as const;

  it("are everything that stands under Namn, but no coach is ever replaced", () => {
    const snapshot = workbookOf(
      registerOf(
        [
          [1, "Man", "xerxes", "Maria Lind", "Eva Berg"],
          [2, "Man", "Å.Ö.", "Maria Lind", null],
        ],
        head,
      ),
    );
    const after = mended(snapshot);
    expect(rowsIn(after, "Deltagare").slice(1)).toEqual([
      [1, "Man", "Nr 1", "Maria Lind", "Eva Berg"],
      [2, "Man", "Nr 2", "Maria Lind"],
    ]);
    expect(findingsOf(after).map(({ severity, at }) => `${severity} ${addressText(at)}`)).toEqual([
      "info Deltagare!D2",
      "info Deltagare!D3",
      "warning Deltagare!E2",
    ]);
  });

  it("that come again and again under a heading nobody knows are staff's, most likely", () => {
    const lines = Array.from({ length: 8 }, (_, index): Line => [
      index + 1,
      "Man",
      index % 2 ? "Eva Berg" : "Per Olsson",
    ]);
    const findings = findingsOf(workbookOf(registerOf(lines)));
    expect(new Set(findings.map(({ severity }) => severity))).toEqual(new Set(["warning"]));
    expect(mendPatch(findings)).toEqual([]);
  });
});

describe("a participant who is named in a text", () => {
  const register = registerOf(
    [
      [7, "Kim Ek"],
      [8, "Ung Framtid"],
    ],
    ["Nr", "Namn"],
  );
  const texts = (...lines: readonly Line[]): readonly unknown[] => {
    const after = mended(workbookOf(register, formSheet("Utfall", lines)));
    return rowsIn(after, "Utfall").map(([value]) => value);
  };

  it("gives way to the running number, whatever stands around the name", () => {
    expect(texts(["Möte med Kim Ek i maj"], ["EK, KIM slutade; Kim Eks läkare"], ["kim A. ek ringde"])).toEqual([
      "Möte med Nr 7 i maj",
      "Nr 7 slutade; Nr 7s läkare",
      "Nr 7 ringde",
    ]);
  });

  it("is no firm or street, and nobody with another name", () => {
    const lines: readonly Line[] = [
      ["Kim Eks Bygg AB"],
      ["Hos Kim Ek Åkeri"],
      ["Kim Eks gata 3"],
      ["Kim. Ek ringde"],
      ["Kim Ekman"],
    ];
    expect(texts(...lines)).toEqual(lines.map(([text]) => text));
  });

  it("is only asked about where a coach has the same name, or the words are no name", () => {
    const told = findingsOf(
      workbookOf(
        registerOf(
          [
            [7, "Kim Ek", null],
            [8, "Ung Framtid", "Kim Ek"],
          ],
          ["Nr", "Namn", "Coach"],
        ),
        formSheet("Utfall", [["Möte med Kim Ek i maj"], ["Projekt Ung Framtid"], ["Ung Framtid"]]),
      ),
    ).filter(({ at }) => at.sheet === "Utfall");
    expect(told.map(({ severity, at }) => `${severity} ${addressText(at)}`)).toEqual([
      "warning Utfall!A1",
      "warning Utfall!A2",
      "warning Utfall!A3",
    ]);
    expect(mendPatch(told)).toEqual([]);
  });

  it("is known by the names in two cells of the row", () => {
    const two = registerOf([[7, "Kim", "Ek"]], ["Nr", "Förnamn", "Efternamn"]);
    const after = mended(workbookOf(two, formSheet("Utfall", [["Möte med Kim Ek"], ["Kim Ek"]])));
    expect(rowsIn(after, "Utfall")).toEqual([["Möte med Nr 7"], ["Nr 7"]]);
  });

  it("is found in a header whose codes divide the name, and in the name of a file", () => {
    const text = (place: OutsideText["place"], written: string): OutsideText => ({
      place,
      id: "x",
      text: written,
      writable: true,
    });
    const header = text("headerFooter", '&C&"Arial,Bold"&12Kim &BEk&B&RSida &P');
    const snapshot = {
      ...workbookOf(register),
      outside: { texts: [header, text("link", "G:/Kim_Ek.docx")], unread: [] },
    };
    const edits = mendPatch(findingsOf(snapshot)).filter(({ kind }) => kind === "outsideText");
    expect(edits).toEqual([
      { kind: "outsideText", id: "x", before: header.text, text: '&C&"Arial,Bold"&12Nr 7&B&RSida &P' },
      { kind: "outsideText", id: "x", before: "G:/Kim_Ek.docx", text: "G:/Nr 7.docx" },
    ]);
  });
});

describe("what may be somebody else's is left", () => {
  const changed = (lines: readonly Line[], head: Line): readonly unknown[] =>
    mendPatch(findingsOf(workbookOf(registerOf(lines, head)))).map((edit) =>
      "at" in edit ? addressText(edit.at) : edit,
    );

  it("headings beside each other say nothing of one another", () => {
    const head = ["Deltagare", "Löpnr", "Inskriven", "Orsak"] as const;
    expect(told(workbookOf(registerOf([[null, 1, null, "Flytt"]], head)))).toEqual([]);
  });

  it.each(["AK", "Ansv.", "Handl.", "SSEK", "Vem", "Anhörig"])("a lone name under %s", (heading) => {
    expect(changed([[1, "Man", "Per Olsson"]], ["Nr", "Kön", heading])).toEqual([]);
  });

  it("but one that is noted on the row is its participant's", () => {
    expect(changed([[1, "Man", "Per Olsson"]], ["Nr", "Kön", "Anteckning"])).toEqual(["Deltagare!C2"]);
    expect(changed([[1, "Kontakt: 070-123 45 67"]], ["Nr", "Anteckning"])).toEqual(["Deltagare!B2"]);
    expect(changed([[1, "Handläggare Per 018-12 34 56"]], ["Nr", "Anteckning"])).toEqual([]);
  });

  it.each(["Tel handläggare", "Coachens mobil", "Arbetsgivarens telefon"])("a number under %s", (heading) => {
    expect(changed([[1, "Kim Ek", "070-123 45 67"]], ["Nr", "Namn", heading])).toEqual(["Deltagare!B2"]);
  });

  it("a number under a bare Telefon that stands behind a contact person", () => {
    const head = ["Nr", "Namn", "Arbetsgivare", "Kontaktperson", "Telefon"] as const;
    expect(changed([[1, "Kim Ek", "Coop", "Sara Ny", "018-55 66 77"]], head)).toEqual(["Deltagare!B2"]);
    expect(changed([[1, "Kim Ek", "018-55 66 77"]], ["Nr", "Namn", "Telefon", "Coach"])).toHaveLength(2);
  });

  it("a number behind the word for a contact person, above the register too", () => {
    const snapshot = workbookOf(
      formSheet("Deltagare", [["Kontaktperson: Lena Holm 018-12 34 56"]]),
      formSheet("Register", [["Deltagare", "Nr"]]),
    );
    expect(mendPatch(findingsOf(snapshot, { register: null }))).toEqual([]);
  });

  it("a number that stands on the rows of different persons is nobody's", () => {
    const head = ["Nr", "Namn"] as const;
    expect(
      changed(
        [
          [2023, "Kim Ek"],
          [2023, "Eva Berg"],
        ],
        head,
      ),
    ).toEqual([]);
    // Who was enrolled twice has one number on two rows.
    expect(
      changed(
        [
          [7, "Kim Ek"],
          [7, "Ek, Kim"],
        ],
        head,
      ),
    ).toHaveLength(2);
  });
});

describe("a number in two cells", () => {
  const head = ["Nr", "Kön", "Födelsedatum", "Sista fyra"] as const;

  it("is told at the four last figures, which the mend takes away, and known elsewhere", () => {
    const snapshot = workbookOf(
      registerOf(
        [
          [1, "Man", "1964-08-23", 3234],
          [2, "Man", 640883, "3231"],
        ],
        head,
      ),
      formSheet("Mätningar", [["Deltagare"], ["640823-3234"]]),
    );
    expect(told(snapshot)).toEqual([
      "OUT-201 pair Deltagare!D2",
      "OUT-201 pair Deltagare!D3",
      "OUT-201 personnummer Mätningar!A2",
    ]);
    const after = mended(snapshot);
    expect(rowsIn(after, "Deltagare").slice(1)).toEqual([
      [1, "Man", "1964-08-23"],
      [2, "Man", 640883],
    ]);
    expect(rowsIn(after, "Mätningar")[1]).toEqual([1]);
  });
});

describe("outside the cells", () => {
  const withTexts = (...texts: readonly Partial<OutsideText>[]): Snapshot => ({
    ...workbookOf(registerOf([[7, "640823-3234", "Anna Andersson"]])),
    outside: {
      texts: texts.map((text) => ({
        place: "headerFooter",
        id: "part",
        text: "",
        writable: true,
        sheet: "Deltagare",
        ...text,
      })),
      unread: [],
    },
  });
  const outsideOf = (snapshot: Snapshot): readonly string[] =>
    findingsOf(snapshot)
      .filter(({ variant = "" }) => variant.startsWith("outside"))
      .map(({ rule, severity, variant, at }) => `${severity} ${rule} ${variant} ${addressText(at)}`);

  it("persons are told with their place, once for a sheet", () => {
    const snapshot = withTexts({ text: "&CKim Ek &12 640823-3234" }, { text: "Sida &P" }, { text: "640883-3231" });
    // The name beside the number is that person's.
    expect(outsideOf(snapshot)).toEqual(["error OUT-201 outside Deltagare!A1", "error OUT-204 outside Deltagare!A1"]);
    expect(findingsOf(snapshot).find(({ variant }) => variant === "outside")?.values).toMatchObject({
      place: { key: "app.outside.headerFooter" },
      count: { value: 2 },
    });
  });

  it("one place is told in the singular, several with their number", () => {
    const told = (...texts: readonly string[]): readonly string[] =>
      findingsOf(withTexts(...texts.map((text) => ({ text })))).map((finding) => findingText(finding, sv).message);
    expect(told("640883-3231")).toContain(
      "Ett personnummer, samordningsnummer eller reservnummer står i sidhuvud eller sidfot.",
    );
    expect(told("640883-3231", "640823-3234")).toContain(
      "Personnummer, samordningsnummer eller reservnummer står i sidhuvud eller sidfot på 2 ställen.",
    );
  });

  it("a participant's number and name give way to the running number together with the cells", () => {
    const snapshot = withTexts(
      { text: "&CANNA ANDERSSON" },
      { place: "threadedComment", cell: "B2", text: "Ringde 640823-3234" },
    );
    expect(mendPatch(findingsOf(snapshot)).filter(({ kind }) => kind === "outsideText")).toEqual([
      { kind: "outsideText", id: "part", before: "Ringde 640823-3234", text: "Ringde Nr 7" },
      { kind: "outsideText", id: "part", before: "&CANNA ANDERSSON", text: "&CNr 7" },
    ]);
  });

  it("what cannot be written is left to the user, and a stranger's name is only warned of", () => {
    const snapshot = withTexts(
      { place: "sheetName", text: "Kim Ek 800101-1231", writable: false },
      { place: "sheetName", text: "Lars Persson", writable: false },
    );
    expect(outsideOf(snapshot)).toContain("error OUT-201 outsideByHand Deltagare!A1");
    expect(outsideOf(snapshot)).toContain("warning OUT-204 outsideByHand Deltagare!A1");
  });

  it("the one who wrote the file is no participant", () => {
    expect(
      outsideOf(withTexts({ place: "author", text: "Eva Berg" }, { place: "author", text: "eva@exempel.se" })),
    ).toEqual([]);
  });

  it("amounts that a chart keeps are none", () => {
    expect(outsideOf(withTexts({ place: "chart", text: "6408233235" }))).toEqual([]);
    expect(outsideOf(withTexts({ place: "chart", text: "6408233234" }))).toEqual([
      "error OUT-201 outside Deltagare!A1",
    ]);
  });

  it("places that could not be read are told beside a register", () => {
    const snapshot: Snapshot = {
      ...workbookOf(registerOf([[1]])),
      outside: { texts: [], unread: ["macro", "picture"] },
    };
    expect(findingsOf(snapshot)).toMatchObject([{ rule: "OUT-205", severity: "info" }]);
    expect(findingsOf(snapshot, { besideParticipants: false })).toEqual([]);
  });
});

it("tells what stands between quotes in a formula, and leaves the formula alone", () => {
  const sheet = registerOf([[1, null]]);
  const rows = sheet.rows.map((row) =>
    row.index === 1
      ? { ...row, cells: [...row.cells, { row: 1, column: 1, value: 3, formula: 'IF(A2="640823-3234",3,4)' }] }
      : row,
  );
  const findings = findingsOf(workbookOf({ ...sheet, rows }));
  expect(findings.map(({ rule, at }) => `${rule} ${addressText(at)}`)).toEqual(["OUT-201 Deltagare!B2"]);
  expect(findings[0]).not.toHaveProperty("mend");
});

it("works without a register, and with one that has no running numbers: told, and nothing changed", () => {
  const alone = workbookOf(formSheet("Lista", [["Anna Andersson"], ["640823-3234"]]));
  expect(findingsOf(alone)[0]).toMatchObject({ rule: "OUT-201", expected: { key: "privacy.noRegister" } });
  expect(mendPatch(findingsOf(alone))).toEqual([]);
  const unnumbered = workbookOf(registerOf([["Anna Andersson", "640823-3234"]]));
  expect(mendPatch(findingsOf(unnumbered, { register: placeOf(unnumbered, null) }))).toEqual([]);
});

it("takes an amount of ten digits for an amount where its format says so", () => {
  const sheet = formSheet("Utfall", [[6408233235]]);
  const rows = sheet.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, format: "# ##0" })) }));
  expect(told(workbookOf({ ...sheet, rows }))).toEqual([]);
});

it("after all mends none of the register's persons is left anywhere, and each stands by its own row's number", () => {
  const persons = ["640823-3234", "640883-3231", "000101-T220", "800101-1231"] as const;
  const spelled = fc.constantFrom<(number: string) => string>(
    (number) => number,
    (number) => number.replace("-", "\u2011"),
    (number) => number.replace("-", ""),
    (number) => `19${number}`,
    (number) => `Samtal med ${number} i maj`,
  );
  const line = fc.array(fc.tuple(fc.nat(3), spelled), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.subarray([0, 1, 2, 3]), fc.array(line, { maxLength: 8 }), (registered, others) => {
      const register = registerOf(registered.map((person): Line => [person + 10, persons[person] ?? null]));
      const written = others.map((cells): Line => cells.map(([person, spell]) => spell(persons[person] ?? "")));
      const after = mended(workbookOf(register, formSheet("Mätningar", written)));
      others.forEach((cells, row) =>
        cells.forEach(([person], column) => {
          const now = JSON.stringify(valueAt(after, "Mätningar", row + 1, column)).replaceAll('"', "");
          if (registered.includes(person)) {
            expect(now.replace("Samtal med ", "")).toMatch(new RegExp(`^(?:Nr )?${person + 10}(?: i maj)?$`));
          } else expect(now).toBe(written[row]?.[column]);
        }),
      );
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
