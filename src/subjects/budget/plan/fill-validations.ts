/** What Excel lets a person type on a made plan sheet, and the words it says it with. */
import type { BlueprintValidation } from "../../../workbook/blueprint";
import type { SheetWords } from "../../../making/sheet-words";
import { kinds } from "../../../reading/kinds";
import type { PlanEntryKind, PlanFieldKind } from "./template";

/** Areas in A1 style; `areasOf` answers the cells of the fields of one kind. */
export function planValidations(
  words: SheetWords,
  areasOf: (kind: PlanFieldKind) => readonly string[],
  commitments: string,
  financing: string,
): readonly BlueprintValidation[] {
  const validation = (kind: Exclude<PlanEntryKind, "text">, areas: readonly string[]): BlueprintValidation => ({
    areas,
    allow: kinds[kind].limits,
    promptTitle: words.t(`sheets.plan.validation.${kind}.promptTitle`),
    prompt: words.t(`sheets.plan.validation.${kind}.prompt`),
    errorTitle: words.t(`sheets.plan.validation.${kind}.errorTitle`),
    error: words.t(`sheets.plan.validation.${kind}.error`),
  });
  return [
    ...(["count", "kronor", "day", "share", "posts"] as const).map((kind) => validation(kind, areasOf(kind))),
    validation("workload", [commitments]),
    validation("tkr", [financing]),
  ];
}
