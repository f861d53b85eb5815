/** Cells that hold days and times in the words of ISO 8601: the numbers that Excel counts them as, or the text that they are. */
import { readWorkbook } from "../../../../src/hosts/file/read/read-workbook";
import type { Cell } from "../../../../src/workbook/snapshot";
import { isDateFormat } from "../../../../src/workbook/number-format";
import { handMade, mainNamespace, officeNamespace } from "../file-tools";

function read(content: string, date1904 = false): Cell | undefined {
  const workbook = `<workbook xmlns="${mainNamespace}" xmlns:r="${officeNamespace}"><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>`;
  const sheet = `<sheetData><row r="1"><c r="A1" t="d"><v>${content}</v></c></row></sheetData>`;
  return readWorkbook(handMade({ sheet, workbook })).sheets[0]?.rows[0]?.cells[0];
}

describe("a cell of type d", () => {
  test.each([
    ["2014-07-01", 41821],
    ["2014-07-01T12:00:00", 41821.5],
    ["2014-07-01T12:00:00Z", 41821.5],
    ["2014-07-01T12:00:00.000", 41821.5],
    ["2014-07-01T24:00:00", 41822],
    ["1900-01-01", 1],
    ["1900-02-28", 59],
    // The day that Excel has and the calendar lacks.
    ["1900-02-29", 60],
    ["1900-03-01", 61],
    ["9999-12-31", 2958465],
  ])("holds the day %s as %d, and says that it is a day", (content, serial) => {
    expect(read(content)).toMatchObject({ value: serial, format: "yyyy-mm-dd" });
  });

  test.each([
    ["12:30:00", 12.5 / 24],
    ["12:30", 12.5 / 24],
    ["T12:30:00Z", 12.5 / 24],
    ["12:30:00,5", (12.5 * 3600 + 0.5) / 86400],
    ["24:00:00", 1],
    ["1899-12-30T12:30:00", 12.5 / 24],
    ["PT12H30M", 12.5 / 24],
    ["PT36H", 1.5],
    ["P1DT12H", 1.5],
    ["P2D", 2],
    ["PT90S", 90 / 86400],
  ])("holds the time %s as a part of days, and says that it is a time", (content, serial) => {
    const cell = read(content);
    expect(cell?.value).toBeCloseTo(serial, 12);
    expect(cell?.format).toBe("[h]:mm:ss");
    expect(isDateFormat(cell?.format)).toBe(true);
  });

  test.each([
    "1899-12-31",
    "1850-06-01",
    "0050-06-01",
    "2014-02-30",
    "2014-13-01",
    "2015-02-29",
    "2014-07-01T25:00:00",
    "2014-07-01T12:60:00",
    "25:00:00",
    "12:30:60",
    "2014-07-01T12:30:00+02:00",
    "2014-07-01T00:00:00-05:00",
    "P1Y",
    "P1M",
    "P",
    "PT",
    "-PT1H",
    "20140701",
    "2014-07",
    "2014-W27-2",
    "10000-01-01",
    "i maj",
  ])("that holds %s, which has no one number, is the text that it is", (content) => {
    const cell = read(content);
    expect(cell?.value).toBe(content);
    expect(cell?.format).toBeUndefined();
  });

  test("counts from 1904 in a workbook that does, where a day before it is text", () => {
    expect([read("1904-01-02", true)?.value, read("1903-12-31", true)?.value, read("12:00:00", true)?.value]).toEqual([
      1,
      "1903-12-31",
      0.5,
    ]);
    expect(read("1899-12-30T12:30:00", true)?.value).toBe("1899-12-30T12:30:00");
  });

  test("of thousands of letters costs no time", () => {
    const start = performance.now();
    read("1".repeat(32_000));
    read(`PT${"1,".repeat(16_000)}H`);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
