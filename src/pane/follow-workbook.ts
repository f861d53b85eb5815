/** Lets the findings follow what is done to the open workbook, for as long as it is open. */
import type { Host } from "../workbook/host";
import type { Session } from "./session";

/** Answers with what ends it. Where the workbook cannot be listened to, the button *Kontrollera igen* is left. */
export function followWorkbook({ live }: Host, session: Session): () => void {
  if (live === undefined) return () => undefined;
  const watching = live.watch((change) => session.follow((last) => live.readAgain(change, last)));
  watching.catch(() => undefined);
  return () => void watching.then((end) => end()).catch(() => undefined);
}
