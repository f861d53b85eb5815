/** What is typed in the form and not saved yet: kept for the workbook's session, also while another part is shown. */
import { useState } from "react";
import type { Session } from "../../../../../pane/session";

/** Typed texts by the fields' keys. */
export type PlanDraft = ReadonlyMap<string, string>;

const nothing: PlanDraft = new Map();
const kept = new WeakMap<Session, PlanDraft>();

export function usePlanDraft(session: Session): readonly [draft: PlanDraft, keep: (draft: PlanDraft) => void] {
  const [draft, setDraft] = useState(kept.get(session) ?? nothing);
  const keep = (next: PlanDraft): void => {
    kept.set(session, next);
    setDraft(next);
  };
  return [draft, keep];
}

/** A text that says what the sheet says is no change. */
export function withText(draft: PlanDraft, key: string, text: string, shown: string): PlanDraft {
  const next = new Map(draft);
  if (text === shown) next.delete(key);
  else next.set(key, text);
  return next;
}
