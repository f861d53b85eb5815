/** A zip file written anew from an old one: entries that did not change are copied byte for byte. */
import { deflateSync } from "fflate";
import { crc32 } from "./crc32";
import { wideOffsetPlace, type ZipEntry } from "./zip-read";
import { entryRegions } from "./zip-regions";

/** Changed parts by entry name: new bytes, or `null` for a part taken away. New names are added last. */
export type PartChanges = ReadonlyMap<string, Uint8Array | null>;

interface Piece {
  readonly local: Uint8Array;
  readonly record: Uint8Array;
  /** Where in the record a zip64 extra field holds the offset as 64 bits; the usual 32 bits stand at 42. */
  readonly wideOffset: number | undefined;
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

function copyEntry(bytes: Uint8Array, entry: ZipEntry, end: number): Piece {
  const { record } = entry;
  return { local: bytes.subarray(entry.offset, end), record, wideOffset: wideOffsetPlace(record) };
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
  return { local, record, wideOffset: undefined };
}

function joinPieces(pieces: readonly Piece[]): Uint8Array {
  const localsSize = pieces.reduce((sum, piece) => sum + piece.local.length, 0);
  const recordsSize = pieces.reduce((sum, piece) => sum + piece.record.length, 0);
  const zip = new Uint8Array(localsSize + recordsSize + 22);
  const view = new DataView(zip.buffer);
  let offset = 0;
  let at = localsSize;
  for (const piece of pieces) {
    zip.set(piece.local, offset);
    zip.set(piece.record, at);
    if (piece.wideOffset === undefined) view.setUint32(at + 42, offset, true);
    else view.setBigUint64(at + piece.wideOffset, BigInt(offset), true);
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
