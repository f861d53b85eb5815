/** Makes workbooks of outcomes for the tests, and says what is read from them and found in them. */
import { defaultPolicy } from "../../check";
import { createLanguage, findingText, type FindingText } from "../../../src/checking/language";
import type { Finding } from "../../../src/checking/finding";
import { type OutcomesGround, type OutcomesModel, locateOutcomes } from "../../../src/subjects/outcomes/locate";
import type { Register } from "../../../src/subjects/outcomes/model";
import { noAnswers } from "../../../src/checking/question";
import { outcomeRules } from "../../../src/subjects/outcomes/rules/catalogue";
import {
  type ColumnId,
  columnSpec,
  type HeadFieldId,
  headFields,
} from "../../../src/subjects/outcomes/register/register-template";
import { type IsoDate, dateToSerial } from "../../../src/workbook/iso-day";
import { runRules } from "../../../src/checking/rule";
import { swedishTexts } from "../../cases/words";
import { addressText } from "../../../src/workbook/address";
import type { CellValue, Sheet, Snapshot } from "../../../src/workbook/snapshot";
import { formSheet, type Line } from "../fidelity/a-form";

const sv = createLanguage("sv", swedishTexts);

/** What stands in a participant's cells; a column that is not named is empty. */
export type Participant = Readonly<Partial<Record<ColumnId, CellValue>>>;
export type Head = Readonly<Partial<Record<HeadFieldId, CellValue>>>;

/** The day as Excel keeps it. */
export function on(date: IsoDate): number {
  return dateToSerial(date, 1900);
}

/** The register's head, an empty row, the headings, a row a participant. Without a head the headings are in row 1. */
export function registerSheet(columns: readonly ColumnId[], people: readonly Participant[], head: Head = {}): Sheet {
  const fields = Object.entries(head).map(([id, value]): Line => [headLabel(id), value]);
  return formSheet("Deltagare", [
    ...(fields.length > 0 ? [["Deltagare"], ...fields, []] : []),
    columns.map((id) => columnSpec(id).label.sv),
    ...people.map((person): Line => columns.map((id) => person[id])),
  ]);
}

function headLabel(id: string): string {
  const [, label] = Object.entries(headFields).find(([known]) => known === id) ?? [];
  if (label === undefined) throw new Error(`No field ${id}`);
  return label.sv;
}

export function workbookOf(...sheets: readonly Sheet[]): Snapshot {
  return { sheets, dateSystem: 1900, names: new Map() };
}

/** Headings in row 1 and lines under them. */
export function registerOf(...lines: readonly Line[]): Snapshot {
  return workbookOf(formSheet("Deltagare", lines));
}

export const today = "2024-03-01";

export function outcomesOf(snapshot: Snapshot, ground: Partial<OutcomesGround> = {}): OutcomesModel {
  const model = locateOutcomes(snapshot, {
    taken: new Set(),
    planned: null,
    today,
    valueSet: null,
    answers: noAnswers,
    ...ground,
  });
  if (model === null) throw new Error("No outcomes");
  return model;
}

export function registerIn(snapshot: Snapshot): Register {
  const { register } = outcomesOf(snapshot);
  if (register === null) throw new Error("No register");
  return register;
}

export function outcomeFindings(snapshot: Snapshot, ground: Partial<OutcomesGround> = {}): readonly Finding[] {
  return runRules(outcomeRules, outcomesOf(snapshot, ground), defaultPolicy);
}

/** Rule, variant and cell of each finding: `OUT-104 work Deltagare!B2`. */
export function found(snapshot: Snapshot, ground: Partial<OutcomesGround> = {}): readonly string[] {
  return outcomeFindings(snapshot, ground).map(({ rule, variant, at }) =>
    [rule, variant, addressText(at)].filter((part) => part !== undefined).join(" "),
  );
}

/** As a Swede reads them, with plain spaces inside the numbers. */
export function wordsOf(snapshot: Snapshot, ground: Partial<OutcomesGround> = {}): readonly FindingText[] {
  return outcomeFindings(snapshot, ground).map((finding) => {
    const { title, message, mend, expected, found: stated } = findingText(finding, sv);
    return {
      title,
      message: plain(message),
      mend: plain(mend),
      ...(expected !== undefined && { expected: plain(expected) }),
      ...(stated !== undefined && { found: plain(stated) }),
    };
  });
}

function plain(text: string): string {
  return text.replaceAll("\u00a0", " ");
}
