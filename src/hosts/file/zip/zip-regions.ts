/** Where in the file the bytes of each entry lie: no two entries of an honest zip share any. */
import { HostProblem } from "../../../workbook/host";
import { localHeaderSize, type ZipEntry } from "./zip-read";

/**
 * Where the bytes of each entry end: a data descriptor behind the packed bytes belongs to it. Throws `zipBomb` where two
 * entries claim the same bytes, as in Fifield's bombs, where one small stretch is unpacked again and again.
 */
export function entryRegions(bytes: Uint8Array, entries: readonly ZipEntry[]): ReadonlyMap<ZipEntry, number> {
  const byOffset = [...entries].sort((a, b) => a.offset - b.offset);
  let directory = bytes.length;
  for (const { record } of entries) directory = Math.min(directory, record.byteOffset - bytes.byteOffset);
  const ends = new Map<ZipEntry, number>();
  byOffset.forEach((entry, index) => {
    const end = byOffset[index + 1]?.offset ?? directory;
    if (end < entry.offset + localHeaderSize(bytes, entry) + entry.packedSize) {
      throw new HostProblem("zipBomb", { part: entry.name });
    }
    ends.set(entry, end);
  });
  return ends;
}
