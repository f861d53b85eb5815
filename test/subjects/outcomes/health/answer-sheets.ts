/** Makes tables of answer sheets for the tests, and says what is read from them and found in them. */
import { defaultPolicy } from "../../../check";
import { createLanguage, findingText } from "../../../../src/checking/language";
import type { Finding } from "../../../../src/checking/finding";
import { locateHealth } from "../../../../src/subjects/outcomes/health/locate";
import type { HealthModel, HealthReading } from "../../../../src/subjects/outcomes/health/model";
import { healthRules } from "../../../../src/subjects/outcomes/health/rules";
import { runRules } from "../../../../src/checking/rule";
import { swedishTexts } from "../../../cases/words";
import type { Snapshot } from "../../../../src/workbook/snapshot";
import { formOf, type Line } from "../../fidelity/a-form";

export const sv = createLanguage("sv", swedishTexts);

export const headings: Line = ["Nr", "Tillfälle", "Datum", "Formulär", "Svar"];

/** A row: who, when, which form, the answers. */
export type AnswerRow = readonly [
  person: string | number,
  occasion: string | number,
  form: string,
  answer: string | number,
];

export function workbookOf(...rows: readonly AnswerRow[]): Snapshot {
  return formOf([headings, ...rows.map(([person, occasion, form, answer]) => [person, occasion, null, form, answer])]);
}

export function modelOf(...rows: readonly AnswerRow[]): HealthModel {
  return locateHealth(workbookOf(...rows));
}

export function readingsIn(snapshot: Snapshot): readonly HealthReading[] {
  return locateHealth(snapshot).tables.flatMap(({ readings }) => readings);
}

export function healthFindings(snapshot: Snapshot, known: ReadonlySet<string> | null = null): readonly Finding[] {
  return runRules(healthRules, locateHealth(snapshot, { known }), defaultPolicy);
}

export function rulesFound(snapshot: Snapshot, known: ReadonlySet<string> | null = null): readonly string[] {
  return healthFindings(snapshot, known).map(({ rule, variant = "" }) => `${rule} ${variant}`);
}

export function messages(snapshot: Snapshot, known: ReadonlySet<string> | null = null): readonly string[] {
  return healthFindings(snapshot, known).map((finding) => findingText(finding, sv).message);
}

/** Twelve answers that add up to `sum` of 0–36, the first ones worst. */
export function ghqOf(sum: number): string {
  return Array.from({ length: 12 }, (_, index) => Math.max(0, Math.min(3, sum - index * 3))).join("");
}
