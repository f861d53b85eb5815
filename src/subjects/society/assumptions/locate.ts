/** Finds the assumptions of a workbook: a sheet of them, loose ones beside a table, what the rows show; else the förbund's, else a proposal. */
import { cellIn, type Cell, isBlank, type Row, type Sheet } from "../../../workbook/snapshot";
import { isPercentFormat } from "../../../workbook/number-format";
import { plainText } from "../../../reading/label";
import { textOf } from "../../../reading/text-of-cell";
import type { PersonTable } from "../model";
import type { SocietyPolicy } from "../policy";
import {
  type AssumptionId,
  assumptionIds,
  type AssumptionReading,
  type AssumptionReadings,
  proposedFor,
} from "./assumptions";
import { assumptionNamed } from "./assumption-words";
import { shownByRows } from "./rows-show";

type Column = "value" | "unit" | "year" | "source" | "low" | "high";

const headings: readonly (readonly [Column, RegExp])[] = [
  ["value", /^(?:varde|value|antagande varde|belopp|niva)$/],
  ["unit", /^(?:enhet|unit)$/],
  ["year", /^(?:ar|year|avser ar|galler ar)$/],
  ["source", /^(?:kalla|source|underlag|referens)$/],
  ["low", /^(?:lag|lagst|lagsta|min|low|lowest)(?: varde)?$/],
  ["high", /^(?:hog|hogst|hogsta|max|high|highest)(?: varde)?$/],
];

/** `table`: whose rows are no assumptions, and show some. */
export function locateAssumptions(
  sheets: readonly Sheet[],
  table: PersonTable | null,
  policy: SocietyPolicy,
): AssumptionReadings {
  const told = new Map<AssumptionId, AssumptionReading>();
  /** Of those whose sheet has columns for low and high: an empty cell there is somebody's choice. */
  const rangeTold = new Set<AssumptionId>();
  for (const sheet of sheets) {
    let columns: ReadonlyMap<Column, number> = new Map();
    for (const row of sheet.rows) {
      if (sheet.name === table?.sheet && row.index >= table.headingRow && row.index <= table.lastRow) continue;
      const headed = headingColumns(row);
      if (headed.size >= 2) columns = headed;
      for (const reading of headed.size >= 2 ? [] : readingsIn(row, sheet.name, columns)) {
        const known = told.get(reading.id);
        if (known !== undefined && (known.value !== null || reading.value === null)) continue;
        told.set(reading.id, reading);
        if (columns.has("low") || columns.has("high")) rangeTold.add(reading.id);
      }
    }
  }
  const shown = table === null ? null : shownByRows(table);
  return new Map(
    assumptionIds.map((id) => {
      const own = told.get(id) ?? shownReading(id, shown);
      return [id, own === null ? standing(id, policy) : ranged(own, rangeTold.has(id), policy)];
    }),
  );
}

function headingColumns(row: Row): ReadonlyMap<Column, number> {
  const columns = new Map<Column, number>();
  for (const { column, value } of row.cells) {
    if (typeof value !== "string") continue;
    const plain = plainText(value);
    const found = headings.find(([, pattern]) => pattern.test(plain));
    if (found !== undefined && !columns.has(found[0])) columns.set(found[0], column);
  }
  return columns.has("value") ? columns : new Map();
}

function readingsIn(row: Row, sheet: string, columns: ReadonlyMap<Column, number>): readonly AssumptionReading[] {
  return row.cells.flatMap((cell): readonly AssumptionReading[] => {
    if (typeof cell.value !== "string" || cell.value.length > 80) return [];
    const id = assumptionNamed(cell.value);
    if (id === null) return [];
    const valueColumn = columns.get("value");
    const beside =
      valueColumn !== undefined && valueColumn > cell.column
        ? cellIn(row, valueColumn)
        : row.cells.find(({ column, value }) => column > cell.column && column <= cell.column + 3 && !isBlank(value));
    const unitText = columns.has("unit") ? textOf(cellIn(row, columns.get("unit") ?? 0)) : "";
    const at = (from: Cell | undefined): AssumptionReading["at"] =>
      from === undefined
        ? { sheet, row: row.index, column: valueColumn ?? cell.column + 1 }
        : { sheet, row: from.row, column: from.column };
    const part = (column: Column): Cell | undefined => {
      const index = columns.get(column);
      return index === undefined ? undefined : cellIn(row, index);
    };
    const own = loose(id, cell.value);
    const isOther = typeof beside?.value === "string" && (own !== null || assumptionNamed(beside.value) !== null);
    const value = beside === undefined || isOther ? null : figureOf(id, beside, `${cell.value} ${unitText}`);
    if (value === null && valueColumn === undefined) {
      return own === null ? [] : [{ ...empty(id), value: own, at: at(cell) }];
    }
    const source = textOf(part("source"));
    const year = part("year")?.value;
    return [
      {
        id,
        value,
        low: numberOf(id, part("low"), unitText),
        high: numberOf(id, part("high"), unitText),
        year: typeof year === "number" && year > 1900 && year < 2200 ? year : null,
        source: source === "" ? null : source,
        from: "sheet",
        at: at(beside),
      },
    ];
  });
}

