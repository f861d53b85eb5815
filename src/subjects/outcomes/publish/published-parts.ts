/** What the rows of *Utfall – publicering* are made of: a figure, or two dots where it is left out. */
import type { SheetWords } from "../../../making/sheet-words";
import type { TextUnder } from "../../../checking/text-key";
import { figureLine, fixed, type Line, type Live } from "../sheets/line";
import type { Told, ToldShare } from "./tables";

/** How Statistics Sweden marks what may not be told. */
export const leftOut = "..";

export function told(value: Told): Live {
  return fixed(value ?? leftOut);
}

/** `interval`: 0–1 in two columns of their own; a share that is left out has none. */
export function shareLine(label: string, share: ToldShare, note: string, interval = true): Line {
  const gone = share.count === null || share.of === null;
  const part = (value: Told): Live => fixed(gone ? leftOut : (value ?? ""));
  return figureLine({
    label,
    count: told(share.count),
    of: told(share.of),
    quotient: part(share.share),
    ...(interval && { low: part(share.interval?.low ?? null), high: part(share.interval?.high ?? null) }),
    note,
  });
}

export function headings(keys: readonly TextUnder<"outcomes.heading">[], words: SheetWords): readonly string[] {
  return keys.map((key) => words.t(`outcomes.heading.${key}`));
}
