/** An identity number is told in every workbook, whatever else it holds; names and contact details beside a register. */
import { addressText } from "../../../src/workbook/address";
import type { Snapshot } from "../../../src/workbook/snapshot";
import { check } from "../../check";
import { aBudget } from "../budget/a-budget";
import { withCells } from "../budget/change";
import { fourteenCriteria, formSheet, type Line } from "../fidelity/a-form";
import { snapshotOf } from "../../cases/blueprint-snapshot";
import { isamverkanSheets } from "../../cases/isamverkan";
import { hudiksvallGoals, hudiksvallRegister } from "../outcomes/hudiksvall";

/** Of Skatteverket's test persons. */
const personnummer = "19121212-1212";

const told = (snapshot: Snapshot): readonly string[] =>
  check(snapshot)
    .findings.filter(({ rule }) => rule.startsWith("OUT-2"))
    .map(({ rule, at, severity }) => `${severity} ${rule} ${addressText(at)}`);

const alone = (...lines: readonly Line[]): Snapshot => ({
  sheets: [formSheet("Blad1", lines)],
  dateSystem: 1900,
  names: new Map(),
});

it("a budget alone", () => {
  expect(told(aBudget())).toEqual([]);
  expect(told(withCells(aBudget(), "Budget - detaljerad", { A9: { value: `Coach ${personnummer}` } }))).toEqual([
    "error OUT-201 Budget - detaljerad!A9",
  ]);
});

it("a plan alone, and a fidelity form", () => {
  const plan = snapshotOf(isamverkanSheets().slice(2));
  expect(told(withCells(plan, "Projektuppgifter", { A60: { value: personnummer } }))).toEqual([
    "error OUT-201 Projektuppgifter!A60",
  ]);
  const form = snapshotOf([fourteenCriteria("Blad1")]);
  expect(told(form)).toEqual([]);
  expect(told(withCells(form, "Blad1", { H40: { value: personnummer } }))).toEqual(["error OUT-201 Blad1!H40"]);
});

it.each<[string, Line]>([
  ["as text", [personnummer, null]],
  ["as a number with ten digits", [6408233234, null]],
  ["in a sentence", [`Ring ${personnummer} på måndag`, null]],
])("a list whose headings nobody knows, %s", (_, line) => {
  expect(told(alone(["Ärende", "Handläggare"], line))).toEqual(["error OUT-201 Blad1!A2"]);
});

it("a note and a hidden sheet of a workbook that holds nothing else", () => {
  const [sheet] = alone(["Ärende"]).sheets;
  if (sheet === undefined) throw new Error("No sheet");
  const notes = { editable: true, texts: new Map([["A1", personnummer]]) };
  const hidden = { ...sheet, name: "Gömt", visibility: "hidden", notes } as const;
  expect(told({ ...alone(["Ärende"]), sheets: [sheet, hidden] })).toEqual(["error OUT-201 Gömt!A1"]);
});

describe("in manual calculation", () => {
  const manual = (formula: string, value: string | number, more: readonly Line[] = []): Snapshot => {
    const book = withCells(alone(["Ärende", 1], ["Text", 2], ["Svar", 3], ...more), "Blad1", {
      A3: { value, formula },
      C1: { value: 4711, formula: "B1+1" },
    });
    return { ...book, calculation: { results: "unknown" } };
  };

  it.each([
    ["that the cells give another result for", 'CONCAT("",Z99)'],
    ["that its cells would empty", 'Z99&""'],
    ["that Samkoll cannot work out", "VLOOKUP(1,'[lön.xlsx]Blad'!A1:B9,2,FALSE)"],
    ["of a function that Samkoll does not know", "CUBEVALUE(A1)"],
  ])("an identity number in a stored result %s", (_, formula) => {
    expect(told(manual(formula, `Kim ${personnummer}`))).toEqual(["error OUT-201 Blad1!A3"]);
    expect(told(check(manual(formula, `Kim ${personnummer}`)).snapshot)).toEqual(["error OUT-201 Blad1!A3"]);
  });

  it("an identity number that is there first when the cells are worked out, and one that both hold, once", () => {
    const halves = [[19121212, "1212"]] as const;
    expect(told(manual('A4&"-"&B4', "Kim", halves))).toEqual(["error OUT-201 Blad1!A3"]);
    expect(told(manual('A4&"-"&B4', personnummer, halves))).toEqual(["error OUT-201 Blad1!A3"]);
    expect(told(manual('"Ring "&A4&"-"&B4', personnummer, halves))).toEqual(["error OUT-201 Blad1!A3"]);
  });
});

it("names and contact details are no concern of a list of contacts, nor of a budget, but of a register", () => {
  const contacts: readonly Line[] = [
    ["Namn", "Telefon", "E-post"],
    ["Anna Andersson", "070-123 45 67", "anna@exempel.se"],
  ];
  expect(told(alone(...contacts))).toEqual([]);
  const sheets = [hudiksvallRegister(), hudiksvallGoals(), formSheet("Kontakter", contacts)];
  expect(told({ sheets, dateSystem: 1900, names: new Map() })).toEqual([
    "warning OUT-202 Kontakter!B2",
    "warning OUT-203 Kontakter!C2",
    "warning OUT-204 Kontakter!A2",
  ]);
});

describe("what was looked through", () => {
  const sheets = [hudiksvallRegister(), hudiksvallGoals()];
  const saidOf = (snapshot: Snapshot): readonly string[] =>
    check(snapshot)
      .assurances.map(({ key }) => key)
      .filter((key) => key.startsWith("privacy."));
  const whole = { texts: [], unread: ["picture"] } as const;

  it("is told of a register without persons, as far as the host tells it", () => {
    const register: Snapshot = { sheets, dateSystem: 1900, names: new Map() };
    expect(saidOf({ ...register, outside: whole })).toEqual(["privacy.looked"]);
    const inExcel: Snapshot = { ...register, outside: { texts: [], unread: ["headerFooter"] } };
    const withNotes = sheets.map((sheet) => ({
      ...sheet,
      notes: { editable: true, texts: new Map<string, string>() },
    }));
    expect(saidOf({ ...inExcel, sheets: withNotes })).toEqual(["privacy.lookedInExcel"]);
    // Nobody is to believe that notes were looked through where this Excel tells none.
    expect(saidOf(inExcel)).toEqual(["privacy.lookedInOlderExcel"]);
    expect(saidOf(register)).toEqual(["privacy.lookedInExcel"]);
  });

  it("is not claimed of a file with damaged parts", () => {
    const outside = { texts: [], unread: ["other", "picture"] } as const;
    expect(saidOf({ sheets, dateSystem: 1900, names: new Map(), outside })).toEqual([]);
  });

  it("is not where there is one, nor of a budget", () => {
    const other = formSheet("Blad", [[personnummer]]);
    expect(saidOf({ sheets: [...sheets, other], dateSystem: 1900, names: new Map(), outside: whole })).toEqual([]);
    expect(saidOf({ ...aBudget(), outside: whole })).toEqual([]);
  });
});
