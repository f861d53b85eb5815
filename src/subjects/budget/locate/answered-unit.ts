/** The unit as somebody answered it, where nothing in the sheet decides. */
import { type Asker, unitQuestion } from "./budget-questions";
import { type Amount, type UnitReading, carriesAmount } from "../amount";
import type { UnitFinding } from "./unit";

/** `cells`: the amounts that are asked about, all of one sheet; where none carries any, nothing is asked. */
export function answeredUnit({ asks, ...unit }: UnitFinding, cells: readonly Amount[], asker: Asker): UnitReading {
  const amounts = cells.filter(carriesAmount).map(({ at }) => at);
  const [first] = amounts;
  if (asks === null || first === undefined) return unit;
  const question = unitQuestion(first.sheet, unit.heading?.at ?? first, amounts, asks.likely);
  const choice = asker.ask(question, ["requested", "ownFunding"]);
  return choice === "kr" || choice === "tkr" ? { ...unit, effective: choice, evidence: "answer" } : unit;
}
