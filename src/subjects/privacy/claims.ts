/** What was looked through and found without persons, so that nobody believes more than was done. */
import type { Claim } from "../../checking/assurance";
import { asKey } from "../../checking/message-value";
import type { OutsidePlace, Snapshot } from "../../workbook/snapshot";
import { unreadTalk } from "../../workbook/unread-talk";
import type { PrivacyModel } from "./model";

const rules = ["OUT-201", "OUT-202", "OUT-203", "OUT-204"];

/**
 * A file is read whole; Excel tells less of a workbook than its file holds. Of a file with damaged parts nothing is
 * claimed: OUT-205 tells of them.
 */
export const privacyClaims: readonly Claim<PrivacyModel, null>[] = [
  { key: "privacy.looked", rules, about: ({ snapshot }) => (isWhole(snapshot.outside?.unread) ? {} : null) },
  {
    key: "privacy.lookedInExcel",
    rules,
    about: ({ snapshot }) => (isExcels(snapshot) && unreadTalk(snapshot) === null ? {} : null),
  },
  {
    key: "privacy.lookedInOlderExcel",
    rules,
    about: ({ snapshot }) => {
      const unread = unreadTalk(snapshot);
      return isExcels(snapshot) && unread !== null ? { unread: asKey(`app.unreadTalk.${unread}`) } : null;
    },
  },
];

/** What is read of no file. */
const neverRead: ReadonlySet<OutsidePlace> = new Set(["macro", "embedded", "picture"]);

function isWhole(unread: readonly OutsidePlace[] | undefined): boolean {
  return unread?.every((place) => neverRead.has(place)) === true;
}

/** Excel never tells of headers. */
function isExcels({ outside }: Snapshot): boolean {
  return outside === undefined || outside.unread.includes("headerFooter");
}
