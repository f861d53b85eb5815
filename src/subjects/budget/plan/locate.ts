/** Finds the plan sheet by its labels, anywhere in the workbook, and reads what stands beside them. */
import type { Address } from "../../../workbook/address";
import { type Sheet, type Snapshot, cellIn, isBlank, rowAt } from "../../../workbook/snapshot";
import { type MetLabel, type PlanSheet, planSheets } from "./labels";
import type { Plan, PlanField, PlanRival } from "./model";
import { readCommitments, readFinancing } from "./tables";
import type { PlanFieldId, PlanLabelId } from "./template";
import { type PlanCell, countField, dateField, moneyField, shareField, textField } from "./values";

/** The plan's facts, or `null` where the workbook has no sheet of them. Nothing on the sheet but its labels must stand. */
export function locatePlan(snapshot: Snapshot): Plan | null {
  const [found, ...others] = planSheets(snapshot);
  if (found === undefined) return null;
  const { sheet, headings } = found;
  const cellAtLabel = valueCells(snapshot, found);
  const read = <Value>(id: PlanFieldId, reader: (source: PlanCell) => PlanField<Value>): PlanField<Value> =>
    reader(cellAtLabel(id));
  const source = (row: number, column: number): PlanCell => planCell(snapshot, sheet, row, column);
  return {
    sheet: sheet.name,
    projectName: read("projectName", textField),
    participants: read("participants", countField),
    participantsInGoals: read("participantsInGoals", countField),
    participantsAtATime: read("participantsAtATime", countField),
    goalShare: read("goalShare", shareField),
    completionShare: read("completionShare", shareField),
    statedTotal: read("statedTotal", (cell) => moneyField(cell, "kr")),
    statedCostPerParticipant: read("statedCostPerParticipant", (cell) => moneyField(cell, "kr")),
    from: read("from", dateField),
    to: read("to", dateField),
    endInGoals: read("endInGoals", dateField),
    coaches: read("coaches", countField),
    ...readCommitments(sheet, headings, source),
    ...readFinancing(sheet, headings, source),
    rivals: [
      ...rivalFields(snapshot, found),
      ...others.filter(({ titled }) => titled).map((other) => rivalSheet(found, other)),
    ],
  };
}

/** Where a field's value is to stand: under *Värde*, or right of the label where that heading is gone. */
function valueColumn(met: MetLabel<PlanFieldId>, headings: readonly MetLabel<PlanLabelId>[]): number {
  const heading = headings.find(({ id, at }) => id === "value" && at.row < met.at.row && at.column > met.at.column);
  return heading?.at.column ?? met.at.column + 1;
}

function valueCells(snapshot: Snapshot, { sheet, fields, headings }: PlanSheet): (id: PlanFieldId) => PlanCell {
  return (id) => {
    const met = bestOf(fields, id);
    // A field whose label is gone is an empty field; it points to the sheet's first cell.
    const first = { sheet: sheet.name, row: 0, column: 0 };
    if (met === undefined) return { at: first, cell: undefined, snapshot, unlabelled: true };
    return planCell(snapshot, sheet, met.at.row, valueColumn(met, headings));
  };
}

function bestOf(fields: readonly MetLabel<PlanFieldId>[], id: PlanFieldId): MetLabel<PlanFieldId> | undefined {
  return fields.filter((met) => met.id === id).sort((a, b) => b.score - a.score)[0];
}

function planCell(snapshot: Snapshot, sheet: Sheet, row: number, column: number): PlanCell {
  return { at: { sheet: sheet.name, row, column }, cell: cellIn(rowAt(sheet, row), column), snapshot };
}

/** The same label once more with another value beside it. */
function rivalFields(snapshot: Snapshot, { sheet, fields, headings }: PlanSheet): readonly PlanRival[] {
  const valueOf = (met: MetLabel<PlanFieldId>): PlanCell =>
    planCell(snapshot, sheet, met.at.row, valueColumn(met, headings));
  return fields.flatMap((met): readonly PlanRival[] => {
    const used = bestOf(fields, met.id);
    if (used === undefined || used === met || used.score - met.score > sameLabel) return [];
    const [first, second] = [valueOf(used), valueOf(met)];
    const value = second.cell?.value ?? null;
    if (isBlank(value) || value === first.cell?.value) return [];
    return [{ at: second.at, used: first.at, label: met.text }];
  });
}

/** Scores nearer than this are the same label, misspelt at most. */
const sameLabel = 0.1;

function rivalSheet(used: PlanSheet, other: PlanSheet): PlanRival {
  const title = titleCell(other);
  return { at: title, used: titleCell(used), label: other.sheet.name };
}

function titleCell({ sheet, headings, fields }: PlanSheet): Address {
  const met = headings.find(({ id }) => id === "title") ?? fields[0];
  return met?.at ?? { sheet: sheet.name, row: 0, column: 0 };
}
