/** The parts of an .xlsx file by name, with the changes that wait to be written. */
import { HostProblem } from "../../../workbook/host";
import {
  checkClaim,
  countParsed,
  countPart,
  defaultLimits,
  newMeter,
  type ReadLimits,
  type UnpackMeter,
} from "./limits";
import { requireZip } from "../read/recognise";
import { readZipDirectory, unpack, unpackInPieces, type ZipEntry } from "./zip-read";
import { entryRegions } from "./zip-regions";
import { rewriteZip } from "./zip-write";
import type { XmlSink } from "../xml/xml-read";

export interface WorkbookPackage {
  readonly bytes: Uint8Array;
  readonly entries: readonly ZipEntry[];
  readonly byName: ReadonlyMap<string, ZipEntry>;
  /** Entry names as spelled, by their spelling in small letters with `/` between folders. */
  readonly spellings: ReadonlyMap<string, string>;
  readonly meter: UnpackMeter;
  /** New bytes by part name, `null` for a part taken away. */
  readonly changes: Map<string, Uint8Array | null>;
  /** Small parts as the file holds them, once they have been asked for: lists of links are, again and again. */
  readonly texts: Map<string, string>;
}

/** A part at most this large is unpacked whole, which is faster; a larger one flows through in pieces. */
const wholeLimit = 4 * 1024 * 1024;
/** A text of at most so many bytes is remembered. */
const rememberedLimit = 16 * 1024;
const encoder = new TextEncoder();
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * Opens an .xlsx or .xlsm. Throws a `HostProblem` that says what the file is when it is none, `ambiguous` for two parts
 * of one name, and `zipBomb` for what unpacks to too much or overlaps.
 */
export function openPackage(bytes: Uint8Array, limits: ReadLimits = defaultLimits): WorkbookPackage {
  requireZip(bytes);
  const entries = readZipDirectory(bytes);
  const byName = new Map<string, ZipEntry>();
  const spellings = new Map<string, string>();
  const taken = new Set<string>();
  let claimed = 0;
  for (const entry of entries) {
    claimed += entry.size;
    // A folder of its own, as some zip programs write them, holds nothing to differ on.
    if (entry.size === 0 && /[\\/]$/.test(entry.name)) continue;
    // One reader would take the first, another the last: nobody could tell what the file says.
    const name = sameName(entry.name);
    if (taken.has(name)) throw new HostProblem("ambiguous", { part: entry.name });
    taken.add(name);
    byName.set(entry.name, entry);
    spellings.set(plainSpelling(entry.name), entry.name);
  }
  checkClaim(limits, bytes.length, claimed);
  entryRegions(bytes, entries);
  const opened = { bytes, entries, byName, spellings, meter: newMeter(limits), changes: new Map(), texts: new Map() };
  refuseOpenDocument(opened);
  return opened;
}

function hasPart(source: WorkbookPackage, name: string): boolean {
  const change = source.changes.get(name);
  return change !== undefined ? change !== null : source.byName.has(name);
}

/** The part's name as the zip spells it: names of parts do not heed upper and lower case. */
export function findPart(source: WorkbookPackage, name: string): string | undefined {
  if (hasPart(source, name)) return name;
  const spelled = source.spellings.get(plainSpelling(name));
  return spelled !== undefined && hasPart(source, spelled) ? spelled : undefined;
}

function plainSpelling(name: string): string {
  return name.replaceAll("\\", "/").toLowerCase();
}

