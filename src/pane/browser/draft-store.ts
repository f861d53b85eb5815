/** Drafts of edited workbooks in the browser's own storage: they never leave the machine. */
import { createStore, del, delMany, entries, type UseStore, set } from "idb-keyval";
import * as z from "zod/mini";
import { hasLapsed } from "./draft-days";

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
  /** The latest first, once those that have lain their time are deleted, with whatever else lies there undated. */
  readonly list: () => Promise<readonly Draft[]>;
  readonly save: (draft: Draft) => Promise<void>;
  readonly forget: (id: string) => Promise<void>;
}

export function browserDrafts(now: () => number = Date.now): DraftStore {
  let opened: UseStore | undefined;
  // Opened with the first call: where it may not be opened at all, that call tells.
  const store = (): UseStore => (opened ??= createStore("samkoll", "drafts"));
  const redated = async (draft: Draft, savedAt: number): Promise<Draft> => {
    const dated = { ...draft, savedAt };
    await set(draft.id, dated, store());
    return dated;
  };
  return {
    list: async () => {
      const moment = now();
      const drafts: Draft[] = [];
      const over: IDBValidKey[] = [];
      for (const [key, record] of await entries<IDBValidKey, unknown>(store())) {
        const { data } = draftSchema.safeParse(record);
        // What an earlier edition wrote and this one cannot read, has no day to be deleted on but this.
        if (data === undefined || hasLapsed(data.savedAt, moment)) over.push(key);
        // The clock was wrong when it was written: its time begins now.
        else if (data.savedAt > moment) drafts.push(await redated(data, moment));
        else drafts.push(data);
      }
      if (over.length > 0) await delMany(over, store());
      return drafts.sort((a, b) => b.savedAt - a.savedAt);
    },
    save: async (draft) => set(draft.id, draft, store()),
    forget: async (id) => del(id, store()),
  };
}
