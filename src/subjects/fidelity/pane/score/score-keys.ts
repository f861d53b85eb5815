/** The keys of the guided scoring: figures set the score, arrows and page keys go on. */
import type { KeyboardEvent } from "react";

export type Meant = { readonly kind: "score"; readonly score: number | null } | { readonly kind: "next" | "previous" };

/** `null` where the key means nothing here, or belongs to the field that one stands in. */
export function meantByKey(event: KeyboardEvent, scores: readonly number[]): Meant | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  // Page keys go on from a text field too: what is typed there is saved on the way.
  if (event.key === "PageDown") return { kind: "next" };
  if (event.key === "PageUp") return { kind: "previous" };
  const { target } = event;
  const writes = target instanceof Element && target.closest("textarea, select, [contenteditable]") !== null;
  if (writes) return null;
  const score = scores.find((each) => String(each) === event.key);
  if (score !== undefined) return { kind: "score", score };
  if (event.key === "Backspace" || event.key === "Delete") return { kind: "score", score: null };
  // Arrows choose among the scores when one stands on them.
  const chooses = target instanceof Element && target.closest("input") !== null;
  if (chooses) return null;
  if (event.key === "ArrowRight") return { kind: "next" };
  return event.key === "ArrowLeft" ? { kind: "previous" } : null;
}
