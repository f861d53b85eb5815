/** What a heading says that its column holds of a person: group, cost, days in work, in work or not, QALYs, utilities. */
import { memoize } from "../../../../workbook/memoize";
import { plainText } from "../../../../reading/label";
import type { Unit } from "../../../../reading/money";
import { columnLabels } from "../../health/template";
import { columnSpec } from "../../register/register-template";
import { type Months, monthsIn, occasionIn } from "./when";

export type HeadingRole =
  | { readonly kind: "person" | "group" | "occasion" }
  /** `isTotal`: it says that it is a sum. `isNamed`: it says that it is a cost, and not an amount alone. */
  | {
      readonly kind: "cost";
      readonly unit: Unit | null;
      readonly isTotal: boolean;
      readonly isNamed: boolean;
      readonly months: Months | null;
    }
  | { readonly kind: "days"; readonly isRegular: boolean; readonly months: Months | null }
  | { readonly kind: "work" | "qaly" | "utility"; readonly months: Months | null };

export interface RoleColumn {
  readonly column: number;
  readonly heading: string;
  readonly role: HeadingRole;
}

const labelsOf = ({
  sv,
  en,
  also = [],
}: {
  readonly sv: string;
  readonly en: string;
  readonly also?: readonly string[];
}) => [sv, en, ...also].map(plainText);
const persons: ReadonlySet<string> = new Set([
  ...labelsOf(columnLabels.person),
  ...labelsOf(columnSpec("number").label),
  ...[
    "id",
    "id nr",
    "idnr",
    "id nummer",
    "kod",
    "nr",
    "no",
    "nummer",
    "patient",
    "patient id",
    "deltagar id",
    "person id",
  ],
  ...["studieperson", "forsoksperson", "individ nr", "pat nr", "patientnr", "deltagarnr", "person nr", "case"],
]);
const occasions: ReadonlySet<string> = new Set(labelsOf(columnLabels.occasion));
const groups: ReadonlySet<string> = new Set([
  ...labelsOf(columnSpec("group").label),
  ...["arm", "behandlingsarm", "studiegrupp", "grupptillhorighet", "allokering", "allokerad till", "randomiserad till"],
  ...[
    "lottad till",
    "lottning",
    "randomisering",
    "behandlingsgrupp",
    "insatsgrupp",
    "typ av stod",
    "stod",
    "insats",
    "metod",
  ],
  ...[
    "group",
    "study group",
    "treatment group",
    "allocation",
    "treatment",
    "intervention",
    "trial arm",
    "allocated to",
  ],
]);
const longestHeading = 70;

/** `null` for a heading of something else. */
export const headingRole = memoize((text: string): HeadingRole | null => {
  if (text === "" || text.length > longestHeading) return null;
  const plain = plainText(text);
  if (persons.has(plain)) return { kind: "person" };
  if (groups.has(plain)) return { kind: "group" };
  if (occasions.has(plain)) return { kind: "occasion" };
  return qalyRole(plain) ?? utilityRole(plain) ?? costRole(plain) ?? daysRole(plain) ?? workRole(plain);
});

function qalyRole(plain: string): HeadingRole | null {
  if (!/\bqalys?\b|kvalitetsjusterad|quality adjusted/.test(plain) || /\bper\b|kostnad|\bkr\b/.test(plain)) return null;
  return { kind: "qaly", months: monthsIn(plain).months };
}

const instruments =
  /\b(?:eq ?5d(?: ?[35]l)?|euroqol|nytta|nyttovikt|nyttovarde|utility|utilities|hrqol|livskvalitet|halsoindex)\b/;
const fillers = /\b(?:index|indexvarde|varde|value|vikt|poang|score|enligt|svenskt?|swedish|vardeset|tariff)\b/g;

