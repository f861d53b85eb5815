/** How much of a file is unpacked before it is refused: a small hostile file must never fill the memory. */
import { HostProblem } from "../../../workbook/host";

export interface ReadLimits {
  /** Bytes that may be unpacked in all. */
  readonly unpackedBytes: number;
  /** Unpacked bytes per packed byte, of one part and of the whole file, tested beyond `ratioGraceBytes`. */
  readonly ratio: number;
  readonly ratioGraceBytes: number;
  /** Bytes that the kept cells of one workbook may take; a sheet is cut with `unreadFromRow` where they end. */
  readonly keptBytes: number;
  /** So many cells of a workbook are kept as objects, which are quick to ask; sheets beyond are packed. */
  readonly plainCells: number;
  /** Bytes of a part that is held whole, such as the styles; sheets and shared texts flow in pieces. */
  readonly wholePart: number;
  /** Bytes of a sheet that is held whole to be written in. */
  readonly writtenSheet: number;
  /** What goes through the XML parser in one reading: ten megabytes a second, where the usual spelling takes a hundred. */
  readonly parsedBytes: number;
}

/**
 * What repeats itself packs well: SheetJS' large_strings.xlsx comes at 69:1, and at 247:1 as Samkoll writes it; a few
 * cells of one long text reach DEFLATE's own end, 1032:1. So it is the absolute size that tells a bomb first, and the
 * ratio only of what is large.
 */
export const defaultLimits: ReadLimits = {
  unpackedBytes: 1024 * 1024 * 1024,
  ratio: 500,
  ratioGraceBytes: 48 * 1024 * 1024,
  keptBytes: 512 * 1024 * 1024,
  plainCells: 200_000,
  wholePart: 32 * 1024 * 1024,
  writtenSheet: 256 * 1024 * 1024,
  parsedBytes: 64 * 1024 * 1024,
};

/**
 * What is counted against `keptBytes`, as measured: a packed cell, a row, a text or formula beside its letters, a piece of
 * a formula that others of its group follow.
 */
export const keptSizes = { cell: 13, row: 64, text: 64, letter: 2, piece: 128 } as const;

/** Counts what one reading unpacks and takes apart. */
export interface UnpackMeter {
  readonly limits: ReadLimits;
  spent: number;
  parsed: number;
  /** Parts that are counted already: a mend asks for the same ones again and again. */
  readonly counted: Set<string>;
}

export function newMeter(limits: ReadLimits): UnpackMeter {
  return { limits, spent: 0, parsed: 0, counted: new Set() };
}

/** One reading is over, and another begins. */
export function beginReading(meter: UnpackMeter): void {
  meter.spent = meter.parsed = 0;
  meter.counted.clear();
}

/** Throws `tooLarge` when the XML parser has been given more than the limits allow: a small file may hold it for minutes. */
export function countParsed(meter: UnpackMeter, part: string, size: number): void {
  const { parsedBytes } = meter.limits;
  if (meter.parsed + size > parsedBytes) throw new HostProblem("tooLarge", { part, limit: `${parsedBytes >> 20} MB` });
  meter.parsed += size;
}

/** The same of a part that is taken apart whole, once in a reading. */
export function countPart(meter: UnpackMeter, part: string, size: number): void {
  if (meter.counted.has(part)) return;
  countParsed(meter, part, size);
  meter.counted.add(part);
}

/** Throws `zipBomb` when `unpacked` bytes out of `packed` are more than the limits allow. */
export function checkUnpacking(meter: UnpackMeter, part: string, packed: number, unpacked: number): void {
  const { limits } = meter;
  if (meter.spent + unpacked > limits.unpackedBytes) {
    throw new HostProblem("zipBomb", { part, limit: limits.unpackedBytes });
  }
  checkRatio(limits, part, packed, unpacked);
}

/** The same of the whole file, by the sizes that its directory claims: many small parts may be one bomb. */
export function checkClaim(limits: ReadLimits, packed: number, unpacked: number): void {
  if (unpacked > limits.unpackedBytes) throw new HostProblem("zipBomb", { part: "*", limit: limits.unpackedBytes });
  checkRatio(limits, "*", packed, unpacked);
}

function checkRatio({ ratio, ratioGraceBytes }: ReadLimits, part: string, packed: number, unpacked: number): void {
  if (unpacked > ratioGraceBytes && unpacked > packed * ratio) throw new HostProblem("zipBomb", { part, limit: ratio });
}
