/** A long sheet is kept as columns of numbers; nobody who reads it can tell. */
import fc from "fast-check";
import { defaultLimits, type ReadLimits } from "../../../../src/hosts/file/zip/limits";
import { readWorkbook } from "../../../../src/hosts/file/read/read-workbook";
import { columnName } from "../../../../src/workbook/address";
import { patched } from "../../../../src/workbook/patched";
import { cellAt, cellIn, rowAt, type Sheet } from "../../../../src/workbook/snapshot";
import { outcomeRegister } from "../../../bench/outcome-register";
import { handMade } from "../file-tools";

const allPacked: ReadLimits = { ...defaultLimits, plainCells: 0 };
const allPlain: ReadLimits = { ...defaultLimits, plainCells: Infinity };

const strings = `<si><t>Kvinna</t></si><si><r><t>Arbets</t></r><r><t>träning</t></r></si>`;
const styles = `<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm"/></numFmts><cellXfs count="3"><xf/><xf numFmtId="14"/><xf numFmtId="164"><protection locked="0"/></xf></cellXfs>`;

/** What a cell may be in a file: every type, formulas of its own and shared, nothing at all, and nonsense. */
const content = fc.oneof(
  fc.constantFrom(
    `t="s"><v>0</v>`,
    `t="s"><v>1</v>`,
    `t="s"><v>7</v>`,
    `t="b"><v>1</v>`,
    `t="b"><v>0</v>`,
    `t="e"><v>#REF!</v>`,
    `t="d"><v>2022-05-31</v>`,
    `t="d"><v>i maj</v>`,
    `t="str"><f>A1&amp;"x"</f><v>Ja &amp; nej</v>`,
    `t="inlineStr"><is><t>Social träning</t></is>`,
    `t="inlineStr"><is><t>Social träning</t><rPh><t>x</t></rPh></is>`,
    `><f t="shared" ref="A1:H40" si="0">$A1+B$1</f><v>3</v>`,
    `><f t="shared" si="0"/><v>4</v>`,
    `><f t="shared" si="0"/>`,
    `><v>1e999</v>`,
    `><v/>`,
    `>`,
  ),
  fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer()).map((number) => `><v>${number}</v>`),
  fc.tuple(fc.nat(999_999), fc.nat(9999)).map(([whole, part]) => `><v>-${whole}.${String(part).padStart(4, "0")}</v>`),
);
const cell = fc.record({
  // Far more columns than cells: out of order, and now and then one twice.
  column: fc.nat(9),
  style: fc.constantFrom("", ` s="1"`, ` s="2"`, ` s="9"`, ` s="__proto__"`),
  content,
});
const row = fc.record({
  index: fc.nat(30),
  hidden: fc.constantFrom("", ` hidden="1"`),
  // In the usual spelling, or in one that the careful reading alone understands.
  tag: fc.constantFrom("<c r=", "<c  r="),
  cells: fc.array(cell, { maxLength: 8 }),
});
const sheet = fc.array(row, { maxLength: 14 }).map((rows) => {
  const written = rows.map(({ index, hidden, tag, cells }) => {
    const inside = cells.map(
      ({ column, style, content: held }) => `${tag}"${columnName(column)}${index + 1}"${style} ${held}</c>`,
    );
    return `<row r="${index + 1}"${hidden}>${inside.join("").replaceAll(` >`, ">")}</row>`;
  });
  return `<sheetData>${written.join("")}</sheetData>`;
});

const sheetOf = (file: Uint8Array, limits: ReadLimits): Sheet => {
  const [found] = readWorkbook(file, limits).sheets;
  if (found === undefined) throw new Error("no sheet");
  return found;
};

describe("packed rows", () => {
  it("are the rows of the same sheet kept as objects, in damaged files too", () => {
    fc.assert(
      fc.property(sheet, (xml) => {
        const file = handMade({ sheet: xml, strings, styles });
        const [packed, plain] = [readWorkbook(file, allPacked), readWorkbook(file, allPlain)];
        expect(packed).toEqual(plain);
        expect(JSON.stringify(packed)).toBe(JSON.stringify(plain));
      }),
      { numRuns: 300 },
    );
  });

  it("hold what the file says, read without regard to this program", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer())), (numbers) => {
        const cells = numbers.map((number, column) => `<c r="${columnName(column)}1"><v>${number}</v></c>`);
        const file = handMade({ sheet: `<sheetData><row r="1">${cells.join("")}</row></sheetData>` });
        // -0 is written "0".
        const expected = numbers.map((number) => number + 0);
        expect(sheetOf(file, allPacked).rows.flatMap((each) => each.cells.map(({ value }) => value))).toEqual(expected);
      }),
    );
  });

  const register = outcomeRegister(20_001);
  const packed = sheetOf(register, defaultLimits);
  const plain = sheetOf(register, allPlain);

  it("begin where a workbook has more cells than are kept as objects, and hold the very same", () => {
    const isGetter = ({ rows }: Sheet): boolean =>
      rows.every((each) => Object.getOwnPropertyDescriptor(each, "cells")?.get !== undefined);
    expect([isGetter(packed), isGetter(plain)]).toEqual([true, false]);
    expect(packed.rows).toHaveLength(20_001);
    const differing = packed.rows.findIndex(
      (each, place) => JSON.stringify(each) !== JSON.stringify(plain.rows[place]),
    );
    expect(differing).toBe(-1);
  });

  it("are copied whole by spread, and give the same cells in whatever order they are asked", () => {
    const [first, later] = [packed.rows[3], packed.rows[12_345]];
    expect({ ...later }).toEqual(plain.rows[12_345]);
    expect(first?.cells).toEqual(plain.rows[3]?.cells);
    expect(later?.cells).toEqual(plain.rows[12_345]?.cells);
    expect(cellIn(rowAt(packed, 19_999), 0)?.value).toBe(19_999);
  });

  it("can be written over one cell at a time, the other rows staying as they are", () => {
    const at = { sheet: "Deltagare", row: 20_000, column: 4 };
    const before = { value: cellIn(rowAt(plain, 20_000), 4)?.value };
    if (typeof before.value !== "number") throw new Error("a birth year was expected");
    const snapshot = { sheets: [packed], dateSystem: 1900, names: new Map<string, string>() } as const;
    const after = patched(snapshot, [
      { kind: "cell", at, before: { value: before.value }, content: { value: before.value + 1 } },
    ]);
    expect(cellAt(after, at)?.value).toBe(before.value + 1);
    expect(cellAt(after, { ...at, column: 3 })).toEqual(cellIn(rowAt(plain, 20_000), 3));
    expect(after.sheets[0]?.rows[19_999]).toBe(packed.rows[19_999]);
    expect(cellAt(snapshot, at)?.value).toBe(before.value);
  });

  it("end where the bytes for them end, however the cells are kept", () => {
    const cut = { ...defaultLimits, keptBytes: 1_000_000 };
    const ends = [0, Infinity].map((plainCells) => sheetOf(register, { ...cut, plainCells }));
    expect(ends[0]?.unreadFromRow).toBeGreaterThan(2_000);
    expect(ends[0]?.rows).toHaveLength(ends[0]?.unreadFromRow ?? 0);
    expect(ends[1]?.unreadFromRow).toBe(ends[0]?.unreadFromRow);
  });
});
