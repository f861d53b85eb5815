/** Rows of *Utfall* before they have a place: each writes its cells when it is told which row it got. */
import type { BlueprintCell, CellStyle } from "../../../workbook/blueprint";
import { cell, figure, formulaCell, headingHeightOf, heightOf, rowHeight, styles } from "../../../making/sheet-style";
import { shareFormat } from "../../../workbook/number-format";
import { quotient } from "../../../reading/share";
import { known, type CountRange, type OpenShare } from "../figures/open-share";
import { countText, isSaid, peopleText, percentText, unreadText } from "../figures/range-text";
import { wilson, z95 } from "../figures/statistics";
import type { Language } from "../../../checking/language";

/** A: what it is. B, C: number and of how many. D: share or quotient. E, F: 95 % interval. G: a word about it. */
export const sheetColumns = [
  { width: 46 },
  { width: 10 },
  { width: 10 },
  { width: 10 },
  { width: 10 },
  { width: 14 },
  { width: 34 },
] as const;
export const lastSheetColumn = sheetColumns.length - 1;

export interface Line {
  readonly cells: (row: number) => readonly BlueprintCell[];
  /** Points. */
  readonly height?: number;
}

/** A figure, and the formula that follows the register; `null` where there is none. Formulas are told their row from 1. */
export interface Live {
  readonly value: string | number;
  readonly formula: ((row: number) => string) | null;
  /** It does not follow the register: shown in italics. */
  readonly still?: true;
}

export function fixed(value: string | number): Live {
  return { value, formula: null };
}

export function live(value: string | number, formula: string | null): Live {
  return { value, formula: formula === null ? null : () => formula };
}

/** B over C of the row itself; `null`, over nothing, is shown as nothing. */
export function ofRow(value: number | null): Live {
  return { value: value ?? "", formula: (row) => `IF(C${row}=0,"",B${row}/C${row})` };
}

/** A number of people; where some cannot be read what it can be, in words, which no formula follows. */
export function liveRange(
  range: CountRange,
  formula: string | null,
  all: CountRange,
  words: Pick<Language, "t">,
): Live {
  const value = known(range);
  return value === null ? stillText(peopleText(range, all, words)) : live(value, formula);
}

export function stillText(value: string): Live {
  return { value, formula: null, still: true };
}

export function liveCell(
  row: number,
  column: number,
  { value, formula, still }: Live,
  style: CellStyle,
): BlueprintCell {
  return formula === null
    ? cell(row, column, value, still ? { ...style, italic: true, align: "right" } : style)
    : formulaCell({ row, column }, formula(row + 1), value, style);
}

export const emptyLine: Line = { cells: () => [] };

export function titleLine(text: string): Line {
  return {
    cells: (row) => sheetColumns.map((_, column) => cell(row, column, column === 0 ? text : null, styles.block)),
    height: 22,
  };
}

/** Headings of B to G; an empty one has no frame of its own. */
export function headLine(first: string, others: readonly string[]): Line {
  return {
    cells: (row) => [
      cell(row, 0, first, styles.headLeft),
      ...others.map((text, index) => cell(row, index + 1, text, styles.head)),
    ],
    height: headingHeightOf([
      [first, sheetColumns[0].width],
      ...others.map((text, index) => [text, sheetColumns[index + 1]?.width ?? 10] as const),
    ]),
  };
}

export function noteLine(text: string): Line {
  return { cells: (row) => [cell(row, 0, text, { ...styles.plain, wrap: false, italic: true })] };
}

interface Figures {
  readonly label: Live | string;
  readonly count?: Live;
  readonly of?: Live;
  readonly quotient?: Live;
  readonly low?: Live;
  readonly high?: Live;
  readonly note?: Live | string;
  /** Of count and of quotient, low and high. */
  readonly countFormat?: string;
  /** Of `of`, where it is no number of people. */
  readonly ofFormat?: string;
  readonly format?: string;
}

