/** The checksum that a zip keeps of each part: bytes that were damaged on their way do not pass for an amount. */

/** Eight tables: eight bytes a step, which makes checking cheap beside unpacking. */
const tables: readonly Uint32Array[] = makeTables();

/** CRC-32 (PKWARE's APPNOTE, 4.4.7). `before` is the checksum of the bytes that went before, 0 for none. */
export function crc32(bytes: Uint8Array, before = 0): number {
  const [t0, t1, t2, t3, t4, t5, t6, t7] = tables;
  let crc = ~before;
  let at = 0;
  if (t0 && t1 && t2 && t3 && t4 && t5 && t6 && t7) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (const end = bytes.length - 7; at < end; at += 8) {
      const low = view.getUint32(at, true) ^ crc;
      const high = view.getUint32(at + 4, true);
      crc =
        entry(t7, low & 0xff) ^
        entry(t6, (low >>> 8) & 0xff) ^
        entry(t5, (low >>> 16) & 0xff) ^
        entry(t4, low >>> 24) ^
        entry(t3, high & 0xff) ^
        entry(t2, (high >>> 8) & 0xff) ^
        entry(t1, (high >>> 16) & 0xff) ^
        entry(t0, high >>> 24);
    }
    for (; at < bytes.length; at++) crc = entry(t0, (crc ^ (bytes[at] ?? 0)) & 0xff) ^ (crc >>> 8);
  }
  return ~crc >>> 0;
}

function entry(table: Uint32Array, index: number): number {
  return table[index] ?? 0;
}

function makeTables(): readonly Uint32Array[] {
  const first = Uint32Array.from({ length: 256 }, (_, index) => {
    let value = index;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    return value >>> 0;
  });
  const made = [first];
  for (let table = 1; table < 8; table++) {
    const last = made[table - 1] ?? first;
    made.push(last.map((value) => entry(first, value & 0xff) ^ (value >>> 8)));
  }
  return made;
}
