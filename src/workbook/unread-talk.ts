/** What people have written beside the cells and the host could not read: notes, conversations, or both. */
import type { Snapshot } from "./snapshot";

export type UnreadTalk = "notes" | "comments" | "both";

/**
 * `null` where both were read, or nobody looked outside the cells. Notes need ExcelApi 1.18 and conversations 1.10; Excel may refuse either, and more than a
 * thousand of one are not asked for. A file tells both.
 */
export function unreadTalk({ sheets, outside }: Snapshot): UnreadTalk | null {
  if (outside === undefined) return null;
  const lacksNotes = sheets.some(({ notes }) => notes === undefined);
  const lacksComments = outside.unread.includes("threadedComment");
  if (lacksNotes) return lacksComments ? "both" : "notes";
  return lacksComments ? "comments" : null;
}
