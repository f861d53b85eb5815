/** What Excel lets a person type on a made plan sheet, and the words it says it with. */
import type { BlueprintValidation } from "../../workbook/blueprint";
import type { SheetWords } from "../budget/fill-words";
import type { PlanFieldKind } from "./template";

const largestAmount = 1_000_000_000_000;

/** Areas in A1 style; `areasOf` answers the cells of the fields of one kind. */
export function planValidations(
  words: SheetWords,
  areasOf: (kind: PlanFieldKind) => readonly string[],
  commitments: string,
  financing: string,
): readonly BlueprintValidation[] {
  const validation = (
    what: Exclude<PlanFieldKind, "text"> | "commitments" | "financing",
    areas: readonly string[],
    allow: BlueprintValidation["allow"],
  ): BlueprintValidation => ({
    areas,
    allow,
    promptTitle: words.t(`sheets.plan.validation.${what}.promptTitle`),
    prompt: words.t(`sheets.plan.validation.${what}.prompt`),
    errorTitle: words.t(`sheets.plan.validation.${what}.errorTitle`),
    error: words.t(`sheets.plan.validation.${what}.error`),
  });
  return [
    validation("count", areasOf("count"), { kind: "whole", min: 0, max: 1_000_000 }),
    validation("kronor", areasOf("kronor"), { kind: "decimal", min: 0, max: largestAmount }),
    validation("days", areasOf("days"), { kind: "date", min: "2000-01-01", max: "2099-12-31" }),
    validation("percent", areasOf("percent"), { kind: "decimal", min: 0, max: 1 }),
    validation("posts", areasOf("posts"), { kind: "decimal", min: 0, max: 1000 }),
    validation("commitments", [commitments], { kind: "decimal", min: 0, max: 100 }),
    validation("financing", [financing], { kind: "decimal", min: 0, max: largestAmount }),
  ];
}