/** The name as the most lenient reader takes it: without a beginning `/` or `./`, `a/../` left out, cut at a NUL, `%31` for a `1`. */
function sameName(name: string): string {
  const [shown = ""] = plainSpelling(name).split("\0");
  const plain = shown.replace(/%([2-7][0-9a-f])/g, (_, code: string) => {
    return String.fromCharCode(Number.parseInt(code, 16)).toLowerCase();
  });
  const steps: string[] = [];
  for (const step of plain.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/**
 * The text of a part that must be there. A byte order mark stays in the text. Throws `tooLarge` for a part of more than
 * `limit` bytes.
 */
export function partText(source: WorkbookPackage, name: string, limit = source.meter.limits.wholePart): string {
  const size = source.changes.get(name)?.length ?? source.byName.get(name)?.size ?? 0;
  if (size > limit) throw new HostProblem("tooLarge", { part: name, limit: `${limit >> 20} MB` });
  // A sheet that is written in is taken apart without its rows, and one that flows is counted where it is read.
  if (limit <= source.meter.limits.wholePart && !source.changes.has(name)) countPart(source.meter, name, size);
  if (size > rememberedLimit || source.changes.has(name)) return decode(name, partBytes(source, name));
  const text = source.texts.get(name) ?? decode(name, partBytes(source, name));
  source.texts.set(name, text);
  return text;
}

/** Hands the text of a part on, in one piece or, for a large part, in many. */
export function streamPart(source: WorkbookPackage, name: string, sink: (text: string) => void): void {
  const entry = source.byName.get(name);
  if (source.changes.has(name) || entry === undefined || entry.size <= wholeLimit) {
    sink(partText(source, name, Infinity));
    return;
  }
  let decoder: TextDecoder | undefined;
  unpackInPieces(source.bytes, entry, source.meter, (piece) => {
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: true, ignoreBOM: true });
    sink(decodeWith(decoder, name, piece, true));
  });
}

/** Throws `tooLarge` where `sink`, which takes its XML apart letter by letter, is given more than one reading may take. */
export function countedSink({ meter }: WorkbookPackage, part: string, sink: XmlSink): XmlSink {
  return {
    write: (text) => {
      countParsed(meter, part, text.length);
      sink.write(text);
    },
    end: sink.end,
  };
}

/** What a part says of its encoding in its first line, where that is not UTF-8. */
const otherEncoding = /^(\uFEFF?<\?xml\s[^>]*?\bencoding\s*=\s*)(?:"(?!utf-8")[^"<>]*"|'(?!utf-8')[^'<>]*')/i;

/** Puts a new text in the place of a part, as UTF-8; one that came in UTF-16, or as plain ASCII, says so from now on. */
export function setPartText(target: WorkbookPackage, name: string, text: string): void {
  target.changes.set(name, encoder.encode(text.replace(otherEncoding, '$1"UTF-8"')));
}

export function removePart(target: WorkbookPackage, name: string): void {
  target.changes.set(name, null);
}

/** The file with its changes; the very same bytes where there are none. */
export function packageBytes(source: WorkbookPackage): Uint8Array {
  return source.changes.size === 0 ? source.bytes : rewriteZip(source.bytes, source.entries, source.changes);
}

function partBytes(source: WorkbookPackage, name: string): Uint8Array {
  const change = source.changes.get(name);
  if (change) return change;
  const entry = change === null ? undefined : source.byName.get(name);
  if (entry === undefined) throw new HostProblem("truncated", { part: name });
  return unpack(source.bytes, entry, source.meter);
}

function decode(name: string, content: Uint8Array): string {
  const encoding = encodingOf(content);
  const decoder = encoding === "utf-8" ? utf8 : new TextDecoder(encoding, { fatal: true });
  return decodeWith(decoder, name, content, false);
}

function decodeWith(decoder: TextDecoder, part: string, piece: Uint8Array, stream: boolean): string {
  try {
    return decoder.decode(piece, { stream });
  } catch (cause) {
    throw new HostProblem("brokenXml", { part }, { cause });
  }
}

/** By the byte order mark, or by how the first `<` is written where there is none. */
function encodingOf([first, second]: Uint8Array): string {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  return (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c) ? "utf-16be" : "utf-8";
}

function refuseOpenDocument(opened: WorkbookPackage): void {
  const entry = opened.byName.get("mimetype");
  if (entry === undefined || entry.size > 200) return;
  const kind = partText(opened, "mimetype");
  if (kind.startsWith("application/vnd.oasis.opendocument")) throw new HostProblem("openDocument");
}
