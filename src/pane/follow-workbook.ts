/** Lets the findings follow what is done to the open workbook, for as long as it is open, also while the pane is not. */
import type { Host } from "../workbook/host";
import type { Session } from "./session";

/** Answers with what ends it. Where the workbook cannot be listened to, the button *Kontrollera igen* is left. */
export function followWorkbook({ live }: Host, session: Session): () => void {
  if (live === undefined) return () => undefined;
  const watching = live.watch((change) => session.follow((last) => live.readAgain(change, last)));
  watching.catch(() => undefined);
  return () => void watching.then((end) => end()).catch(() => undefined);
}

/** For a pane that is shown again: notes have no event, and Excel may have missed one. Shows no problem of its own. */
export async function catchUp(host: Host, session: Session): Promise<void> {
  if (session.state().checked === null) await session.check();
  else await session.follow(() => host.read()).catch(() => undefined);
}
