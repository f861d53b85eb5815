/** A box that says what is missing, and offers ways to begin. */
import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  empty: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: "10px",
    padding: "16px",
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  text: { margin: 0, lineHeight: tokens.lineHeightBase300 },
});

export function EmptyBox({ text, children }: { readonly text: string; readonly children: ReactNode }): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.empty}>
      <p className={styles.text}>{text}</p>
      {children}
    </div>
  );
}
