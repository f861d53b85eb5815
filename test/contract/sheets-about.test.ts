/** Sheets that were renamed, moved about or hidden: the forms are read as before, or it is told what is not. */
import { quotedSheetName } from "../../src/workbook/address";
import type { Snapshot } from "../../src/workbook/snapshot";
import { someOf, told, withEachCell } from "./forms/change";
import { checked, filledBook, filledResult, type Form, forms } from "./forms/forms";

/** As Excel renames: formulas and names follow. */
function renamed(snapshot: Snapshot, names: ReadonlyMap<string, string>): Snapshot {
  const follow = (text: string): string => {
    const marked = [...names.keys()].reduce(
      (each, old, index) =>
        each.replaceAll(`${quotedSheetName(old)}!`, `\u0001${index}!`).replaceAll(`'${old}'!`, `\u0001${index}!`),
      text,
    );
    return [...names.values()].reduce(
      (each, name, index) => each.replaceAll(`\u0001${index}!`, `${quotedSheetName(name)}!`),
      marked,
    );
  };
  const followed = withEachCell(snapshot, (cell) =>
    cell.formula === undefined ? cell : { ...cell, formula: follow(cell.formula) },
  );
  return {
    ...followed,
    sheets: followed.sheets.map((sheet) => ({ ...sheet, name: names.get(sheet.name) ?? sheet.name })),
    names: new Map([...snapshot.names].map(([name, refersTo]) => [name, follow(refersTo)])),
  };
}

/** Findings under the names that the sheets had before. */
function toldByOldNames(findings: readonly string[], names: ReadonlyMap<string, string>): readonly string[] {
  return findings.map((line) =>
    [...names].reduce(
      (each, [old, name]) =>
        each.replace(` ${quotedSheetName(name)}!`, ` ${quotedSheetName(old)}!`).replace(` ${name}!`, ` ${old}!`),
      line,
    ),
  );
}

const ways: readonly (readonly [string, (name: string, index: number) => string])[] = [
  ["plain names", (_, index) => `Blad${index + 1}`],
  ["names of a copy", (name) => `Kopia av ${name}`.slice(0, 31)],
  ["names with a year and marks", (name, index) => `${name.slice(0, 18)} 2018 (${index})`],
  ["names in capitals", (name) => name.toUpperCase()],
];

describe.each(forms)("$name", (form) => {
  const before = filledResult(form);
  const names = (way: (name: string, index: number) => string): ReadonlyMap<string, string> =>
    new Map(filledBook(form).sheets.map(({ name }, index) => [name, way(name, index)]));

  it.each(ways)("is read as before under %s", (_, way) => {
    const result = checked(renamed(filledBook(form), names(way)));
    expect(form.values(result)).toEqual(form.values(before));
    expect([...toldByOldNames(told(result.findings), names(way))].sort()).toEqual([...told(before.findings)].sort());
  });

  it.each(ways)("is read as before under %s, copied without its defined names", (_, way) => {
    const result = checked({ ...renamed(filledBook(form), names(way)), names: new Map() });
    expect(form.values(result)).toEqual(form.values(before));
  });

  it.each([1, 2])("is read as before with its sheets in another order, among others (draw %d)", (seed) => {
    const { sheets } = filledBook(form);
    const notes = { ...plainNotes, name: "Anteckningar" };
    const all = [...sheets, notes, { ...notes, name: "Blad7" }];
    const result = checked({ ...filledBook(form), sheets: someOf(all, all.length, seed) });
    expect(form.values(result)).toEqual(form.values(before));
    expect([...told(result.findings)].sort()).toEqual([...told(before.findings)].sort());
  });

  it.each(hidingsOf(form))("with %s hidden is read as before, or the hidden sheet is told", (name, visibility) => {
    const { sheets } = filledBook(form);
    const hidden = sheets.map((sheet) => (sheet.name === name ? { ...sheet, visibility } : sheet));
    const result = checked({ ...filledBook(form), sheets: hidden });
    const more = result.findings.filter((finding) => !told(before.findings).includes(told([finding])[0] ?? ""));
    if (more.length === 0) expect(form.values(result)).toEqual(form.values(before));
    expect(more.every(({ at }) => at.sheet === name)).toBe(true);
  });
});

const plainNotes = {
  visibility: "visible",
  protected: false,
  hiddenColumns: new Set<number>(),
  rows: [{ index: 0, hidden: false, cells: [{ row: 0, column: 0, value: "Att tänka på till nästa möte" }] }],
  notes: { editable: true, texts: new Map<string, string>() },
} as const;

function hidingsOf({ sheets }: Form): readonly (readonly [string, "hidden" | "veryHidden"])[] {
  return sheets.flatMap(
    (name) =>
      [
        [name, "hidden"],
        [name, "veryHidden"],
      ] as const,
  );
}
