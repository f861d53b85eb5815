/** Excel's own limits, and the memory that a reading may take: what lies beyond is told, never passed over in silence. */
import { readWorkbook } from "../../../../src/hosts/file/read/read-workbook";
import { applyToFile } from "../../../../src/hosts/file/write/apply-to-file";
import { defaultLimits } from "../../../../src/hosts/file/zip/limits";
import type { Sheet } from "../../../../src/workbook/snapshot";
import { unreadCells } from "../../../../src/workbook/unread-cells";
import { check } from "../../../check";
import { handMade, type HandMade } from "../file-tools";

function sheetOf(file: HandMade): Sheet {
  const [sheet] = readWorkbook(handMade(file)).sheets;
  if (sheet === undefined) throw new Error("The file has a sheet.");
  return sheet;
}

function row(cells: string, index = 1): string {
  return `<row r="${index}">${cells}</row>`;
}

const long = "å".repeat(32_768);
const whole = "å".repeat(32_767);
const sum = Array.from({ length: 4_000 }, () => "B1").join("+");

describe("a text longer than Excel takes", () => {
  test.each([
    ["shared", `<c r="A1" t="s"><v>0</v></c>`, `<si><t>${long}</t></si>`],
    ["shared, rich", `<c r="A1" t="s"><v>0</v></c>`, `<si><r><t>${whole}</t></r><r><t>å</t></r></si>`],
    ["shared, behind a formula", `<c r="A1" t="s"><f>B1</f><v>0</v></c>`, `<si><t>${long}</t></si>`],
    ["inline", `<c r="A1" t="inlineStr"><is><t>${long}</t></is></c>`, undefined],
    ["of a formula", `<c r="A1" t="str"><f>B1</f><v>${long}</v></c>`, undefined],
  ])("(%s) is cut where Excel's ends, and told", (_, cell, strings) => {
    const sheet = sheetOf({ sheet: `<sheetData>${row(cell)}</sheetData>`, ...(strings !== undefined && { strings }) });
    expect(sheet.rows[0]?.cells[0]?.value).toBe(whole);
    expect(unreadCells(sheet)).toEqual([{ row: 0, column: 0, kind: "text" }]);
  });

  test("of just so many letters is read whole, and a sign of two units is never cut in two", () => {
    const shared = (text: string): Sheet =>
      sheetOf({
        sheet: `<sheetData>${row(`<c r="A1" t="s"><v>0</v></c>`)}</sheetData>`,
        strings: `<si><t>${text}</t></si>`,
      });
    expect(unreadCells(shared(whole))).toEqual([]);
    expect(shared(`${"å".repeat(32_766)}😀`).rows[0]?.cells[0]?.value).toBe("å".repeat(32_766));
  });
});

describe("a formula longer than Excel takes", () => {
  const sheet = sheetOf({
    sheet: `<sheetData>${row(`<c r="A1"><f>${sum}</f><v>7</v></c><c r="B1"><f>${sum}</f></c>`)}${row(
      `<c r="A2"><f t="shared" ref="A2:A3" si="0">${sum}</f><v>8</v></c>`,
      2,
    )}${row(`<c r="A3"><f t="shared" si="0"/><v>9</v></c>`, 3)}</sheetData>`,
  });

  test("leaves its stored result, and is told with all that follow it", () => {
    expect(sheet.rows.map(({ cells }) => cells)).toEqual([
      [{ row: 0, column: 0, value: 7 }],
      [{ row: 1, column: 0, value: 8 }],
      [{ row: 2, column: 0, value: 9 }],
    ]);
    expect(unreadCells(sheet).map(({ row: at, column, kind }) => [at, column, kind])).toEqual([
      [0, 0, "formula"],
      [0, 1, "formula"],
      [1, 0, "formula"],
      [2, 0, "formula"],
    ]);
  });

  test("is measured without the marks that a file puts before newer functions", () => {
    const marked = `${"_xlfn.SUM(1)+".repeat(600)}1`;
    expect(marked.length).toBeLessThan(8_192);
    const longer = `${"_xlfn.SUM(1)+".repeat(1_000)}1`;
    const read = sheetOf({ sheet: `<sheetData>${row(`<c r="A1"><f>${longer}</f><v>1</v></c>`)}</sheetData>` });
    expect(longer.length).toBeGreaterThan(8_192);
    expect(read.rows[0]?.cells[0]?.formula).toBe(longer);
  });
});

