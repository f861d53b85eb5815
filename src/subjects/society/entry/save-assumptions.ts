/** *Spara i arket*: the tried values into the cells that they were read from, or into a sheet of assumptions that is made. */
import { appendSheets } from "../../../making/append-sheets";
import { labelIn, type SheetWords } from "../../../making/sheet-words";
import type { Address } from "../../../workbook/address";
import { editCell } from "../../../workbook/content";
import { freeNames } from "../../../workbook/free-names";
import type { CellContent, Patch } from "../../../workbook/patch";
import { type Cell, cellAt, rowAt, sheetNamed, type Snapshot } from "../../../workbook/snapshot";
import {
  type AssumptionId,
  type AssumptionReading,
  type AssumptionReadings,
  proposedFor,
} from "../assumptions/assumptions";
import { assumptionsBlueprint } from "../sheets/fill-assumptions";
import { sheetNames } from "../sheets/template";
import { changedIds, type TriedValues, withTried } from "./tried-values";
import { readTypedAssumption } from "./typed-assumption";

export interface SavedAssumptions {
  readonly patch: Patch;
  /** A formula or a sentence gives these: they are left, since it would be lost. */
  readonly left: readonly AssumptionReading[];
}

/** One step to take back, whatever it consists of. */
export function saveAssumptions(
  snapshot: Snapshot,
  readings: AssumptionReadings,
  tried: TriedValues,
  words: SheetWords,
): SavedAssumptions {
  const changed = changedIds(readings, tried).flatMap((id) => readings.get(id) ?? []);
  const placed = changed.flatMap((reading) => {
    const { at } = reading;
    return at === null ? [] : [{ reading, at, content: contentFor(snapshot, at, reading, tried[reading.id] ?? null) }];
  });
  const left = placed.flatMap(({ reading, content }) => (content === null ? [reading] : []));
  const edits = placed.flatMap(({ at, content }) =>
    content === null ? [] : [editCell(at, cellAt(snapshot, at), content)],
  );
  const made = changed.some(({ at }) => at === null) ? newSheet(snapshot, readings, without(tried, left), words) : [];
  return { patch: [...edits, ...made], left };
}

/** All of them, so that the sheet says the same as what has just been written elsewhere. */
function newSheet(snapshot: Snapshot, readings: AssumptionReadings, tried: TriedValues, words: SheetWords): Patch {
  const names = freeNames(snapshot, labelIn(words, sheetNames.assumptions));
  return appendSheets(snapshot, assumptionsBlueprint(withTried(readings, tried), words, names));
}

/** In the cell's own scale: 33 where it says 33 for a third, 1 422 where it counts in thousands. `null`: better left. */
function contentFor(
  snapshot: Snapshot,
  at: Address,
  { id, value: before }: AssumptionReading,
  value: number | null,
): CellContent | null {
  const cell = cellAt(snapshot, at);
  const stands = cell?.value ?? null;
  if (cell?.formula !== undefined) return null;
  if (typeof stands === "string" && stands.trim() !== "") {
    return readTypedAssumption(id, stands).ok ? inOwnFormat(id, value) : null;
  }
  if (value === null) return { value };
  if (typeof stands === "number" && stands !== 0 && before !== null && before !== 0) {
    return { value: rounded(value * scaleBetween(stands, before)) };
  }
  return speaksThousands(snapshot, at) ? null : { value };
}

function inOwnFormat(id: AssumptionId, value: number | null): CellContent {
  return proposedFor(id).unit === "share" ? { value, format: "0.0%" } : { value };
}

/** Per cent, thousands and millions; anything else is the cell's own rounding. */
function scaleBetween(stands: number, before: number): number {
  const ratio = stands / before;
  return [100, 0.001, 0.000_001].find((scale) => Math.abs(ratio / scale - 1) < 0.01) ?? 1;
}

/** An empty cell tells no scale; its row may. */
function speaksThousands(snapshot: Snapshot, { sheet, row }: Address): boolean {
  const found = sheetNamed(snapshot, sheet);
  const cells: readonly Cell[] = (found && rowAt(found, row)?.cells) ?? [];
  return cells.some(
    ({ value }) => typeof value === "string" && /\b(?:tkr|kkr|mkr|mnkr|miljon\w*|[kmt]sek)\b/iu.test(value),
  );
}

function rounded(value: number): number {
  return Math.round(value * 1e8) / 1e8;
}

function without(tried: TriedValues, left: readonly AssumptionReading[]): TriedValues {
  return Object.fromEntries(Object.entries(tried).filter(([id]) => !left.some((reading) => reading.id === id)));
}
