/** The Host over a workbook file in memory, for the browser page and the command line. */
import type { Host } from "../../workbook/host";
import { applyToFile } from "./write/apply-to-file";
import { readWorkbook } from "./read/read-workbook";

/** `onChange` hears the file's new bytes after each patch. `bytes()` answers with the file as it now is. */
export function fileHost(
  file: Uint8Array,
  onChange?: (bytes: Uint8Array) => void,
): Host & { readonly bytes: () => Uint8Array } {
  let current = file;
  return {
    recalculates: false,
    bytes: () => current,
    read: async () => readWorkbook(current),
    apply: async (patch) => {
      const { bytes, inverse } = applyToFile(current, patch);
      current = bytes;
      onChange?.(bytes);
      return inverse;
    },
    // A file has no selection; the view that shows it follows the pane.
    select: async () => undefined,
  };
}
