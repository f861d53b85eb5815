/** Drafts in the browser's own storage. */
import "fake-indexeddb/auto";
import { createStore, keys, set } from "idb-keyval";
import { browserDrafts, type Draft } from "../../../src/pane/browser/draft-store";

const draft = (id: string, savedAt: number): Draft => ({
  id,
  name: `${id}.xlsx`,
  bytes: Uint8Array.of(80, 75, 3, 4),
  savedAt,
  awaiting: ["Blad1!A3"],
});

const day = 24 * 60 * 60 * 1000;
let moment = Date.parse("2026-11-25T14:05:00");
const opened = () => browserDrafts(() => moment);
const lying = (): Promise<IDBValidKey[]> => keys(createStore("samkoll", "drafts"));

afterEach(async () => {
  for (const { id } of await opened().list()) await opened().forget(id);
});

it("keeps what it was given, the latest first, also for a page that is opened anew", async () => {
  await opened().save(draft("gammal", moment - 2_000));
  await opened().save(draft("ny", moment - 1_000));
  expect(await opened().list()).toEqual([draft("ny", moment - 1_000), draft("gammal", moment - 2_000)]);
});

it("keeps one draft of each workbook, and forgets it for good", async () => {
  const store = opened();
  await store.save(draft("samma", moment - 3_000));
  await store.save(draft("samma", moment - 2_000));
  expect((await store.list()).filter(({ id }) => id === "samma")).toEqual([draft("samma", moment - 2_000)]);
  for (const { id } of await store.list()) await store.forget(id);
  expect(await opened().list()).toEqual([]);
});

it("deletes at the start what it cannot read, so that nothing undated of an earlier edition lies there for ever", async () => {
  const { savedAt, ...undated } = draft("odaterad", moment);
  await set("annan", { name: "utan innehåll" }, createStore("samkoll", "drafts"));
  await set("odaterad", undated, createStore("samkoll", "drafts"));
  expect(savedAt).toBe(moment);
  expect(await opened().list()).toEqual([]);
  expect(await lying()).toEqual([]);
});

it("deletes a draft seven days after it was saved, and none before", async () => {
  await opened().save(draft("äldre", moment - 6 * day));
  await opened().save(draft("nyare", moment));
  moment += day - 1;
  expect((await opened().list()).map(({ id }) => id)).toEqual(["nyare", "äldre"]);
  moment += 1;
  expect((await opened().list()).map(({ id }) => id)).toEqual(["nyare"]);
  expect(await lying()).toEqual(["nyare"]);
  moment += 6 * day;
  expect(await opened().list()).toEqual([]);
  expect(await lying()).toEqual([]);
});

it("lets a draft from days to come, of a clock that went wrong, lie seven days from now", async () => {
  await opened().save(draft("framtid", moment + 1_000 * day));
  expect(await opened().list()).toEqual([draft("framtid", moment)]);
  moment += 7 * day;
  expect(await opened().list()).toEqual([]);
});
