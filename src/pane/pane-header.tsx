/** Samkoll's mark and name, and the language. */
import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { LanguageSwitch } from "./language-switch";

const useStyles = makeStyles({
  header: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    display: "flex",
    alignItems: "center",
    gap: "10px",
    minHeight: "48px",
    padding: "0 12px 0 16px",
    boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  brand: { display: "flex", alignItems: "center", gap: "10px" },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  middle: { flexGrow: 1, minWidth: 0, display: "flex", alignItems: "center", gap: "8px" },
});

/** `children` stand between the name and the language. */
export function PaneHeader({ children }: { readonly children?: ReactNode }): ReactNode {
  const styles = useStyles();
  return (
    <header className={styles.header}>
      <div className={styles.brand}>
        <img src="assets/samkoll.svg" alt="" width={26} height={26} />
        <h1 className={styles.name}>Samkoll</h1>
      </div>
      <div className={styles.middle}>{children}</div>
      <LanguageSwitch />
    </header>
  );
}
