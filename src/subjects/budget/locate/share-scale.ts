/** One scale for a column of *tjänst i %*: 10 among 50 and 100 is ten per cent, and no ten posts. */
import { isPercentFormat } from "../../../workbook/number-format";
import type { ServiceShare } from "../amount";
import type { Block, CostRow } from "../model";

/** Fewer per cent than these nobody is employed for; so many posts stand in no row. */
const fewestPercent = 5;
const mostPosts = 10;

/** The block with its shares on one scale; a column of both fractions and per cents is left as each cell says. */
export function withOneScale(block: Block): Block {
  const numbers = block.sections
    .flatMap(({ rows }) => rows)
    .flatMap(({ share }) => (share === null ? [] : bareNumber(share)));
  const isPercent = numbers.some((value) => value > mostPosts) && numbers.every((value) => value >= fewestPercent);
  if (!isPercent) return block;
  return {
    ...block,
    sections: block.sections.map((section) => ({ ...section, rows: section.rows.map(inPercent) })),
  };
}

function inPercent(row: CostRow): CostRow {
  const [value] = row.share === null ? [] : bareNumber(row.share);
  if (row.share === null || value === undefined) return row;
  return { ...row, share: { ...row.share, reading: { kind: "share", share: value / 100 } } };
}

/** A number above zero whose format scales nothing. */
function bareNumber({ cell, reading }: ServiceShare): readonly number[] {
  const value = cell?.value;
  if (reading.kind === "unreadable" || typeof value !== "number" || value <= 0) return [];
  return isPercentFormat(cell?.format) ? [] : [value];
}
