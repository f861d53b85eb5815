/** What is half done of *Lär in en mall*, as the pane remembers it while something else is shown. */
import * as z from "zod/mini";
import { type LearnEdits, learnEditsSchema, noEdits } from "./role-choices";

/** What the template is called; as typed. */
export interface TemplateNames {
  readonly forbund: string;
  readonly name: string;
  readonly edition: string;
}

export interface LearnDraft {
  readonly edits: LearnEdits;
  /** `null` until something has been written: what is known of the förbund is then proposed. */
  readonly names: TemplateNames | null;
}

const typed = z.string().check(z.maxLength(200));

const draftSchema = z.strictObject({
  edits: learnEditsSchema,
  names: z.nullable(z.strictObject({ forbund: typed, name: typed, edition: typed })),
});

export const newDraft: LearnDraft = { edits: noEdits, names: null };

/** `null` for what is no draft of today's. */
export function readDraft(kept: unknown): LearnDraft | null {
  const parsed = draftSchema.safeParse(kept);
  return parsed.success ? parsed.data : null;
}
