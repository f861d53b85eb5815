/** Which column of a register a heading names, by its words alone. */
import { memoize } from "../../../workbook/memoize";
import { isBlank } from "../../../workbook/snapshot";
import { editDistance } from "../../../reading/edit-distance";
import { firstWord, type Label, labelReader, plainText } from "../../../reading/label";
import { nearNames, toldNames } from "./heading-names";
import { isOtherDay, otherDayNames } from "./other-days";
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
const wordsBefore = ["datum", "dag"];
const harmlessBefore = new RegExp(`^(?:${wordsBefore.join("|")}) (?:for )?`);
const harmlessRest = /^(?:datum|date|år|st|antal|ja\/nej|\d|%|procent|åååå.*|yyyy.*)$/i;
/** "(1=kvinna, 2=man)": what the codes under the heading stand for. */
const legendOfCodes = /^(?:\d{1,2} \p{L}[\p{L} ]*){2,}$/u;
const brackets = /[([]([^)\]]*)[)\]]?/g;

/** What the words of a heading say. */
interface HeadingWords {
  /** The column whose very words they are. */
  readonly told: ColumnId | null;
  /** Where they are none's: those that they may mean, the nearest first. */
  readonly near: readonly ColumnId[];
}

/** By its very words; `null` for a heading that is none of the register's, or only near one. */
export function columnOfHeading(heading: string): ColumnId | null {
  return wordsOf(heading).told;
}

/** Those that it may mean where it is none by its words: misspelt, shortened, or with something between brackets. */
export function nearColumnsOfHeading(heading: string): readonly ColumnId[] {
  return wordsOf(heading).near;
}

/** The same headings stand in every workbook of a folder. */
const wordsOf = memoize((heading): HeadingWords => {
  const { bare, harmless } = withoutBrackets(heading);
  const plain = plainText(bare);
  const short = plain.replace(harmlessAfter, "").trim();
  if (!beginsLikeOne(bare)) return { told: null, near: nearColumns(bare, plain, short) };
  const exact = exactColumn(plain, short);
  if (exact !== null && harmless) return { told: exact, near: [] };
  if (isOtherDay(plain) || isOtherDay(short)) return { told: null, near: [] };
  if (exact !== null) return { told: null, near: [exact] };
  return { told: null, near: nearColumns(bare, plain, short) };
});

function nearColumns(bare: string, plain: string, short: string): readonly ColumnId[] {
  const listed = listedAs((nearIds ??= idsByNearName()), plain, short);
  if (listed !== undefined) return listed;
  const match = readColumn(bare);
  const isNear = match !== undefined && (match.rest === "" || harmlessRest.test(match.rest));
  return isNear ? [match.id, ...match.rivals] : [];
}

/** It means one of its roles only where what stands under it says so too. */
export function isNearName(heading: string): boolean {
  const { bare } = withoutBrackets(heading);
  const plain = plainText(bare);
  const listed = listedAs((nearIds ??= idsByNearName()), plain, plain.replace(harmlessAfter, "").trim());
  return listed !== undefined && columnOfHeading(heading) === null;
}

/** As it is written, and without the words around it that change nothing. */
function listedAs<Value>(names: ReadonlyMap<string, Value>, plain: string, short: string): Value | undefined {
  return names.get(plain) ?? names.get(short) ?? names.get(plain.replace(harmlessBefore, ""));
}

let nearIds: ReadonlyMap<string, readonly ColumnId[]> | undefined;

function idsByNearName(): ReadonlyMap<string, readonly ColumnId[]> {
  const byName = new Map<string, ColumnId[]>();
  for (const id of columnIds) {
    for (const name of nearNames[id] ?? []) byName.set(plainText(name), [...(byName.get(plainText(name)) ?? []), id]);
  }
  return byName;
}

/** The first word tells of nearly every note that it is no column's name and no other day's. */
function beginsLikeOne(text: string): boolean {
  beginnings ??= new Set(
    [...(exactNames ??= exactColumnNames()).keys(), ...otherDayNames, ...wordsBefore].map(firstWord),
  );
  return beginnings.has(firstWord(text));
}

let beginnings: ReadonlySet<string> | undefined;

function exactColumn(plain: string, short: string): ColumnId | null {
  const names = (exactNames ??= exactColumnNames());
  for (const each of [plain, short, plain.replace(harmlessBefore, "")]) {
    const id = names.get(each);
    if (id !== undefined && !isOtherDay(each)) return id;
  }
  return null;
}

let exactNames: ReadonlyMap<string, ColumnId> | undefined;

function namesOf(id: ColumnId): readonly string[] {
  const { label } = columnSpec(id);
  return [label.sv, label.en, ...(label.also ?? []), ...(toldNames[id] ?? [])];
}

function exactColumnNames(): ReadonlyMap<string, ColumnId> {
  const names = new Map<string, ColumnId>();
  for (const id of columnIds) {
    for (const name of namesOf(id)) {
      const plain = plainText(name);
      if (!names.has(plain)) names.set(plain, id);
    }
  }
  return names;
}

/** `harmless`: nothing stands between brackets that may change the meaning, as *(planerat)* does. */
function withoutBrackets(heading: string): { readonly bare: string; readonly harmless: boolean } {
  if (!/[([]/.test(heading)) return { bare: heading, harmless: true };
  const inside = [...heading.matchAll(brackets)].map((match) => plainText(match[1] ?? ""));
  const bare = heading.replace(brackets, " ");
  return {
    bare: isBlank(bare) ? heading : bare,
    harmless: inside.every((text) => text.replace(harmlessAfter, "") === "" || legendOfCodes.test(text)),
  };
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
