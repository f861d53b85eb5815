/** Buttons that belong together, below what they are about. */
import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: "8px",
    paddingTop: "12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

export function ActionGroup({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode {
  const styles = useStyles();
  return (
    <div role="group" aria-label={label} className={styles.actions}>
      {children}
    </div>
  );
}
