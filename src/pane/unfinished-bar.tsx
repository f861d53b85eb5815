/** What the last writing had to leave out because Excel would not take it, and the way to try once more. */
import type { ReactNode } from "react";
import { addressText } from "../workbook/address";
import { useLanguage } from "./language";
import { Bar } from "./message-bars";
import type { LeftOut, Session } from "./session";

interface UnfinishedBarProps {
  readonly session: Session;
  readonly unfinished: LeftOut;
  readonly busy: boolean;
}

export function UnfinishedBar({ session, unfinished: { sheets, notes, again }, busy }: UnfinishedBarProps): ReactNode {
  const { t } = useLanguage();
  return (
    <>
      {sheets.length > 0 && (
        <Bar
          intent="warning"
          text={[
            t("pane.unfinished.sheets", { count: sheets.length, sheets: sheets.join(", ") }),
            again === true ? t("pane.unfinished.stillNot") : "",
          ].join(" ")}
          onDismiss={session.dismissUnfinished}
          action={{ label: t("pane.unfinished.again"), act: () => void session.finish(), disabled: busy }}
        />
      )}
      {notes.length > 0 && (
        <Bar
          intent="warning"
          text={t("pane.unfinished.notes", { count: notes.length, cells: notes.map(addressText).join(", ") })}
          onDismiss={session.dismissUnfinished}
        />
      )}
    </>
  );
}
