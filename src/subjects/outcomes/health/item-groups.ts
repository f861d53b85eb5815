/** Finds the items of a form in columns of their own: MO SC UA PD AD, "GHQ1" … "GHQ12", "EQ5D_1_6m". */
import { itemsUnder } from "./contents";
import type { AnswerHeading } from "./heading-row";
import type { NamedForm } from "./heading-parts";
import {
  formOf,
  gather,
  type GroupDraft,
  groupKey,
  hasColumn,
  occasionOf,
  ownFormOf,
  type TableGround,
} from "./table-ground";
import { dimensions } from "./template";

export function itemGroups(ground: TableGround): readonly GroupDraft[] {
  const named = dimensionGroups(ground);
  const taken = new Set(named.flatMap(({ answers }) => answers));
  return [...named, ...numberedGroups(ground, taken)].filter((draft) => holdsAnswers(ground, draft));
}

/** Items of a form that is named, and that are not read. */
export interface UnreadItems {
  readonly column: number;
  readonly form: NamedForm;
  readonly why: "words" | "incomplete";
}

/** So many items of a form are no chance. */
const fewestItems = 3;

export function unreadItems(ground: TableGround): UnreadItems | null {
  const { sheet, heads, legend } = ground;
  for (const { answers, form } of [...dimensionGroups(ground), ...numberedGroups(ground, new Set())]) {
    const [column] = answers;
    if (column === undefined || form === "twelve" || form === null) continue;
    if (itemsUnder(sheet, heads.row, answers, legend) === "words") return { column, form, why: "words" };
  }
  const items = heads.answers.filter(
    ({ parts }) =>
      parts.total === null &&
      (parts.dimension !== null || parts.item !== null || (parts.form !== null && parts.numbers.length > 0)),
  );
  for (const of of gather(items, (head) => formOf(ground, head) ?? "")) {
    const [first] = of;
    const form = first === undefined ? null : formOf(ground, first);
    const columns = of.map(({ column }) => column);
    if (first === undefined || form === null || of.length < fewestItems) continue;
    if (itemsUnder(sheet, heads.row, columns, legend) === "answers") {
      return { column: first.column, form, why: "incomplete" };
    }
  }
  return null;
}

function holdsAnswers(ground: TableGround, { answers, form }: GroupDraft): boolean {
  const { sheet, heads, legend, person, context } = ground;
  const holds = itemsUnder(sheet, heads.row, answers, legend);
  // A sheet that waits for its answers.
  if (holds === "nothing") return person !== null && (hasColumn(ground, "occasion") || hasColumn(ground, "form"));
  return holds === "answers" && (person !== null || context.form !== null || form !== "twelve");
}

function dimensionGroups(ground: TableGround): readonly GroupDraft[] {
  const heads = ground.heads.answers.filter(({ parts }) => parts.dimension !== null && parts.total === null);
  // "1. Rörlighet" … "5. Oro": the number is the item's.
  const isCounted = heads.every(
    ({ parts }) => parts.numbers[0] === dimensions.findIndex((id) => id === parts.dimension) + 1,
  );
  const numbersOf = ({ parts }: AnswerHeading): readonly number[] => (isCounted ? [] : parts.numbers);
  return gather(heads, (head) => groupKey(ground, head, numbersOf(head))).flatMap((of) => {
    const answers = dimensions.flatMap((id) => of.find(({ parts }) => parts.dimension === id)?.column ?? []);
    const [first] = of;
    if (answers.length !== dimensions.length || first === undefined || of.length !== answers.length) return [];
    const said = formOf(ground, first);
    const form = said === null || said === "GHQ-12" ? "eq5d" : said;
    return [{ answers, form, occasion: occasionOf(ground, first, numbersOf(first)) }];
  });
}

/** The number of the item may stand before the month or after it. */
function numberedGroups(ground: TableGround, taken: ReadonlySet<number>): readonly GroupDraft[] {
  const heads = ground.heads.answers.filter(
    ({ column, parts }) => !taken.has(column) && parts.dimension === null && parts.total === null,
  );
  const [before, after] = [numbered(ground, heads, 0), numbered(ground, heads, 1)];
  // Both ways make whole forms: nothing tells which number is the item.
  if (before.length > 0 && after.length > 0) return [];
  return before.length > 0 ? before : after;
}

function numbered(ground: TableGround, heads: readonly AnswerHeading[], place: 0 | 1): readonly GroupDraft[] {
  const haveTwo = heads.some(({ parts }) => parts.numbers.length === 2);
  const items = heads.flatMap((head) => {
    const { item, mayBeTwelve } = head.parts;
    if (place === 1 && item !== null) return [];
    // "GHQ12_6" among others with two numbers: its 12 is one of them.
    const isTwelve = mayBeTwelve && haveTwo && head.parts.numbers.length === 1;
    const numbers = isTwelve ? [12, ...head.parts.numbers] : head.parts.numbers;
    const own = item ?? numbers[place] ?? (mayBeTwelve && place === 0 ? 12 : undefined);
    const rest = item === null ? numbers.filter((_, index) => index !== place) : numbers;
    return own === undefined ? [] : [{ ...head, own, rest }];
  });
  return gather(items, (head) => groupKey(ground, head, head.rest)).flatMap((of) => {
    const [first] = of;
    if (first === undefined) return [];
    const said = formOf(ground, first);
    const count = said === null || said === "GHQ-12" ? 12 : dimensions.length;
    const answers = Array.from({ length: count }, (_, index) => of.filter(({ own }) => own === index + 1));
    if (of.length !== count || answers.some(({ length }) => length !== 1)) return [];
    const isBare = of.every(({ parts }) => parts.item === null && parts.form === null);
    // A title may speak of the form over a table of months.
    if (isBare && ground.person === null && ownFormOf(first) === null) return [];
    const form = said ?? (mayBeGhq(ground, isBare) ? "twelve" : null);
    if (form === null) return [];
    const occasion = occasionOf(ground, first, first.rest);
    return [{ answers: answers.flatMap((each) => each.map(({ column }) => column)), form, occasion }];
  });
}

/** Columns 1 to 12 may as well be months: only a table that says when, or of which form, is one of answers. */
function mayBeGhq(ground: TableGround, isBare: boolean): boolean {
  if (ground.person === null) return false;
  return hasColumn(ground, "form") || (hasColumn(ground, "occasion") && !isBare);
}
