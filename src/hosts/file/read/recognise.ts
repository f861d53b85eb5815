/** Tells what a file is that is no zip, so that its owner hears what to do with it. */
import { HostProblem, type HostProblemCode } from "../../../workbook/host";

const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const directoryEntrySize = 128;

/** Throws the problem that fits; returns only for a file that begins as a zip does. */
export function requireZip(bytes: Uint8Array): void {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) return;
  throw new HostProblem(recognise(bytes));
}

function recognise(bytes: Uint8Array): HostProblemCode {
  if (startsWith(bytes, compoundFile)) return recogniseCompoundFile(bytes);
  // Excel 2 to 4 began their files with a BOF record; Excel 2003 could save as one XML file.
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04].includes(bytes[1] ?? -1) && bytes[3] === 0x00) return "oldXls";
  const text = plainText(bytes.subarray(0, 4096));
  if (text === undefined || text.startsWith("%PDF")) return "notZip";
  if (text.includes("urn:schemas-microsoft-com:office:spreadsheet") || text.includes("Excel.Sheet")) return "oldXls";
  if (text.includes("urn:oasis:names:tc:opendocument")) return "openDocument";
  if (/^\s*</.test(text)) return "notZip";
  return /[;,\t]/.test(text) ? "csv" : "notZip";
}

/** Excel keeps a workbook with a password as the stream EncryptedPackage of a compound file. */
function recogniseCompoundFile(bytes: Uint8Array): HostProblemCode {
  const found = new Set<string>();
  for (let at = 512; at + directoryEntrySize <= bytes.length; at += directoryEntrySize) {
    const name = streamName(bytes, at);
    if (name !== undefined) found.add(name);
  }
  if (found.has("EncryptedPackage")) return "encrypted";
  return found.has("Workbook") || found.has("Book") ? "oldXls" : "notZip";
}

/** The UTF-16 name of a directory entry, where the bytes look like one of those sought. */
function streamName(bytes: Uint8Array, at: number): string | undefined {
  const first = bytes[at];
  if ((first !== 0x45 && first !== 0x57 && first !== 0x42) || bytes[at + 1] !== 0) return undefined;
  let name = "";
  for (let place = at; place < at + 64; place += 2) {
    const unit = (bytes[place] ?? 0) | ((bytes[place + 1] ?? 0) << 8);
    if (unit === 0) break;
    name += String.fromCharCode(unit);
  }
  return name;
}

/** The text of a file without control characters; `undefined` for binary ones. */
function plainText(bytes: Uint8Array): string | undefined {
  const wide = startsWith(bytes, [0xff, 0xfe]) ? "utf-16le" : startsWith(bytes, [0xfe, 0xff]) ? "utf-16be" : undefined;
  const text = new TextDecoder(wide ?? "windows-1252").decode(bytes);
  // eslint-disable-next-line no-control-regex -- control characters are what tells binary from text
  return /[\u0000-\u0008\u000e-\u001f]/.test(text) ? undefined : text;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
