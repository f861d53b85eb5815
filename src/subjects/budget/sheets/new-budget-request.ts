/** What a person asks for when a budget is made: blank, or with its amounts already known. */
import * as z from "zod/mini";
import { isDay } from "../../../workbook/iso-day";
import { mostPartners, rowLabels, type CostRowId } from "../template";

const costRowIds = Object.keys(rowLabels).filter((key): key is CostRowId => key in rowLabels);

/** One line of text; the spaces around it and doubled ones inside it are no part of a name. */
const line = (shortest: number) =>
  z.string().check(
    z.overwrite((text) => text.replace(/\s+/g, " ").trim()),
    z.minLength(shortest),
    z.maxLength(200),
  );

const day = z.string().check(z.refine(isDay));

/** Kronor in the order of the partners; `null`, or an array cut short, leaves a cell empty. */
const amounts = z.array(z.nullable(z.number().check(z.gte(0), z.lte(1e12)))).check(z.maxLength(mostPartners));

/** `share` 0.5 is half a post; an empty role leaves the running number alone on the row. */
const staffRow = z.strictObject({
  role: line(0),
  share: z.nullable(z.number().check(z.gte(0), z.lte(10))),
  amounts,
});

/** A row of the template by its id, or a row that the applicant names. */
const costRow = z.union([
  z.strictObject({ id: z.enum(costRowIds), amounts }),
  z.strictObject({ label: line(1), amounts }),
]);

const rowsOf = <Row extends z.ZodMiniType>(row: Row) => z._default(z.array(row).check(z.maxLength(100)), []);
const emptyBlock = { staff: [], premises: [], other: [] };
const block = z._default(
  z.strictObject({ staff: rowsOf(staffRow), premises: rowsOf(costRow), other: rowsOf(costRow) }),
  emptyBlock,
);

export const newBudgetSchema = z
  .strictObject({
    project: line(1),
    /** Both days belong to the period. */
    from: day,
    to: day,
    /** The lead project owner first. */
    partners: z.array(line(1)).check(
      z.minLength(1),
      z.maxLength(mostPartners),
      // Case alone makes no other organisation, but å and a do: Habo and Håbo are two kommuner.
      z.refine((names) => new Set(names.map((name) => name.toLocaleLowerCase("sv"))).size === names.length),
    ),
    /** The unit that the sheets are counted in. */
    unit: z._default(z.enum(["kr", "tkr"]), "kr"),
    content: z._default(z.strictObject({ requested: block, ownFunding: block }), {
      requested: emptyBlock,
      ownFunding: emptyBlock,
    }),
  })
  .check(z.refine(({ from, to }) => from <= to, { path: ["to"] }));

export type NewBudget = z.infer<typeof newBudgetSchema>;
export type NewBudgetInput = z.input<typeof newBudgetSchema>;
export type FilledStaffRow = z.infer<typeof staffRow>;
export type FilledCostRow = z.infer<typeof costRow>;

/** What the request does not say rightly. */
export type NewBudgetFault = "project" | "from" | "to" | "partners" | "unit" | "content" | "other";

export type NewBudgetReading =
  | { readonly ok: true; readonly request: NewBudget }
  | { readonly ok: false; readonly faults: readonly NewBudgetFault[] };

/** Checks what a form or a command line asks for; each faulty part is told once. */
export function readNewBudget(content: unknown): NewBudgetReading {
  const parsed = newBudgetSchema.safeParse(content);
  if (parsed.success) return { ok: true, request: parsed.data };
  const faults = parsed.error.issues.map((issue) => faultOf(issue.path[0]));
  return { ok: false, faults: [...new Set(faults)] };
}

function faultOf(part: PropertyKey | undefined): NewBudgetFault {
  const known: readonly NewBudgetFault[] = ["project", "from", "to", "partners", "unit", "content"];
  return known.find((fault) => fault === part) ?? "other";
}
