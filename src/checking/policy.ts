/** A förbund's own limits. Each has a default, so that a policy file need only name what differs. */
import * as z from "zod/mini";
import { scaleFileSchema } from "../subjects/fidelity/scales/scale";
import { scalesWith } from "../subjects/fidelity/scales/scales";
import { valueSetIds } from "../subjects/outcomes/health/value-set-ids";

/** Kinds of cost that a policy can exclude; `budget/cost-kinds.ts` knows their words. */
export const costKinds = [
  "interpreter",
  "travelCards",
  "participantCompensation",
  "equipment",
  "representation",
] as const;
export type CostKind = (typeof costKinds)[number];

/** Kinds of employer, which pay different contributions (PO-pålägg) on a wage. */
export const ownerKinds = ["municipality", "region", "state", "other"] as const;
export type OwnerKind = (typeof ownerKinds)[number];

const share = z.number().check(z.gte(0), z.lte(1));
const kr = z.number().check(z.gte(0));

/** Amounts in whole kronor, shares as 0–1. `null` means no limit. */
export const policySchema = z.strictObject({
  /** Where an editor finds the schema; no part of the policy. */
  $schema: z.optional(z.string()),
  /** Shown in reports: whose policy this is. */
  name: z._default(z.string().check(z.maxLength(200)), "Samkolls grundvärden"),
  /** BUD-503. Months. Default 36: projects of the sources run 12–16 months; three years is a common ceiling (M). */
  longestProjectMonths: z._default(z.nullable(z.number().check(z.positive())), 36),
  /** BUD-513. Kronor for a full-time year, employer's contributions included. 600 000 in the ISAmverkan budget. */
  fullTimeYearCost: z._default(z.strictObject({ min: z._default(kr, 350_000), max: z._default(kr, 1_200_000) }), {
    min: 350_000,
    max: 1_200_000,
  }),
  /** BUD-514. Highest allowed ratio between two full-time-year costs of one role. */
  sameRoleCostRatio: z._default(z.number().check(z.gte(1)), 1.25),
  /** BUD-601. "minst två av förbundets medlemmar", project plan template of Samordningsförbundet Uppsala län. */
  fewestMemberOrganisations: z._default(z.int().check(z.gte(0)), 2),
  /** BUD-601. Names that are members besides kommun, region, Arbetsförmedlingen and Försäkringskassan. */
  memberNames: z._default(z.array(z.string().check(z.minLength(1), z.maxLength(200))), []),
  /** BUD-602. Kronor requested, at most. */
  largestRequest: z._default(z.nullable(kr), null),
  /** BUD-603. Overhead as a share of the staff cost it is laid on: 30 % in the Örebro application. */
  overheadShareOfStaff: z._default(z.nullable(share), 0.3),
  /** BUD-603. Premises as a share of the requested total. */
  premisesShareOfRequest: z._default(z.nullable(share), 0.2),
  /** BUD-604. Whether the budget must hold money for evaluation. */
  evaluationRequired: z._default(z.boolean(), true),
  /** BUD-605. finsam.se: no interpreter, no bus passes or mileage, no compensation for participants. */
  excludedCosts: z._default(z.array(z.enum(costKinds)), ["interpreter", "travelCards", "participantCompensation"]),
  /** BUD-606. Own funding as a share of the project's total, at least. */
  ownFundingShare: z._default(share, 0),
  /** BUD-703. Participants at a time for a full-time coach: 20 in IPS (plan of ISAmverkan, 1.1). */
  participantsPerCoach: z._default(z.number().check(z.positive()), 20),
  /** FID-304. Months after its start that a service is first measured, at the earliest (M). */
  fidelityEarliestMonths: z._default(z.nullable(z.number().check(z.gte(0))), 6),
  /** FID-304. Months between two measurements, at most (M). */
  fidelityLongestIntervalMonths: z._default(z.nullable(z.number().check(z.positive())), 18),
  /** *Utfall – publicering*: numbers of people below this are left out. Five: the usual limit of Swedish statistics (M). */
  smallestPublished: z._default(z.int().check(z.gte(2), z.lte(100)), 5),
  /** The value set that EQ-5D is reckoned with, for the form that it is of; `null`: each form's usual one. */
  eq5dValueSet: z._default(z.nullable(z.enum(valueSetIds)), null),
  /** Fidelity scales besides those that Samkoll knows, each as a scale file (`src/subjects/fidelity/scales/`). */
  fidelityScales: z._default(z.array(scaleFileSchema), []),
  /** The förbund's own PO-pålägg, used before the rates that Samkoll knows: 38.46 is 38,46 % of the wage. */
  employerContributions: z._default(
    z.array(
      z.strictObject({
        ownerKind: z.enum(ownerKinds),
        year: z.int().check(z.gte(2000), z.lte(2199)),
        percent: z.number().check(z.gte(0), z.lte(100)),
        /** Where the rate is published, as a reader can look it up. */
        source: z.string().check(z.minLength(1), z.maxLength(200)),
      }),
    ),
    [],
  ),
});

export type Policy = z.infer<typeof policySchema>;

export const defaultPolicy: Policy = policySchema.parse({});

/** One fault of a policy file: where in it (`fullTimeYearCost.min`) and which zod issue. */
export interface PolicyFault {
  readonly path: string;
  readonly code: string;
}

export type PolicyReading =
  { readonly ok: true; readonly policy: Policy } | { readonly ok: false; readonly faults: readonly PolicyFault[] };

/** Checks what a policy file holds (already parsed as JSON). An unknown key is a fault: it is most often misspelt. */
export function readPolicy(content: unknown): PolicyReading {
  const parsed = policySchema.safeParse(content);
  if (!parsed.success) {
    return {
      ok: false,
      faults: parsed.error.issues.flatMap((issue): readonly PolicyFault[] =>
        issue.code === "unrecognized_keys"
          ? issue.keys.map((key) => ({ path: [...issue.path, key].join("."), code: issue.code }))
          : [{ path: issue.path.join("."), code: issue.code ?? "custom" }],
      ),
    };
  }
  const { $schema: _, ...policy } = parsed.data;
  const { min, max } = policy.fullTimeYearCost;
  if (min > max) return { ok: false, faults: [{ path: "fullTimeYearCost", code: "min_above_max" }] };
  const twice = policy.employerContributions.findIndex(({ ownerKind, year }, index, rates) =>
    rates.slice(0, index).some((earlier) => earlier.ownerKind === ownerKind && earlier.year === year),
  );
  if (twice >= 0) return { ok: false, faults: [{ path: `employerContributions.${twice}`, code: "rate_twice" }] };
  if (!holdTogether(policy.fidelityScales)) {
    return { ok: false, faults: [{ path: "fidelityScales", code: "scale_broken" }] };
  }
  return { ok: true, policy };
}

/** Every criterion in an area and with its marks, and a part of a scale based on one that is there. */
function holdTogether(scales: Policy["fidelityScales"]): boolean {
  try {
    scalesWith(scales);
    return true;
  } catch {
    return false;
  }
}

/** The policy file's JSON Schema, for editors that complete and check it. */
export function policyJsonSchema(): unknown {
  return z.toJSONSchema(policySchema, { io: "input" });
}
