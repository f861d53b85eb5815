/** What a heading over a column of scores says: a rater, what is agreed on, or no scores of this measurement at all. */
import { type Cell, type CellValue, isBlank } from "../../../workbook/snapshot";
import { labelReader, plainText } from "../../../reading/label";
import { datesInCell } from "../../../reading/period";
import { nameAs } from "../../../reading/persons/person-name";
import { givenNames, namesAndWords } from "../../../reading/persons/given-names";
import { textOf } from "../../../reading/text-of-cell";
import { type ColumnId, columnLabels } from "../template";

/**
 * `agreed`: it can only be what the raters agree on. `score`: "Poäng", which may be each rater's too. `calculated`: a
 * mean, a sum, a difference. `limit`: the highest score, a weight, a target. `dated`, `earlier`: another measurement's.
 * `initials`: a rater's, where there are more of them. `text`: no scores at all.
 */
export type HeadingRole =
  | { readonly kind: "agreed" | "score" | "rater" | "initials" | "calculated" | "limit" | "earlier" | "untold" }
  /** `when` sorts by time. */
  | { readonly kind: "dated"; readonly when: string }
  | { readonly kind: "text"; readonly id: ColumnId };

const readColumn = labelReader(columnLabels);

const calculated =
  /^(?:medel|medelvarde[nt]?|medelpoang|medeltal|genomsnitt(?:lig|ligt|et)?|snitt(?:et|poang)?|mean|average|avg|median(?:en)?|mv|diff(?:erens|erence)?|skillnad(?:en)?|avvikelse|spridning|forandring|change|delta|sd|stdav|summa|summerat|sum|total(?:t|en)?|tot|produkt|viktad|viktat|weighted)$/;
const limit =
  /^(?:max(?:poang|imum|varde)?|hogsta|minimum|lagsta|vikt(?:ning)?|weights?|mal|malvarde|target|goal|mojliga?)$/;
const earlier =
  /^(?:forra|forras|foregaende|tidigare|fjolarets?|fjol|ifjol|previous|earlier|baseline|baslinje|baslinjen)$/;
const agreed =
  /^(?:konsensus|konsensuspoang|consensus|enats|enade?|enighet|gemensamt?|samlad|samlat|agreed|slutlig|slutligt|slutpoang|final)$/;
/** Whole headings, too short to be told by a word. */
const shortMeans = new Set(["m", "ø", "x̄", "µ", "σ"]);
const noInitials = new Set("ips sd max min sum tot avg dif nr no id ok ja nej".split(" "));

export function headingRole(heading: Cell | undefined, dateSystem: 1900 | 1904): HeadingRole {
  const value = heading?.value ?? null;
  if (isBlank(value)) return { kind: "untold" };
  const text = textOf(heading).trim();
  const match = readColumn(text);
  if (match !== undefined && match.id !== "score" && match.id !== "rater") return { kind: "text", id: match.id };
  const told = roleOfWords(text, value, dateSystem);
  if (told !== null) return told;
  if (match?.id === "rater") return { kind: "rater" };
  if (match?.id !== "score") return { kind: "untold" };
  // "Poäng Anna", "Poäng (1–5)".
  const rest = match.rest.replace(/[^\p{L}\s-]/gu, "").trim();
  return isName(rest) ? { kind: "rater" } : { kind: "score" };
}

function roleOfWords(text: string, value: CellValue, dateSystem: 1900 | 1904): HeadingRole | null {
  const words = plainText(text).split(" ");
  const has = (kind: RegExp): boolean => words.some((word) => kind.test(word));
  if (shortMeans.has(text.toLowerCase()) || has(calculated)) return { kind: "calculated" };
  if (has(agreed)) return { kind: "agreed" };
  if (has(limit) && !isName(text)) return { kind: "limit" };
  if (has(earlier)) return { kind: "earlier" };
  const when = whenOf(text, value, dateSystem);
  if (when !== null) return { kind: "dated", when };
  if (isName(text)) return { kind: "rater" };
  return /^\p{Lu}{1,3}$/u.test(text) && !noInitials.has(text.toLowerCase()) ? { kind: "initials" } : null;
}

/** A day, or a year in the heading: 2023, "Poäng 2023", "VT 2023". */
function whenOf(text: string, value: CellValue, dateSystem: 1900 | 1904): string | null {
  const year = /(?:^|\D)((?:19|20)\d\d)(?!\d)/.exec(text)?.[1];
  if (typeof value === "number" && Number.isInteger(value) && value >= 1900 && value <= 2100) return String(value);
  const [day] = datesInCell(value, dateSystem);
  return day ?? (year === undefined ? null : text.length <= longestDated ? year : null);
}

const longestDated = 40;

/** Whether the heading is somebody's name: "Anna", "Bo", "Anna Berg", "Anna (coach)". */
function isName(text: string): boolean {
  if (nameAs(text) !== undefined) return true;
  const words = text.split(/[\s,(]+/).filter((word) => word !== "");
  const first = (words[0]?.split("-")[0] ?? "").toLowerCase();
  if (!/^\p{Lu}/u.test(text) || words.length > 3) return false;
  // Over scores a name alone is a name, but for the highest score.
  if (words.length === 1) return first !== "max" && (givenNames.has(first) || namesAndWords.has(first));
  return givenNames.has(first) && !namesAndWords.has(first);
}
