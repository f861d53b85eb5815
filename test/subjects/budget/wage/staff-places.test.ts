/** Where the cost of a post is written: on a staff row, never over a formula or in a locked cell. */
import { check, defaultPolicy } from "../../../check";
import { locateBudget } from "../../../../src/subjects/budget/locate/locate-budget";
import type { BudgetModel } from "../../../../src/subjects/budget/model";
import { type StaffEntry, staffPlaces, staffWriting } from "../../../../src/subjects/budget/wage/staff-places";
import { money } from "../../../../src/reading/money";
import { recalculated } from "../../../../src/workbook/formula/recalculate";
import { cellName } from "../../../../src/workbook/address";
import type { Patch } from "../../../../src/workbook/patch";
import { patched } from "../../../../src/workbook/patched";
import { type Snapshot, cellAt } from "../../../../src/workbook/snapshot";
import { aBudget, modelOf } from "../a-budget";
import { withCells, withSheet } from "../change";
import { detailed } from "../findings";

/** A fourth post in ISAmverkan, on the first empty row: B is *tjänst i %*, C to F the partners, G their sum. */
const entry: StaffEntry = {
  block: "requested",
  row: 11,
  partner: 1,
  role: "IPS-samordnare",
  post: 5_000,
  cost: money(300_000),
};

const patchOf = (model: BudgetModel, asked: Partial<StaffEntry> = {}): Patch => {
  const writing = staffWriting(model, { ...entry, ...asked });
  if (writing?.ok !== true) throw new Error(`Nothing could be written: ${JSON.stringify(writing)}`);
  return writing.patch;
};
const edits = (patch: Patch) =>
  patch.flatMap((edit) => (edit.kind === "cell" ? [[cellName(edit.at), edit.before, edit.content] as const] : []));
const hindrance = (snapshot: Snapshot) => {
  const writing = staffWriting(locateBudget(snapshot), entry);
  return writing?.ok === false ? `${writing.hindrance.kind} ${cellName(writing.hindrance.at)}` : null;
};

const places = ({ detailed: sheet }: BudgetModel) => (sheet === null ? [] : staffPlaces(sheet));

describe("the staff rows", () => {
  it("of ISAmverkan are three filled and two empty to request, and three empty in the own funding", () => {
    const found = places(modelOf()).map(({ block, role, empty }) => `${block} ${empty ? "–" : role}`);
    expect(found).toEqual([
      "requested Projektledare",
      "requested Arbetscoach",
      "requested Arbetscoach",
      "requested –",
      "requested –",
      "ownFunding –",
      "ownFunding –",
      "ownFunding –",
    ]);
  });
});

describe("a post written on an empty row", () => {
  it("gives it role, share and amount, each guarded by what stands there", () => {
    expect(edits(patchOf(modelOf()))).toEqual([
      ["A12", { value: "4." }, { value: "4. IPS-samordnare" }],
      ["B12", { value: null }, { value: 0.5, format: "0%" }],
      ["D12", { value: null }, { value: 300_000 }],
    ]);
  });

  it("counts in tkr on a sheet that does", () => {
    const tkr = modelOf({ unit: "tkr" });
    expect(edits(patchOf(tkr, { cost: money(312_456) })).at(-1)).toEqual(["D12", { value: null }, { value: 312.456 }]);
  });

  it("raises every sum above it, and gives no new error", () => {
    const snapshot = aBudget();
    const patch = recalculated(snapshot, patchOf(locateBudget(snapshot)));
    const after = patched(snapshot, patch);
    const { findings, figures } = check(after, defaultPolicy);
    expect(figures?.requested).toBe(money(2_730_000));
    expect(figures?.fullTimePosts).toBe(3.5);
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(cellAt(after, { sheet: detailed, row: 11, column: 6 })?.value).toBe(300_000);
  });

  it("writes a plain 50 where the sheet's own shares are plain figures", () => {
    const plain = withCells(aBudget(), detailed, {
      B9: { value: 50 },
      B10: { value: 150 },
      B11: { value: 100 },
    });
    expect(edits(patchOf(locateBudget(plain)))[1]).toEqual(["B12", { value: null }, { value: 50 }]);
  });

  it("shows a share as percent where nothing tells how the sheet does", () => {
    const open = withSheet(aBudget(), detailed, (sheet) => ({ ...sheet, protected: false }));
    expect(edits(patchOf(locateBudget(open), { post: 6_250 }))[1]?.[2]).toEqual({ value: 0.625, format: "0.00%" });
  });

  it("gets its own sum where the form has left it out", () => {
    const open = withSheet(aBudget(), detailed, (sheet) => ({ ...sheet, protected: false }));
    const patch = patchOf(locateBudget(withCells(open, detailed, { G12: null })));
    expect(edits(patch).at(-1)).toEqual(["G12", { value: null }, { value: 300_000, formula: "SUM(C12:F12)" }]);
  });
});

describe("a post written over another", () => {
  it("leaves the running number, and tells what other partners pay on the row", () => {
    const writing = staffWriting(modelOf(), { ...entry, row: 9 });
    if (writing?.ok !== true) throw new Error("The coach's row can be written over.");
    expect(edits(writing.patch)[0]?.[2]).toEqual({ value: "2. IPS-samordnare" });
    expect(writing.otherCost).toBe(money(900_000));
  });

  it("writes nothing that stands there already", () => {
    const same = { row: 8, partner: 0, role: "Projektledare", post: 5_000, cost: money(300_000) };
    expect(patchOf(modelOf(), same)).toEqual([]);
  });
});

describe("a row is left alone", () => {
  it("where a formula stands", () => {
    expect(hindrance(withCells(aBudget(), detailed, { D12: { value: 5, formula: "D9/2" } }))).toBe("formula D12");
  });

  it("where a cell of a protected sheet is locked", () => {
    const locked = withSheet(withCells(aBudget(), detailed, { D12: { value: 5 } }), detailed, (sheet) => ({
      ...sheet,
      protected: true,
    }));
    expect(hindrance(locked)).toBe("locked D12");
  });

  it("where nobody would see the amount", () => {
    const hidden = withSheet(aBudget(), detailed, (sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => (row.index === 11 ? { ...row, hidden: true } : row)),
    }));
    expect(hindrance(hidden)).toBe("hidden D12");
  });

  it("that is no staff row of the budget any more", () => {
    expect(staffWriting(modelOf(), { ...entry, row: 15 })).toBeNull();
    expect(staffWriting(modelOf(), { ...entry, partner: 7 })).toBeNull();
  });
});
