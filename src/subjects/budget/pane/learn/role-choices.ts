/** What an officer chooses from the lists for a column or a row, as plain text that a half-filled form can keep. */
import * as z from "zod/mini";
import {
  type ColumnRole,
  costKindIds,
  factors,
  type FormPeriod,
  funders,
  type RowRole,
  stages,
} from "../../form/form-model";
import { periodWords } from "../../form/period-words";

export const columnKinds = [
  "label",
  "amount",
  "total",
  "section",
  "account",
  "factor",
  "difference",
  "remark",
  "unknown",
] as const satisfies readonly ColumnRole["kind"][];

export const rowKinds = [
  "cost",
  "section",
  "sum",
  "percentOf",
  "financing",
  "income",
  "quantity",
  "ratio",
  "note",
  "unknown",
] as const satisfies readonly RowRole["kind"][];

/** What a sum adds, and what a quantity counts. */
export const sumScopes = ["section", "costs", "financing", "other"] as const;
export const quantities = ["participants", "places", "other"] as const;

const name = z.string().check(z.maxLength(200));

const columnChoiceSchema = z.strictObject({
  kind: z.enum(columnKinds),
  /** Empty: the form does not part by it here. */
  organisation: name,
  period: name,
  funder: z.nullable(z.enum(funders)),
  stage: z.nullable(z.enum(stages)),
  factor: z.enum(factors),
});

const rowChoiceSchema = z.strictObject({
  kind: z.enum(rowKinds),
  costKind: z.enum(costKindIds),
  of: z.enum(sumScopes),
  counts: z.enum(quantities),
  funder: z.enum(funders),
  organisation: name,
  /** Percent as typed: "30", "30 %", "2,5"; empty where it is not said. */
  share: name,
});

export type ColumnChoice = z.infer<typeof columnChoiceSchema>;
export type RowChoice = z.infer<typeof rowChoiceSchema>;

/** What differs from the proposal; the keys are those of the lines (`line-key.ts`). */
export const learnEditsSchema = z.strictObject({
  columns: z.record(z.string(), columnChoiceSchema),
  rows: z.record(z.string(), rowChoiceSchema),
  /** By table. */
  units: z.record(z.string(), z.enum(["kr", "tkr", "mkr"])),
});

export type LearnEdits = z.infer<typeof learnEditsSchema>;

export const noEdits: LearnEdits = { columns: {}, rows: {}, units: {} };

/** What the lists show for a role. */
export function columnChoice(role: ColumnRole): ColumnChoice {
  const coordinates = role.kind === "amount" || role.kind === "total" ? role : null;
  return {
    kind: role.kind,
    organisation: coordinates?.organisation ?? "",
    period: coordinates?.period?.label ?? "",
    funder: coordinates?.funder ?? null,
    stage: coordinates?.stage ?? null,
    factor: role.kind === "factor" ? role.factor : "quantity",
  };
}

export function rowChoice(role: RowRole): RowChoice {
  return {
    kind: role.kind,
    costKind: role.kind === "cost" || role.kind === "section" ? role.costKind : "other",
    of: role.kind === "sum" ? role.of : "costs",
    counts: role.kind === "quantity" ? role.of : "participants",
    funder: role.kind === "financing" ? role.funder : "forbund",
    organisation: role.kind === "financing" ? (role.organisation ?? "") : "",
    share: role.kind === "percentOf" && role.share !== null ? percentText(role.share) : "",
  };
}

/** `before`: the role that the lists showed; what they do not show (which columns a total adds) is kept from it. */
export function chosenColumnRole(choice: ColumnChoice, before: ColumnRole): ColumnRole {
  switch (choice.kind) {
    case "amount":
      return { kind: "amount", ...coordinatesOf(choice, before) };
    case "total":
      return {
        kind: "total",
        parts: before.kind === "total" ? before.parts : [],
        ...coordinatesOf(choice, before),
      };
    case "factor":
      return { kind: "factor", factor: choice.factor };
    default:
      return { kind: choice.kind };
  }
}

export function chosenRowRole(choice: RowChoice, before: RowRole): RowRole {
  switch (choice.kind) {
    case "section":
    case "cost":
      return { kind: choice.kind, costKind: choice.costKind };
    case "sum":
      return { kind: "sum", rows: before.kind === "sum" ? before.rows : [], of: choice.of };
    case "percentOf":
      return {
        kind: "percentOf",
        rows: before.kind === "percentOf" ? before.rows : [],
        share: shareTyped(choice.share),
      };
    case "financing":
      return { kind: "financing", funder: choice.funder, organisation: nameOf(choice.organisation) };
    case "quantity":
      return { kind: "quantity", of: choice.counts };
    default:
      return { kind: choice.kind };
  }
}

function coordinatesOf(choice: ColumnChoice, before: ColumnRole) {
  const known = before.kind === "amount" || before.kind === "total" ? before.period : null;
  return {
    organisation: nameOf(choice.organisation),
    funder: choice.funder,
    period: periodOf(choice.period.trim(), known),
    stage: choice.stage,
  };
}

function periodOf(label: string, known: FormPeriod | null): FormPeriod | null {
  if (label === "") return null;
  if (label === known?.label) return known;
  return { span: null, grain: "span", ...periodWords(label)?.period, label };
}

function nameOf(typed: string): string | null {
  const trimmed = typed.trim();
  return trimmed === "" ? null : trimmed;
}

/** 0–1; `null` for what is no percentage. */
export function shareTyped(text: string): number | null {
  const [, figure] = /^(\d{1,3}(?:[.,]\d{1,4})?)\s*%?$/.exec(text.trim()) ?? [];
  const share = figure === undefined ? null : Number(figure.replace(",", ".")) / 100;
  return share !== null && share <= 1 ? share : null;
}

function percentText(share: number): string {
  return String(Math.round(share * 1e6) / 1e4).replace(".", ",");
}
