/** Numbers, amounts, shares and days that stand as text: read as what they say, or told at their cell; never dropped. */
import { type Address, addressText } from "../../src/workbook/address";
import { serialToDate } from "../../src/workbook/iso-day";
import { isDateFormat, isPercentFormat } from "../../src/workbook/number-format";
import { type Cell, cellIn, type Row } from "../../src/workbook/snapshot";
import { cellsOn, isToldAt, someOf, withCellsAt } from "./forms/change";
import { checked, filledBook, filledResult, type Form, forms } from "./forms/forms";

const [noBreak, narrow] = ["\u00a0", "\u202f"];
const months = ["januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober"];
const monthNames = [...months, "november", "december"];

const parted = (value: number, space: string): string =>
  String(value)
    .replace(".", ",")
    .replace(/(?<=\d)(?=(?:\d{3})+(?!\d))/g, space);

/** The ways that people write what stands in the cell. */
function waysToWrite(value: number, { format }: Cell, label: string): readonly string[] {
  if (isDateFormat(format)) {
    const [year = "", month = "", date = ""] = (serialToDate(value, 1900) ?? "").split("-");
    const [plainMonth, plainDate] = [Number(month), Number(date)];
    return [
      `${year}-${month}-${date}`,
      `${plainDate} ${monthNames[plainMonth - 1] ?? ""} ${year}`,
      `${plainDate}/${plainMonth} ${year}`,
      ` ${year}-${month}-${date}${noBreak}`,
    ];
  }
  if (isPercentFormat(format)) {
    const percent = parted(Math.round(value * 10_000) / 100, "");
    return [`${percent} %`, `${percent}%`, `${percent}${noBreak}%`, `${percent} procent`];
  }
  const figure = parted(value, "");
  if (value >= 1_000 && /kr|kostnad|finans|belopp|total/i.test(label)) {
    return [parted(value, " "), `${parted(value, " ")} kr`, `${parted(value, noBreak)}${noBreak}kr`, `${figure}:-`];
  }
  if (value >= 1_000) return [figure, ` ${figure} `];
  const people = /deltagare/i.test(label) ? [`${figure} deltagare`, `${figure} personer`] : [];
  return [figure, `${figure} `, `${noBreak}${figure}${narrow}`, ...people];
}

interface Typed {
  readonly at: Address;
  readonly cell: Cell;
  readonly text: string;
}

/** Every number that somebody has typed into the form, in every way. */
function typedNumbers(form: Form): readonly Typed[] {
  return cellsOn(filledBook(form), form.sheets).flatMap(({ cell, sheet, at }) => {
    if (typeof cell.value !== "number" || cell.formula !== undefined) return [];
    const row = sheet.rows.find(({ index }) => index === cell.row);
    const label = `${labelLeftOf(row, cell.column)} ${form.name === "budget" ? "kostnad" : headingOver(sheet.rows, cell)}`;
    return waysToWrite(cell.value, cell, label).map((text) => ({ at, cell, text }));
  });
}

function labelLeftOf(row: Row | undefined, column: number): string {
  const value = row && cellIn(row, 0)?.value;
  return column > 0 && typeof value === "string" ? value : "";
}

function headingOver(rows: readonly Row[], { row, column }: Cell): string {
  const above = rows.filter(({ index }) => index < row).flatMap((each) => cellIn(each, column)?.value ?? []);
  return above.filter((value) => typeof value === "string").at(-1) ?? "";
}

/** What is neither read as it was nor told where it stands. */
function lost(form: Form, typed: readonly Typed[]): readonly string[] {
  const before = JSON.stringify(form.values(filledResult(form)));
  return typed.flatMap(({ at, cell, text }) => {
    const result = checked(withCellsAt(filledBook(form), new Map([[addressText(at), text]])));
    const same = JSON.stringify(form.values(result)) === before;
    return same || isToldAt(result.findings, at) ? [] : [`${addressText(at)} ${String(cell.value)} as "${text}"`];
  });
}

describe.each(forms)("$name", (form) => {
  const all = typedNumbers(form);

  it("has numbers that somebody has typed", () => {
    expect(all.length).toBeGreaterThan(form.name.startsWith("final") ? 3 : 15);
  });

  it.each([1, 2, 3])("no number typed as text is lost, nor becomes another without a word (draw %d)", (seed) => {
    expect(lost(form, someOf(all, 40, seed))).toEqual([]);
  });
});

/** What nobody can take as one number or one day. */
function unclear(value: number, { format }: Cell): string {
  return isDateFormat(format) ? "våren, tror vi" : `mellan ${parted(value, "")} och ${parted(value * 2, "")}`;
}

describe.each(forms)("$name with a figure that can be several", (form) => {
  // A running number may be any text, and a text where the day of a work belongs says that there is one.
  const free = ["Nr", "Arbete från"];
  const numbers = cellsOn(filledBook(form), form.sheets).filter(
    ({ cell, sheet }) =>
      typeof cell.value === "number" && cell.formula === undefined && !free.includes(headingOver(sheet.rows, cell)),
  );

  it("tells it on its row, or reads all as before", () => {
    const before = JSON.stringify(form.values(filledResult(form)));
    const silent = someOf(numbers, 40, 7).flatMap(({ at, cell }) => {
      const text = unclear(Number(cell.value), cell);
      const result = checked(withCellsAt(filledBook(form), new Map([[addressText(at), text]])));
      const same = JSON.stringify(form.values(result)) === before;
      const isTold = result.findings.some((finding) => finding.at.sheet === at.sheet && finding.at.row === at.row);
      return same || isTold ? [] : [`${addressText(at)} "${text}"`];
    });
    expect(silent).toEqual([]);
  });
});
