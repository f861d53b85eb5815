/** Formulas as a person types them in Swedish or English, and as the file holds them. */
import { readFormula, shownFormula } from "../../../src/workbook/formula/typed-formula";
import type { Snapshot } from "../../../src/workbook/snapshot";

const workbook: Snapshot = {
  sheets: ["Budget - detaljerad", "Blad1", "Övrigt"].map((name) => ({
    name,
    visibility: "visible",
    protected: false,
    rows: [],
    hiddenColumns: new Set(),
  })),
  dateSystem: 1900,
  names: new Map([["Moms", "Blad1!$A$1"]]),
};

function read(typed: string, language: "sv" | "en" = "sv"): string {
  const reading = readFormula(typed, language, workbook);
  return reading.kind === "formula" ? reading.formula : `${reading.fault.reason} ${reading.fault.word}`.trim();
}

describe("a formula typed in Swedish", () => {
  it.each([
    ["SUM(C9:C13)", "SUM(C9:C13)"],
    ["SUMMA(C9:C13)", "SUM(C9:C13)"],
    ["summa(c9:c13;c20)", "SUM(C9:C13,C20)"],
    ["C37+C57-10,5", "C37+C57-10.5"],
    ["OM(C9>0;C9*1,3846;0)", "IF(C9>0,C9*1.3846,0)"],
    ["AVRUNDA(C9;-3)", "ROUND(C9,-3)"],
    ["DELSUMMA(9;C9:C13)", "SUBTOTAL(9,C9:C13)"],
    ["'Budget - detaljerad'!g37+Blad1!A1", "'Budget - detaljerad'!G37+Blad1!A1"],
    ["övrigt!$a$1", "Övrigt!$A$1"],
    ["SUMMA(C:C)+SUMMA(9:9)", "SUM(C:C)+SUM(9:9)"],
    ['"Summa; 1,5"&C9', '"Summa; 1,5"&C9'],
    ["OM(SANT;;5%)", "IF(TRUE,,5%)"],
    ["C9*moms", "C9*Moms"],
    ["IDAG()", "TODAY()"],
    ["SUMMA(C9:C13", "SUM(C9:C13)"],
    ["-(C9+(C10", "-(C9+(C10))"],
    ["SUM(C9,C13)", "SUM(C9,C13)"],
    ["C9<>0", "C9<>0"],
  ])("%s is %s in the file", (typed, formula) => {
    expect(read(typed)).toBe(formula);
  });

  it.each([
    ["", "unreadable"],
    ["C9+", "unreadable"],
    ["C9 C10", "unreadable"],
    ["SUMMA(C9:C13))", "unreadable"],
    ["(C9;C10)", "unreadable"],
    ["()", "unreadable"],
    ["C9*/2", "unreadable"],
    ["SUMMA(1;2,5,3)", "mixedMarks"],
    ["[1]Blad1!A1", "unreadable"],
    ["ZZZ1", "unreadable"],
    ["OM(C9>0,5,3)", "mixedMarks"],
    ["HEMLIG(C9)", "unknownFunction HEMLIG"],
    ["Lönesumma*2", "unknownName Lönesumma"],
    ["Blad9!A1", "unknownSheet Blad9"],
  ])("%s is refused: %s", (typed, fault) => {
    expect(read(typed)).toBe(fault);
  });

  it("reads an English decimal point in English alone", () => {
    expect(read("C9*1.5", "en")).toBe("C9*1.5");
    expect(read("IF(C9>0,5,3)", "en")).toBe("IF(C9>0,5,3)");
    expect(read("C9*1.5")).toBe("unreadable");
  });
});

describe("a formula of the file", () => {
  it.each([
    ["SUM(C9:C13)", "SUMMA(C9:C13)"],
    ["IF(C9>0,C9*1.5,0)", "OM(C9>0;C9*1,5;0)"],
    ["IF(TRUE,'Budget - detaljerad'!G37,\"a,b\")", "OM(SANT;'Budget - detaljerad'!G37;\"a,b\")"],
    ["SUM({1,2;3,4})", "SUM({1,2;3,4})"],
    ["_xlfn.XLOOKUP(C9,A:A,B:B)", "_xlfn.XLOOKUP(C9;A:A;B:B)"],
  ])("%s is shown as %s", (formula, shown) => {
    expect(shownFormula(formula, "sv")).toBe(shown);
    expect(shownFormula(formula, "en")).toBe(formula);
  });

  it.each(["SUM(C9:C13,C20)", "IF(C9>0.5,ROUND(C9*1.3846,-2),Moms)", "'Budget - detaljerad'!G37+10.5%", "NOT(FALSE)"])(
    "%s is the same when what is shown is read again",
    (formula) => {
      for (const language of ["sv", "en"] as const) {
        expect(read(shownFormula(formula, language), language)).toBe(formula);
      }
    },
  );
});
