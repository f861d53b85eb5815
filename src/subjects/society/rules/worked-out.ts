/** SOC-203 to 205: what the table works out for each person itself: production, gained tax, and less from each who pays. */
import { asNumber, asShare, asText } from "../../../checking/message-value";
import type { Severity } from "../../../checking/finding";
import type { Rule, Reported } from "../../../checking/rule";
import {
  gainTolerance,
  type PersonSums,
  personSums,
  productionTolerance,
  roundingOf,
  saidOf,
  shownByRows,
} from "../assumptions/rows-show";
import type { ColumnRole, Payer, PersonTable, ReadFigure } from "../model";
import { asKr, movedFormula, nameOf, type SocietyFound } from "./ground";
import { headingOf } from "./sums";

/** What the rows go by; else what the sheet says, which they may go by or not. */
function standard(
  model: SocietyFound,
  id: "taxRate" | "productionFactor",
): { readonly value: number; readonly severity: Severity } | null {
  const { table, assumptions } = model;
  if (table === null) return null;
  const shown = shownByRows(table)[id];
  if (shown !== null) return { value: shown, severity: "error" };
  const told = assumptions.get(id);
  return told?.from === "sheet" && told.value !== null && told.at !== null
    ? { value: told.value, severity: "warning" }
    : null;
}

const production: Rule<SocietyFound> = {
  id: "SOC-203",
  severity: "error",
  source: "hudiksvallTable3",
  variants: ["wage", "other", "missing"],
  mends: true,
  check: (model) => {
    const { table } = model;
    const factor = standard(model, "productionFactor");
    if (table === null || factor === null) return [];
    const tolerance = productionTolerance(table, factor.value);
    return personSums(table).flatMap((person): readonly Reported[] => {
      const right = factor.value * person.wage;
      const said = saidOf(person, "production");
      if (Math.abs((said?.value ?? 0) - right) <= tolerance) return [];
      const isWage = said !== null && Math.abs(said.value - person.wage) <= tolerance;
      return faultAt(model, table, person, "production", right, {
        severity: factor.severity,
        variant: said === null ? "missing" : isWage ? "wage" : "other",
        values: { factor: asNumber(factor.value), wage: asKr(person.wage) },
      });
    });
  },
};

const taxGain: Rule<SocietyFound> = {
  id: "SOC-204",
  severity: "error",
  source: "hudiksvallTable3",
  variants: ["lost", "other", "missing"],
  mends: true,
  check: (model) => {
    const { table } = model;
    const rate = standard(model, "taxRate");
    if (table === null || rate === null) return [];
    const tolerance = gainTolerance(table, rate.value);
    return personSums(table).flatMap((person): readonly Reported[] => {
      const right = rate.value * person.wage - person.tax;
      const said = saidOf(person, "taxGain");
      if (Math.abs((said?.value ?? 0) - right) <= tolerance) return [];
      const isLost = said !== null && Math.abs(said.value - right - person.tax) <= tolerance;
      return faultAt(model, table, person, "taxGain", right, {
        severity: rate.severity,
        variant: said === null ? "missing" : isLost ? "lost" : "other",
        values: { rate: asShare(rate.value), wage: asKr(person.wage), tax: asKr(person.tax) },
      });
    });
  },
};

const lessRoles: readonly (readonly [ColumnRole, Payer])[] = [
  ["lessMunicipality", "municipality"],
  ["lessRegion", "region"],
  ["lessSocialInsurance", "socialInsurance"],
  ["lessEmploymentService", "employmentService"],
  ["lessOther", "other"],
];

const lessFromPayer: Rule<SocietyFound> = {
  id: "SOC-205",
  severity: "error",
  source: "hudiksvallTable3",
  variants: ["other", "missing"],
  mends: true,
  check: (model) => {
    const { table } = model;
    if (table === null) return [];
    const isTold = table.columns.some(({ role }) => role === "payer");
    return personSums(table).flatMap((person) => {
      const supports = person.rows.flatMap((row) => row.supports);
      if (supports.length === 0 || supports.some(({ payer }) => payer === null)) return [];
      return lessRoles.flatMap(([role, payer]): readonly Reported[] => {
        if (!table.columns.some((column) => column.role === role)) return [];
        const right = supports.reduce((all, support) => all + (support.payer === payer ? support.amount : 0), 0);
        const said = saidOf(person, role);
        const tolerance = 2 * roundingOf(table, role) + 2 * roundingOf(table, "amount") + 0.02;
        if (Math.abs((said?.value ?? 0) - right) <= tolerance) return [];
        return faultAt(model, table, person, role, right, {
          // By its kind alone somebody else may pay it.
          severity: isTold && said !== null ? "error" : "warning",
          variant: said === null ? "missing" : "other",
          values: { column: asText(headingOf(table, role)) },
        });
      });
    });
  },
};

/** At the figure that is wrong, or at the empty cell of the person's last row. */
function faultAt(
  { snapshot }: SocietyFound,
  table: PersonTable,
  person: PersonSums,
  role: ColumnRole,
  right: number,
  reported: Pick<Reported, "severity" | "variant" | "values">,
): readonly Reported[] {
  const column = table.columns.find((each) => each.role === role)?.at;
  if (column === undefined) return [];
  const said = saidOf(person, role);
  const figure = wrongOf(said?.figures ?? []);
  const at = figure?.at ?? {
    ...column,
    row: (person.rows.find(({ after }) => after !== null) ?? person.rows[0])?.row ?? column.row,
  };
  const others = table.rows.filter(({ row }) => row !== at.row).map(({ row }) => ({ ...column, row }));
  // Another row of the same person may hold the rest of the sum.
  const isAlone = person.rows.length === 1 || (said?.figures.length ?? 0) <= 1;
  const scale = figure?.scale ?? scaleIn(table, role);
  const typed = table.sums.find(({ months }) => months === 1)?.figures.get(role);
  const isConfirmed = figure !== null && typed !== undefined && !typed.isFormula && addsUp(table, role, typed);
  const mend = isAlone && !isConfirmed ? movedFormula(snapshot, at, others, right / scale) : undefined;
  return [
    {
      ...reported,
      at,
      values: { person: nameOf(person), ...reported.values },
      expected: asKr(right / scale),
      ...(said !== null && { found: asKr(said.value / scale) }),
      ...(mend && { mend }),
    },
  ];
}

/** Of several figures the one that is typed, or else the first that is no nought. */
function wrongOf(figures: readonly ReadFigure[]): ReadFigure | null {
  if (figures.length <= 1) return figures[0] ?? null;
  return figures.find(({ isFormula }) => !isFormula) ?? figures.find(({ value }) => value !== 0) ?? figures[0] ?? null;
}

function scaleIn(table: PersonTable, role: ColumnRole): number {
  return table.rows.find(({ figures }) => figures.has(role))?.figures.get(role)?.scale ?? 1;
}

/** A typed sum that counts on the figure as it stands: somebody meant it. */
function addsUp(table: PersonTable, role: ColumnRole, sum: ReadFigure): boolean {
  const all = table.rows.reduce((added, { figures }) => added + (figures.get(role)?.value ?? 0), 0);
  return Math.abs(all - sum.value) <= table.rows.length * roundingOf(table, role) + 0.5 * sum.scale;
}

export const workedOutRules: readonly Rule<SocietyFound>[] = [production, taxGain, lessFromPayer];
