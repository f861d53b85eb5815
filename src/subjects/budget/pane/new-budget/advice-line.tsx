/** One line of advice: how it stands, or what the policy would object to. Told live as one writes. */
import type { ReactNode } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular, WarningRegular } from "@fluentui/react-icons";

const useStyles = makeStyles({
  line: {
    display: "grid",
    gridTemplateColumns: "20px 1fr",
    columnGap: "8px",
    alignItems: "start",
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  sign: { paddingTop: "2px", color: tokens.colorStatusSuccessForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
});

export function AdviceLine({ text, warns }: { readonly text: string; readonly warns: boolean }): ReactNode {
  const styles = useStyles();
  return (
    <p role="status" className={styles.line} data-warns={warns}>
      <span className={mergeClasses(styles.sign, warns && styles.warning)} aria-hidden>
        {warns ? <WarningRegular fontSize={16} /> : <CheckmarkCircleRegular fontSize={16} />}
      </span>
      <span>{text}</span>
    </p>
  );
}
