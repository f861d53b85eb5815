/** The wizard as it was left: which step, what is written, and the limits that were chosen. */
import * as z from "zod/mini";
import type { Policy } from "../../../../checking/policy";
import type { UseCases } from "../../../../pane/services";
import { type Draft, mostPartners, steps, type Step } from "./draft";

export interface HalfFilled {
  readonly step: Step;
  readonly draft: Draft;
  /** `null` where the förbund's own limits apply. */
  readonly chosen: Policy | null;
}

const text = z.string().check(z.maxLength(200));
const schema = z.object({
  step: z.enum(steps),
  draft: z.object({
    project: text,
    from: text,
    to: text,
    partners: z.array(text).check(z.minLength(1), z.maxLength(mostPartners)),
  }),
  chosen: z.unknown(),
});

/** `null` for what is no such thing; limits that are none any more give way to those that apply. */
export function readHalfFilled(kept: unknown, { readPolicyFile }: UseCases): HalfFilled | null {
  const { data } = schema.safeParse(kept);
  if (data === undefined) return null;
  const reading = data.chosen === null ? null : readPolicyFile(JSON.stringify(data.chosen));
  return { ...data, chosen: reading?.ok === true ? reading.policy : null };
}
