/** A person's edits of the ISAmverkan budget, as patches. */
import { defaultPolicy } from "../../check";
import { clearedEdit, pastedEdit, typedEdit, type CellEditing } from "../../../src/pane/workbook-view/edit-cells";
import { budgetRules } from "../../../src/subjects/budget/rules/catalogue";
import { locateBudget } from "../../../src/subjects/budget/locate/locate-budget";
import { recalculated } from "../../../src/workbook/formula/recalculate";
import { runRules } from "../../../src/checking/rule";
import { type Address, cellName } from "../../../src/workbook/address";
import { lookInSnapshot } from "../../../src/workbook/look";
import { patched } from "../../../src/workbook/patched";
import { cellAt, type Snapshot } from "../../../src/workbook/snapshot";
import { snapshotOf } from "../../cases/blueprint-snapshot";
import { correctedIsamverkanSheets } from "../../cases/isamverkan";

const correctedIsamverkan = snapshotOf(correctedIsamverkanSheets());
const detailed = "Budget - detaljerad";
const open: Snapshot = {
  ...correctedIsamverkan,
  sheets: correctedIsamverkan.sheets.map((sheet) => ({ ...sheet, protected: false })),
};

function place(snapshot: Snapshot) {
  // As in the template, an empty cell is one to fill in.
  const lookOf = (at: Address) =>
    cellAt(snapshot, at) === undefined ? { locked: false } : lookInSnapshot(snapshot, at);
  return { snapshot, lookOf, language: "sv" } as const;
}

const area = (firstRow: number, firstColumn: number, lastRow = firstRow, lastColumn = firstColumn) => ({
  sheet: detailed,
  firstRow,
  firstColumn,
  lastRow,
  lastColumn,
});

/** `C9 310000` for each cell that is written. */
function written(editing: CellEditing): readonly string[] | string {
  if (editing.kind !== "patch") return editing.kind === "locked" ? `locked ${cellName(editing.at)}` : editing.kind;
  return editing.patch.flatMap((edit) =>
    edit.kind === "cell" ? [`${cellName(edit.at)} ${edit.content.formula ?? edit.content.value}`] : [],
  );
}

const c9 = { sheet: detailed, row: 8, column: 2 };
const c14 = { sheet: detailed, row: 13, column: 2 };

describe("typing into a cell", () => {
  it("writes what was typed", () => {
    expect(written(typedEdit("310 000", c9, place(open)))).toEqual(["C9 310000"]);
  });

  it("writes nothing where the cell holds that already", () => {
    expect(written(typedEdit("300 000", c9, place(open)))).toEqual([]);
  });

  it("is refused in a locked cell of a protected sheet, and allowed in one to fill in", () => {
    expect(written(typedEdit("1", c14, place(correctedIsamverkan)))).toBe("locked C14");
    expect(written(typedEdit("310 000", c9, place(correctedIsamverkan)))).toEqual(["C9 310000"]);
  });

  it("may replace a formula where the sheet is not protected, and the rule says so", () => {
    const editing = typedEdit("1 100 000", c14, place(open));
    if (editing.kind !== "patch") throw new Error("A figure can be typed there.");
    const after = patched(open, recalculated(open, editing.patch));
    const findings = runRules(budgetRules, locateBudget(after), defaultPolicy);
    expect(findings.filter(({ at }) => at.row === 13 && at.column === 2).map(({ rule }) => rule)).not.toEqual([]);
    expect(cellAt(after, c14)?.formula).toBeUndefined();
  });

  it("tells why a formula cannot be written", () => {
    expect(typedEdit("=HEMLIG(C9)", c9, place(open))).toEqual({
      kind: "fault",
      fault: { reason: "unknownFunction", word: "HEMLIG" },
    });
  });
});

describe("clearing and pasting", () => {
  it("empties the cells of a block that hold anything", () => {
    expect(written(clearedEdit(area(8, 2, 9, 3), place(open)))).toContain("C9 null");
    expect(written(clearedEdit(area(100, 2, 120, 3), place(open)))).toEqual([]);
  });

  it("writes a block from the corner, each text as Excel would read it, never as a formula", () => {
    const editing = pastedEdit([["310 000", "=1+1"], ["text"]], area(8, 2), place(open));
    expect(written(editing)).toEqual(["C9 310000", "D9 =1+1", "C10 text"]);
    const formulas =
      editing.kind === "patch" ? editing.patch.filter((edit) => edit.kind === "cell" && edit.content.formula) : null;
    expect(formulas).toEqual([]);
  });

  it("fills the whole block with a single cell", () => {
    expect(written(pastedEdit([["5"]], area(8, 2, 9, 3), place(open)))).toEqual(["C9 5", "D9 5", "C10 5", "D10 5"]);
  });

  it("writes all or nothing where a cell of the block is locked", () => {
    expect(
      written(pastedEdit([["1"], ["2"], ["3"], ["4"], ["5"], ["6"]], area(8, 2), place(correctedIsamverkan))),
    ).toBe("locked C14");
  });

  it("stops at the edge of the sheet", () => {
    expect(written(pastedEdit([["1", "2"]], area(0, 16_383), place(open)))).toBe("outside");
  });
});
