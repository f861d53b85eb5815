/** *Enkäter – kolumner*: what somebody says of the columns is kept, and the sheet is read by it and by nothing else. */
import { columnLines, headingRowIn, sheetsToRead } from "../../../../src/subjects/outcomes/health/columns/column-lines";
import { readHealthMapping, type SheetMapping } from "../../../../src/subjects/outcomes/health/columns/mapping";
import { healthMappingPatch } from "../../../../src/subjects/outcomes/health/columns/write-mapping";
import { type ColumnRole, roleChoices } from "../../../../src/subjects/outcomes/health/columns/roles";
import { lacksOf } from "../../../../src/subjects/outcomes/health/columns/said-columns";
import { healthFigures } from "../../../../src/subjects/outcomes/health/figures";
import { locateHealth } from "../../../../src/subjects/outcomes/health/locate";
import { type Dimension, dimensions, type Occasion } from "../../../../src/subjects/outcomes/health/template";
import { textOf } from "../../../../src/reading/text-of-cell";
import { newWorkbook } from "../../../../src/hosts/file/write/new-workbook";
import { readWorkbook } from "../../../../src/hosts/file/read/read-workbook";
import type { Snapshot } from "../../../../src/workbook/snapshot";
import { english } from "../../../cases/words";
import { sheetOf } from "../../../../src/workbook/blueprint-sheet";
import type { Patch } from "../../../../src/workbook/patch";
import { patched } from "../../../../src/workbook/patched";
import { formOf, type Line } from "../../fidelity/a-form";
import { sv } from "./answer-sheets";

const dimension = (id: Dimension): ColumnRole => ({ kind: "dimension", dimension: id });
const item = (number: number): ColumnRole => ({ kind: "item", item: number });

/** With the sheets that the patch adds. */
function applied(snapshot: Snapshot, patch: Patch): Snapshot {
  const added = patch.flatMap((edit) => (edit.kind === "addSheet" ? [sheetOf(edit.blueprint)] : []));
  const edited = patched(
    snapshot,
    patch.filter(({ kind }) => kind !== "addSheet"),
  );
  return { ...edited, sheets: [...edited.sheets, ...added] };
}

/** Headings that nobody else would use. */
const headings: Line = ["Vem", "a", "b", "c", "d", "e", "a2", "b2", "c2", "d2", "e2"];
const answers: readonly Line[] = [
  [1, 2, 1, 3, 1, 1, 1, 1, 1, 1, 1],
  [2, 4, 1, 1, 2, 2, 2, 1, 1, 2, 1],
];
const strange = formOf([["Sammanställt av coacherna"], [], headings, ...answers]);

function said(
  snapshot: Snapshot,
  roles: readonly (readonly [ColumnRole | null, Occasion | null])[],
  row = 2,
): SheetMapping {
  const sheet = snapshot.sheets[0];
  const cells = sheet?.rows.find(({ index }) => index === row)?.cells ?? [];
  return {
    sheet: sheet?.name ?? "",
    row,
    columns: roles.map(([role, occasion], column) => ({
      column,
      heading: textOf(cells.find((cell) => cell.column === column)),
      role,
      occasion,
    })),
  };
}

const startAndEnd = [
  [{ kind: "person" }, null] as const,
  ...dimensions.map((id) => [dimension(id), 0] as const),
  ...dimensions.map((id) => [dimension(id), "end"] as const),
];

