/** Knows the template's labels in a text, wherever it stands: in a sheet, or in a table on the clipboard. */
import { type LabelMatch, firstWord, labelReader, plainText } from "../../../reading/label";
import { memoize } from "../../../workbook/memoize";
import { type CostRowId, type DetailedLabelId, detailedLabels, rowLabels, wholeLabels } from "../template";

const readAsWritten = labelReader<DetailedLabelId>(detailedLabels);

/** Titles, sums and headings of "Budget – detaljerad": as written, without a number before them, "S:a" as "Summa". */
export function readDetailedLabel(text: string): LabelMatch<DetailedLabelId> | undefined {
  return readAsWritten(text) ?? (mayBeReworded(text) ? readReworded(text) : undefined);
}

/** Whether a label is known only when a number is taken from it, or by words that may as well be a row's own. */
export function isReworded(text: string): boolean {
  return byWholeText.has(plainText(text)) || readAsWritten(text) === undefined;
}

const byWholeText: ReadonlyMap<string, DetailedLabelId> = new Map(
  wholeLabels.flatMap(({ id, texts }) => texts.map((text) => [plainText(text), id] as const)),
);
const beginningWhole = new Set([...byWholeText.keys()].map((text) => text.split(" ")[0] ?? ""));
const numberBefore =
  /^\s*\(?(?:\d{1,2}(?:\.\d{1,2})*(?:\s*[.):–-]+\s*|\s+)|(?:[A-H]|[IVX]{1,4})(?:[.)]\s*|\s*[:–-]\s+))(?=\p{L})/u;
const sumAbbreviated = /^\s*(?:s[:.]\s?m?a\.?|del\s?-?summa|sub-?\s?total|deltotal)(?=[\s:]|$)/i;

/** Nearly every text is told by how it begins to be no label in other words. */
function mayBeReworded(text: string): boolean {
  if (text.length > 80) return false;
  return numberBefore.test(text) || sumAbbreviated.test(text) || beginningWhole.has(firstWord(text));
}

const readReworded = memoize((text: string): LabelMatch<DetailedLabelId> | undefined => {
  const asWhole = byWholeText.get(plainText(text));
  if (asWhole !== undefined) return wholeMatch(asWhole);
  // "2. Lokalkostnader", "B) Personalkostnader", "II. Övriga kostnader", "S:a lokaler", "Delsumma personal".
  const unnumbered = text.replace(numberBefore, "");
  const inFull = unnumbered.replace(sumAbbreviated, "Summa");
  const whole = byWholeText.get(plainText(inFull));
  const match = readAsWritten(inFull) ?? (whole === undefined ? undefined : wholeMatch(whole));
  if (match === undefined || unnumbered === text) return match;
  // A number stands as often before a row of its own: only the label's own words make it a heading.
  return match.score >= ownWords && !columnHeadings.has(match.id) ? match : undefined;
});

/** Below what the label's own words give: where both stand, those are the heading. */
const wholeScore = 0.96;
/** The label's own words with a bracket or so after them; no beginning of a word. */
const ownWords = 0.94;

function wholeMatch(id: DetailedLabelId): LabelMatch<DetailedLabelId> {
  return { id, score: wholeScore, rest: "", rivals: [] };
}

/** What stands over a column or above the table has no number before it that is not its own ("Delprojektägare 2"). */
const columnHeadings: ReadonlySet<DetailedLabelId> = new Set<DetailedLabelId>([
  "lead",
  "partner",
  "share",
  "hint",
  "title",
  "period",
  "unitKr",
  "unitTkr",
  "allPartners",
]);

/** The rows that the template names. */
export const readRowLabel = labelReader<CostRowId>(rowLabels);

/** "2. Arbetscoach" is "Arbetscoach"; a number alone is nothing. */
export function withoutRunningNumber(label: string): string {
  return label.replace(/^\d{1,2}\s*[.):]\s*|^\d{1,2}\s*[.):]?$/, "").trim();
}
