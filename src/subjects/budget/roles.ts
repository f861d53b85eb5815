/** Which staff roles are a coach's: those that meet the participants and whose caseload is counted. */
import { plainText } from "../../reading/label";

/** Beginnings of words in plain text: "arbetscoach", "arbetscoacher". */
const coachWords: readonly string[] = [
  "arbetscoach",
  "jobbcoach",
  "coach",
  "arbetskonsulent",
  "arbetsspecialist",
  "se handledare",
  "se coach",
  "ips handledare",
  "ips specialist",
  "ips coach",
  "ips konsulent",
  "sius konsulent",
  "siuskonsulent",
  "job coach",
  "work coach",
  "employment coach",
  "employment specialist",
  "employment consultant",
  "employment adviser",
];

/** Roles that lead coaches, or share a post with one: how much of it is coaching only the plan can say. */
const leaderWords: readonly string[] = [
  "projektled",
  "delprojektled",
  "teamled",
  "gruppled",
  "chef",
  "coachchef",
  "project lead",
  "project manager",
  "team lead",
  "manager",
];

export function isCoach(role: string): boolean {
  return hasWord(role, coachWords) && !hasWord(role, leaderWords);
}

/** Words of those who may meet the participants as a coach does, whatever they are called. */
const coachLikeWords: readonly string[] = [
  "handled",
  "medarbet",
  "projektmedarbet",
  "konsulent",
  "vagled",
  "stodperson",
];

/** A role that may be a coach's, wholly or in part, without saying so: who leads coaches, or is called only *handledare*. */
export function mayBeCoach(role: string): boolean {
  if (isCoach(role)) return false;
  return plainText(role) === "" || hasWord(role, coachWords) || hasWord(role, coachLikeWords);
}

/** A post that a project has one of; "delprojektledare" is one of several. */
export function isLeader(role: string): boolean {
  return hasWord(role, ["projektled", "project lead", "project manager"]);
}

/** A role without running numbers: "Arbetscoach 2" and "arbetscoach" are the same role. */
export function roleKey(role: string): string {
  return plainText(role)
    .replace(/(^| )\d+(?= |$)/g, " ")
    .replace(/ +/g, " ")
    .trim();
}

function hasWord(text: string, beginnings: readonly string[]): boolean {
  const plain = ` ${plainText(text)}`;
  return beginnings.some((beginning) => plain.includes(` ${beginning}`));
}
