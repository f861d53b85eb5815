/** The directory of a zip file, and one entry unpacked, whole or in pieces. */
import { Inflate, inflateSync } from "fflate";
import { HostProblem } from "../../../workbook/host";
import { crc32 } from "./crc32";
import { checkUnpacking, type UnpackMeter } from "./limits";

/** One entry as the directory tells it; offsets in bytes from the start of the file. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
  readonly checksum: number;
  /** Its own record in the directory, kept to be copied. */
  readonly record: Uint8Array;
}

const endSignature = 0x06054b50;
const end64Signature = 0x06064b50;
const recordSignature = 0x02014b50;
const localSignature = 0x04034b50;
const unknown32 = 0xffffffff;
/** Packed bytes; at DEFLATE's own limit of 1032:1 they come to 64 MB. */
const longestInOneGo = 64 * 1024;
const names = new TextDecoder("utf-8");

/** What a zip can hold without zip64, and hundreds of times what a workbook has. */
const mostEntries = 65_535;

/**
 * Entries in the directory's order. Throws `truncated` where the directory is missing or points outside the file, and
 * `zipBomb` for more entries than any workbook has.
 */
export function readZipDirectory(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, offset } = findDirectory(view);
  if (count > mostEntries) throw new HostProblem("zipBomb", { part: "*", limit: mostEntries });
  const entries: ZipEntry[] = [];
  let at = offset;
  for (let index = 0; index < count; index++) {
    if (!startsRecord(view, at)) throw new HostProblem("truncated");
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const end = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (end > view.byteLength) throw new HostProblem("truncated");
    entries.push(readRecord(bytes, view, at, nameLength, extraLength, end));
    at = end;
  }
  // A part that the count leaves out would be lost in a copy.
  if (startsRecord(view, at)) throw new HostProblem("truncated");
  return entries;
}

function startsRecord(view: DataView, at: number): boolean {
  return at + 46 <= view.byteLength && view.getUint32(at, true) === recordSignature;
}

const bareHeader = 30;

/** The packed bytes of an entry. Throws `truncated`. */
export function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const { name: part, offset, packedSize } = entry;
  if (!startsLocal(bytes, offset)) throw new HostProblem("truncated", { part });
  const start = offset + localHeaderSize(bytes, entry);
  if (start + packedSize > bytes.length) throw new HostProblem("truncated", { part });
  // Some readers go by the directory, others by what stands before the part: both must name the same.
  const nameEnd = offset + bareHeader + localView(bytes, offset).getUint16(26, true);
  if (names.decode(bytes.subarray(offset + bareHeader, nameEnd)) !== part) throw new HostProblem("truncated", { part });
  return bytes.subarray(start, start + packedSize);
}

/** The header before the packed bytes, with the name and the fields that it holds once more. */
export function localHeaderSize(bytes: Uint8Array, { offset }: ZipEntry): number {
  if (!startsLocal(bytes, offset)) return bareHeader;
  const view = localView(bytes, offset);
  return bareHeader + view.getUint16(26, true) + view.getUint16(28, true);
}

function startsLocal(bytes: Uint8Array, offset: number): boolean {
  return offset + bareHeader <= bytes.length && localView(bytes, offset).getUint32(0, true) === localSignature;
}

function localView(bytes: Uint8Array, offset: number): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset + offset, bareHeader);
}

/** One entry unpacked in one go; the size that the directory claims is checked before memory is taken. */
export function unpack(bytes: Uint8Array, entry: ZipEntry, meter: UnpackMeter): Uint8Array {
  const packed = openEntry(bytes, entry);
  checkUnpacking(meter, entry.name, packed.length, entry.size);
  // So many packed bytes could unpack to far more than is claimed: piece by piece it is noticed where that begins.
  if (entry.method !== 0 && packed.length > longestInOneGo) return joinPieces(bytes, entry, meter);
  meter.spent += entry.size;
  if (entry.method === 0) return sound(entry, packed);
  // One byte more than claimed, so that a part larger than its claim is noticed and not cut.
  const content = inflating(entry, () => inflateSync(packed, { out: new Uint8Array(entry.size + 1) }));
  return sound(entry, content);
}

function joinPieces(bytes: Uint8Array, entry: ZipEntry, meter: UnpackMeter): Uint8Array {
  const content = new Uint8Array(entry.size);
  let at = 0;
  unpackInPieces(bytes, entry, meter, (piece) => {
    content.set(piece, at);
    at += piece.length;
  });
  return content;
}

/** The content when it is what the directory says. Throws `truncated`. */
function sound(entry: ZipEntry, content: Uint8Array): Uint8Array {
  requireSound(entry, content.length, crc32(content));
  return content;
}

