/** Finds the plan sheet by its labels, anywhere in the workbook, and reads what stands beside them. */
import type { Address } from "../../../workbook/address";
import type { IsoDate } from "../../../workbook/iso-day";
import type { Snapshot } from "../../../workbook/snapshot";
import { readCell, readFields, type Rival } from "../../../reading/form";
import { monthInText, type Period, periodInText } from "../../../reading/period";
import { type PlanSheet, planSheets } from "./labels";
import type { Plan, PlanField } from "./model";
import { readCommitments, readFinancing } from "./tables";
import { type PlanFieldId, planFieldIds, planFields } from "./template";

/** The plan's facts, or `null` where the workbook has no sheet of them. Nothing on the sheet but its labels must stand. */
export function locatePlan({ sheets, dateSystem }: Snapshot): Plan | null {
  const [found, ...others] = planSheets(sheets);
  if (found === undefined) return null;
  const { sheet, headings, fields } = found;
  // Under *Värde*, or right of the label where that heading is gone.
  const columnFor = (label: Address): number =>
    headings.find(({ id, at }) => id === "value" && at.row < label.row && at.column > label.column)?.at.column ??
    label.column + 1;
  const { readings, rivals } = readFields(planFields, fields, { sheet, dateSystem, columnFor });
  // A field whose label is gone is an empty field; it points to the sheet's first cell.
  const first = { sheet: sheet.name, row: 0, column: 0 };
  const gone: PlanField<never> = {
    ...readCell("text", first, undefined, { dateSystem }),
    value: null,
    unlabelled: true,
  };
  return {
    sheet: sheet.name,
    ...everyField((id) => readings[id] ?? gone),
    ...(readings.from && { from: inMonths(readings.from, "from") }),
    ...(readings.to && { to: inMonths(readings.to, "to") }),
    ...(readings.endInGoals && { endInGoals: inMonths(readings.endInGoals, "to") }),
    ...readCommitments(sheet, headings, dateSystem),
    ...readFinancing(sheet, headings, dateSystem),
    rivals: [...rivals, ...others.filter(({ titled }) => titled).map((other) => rivalSheet(found, other))],
  };
}

/** "2014-01 – 2014-12", "december 2014": from the first day of a month to the last of one. */
function inMonths(field: PlanField<IsoDate>, end: keyof Period): PlanField<IsoDate> {
  if (field.value !== null) return field;
  const period = monthInText(field.text) ?? (/\d{4}\D/.test(field.text) ? periodInText(field.text) : null);
  return period === null ? field : { ...field, value: period[end] };
}

function everyField(readingOf: (id: PlanFieldId) => PlanField<unknown>): Pick<Plan, PlanFieldId> {
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- Object.fromEntries forgets the keys
  return Object.fromEntries(planFieldIds.map((id) => [id, readingOf(id)])) as Pick<Plan, PlanFieldId>;
}

function rivalSheet(used: PlanSheet, other: PlanSheet): Rival {
  return { at: titleCell(other), used: titleCell(used), label: other.sheet.name };
}

function titleCell({ sheet, headings, fields }: PlanSheet): Address {
  const met = headings.find(({ id }) => id === "title") ?? fields[0];
  return met?.at ?? { sheet: sheet.name, row: 0, column: 0 };
}
