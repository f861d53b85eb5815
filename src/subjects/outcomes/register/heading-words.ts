/** Which column of a register a heading names, by its words alone. */
import { isBlank } from "../../../workbook/snapshot";
import { editDistance } from "../../../reading/edit-distance";
import { type Label, labelReader, plainText } from "../../../reading/label";
import { isOtherDay } from "./other-days";
import {
  type ColumnId,
  columnIds,
  type ColumnSpec,
  columnSpec,
  reckonedColumns,
  registerColumns,
} from "./register-template";

const longestHeading = 120;

const readColumn = labelReader<ColumnId>(labelsOf(registerColumns));
export const readReckoned = labelReader({
  days: reckonedColumns.days.label,
  planDays: reckonedColumns.planDays.label,
  age: reckonedColumns.age.label,
});

function labelsOf<Id extends string>(specs: Readonly<Record<Id, ColumnSpec>>): Readonly<Record<Id, Label>> {
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- Object.fromEntries forgets the keys
  return Object.fromEntries(Object.entries<ColumnSpec>(specs).map(([id, { label }]) => [id, label])) as Record<
    Id,
    Label
  >;
}

/** Words around a heading that do not change its meaning, made plain. */
const harmlessAfter =
  /(?:^| )(?:datum|date|dag|ar|st|antal|ja nej|j n|k m|m k|kvinna man|man kvinna|\d|%|procent|aammdd|(?:aaaa|yyyy)[ \w]*)$/;
const harmlessBefore = /^(?:datum|dag) (?:for )?/;
const harmlessRest = /^(?:datum|date|år|st|antal|ja\/nej|\d|%|procent|åååå.*|yyyy.*)$/i;
const brackets = /[([]([^)\]]*)[)\]]?/g;

/** By its very words; `null` for a heading that is none of the register's, or only near one. */
export function columnOfHeading(heading: string): ColumnId | null {
  const bare = withoutBrackets(heading, true);
  return bare === null ? null : exactColumn(bare);
}

function exactColumn(text: string): ColumnId | null {
  const plain = plainText(text);
  const names = (exactNames ??= exactColumnNames());
  const short = plain.replace(harmlessAfter, "").trim();
  for (const each of [plain, short, plain.replace(harmlessBefore, "")]) {
    const id = names.get(each);
    if (id !== undefined && !isOtherDay(each)) return id;
  }
  return null;
}

let exactNames: ReadonlyMap<string, ColumnId> | undefined;

function exactColumnNames(): ReadonlyMap<string, ColumnId> {
  const names = new Map<string, ColumnId>();
  for (const id of columnIds) {
    const { label } = columnSpec(id);
    for (const name of [label.sv, label.en, ...(label.also ?? [])]) {
      const plain = plainText(name);
      if (!names.has(plain)) names.set(plain, id);
    }
  }
  return names;
}

/** `strictly`: `null` where something between brackets may change the meaning, such as *(planerat)*. */
function withoutBrackets(heading: string, strictly: boolean): string | null {
  const inside = [...heading.matchAll(brackets)].map((match) => plainText(match[1] ?? ""));
  if (strictly && inside.some((text) => text.replace(harmlessAfter, "") !== "")) return null;
  const bare = heading.replace(brackets, " ");
  return isBlank(bare) ? heading : bare;
}

/** Those that it may mean, the nearest first: misspelt, shortened, or with something between brackets. */
export function nearColumnsOfHeading(heading: string): readonly ColumnId[] {
  const bare = withoutBrackets(heading, false) ?? heading;
  if (isOtherDay(bare) || isOtherDay(plainText(bare).replace(harmlessAfter, ""))) return [];
  const exact = exactColumn(bare);
  if (exact !== null) return [exact];
  const match = readColumn(bare);
  return match === undefined || !(match.rest === "" || harmlessRest.test(match.rest))
    ? []
    : [match.id, ...match.rivals];
}

/** The column whose name shares most with the heading; `null` where none is near. */
export function nearestColumn(heading: string): ColumnId | null {
  if (heading.length > longestHeading) return null;
  const sought = plainText(heading);
  const words = longWords(sought);
  let best: { readonly id: ColumnId; readonly distance: number } | null = null;
  for (const { id, plain, long } of (columnNames ??= namesOfColumns())) {
    const shared = words.some((word) => long.some((own) => own.startsWith(word) || word.startsWith(own)));
    const farthest = shared ? 0.5 : 0.4;
    const longest = Math.max(sought.length, plain.length);
    const distance = editDistance(sought, plain, Math.ceil(farthest * longest)) / longest;
    const judged = shared ? Math.min(distance, farthest) : distance;
    if (judged <= farthest && judged < (best?.distance ?? Infinity)) best = { id, distance: judged };
  }
  return best?.id ?? null;
}

interface ColumnName {
  readonly id: ColumnId;
  readonly plain: string;
  readonly long: readonly string[];
}

/** Made plain at the first heading that is none, and kept for the next. */
let columnNames: readonly ColumnName[] | undefined;

function namesOfColumns(): readonly ColumnName[] {
  return columnIds.flatMap((id) => {
    const { label } = columnSpec(id);
    return [label.sv, label.en, ...(label.also ?? [])]
      .map(plainText)
      .map((plain) => ({ id, plain, long: longWords(plain) }));
  });
}

function longWords(plain: string): readonly string[] {
  return plain.split(" ").filter((word) => word.length >= 4);
}