function requireSound(entry: ZipEntry, size: number, checksum: number): void {
  if (size !== entry.size || checksum !== entry.checksum) throw new HostProblem("truncated", { part: entry.name });
}

/** One entry unpacked piece by piece, for parts too large to hold whole. */
export function unpackInPieces(
  bytes: Uint8Array,
  entry: ZipEntry,
  meter: UnpackMeter,
  sink: (piece: Uint8Array) => void,
): void {
  const packed = openEntry(bytes, entry);
  checkUnpacking(meter, entry.name, packed.length, entry.size);
  let unpacked = 0;
  let checksum = 0;
  const count = (piece: Uint8Array): void => {
    unpacked += piece.length;
    if (unpacked > entry.size) throw new HostProblem("truncated", { part: entry.name });
    checksum = crc32(piece, checksum);
    sink(piece);
  };
  const stream = entry.method === 0 ? undefined : new Inflate(count);
  const step = entry.method === 0 ? 1 << 18 : 1 << 15;
  for (let at = 0; at < packed.length; at += step) {
    const piece = packed.subarray(at, at + step);
    if (stream) inflating(entry, () => stream.push(piece, at + step >= packed.length));
    else count(piece);
  }
  meter.spent += unpacked;
  requireSound(entry, unpacked, checksum);
}

function openEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.encrypted) throw new HostProblem("encrypted");
  if (entry.method !== 0 && entry.method !== 8) throw new HostProblem("brokenXml", { part: entry.name });
  return packedBytes(bytes, entry);
}

/** fflate's own errors mean damaged bytes; a `HostProblem` from the sink passes as it is. */
function inflating<T>(entry: ZipEntry, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof HostProblem) throw cause;
    throw new HostProblem("truncated", { part: entry.name }, { cause });
  }
}

function findDirectory(view: DataView): { readonly count: number; readonly offset: number } {
  // The end record is 22 bytes and a comment of at most 65,535.
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== endSignature) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    return offset === unknown32 || count === 0xffff ? findDirectory64(view, at) : { count, offset };
  }
  throw new HostProblem("truncated");
}

function findDirectory64(view: DataView, end: number): { readonly count: number; readonly offset: number } {
  const locator = end - 20;
  const at = locator < 0 ? -1 : Number(view.getBigUint64(locator + 8, true));
  if (at < 0 || at + 56 > view.byteLength || view.getUint32(at, true) !== end64Signature) {
    throw new HostProblem("truncated");
  }
  return { count: Number(view.getBigUint64(at + 32, true)), offset: Number(view.getBigUint64(at + 48, true)) };
}

function readRecord(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  nameLength: number,
  extraLength: number,
  end: number,
): ZipEntry {
  const nameEnd = at + 46 + nameLength;
  const wide = wideFields(view, nameEnd, nameEnd + extraLength);
  const field = (position: number): number => {
    const value = view.getUint32(at + position, true);
    return value === unknown32 ? (wide.shift()?.value ?? value) : value;
  };
  // The extra field holds only those that did not fit, in this order.
  const size = field(24);
  const packedSize = field(20);
  const offset = field(42);
  return {
    name: names.decode(bytes.subarray(at + 46, nameEnd)),
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    packedSize,
    size,
    offset,
    checksum: view.getUint32(at + 16, true),
    record: bytes.subarray(at, end),
  };
}

/** Where in an entry's record its zip64 extra field holds the offset; `undefined` where the usual place holds it. */
export function wideOffsetPlace(record: Uint8Array): number | undefined {
  const view = new DataView(record.buffer, record.byteOffset, record.byteLength);
  if (view.getUint32(42, true) !== unknown32) return undefined;
  const before = [24, 20].filter((position) => view.getUint32(position, true) === unknown32).length;
  const nameEnd = 46 + view.getUint16(28, true);
  return wideFields(view, nameEnd, nameEnd + view.getUint16(30, true))[before]?.at;
}

interface WideField {
  readonly at: number;
  readonly value: number;
}

/** The 64-bit sizes and offset of a zip64 extra field, in order; empty where there is none. */
function wideFields(view: DataView, from: number, to: number): WideField[] {
  const fields: WideField[] = [];
  for (let at = from; at + 4 <= to;) {
    const length = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1) {
      for (let field = at + 4; field + 8 <= Math.min(at + 4 + length, to); field += 8) {
        fields.push({ at: field, value: Number(view.getBigUint64(field, true)) });
      }
    }
    at += 4 + length;
  }
  return fields;
}
