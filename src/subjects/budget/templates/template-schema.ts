/**
 * A förbund's budget form as data: what its headings and rows are called and what they mean. Written by hand, learned from
 * a form (`learn-template.ts`), or Samkoll's own (`uppsala-2013.json`). Things have an id each, so that what belongs
 * together can name it, and keep the form's order.
 */
import * as z from "zod/mini";
import { costKindIds, factors, funders, grains, stages } from "../form/form-model";

/** Rises when a template of today can no longer be read as one of the schema before. */
export const templateSchemaVersion = 1;

const words = z.string().check(z.minLength(1), z.maxLength(200));
const optionalWords = z.optional(words);
const manyWords = z.optional(z.array(words));
const flag = z.optional(z.boolean());
const units = z.optional(z.enum(["kr", "tkr", "mkr"]));
// No figure alone: those are put before all others, wherever they stand.
const id = z.string().check(z.regex(/^[a-z][A-Za-z0-9-]{0,79}$/));
const optionalId = z.optional(id);

function byId<Entry extends z.ZodMiniType>(entry: Entry): z.ZodMiniOptional<z.ZodMiniRecord<typeof id, Entry>> {
  return z.optional(z.record(id, entry));
}

const label = {
  sv: words,
  en: optionalWords,
  /** Other names that it is met with. */
  also: manyWords,
  /** Names that are its own only where nothing else stands in the cell. */
  alone: manyWords,
};
const entry = { ...label, sheet: optionalId };
const organisation = optionalWords;

const column = z.strictObject({
  ...entry,
  /**
   * All that stands over the column, from top to bottom; empty where nothing does. `{year}`, `{halfYear}`, `{quarter}`,
   * `{month}` and `{span}` are any such part of time: "Budget {year}" is next year's too. `{name}` is an organisation's
   * name, where a blank form says "Part 1".
   */
  sv: z.string().check(z.maxLength(200)),
  role: z.enum(["label", "section", "account", "amount", "total", "difference", "factor", "remark", "unknown"]),
  /** `{name}`: the one that the heading names. */
  organisation,
  funder: z.optional(z.enum(funders)),
  stage: z.optional(z.enum(stages)),
  /** A part of time that no braces say. none: what time the heading names is not that of the amounts. */
  grain: z.optional(z.enum([...grains, "none"])),
  factor: z.optional(z.enum(factors)),
});

const costKind = z.optional(z.enum(costKindIds));
const count = z.int().check(z.gte(0), z.lte(1000));

export const templateSchema = z.strictObject({
  $schema: z.optional(z.string()),
  schema: z.literal(templateSchemaVersion),
  /** The same for all editions of a form. */
  id,
  /** The samordningsförbund whose form it is. */
  forbund: words,
  name: words,
  edition: words,
  /** Where the form is published, as a reader can look it up. */
  source: optionalWords,
  /** Later editions that only call things by other names: `words` from this edition's name of it to theirs. */
  editions: z.optional(z.array(z.strictObject({ edition: words, words: z.record(words, words) }))),
  /** Of the amounts; absent where each sheet says its own. */
  unit: units,
  /** `name` as the columns' headings: "Budget {year}". Absent: any sheet. */
  sheets: byId(
    z.strictObject({
      name: optionalWords,
      title: z.optional(z.strictObject(label)),
      about: z.optional(z.enum(["cost", "financing", "places"])),
      unit: units,
    }),
  ),
  /** What else the form asks for, beside its tables. */
  fields: byId(z.strictObject(entry)),
  /** What stands where a name is to be written. */
  placeholders: manyWords,
  columns: byId(column),
  sections: byId(z.strictObject({ ...entry, costKind: z.enum(costKindIds) })),
  rows: byId(
    z.strictObject({
      ...entry,
      section: optionalId,
      role: z.optional(z.enum(["cost", "income", "percentOf", "note", "unknown"])),
      costKind,
      /** Of a percentOf, 0–1: OH 30 % is 0.3. */
      share: z.optional(z.number().check(z.gte(0), z.lte(10))),
    }),
  ),
  /** `of`: what it adds; `section` where that is one. */
  sums: byId(z.strictObject({ ...entry, of: z.enum(["section", "costs", "financing", "other"]), section: optionalId })),
  /** Antal deltagare, platser: no money. */
  quantities: byId(z.strictObject({ ...entry, section: optionalId, of: z.enum(["participants", "places", "other"]) })),
  /** Kronor per something: no money of its own. */
  ratios: byId(z.strictObject({ ...entry, section: optionalId })),
  financing: byId(z.strictObject({ ...entry, section: optionalId, funder: z.enum(funders), organisation })),
  /** Parts in which the same sections come again, each paid by one: Uppsala's two. */
  blocks: byId(
    z.strictObject({
      ...entry,
      funder: z.enum(funders),
      total: id,
      /** By section; `freeRows` for what the applicant names, `hasShare` where they carry % av heltid. */
      sections: z.record(id, z.strictObject({ rows: z.array(id), freeRows: count, hasShare: z.boolean() })),
    }),
  ),
  /** What must be there for the form to be filled in. */
  demands: z.optional(
    z.strictObject({
      period: flag,
      unit: flag,
      owners: flag,
      evaluation: flag,
      mostOwners: z.optional(count),
      /** Rules of the parts that only some forms have: BUD-101 to 103 and 401 to 407. */
      rules: z.optional(z.array(z.string().check(z.regex(/^BUD-(10[1-3]|40[1-7])$/)))),
    }),
  ),
});

export type BudgetTemplate = z.infer<typeof templateSchema>;
export type TemplateColumn = z.infer<typeof column>;

export function isTemplateId(text: string): boolean {
  return id.safeParse(text).success;
}
