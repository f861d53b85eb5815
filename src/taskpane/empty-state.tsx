/** What to do when there is nothing to show yet, or no budget in the workbook. */
import type { ReactNode } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DocumentAddRegular, DocumentTableRegular } from "@fluentui/react-icons";
import { useLanguage } from "./language";

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

interface EmptyStateProps {
  readonly reason: "unchecked" | "noBudget";
  readonly onNew: () => void;
  readonly onOpenExample: () => void;
}

export function EmptyState({ reason, onNew, onOpenExample }: EmptyStateProps): ReactNode {
  const styles = useStyles();
  const { t } = useLanguage();
  return (
    <div className={styles.empty}>
      <p className={styles.text}>{t(`pane.empty.${reason}`)}</p>
      <Button icon={<DocumentAddRegular />} onClick={onNew}>
        {t("pane.new.open")}
      </Button>
      <Button icon={<DocumentTableRegular />} onClick={onOpenExample}>
        {t("pane.openExample")}
      </Button>
    </div>
  );
}
