/** The data validation of a new sheet. */
import { longestInValidation as longest, type BlueprintValidation } from "../../workbook/blueprint";
import { onAreas } from "./sheet-looks";

export function setValidations(sheet: Excel.Worksheet, validations: readonly BlueprintValidation[]): void {
  for (const validation of validations) {
    onAreas(sheet, validation.areas, ({ dataValidation }) => {
      dataValidation.rule = ruleOf(validation.allow);
      dataValidation.prompt = {
        showPrompt: true,
        title: validation.promptTitle.slice(0, longest.title),
        message: validation.prompt.slice(0, longest.prompt),
      };
      dataValidation.errorAlert = {
        showAlert: true,
        style: "Stop",
        title: validation.errorTitle.slice(0, longest.title),
        message: validation.error.slice(0, longest.error),
      };
    });
  }
}

function ruleOf(allow: BlueprintValidation["allow"]): Excel.DataValidationRule {
  switch (allow.kind) {
    case "decimal":
      return { decimal: { formula1: allow.min, formula2: allow.max, operator: "Between" } };
    case "whole":
      return { wholeNumber: { formula1: allow.min, formula2: allow.max, operator: "Between" } };
    case "date":
      return { date: { formula1: allow.min, formula2: allow.max, operator: "Between" } };
    case "list":
      return { list: { inCellDropDown: true, source: allow.choices.join(",") } };
    case "listFrom":
      return { list: { inCellDropDown: true, source: `=${allow.cells.replace(/([A-Z]{1,3})(\d+)/g, "$$$1$$$2")}` } };
  }
}
