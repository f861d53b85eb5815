/** Which organisations are members of a samordningsförbund, and when two names mean the same organisation. */
import { editDistance } from "../../reading/edit-distance";
import { plainText } from "../../reading/label";
import { nameAndRole } from "./role-in-name";

/** The word that an abbreviation or a translation stands for, in plain text. */
const sameAs: readonly (readonly [pattern: RegExp, plain: string])[] = [
  [/^(af|(swedish )?public employment service)\b/, "arbetsformedlingen"],
  [/^arbetsformedling(ens)?\b/, "arbetsformedlingen"],
  [/^(fk|(swedish )?social insurance agency)\b/, "forsakringskassan"],
  [/^forsakringskassa(ns)?\b/, "forsakringskassan"],
];

const regionWord = /(^| )(region(en|ens|s)?|landsting(et|ets|s)?|county council)( |$)/;
const municipalityWord = /(^| )(kommun(en|ens|s|er|erna)?|stad(en|ens|s)?|municipality|municipalities|city)( |$)/;
/** Parts of a kommun that do not name it. */
const municipalOffice = /(^| )(socialtjanst(en|ens)?|socialforvaltning(en)?|stadsdel\w*|social services)( |$)/;

/** A name in plain text, abbreviations and translations of the state's agencies written out. */
function organisationWords(name: string): string {
  const plain = plainText(nameAndRole(name).name);
  const found = sameAs.find(([pattern]) => pattern.test(plain));
  return found === undefined ? plain : plain.replace(found[0], found[1]);
}

/**
 * The member that an organisation is or belongs to: `arbetsformedlingen`, `forsakringskassan`, `region`,
 * `kommun:uppsala`, `kommun:` for one that is not named, or a name of the policy's. `null`: no member known.
 */
export function memberOf(name: string, memberNames: readonly string[]): string | null {
  const words = organisationWords(name);
  const named = memberNames.map(organisationWords).find((member) => words === member || words.startsWith(`${member} `));
  if (words.startsWith("arbetsformedlingen")) return "arbetsformedlingen";
  if (words.startsWith("forsakringskassan")) return "forsakringskassan";
  const kommun = municipalityWord.exec(words);
  if (kommun) return `kommun:${municipalityName(words, kommun)}`;
  // A förbund has one region (2003:1210, 3 §), whatever part of it takes part.
  if (regionWord.test(words)) return "region";
  if (named !== undefined) return `named:${named}`;
  return municipalOffice.test(words) ? "kommun:" : null;
}

/** Whether one name is the other with more words after it: "Landstinget Uppsala Län" beside "Landstinget". */
export function isLongerName(one: string, other: string): boolean {
  const [a, b] = [organisationWords(one), organisationWords(other)];
  return a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);
}

/** "uppsala" of "Uppsala kommun, socialtjänsten" and of "Municipality of Uppsala"; empty where none is named. */
function municipalityName(words: string, found: RegExpExecArray): string {
  const before = words.slice(0, found.index).trim();
  const after = /^of (\w+)/.exec(words.slice(found.index + found[0].length).trim())?.[1] ?? "";
  return municipalOffice.test(before) || before === "" ? after : before;
}

/** How many different members take part. A kommun without a name is no other than one that has a name. */
export function countMembers(names: readonly string[], memberNames: readonly string[]): number {
  const members = new Set(names.map((name) => memberOf(name, memberNames)).filter((member) => member !== null));
  const namedKommun = [...members].some((member) => member.startsWith("kommun:") && member !== "kommun:");
  if (namedKommun) members.delete("kommun:");
  return members.size;
}

/**
 * The one of `names` that means the same organisation: the same words, else the only one that begins with the name or
 * that the name begins with ("Landstinget", "Landstinget Uppsala Län"), else the only one a slip of the finger away.
 * `undefined` where there is none, or more than one.
 */
export function sameOrganisation(name: string, names: readonly string[]): string | undefined {
  const exact = names.find((other) => other.trim().toLowerCase() === name.trim().toLowerCase());
  if (exact !== undefined) return exact;
  const words = organisationWords(name);
  if (words === "") return undefined;
  const others = names.map((other) => ({ other, words: organisationWords(other) }));
  const tests: readonly ((other: string) => boolean)[] = [
    (other) => other === words,
    (other) => other !== "" && (other.startsWith(`${words} `) || words.startsWith(`${other} `)),
    (other) => words.length >= 9 && editDistance(words, other, 2) <= 2,
  ];
  for (const test of tests) {
    const found = others.filter((candidate) => test(candidate.words));
    if (found.length === 1) return found[0]?.other;
    if (found.length > 1) return undefined;
  }
  return undefined;
}
