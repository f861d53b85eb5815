/** What a person asks for when a place calculation is made, and what is typed of it read. */
import * as z from "zod/mini";
import { readAmountText } from "../../../../reading/amount-text";
import type { Span } from "../spans";

const line = z.string().check(
  z.overwrite((text) => text.replace(/\s+/g, " ").trim()),
  z.minLength(1),
  z.maxLength(200),
);
const places = z.number().check(z.int(), z.gte(0), z.lte(100_000));

export const newPlacesSchema = z.strictObject({
  project: line,
  /** Kronor a month. */
  costs: z
    .array(z.strictObject({ label: line, amount: z.number().check(z.gte(0), z.lte(1e12)) }))
    .check(z.maxLength(60)),
  /** 0–1 of the costs; `null` where none is laid on. */
  overhead: z.nullable(z.number().check(z.gte(0), z.lte(1))),
  /** The places that a month's cost is enough for. */
  places: z.number().check(z.int(), z.gte(1), z.lte(100_000)),
  months: z.number().check(z.gte(1), z.lte(120)),
  lines: z
    .array(
      z
        .strictObject({ label: line, min: places, max: places })
        .check(z.refine(({ min, max }) => min <= max, { path: ["max"] })),
    )
    .check(z.maxLength(60)),
});

export type NewPlaces = z.infer<typeof newPlacesSchema>;

/** What somebody typed; an empty text says nothing. */
export interface TypedPlaces {
  readonly project: string;
  /** "Arbetskonsulenter=96560". */
  readonly costs: readonly string[];
  readonly overhead: string;
  readonly places: string;
  readonly months: string;
  /** "Örebro 18", "Norr=4-8". */
  readonly lines: readonly string[];
}

export const placesFields = ["project", "costs", "overhead", "places", "months", "lines"] as const;
export type PlacesField = (typeof placesFields)[number];

export type NewPlacesReading =
  { readonly ok: true; readonly request: NewPlaces } | { readonly ok: false; readonly faults: readonly PlacesField[] };

/** Each faulty part is told once. */
export function readNewPlaces(typed: TypedPlaces): NewPlacesReading {
  const overhead = typed.overhead.trim() === "" ? null : numberIn(typed.overhead.replace(/\s*%$/, "")) / 100;
  const parsed = newPlacesSchema.safeParse({
    project: typed.project,
    costs: filled(typed.costs).map(costIn),
    overhead,
    places: numberIn(typed.places),
    months: numberIn(typed.months),
    lines: filled(typed.lines).map(lineIn),
  });
  if (parsed.success) return { ok: true, request: parsed.data };
  const faulty = new Set(parsed.error.issues.map(({ path }) => path[0]));
  return { ok: false, faults: placesFields.filter((field) => faulty.has(field)) };
}

const filled = (texts: readonly string[]): readonly string[] => texts.filter((text) => text.trim() !== "");

function numberIn(text: string): number {
  const amount = readAmountText(text);
  return amount.kind === "clear" && amount.unit === null ? amount.figure : Number.NaN;
}

function costIn(text: string): { readonly label: string; readonly amount: number } {
  const [, label = "", amount = ""] = /^(.*?)\s*[=:]\s*([^=:]*)$/u.exec(text) ?? [];
  const read = readAmountText(amount);
  return { label, amount: read.kind === "clear" && read.unit !== "tkr" ? read.figure : Number.NaN };
}

function lineIn(text: string): { readonly label: string } & Span {
  const match = /^(.*?)[\s=:]+(\d{1,5})(?:\s*[-–—]\s*(\d{1,5}))?(?:\s+plats(?:er)?|\s+places?)?\s*$/u.exec(text);
  const min = Number(match?.[2] ?? Number.NaN);
  return { label: match?.[1] ?? "", min, max: match?.[3] === undefined ? min : Number(match[3]) };
}
