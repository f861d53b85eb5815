/** Drafts in the browser's own storage. */
import "fake-indexeddb/auto";
import { createStore, set } from "idb-keyval";
import { browserDrafts, type Draft } from "../../../src/pane/browser/draft-store";

const draft = (id: string, savedAt: number): Draft => ({
  id,
  name: `${id}.xlsx`,
  bytes: Uint8Array.of(80, 75, 3, 4),
  savedAt,
  awaiting: ["Blad1!A3"],
});

it("keeps what it was given, the latest first, also for a page that is opened anew", async () => {
  await browserDrafts().save(draft("gammal", 1_000));
  await browserDrafts().save(draft("ny", 2_000));
  expect(await browserDrafts().list()).toEqual([draft("ny", 2_000), draft("gammal", 1_000)]);
});

it("keeps one draft of each workbook, and forgets it for good", async () => {
  const store = browserDrafts();
  await store.save(draft("samma", 3_000));
  await store.save(draft("samma", 4_000));
  expect((await store.list()).filter(({ id }) => id === "samma")).toEqual([draft("samma", 4_000)]);
  for (const { id } of await store.list()) await store.forget(id);
  expect(await browserDrafts().list()).toEqual([]);
});

it("offers nothing that it cannot read", async () => {
  await set("annan", { name: "utan innehåll" }, createStore("samkoll", "drafts"));
  expect(await browserDrafts().list()).toEqual([]);
});
