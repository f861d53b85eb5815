/** Says that notes or comments could not be read, and where in Excel one looks through them oneself. */
import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Snapshot } from "../workbook/snapshot";
import { unreadTalk } from "../workbook/unread-talk";
import { useLanguage } from "./language";
import { SeverityIcon } from "./severity-icon";

const useStyles = makeStyles({
  line: {
    display: "grid",
    gridTemplateColumns: "16px 1fr",
    columnGap: "8px",
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** Nothing where both were read. */
export function UnreadTalk({ snapshot }: { readonly snapshot: Snapshot }): ReactNode {
  const styles = useStyles();
  const { t } = useLanguage();
  const unread = unreadTalk(snapshot);
  if (unread === null) return null;
  return (
    <p className={styles.line} data-unread={unread}>
      <SeverityIcon severity="warning" size={16} />
      <span>{t(`pane.unreadTalk.${unread}`)}</span>
    </p>
  );
}