export function figureLine({
  label,
  note,
  countFormat = "0",
  ofFormat = countFormat,
  format = shareFormat,
  ...figures
}: Figures): Line {
  const text = (part: Live | string | undefined): Live => (typeof part === "object" ? part : fixed(part ?? ""));
  const numbers: readonly (readonly [Live | undefined, string])[] = [
    [figures.count, countFormat],
    [figures.of, ofFormat],
    [figures.quotient, format],
    [figures.low, format],
    [figures.high, format],
  ];
  // Columns that the table does not have are left white.
  const wide = figures.low !== undefined || figures.high !== undefined || text(note).value !== "";
  return {
    cells: (row) => [
      liveCell(row, 0, text(label), styles.label),
      ...(wide ? numbers : numbers.slice(0, 3)).map(([shown, shape], index) =>
        shown === undefined
          ? cell(row, index + 1, null, styles.label)
          : liveCell(row, index + 1, shown, figure(styles.label, shape)),
      ),
      ...(wide ? [liveCell(row, lastSheetColumn, text(note), styles.label)] : []),
    ],
    height: Math.max(
      rowHeight,
      heightOf([
        [String(text(label).value), sheetColumns[0].width],
        [String(text(note).value), sheetColumns[6].width],
      ]),
    ),
  };
}

export interface ShareOf {
  readonly label: Live | string;
  readonly count: Live;
  readonly of: Live;
  readonly note?: Live | string;
}

/** A share with its interval, both worked out by the sheet from B and C. */
export function shareLine({ label, count, of, note = "" }: ShareOf): Line {
  const [numerator, denominator] = [Number(count.value), Number(of.value)];
  const interval = wilson(numerator, denominator);
  return figureLine({
    label,
    count,
    of,
    quotient: ofRow(quotient({ numerator, denominator })),
    low: { value: interval?.low ?? "", formula: (row) => wilsonFormula(`B${row}`, `C${row}`, "low") },
    high: { value: interval?.high ?? "", formula: (row) => wilsonFormula(`B${row}`, `C${row}`, "high") },
    note,
  });
}

/** Of which some cannot be read: what it can be, and how many were not. */
export function openShareLine(label: Live | string, open: OpenShare, note: string, words: Pick<Language, "t">): Line {
  const said = isSaid(open.count, open.of);
  return figureLine({
    label,
    count: stillText(peopleText(open.count, open.of, words)),
    of: stillText(countText(open.of, words)),
    quotient: stillText(said ? percentText(open, words) : ""),
    low: fixed(""),
    high: fixed(""),
    note: [note, said ? unreadText(open.unread, words) : ""].filter((part) => part !== "").join(" · "),
  });
}

/** Wilson's interval as `statistics.ts` reckons it; `count` and `of` are cells. */
export function wilsonFormula(count: string, of: string, end: "low" | "high"): string {
  const z2 = Number((z95 * z95).toPrecision(15));
  const reach = `${z95}*SQRT(${z2}+4*${count}*(1-${count}/${of}))`;
  const point = `(2*${count}+${z2}${end === "low" ? "-" : "+"}${reach})/(2*(${of}+${z2}))`;
  return `IF(${of}=0,"",${end === "low" ? `MAX(0,${point})` : `MIN(1,${point})`})`;
}

/** Cells and heights once every line has its row; `nextRow` is free. */
export function laidOut(
  lines: readonly Line[],
  firstRow: number,
): {
  readonly cells: readonly BlueprintCell[];
  readonly heights: ReadonlyMap<number, number>;
  readonly nextRow: number;
} {
  const heights = new Map<number, number>();
  const cells = lines.flatMap((line, index) => {
    const row = firstRow + index;
    if (line.height !== undefined) heights.set(row, line.height);
    return line.cells(row);
  });
  return { cells, heights, nextRow: firstRow + lines.length };
}
