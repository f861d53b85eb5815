/** The JSON that the command line promises, told once more: apart from the types that make it. */
import * as z from "zod/mini";

const kronor = z.nullable(z.number());
const partner = z.object({ name: z.string(), requested: kronor, ownFunding: kronor, total: kronor });
const share = z.object({
  count: z.nullable(z.number()),
  of: z.nullable(z.number()),
  share: z.nullable(z.number()),
  low: z.nullable(z.number()),
  high: z.nullable(z.number()),
});
const numberOrText = z.optional(z.union([z.number(), z.string()]));

/** Section 9 of the issue that the command line was made after; more keys may come. */
const reportSchema = z.object({
  version: z.literal(1),
  files: z.array(
    z.object({
      file: z.string(),
      status: z.enum(["ok", "findings", "questions", "unreadable"]),
      kinds: z.array(z.enum(["budget", "fidelity", "outcomes"])),
      findings: z.array(
        z.object({
          rule: z.string().check(z.regex(/^(?:BUD|FID|OUT|SAM)-\d{3}$/)),
          severity: z.enum(["error", "warning", "info"]),
          sheet: z.string(),
          cell: z.string().check(z.regex(/^[A-Z]{1,3}[1-9]\d*$/)),
          message: z.string(),
          expected: numberOrText,
          found: numberOrText,
          mendable: z.boolean(),
        }),
      ),
      questions: z.array(
        z.object({
          id: z.string(),
          sheet: z.string(),
          cells: z.string(),
          about: z.string(),
          choices: z.array(z.object({ id: z.string(), text: z.string() })),
          likely: z.nullable(z.string()),
        }),
      ),
      answered: z.array(z.object({ id: z.string(), choice: z.string() })),
      problem: z.optional(z.string()),
      reason: z.optional(z.string()),
      figures: z.nullable(
        z.object({
          requested: kronor,
          ownFunding: kronor,
          total: kronor,
          participants: kronor,
          costPerParticipant: kronor,
          partners: z.array(partner),
        }),
      ),
      outcomes: z.nullable(
        z.object({
          register: z.nullable(z.string()),
          asOf: z.nullable(z.string()),
          started: z.nullable(z.number()),
          current: z.nullable(z.number()),
          ended: z.nullable(z.number()),
          measures: z.array(z.extend(share, { measure: z.string(), basis: z.string() })),
          goals: z.array(z.object({ goal: z.string(), status: z.enum(["met", "notMet", "unclear"]) })),
        }),
      ),
    }),
  ),
});

/** Throws where the text is not such a report. */
export function readReport(text: string): z.infer<typeof reportSchema> {
  return reportSchema.parse(JSON.parse(text));
}
