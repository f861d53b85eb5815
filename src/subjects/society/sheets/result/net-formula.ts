/**
 * The gain and the net of a year as one formula, for a sheet that follows its assumptions: written so that an assumption
 * may be put in from another cell, as a table of sensitivity does. The same steps as `calculation/net.ts`.
 */
import type { AssumptionId } from "../../assumptions/assumptions";
import type { Perspective } from "../../calculation/net";

/** Cells of the year's sums that no assumption changes. kr a year; `hours` a week. */
export interface BaseCells {
  readonly wages: string;
  readonly support: string;
  readonly supportTax: string;
  readonly subsidies: string;
  readonly hours: string;
}

export type AssumedCell = (id: AssumptionId) => string;

export function gainFormula(which: Perspective, base: BaseCells, assumed: AssumedCell): string {
  const { wages, support, supportTax, subsidies, hours } = base;
  const housing = `${hours}*${assumed("weeks")}*${assumed("hourCost")}`;
  const tax = `${assumed("taxRate")}*${wages}-${supportTax}`;
  switch (which) {
    case "society":
      return `(${wages}*${assumed("productionFactor")}-(1-${assumed("subsidisedWorth")})*${subsidies}+${housing})`;
    case "publicSector":
      return `(${support}+${tax}+${wages}*${assumed("employerFees")}-${subsidies}+${assumed("cashableHours")}*${housing})`;
    case "publicWithoutFees":
      return `(${support}+${tax}-${subsidies}+${assumed("cashableHours")}*${housing})`;
    case "report":
      return `(${support}+${housing}+${tax})`;
    case "reportLessSubsidies":
      return `(${support}+${housing}+${tax}-${subsidies})`;
  }
}

/** Empty while nobody has said what the insats costs. */
export function netFormula(which: Perspective, base: BaseCells, assumed: AssumedCell): string {
  const gain = gainFormula(which, base, assumed);
  return ifCost(assumed, `${gain}*(1-${assumed("counterfactual")})-${costFormula(assumed)}`);
}

/** The insats's cost less what the alternative would have cost. */
export function costFormula(assumed: AssumedCell): string {
  return `(${assumed("programmeCost")}-SUM(${assumed("alternativeCost")}))`;
}

export function ifCost(assumed: AssumedCell, then: string): string {
  return `IF(${assumed("programmeCost")}="","",${then})`;
}
