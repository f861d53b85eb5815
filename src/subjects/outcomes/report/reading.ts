/** A cell of a final report as it is read, and which of the form's fields it names. */
import { cellIn, type Row } from "../../../workbook/snapshot";
import { type CellReading, readCell } from "../../../reading/form";
import { type Label, labelReader } from "../../../reading/label";
import { otherFields, type OtherFieldId } from "./other-words";
import { type ReportField, type ReportFieldId, reportFields } from "./template";

const readField = labelReader<ReportFieldId>(labelsOf(reportFields));
const readOther = labelReader<keyof typeof otherFields>(otherFields);

function labelsOf(fields: Readonly<Record<ReportFieldId, ReportField>>): Readonly<Record<ReportFieldId, Label>> {
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- Object.fromEntries forgets the keys
  return Object.fromEntries(Object.entries<ReportField>(fields).map(([id, { label }]) => [id, label])) as Record<
    ReportFieldId,
    Label
  >;
}

/** "Startdatum: 2022-01-01" holds the field and what stands in it. */
export function fieldOf(text: string): { readonly id: ReportFieldId | null; readonly within: string } {
  return named(text, readField);
}

/** The same of other förbund's words. */
export function otherFieldOf(text: string): { readonly id: OtherFieldId | null; readonly within: string } {
  const found = named(text.replace(/[,(]\s*(?:i )?(?:t?kr|mkr|kronor|sek)\)?\s*(?=:|$)/iu, ""), readOther);
  // A heading of a column, or a sentence, is no label.
  const [before = ""] = text.split(/[:?]/u);
  const [label] =
    found.id === null ? [] : [readOther((found.within === "" ? text : before).replace(/[([][^)\]]{0,80}[)\]]/u, " "))];
  if (label !== undefined && label.score < surely) return { id: null, within: "" };
  const isAlone =
    found.within === "" ? text.length <= 120 : readOther(before.replace(/[([][^)\]]{0,80}[)\]]/u, " "))?.rest === "";
  return isAlone ? found : { id: null, within: "" };
}

function named<Id extends string>(
  text: string,
  read: ReturnType<typeof labelReader<Id>>,
): { readonly id: Id | null; readonly within: string } {
  const match = read(text.replace(/[([][^)\]]{0,80}[)\]]/, " "));
  if (match === undefined || match.rivals.length > 0) return { id: null, within: "" };
  const parted = /^([^:?]{3,120})[:?]\s*(\S[\s\S]*)$/.exec(text.trim());
  if (match.rest === "") return { id: match.id, within: "" };
  if (parted === null) return { id: null, within: "" };
  return { id: match.id, within: parted[2] ?? "" };
}

export function readingAt(sheet: string, row: Row, column: number, text?: string): CellReading {
  return readCell("text", { sheet, row: row.index, column }, cellIn(row, column), { dateSystem: 1900 }, text);
}

/** Short words are near many others: "Avslutade" is no "Avslutades". */
const surely = 0.97;
