/** Reads what stands above the criteria: which service, which scale, and the days that matter. */
import type { Address } from "../../../workbook/address";
import { cellIn, isBlank, type Row, type Sheet, type Snapshot } from "../../../workbook/snapshot";
import { labelReader } from "../../../reading/label";
import { datesInCell } from "../../../reading/period";
import type { DateReading, TextReading } from "../model";
import { type HeadFieldId, headFields, sheetNames } from "../template";
import { textOf } from "../../../reading/text-of-cell";

export interface Head {
  readonly titleAt?: Address;
  readonly service?: TextReading;
  readonly scale?: TextReading;
  readonly measuredOn?: DateReading;
  readonly startedOn?: DateReading;
  readonly previousOn?: DateReading;
}

const readField = labelReader(headFields);
const readTitle = labelReader({ title: sheetNames.measurement });
/** A label is a few words; a sentence that begins like one is none. */
const longestLabel = 60;

/** `firstCriterion`: the row that the criteria begin on. */
export function readHead(snapshot: Snapshot, sheet: Sheet, firstCriterion: number): Head {
  const found = new Map<HeadFieldId, TextReading>();
  let titleAt: Address | undefined;
  for (const row of sheet.rows) {
    if (row.index >= firstCriterion) break;
    for (const cell of row.cells) {
      if (typeof cell.value !== "string" || cell.value.length > longestLabel) continue;
      // The title begins like the label of the scale.
      if (readTitle(cell.value) !== undefined) {
        titleAt ??= { sheet: sheet.name, row: row.index, column: cell.column };
        continue;
      }
      const match = readField(cell.value);
      // "Skala: IPS-25" holds both; a label with other words after it is a sentence.
      if (match === undefined || found.has(match.id)) continue;
      const within = cell.value.includes(":") ? match.rest : "";
      if (within !== "") {
        found.set(match.id, { at: { sheet: sheet.name, row: row.index, column: cell.column }, cell, text: within });
      } else if (match.rest === "") found.set(match.id, valueBeside(sheet, row, cell.column));
    }
  }
  const [service, scale] = [found.get("service"), found.get("scale")];
  const date = (id: HeadFieldId): DateReading | undefined => {
    const reading = found.get(id);
    return reading && { ...reading, date: dateOf(reading, snapshot) };
  };
  const [measuredOn, startedOn, previousOn] = [date("measuredOn"), date("startedOn"), date("previousOn")];
  return {
    ...(titleAt && { titleAt }),
    ...(service && { service }),
    ...(scale && { scale }),
    ...(measuredOn && { measuredOn }),
    ...(startedOn && { startedOn }),
    ...(previousOn && { previousOn }),
  };
}

/** The first cell with content to the right, or the next cell where there is none. */
function valueBeside(sheet: Sheet, row: Row, column: number): TextReading {
  const next = row.cells.find((cell) => cell.column > column && !isBlank(cell.value));
  const isLabel = typeof next?.value === "string" && readField(next.value) !== undefined;
  const cell = isLabel ? cellIn(row, column + 1) : next;
  const at = { sheet: sheet.name, row: row.index, column: cell?.column ?? column + 1 };
  return { at, cell, text: textOf(cell) };
}

function dateOf({ cell, text }: TextReading, { dateSystem }: Snapshot): string | null {
  return datesInCell(typeof cell?.value === "number" ? cell.value : text, dateSystem)[0] ?? null;
}
