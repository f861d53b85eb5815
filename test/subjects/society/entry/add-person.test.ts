/** A person written into somebody's own table: its words, its unit, its formulas, and the row above its sums. */
import { addPersonPatch } from "../../../../src/subjects/society/entry/add-person";
import { personTarget } from "../../../../src/subjects/society/entry/person-target";
import type { Person } from "../../../../src/subjects/society/model";
import type { Snapshot } from "../../../../src/workbook/snapshot";
import { cellName } from "../../../../src/workbook/address";
import { swedish } from "../../../cases/words";
import { rowsOf } from "../../../pane/a-checked-workbook";
import { cleanWorkbook } from "../clean-table";
import { societyIn } from "../told";

const eleven: Person = {
  number: "11",
  before: [{ kind: "sicknessBenefit", payer: "socialInsurance", amount: 12_000, tax: 3000 }],
  after: { kind: "work", extent: 0.5, employer: "private", wage: 14_000, subsidy: null },
  months: 12,
};

function written(book: Snapshot, person: Person): Readonly<Record<string, unknown>> {
  const table = societyIn(book)?.table ?? null;
  const target = personTarget(book, table);
  if (target === null) throw new Error("No table");
  return Object.fromEntries(
    addPersonPatch(book, target, table, person, swedish).flatMap((edit) =>
      edit.kind === "cell" ? [[cellName(edit.at), edit.content.formula ?? edit.content.value]] : [],
    ),
  );
}

const own = (last: readonly (readonly (string | number)[])[]): Snapshot => ({
  dateSystem: 1900,
  names: new Map(),
  sheets: [
    {
      name: "Blad1",
      visibility: "visible",
      protected: false,
      hiddenColumns: new Set(),
      rows: rowsOf([
        [
          "Person",
          "Försörjning före",
          "Betalare",
          "Belopp tkr/mån",
          "Skatt tkr/mån",
          "Omfattning %",
          "Arbetsgivare",
          "Lön tkr/mån",
          "Ökat produktionsvärde tkr/mån",
        ],
        [1, "Sjp", "FK", 18.96, 5.309, 100, "Privat AB", 24, { formula: "1.4*H2", value: 33.6 }],
        [2, "Sjp", "FK", 21.75, 6.525, 75, "Privat AB", 27, { formula: "1.4*H3", value: 37.8 }],
        ...last,
      ]),
    },
  ],
});

test("in a clean table the next row under the last person, in the words that it has", () => {
  expect(written(cleanWorkbook(), eleven)).toEqual({
    A13: 11,
    B13: "Sjukpenning",
    C13: "FK",
    D13: 12_000,
    E13: 3000,
    F13: 0.5,
    G13: "Privat",
    H13: 14_000,
  });
});

test("in thousands and per cent where the table counts so, its formula carried on", () => {
  expect(written(own([[]]), eleven)).toEqual({
    A4: 11,
    B4: "Sjp",
    C4: "FK",
    D4: 12,
    E4: 3,
    F4: 50,
    G4: "Privat AB",
    H4: 14,
    I4: "1.4*H4",
  });
});

test("no row above the sums: nothing is written", () => {
  const book = own([["Summa", "", "", 40.71, 11.834, "", "", 51]]);
  const table = societyIn(book)?.table ?? null;
  expect(personTarget(book, table)?.row).toBeNull();
  expect(written(book, eleven)).toEqual({});
});

test("who studies is named where the employer would be", () => {
  expect(written(cleanWorkbook(), { ...eleven, after: { kind: "studies", support: null } })).toMatchObject({
    G13: "Studier",
  });
});
