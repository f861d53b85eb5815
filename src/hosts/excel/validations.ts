/** The data validation of a new sheet. */
import type { BlueprintValidation } from "../../workbook/blueprint";
import { onAreas } from "./sheet-looks";

/** Excel refuses longer ones. */
const longestTitle = 32;
const longestMessage = 255;

export function setValidations(sheet: Excel.Worksheet, validations: readonly BlueprintValidation[]): void {
  for (const validation of validations) {
    onAreas(sheet, validation.areas, ({ dataValidation }) => {
      dataValidation.rule = ruleOf(validation.allow);
      dataValidation.prompt = {
        showPrompt: true,
        title: validation.promptTitle.slice(0, longestTitle),
        message: validation.prompt.slice(0, longestMessage),
      };
      dataValidation.errorAlert = {
        showAlert: true,
        style: "Stop",
        title: validation.errorTitle.slice(0, longestTitle),
        message: validation.error.slice(0, longestMessage),
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
