/** A register of participants in Excel: made, filled in, its sheets added with charts, and a long one read in pieces. */
import { check, defaultPolicy } from "../../check";
import { finalReport } from "../../../src/subjects/outcomes/report/final-report";
import { newRegisterPatch } from "../../../src/subjects/outcomes/sheets/new-register";
import { outcomeSheetsPatch } from "../../../src/subjects/outcomes/sheets/outcome-sheets";
import type { OutcomesModel } from "../../../src/subjects/outcomes/locate";
import { excelHost } from "../../../src/hosts/excel/excel-host";
import { readWorkbook } from "../../../src/hosts/file/read/read-workbook";
import { cellName, parseCellName } from "../../../src/workbook/address";
import { editCell } from "../../../src/workbook/content";
import type { Patch } from "../../../src/workbook/patch";
import { cellAt, type Snapshot } from "../../../src/workbook/snapshot";
import { filledSheets } from "../../subjects/outcomes/a-filled-register";
import { outcomeColumns, outcomeRegister } from "../../bench/outcome-register";
import { swedish } from "../../cases/words";
import { hudiksvallGoals, hudiksvallRegister } from "../../subjects/outcomes/hudiksvall";
import { type FakeSheet, fakeSheet, fakeWorkbook } from "./fake-workbook";
import { connect } from "./wire";

const request = { effort: "IPS Hudiksvall", columnSet: "ips", from: null, to: null, rows: 120 } as const;

function outcomesIn(snapshot: Snapshot, today = "2018-10-01"): OutcomesModel {
  const { outcomes } = check(snapshot, defaultPolicy, today);
  if (outcomes === null) throw new Error("No outcomes");
  return outcomes;
}

/** What Hudiksvall's people wrote into the sheets that were made. */
function writtenInto(snapshot: Snapshot): Patch {
  return filledSheets(request, hudiksvallRegister(), hudiksvallGoals()).flatMap(({ name, cells }) =>
    cells.flatMap(({ row, column, value, formula }) => {
      const at = { sheet: name, row, column };
      const before = cellAt(snapshot, at);
      const isWritten = formula === undefined && value !== null && value !== (before?.value ?? null);
      return isWritten ? [editCell(at, before, { value })] : [];
    }),
  );
}

const exactly = (people: number) => ({ least: people, most: people });

