/** A cell of a final report as it is read, and which of the form's fields it names. */
import { cellIn, type Row } from "../../../workbook/snapshot";
import { type CellReading, readCell } from "../../../reading/form";
import { type Label, labelReader } from "../../../reading/label";
import { type ReportField, type ReportFieldId, reportFields } from "./template";

const readField = labelReader<ReportFieldId>(labelsOf(reportFields));

function labelsOf(fields: Readonly<Record<ReportFieldId, ReportField>>): Readonly<Record<ReportFieldId, Label>> {
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- Object.fromEntries forgets the keys
  return Object.fromEntries(Object.entries<ReportField>(fields).map(([id, { label }]) => [id, label])) as Record<
    ReportFieldId,
    Label
  >;
}

/** "Startdatum: 2022-01-01" holds the field and what stands in it. */
export function fieldOf(text: string): { readonly id: ReportFieldId | null; readonly within: string } {
  const match = readField(text.replace(/[([][^)\]]{0,80}[)\]]/, " "));
  if (match === undefined || match.rivals.length > 0) return { id: null, within: "" };
  const parted = /^[^:?]{3,120}[:?]\s*(\S[\s\S]*)$/.exec(text.trim());
  if (match.rest === "") return { id: match.id, within: "" };
  return parted === null ? { id: null, within: "" } : { id: match.id, within: parted[1] ?? "" };
}

export function readingAt(sheet: string, row: Row, column: number, text?: string): CellReading {
  return readCell("text", { sheet, row: row.index, column }, cellIn(row, column), { dateSystem: 1900 }, text);
}
