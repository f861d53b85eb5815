/** What is typed in the form and not saved yet: kept for the workbook, also while another part is shown. */
import * as z from "zod/mini";
import { useFormMemory } from "../../../../../pane/use-form-memory";

/** Typed texts by the fields' keys. */
export type PlanDraft = ReadonlyMap<string, string>;

const schema = z.array(z.tuple([z.string(), z.string()]));

export function usePlanDraft(): readonly [draft: PlanDraft, keep: (draft: PlanDraft) => void] {
  const [typed, write, forget] = useFormMemory<z.infer<typeof schema>>(
    "budget.plan",
    (kept) => schema.safeParse(kept).data ?? null,
    () => [],
  );
  const keep = (next: PlanDraft): void => {
    write([...next]);
    if (next.size === 0) forget();
  };
  return [new Map(typed), keep];
}

/** A text that says what the sheet says is no change. */
export function withText(draft: PlanDraft, key: string, text: string, shown: string): PlanDraft {
  const next = new Map(draft);
  if (text === shown) next.delete(key);
  else next.set(key, text);
  return next;
}
