/** The page looks through its drafts when it opens, and as long as it is open. */
import { act, renderHook } from "@testing-library/react";
import type { DraftStore } from "../../../src/pane/browser/draft-store";
import { useDrafts } from "../../../src/pane/browser/use-drafts";

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

it("has those that have lain their time deleted at the start and each hour, until it is closed", async () => {
  let listings = 0;
  const store: DraftStore = {
    list: async () => {
      listings += 1;
      return [];
    },
    save: async () => undefined,
    forget: async () => undefined,
  };
  const { unmount } = renderHook(() => useDrafts(store, null));
  await act(() => jest.advanceTimersByTimeAsync(1));
  expect(listings).toBe(1);
  await act(() => jest.advanceTimersByTimeAsync(2 * 60 * 60 * 1000));
  expect(listings).toBe(3);
  unmount();
  await jest.advanceTimersByTimeAsync(2 * 60 * 60 * 1000);
  expect(listings).toBe(3);
});
