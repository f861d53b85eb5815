/** One answer of the guided scoring, as a patch of the cells it belongs in. */
import type { CriterionRow } from "../model";
import { type SourceId, sourceMark, type TextColumnId } from "../template";
import { contentOf, editCell } from "../../../workbook/content";
import { type CellContent, emptyContent, type Patch, sameContent } from "../../../workbook/patch";
import type { Cell } from "../../../workbook/snapshot";
import type { Address } from "../../../workbook/address";

export type CriterionAnswer =
  /** `rater`: whose score, from 0; `null` for the agreed one. `score` `null` takes it away. */
  | { readonly kind: "score"; readonly rater: number | null; readonly score: number | null }
  | { readonly kind: "source"; readonly source: SourceId; readonly used: boolean }
  | { readonly kind: "text"; readonly column: TextColumnId; readonly text: string };

/** Empty where nothing would change, or where the sheet has no such column. */
export function answerPatch(row: CriterionRow, answer: CriterionAnswer): Patch {
  switch (answer.kind) {
    case "score": {
      if (row.marks !== undefined && answer.rater === null) {
        return row.marks.flatMap((mark) => change(mark, { value: mark.score === answer.score ? sourceMark : null }));
      }
      const place = answer.rater === null ? row.score : row.raterScores[answer.rater];
      return change(place, { value: answer.score });
    }
    case "source":
      return change(row.sources[answer.source], { value: answer.used ? sourceMark : null });
    case "text": {
      const text = answer.text.trim();
      return change(row.texts[answer.column], text === "" ? emptyContent : { value: text });
    }
  }
}

function change(
  place: { readonly at: Address; readonly cell: Cell | undefined } | undefined,
  content: CellContent,
): Patch {
  if (place === undefined || sameContent(contentOf(place.cell), content)) return [];
  return [editCell(place.at, place.cell, content)];
}
