/** What may be typed in the tables of *Slutrapport*: one of three answers, and amounts. */
import { areaName } from "../../../workbook/address";
import type { BlueprintValidation } from "../../../workbook/blueprint";
import { labelIn, type SheetWords } from "../../../making/sheet-words";
import { type ReportLayout, reportColumns } from "./report-layout";
import { goalAnswers, goalHeadings, moneyHeadings } from "./template";
import type { TextUnder } from "../../../checking/text-key";

export function reportValidations({ goals, money }: ReportLayout, words: SheetWords): readonly BlueprintValidation[] {
  const t = (key: TextUnder<"outcomesPublish.report">): string => words.t(`outcomesPublish.report.${key}`);
  const column = (rows: { readonly firstRow: number; readonly lastRow: number }, first: number): string =>
    areaName({ sheet: "", firstRow: rows.firstRow, lastRow: rows.lastRow, firstColumn: first, lastColumn: first });
  return [
    {
      areas: [column(goals, reportColumns.answer)],
      allow: {
        kind: "list",
        choices: [goalAnswers.met, goalAnswers.notMet, goalAnswers.unclear].map((label) => labelIn(words, label)),
      },
      promptTitle: labelIn(words, goalHeadings.answer),
      prompt: t("answerPrompt"),
      errorTitle: t("answerTitle"),
      error: t("answerError"),
    },
    {
      areas: [column(money, reportColumns.middle)],
      allow: { kind: "decimal", min: 0, max: 1_000_000_000 },
      promptTitle: labelIn(words, moneyHeadings.used),
      prompt: t("usedPrompt"),
      errorTitle: t("usedTitle"),
      error: t("usedError"),
    },
  ];
}
