/** Another workbook, opened beside the one at hand. */

/** So many bytes are spelled at a time: more are no arguments of one call. */
const piece = 8_192;

/** Rejects where Excel opens none: it takes .xlsx alone (#2537), and not everywhere. */
export async function openBeside(bytes: Uint8Array): Promise<void> {
  let binary = "";
  for (let at = 0; at < bytes.length; at += piece) binary += String.fromCharCode(...bytes.subarray(at, at + piece));
  await Excel.createWorkbook(btoa(binary));
}
