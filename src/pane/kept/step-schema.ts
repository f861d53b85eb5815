/**
 * A step as it comes back from a storage: unknown until it has passed this schema. Maps are kept as their entries. Strict:
 * what an edit has and the schema lacks would else be lost without a word.
 */
import * as z from "zod/mini";
import type { Step } from "../../checking/undo";

const index = z.int().check(z.gte(0));
const maybe = z.exactOptional;

const value = z.nullable(z.union([z.number(), z.string(), z.boolean()]));
const at = z.strictObject({ sheet: z.string(), row: index, column: index });
const content = z.strictObject({ value, formula: maybe(z.string()), format: maybe(z.string()) });

const sizes = z.pipe(
  z.array(z.tuple([index, z.number()])),
  z.transform((entries) => new Map(entries)),
);
const names = z.pipe(
  z.array(z.tuple([z.string(), z.string()])),
  z.transform((entries) => new Map(entries)),
);

const style = z.strictObject({
  bold: maybe(z.boolean()),
  italic: maybe(z.boolean()),
  size: maybe(z.number()),
  color: maybe(z.string()),
  fill: maybe(z.string()),
  align: maybe(z.enum(["left", "center", "right"])),
  wrap: maybe(z.boolean()),
  border: maybe(z.enum(["all", "top", "bottom"])),
  format: maybe(z.string()),
  unlocked: maybe(z.boolean()),
});

const cell = z.strictObject({
  row: index,
  column: index,
  value,
  formula: maybe(z.string()),
  format: maybe(z.string()),
  style: maybe(style),
});

const limits = { min: z.number(), max: z.number() };
const validation = z.strictObject({
  areas: z.array(z.string()),
  allow: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("decimal"), ...limits }),
    z.strictObject({ kind: z.literal("whole"), ...limits }),
    z.strictObject({ kind: z.literal("date"), min: z.string(), max: z.string() }),
    z.strictObject({ kind: z.literal("list"), choices: z.array(z.string()) }),
    z.strictObject({ kind: z.literal("listFrom"), cells: z.string() }),
  ]),
  promptTitle: z.string(),
  prompt: z.string(),
  errorTitle: z.string(),
  error: z.string(),
});

const chart = z.strictObject({
  kind: z.enum(["bar", "column", "line"]),
  title: z.string(),
  alt: z.string(),
  categories: z.string(),
  series: z.array(z.strictObject({ name: z.string(), values: z.string(), color: z.string() })),
  area: z.string(),
  axis: z.strictObject({ ...limits, step: z.number() }),
  showValues: z.boolean(),
  legend: z.boolean(),
});

const blueprint = z.strictObject({
  name: z.string(),
  cells: z.array(cell),
  columnWidths: sizes,
  rowHeights: sizes,
  merges: z.array(z.string()),
  validations: z.array(validation),
  names,
  freeze: maybe(z.strictObject({ rows: index, columns: index })),
  print: z.strictObject({
    orientation: z.enum(["portrait", "landscape"]),
    area: z.string(),
    tall: maybe(z.strictObject({ repeatRow: z.nullable(index), breaks: maybe(z.array(index)) })),
  }),
  protect: z.boolean(),
  showGridlines: z.boolean(),
  tabColor: maybe(z.string()),
  charts: maybe(z.array(chart)),
});

const note = z.nullable(z.string());
const edit = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("cell"), at, before: content, content }),
  z.strictObject({ kind: z.literal("note"), at, before: note, text: note }),
  z.strictObject({ kind: z.literal("outsideText"), id: z.string(), before: z.string(), text: z.string() }),
  z.strictObject({ kind: z.literal("addSheet"), blueprint, position: maybe(z.enum(["first", "last"])) }),
  z.strictObject({ kind: z.literal("removeSheet"), sheet: z.string() }),
]);

export const stepSchema = z.strictObject({ applied: z.array(edit), inverse: z.array(edit) });

/** As `stepSchema` reads it. */
export function stepAsText(step: Step): string {
  return JSON.stringify(step, (_, part: unknown) => (part instanceof Map ? [...part] : part));
}
