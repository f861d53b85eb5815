/** *Nytt register* as a form: what can be chosen, and what was typed read into a request, each fault at its field. */
import {
  columnSetIds,
  type NewRegister,
  type NewRegisterDraft,
  type NewRegisterFault,
  readNewRegister,
} from "./new-register-request";
import { columnSets, columnSpec } from "../register/register-template";
import type { ExaminedOutcomes } from "../examined-outcomes";
import type { LanguageCode } from "../../../checking/language";

export type RegisterField = keyof NewRegisterDraft;

/** In the order that they are asked for. */
export const registerFields = ["effort", "columnSet", "from", "to", "rows"] as const satisfies readonly RegisterField[];

const fieldOf: Readonly<Record<NewRegisterFault, RegisterField>> = {
  noEffort: "effort",
  unknownColumns: "columnSet",
  badFrom: "from",
  badTo: "to",
  wrongOrder: "to",
  badRows: "rows",
};

export type RegisterFaults = Readonly<Partial<Record<RegisterField, NewRegisterFault>>>;

export type TypedRegisterReading =
  { readonly ok: true; readonly request: NewRegister } | { readonly ok: false; readonly faults: RegisterFaults };

/** Every fault at once; its words are `outcomes.fault.<fault>`. */
export function readTypedRegister(typed: NewRegisterDraft): TypedRegisterReading {
  const reading = readNewRegister(typed);
  return reading.ok
    ? reading
    : { ok: false, faults: Object.fromEntries(reading.faults.map((fault) => [fieldOf[fault], fault])) };
}

export interface ColumnSetChoice {
  readonly id: string;
  readonly name: string;
  /** The columns' names, in a sentence. */
  readonly columns: string;
}

export function columnSetChoices(code: LanguageCode): readonly ColumnSetChoice[] {
  return columnSetIds.map((id) => ({
    id,
    name: columnSets[id].label[code],
    columns: columnSets[id].columns.map((column) => columnSpec(column).label[code]).join(", "),
  }));
}

/** What the workbook's budget and plan say already. */
export function suggestedRegister({ planned }: ExaminedOutcomes): NewRegisterDraft {
  return {
    effort: planned?.name ?? "",
    columnSet: columnSetIds[0] ?? "",
    from: planned?.from ?? "",
    to: planned?.to ?? "",
    rows: "300",
  };
}
