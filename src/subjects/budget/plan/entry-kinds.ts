/** What the cells of the plan sheet take: their kinds, and the limits that the sheet and the form hold a figure to. */
import type { BlueprintValidation } from "../../../workbook/blueprint";
import type { PlanFieldKind } from "./template";

/** `workload`: a share of full time, 1 = one post. `tkr`: an amount of the financing table. */
export type PlanEntryKind = PlanFieldKind | "workload" | "tkr";

export type LimitedKind = Exclude<PlanEntryKind, "text">;

const largestAmount = 1_000_000_000_000;

/** Figures as the cell holds them: kronor, thousands of kronor, shares as 0–1. Days as ISO dates. */
export const planLimits = {
  count: { kind: "whole", min: 0, max: 1_000_000 },
  kronor: { kind: "decimal", min: 0, max: largestAmount },
  days: { kind: "date", min: "2000-01-01", max: "2099-12-31" },
  percent: { kind: "decimal", min: 0, max: 1 },
  posts: { kind: "decimal", min: 0, max: 1000 },
  workload: { kind: "decimal", min: 0, max: 100 },
  tkr: { kind: "decimal", min: 0, max: largestAmount },
} as const satisfies Record<LimitedKind, BlueprintValidation["allow"]>;
