/** An open workbook that nothing happens to, for tests of the pane. */
import type { LiveWorkbook } from "../../src/workbook/host";
import type { Snapshot } from "../../src/workbook/snapshot";

export function quietWorkbook(read: () => Promise<Snapshot>, asked: Partial<LiveWorkbook> = {}): LiveWorkbook {
  return {
    watch: async () => async () => undefined,
    readAgain: read,
    unfinished: async () => ({ sheets: [], notes: [] }),
    finish: async () => undefined,
    calculate: async () => undefined,
    show: async () => undefined,
    ...asked,
  };
}
