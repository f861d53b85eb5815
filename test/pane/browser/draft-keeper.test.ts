/** When a draft of a workbook is written, and when it is not. */
import { mendPatch } from "../../../src/checking/mend";
import { stepBack } from "../../../src/checking/undo";
import { recalculated } from "../../../src/workbook/formula/recalculate";
import { createDraftKeeper } from "../../../src/pane/browser/draft-keeper";
import type { Draft, DraftStore } from "../../../src/pane/browser/draft-store";
import { createSession, type Session } from "../../../src/pane/session";
import { contentOf } from "../../../src/workbook/content";
import type { PlainValue } from "../../../src/workbook/snapshot";
import { cellAt } from "../../../src/workbook/snapshot";
import { checkResult, detailed, memoryHost, workbook } from "../a-checked-workbook";

const at = { sheet: detailed, row: 2, column: 2 };

async function openedWith(store: Partial<DraftStore> = {}) {
  const host = memoryHost(workbook);
  const session = createSession(host, async () => ({ check: checkResult, mendPatch, recalculated, stepBack }));
  await session.check();
  const kept = new Map<string, Draft>();
  const memory: DraftStore = {
    list: async () => [...kept.values()],
    save: async (draft) => void kept.set(draft.id, draft),
    forget: async (id) => void kept.delete(id),
    ...store,
  };
  let bytes = Uint8Array.of(0);
  let last = session.state().checked?.snapshot;
  // New bytes for each new workbook, as the file gives them.
  const bytesNow = (): Uint8Array => {
    const now = session.state().checked?.snapshot;
    if (now !== last) bytes = Uint8Array.of((bytes[0] ?? 0) + 1);
    last = now;
    return bytes;
  };
  const keeper = createDraftKeeper(
    {
      name: "budget.xlsx",
      draftId: "ett",
      draftedAt: null,
      session,
      bytes: bytesNow,
      awaitingIn: () => new Set(["Blad1!A3"]),
    },
    memory,
  );
  const stop = keeper.start();
  return { session, keeper, kept, stop, bytesNow };
}

async function write(session: Session, value: PlainValue): Promise<void> {
  const done = await session.write(({ snapshot }) => {
    return [{ kind: "cell", at, before: contentOf(cellAt(snapshot, at)), content: { value } }];
  }, null);
  expect(done).toBe(true);
}

beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse("2026-11-25T14:05:00"), doNotFake: ["queueMicrotask", "nextTick"] });
});
afterEach(() => {
  jest.useRealTimers();
});

const aWhile = (): Promise<void> => jest.advanceTimersByTimeAsync(1_500);

it("writes nothing of a workbook that nobody has edited", async () => {
  const { keeper, kept } = await openedWith();
  await aWhile();
  expect(kept.size).toBe(0);
  expect(keeper.losesWork()).toBe(false);
});

it("writes one draft a while after a row of edits, and loses nothing from then on", async () => {
  const { session, keeper, kept } = await openedWith();
  await write(session, 1);
  await write(session, 2);
  expect(kept.size).toBe(0);
  expect(keeper.losesWork()).toBe(true);
  await aWhile();
  expect(kept.get("ett")).toMatchObject({ name: "budget.xlsx", awaiting: ["Blad1!A3"], bytes: Uint8Array.of(1) });
  expect(keeper.state()).toEqual({ savedAt: Date.parse("2026-11-25T14:05:00") + 1_000, status: "keeping" });
  expect(keeper.losesWork()).toBe(false);
});

it("writes at once when the page is about to be left", async () => {
  const { session, keeper, kept } = await openedWith();
  await write(session, 1);
  await keeper.flush();
  expect(kept.size).toBe(1);
});

it("forgets for good: nothing is kept, and nothing is written again", async () => {
  const { session, keeper, kept } = await openedWith();
  await write(session, 1);
  await aWhile();
  await keeper.forget();
  expect(kept.size).toBe(0);
  expect(keeper.state()).toEqual({ savedAt: null, status: "forgotten" });
  expect(keeper.losesWork()).toBe(true);
  await write(session, 2);
  await aWhile();
  expect(kept.size).toBe(0);
});

it("tells no more of a draft that has lain its seven days, and writes a new one with the next edit", async () => {
  const { session, keeper, kept } = await openedWith();
  await write(session, 1);
  await aWhile();
  jest.setSystemTime(Date.parse("2026-12-02T14:05:00"));
  keeper.lapse();
  expect(keeper.state().savedAt).not.toBeNull();
  jest.setSystemTime(Date.parse("2026-12-02T14:06:00"));
  kept.clear();
  keeper.lapse();
  expect(keeper.state()).toEqual({ savedAt: null, status: "keeping" });
  expect(keeper.losesWork()).toBe(true);
  await write(session, 2);
  await aWhile();
  expect([kept.size, keeper.losesWork()]).toEqual([1, false]);
});

it("forgets a draft that is just being written", async () => {
  const kept = new Map<string, Draft>();
  const waiting: (() => void)[] = [];
  const slow = {
    save: (draft: Draft) =>
      new Promise<void>((resolve) => {
        waiting.push(() => {
          kept.set(draft.id, draft);
          resolve();
        });
      }),
    forget: async (id: string) => void kept.delete(id),
  };
  const { session, keeper } = await openedWith(slow);
  await write(session, 1);
  const writing = keeper.flush();
  await keeper.forget();
  for (const finish of waiting) finish();
  await writing;
  expect(kept.size).toBe(0);
  expect(keeper.state().savedAt).toBeNull();
});

const refuse = (): Promise<never> => Promise.reject(new Error("QuotaExceededError"));

it("says that the browser stores nothing, and that work would be lost", async () => {
  const { session, keeper, bytesNow } = await openedWith({ save: refuse });
  await write(session, 1);
  await aWhile();
  expect(keeper.state()).toEqual({ savedAt: null, status: "refused" });
  expect(keeper.losesWork()).toBe(true);
  keeper.copySaved(bytesNow());
  expect(keeper.losesWork()).toBe(false);
});

it("does not count as saved what was edited while the copy was made", async () => {
  const { session, keeper, bytesNow } = await openedWith({ save: refuse });
  await write(session, 1);
  const copied = bytesNow();
  await write(session, 2);
  keeper.copySaved(copied);
  expect(keeper.losesWork()).toBe(true);
});

it("hears nothing once it is stopped", async () => {
  const { session, kept, stop } = await openedWith();
  stop();
  await write(session, 1);
  await aWhile();
  expect(kept.size).toBe(0);
});
