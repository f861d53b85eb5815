/** The words of the cells: kinds of support, who pays, who employs, and how much of full time. */
import { plainText } from "../../../reading/label";
import { memoize } from "../../../workbook/memoize";
import type { EmployerKind, Payer, SupportKind } from "../model";

const kindWords: readonly (readonly [SupportKind, RegExp])[] = [
  ["sicknessCompensation", /\bsjuk ?ers\w*|\bsjers\w*|\bsjukbidrag|\bfortidspension\w*|\bsickness compensation/g],
  ["activityCompensation", /\bakt\w* ?ers\w*|\bactivity compensation/g],
  [
    "activitySupport",
    /\bakt\w* ?(?:stod|st|grant)\b|\baktivitetsstod\w*|\bactivity (?:support|grant)|\butvecklingsers\w*/g,
  ],
  ["rehabilitationBenefit", /\brehab\w*(?: ?pen\w*)?(?: benefit)?/g],
  [
    "sicknessBenefit",
    /\bsjuk ?p\w*|\bsjp\w*|\bsj p\w*|\bsgi\b|\bsjuklon|\bsickness benefit|\bsick ?pay|\bsjukskriven/g,
  ],
  [
    "incomeSupport",
    /\bf stod\w*|\bfstod\w*|\bfors\w* ?stod\w*|\bek\w* bist\w*|\bekb\b|\bsoc(?:ial)? ?bidrag\w*|\bbistand\b|\bfs\b|\bincome support|\bsocial assistance|\bsocial welfare/g,
  ],
  ["establishmentBenefit", /\betabl\w*(?: ?ers\w*)?|\bestablishment(?: benefit| allowance)?/g],
  ["unemploymentBenefit", /\ba ?kass\w*|\barbetsl\w* ?(?:ers|kass)\w*|\balfa ?kass\w*|\bunemployment(?: benefit)?/g],
];

/** Who pays, by the kind alone: Hudiksvall 2018, table 3. `null`: it is told nowhere. */
export const usualPayer: Readonly<Record<SupportKind, Payer | null>> = {
  incomeSupport: "municipality",
  sicknessBenefit: "socialInsurance",
  rehabilitationBenefit: "socialInsurance",
  activityCompensation: "socialInsurance",
  sicknessCompensation: "socialInsurance",
  activitySupport: "employmentService",
  establishmentBenefit: "employmentService",
  unemploymentBenefit: "other",
  other: null,
};

/** Not taxed: "Försörjningsstöd … beskattas däremot inte". */
export function isTaxed(kind: SupportKind): boolean {
  return kind !== "incomeSupport";
}

/** In the order that they are written; empty for words that name none. */
export const supportKinds = memoize((text: string): readonly SupportKind[] => {
  let plain = plainText(text);
  const found: { readonly kind: SupportKind; readonly at: number }[] = [];
  for (const [kind, pattern] of kindWords) {
    plain = plain.replace(pattern, (word: string, at: number) => {
      found.push({ kind, at });
      return ".".repeat(word.length);
    });
  }
  return found.sort((a, b) => a.at - b.at).map(({ kind }) => kind);
});

export function isNoSupport(text: string): boolean {
  return /^(?:|ingen(?: inkomst| ersattning)?|inget|inga|saknas|none|nothing|no|0)$/.test(plainText(text));
}

const payerWords: readonly (readonly [Payer, RegExp])[] = [
  ["socialInsurance", /\bfk\b|\bf kassan?\b|\bforsakringsk\w*|\bsocial insurance/],
  ["employmentService", /\baf\b|\barb\w* ?form\w*|\bemployment service/],
  ["region", /\bregion\w*|\blandsting\w*|\bcounty/],
  [
    "municipality",
    /\bifo\b|\bkommun\w*|\bsoc\b|\bsocial(?:tjanst|forvaltning|kontor)\w*|\bforsorjningsst\w*|\bmunicipal\w*/,
  ],
  ["other", /\ba ?kass\w*|\bann?an\b|\bannat\b|\bovrig\w*|\bother\b|\bcsn\b/],
];

export function payerNamed(text: string): Payer | null {
  const plain = plainText(text);
  const found = payerWords.filter(([, pattern]) => pattern.test(plain));
  return found.length === 1 ? (found[0]?.[0] ?? null) : null;
}

const employerWords: readonly (readonly [EmployerKind, RegExp])[] = [
  ["municipality", /\bkommun\w*|\bmunicipal\w*|\bame\b/],
  ["region", /\bregion\w*|\blandsting\w*|\bcounty/],
  [
    "nonProfit",
    /\bidee?l\w*|\bforening\w*|\bstiftelse\w*|\bkooperativ\w*|\bnon ?profit|\bcivilsam\w*|\bsocialt foretag/,
  ],
  ["private", /\bprivat\w*|\bforetag\w*|\b(?:ab|hb)\b|\bbolag\w*|\bprivate\b|\bcompany/],
  ["state", /\bstat(?:en|lig\w*)?\b|\bmyndighet\w*|\bstate\b|\bgovernment/],
];

export function employerNamed(text: string): EmployerKind | null {
  const plain = plainText(text);
  if (plain === "") return null;
  return employerWords.find(([, pattern]) => pattern.test(plain))?.[0] ?? "other";
}

export function saysStudies(text: string): boolean {
  return /\bstud\w*|\bcsn\b|\butbildning\w*|\bskola\b|\bhogskol\w*|\bkomvux\b|\bfolkhogsk\w*|\bschool\b|\bcollege\b/.test(
    plainText(text),
  );
}

/** 0–1; `null` for what says none. */
export function extentIn(value: unknown): number | null {
  if (typeof value === "number") {
    return value > 0 && value <= 1 ? value : value > 1 && value <= 100 ? value / 100 : null;
  }
  if (typeof value !== "string") return null;
  const plain = value.trim().toLowerCase();
  if (/^heltid|^full ?time|^hel\b/.test(plain)) return 1;
  if (/^halvtid|^half ?time|^halv\b/.test(plain)) return 0.5;
  const match = /^(\d{1,3}(?:[.,]\d{1,2})?)\s*(%|procent)?/.exec(plain);
  if (match === null) return null;
  const figure = Number((match[1] ?? "").replace(",", "."));
  return match[2] === undefined ? extentIn(figure) : figure > 0 && figure <= 100 ? figure / 100 : null;
}
