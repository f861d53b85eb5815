/** Drafts of edited workbooks in the browser's own storage: they never leave the machine. */
import { createStore, del, type UseStore, set, values } from "idb-keyval";
import * as z from "zod/mini";

const draftSchema = z.readonly(
  z.object({
    id: z.string(),
    /** The file's name. */
    name: z.string(),
    bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
    /** Milliseconds since 1970. */
    savedAt: z.number(),
    /** Addresses of the formulas that wait for Excel. */
    awaiting: z.array(z.string()),
  }),
);

export type Draft = z.infer<typeof draftSchema>;

/** Every call rejects where the browser stores nothing: a private window, a full disk, a forbidden site. */
export interface DraftStore {
  /** The latest first. */
  readonly list: () => Promise<readonly Draft[]>;
  readonly save: (draft: Draft) => Promise<void>;
  readonly forget: (id: string) => Promise<void>;
}

export function browserDrafts(): DraftStore {
  let opened: UseStore | undefined;
  // Opened with the first call: where it may not be opened at all, that call tells.
  const store = (): UseStore => (opened ??= createStore("samkoll", "drafts"));
  return {
    list: async () => {
      const kept = await values<unknown>(store());
      // What an earlier edition wrote and this one cannot read is not offered.
      const drafts = kept.map((record) => draftSchema.safeParse(record)).flatMap(({ data }) => (data ? [data] : []));
      return drafts.sort((a, b) => b.savedAt - a.savedAt);
    },
    save: async (draft) => set(draft.id, draft, store()),
    forget: async (id) => del(id, store()),
  };
}