describe("a table in nobody's words", () => {
  it("is not read until its columns are said, and then by them", () => {
    expect(locateHealth(strange).tables).toEqual([]);
    const kept = applied(strange, healthMappingPatch(strange, said(strange, startAndEnd), sv));
    expect(kept.sheets.map(({ name }) => name)).toEqual(["Blad1", "Enkäter – kolumner"]);
    const model = locateHealth(kept);
    expect(
      model.tables[0]?.readings.map(({ person, occasion, answer }) => [
        person,
        occasion,
        answer.kind === "read" && answer.items,
      ]),
    ).toEqual([
      ["1", 0, "21311"],
      ["1", "end", "11111"],
      ["2", 0, "41122"],
      ["2", "end", "21121"],
    ]);
    // A 4 is of one version alone.
    expect(healthFigures(model).eq5d.map(({ form, people }) => [form, people])).toEqual([["EQ-5D-5L", 2]]);
  });

  it("is read by the headings where the columns have moved", () => {
    const mapping = healthMappingPatch(strange, said(strange, startAndEnd), sv);
    const moved = formOf([
      ["Sammanställt av coacherna"],
      [],
      [...headings.slice(0, 1), "Ny", ...headings.slice(1)],
      ...answers.map(([who, ...rest]): Line => [who, 9, ...rest]),
    ]);
    const [first] = locateHealth(applied(moved, mapping)).tables[0]?.readings ?? [];
    expect(first?.answer).toMatchObject({ items: "21311" });
  });

  it("is said in a file that others open, by the name or the title of the sheet", () => {
    const [added] = healthMappingPatch(strange, said(strange, startAndEnd), sv);
    if (added?.kind !== "addSheet") throw new Error("No sheet");
    const file = readWorkbook(newWorkbook([added.blueprint]));
    expect([...file.names.keys()]).toEqual(["Samkoll_Enkatkolumner"]);
    const [mapping] = readHealthMapping(file).values();
    expect(mapping).toEqual(said(strange, startAndEnd));
    expect([...readHealthMapping({ ...file, names: new Map() }).keys()]).toEqual(["Blad1"]);
  });

  it("can be said anew, in either language", () => {
    const kept = applied(strange, healthMappingPatch(strange, said(strange, startAndEnd), sv));
    const only = said(
      strange,
      startAndEnd.map(([role, occasion], column) => [column > 5 ? null : role, occasion]),
    );
    const again = applied(kept, healthMappingPatch(kept, only, english));
    expect(again.sheets).toHaveLength(2);
    expect(locateHealth(again).tables[0]?.readings.map(({ occasion }) => occasion)).toEqual([0, 0]);
  });

  it("and a table that is read can be left out", () => {
    const read = formOf([
      ["Nr", "Tillfälle", "Formulär", "Svar"],
      [1, 0, "EQ-5D-5L", "21311"],
    ]);
    expect(locateHealth(read).tables).toHaveLength(1);
    const none = said(
      read,
      [
        [null, null],
        [null, null],
        [null, null],
        [null, null],
      ],
      0,
    );
    expect(locateHealth(applied(read, healthMappingPatch(read, none, sv))).tables).toEqual([]);
  });
});

describe("the columns of a sheet", () => {
  it("are shown as they are read, each item and month of its own", () => {
    const wide = formOf([
      [null, "Start", null, null, null, null, "6 mån"],
      ["Löpnr", "MO", "SC", "UA", "PD", "AD", "MO", "SC", "UA", "PD", "AD"],
      [1, 1, 2, 3, 1, 1, 1, 1, 1, 1, 1],
    ]);
    const [sheet] = sheetsToRead(wide);
    if (sheet === undefined) throw new Error("No sheet");
    expect(headingRowIn(wide, sheet)).toBe(1);
    const lines = columnLines(wide, sheet, 1);
    expect(lines.map(({ role, occasion }) => [role?.kind, occasion])).toEqual([
      ["person", null],
      ...dimensions.map(() => ["dimension", 0]),
      ...dimensions.map(() => ["dimension", 6]),
    ]);
    expect(lines[0]?.example).toBe("");
    expect(lines[2]).toMatchObject({ letter: "C", heading: "SC", role: { dimension: "SC" }, example: "2" });
  });

  it("lack what keeps a form from being read", () => {
    const columns = (...roles: readonly (ColumnRole | null)[]) => roles.map((role) => ({ role, occasion: null }));
    expect(lacksOf(columns({ kind: "person" }, null))).toEqual(["answers"]);
    expect(lacksOf(columns(item(1), item(2)))).toEqual(["ghqItems"]);
    expect(lacksOf(columns(dimension("MO"), dimension("MO")))).toEqual(["twice", "dimensions"]);
    expect(lacksOf(columns(...Array.from({ length: 12 }, (_, index) => item(index + 1))))).toEqual([]);
  });

  it("have choices that no two share", () => {
    for (const code of ["sv", "en"] as const) {
      const names = roleChoices.map(({ label }) => label[code]);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});
