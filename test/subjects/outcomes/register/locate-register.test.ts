/** A register is found by its headings on any sheet, whoever made it, and read a person a row. */
import { mappingPatch, type MappedHeading } from "../../../../src/subjects/outcomes/register/mapping";
import type { ColumnId } from "../../../../src/subjects/outcomes/register/register-template";
import { outcomeSheetsPatch } from "../../../../src/subjects/outcomes/sheets/outcome-sheets";
import { sheetOf } from "../../../../src/workbook/blueprint-sheet";
import { patched } from "../../../../src/workbook/patched";
import type { Snapshot } from "../../../../src/workbook/snapshot";
import { defaultPolicy } from "../../../check";
import { swedish } from "../../../cases/words";
import { formOf, formSheet, type Line } from "../../fidelity/a-form";
import { found, on, outcomesOf, registerIn, registerOf, wordsOf, workbookOf } from "../a-register";

const day = on("2022-01-10");

const columnsRead = (snapshot: Snapshot): readonly string[] =>
  [...registerIn(snapshot).columns].flatMap(([id, columns]) => columns.map(({ heading }) => `${id}: ${heading}`));

describe("the headings", () => {
  it("are known by the words of others", () => {
    const snapshot = formOf([
      ["Uppföljning 2022"],
      [],
      [
        "Löpnummer",
        "Datum för inskrivning",
        "Kön (K/M)",
        "Född år",
        "Bostadsort",
        "Försörjningskälla 1",
        "Försörjningskälla 2",
        "Anställningsdatum",
        "Utskriven",
      ],
      [1, day, "K", 1980, "Ljusdal", "Sjukpenning", "Ekonomiskt bistånd", day + 90, day + 150],
    ]);
    expect(columnsRead(snapshot)).toEqual([
      "number: Löpnummer",
      "enrolled: Datum för inskrivning",
      "sex: Kön (K/M)",
      "birthYear: Född år",
      "municipality: Bostadsort",
      "support: Försörjningskälla 1",
      "support: Försörjningskälla 2",
      "work: Anställningsdatum",
      "ended: Utskriven",
    ]);
    expect(registerIn(snapshot).people.support?.masks[0]?.toString(2)).toBe("1000001");
    expect(found(snapshot)).toEqual([]);
  });

  it("are known in English", () => {
    const snapshot = formOf([
      ["No.", "Enrolled", "Sex", "Year of birth", "Work from", "Ended", "Reason for ending"],
      [1, day, "Woman", 1980, "Yes", day + 90, "Completed"],
    ]);
    expect(columnsRead(snapshot)).toHaveLength(7);
    const { reason } = registerIn(snapshot).people.choices;
    expect(reason?.choices[reason.codes[0] ?? -1]?.id).toBe("completed");
    expect(found(snapshot)).toEqual([]);
  });

  it("may come in two rows, where merged cells reach over both", () => {
    const snapshot = formOf([
      ["Nr", "Inskriven", "Kön", "Resultat", null, null],
      [null, null, null, "Arbete från", "Studier", "Avslutad"],
      [1, day, "Man", null, "Komvux", day + 90],
    ]);
    expect(columnsRead(snapshot)).toEqual([
      "number: Nr",
      "enrolled: Inskriven",
      "sex: Kön",
      "work: Arbete från",
      "studies: Studier",
      "ended: Avslutad",
    ]);
    const { people, columns, firstRow } = registerIn(snapshot);
    expect([people.count, firstRow]).toEqual([1, 2]);
    expect(columns.get("enrolled")?.[0]?.at.row).toBe(0);
  });

  it("are not made of a first row of answers in words", () => {
    const snapshot = formOf([
      ["Nr", "Inskriven", "Kön", "Stöd", "Steg efter"],
      ["A1", "januari", "Man", "Lönebidrag", "Arbete"],
    ]);
    expect(registerIn(snapshot).headingRow).toBe(0);
    expect(registerIn(snapshot).people.count).toBe(1);
  });

  it("that are none of the register's are told, with what may be meant", () => {
    const snapshot = registerOf(
      ["Nr", "Inskriven", "Kön", "Kontaktperson", "Arbetsplats", "Inskrivning"],
      [1, day, "Man", "AF", "Kök", day],
    );
    expect(found(snapshot)).toEqual([
      "OUT-115 far Deltagare!D1",
      "OUT-115 near Deltagare!E1",
      "OUT-115 second Deltagare!F1",
    ]);
    expect(wordsOf(snapshot).map(({ message }) => message)).toEqual([
      'Kolumnen "Kontaktperson" känns inte igen och läses inte.',
      'Kolumnen "Arbetsplats" känns inte igen och läses inte. Närmast ligger Bransch.',
      'Kolumnen "Inskrivning" betyder detsamma som B1 och läses inte.',
    ]);
  });

  it("make no register without a column of days", () => {
    expect(() => registerOf(["Nr", "Kön", "Utbildning"], [1, "Man", "Gymnasium"])).not.toThrow();
    expect(() => outcomesOf(registerOf(["Nr", "Kön", "Utbildning"], [1, "Man", "Gymnasium"]))).toThrow("No outcomes");
  });
});

