/** Which groups are the project's and which is what it is compared with, by their names. */
import { plainText } from "../../../../reading/label";
import { groupKey } from "../../study/group-values";

export type Side = "project" | "comparison";

const comparison =
  /\b(?:ej|inte|utan|icke|non|no|without)\b|kontroll|^k ?g$|^jmf|jamfor|ordinarie|sedvanlig|vanligt? |^tau$|treatment as usual|usual|standard|traditionel|control|comparison|comparator|vantelista|waiting list|placebo/;
const project =
  /\b(?:ips|se|supported employment|individual placement)\b|insats|projekt|project|behandling|intervention|forsok|experiment|treatment|\btest\w*/;
/** No group: nobody is compared with those who were never in one. */
const none =
  /^(?:|okan[dt]|saknas|uppgift saknas|vet ej|ej grupp|bortfall|avhopp|avbrutit|exkluderad\w*|utgatt|x|na|n a)$/;

/** `null`: the name does not tell. */
export function sideOf(name: string): Side | null {
  const plain = plainText(name);
  return comparison.test(plain) ? "comparison" : project.test(plain) ? "project" : null;
}

/** One key for a group however it is spelt; `null` where it is none. */
export function trialGroupKey(text: string): string | null {
  const plain = plainText(text);
  return none.test(plain) || isSummary(plain) ? null : groupKey(text);
}

/** "Medel", "Summa IPS": a row that sums up and is nobody. */
export function isSummary(plain: string): boolean {
  return /^(?:summa|sum|totalt?|total|medel\w*|mean|snitt|genomsnitt|median|sd|std\w*|standardavvikelse|antal|min|max|n|varians|differens|skillnad|icer|kostnad\w*|cost|kvot\w*|delta|inkrement\w*|nettonytta|anm\w*|not|kalla)\b/.test(
    plain,
  );
}