function empty(id: AssumptionId): AssumptionReading {
  return { id, value: null, low: null, high: null, year: null, source: null, from: "sheet", at: null };
}

function numberOf(id: AssumptionId, cell: Cell | undefined, unit: string): number | null {
  return cell === undefined ? null : figureOf(id, cell, unit);
}

/** In the assumption's own unit; `null` for what is none, or lies outside what may stand there. */
function figureOf(id: AssumptionId, cell: Cell, around: string): number | null {
  const { unit } = proposedFor(id);
  if (typeof cell.value === "number") {
    const isShareOfHundred =
      unit === "share" && !isPercentFormat(cell.format) && (cell.value > 1 || /%|procent/iu.test(around));
    return within(id, cell.value > 1 && isShareOfHundred ? cell.value / 100 : cell.value * factorIn(id, around));
  }
  if (unit === "yesNo" && typeof cell.value === "string") {
    return /^(?:ja|yes)$/iu.test(cell.value.trim()) ? 1 : /^(?:nej|no)$/iu.test(cell.value.trim()) ? 0 : null;
  }
  return typeof cell.value === "string" ? loose(id, cell.value) : null;
}

/** "Skattesats 33 %", "Kostnad per timme 470,86 kr", "ca 1 miljon". */
function loose(id: AssumptionId, text: string): number | null {
  const match = /(\d{1,3}(?:[ \u00A0]\d{3})+|\d+)(?:,(\d+)|\.(\d{1,4})(?!\d))?/u.exec(text);
  if (match === null) return null;
  const figure = Number(`${(match[1] ?? "").replace(/[ \u00A0]/g, "")}.${match[2] ?? match[3] ?? "0"}`);
  const { unit } = proposedFor(id);
  if (unit === "share") return within(id, /%|procent/iu.test(text) || figure > 1 ? figure / 100 : figure);
  return within(id, figure * factorIn(id, text));
}

function factorIn(id: AssumptionId, text: string): number {
  const { unit } = proposedFor(id);
  if (unit !== "kr" && unit !== "krYear") return 1;
  if (/\b(?:mkr|mnkr|miljon\w*|msek|million)\b/iu.test(text)) return 1_000_000;
  return /\b(?:tkr|kkr|ksek)\b/iu.test(text) ? 1_000 : 1;
}

function within(id: AssumptionId, value: number): number | null {
  const { least, most } = proposedFor(id);
  return value >= least && value <= most ? value : null;
}

function shownReading(id: AssumptionId, shown: ReturnType<typeof shownByRows> | null): AssumptionReading | null {
  const value = id === "taxRate" ? shown?.taxRate : id === "productionFactor" ? shown?.productionFactor : null;
  return value === null || value === undefined ? null : { ...empty(id), value };
}

/** A value that stands alone is tried over the förbund's range, or the proposal's, where it lies in it. */
function ranged(reading: AssumptionReading, isTold: boolean, policy: SocietyPolicy): AssumptionReading {
  const { low, high } = standing(reading.id, policy);
  const { value } = reading;
  const fits = low !== null && high !== null && value !== null && value >= low && value <= high;
  return isTold || !fits ? reading : { ...reading, low, high };
}

function standing(id: AssumptionId, { societyAssumptions }: SocietyPolicy): AssumptionReading {
  const own = societyAssumptions[id];
  const { value, low, high, year } = proposedFor(id);
  if (own === undefined) return { id, value, low, high, year, source: null, from: "proposal", at: null };
  const { value: chosen, low: least = null, high: most = null, year: of = null, source = null } = own;
  return { id, value: chosen, low: least, high: most, year: of, source, from: "policy", at: null };
}
