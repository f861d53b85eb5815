/** What the last writing had to leave out because Excel would not take it, and the way to try once more. */
import type { ReactNode } from "react";
import { cellName } from "../workbook/address";
import type { Unfinished } from "../workbook/host";
import { useLanguage } from "./language";
import { Bar } from "./message-bars";
import type { Session } from "./session";

interface UnfinishedBarProps {
  readonly session: Session;
  readonly unfinished: Unfinished;
  readonly busy: boolean;
}

export function UnfinishedBar({ session, unfinished: { sheets, notes }, busy }: UnfinishedBarProps): ReactNode {
  const { t } = useLanguage();
  return (
    <>
      {sheets.length > 0 && (
        <Bar
          intent="warning"
          text={t("pane.unfinished.sheets", { count: sheets.length, sheets: sheets.join(", ") })}
          onDismiss={session.dismiss}
          action={{ label: t("pane.unfinished.again"), act: () => void session.finish(), disabled: busy }}
        />
      )}
      {notes.length > 0 && (
        <Bar
          intent="warning"
          text={t("pane.unfinished.notes", { count: notes.length, cells: notes.map(cellName).join(", ") })}
          onDismiss={session.dismiss}
        />
      )}
    </>
  );
}
