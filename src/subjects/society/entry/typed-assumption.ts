/** What somebody types beside a slider: read in the assumption's unit, within what may stand in its cell. */
import { figureText, typedValue } from "../../../reading/kinds";
import { kronor } from "../../../reading/money";
import { type Assumption, type AssumptionUnit, proposedFor, type AssumptionId } from "../assumptions/assumptions";

/** `value` as the cell holds it: a share as 0–1. `null`: nothing is typed, and that may be. */
export type TypedAssumption =
  { readonly ok: true; readonly value: number | null } | { readonly ok: false; readonly fault: "unread" | "outside" };

export function readTypedAssumption(id: AssumptionId, text: string): TypedAssumption {
  const assumption = proposedFor(id);
  if (text.trim() === "") {
    return assumption.value === null ? { ok: true, value: null } : { ok: false, fault: "unread" };
  }
  const value = readFigure(assumption.unit, text.trim());
  if (value === null) return { ok: false, fault: "unread" };
  return isWithin(assumption, value) ? { ok: true, value } : { ok: false, fault: "outside" };
}

export function isWithin({ least, most }: Assumption, value: number): boolean {
  return value >= least && value <= most;
}

/** As it stands in its field, without the unit. */
export function assumptionFieldText(id: AssumptionId, value: number | null, decimalMark: string): string {
  if (value === null) return "";
  const { unit } = proposedFor(id);
  switch (unit) {
    case "share":
      // Two thirds need no eight digits; what is not typed anew keeps its own.
      return figureText("share", Math.round(value * 1e4) / 1e4, decimalMark);
    case "year":
      return String(value);
    case "kr":
    case "krYear":
    case "factor":
    case "weeks":
    case "years":
    case "yesNo":
      return figureText("posts", value, decimalMark);
  }
}

/** The field says "%" after a share: 33 is a third, and 0,5 half a per cent. */
function readFigure(unit: AssumptionUnit, text: string): number | null {
  switch (unit) {
    case "share": {
      const percent = typedValue("posts", text.replace(/\s*%$/, ""));
      return percent === null ? null : Math.round(percent * 1e8) / 1e10;
    }
    case "kr":
    case "krYear": {
      const amount = typedValue("kronor", text);
      return amount === null ? null : kronor(amount);
    }
    case "factor":
    case "weeks":
    case "years":
    case "year":
    case "yesNo":
      return typedValue("posts", text);
  }
}
