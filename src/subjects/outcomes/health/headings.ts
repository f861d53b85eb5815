/** Finds the headings of a table of answer sheets: who, when, which form, and the answers in one column or in many. */
import { cellIn, isBlank, type Sheet } from "../../../workbook/snapshot";
import type { OccasionWords } from "./context";
import { type HeadingRow, headingRowOf } from "./heading-row";
import type { NamedForm } from "./heading-parts";
import { itemGroups, unreadItems, type UnreadItems } from "./item-groups";
import type { HealthColumns } from "./model";
import { isTitledOtherwise, mayBeOfSomethingElse } from "./other-subject";
import { type GroupDraft, groundOf, type TableGround } from "./table-ground";
import type { ColumnId } from "./template";
import { type StatedTotal, statedTotals, unknownOccasions, wholeForms } from "./whole-forms";

/** Answers that stand together: of one form, on one occasion where the headings say so. */
export interface AnswerGroup {
  readonly columns: HealthColumns;
  /** What the headings say; `null`: the rows do. `twelve`: twelve items of a form that is not named. */
  readonly form: NamedForm | "twelve" | null;
  /** `null`: a column says it, or nothing does. */
  readonly occasion: OccasionWords | null;
}

export interface Headings {
  readonly row: number;
  readonly groups: readonly AnswerGroup[];
  readonly totals: readonly StatedTotal[];
  /** Items that are not read: their answers are words that nothing explains, or some of the items are not there. */
  readonly unread: UnreadItems | null;
  /** The sheet is called a budget, a plan or the like: whether the columns are answers is asked. */
  readonly isDoubted: boolean;
}

/** Headings stand among a sheet's first rows with content. */
const rowsLookedAt = 60;
/** A further table on the same sheet stands within so many. */
const rowsLookedAtInAll = 400;

/** Some word of a table of answers: of a form, an item, or the answers themselves. Most sheets have none. */
const hint =
  /ghq|general health|eq[\s_-]?\d|euroqol|(?<!an)svar|profil|answer|response|fråga|question|item|(?<!\p{L})[qf]\s?\d|enkät|formulär|instrument|skattning|(?<!\p{L})(?:form|mo)(?!\p{L})|rörlighet|mobility/iu;

function mayHoldAnswers({ name, rows }: Sheet): boolean {
  if (hint.test(name)) return true;
  return rows
    .slice(0, rowsLookedAt)
    .some(({ cells }) => cells.some(({ value }) => typeof value === "string" && hint.test(value)));
}

/** Each table of the sheet, from the top; none where no row has headings of answers. */
export function headingsIn(sheet: Sheet, across = false): readonly Headings[] {
  const found: Headings[] = [];
  if (!mayHoldAnswers(sheet)) return found;
  for (const [place, row] of sheet.rows.slice(0, rowsLookedAtInAll).entries()) {
    if (place >= rowsLookedAt && found.length === 0) break;
    const heads = headingRowOf(sheet, row);
    // Under a table only what has a heading of persons is another one; else rows of answers would be.
    if (heads === null || isTitle(sheet, heads, place) || (found.length > 0 && !heads.known.has("person"))) continue;
    const headings = headingsOf(groundOf(sheet, heads, across), across);
    if (headings !== null) found.push(headings);
  }
  return found;
}

/** One cell over words: a title, and the headings stand below it. */
function isTitle({ rows }: Sheet, { row, filled }: HeadingRow, place: number): boolean {
  if (filled > 1) return false;
  const [cell] = rows[place]?.cells.filter(({ value }) => !isBlank(value)) ?? [];
  const below = cellIn(rows[place + 1], cell?.column ?? 0);
  return rows[place]?.index === row && typeof below?.value === "string" && !/\d/.test(below.value);
}

function headingsOf(ground: TableGround, across: boolean): Headings | null {
  const items = itemGroups(ground);
  const itemColumns = new Set(items.flatMap(({ answers }) => answers));
  const known = [...items, ...wholeForms(ground, itemColumns)];
  const drafts = known.length > 0 ? known : unknownOccasions(ground);
  const taken = new Set(drafts.flatMap(({ answers }) => answers));
  // The sums of a budget are no sums of answers.
  const isOther = drafts.length === 0 && isTitledOtherwise(ground.sheet, ground.heads.row);
  const totals = isOther ? [] : statedTotals(ground, taken);
  const unread = drafts.length > 0 || isOther ? null : unreadItems(ground);
  if (drafts.length === 0 && totals.length === 0 && unread === null) return null;
  return {
    row: ground.heads.row,
    groups: drafts.map((draft) => groupOf(ground, draft, taken, across)),
    totals,
    unread,
    isDoubted: mayBeOfSomethingElse(ground, drafts),
  };
}

function groupOf(
  { sheet, heads, person, context }: TableGround,
  { answers, form, occasion }: GroupDraft,
  taken: ReadonlySet<number>,
  across: boolean,
): AnswerGroup {
  const known = (id: ColumnId): number | null => firstFree(heads, id, taken);
  const when = known("occasion");
  return {
    columns: {
      sheet: sheet.name,
      person,
      occasion: when,
      date: known("date"),
      form: known("form"),
      answers,
      ...(across && { across: true }),
    },
    form,
    // What the sheet says holds where no column does.
    occasion: occasion ?? (when === null ? context.occasion : null),
  };
}

/** "Uppföljning" may be the heading of the occasions, or one of them that is read as answers. */
function firstFree({ known }: HeadingRow, id: ColumnId, taken: ReadonlySet<number>): number | null {
  return known.get(id)?.find((column) => !taken.has(column)) ?? null;
}
