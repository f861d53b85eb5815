/** A copy to send in holds values where Samkoll's functions stand: who has no Samkoll would read #NAMN?. */
import { liveFile } from "../../src/hosts/file/live-file";
import { readWorkbook } from "../../src/hosts/file/read/read-workbook";
import { applyToFile } from "../../src/hosts/file/write/apply-to-file";
import { ownFunctionsAsValues, ownFunctionsWithoutValue } from "../../src/making/own-functions";
import { withoutOwnMarks } from "../../src/making/own-marks";
import { addressText, parseCellName } from "../../src/workbook/address";
import { type Cell, cellAt, type Snapshot } from "../../src/workbook/snapshot";
import { handMade, partOf } from "../hosts/file/file-tools";

/** Rows as Excel 365 stores them: a function of an add-in is an array formula, also where it gives one value. */
const rows = `
<row r="2"><c r="A2"><v>2430000</v></c><c r="B2"><v>50</v></c>
  <c r="C2" cm="1"><f t="array" ref="C2">_xldudf_SAMKOLL_PERDELTAGARE(A2,B2)</f><v>48600</v></c>
  <c r="D2"><f>C2*2</f><v>97200</v></c></row>
<row r="3"><c r="C3" t="str" cm="1"><f t="array" ref="C3:D3">_xldudf_SAMKOLL_PROGRAMTROHET(A9:A33)</f><v>95–103</v></c>
  <c r="D3" t="str"><v>stämmer bra överens med IPS</v></c></row>
<row r="4"><c r="C4"><f>ROUND(IF(B2&gt;0,_xldudf_SAMKOLL_PLATSMÅNAD(A2,B2,12),0),0)+1</f><v>4051</v></c></row>
<row r="5"><c r="C5" t="e"><f>_xldudf_SAMKOLL_ANDEL(B2,A2)</f><v>#NAME?</v></c></row>
<row r="6"><c r="C6"><f>_xldudf_SAMKOLL_QALY(A9:A10,B9:B10)</f></c></row>
<row r="7"><c r="C7"><f>_xldudf_OTHER_ANDEL(B2,A2)</f><v>7</v></c><c r="D7"><f>"=SAMKOLL.ANDEL(1;2)"</f><v>x</v></c></row>
<row r="8"><c r="C8"><f>SUM(_xlfn.ANCHORARRAY(C2))</f><v>48600</v></c></row>`;

const workbook = handMade({ sheet: `<sheetData>${rows}</sheetData>` });

function at(snapshot: Snapshot, name: string): Pick<Cell, "value" | "formula"> | undefined {
  const [sheet] = snapshot.sheets;
  const place = parseCellName(name);
  const cell = sheet && place && cellAt(snapshot, { sheet: sheet.name, ...place });
  return cell && { value: cell.value, ...(cell.formula !== undefined && { formula: cell.formula }) };
}

async function clean(bytes: Uint8Array): Promise<Snapshot> {
  const file = liveFile(bytes);
  await file.apply(withoutOwnMarks(await file.read()));
  return readWorkbook(file.bytes());
}

it("puts the value where a function stands alone, inside another formula, or over several cells", async () => {
  const copy = await clean(workbook);
  expect(["C2", "C3", "D3", "C4"].map((cell) => at(copy, cell))).toEqual([
    { value: 48600 },
    { value: "95–103" },
    { value: "stämmer bra överens med IPS" },
    { value: 4051 },
  ]);
});

it("leaves what asks for such a cell by its name alone, and turns what asks for all that spilled from it", async () => {
  const copy = await clean(workbook);
  expect(at(copy, "D2")).toEqual({ value: 97200, formula: "C2*2" });
  expect(at(copy, "C8")).toEqual({ value: 48600 });
});

it("leaves a function of another add-in, and a text that only speaks of one", async () => {
  const copy = await clean(workbook);
  expect(at(copy, "C7")?.formula).toBe("_xldudf_OTHER_ANDEL(B2,A2)");
  expect(at(copy, "D7")?.formula).toBe('"=SAMKOLL.ANDEL(1;2)"');
});

it("writes no value where none is stored or an error is: those are left, and told", async () => {
  const copy = await clean(workbook);
  expect(at(copy, "C5")?.formula).toBe("_xldudf_SAMKOLL_ANDEL(B2,A2)");
  expect(at(copy, "C6")?.formula).toBe("_xldudf_SAMKOLL_QALY(A9:A10,B9:B10)");
  const told = (snapshot: Snapshot) => ownFunctionsWithoutValue(snapshot).map(addressText);
  const sheet = copy.sheets[0]?.name;
  expect(told(readWorkbook(workbook))).toEqual([`${sheet}!C5`, `${sheet}!C6`]);
  expect(told(copy)).toEqual([`${sheet}!C5`, `${sheet}!C6`]);
});

it("leaves no array formula behind that would fill the cells again", () => {
  const { bytes } = applyToFile(workbook, ownFunctionsAsValues(readWorkbook(workbook)));
  const sheet = partOf(bytes, "xl/worksheets/sheet1.xml");
  expect(sheet).not.toContain('t="array"');
  expect(sheet).not.toContain("SAMKOLL_PERDELTAGARE");
  expect(sheet).not.toContain("SAMKOLL_PROGRAMTROHET");
});

it("knows the functions also as Excel with the add-in names them, and behind a defined name", () => {
  const cells: readonly Cell[] = [
    { row: 0, column: 0, value: 0.25, formula: "SAMKOLL.ANDEL(4,16)" },
    { row: 0, column: 1, value: 0.25, formula: "Andelen+0" },
    { row: 0, column: 2, value: { error: "#BUSY!" }, formula: "samkoll.andel(4,16)" },
  ];
  const snapshot: Snapshot = {
    sheets: [
      {
        name: "Blad1",
        visibility: "visible",
        protected: false,
        rows: [{ index: 0, hidden: false, cells }],
        hiddenColumns: new Set(),
      },
    ],
    dateSystem: 1900,
    names: new Map([["ANDELEN", "SAMKOLL.ANDEL(4,16)"]]),
  };
  expect(ownFunctionsAsValues(snapshot).map(({ at: place, content }) => [addressText(place), content.value])).toEqual([
    ["Blad1!A1", 0.25],
    ["Blad1!B1", 0.25],
  ]);
  expect(ownFunctionsWithoutValue(snapshot).map(addressText)).toEqual(["Blad1!C1"]);
});

it("still refuses any other change inside an array formula", () => {
  const snapshot = readWorkbook(workbook);
  const [sheet] = snapshot.sheets;
  const place = { sheet: sheet?.name ?? "", row: 1, column: 2 };
  const edit = {
    kind: "cell" as const,
    at: place,
    before: { value: 48600, formula: "_xldudf_SAMKOLL_PERDELTAGARE(A2,B2)" },
    content: { value: 50000 },
  };
  expect(() => applyToFile(workbook, [edit])).toThrow("partOfArray");
});
