/** Samkoll's own sheets for a register and goals, filled with what stands in a register and goals of another make. */
import { check, defaultPolicy, type WholeResult } from "../../check";
import { newRegisterSheets } from "../../../src/subjects/outcomes/sheets/new-register";
import { outcomeSheetsPatch } from "../../../src/subjects/outcomes/sheets/outcome-sheets";
import { reportPatch } from "../../../src/subjects/outcomes/report/report-patch";
import type { NewRegister } from "../../../src/subjects/outcomes/sheets/new-register-request";
import { withResults } from "../../../src/workbook/formula/with-results";
import type { BlueprintCell, SheetBlueprint } from "../../../src/workbook/blueprint";
import { sheetOf } from "../../../src/workbook/blueprint-sheet";
import type { Patch } from "../../../src/workbook/patch";
import { isCellError, type PlainValue, type Sheet, type Snapshot } from "../../../src/workbook/snapshot";
import { swedish } from "../../cases/words";

const emptyBook: Snapshot = { sheets: [], dateSystem: 1900, names: new Map() };

/** `register` and `goals` have their headings as Samkoll's own labels; two kinds of support may share a cell. */
export function filledSheets(
  request: Partial<NewRegister>,
  register: Sheet,
  goals: Sheet | null = null,
): readonly SheetBlueprint[] {
  const full: NewRegister = { effort: "Insats", columnSet: "ips", from: null, to: null, rows: 120, ...request };
  const made = newRegisterSheets(full, { goals: goals !== null, forms: false }, swedish);
  const filled = made.map((blueprint) => {
    const source = blueprint.name === "Mål" ? goals : register;
    return source === null ? blueprint : filledWith(blueprint, source);
  });
  return withResults(filled, emptyBook);
}

function bookOf(sheets: readonly SheetBlueprint[]): Snapshot {
  return { sheets: sheets.map(sheetOf), dateSystem: 1900, names: new Map() };
}

export function checked(snapshot: Snapshot): WholeResult {
  return check(snapshot, defaultPolicy, "2024-03-01");
}

export function sheetsAdded(patch: Patch): readonly SheetBlueprint[] {
  return patch.flatMap((edit) => (edit.kind === "addSheet" ? [edit.blueprint] : []));
}

/** With *Utfall*, *Diagram* and *Utfall – publicering* after them. */
export function withOutcomeSheets(sheets: readonly SheetBlueprint[]): readonly SheetBlueprint[] {
  const { outcomes } = checked(bookOf(sheets));
  if (outcomes === null) throw new Error("No outcomes");
  return [...sheets, ...sheetsAdded(outcomeSheetsPatch(outcomes, defaultPolicy, swedish))];
}

/** With *Slutrapport* after them. */
export function withFinalReport(sheets: readonly SheetBlueprint[]): readonly SheetBlueprint[] {
  const { outcomes } = checked(bookOf(sheets));
  if (outcomes === null) throw new Error("No outcomes");
  return [...sheets, ...sheetsAdded(reportPatch(outcomes, swedish, { sheet: "Slutrapport", suffix: "_2" }).patch)];
}

function filledWith(blueprint: SheetBlueprint, source: Sheet): SheetBlueprint {
  const written = new Map<string, PlainValue>();
  const headings = headingsOf(blueprint);
  const table = source.rows.find(({ cells }) => cells.some(({ value }) => value === "Nr"));
  for (const row of source.rows) {
    for (const { column, value } of row.cells) {
      if (isCellError(value) || value === null) continue;
      if (table === undefined || row.index < table.index) {
        const label = row.cells.find((cell) => cell.column < column)?.value;
        const at = blueprint.cells.find((cell) => cell.value === label && label !== undefined);
        if (at !== undefined) written.set(`${at.row} ${at.column + 1}`, value);
        continue;
      }
      if (row.index === table.index) continue;
      const heading = table.cells.find((cell) => cell.column === column)?.value;
      const at = typeof heading === "string" ? headings.columns.get(heading) : undefined;
      if (at === undefined) throw new Error(`No column at ${column}`);
      const parts = heading === "Försörjning vid start" ? String(value).split("; ") : [value];
      for (const [index, part] of parts.entries()) {
        written.set(`${headings.row + row.index - table.index} ${at + index}`, part);
      }
    }
  }
  return { ...blueprint, cells: blueprint.cells.map((cell) => writtenOver(cell, written)) };
}

function headingsOf({ cells }: SheetBlueprint): {
  readonly row: number;
  readonly columns: ReadonlyMap<string, number>;
} {
  const row = cells.find(({ value }) => value === "Nr")?.row ?? 0;
  const columns = new Map(cells.filter((cell) => cell.row === row).map(({ value, column }) => [String(value), column]));
  return { row, columns };
}

function writtenOver(cell: BlueprintCell, written: ReadonlyMap<string, PlainValue>): BlueprintCell {
  const value = written.get(`${cell.row} ${cell.column}`);
  return value === undefined || cell.formula !== undefined ? cell : { ...cell, value };
}
