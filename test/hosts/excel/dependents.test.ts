/** Which sheets must be read again when one has changed. */
import { withDependents } from "../../../src/hosts/excel/dependents";
import type { Sheet, Snapshot } from "../../../src/workbook/snapshot";

function sheet(name: string, ...formulas: readonly string[]): Sheet {
  const rows = formulas.map((formula, index) => ({
    index,
    hidden: false,
    cells: [{ row: index, column: 0, value: 0, formula }],
  }));
  return { name, visibility: "visible", protected: false, rows, hiddenColumns: new Set() };
}

function following(formula: string, names: Readonly<Record<string, string>> = {}): boolean {
  const sheets = [sheet("Budget - detaljerad"), sheet("Blad2"), sheet("Sammanställning", formula)];
  const snapshot: Snapshot = { sheets, dateSystem: 1900, names: new Map(Object.entries(names)) };
  return withDependents(snapshot, new Set(["Budget - detaljerad"])).has("Sammanställning");
}

describe("a sheet follows another one", () => {
  it.each([
    ["that a formula points to", "'Budget - detaljerad'!$C$5"],
    ["in whatever case", "SUM('BUDGET - DETALJERAD'!C5:C9)"],
    ["that a span of sheets may hold", "SUM(Blad1:Blad9!C5)"],
    ["that a span of quoted sheets may hold", "SUM('Blad 1:Blad 9'!C5)"],
    ["where the formula makes its own reference", 'INDIRECT("\'Budget "&"- detaljerad\'!C5")'],
    ["where a table may lie", "SUM(Tabell1[Belopp])"],
    ["where a name of one sheet alone may point", "Lokalt*2"],
  ])("%s", (_how, formula) => {
    expect(following(formula)).toBe(true);
  });

  it.each([
    ["a text that looks like a reference", "IF(A1=\"'Budget - detaljerad'!C5\",1,2)"],
    ["cells of its own", "SUM(A1:$B$7)+SUM(C:C)-R2*TRUE"],
    ["another sheet", "Blad2!A1+Blad2!B:B"],
    ["an error that has taken a reference's place", "SUM(#REF!,A2)"],
    ["a number in powers of ten", "1E5*A1"],
  ])("but not for %s", (_what, formula) => {
    expect(following(formula)).toBe(false);
  });

  it("by a name of the workbook, and by one that is made of another", () => {
    const names = { Totalt: "'Budget - detaljerad'!$C$5", Dubbelt: "2*Totalt", Annat: "Blad2!$A$1" };
    expect(following("Totalt", names)).toBe(true);
    expect(following("dubbelt+1", names)).toBe(true);
    expect(following("Annat", names)).toBe(false);
  });

  it("over a third one", () => {
    const sheets = [sheet("Ett"), sheet("Tre", "Två!A1"), sheet("Två", "Ett!A1"), sheet("Fyra", "Fyra!B1")];
    const snapshot: Snapshot = { sheets, dateSystem: 1900, names: new Map() };
    expect([...withDependents(snapshot, new Set(["Ett"]))].sort()).toEqual(["Ett", "Tre", "Två"]);
  });
});
