/** What a check has to say about one cell. */
import type { Address } from "../workbook/address";
import type { Patch } from "../workbook/patch";
import type { Label } from "../reading/label";
import type { Ore } from "../reading/money";

/** error: the budget is wrong. warning: a person must look. info: worth knowing. */
export type Severity = "error" | "warning" | "info";

/** A value inside a message, formatted by the reader's language. */
export type MessageValue =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "money"; readonly ore: Ore }
  /** The figure as it stands in the sheet, no unit. */
  | { readonly kind: "number"; readonly value: number }
  /** 0–1. */
  | { readonly kind: "share"; readonly value: number }
  | { readonly kind: "date"; readonly date: string }
  /** A cell or area of a sheet in A1 style. */
  | { readonly kind: "cells"; readonly cells: string }
  /** A key of the texts, for words that a rule chooses: `budget.section.staff`. */
  | { readonly kind: "key"; readonly key: string }
  /** Several of them, told one after another. */
  | { readonly kind: "keys"; readonly keys: readonly string[] }
  /** Names that stand in both languages beside what they name: criteria, areas. */
  | { readonly kind: "labels"; readonly labels: readonly Label[] };

/**
 * A finding points to one cell and says what is there and what should be. The sentence is made by the texts from
 * `rule`, `variant` and `values`; `expected` and `found` are told beside it.
 */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly at: Address;
  /** Which of the rule's sentences; absent: its only one. */
  readonly variant?: string;
  readonly values: Readonly<Record<string, MessageValue>>;
  readonly expected?: MessageValue;
  readonly found?: MessageValue;
  /** What would mend it, where that is safe: never an amount whose meaning is in doubt. */
  readonly mend?: Patch;
}
