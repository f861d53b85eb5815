/** Finds columns with all of a form in each cell, "21232", one for each form or occasion; and those with sums alone. */
import { contentsOf } from "./contents";
import type { AnswerHeading } from "./heading-row";
import type { NamedForm, TotalKind } from "./heading-parts";
import { formOf, type GroupDraft, hasColumn, occasionOf, ownFormOf, type TableGround } from "./table-ground";

/**
 * Where a sheet is of one form and no heading says more: columns that hold its answers, whatever their headings say. When
 * that was is asked.
 */
export function unknownOccasions(ground: TableGround): readonly GroupDraft[] {
  const { heads, sheet, person, context } = ground;
  if (context.form === null || person === null || heads.known.has("answer")) return [];
  return heads.others.flatMap((head) => {
    const form = formOf(ground, head);
    if (contentsOf(sheet, heads.row, head.column, form) !== "answers") return [];
    return [{ answers: [head.column], form, occasion: occasionOf(ground, head, []) }];
  });
}

/** `taken`: columns that are read already. */
export function wholeForms(ground: TableGround, taken: ReadonlySet<number>): readonly GroupDraft[] {
  const { heads, person, context } = ground;
  const named = heads.answers.filter(({ column, parts }) => !taken.has(column) && column !== person && isWhole(parts));
  const hasMonths = named.some(({ parts }) => parts.numbers.length > 0);
  const found = named.flatMap((head) => {
    const { parts, column } = head;
    // Where a column has the form, only the heading's own words come before it.
    const form = hasColumn(ground, "form") && ownFormOf(head) === null ? null : formOf(ground, head);
    // "GHQ 0", "GHQ 6", "GHQ 12": the last one is a month too.
    const numbers = parts.mayBeTwelve && hasMonths && parts.numbers.length === 0 ? [12] : parts.numbers;
    const occasion = occasionOf(ground, head, numbers);
    const isByRow = occasion !== null && (hasColumn(ground, "form") || parts.isAnswer);
    if (form === null && !isByRow) return [];
    if (contentsOf(ground.sheet, heads.row, column, form) !== "answers") return [];
    return [{ answers: [column], form, occasion }];
  });
  const plain = heads.known.get("answer")?.[0];
  if (plain === undefined || person === null || found.length > 0) return found;
  // A sheet that waits for its answers, or whose rows say the form.
  return [{ answers: [plain], form: hasColumn(ground, "form") ? null : context.form, occasion: null }];
}

function isWhole({ dimension, item, total, numbers }: AnswerHeading["parts"]): boolean {
  return dimension === null && item === null && total === null && numbers.length <= 1;
}

/** A column with sums or indices that somebody else has worked out. */
export interface StatedTotal {
  readonly column: number;
  readonly form: NamedForm;
  readonly kind: TotalKind;
}

export function statedTotals(ground: TableGround, taken: ReadonlySet<number>): readonly StatedTotal[] {
  const { heads, sheet } = ground;
  const known = new Set([...heads.known.values()].flat());
  // A title is no heading.
  if (heads.filled < 2) return [];
  return heads.answers.flatMap((head): readonly StatedTotal[] => {
    const { column, parts } = head;
    const form = formOf(ground, head);
    if (form === null || taken.has(column) || known.has(column)) return [];
    if (parts.item !== null || parts.dimension !== null || (parts.numbers.length > 0 && parts.total === null)) {
      return [];
    }
    if (parts.total === null && ((parts.form === null && parts.occasion === null) || parts.isOther === true)) return [];
    const holds = contentsOf(sheet, heads.row, column, form);
    if (holds === "answers" || holds === "nothing" || holds === "other") return [];
    return [{ column, form, kind: parts.total ?? holds }];
  });
}