describe("the sheet Deltagare – kolumner", () => {
  const foreign = registerOf(["Kod", "In", "Ut", "Kön", "Coach"], ["A1", day, day + 90, "Man", "Norr"]);
  const mapped = (...headings: readonly MappedHeading[]): Snapshot => {
    const [edit] = mappingPatch(foreign, headings, swedish, { sheet: "Deltagare – kolumner", suffix: "" });
    if (edit?.kind !== "addSheet") throw new Error("No sheet");
    return { ...foreign, sheets: [...foreign.sheets, sheetOf(edit.blueprint)], names: new Map() };
  };
  const as = (heading: string, column: ColumnId | null): MappedHeading => ({ heading, column });

  it("says what somebody's own headings mean, the next time too", () => {
    expect([...registerIn(foreign).asked]).toEqual(["enrolled", "ended"]);
    const snapshot = mapped(as("In", "enrolled"), as("Ut", "ended"), as("Coach", null));
    const { columns, unread, people } = registerIn(snapshot);
    expect([...columns.keys()]).toEqual(["number", "enrolled", "ended", "sex"]);
    expect(unread).toEqual([]);
    expect(people.count).toBe(1);
  });

  it("overrules what a heading is read as, and takes more headings later", () => {
    const snapshot = mapped(as("In", "enrolled"), as("Ut", "ended"), as("Kön", null));
    expect([...registerIn(snapshot).columns.keys()]).toEqual(["number", "enrolled", "ended"]);
    const later = patched(
      snapshot,
      mappingPatch(snapshot, [as("Kön", "sex"), as("Coach", "trade")], swedish, { sheet: "-", suffix: "" }),
    );
    expect([...registerIn(later).columns.keys()]).toEqual(["number", "enrolled", "ended", "sex", "trade"]);
  });
});

describe("the rows", () => {
  const headings: Line = ["Nr", "Inskriven", "Kön", "Antal insatser"];

  it("that hold a number alone are not filled in yet", () => {
    const snapshot = registerOf(headings, [1, day, "Man", 2], [2], [3]);
    expect(registerIn(snapshot)).toMatchObject({ lastRow: 3, people: { count: 1 } });
    expect(found(snapshot)).toEqual([]);
  });

  it("that are empty between participants are told, and lose nobody", () => {
    const snapshot = registerOf(headings, [1, day, "Man", 2], [], [], [2, day + 1, "Man", 3]);
    expect(found(snapshot)).toEqual(["OUT-114 Deltagare!A3"]);
    expect(wordsOf(snapshot)[0]?.message).toContain("2");
    expect(registerIn(snapshot).people.count).toBe(2);
  });

  it.each<readonly [string, Line]>([
    ["by their word", ["Summa", null, null, 5]],
    ["by their word and number", ["Antal: 2"]],
    ["by their formulas alone", [null, null, null, "=SUM(D2:D3)→5"]],
    ["by Excel's subtotals", [null, "=SUBTOTAL(103,B2:B3)→2", null, "=SUBTOTAL(109,D2:D3)→5"]],
  ])("of sums among the participants are known %s, and are nobody", (_, total) => {
    const snapshot = registerOf(headings, [1, day, "Man", 2], [2, day + 1, "Man", 3], total, [3, day + 2, "Man", 4]);
    expect(registerIn(snapshot).people.count).toBe(3);
    expect(found(snapshot).map((each) => each.slice(0, 7))).toEqual(["OUT-112"]);
  });

  it("of sums under the last participant are in nobody's way", () => {
    const snapshot = registerOf(headings, [1, day, "Man", 2], ["Summa", null, null, "=SUM(D2:D2)→2"]);
    expect(registerIn(snapshot).people.count).toBe(1);
    expect(found(snapshot)).toEqual([]);
  });

  it("that are hidden or filtered away are counted, and told", () => {
    const shown = registerOf(headings, [1, day, "Man", 2], [2, day + 1, "Man", 3]);
    const snapshot = {
      ...shown,
      sheets: shown.sheets.map((sheet) => ({
        ...sheet,
        rows: sheet.rows.map((row) => ({ ...row, hidden: row.index === 2 })),
      })),
    };
    expect(registerIn(snapshot).people.count).toBe(2);
    expect(found(snapshot)).toEqual(["OUT-113 Deltagare!A3"]);
  });

  it("that share a merged cell are told where it begins; headings and single rows that are merged are not", () => {
    const shown = registerOf(headings, [1, day, "Man", 2], [2, day, null, 3], [3, day, null, 4]);
    const merged = (...merges: readonly string[]) => ({
      ...shown,
      sheets: shown.sheets.map((sheet) => ({ ...sheet, merges })),
    });
    expect(found(merged("A1:C1", "C2:C4", "A3:B3"))).toEqual(["OUT-119 one Deltagare!C2"]);
    expect(wordsOf(merged("C2:C4"))[0]?.message).toContain("Cellerna C2:C4 är sammanslagna");
    const many = merged(...Array.from({ length: 22 }, () => "B2:B3"));
    expect(found(many).at(-1)).toBe("OUT-119 rest Deltagare!B2");
  });

  it("that the host did not read are told where they begin", () => {
    const whole = registerOf(headings, [1, day, "Man", 2]);
    const snapshot = { ...whole, sheets: whole.sheets.map((sheet) => ({ ...sheet, unreadFromRow: 200_000 })) };
    expect(found(snapshot)).toEqual(["OUT-117 Deltagare!A200001"]);
  });
});

