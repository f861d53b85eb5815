/** Stands where a figure would, while it hangs on a question that nobody has answered. */
import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { useLanguage } from "./language";

const useStyles = makeStyles({
  awaiting: { fontWeight: tokens.fontWeightRegular },
  words: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    whiteSpace: "normal",
  },
});

export function AwaitingAnswer(): ReactNode {
  const styles = useStyles();
  const { t } = useLanguage();
  return (
    <span className={styles.awaiting}>
      – <span className={styles.words}>{t("asked.awaiting")}</span>
    </span>
  );
}