describe("Hudiksvall's register in Excel", () => {
  it("is made in two requests and one for its looks, filled in within a few, and read with the printed figures in two", async () => {
    const wire = connect(fakeWorkbook([fakeSheet("Blad1")]));
    const host = excelHost();
    const requests = async (work: () => Promise<unknown>): Promise<number> => {
      const before = wire.traffic.length;
      await work();
      return wire.traffic.length - before;
    };
    const empty = await host.read();
    const making = newRegisterPatch(empty, request, { goals: true, forms: false }, swedish);
    expect(await requests(() => host.apply(making))).toBeLessThanOrEqual(3);
    expect(wire.book.sheets.map(({ name }) => name)).toEqual(["Blad1", "Deltagare", "Mål"]);
    const blank = await host.read();
    expect(outcomesIn(blank).figures?.started).toEqual(exactly(0));

    const writing = writtenInto(blank);
    expect(writing.length).toBeGreaterThan(71 * 8);
    expect(await requests(() => host.apply(writing))).toBeLessThanOrEqual(3);
    expect(await requests(() => host.read())).toBe(2);
    const { figures, results } = outcomesIn(await host.read());
    expect(figures).toMatchObject({
      asOf: "2018-05-31",
      started: exactly(71),
      ended: exactly(37),
      current: exactly(34),
    });
    expect(results.map(({ status }) => status)).toEqual(["met", "notMet", "met", "unclear"]);
  });

  it("has its figures, its eight charts and its final report added in two requests and one for looks each, and taken back", async () => {
    const wire = connect(fakeWorkbook([fakeSheet("Blad1")]));
    const host = excelHost();
    await host.apply(newRegisterPatch(await host.read(), request, { goals: true, forms: false }, swedish));
    await host.apply(writtenInto(await host.read()));
    const model = outcomesIn(await host.read());
    const before = wire.traffic.length;
    const undo = await host.apply(outcomeSheetsPatch(model, defaultPolicy, swedish));
    expect(wire.traffic.length - before).toBeLessThanOrEqual(3);
    const names = ["Blad1", "Deltagare", "Mål", "Utfall", "Diagram", "Utfall – publicering"];
    expect(wire.book.sheets.map(({ name }) => name)).toEqual(names);
    const charts = wire.book.sheets.find(({ name }) => name === "Diagram")?.charts ?? [];
    // What each shows stands over it in a cell, which follows the figures as a title cannot.
    expect(charts.map(({ looks }) => looks.get("title Text"))).toEqual(Array.from({ length: 8 }, () => undefined));

    const beforeReport = wire.traffic.length;
    await host.apply(finalReport(model, swedish).patch);
    expect(wire.traffic.length - beforeReport).toBeLessThanOrEqual(3);
    const reported = await host.read();
    const name = outcomesIn(reported).report?.fields.name?.at;
    if (name === undefined) throw new Error("No name");
    // Excel reckons the answer; here it is enough that the report asks the register for it.
    const [, asked = ""] = /^Deltagare!(.+)$/.exec(cellAt(reported, { ...name, column: 6 })?.formula ?? "") ?? [];
    expect(cellAt(reported, { sheet: "Deltagare", ...(parseCellName(asked) ?? name) })?.value).toBe("IPS Hudiksvall");
    await host.apply(undo);
    expect(wire.book.sheets.map(({ name }) => name)).toEqual(["Blad1", "Deltagare", "Mål", "Slutrapport"]);
  });
});

describe("a register of 20 000 participants", () => {
  const rows = 20_000;
  const file = readWorkbook(outcomeRegister(rows + 1));
  /** What one answer of Excel on the web holds. */
  const mostBytes = 5_000_000;
  const day = "2027-12-31";

  it(`with ${outcomeColumns} columns is read in pieces that each fit in an answer, and nobody is lost`, async () => {
    const wire = connect(fakeWorkbook([inExcel(file)]));
    wire.conduct.maxBytes = mostBytes;
    const snapshot = await excelHost().read();
    expect(Math.max(...wire.traffic.map(({ bytesBack }) => bytesBack))).toBeLessThan(mostBytes);
    // The sheets, the first thousand rows, and 40 000 cells at a time: none was too large and asked for again.
    expect(wire.traffic).toHaveLength(2 + Math.ceil(((rows + 1) * outcomeColumns) / 40_000));
    expect(snapshot.sheets[0]?.unreadFromRow).toBeUndefined();

    const { register, figures } = outcomesIn(snapshot, day);
    expect(register?.people.count).toBe(rows);
    // Three of four have ended.
    expect(figures).toMatchObject({ started: exactly(rows), ended: exactly(15_000), current: exactly(5_000) });
    expect(figures).toEqual(outcomesIn(file, day).figures);
  });

  it("says from where it is not read, where Excel may not be asked for all of it", async () => {
    connect(fakeWorkbook([inExcel(file)]));
    const { register } = outcomesIn(await excelHost({ maxCells: 100_000 }).read(), day);
    expect(register?.unreadFromRow).toBeGreaterThan(100_000 / outcomeColumns);
    expect(register?.people.count).toBe((register?.unreadFromRow ?? 0) - 1);
  });
});

/** The file's one sheet, as Excel has it when it is opened there. */
function inExcel({ sheets: [sheet] }: Snapshot): FakeSheet {
  const opened = fakeSheet(sheet?.name ?? "");
  for (const { cells } of sheet?.rows ?? []) {
    for (const { row, column, value, format } of cells) {
      if (value === null) continue;
      const at = cellName({ row, column });
      opened.cells.set(at, { value });
      if (format !== undefined) opened.formats.set(at, format);
    }
  }
  return opened;
}