describe("of several registers", () => {
  it("the one with most participants is read", () => {
    const lines = (count: number): readonly Line[] => [
      ["Nr", "Inskriven", "Kön"],
      ...Array.from({ length: count }, (_, index): Line => [index + 1, day + index, "Man"]),
    ];
    const snapshot = workbookOf(formSheet("Gammalt", lines(2)), formSheet("Nytt", lines(5)));
    expect(registerIn(snapshot)).toMatchObject({ sheet: "Nytt", people: { count: 5 } });
  });
});

describe("the head above the headings", () => {
  it("says of which effort it is, from when to when, and when it is read", () => {
    const snapshot = formOf([
      ["Deltagare"],
      ["Insats", "IPS Hudiksvall", null, "Mätdatum", "2018-05-31"],
      ["Insatstid från", on("2016-09-01"), null, "Insatstid till", on("2018-12-31")],
      ["Heltidscoacher", "1,6"],
      [],
      ["Nr", "Inskriven", "Kön", "Avslutad"],
      [1, on("2017-01-01"), "Man"],
    ]);
    expect(registerIn(snapshot).head).toMatchObject({
      effort: { text: "IPS Hudiksvall" },
      from: { value: "2016-09-01" },
      to: { value: "2018-12-31" },
      asOf: { value: "2018-05-31" },
      coaches: { value: 1.6 },
    });
  });

  it("may stand with its labels in the same cells, whatever spaces and marks are in them", () => {
    const snapshot = formOf([
      ["Insats: IPS Hudiksvall", null, "Mätdatum:\u00A031\u202Fmaj 2018".normalize("NFD")],
      ["Coacher, heltid: 1,6 tjänster".normalize("NFD")],
      ["Insatstid från: vi börjar när alla är på plats"],
      [],
      ["Nr", "Inskriven", "Kön", "Avslutad"],
      [1, on("2017-01-01"), "Man"],
    ]);
    expect(registerIn(snapshot).head).toMatchObject({
      effort: { value: "IPS Hudiksvall", evidence: "told" },
      asOf: { value: "2018-05-31" },
      coaches: { value: 1.6, at: { row: 1, column: 0 } },
      from: { value: null, unread: "unclear" },
    });
    expect(outcomesOf(snapshot).figures).toMatchObject({ asOf: "2018-05-31", perCoach: { coaches: 1.6 } });
  });

  it("gives the sheet of figures its number and not its whole text, where the label stands in the same cell", () => {
    const lines = (coaches: Line): readonly Line[] => [
      ["Insats: IPS Hudiksvall"],
      coaches,
      [],
      ["Nr", "Inskriven", "Kön", "Avslutad"],
      [1, on("2017-01-01"), "Man"],
    ];
    const values = (coaches: Line): readonly unknown[] =>
      outcomeSheetsPatch(outcomesOf(formOf(lines(coaches))), defaultPolicy, swedish).flatMap((edit) =>
        edit.kind === "addSheet" ? edit.blueprint.cells.map(({ value }) => value) : [],
      );
    const [own, beside] = [values(["Heltidscoacher: 2,5"]), values(["Heltidscoacher", 2.5])];
    expect(own).toContain("IPS Hudiksvall");
    expect(own.filter((value) => value === 2.5)).toHaveLength(beside.filter((value) => value === 2.5).length);
  });

  it("may say nothing", () => {
    const snapshot = formOf([["Mätdatum"], ["Heltidscoacher"], [], ["Nr", "Inskriven", "Kön"], [1, day, "Man"]]);
    expect(registerIn(snapshot).head.asOf).toMatchObject({ text: "", value: null });
    expect(outcomesOf(snapshot).figures).toMatchObject({ asOf: "2024-03-01", perCoach: null });
  });
});
