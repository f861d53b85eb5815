/** A förbund's own limits, each with a default: a policy file need only name what differs. Each subject has its part. */
import * as z from "zod/mini";
import { memoizePerObject } from "../workbook/memoize";
import type { Language } from "./language";

/** Read and whole. What it says to a subject is read by that subject's part (`PolicyPart.of`). */
export type Policy = Readonly<Record<string, unknown>> & { readonly name: string };

/** One fault of a policy file: where in it (`fullTimeYearCost.min`) and which zod issue, or a part's own code. */
export interface PolicyFault {
  readonly path: string;
  readonly code: string;
}

export type PolicyReading =
  { readonly ok: true; readonly policy: Policy } | { readonly ok: false; readonly faults: readonly PolicyFault[] };

type Shape = Readonly<Record<string, z.ZodMiniType>>;

/** What one subject asks of a policy. */
export interface PolicyPart<Limits = unknown> {
  /** Its keys in the policy file, each with a default. Amounts in whole kronor, shares as 0–1; `null` means no limit. */
  readonly shape: Shape;
  readonly of: (policy: Policy) => Limits;
  /** What no limit is by itself wrong about, but several together. */
  readonly faultIn: (policy: Policy) => PolicyFault | null;
  /** A sentence a limit, in the order of the shape; one that is switched off is not told. */
  readonly inWords: (policy: Policy, language: Language) => readonly string[];
}

export function policyPart<Keys extends Shape>(
  shape: Keys,
  about: {
    readonly faultIn?: (limits: z.infer<z.ZodMiniObject<Keys>>) => PolicyFault | null;
    readonly inWords: (limits: z.infer<z.ZodMiniObject<Keys>>, language: Language) => readonly string[];
  },
): PolicyPart<z.infer<z.ZodMiniObject<Keys>>> {
  const schema = z.object(shape);
  const of = memoizePerObject((policy: Policy) => schema.parse(policy));
  return {
    shape,
    of,
    faultIn: (policy) => about.faultIn?.(of(policy)) ?? null,
    inWords: (policy, language) => about.inWords(of(policy), language),
  };
}

/** The name of a policy that is nobody's own. */
export const standardPolicyName = "Samkolls grundvärden";

/** What every policy says, whatever subjects there are. */
const commonShape = {
  /** Where an editor finds the schema; no part of the policy. */
  $schema: z.optional(z.string()),
  /** Shown in reports: whose policy this is. */
  name: z._default(z.string().check(z.maxLength(200)), standardPolicyName),
};

/** The policy of a house with these subjects. */
export interface Policies {
  /** Every limit at its default. */
  readonly standard: Policy;
  /** Checks what a policy file holds (already parsed as JSON). An unknown key is a fault: it is most often misspelt. */
  readonly read: (content: unknown) => PolicyReading;
  /** The policy file's JSON Schema, for editors that complete and check it. */
  readonly jsonSchema: () => unknown;
  readonly inWords: (policy: Policy, language: Language) => readonly string[];
}

export function policiesOf(parts: readonly PolicyPart[]): Policies {
  const schema = z.strictObject({ ...commonShape, ...mergedShapes(parts) });
  const read = (content: unknown): PolicyReading => {
    const parsed = schema.safeParse(content);
    if (!parsed.success) return { ok: false, faults: parsed.error.issues.flatMap(faultsOf) };
    const { $schema: _, ...policy } = parsed.data;
    for (const part of parts) {
      const fault = part.faultIn(policy);
      if (fault !== null) return { ok: false, faults: [fault] };
    }
    return { ok: true, policy };
  };
  const { $schema: _, ...standard } = schema.parse({});
  return {
    standard,
    read,
    jsonSchema: () => z.toJSONSchema(schema, { io: "input" }),
    inWords: (policy, language) => parts.flatMap((part) => part.inWords(policy, language)),
  };
}

function mergedShapes(parts: readonly PolicyPart[]): Shape {
  const shape: Record<string, z.ZodMiniType> = {};
  for (const part of parts) {
    for (const [key, type] of Object.entries(part.shape)) {
      if (key in shape) throw new Error(`Two subjects have a limit called ${key}`);
      shape[key] = type;
    }
  }
  return shape;
}

function faultsOf(issue: z.core.$ZodIssue): readonly PolicyFault[] {
  return issue.code === "unrecognized_keys"
    ? issue.keys.map((key) => ({ path: [...issue.path, key].join("."), code: issue.code }))
    : [{ path: issue.path.join("."), code: issue.code }];
}
