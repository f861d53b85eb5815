/** A zip file written anew from an old one: entries that did not change are copied byte for byte. */
import { deflateSync } from "fflate";
import { HostProblem } from "../../workbook/host";
import type { ZipEntry } from "./zip-read";

/** Changed parts by entry name: new bytes, or `null` for a part taken away. New names are added last. */
export type PartChanges = ReadonlyMap<string, Uint8Array | null>;

interface Piece {
  readonly local: Uint8Array;
  readonly record: Uint8Array;
  /** What a zip64 extra field holds of the offset cannot be moved by writing 32 bits. */
  readonly wideOffset: boolean;
}

const encoder = new TextEncoder();
// 1980-01-01 00:00, the first moment a zip knows: the same content gives the same bytes.
const fixedDate = 0x0021;

/** Throws `zipBomb` where two entries claim the same bytes. */
export function rewriteZip(bytes: Uint8Array, entries: readonly ZipEntry[], changes: PartChanges): Uint8Array {
  const regions = entryRegions(bytes, entries);
  const pieces: Piece[] = [];
  for (const entry of entries) {
    const change = changes.get(entry.name);
    if (change === null) continue;
    if (change !== undefined) pieces.push(packPart(entry.name, change));
    else pieces.push(copyEntry(bytes, entry, regions.get(entry) ?? bytes.length));
  }
  const known = new Set(entries.map((entry) => entry.name));
  for (const [name, content] of changes) {
    if (content !== null && !known.has(name)) pieces.push(packPart(name, content));
  }
  return joinPieces(pieces);
}

/** A zip of new parts alone. */
export function writeZip(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return joinPieces([...parts].map(([name, content]) => packPart(name, content)));
}

/** Where the bytes of each entry end: a data descriptor behind the packed bytes belongs to it. */
function entryRegions(bytes: Uint8Array, entries: readonly ZipEntry[]): ReadonlyMap<ZipEntry, number> {
  const byOffset = [...entries].sort((a, b) => a.offset - b.offset);
  const directory = Math.min(...entries.map((entry) => entry.record.byteOffset - bytes.byteOffset), bytes.length);
  const ends = new Map<ZipEntry, number>();
  byOffset.forEach((entry, index) => {
    const end = byOffset[index + 1]?.offset ?? directory;
    if (end < entry.offset + 30 + entry.packedSize) throw new HostProblem("zipBomb", { part: entry.name });
    ends.set(entry, end);
  });
  return ends;
}

function copyEntry(bytes: Uint8Array, entry: ZipEntry, end: number): Piece {
  const view = new DataView(entry.record.buffer, entry.record.byteOffset);
  return {
    local: bytes.subarray(entry.offset, end),
    record: entry.record,
    wideOffset: view.getUint32(42, true) === 0xffffffff,
  };
}

function packPart(name: string, content: Uint8Array): Piece {
  const packed = deflateSync(content, { level: 6 });
  const nameBytes = encoder.encode(name);
  const local = new Uint8Array(30 + nameBytes.length + packed.length);
  const record = new Uint8Array(46 + nameBytes.length);
  const localView = new DataView(local.buffer);
  const recordView = new DataView(record.buffer);
  localView.setUint32(0, 0x04034b50, true);
  recordView.setUint32(0, 0x02014b50, true);
  recordView.setUint16(4, 20, true);
  // The fields that both records share, 26 bytes from "version needed" on; flag bit 11 says UTF-8 names.
  for (const [view, at] of [
    [localView, 4],
    [recordView, 6],
  ] as const) {
    view.setUint16(at, 20, true);
    view.setUint16(at + 2, 0x0800, true);
    view.setUint16(at + 4, 8, true);
    view.setUint16(at + 8, fixedDate, true);
    view.setUint32(at + 10, crc32(content), true);
    view.setUint32(at + 14, packed.length, true);
    view.setUint32(at + 18, content.length, true);
    view.setUint16(at + 22, nameBytes.length, true);
  }
  local.set(nameBytes, 30);
  local.set(packed, 30 + nameBytes.length);
  record.set(nameBytes, 46);
  return { local, record, wideOffset: false };
}

function joinPieces(pieces: readonly Piece[]): Uint8Array {
  const localsSize = pieces.reduce((sum, piece) => sum + piece.local.length, 0);
  const recordsSize = pieces.reduce((sum, piece) => sum + piece.record.length, 0);
  const zip = new Uint8Array(localsSize + recordsSize + 22);
  const view = new DataView(zip.buffer);
  let offset = 0;
  let at = localsSize;
  for (const piece of pieces) {
    if (piece.wideOffset) throw new HostProblem("notReadable", { part: "zip64" });
    zip.set(piece.local, offset);
    zip.set(piece.record, at);
    view.setUint32(at + 42, offset, true);
    offset += piece.local.length;
    at += piece.record.length;
  }
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, pieces.length, true);
  view.setUint16(at + 10, pieces.length, true);
  view.setUint32(at + 12, recordsSize, true);
  view.setUint32(at + 16, localsSize, true);
  return zip;
}

let crcTable: Uint32Array | undefined;

function crc32(bytes: Uint8Array): number {
  crcTable ??= Uint32Array.from({ length: 256 }, (_, index) => {
    let value = index;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    return value >>> 0;
  });
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
