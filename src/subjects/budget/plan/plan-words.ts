/** The plan's facts as a person types them: what stands in a cell, what a typed text means, what is wrong with it. */
import type { PlanEntry } from "./entries";
import type { PlanEntryKind } from "./template";
import { type PlanEntryValue, readTyped } from "./typed";
import { figureText } from "../../../reading/kinds";
import type { Language } from "../../../checking/language";

/** A figure as it reads best while it is typed; text and what cannot be read just as it stands. */
export function shownEntry({ kind, value, text, held }: PlanEntry, language: Language): string {
  return held === "text" || value === null ? text : typedText(kind, value, language);
}

export type PlanTextReading =
  | {
      readonly ok: true;
      readonly value: PlanEntryValue;
      /** How it was understood, with its unit, where that is not plain from the text itself. */
      readonly understood: string | null;
    }
  | { readonly ok: false; readonly fault: string };

/** What a typed text means for a cell of this kind, or a sentence on how to write it. */
export function readPlanText(kind: PlanEntryKind, text: string, language: Language): PlanTextReading {
  const reading = readTyped(kind, text);
  if (reading.ok) {
    const shown = reading.value === null ? "" : typedText(kind, reading.value, language);
    const plain = kind === "text" || bare(shown) === bare(text);
    return { ok: true, value: reading.value, understood: plain ? null : withUnit(kind, shown, language) };
  }
  const key = reading.fault === "percentSign" ? "planForm.percentSign" : `sheets.plan.validation.${kind}.error`;
  return { ok: false, fault: language.text(key) };
}

/** The unit that stands beside the input; `null` where none is needed. */
export function planUnit(kind: PlanEntryKind, language: Language): string | null {
  return kind === "text" ? null : language.t(`planForm.unit.${kind}`);
}

function withUnit(kind: PlanEntryKind, shown: string, language: Language): string {
  return kind === "day" ? shown : `${shown} ${planUnit(kind, language) ?? ""}`.trim();
}

/** Percent without its sign, for the sign stands beside the input. */
function typedText(kind: PlanEntryKind, value: string | number, { code }: Language): string {
  return typeof value === "string" ? value : figureText(kind, value, code === "sv" ? "," : ".");
}

function bare(text: string): string {
  return text.replace(/\s+/g, "");
}
