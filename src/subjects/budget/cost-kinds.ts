/** The words by which kinds of cost are known that a policy speaks of. */
import { plainText } from "../../reading/label";
import type { CostKind } from "./policy";
import type { CostRow } from "./model";

/** Patterns on plain text (lower case, no å/ä/ö, single spaces). */
const excludable: Readonly<Record<CostKind, RegExp>> = {
  interpreter:
    /\b(sprak|teckensprak|distans|telefon)?tolk(ar|en|s)?\b|\btolkning\b(?! av)|\btolk(kostnad|tjanst|hjalp|arvode|ersattning)\w*|\binterpret(er|ers|ing)\b/,
  travelCards:
    /\b(buss|rese|sl|periods?|manads)\s?kort\w*|\bmil(ersattning|kostnad)\w*|\bbiljett\w*|\bbus (pass|passes|cards?)\b|\btravel (cards?|passes)\b|\bmileage\b/,
  participantCompensation:
    /\b(deltagar|habiliterings|flit|aktivitets)(ersattning|pen(g|ning)ar?|stod|peng)\w*|\bersattning\w* (till|for|at) deltagar\w*|\bcompensation (to|for) participants?\b|\bparticipants? compensation\b/,
  equipment: /\butrustning\w*|\binventarie\w*|\bmobl?(er|el)\w*|\bdator\w*|\bequipment\b|\bfurniture\b|\bcomputers?\b/,
  representation: /\brepresentation\b|\bentertainment\b|\bhospitality\b/,
};

const overhead =
  /^oh\b|\boh (kostnad|paslag|palagg)\w*|\boverhead\w*|\badministra(tion|tiva?|tionskostnad)\w*|\badm kostnad\w*|\bindirekta? kostnad\w*|\bgemensamma kostnad\w*|\bindirect costs?\b/;
const evaluation = /utvarder|foljeforsk|evaluat/;

/** The kind of cost that a row is, among those a policy can exclude; `null` for any other. */
export function excludableKind(row: CostRow): CostKind | null {
  if (row.id === "interpreter") return "interpreter";
  // The template's own rows are what they are, whatever words their labels hold.
  if (row.id !== null) return null;
  const label = plainText(row.label);
  const kinds: readonly CostKind[] = [
    "interpreter",
    "travelCards",
    "participantCompensation",
    "equipment",
    "representation",
  ];
  return kinds.find((kind) => excludable[kind].test(label)) ?? null;
}

/** Overhead, administration, indirect cost: what is laid on other costs as a share. */
export function isOverhead(row: CostRow): boolean {
  return row.id === null && overhead.test(plainText(row.label));
}

export function isEvaluation(row: CostRow): boolean {
  return row.id === "evaluation" || evaluation.test(plainText(row.label));
}
