/** The cells of a plan sheet that a person fills in, each with what stands there, under keys that stay the same. */
import type { Address } from "../../../workbook/address";
import { type Snapshot, cellAt, isBlank } from "../../../workbook/snapshot";
import { readCell } from "../../../reading/form";
import { cellContent } from "../../../reading/kinds";
import type { Plan, PlanCommitment, PlanField, PlanFinancingRow } from "./model";
import { type PlanEntryKind, type PlanFieldId, planFieldIds, planFields } from "./template";
import type { PlanEntryValue } from "./typed";

export interface PlanEntry {
  /** `participants`, `commitments.0.share`, `financingSum.total`. */
  readonly key: string;
  readonly kind: PlanEntryKind;
  readonly at: Address;
  /** As read, in the cell's own unit; `null` where nothing stands or it cannot be read (`text` then holds it). */
  readonly value: PlanEntryValue;
  readonly text: string;
  /** What stands before the value in its cell, and stays: "Totalkostnad: ". */
  readonly label?: string;
  /** What the cell holds. `nowhere`: its label is gone from the sheet, so that nothing can be written. */
  readonly held: "nothing" | "text" | "figure" | "formula" | "nowhere";
}

export interface CommitmentEntries {
  readonly organisation: PlanEntry;
  readonly share: PlanEntry;
  /** Nothing stands on the row yet. */
  readonly blank: boolean;
}

export interface FinancingEntries extends FinancingFigures {
  readonly organisation: PlanEntry;
  readonly blank: boolean;
}

export interface FinancingFigures {
  readonly requested: PlanEntry;
  readonly ownFunding: PlanEntry;
  readonly total: PlanEntry;
}

export interface PlanEntries {
  /** In the order of the template. */
  readonly fields: readonly (PlanEntry & { readonly id: PlanFieldId })[];
  readonly commitments: readonly CommitmentEntries[];
  /** `null` where the sheet has no such cell. */
  readonly commitmentSum: PlanEntry | null;
  readonly financing: readonly FinancingEntries[];
  readonly financingSum: FinancingFigures | null;
}

export function planEntries(plan: Plan, snapshot: Snapshot): PlanEntries {
  const entry = (key: string, kind: PlanEntryKind, field: PlanField<string | number>): PlanEntry => ({
    key,
    kind,
    at: field.at,
    // Amounts are read as öre and written as the figures of their table; a day is no serial number here.
    value: typeof field.value === "number" ? cellContent(kind, field.value, snapshot.dateSystem) : field.value,
    text: field.text,
    ...(field.label !== undefined && { label: field.label }),
    held: field.unlabelled ? "nowhere" : heldAt(snapshot, field.at),
  });
  const name = (key: string, at: Address): PlanEntry =>
    entry(key, "text", readCell("text", at, cellAt(snapshot, at), snapshot));
  const kind = plan.financingUnit === "tkr" ? "tkr" : "kronor";
  const figures = (key: string, row: PlanFinancingRow): FinancingFigures => ({
    requested: entry(`${key}.requested`, kind, row.requested),
    ownFunding: entry(`${key}.ownFunding`, kind, row.ownFunding),
    total: entry(`${key}.total`, kind, row.total),
  });
  const rows = <Row extends PlanCommitment | PlanFinancingRow>(filled: readonly Row[], blank: readonly Row[]) =>
    [...filled.map((row) => ({ row, blank: false })), ...blank.map((row) => ({ row, blank: true }))].sort(
      (a, b) => a.row.at.row - b.row.at.row,
    );
  return {
    fields: planFieldIds.map((id) => ({ id, ...entry(id, planFields[id].kind, plan[id]) })),
    commitments: rows(plan.commitments, plan.blankCommitments).map(({ row, blank }, index) => ({
      organisation: name(`commitments.${index}.organisation`, row.at),
      share: entry(`commitments.${index}.share`, "workload", row.share),
      blank,
    })),
    commitmentSum: plan.commitmentSum && entry("commitmentSum", "workload", plan.commitmentSum),
    financing: rows(plan.financing, plan.blankFinancing).map(({ row, blank }, index) => ({
      organisation: name(`financing.${index}.organisation`, row.at),
      ...figures(`financing.${index}`, row),
      blank,
    })),
    financingSum: plan.financingSum && figures("financingSum", plan.financingSum),
  };
}

/** All of them, from the top of the sheet to its foot. */
export function everyEntry({
  fields,
  commitments,
  commitmentSum,
  financing,
  financingSum,
}: PlanEntries): readonly PlanEntry[] {
  const figures = ({ requested, ownFunding, total }: FinancingFigures) => [requested, ownFunding, total];
  return [
    ...fields,
    ...commitments.flatMap(({ organisation, share }) => [organisation, share]),
    ...(commitmentSum === null ? [] : [commitmentSum]),
    ...financing.flatMap((row) => [row.organisation, ...figures(row)]),
    ...(financingSum === null ? [] : figures(financingSum)),
  ];
}

function heldAt(snapshot: Snapshot, at: Address): PlanEntry["held"] {
  const cell = cellAt(snapshot, at);
  if (cell === undefined) return "nothing";
  if (cell.formula !== undefined) return "formula";
  if (isBlank(cell.value)) return "nothing";
  return typeof cell.value === "number" ? "figure" : "text";
}