/** "EQ-5D 6 mån", "EQ5D_index_0", "Nytta start", "U12"; a dimension or EQ VAS is none. */
function utilityRole(plain: string): HeadingRole | null {
  const spaced = plain.replace(/\b(eq5d|eq 5d)(\d{1,2})\b/, "$1 $2");
  const isBare = /^(?:u ?\d{1,2}|(?:utility|nytta|index)(?: ?\d{1,2})?)$/.test(spaced);
  if (!isBare && !instruments.test(spaced)) return null;
  const rest = spaced.replace(instruments, " ").replace(fillers, " ").replace(/\s+/g, " ").trim();
  const said = occasionIn(isBare ? spaced.replace(/^(?:u|utility|nytta|index) ?/, "") : rest);
  // In an order, and nobody says when: "T1", "Mätning 2".
  if (/^(?:t|matning|tillfalle|omgang|uppfoljning|wave|visit|besok) ?\d$/.test(said.rest)) {
    return { kind: "utility", months: null };
  }
  return said.rest === "" ? { kind: "utility", months: said.months } : null;
}

const notCost =
  /\b(?:per (?:qaly|dag|dagar|vunnen|person i arbete)|kostnadsstalle|kostnadsslag|kostnadseffektiv\w*|icer|varav|fore|before|budget\w*)\b/;

function costRole(plain: string): HeadingRole | null {
  const isNamed = /kostnad|kostn\b|\bcosts?\b|utgifter|produktionsbortfall|produktionsforlust/.test(plain);
  const unit = unitIn(plain);
  const isSum =
    /\b(?:summa|total|totalt|totala|totalkostnad\w*|sammanlagd\w*|sum)\b|samhallskostnad|samhallets kostnad/.test(
      plain,
    );
  if (notCost.test(plain) || (!isNamed && unit === null && !/^(?:summa|totalt?|sum)$/.test(plain))) return null;
  if (/\b(?:inkomst|lon|intakt|income|wage)\b/.test(plain)) return null;
  return { kind: "cost", unit, isTotal: isSum, isNamed, months: monthsIn(plain).months };
}

/** `null` where it is not said. */
export function unitIn(plain: string): Unit | null {
  if (/\b(?:tkr|ksek|tusental|tusen kr|tusen kronor|1000 kr|1 000 kr|kkr)\b/.test(plain)) return "tkr";
  if (/\b(?:mkr|mnkr|msek|miljoner)\b/.test(plain)) return "mkr";
  return /\b(?:kr|kronor|sek)\b/.test(plain) ? "kr" : null;
}

const work = "(?:arbet\\w*|jobb\\w*|anstall\\w*|sysselsatt\\w*|work\\w*|employ\\w*)";
const otherWork =
  /arbetslos|utan arbete|ej i arbete|franvaro|sjuk|traning|praktik|subvention|lonebidrag|unemploy|arbetsformedl|arbetsplats|arbetsgivar|arbetsterap|arbetsmarknad|arbetssok|arbetsformag|\bfore\b|before/;

/** "Arbetsdagar", "Dagar i reguljärt arbete"; not days until work, nor without it. */
function daysRole(plain: string): HeadingRole | null {
  const isDays = new RegExp(`${work}.*dag|dag\\w*.*\\b${work}|\\bdays?\\b.*\\b${work}|\\b${work} days?\\b`).test(plain);
  if (!isDays || otherWork.test(plain) || /\b(?:till|to|innan|until|per|andel)\b/.test(withoutMonths(plain))) {
    return null;
  }
  return { kind: "days", isRegular: /regulj|regular|oppna|competitive/.test(plain), months: monthsIn(plain).months };
}

/** "I arbete", "Anställd 24 mån", "Fick jobb": yes or no. */
function workRole(plain: string): HeadingRole | null {
  // "Arbete från" is a day.
  if (/\b(?:fran|from|datum|date|dag)\b/.test(plain)) return null;
  const { months, rest } = monthsIn(plain.replace(/\b(?:ja nej|0 1|1 0|j n|yes no)\b/g, " "));
  const pattern =
    /^(?:i |har |fick |fatt |in |had )?(?:ett )?(?:(?:regulj\w*|regular|competitive|oppet) )?(?:arbete|arbetar|jobb|anstalld|anstallning|sysselsatt|sysselsattning|work|job|employed|employment)$/;
  return pattern.test(rest) ? { kind: "work", months } : null;
}

function withoutMonths(plain: string): string {
  return plain.replace(/\b\d{1,2} ?(?:till|to) ?\d{1,2}\b/g, " ");
}
