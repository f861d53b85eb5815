/** What Excel lets a person type on a made "Budget - detaljerad", and the words it says it with. */
import { areaName } from "../../../workbook/address";
import type { BlueprintValidation } from "../../../workbook/blueprint";
import type { Unit } from "../../../reading/money";
import { periodRow, shareColumn, type DetailedLayout, type LaidSection } from "./fill-layout";
import type { SheetWords } from "../../../making/sheet-words";

const largestAmount = 1_000_000_000_000;
/** Ten full-time posts on one row. */
const largestShare = 10;

export function detailedValidations(
  layout: DetailedLayout,
  unit: Unit,
  words: SheetWords,
): readonly BlueprintValidation[] {
  const sections = layout.blocks.flatMap((block) => block.sections);
  const amountWords = unit === "kr" ? "amount" : "amountTkr";
  return [
    {
      areas: sections.map((section) => rowsOf(section, layout.firstPartnerColumn, layout.totalColumn - 1)),
      // Thousands may need decimals; a budget in kronor has no öre.
      allow: { kind: unit === "kr" ? "whole" : "decimal", min: 0, max: largestAmount },
      ...saying(amountWords, words),
    },
    {
      areas: sections
        .filter((section) => section.template.hasShare)
        .map((section) => rowsOf(section, shareColumn, shareColumn)),
      allow: { kind: "decimal", min: 0, max: largestShare },
      ...saying("share", words),
    },
    {
      areas: [areaName({ sheet: "", firstRow: periodRow, firstColumn: 1, lastRow: periodRow, lastColumn: 2 })],
      allow: { kind: "date", min: "2000-01-01", max: "2099-12-31" },
      ...saying("date", words),
    },
  ];
}

function rowsOf(section: LaidSection, firstColumn: number, lastColumn: number): string {
  return areaName({
    sheet: "",
    firstRow: section.titleRow + 1,
    firstColumn,
    lastRow: section.sumRow - 1,
    lastColumn,
  });
}

type Sayings = Pick<BlueprintValidation, "promptTitle" | "prompt" | "errorTitle" | "error">;

function saying(what: "amount" | "amountTkr" | "share" | "date", words: SheetWords): Sayings {
  const text = (part: keyof Sayings): string => words.t(`sheets.budget.validation.${what}.${part}`);
  return {
    promptTitle: text("promptTitle"),
    prompt: text("prompt"),
    errorTitle: text("errorTitle"),
    error: text("error"),
  };
}
