/** A workbook read from its bytes, with what its formulas need to be worked out. */
import { readWorkbook } from "../hosts/file/read/read-workbook";
import { loadFunctionsForFresh } from "../workbook/formula/old-results";
import type { Snapshot } from "../workbook/snapshot";

/** Rejects with a `HostProblem`. */
export async function readWhole(bytes: Uint8Array): Promise<Snapshot> {
  const snapshot = readWorkbook(bytes);
  await loadFunctionsForFresh(snapshot);
  return snapshot;
}
