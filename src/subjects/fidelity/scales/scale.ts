/** A fidelity scale as data: areas, criteria with what marks each score, bands. A scale is a file in `scales/`. */
import * as z from "zod/mini";
import type { Label } from "../../../reading/label";

const words = z.strictObject({ sv: z.string().check(z.minLength(1)), en: z.string().check(z.minLength(1)) });
/** Words, and the other ways that they are met with in forms and reports. */
const label = z.strictObject({
  sv: z.string().check(z.minLength(1)),
  en: z.string().check(z.minLength(1)),
  also: z._default(z.array(z.string().check(z.minLength(1))), []),
});

/** The numbers that a measurement sheet can hold; shares 0–1, days, contacts a week and full-time coach. */
export const measureKinds = [
  "caseload",
  "employmentTime",
  "firstContactDays",
  "employerContacts",
  "jobTypes",
  "employers",
  "competitiveJobs",
] as const;
export type MeasureKind = (typeof measureKinds)[number];

const shareKinds: ReadonlySet<MeasureKind> = new Set(["employmentTime", "jobTypes", "employers", "competitiveJobs"]);

/** Told as a part of the whole, 0–1; the others are days, contacts or people. */
export function isShareMeasure(kind: MeasureKind): boolean {
  return shareKinds.has(kind);
}

const score = z.int().check(z.gte(1), z.lte(10));

/**
 * Which score a number gives: the first step, from the top, whose limit it keeps. `atMost`/`atLeast` in the measure's
 * own unit; the last step has neither and takes the rest.
 */
const measureSchema = z.strictObject({
  kind: z.enum(measureKinds),
  steps: z
    .array(z.strictObject({ score, atMost: z.optional(z.number()), atLeast: z.optional(z.number()) }))
    .check(z.minLength(2)),
});

const criterionSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]*$/)),
  /** Its number in the scale's printed edition. */
  no: z.int().check(z.gte(1)),
  area: z.string(),
  name: label,
  /** Own-worded: what is looked at. */
  guidance: words,
  /** Own-worded: what marks each score, by the score's figure. */
  marks: z.record(z.string().check(z.regex(/^([1-9]|10)$/)), words),
  /** False: not read in a published source; the program says so beside it. */
  verified: z.strictObject({ nameSv: z.boolean(), nameEn: z.boolean(), marks: z.boolean() }),
  measure: z.optional(measureSchema),
});

const bandSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-zA-Z0-9-]*$/)),
  /** Points, both ends counted. */
  from: z.int(),
  to: z.int(),
  name: label,
});

const scaleFields = {
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]*$/)),
  name: label,
  edition: z.string(),
  /** Where the scale is published, as a reader can look it up. */
  source: words,
  bands: z.array(bandSchema),
};

/** A scale written out whole. */
const wholeScaleSchema = z.strictObject({
  ...scaleFields,
  lowest: z._default(score, 1),
  highest: z._default(score, 5),
  areas: z.array(z.strictObject({ id: z.string(), name: label })).check(z.minLength(1)),
  criteria: z.array(criterionSchema).check(z.minLength(1)),
});

/** A scale that takes some criteria of another one: a part alone, or a shortened one. */
const partScaleSchema = z.strictObject({
  ...scaleFields,
  basedOn: z.string(),
  criteria: z.array(z.string()).check(z.minLength(1)),
});

export const scaleFileSchema = z.union([wholeScaleSchema, partScaleSchema]);

export type Criterion = z.infer<typeof criterionSchema>;
export type ScaleMeasure = z.infer<typeof measureSchema>;
export type Band = z.infer<typeof bandSchema>;

export interface Area {
  readonly id: string;
  readonly name: Label;
}

export interface Scale {
  readonly id: string;
  readonly name: Label;
  readonly edition: string;
  readonly source: Readonly<Record<"sv" | "en", string>>;
  readonly lowest: number;
  readonly highest: number;
  /** Those that have criteria, in the scale's order. */
  readonly areas: readonly Area[];
  /** In the scale's order. */
  readonly criteria: readonly Criterion[];
  /** From the lowest up; empty where no bands are published for this scale. */
  readonly bands: readonly Band[];
}

/** Makes scales out of files, a part out of the scale that it is based on. Throws where a file does not hold together. */
export function scalesFrom(files: readonly unknown[]): readonly Scale[] {
  const parsed = files.map((file) => scaleFileSchema.parse(file));
  const whole = new Map(parsed.flatMap((file) => ("basedOn" in file ? [] : [[file.id, file] as const])));
  return parsed.map((file): Scale => {
    const base = "basedOn" in file ? whole.get(file.basedOn) : file;
    if (base === undefined) throw new Error(`Scale ${file.id} is based on one that is not there`);
    const criteria = "basedOn" in file ? pick(base.criteria, file.criteria, file.id) : base.criteria;
    requireWhole(criteria, base);
    return {
      id: file.id,
      name: file.name,
      edition: file.edition,
      source: file.source,
      lowest: base.lowest,
      highest: base.highest,
      areas: base.areas.filter(({ id }) => criteria.some(({ area }) => area === id)),
      criteria,
      bands: [...file.bands].sort((a, b) => a.from - b.from),
    };
  });
}

function pick(all: readonly Criterion[], ids: readonly string[], scale: string): readonly Criterion[] {
  const missing = ids.find((id) => !all.some((criterion) => criterion.id === id));
  if (missing !== undefined) throw new Error(`Scale ${scale} names a criterion that is not there: ${missing}`);
  return all.filter(({ id }) => ids.includes(id));
}

function requireWhole(
  criteria: readonly Criterion[],
  { areas, lowest, highest }: z.infer<typeof wholeScaleSchema>,
): void {
  const scores = scoresFrom(lowest, highest);
  for (const { id, area, marks } of criteria) {
    if (!areas.some((known) => known.id === area)) throw new Error(`Criterion ${id} lies in no area of its scale`);
    const unmarked = scores.find((each) => marks[String(each)] === undefined);
    if (unmarked !== undefined) throw new Error(`Criterion ${id} does not say what marks ${unmarked}`);
  }
}

/** The scores that can be given, lowest first. */
export function scoresOn({ lowest, highest }: Scale): readonly number[] {
  return scoresFrom(lowest, highest);
}

function scoresFrom(lowest: number, highest: number): readonly number[] {
  return Array.from({ length: highest - lowest + 1 }, (_, step) => lowest + step);
}

export function smallestTotal(scale: Scale): number {
  return scale.criteria.length * scale.lowest;
}

export function largestTotal(scale: Scale): number {
  return scale.criteria.length * scale.highest;
}

export function bandOf(scale: Scale, total: number): Band | null {
  return scale.bands.find(({ from, to }) => total >= from && total <= to) ?? null;
}

export function criteriaOf(scale: Scale, area: string): readonly Criterion[] {
  return scale.criteria.filter((criterion) => criterion.area === area);
}
