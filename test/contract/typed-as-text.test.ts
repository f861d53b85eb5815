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

/** Every number that somebody has typed into the form, with what it is called; of a long column some few. */
function typedNumbers(form: Form, seed: number): readonly (Omit<Typed, "text"> & { readonly label: string })[] {
  const columns = new Map<string, (Omit<Typed, "text"> & { readonly label: string })[]>();
  for (const { cell, sheet, at } of cellsOn(filledBook(form), form.sheets)) {
    if (typeof cell.value !== "number" || cell.formula !== undefined) continue;
    const heading = headingOver(sheet.rows, cell);
    const row = sheet.rows.find(({ index }) => index === cell.row);
    const label = `${labelLeftOf(row, cell.column)} ${form.name === "budget" ? "kostnad" : heading}`;
    const key = `${sheet.name} ${cell.column} ${heading}`;
    columns.set(key, [...(columns.get(key) ?? []), { at, cell, label }]);
  }
  return [...columns.values()].flatMap((column) => (column.length > 12 ? someOf(column, 4, seed) : column));
}

/** Each in one of the ways to write it; five draws go through all of them. */
function typedAsText(form: Form, draw: number): readonly Typed[] {
  return typedNumbers(form, draw).map(({ label, cell, at }, index) => {
    const ways = waysToWrite(Number(cell.value), cell, label);
    return { at, cell, text: ways[(index + draw) % ways.length] ?? "" };
  });
}

function labelLeftOf(row: Row | undefined, column: number): string {
  const texts = (row?.cells ?? []).flatMap((cell) =>
    cell.column < column && typeof cell.value === "string" ? [cell.value] : [],
  );
  return texts[0] ?? "";
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
    return same || isToldAt(result.findings, at)
      ? []
      : [`${addressText(at)} ${cell.format ?? "a number"} as "${text}"`];
  });
}

describe.each(forms)("$name", (form) => {
  it("has numbers that somebody has typed", () => {
    expect(typedNumbers(form, 1).length).toBeGreaterThan(form.name.startsWith("final") ? 3 : 6);
  });

  it.each([1, 2, 3, 4, 5])("no number typed as text is lost, nor becomes another without a word (draw %d)", (draw) => {
    expect(lost(form, typedAsText(form, draw))).toEqual([]);
  });
});

/** What nobody can take as one number or one day. */
function unclear(value: number, { format }: Cell): string {
  return isDateFormat(format) ? "våren, tror vi" : `mellan ${parted(value, "")} och ${parted(value * 2, "")}`;
}

describe.each(forms)("$name with a figure that can be several", (form) => {
  // A running number may be any text, and a text where the day of a work belongs says that there is one.
  const numbers = typedNumbers(form, 7).filter(({ label }) => !/(?:^|\s)(?:Nr|Arbete från)$/.test(label));

  it("tells it on its row, or reads all as before", () => {
    const before = JSON.stringify(form.values(filledResult(form)));
    const silent = numbers.flatMap(({ at, cell }) => {
      const text = unclear(Number(cell.value), cell);
      const result = checked(withCellsAt(filledBook(form), new Map([[addressText(at), text]])));
      const same = JSON.stringify(form.values(result)) === before;
      const isTold = result.findings.some((finding) => finding.at.sheet === at.sheet && finding.at.row === at.row);
      return same || isTold ? [] : [`${addressText(at)} "${text}"`];
    });
    expect(silent).toEqual([]);
  });
});
