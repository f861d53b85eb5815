/** Whatever is wrong with a form is told at a cell of a sheet that there is, and in words of both languages. */
import { findingText } from "../../src/checking/language";
import type { Finding } from "../../src/checking/finding";
import { addressText } from "../../src/workbook/address";
import { type Cell, type Sheet, sheetNamed, type Snapshot } from "../../src/workbook/snapshot";
import { english, swedish } from "../cases/words";
import { cellsOn, someOf, withEachCell } from "./forms/change";
import { checked, filledBook, type Form, forms } from "./forms/forms";

/** What people leave in cells: each is wrong somewhere. */
const faults: readonly Cell["value"][] = [
  ...["", "?", "ca 50", "-", "fel", "2014-13-45", "19 personer", "1 234,5 kr", "Summa"],
  ...[-1, 0, 7.77, 1e15, 45_000],
  ...[true, { error: "#REF!" }, { error: "#N/A" }, null],
];

/** Some cells of the form get what they should not hold. */
function damaged(form: Form, seed: number): Snapshot {
  const snapshot = filledBook(form);
  const cells = cellsOn(snapshot, form.sheets);
  const hit = new Map(
    someOf(cells, 1 + ((seed * 7) % 25), seed).map(({ at }, index) => [
      addressText(at),
      faults[(seed * 5 + index) % faults.length] ?? null,
    ]),
  );
  return withEachCell(snapshot, (cell, sheet: Sheet) => {
    const key = addressText({ sheet: sheet.name, row: cell.row, column: cell.column });
    if (!hit.has(key)) return cell;
    const value = hit.get(key) ?? null;
    const { formula: _, ...rest } = cell;
    return value === null ? null : { ...(seed % 2 === 0 ? cell : rest), value };
  });
}

/** The last row and column that Excel has. */
const [lastRow, lastColumn] = [1_048_575, 16_383];

function misplaced({ at, mend = [] }: Finding, snapshot: Snapshot): boolean {
  const places = [at, ...mend.flatMap((edit) => (edit.kind === "cell" || edit.kind === "note" ? [edit.at] : []))];
  return places.some(
    ({ sheet, row, column }) =>
      sheetNamed(snapshot, sheet) === undefined || row < 0 || row > lastRow || column < 0 || column > lastColumn,
  );
}

/** A key that stands as itself, a place that nothing filled, or no words at all. */
function isUntold(text: string | undefined): boolean {
  return (
    text !== undefined &&
    (text.trim() === "" || /\{\{|^(?:rules|budget|fidelity|outcomes\w*|app)\.\S+$|undefined|\[object|NaN/.test(text))
  );
}

describe.each(forms)("$name", (form) => {
  const seeds = Array.from({ length: 16 }, (_, index) => index + 1);
  const all = seeds.flatMap((seed) => {
    const snapshot = damaged(form, seed);
    return checked(snapshot).findings.map((finding) => ({ finding, snapshot }));
  });

  it("damaged in many ways, has many things told of it", () => {
    expect(new Set(all.map(({ finding }) => finding.rule)).size).toBeGreaterThan(1);
  });

  it("has every finding, and every mend, at a cell of a sheet that there is", () => {
    expect(
      all
        .filter(({ finding, snapshot }) => misplaced(finding, snapshot))
        .map(({ finding }) => `${finding.rule} ${addressText(finding.at)}`),
    ).toEqual([]);
  });

  it.each([
    ["Swedish", swedish],
    ["English", english],
  ])("has every finding in words of %s", (_, language) => {
    const untold = all.filter(({ finding }) => {
      const { title, message, mend, expected, found } = findingText(finding, language);
      return [title, message, mend, expected, found].some(isUntold);
    });
    expect(
      untold.map(({ finding }) => [finding.rule, finding.variant, findingText(finding, language).message]),
    ).toEqual([]);
  });

  it("says in English what it says in Swedish, in other words", () => {
    const same = all.filter(
      ({ finding }) => findingText(finding, swedish).message === findingText(finding, english).message,
    );
    expect(same.map(({ finding }) => finding.rule)).toEqual([]);
  });
});

it("a workbook without any sheet has its one finding at no sheet", () => {
  const { findings } = checked({ sheets: [], dateSystem: 1900, names: new Map() });
  expect(findings.map(({ rule, at }) => [rule, at.sheet])).toEqual([["SAM-101", ""]]);
});
