/** A budget with sheets of follow-up made beside it, filled in as an officer would. */
import { forecastPatch } from "../../../../src/subjects/budget/followup/forecast-sheet";
import { type Granted, grantedRows } from "../../../../src/subjects/budget/followup/granted-rows";
import { requisitionPatch } from "../../../../src/subjects/budget/followup/requisition-sheet";
import { locateBudget } from "../../../../src/subjects/budget/locate/locate-budget";
import type { Period } from "../../../../src/reading/period";
import { anchoredArea, parseCellName } from "../../../../src/workbook/address";
import { editCell } from "../../../../src/workbook/content";
import { sheetOf } from "../../../../src/workbook/blueprint-sheet";
import type { SheetBlueprint } from "../../../../src/workbook/blueprint";
import { recalculated } from "../../../../src/workbook/formula/recalculate";
import type { Patch } from "../../../../src/workbook/patch";
import { patched } from "../../../../src/workbook/patched";
import { cellAt, type CellValue, type Snapshot } from "../../../../src/workbook/snapshot";
import { swedish } from "../../../cases/words";

export function added(patch: Patch): readonly SheetBlueprint[] {
  return patch.flatMap((edit) => (edit.kind === "addSheet" ? [edit.blueprint] : []));
}

/** As a host adds sheets: their names come with them. */
export function withSheets(snapshot: Snapshot, patch: Patch): Snapshot {
  const sheets = added(patch);
  const names = sheets.flatMap(({ name, names: own }) =>
    [...own].map(([mark, area]) => [mark, anchoredArea(name, area)] as const),
  );
  return {
    ...snapshot,
    sheets: [...snapshot.sheets, ...sheets.map(sheetOf)],
    names: new Map([...snapshot.names, ...names]),
  };
}

export function grantedIn(snapshot: Snapshot, part: string | null = null): Granted {
  const reading = grantedRows(locateBudget(snapshot), part);
  if (!reading.ok) throw new Error(reading.fault);
  return reading.granted;
}

export function withRequisition(snapshot: Snapshot, from: string, to: string, part: string | null = null): Snapshot {
  const period: Period = { from, to };
  return withSheets(snapshot, requisitionPatch(grantedIn(snapshot, part), period, snapshot, swedish));
}

export function withForecast(snapshot: Snapshot, until: string | null, part: string | null = null): Snapshot {
  return withSheets(snapshot, forecastPatch(grantedIn(snapshot, part), until, snapshot, swedish));
}

/** The cells filled in, and what follows them worked out. */
export function filledIn(
  snapshot: Snapshot,
  sheet: string,
  values: Readonly<Record<string, number | string | null>>,
): Snapshot {
  const patch = Object.entries(values).map(([name, value]) => {
    const at = { sheet, ...(parseCellName(name) ?? { row: 0, column: 0 }) };
    return editCell(at, cellAt(snapshot, at), { value });
  });
  return patched(snapshot, recalculated(snapshot, patch));
}

/** What stands in a cell. */
export function valueAt(snapshot: Snapshot, sheet: string, name: string): CellValue {
  return cellAt(snapshot, { sheet, ...(parseCellName(name) ?? { row: 0, column: 0 }) })?.value ?? null;
}
