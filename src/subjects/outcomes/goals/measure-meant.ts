/** What of a register a goal is measured by, where its words decide; a goal about staff or about what people think is not. */
import { meaningOf, shareIn } from "../stated/spoken-figures";
import type { GoalMeasure } from "./template";

/** What somebody feels, thinks or knows is asked of them, and no register of participants holds it. */
const asked =
  /upplev|ans(?:er|e)(?!\p{L})|tyck|känner|nöjd|skatta|enkät|svara|bedöm(?!ning)|kunskap|kännedom|tillit|självförtroende|hälsa|livskvalitet|feel|satisf|survey/iu;
/** Somebody else than the participants. */
const others =
  /personal|handläggare|medarbetare|chefer|arbetsgivare|företag|parter(?!\p{L})|verksamheter|samarbet|samverka|nätverk|staff|employer/iu;
/** Near work, or without it, is not in it. */
const notIn =
  /(?:närm(?:are|a sig)|(?:steg|väg) (?:mot|till)|inför|utan|redo för|rustad|saknar|inte|ej|avbryt|avbrott|avbröt|återfall|toward)/iu;

/** `goal`: a goal's own text, which must tell a share to be one; the words of an indicator are the measure. */
export function measureMeantBy(text: string, goal = false): GoalMeasure | null {
  if (/GHQ/iu.test(text)) return "ghq";
  if (/EQ-?5D/iu.test(text)) return "eq5d";
  if (goal && shareIn(text) === null) return null;
  if (asked.test(text) || others.test(text)) return null;
  const meaning = meaningOf(text);
  if (meaning?.kind !== "measure") return null;
  const isNear = notIn.test(text) && meaning.measure !== "workRehab" && meaning.measure !== "planned";
  return isNear ? null : meaning.measure;
}
