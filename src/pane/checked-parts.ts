/** What the pane shows of a check. It is asked for beside the check's own chunk: a pane that is still empty needs none of it. */
import { loadedAhead } from "./loaded-ahead";
import type { SubjectPane } from "./subject-pane";

const subjects = loadedAhead(async () => (await import(/* webpackChunkName: "checked" */ "./subjects")).Subjects);
const history = loadedAhead(
  async () => (await import(/* webpackChunkName: "checked" */ "./history-buttons")).HistoryButtons,
);

export const Subjects = subjects.Part;
export const HistoryButtons = history.Part;

/** What must have come before findings are shown. Rejects where some of it cannot be fetched. */
export async function loadCheckedParts(panes: readonly SubjectPane[]): Promise<void> {
  await Promise.all([subjects.load(), history.load(), ...panes.map(async ({ tab }) => tab?.ahead?.())]);
}
