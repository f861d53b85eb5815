/** What the heading of a column of amounts says that it is, where that is no organisation. */
import { memoize } from "../workbook/memoize";
import { plainText } from "./label";

/**
 * period: a year, a quarter, a month. stage: budgeted, granted, spent, left. funder: who pays, where it is not one of
 * those who do the work. remark: hours, prices, comments beside the amounts.
 */
export type ColumnWord =
  | { readonly kind: "period" }
  | { readonly kind: "stage"; readonly stage: "planned" | "actual" }
  | { readonly kind: "funder"; readonly funder: "requested" | "own" | "other" }
  | { readonly kind: "amount" }
  | { readonly kind: "remark" };

const month =
  "(?:jan(?:uari)?|feb(?:ruari)?|mars?|apr(?:il)?|maj|juni?|juli?|aug(?:usti)?|sep(?:t|tember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?|january|february|march|may|june|july|august|october)";
const year = "(?:19|20)\\d\\d";
const part = `(?:${month}|kv(?:artal)?|q|ht|vt|halvar|host(?:en)?|var(?:en)?|tertial|t|period|ar|year|projektar|verksamhetsar|manad|del|h)`;

const words: readonly (readonly [pattern: RegExp, word: ColumnWord])[] = [
  [
    new RegExp(
      `^(?:budget |kostnad(?:er)? |belopp )?(?:${part} ?\\d{0,2} )?(?:${part} ?\\d{0,2} )?${year}(?: ${year}| \\d{1,2}| ${part} ?\\d{0,2})*$`,
    ),
    { kind: "period" },
  ],
  [
    new RegExp(
      `^${part} ?\\d{1,2}(?: \\d\\d)?$|^${month}(?: ${month})?$|^(?:forsta|andra|tredje|fjarde) (?:halv)?ar(?:et)?$|^(?:kv|q|kvartal) ?[1-4](?: ?\\d\\d)?$|^(?:vt|ht|helar)$`,
    ),
    { kind: "period" },
  ],
  [
    /^(?:budget(?:erat|erad)?|sokt|ansokt|sokt belopp|ansokt belopp|beviljat?|beviljade medel|beviljat belopp|planerat?|plan|granted|planned|applied)(?: belopp)?$/,
    { kind: "stage", stage: "planned" },
  ],
  [
    /^(?:utfall|rekvirera[td](?: hittills)?|aterstar|kvar|kvarstar|avvikelse|diff(?:erens)?|skillnad|prognos|forbrukat|upparbetat|utbetalt|faktiskt?|bokfort|atersta(?:ende|r) medel|att aterbetala|actual|spent|left|variance|forecast|remaining)(?: .{0,20})?$/,
    { kind: "stage", stage: "actual" },
  ],
  [
    /^(?:soks|sokes|soks fran|sokt fran|ansoks|rekvireras|att rekvirera|fran|finansieras av|bidrag fran)? ?(?:samordnings)?forbund(?:et)?$|^(?:soks|sokes|ansoks|att rekvirera|rekvireras)$/,
    { kind: "funder", funder: "requested" },
  ],
  [
    /^(?:egen ?finansiering|egna medel|egeninsats|egen insats|medfinansiering|own funding|own contribution)$/,
    { kind: "funder", funder: "own" },
  ],
  [
    /^(?:esf(?: stod| medel)?|eu(?: medel)?|staten|statsbidrag|annan finansiering|ovrig finansiering|ovriga finansiarer|andra finansiarer|finansiar(?: \d)?|other funding)$/,
    { kind: "funder", funder: "other" },
  ],
  [/^(?:belopp(?: i)?|kostnad(?:er)?(?: i)?|summa|pengar|i|budgeterat belopp|amount|cost|sum)$/, { kind: "amount" }],
  [
    /^(?:kommentar(?:er)?|anteckning(?:ar)?|anm(?:arkning)?|noter?|antal(?: .{1,20})?|tim(?:mar)?|a pris|apris|pris|manadslon|manadskostnad|lon|loneniva|po|po %|po palagg|konto(?:nr)?|kontonummer|kostnadsstalle|ansvar|comments?|hours|price|quantity|account|nr|rad)$/,
    { kind: "remark" },
  ],
];

/** `null` for a heading that says nothing of the kind: an organisation's name, most often. */
export const columnWord = memoize((heading: string): ColumnWord | null => {
  const plain = plainText(heading.replace(/\b(?:kr|tkr|kkr|sek|mkr)\b/gi, " "));
  // "kr" over the column says the unit, and nobody's name.
  if (plain === "") return heading.trim() === "" ? null : { kind: "amount" };
  return words.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
});
