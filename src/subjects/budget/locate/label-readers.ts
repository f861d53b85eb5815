/** Knows the template's labels in a text, wherever it stands: in a sheet, or in a table on the clipboard. */
import { labelReader } from "../../../reading/label";
import { type CostRowId, type DetailedLabelId, detailedLabels, rowLabels } from "../template";

/** Titles, sums and headings of "Budget – detaljerad". */
export const readDetailedLabel = labelReader<DetailedLabelId>(detailedLabels);

/** The rows that the template names. */
export const readRowLabel = labelReader<CostRowId>(rowLabels);

/** "2. Arbetscoach" is "Arbetscoach"; a number alone is nothing. */
export function withoutRunningNumber(label: string): string {
  return label.replace(/^\d{1,2}\s*[.):]\s*|^\d{1,2}\s*[.):]?$/, "").trim();
}
