/** Labels that name a kind of cost, and no post: titles where nothing stands beside them. */
import { plainText } from "../../../reading/label";
import type { Line } from "./lines";

const groupWords =
  /^(?:\d+ ?)?(?:personal(?:kostnad\w*)?|lone?kostnad\w*|lon(?:er)?|lokal(?:er|kostnad\w*)?|hyror|ovriga? (?:kostnad\w*|omkostnad\w*)|ovrigt|drift(?:kostnad\w*)?|verksamhet(?:skostnad\w*)?|kop av \w+|(?:kopta|externa) tjanster|inkop\w*|administration|administrativa kostnader|material(?:kostnad\w*)?|deltagar(?:relaterade )?kostnad\w*|omkostnader|investering\w*|staff(?: costs)?|premises|other(?: costs)?|aktiviteter)(?: .*)?$/;

export function isGroup({ label }: Line): boolean {
  return groupWords.test(plainText(label));
}
