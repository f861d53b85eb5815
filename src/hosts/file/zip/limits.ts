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
};

/**
 * What is counted against `keptBytes`, as measured: a packed cell, a row, a text or formula beside its letters, a piece of
 * a formula that others of its group follow.
 */
export const keptSizes = { cell: 13, row: 64, text: 64, letter: 2, piece: 128 } as const;

/** Counts what one reading unpacks. */
export interface UnpackMeter {
  readonly limits: ReadLimits;
  spent: number;
}

export function newMeter(limits: ReadLimits): UnpackMeter {
  return { limits, spent: 0 };
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