describe("a cell that points to a text that is not there", () => {
  const cells = `<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><f>A1</f><v>5</v></c><c r="D1" t="s"><v>x</v></c><c r="E1" t="s"/>`;

  test("is told, whichever way the file spells it", () => {
    const fast = sheetOf({ sheet: `<sheetData>${row(cells)}</sheetData>`, strings: "<si><t>Ett</t></si>" });
    const slow = sheetOf({
      sheet: `<sheetData><!-- --><row r="1">${cells}</row></sheetData>`,
      strings: "<si><t>Ett</t></si>",
    });
    for (const sheet of [fast, slow]) {
      expect(sheet.rows[0]?.cells.map(({ column }) => column)).toEqual([0, 2]);
      expect(unreadCells(sheet).map(({ column, kind }) => [column, kind])).toEqual([
        [1, "lost"],
        [2, "lost"],
        [3, "lost"],
      ]);
    }
    const [, finding] = check(readWorkbook(handMade({ sheet: `<sheetData>${row(cells)}</sheetData>` }))).findings;
    expect(finding).toMatchObject({ rule: "SAM-103", severity: "error", variant: "lost", at: { row: 0, column: 0 } });
    expect(finding?.values).toMatchObject({ cells: { cells: "A1:B1, D1" } });
  });

  test("is told no longer once somebody has written in it", () => {
    const file = handMade({ sheet: `<sheetData>${row(`<c r="A1" t="s"><v>4</v></c>`)}</sheetData>` });
    const at = { sheet: "Blad1", row: 0, column: 0 };
    const { bytes } = applyToFile(file, [{ kind: "cell", at, before: { value: null }, content: { value: "Ny" } }]);
    const told = (of: Uint8Array): readonly string[] => check(readWorkbook(of)).findings.map(({ rule }) => rule);
    expect([told(file), told(bytes)].map((rules) => rules.includes("SAM-103"))).toEqual([true, false]);
  });
});

describe("what a reading keeps", () => {
  const follower = `<f t="shared" si="0"/><v>1</v>`;
  const rows = (count: number, formula: string): string => {
    const first = row(`<c r="A1"><f t="shared" ref="A1:A${count}" si="0">${formula}</f><v>1</v></c>`);
    const others = Array.from({ length: count - 1 }, (_, index) =>
      row(`<c r="A${index + 2}">${follower}</c>`, index + 2),
    );
    return `<sheetData>${first}${others.join("")}</sheetData>`;
  };

  test("counts formulas that follow a long one by what they would take, and cuts the sheet where the memory ends", () => {
    const file = handMade({ sheet: rows(5_000, Array.from({ length: 2_000 }, () => "B1").join("+")) });
    const limits = { ...defaultLimits, keptBytes: 8 * 1024 * 1024 };
    const cut = readWorkbook(file, limits).sheets[0]?.unreadFromRow ?? Infinity;
    expect(cut).toBeLessThan(1_000);
    expect(readWorkbook(handMade({ sheet: rows(5_000, "B1+C1") }), limits).sheets[0]?.unreadFromRow).toBeUndefined();
  });

  test("counts each of many long formulas that others could follow", () => {
    const formula = Array.from({ length: 2_000 }, () => "B1").join("+");
    const sheet = Array.from({ length: 100 }, (_, index) =>
      row(`<c r="A${index + 1}"><f t="shared" ref="A${index + 1}" si="${index}">${formula}</f><v>1</v></c>`, index + 1),
    );
    const file = handMade({ sheet: `<sheetData>${sheet.join("")}</sheetData>` });
    const limits = { ...defaultLimits, keptBytes: 8 * 1024 * 1024 };
    expect(readWorkbook(file, limits).sheets[0]?.unreadFromRow).toBeLessThan(50);
  });
});

describe("what is taken apart letter by letter", () => {
  const limits = { ...defaultLimits, parsedBytes: 20_000 };
  const tooLarge = (part: string): string => `tooLarge {"part":"${part}"`;
  const words = `<a>${"<b>ord</b>".repeat(1_500)}</a>`;

  test("has an end: a sheet of empty rows in an unusual spelling is refused", () => {
    const file = handMade({ sheet: `<sheetData>${"<row><c/></row>".repeat(2_000)}</sheetData>` });
    expect(() => readWorkbook(file, limits)).toThrow(tooLarge("xl/worksheets/sheet1.xml"));
  });

  test("has an end for shared texts too", () => {
    const file = handMade({ sheet: "<sheetData/>", strings: "<si><r><t>ord</t></r></si>".repeat(2_000) });
    expect(() => readWorkbook(file, limits)).toThrow(tooLarge("xl/sharedStrings.xml"));
  });

  test("is no matter for rows in the usual spelling, however many", () => {
    const rows = Array.from({ length: 2_000 }, (_, index) => row(`<c r="A${index + 1}"><v>1</v></c>`, index + 1));
    expect(
      readWorkbook(handMade({ sheet: `<sheetData>${rows.join("")}</sheetData>` }), limits).sheets[0]?.rows,
    ).toHaveLength(2_000);
  });

  test("ends for parts outside the cells by telling that they are not looked through", () => {
    const extra = (count: number): Readonly<Record<string, string>> =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`customXml/item${index}.xml`, words]));
    const read = (count: number): readonly string[] =>
      readWorkbook(handMade({ sheet: "<sheetData/>", extra: extra(count) }), limits).outside?.unread ?? [];
    expect(read(1)).toEqual([]);
    expect(read(3)).toEqual(["customXml"]);
  });
});
