/** What is made of a register: sheets with its figures and charts, the final report, a further register. */
import type { ReactNode } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DataBarHorizontalRegular, DocumentAddRegular, DocumentTextRegular } from "@fluentui/react-icons";
import { useLanguage } from "../language";

const useStyles = makeStyles({
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: "8px",
    paddingTop: "12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface OutcomesActionsProps {
  readonly busy: boolean;
  readonly onNew: () => void;
  readonly onSheets: () => void;
  readonly onReport: () => void;
}

export function OutcomesActions({ busy, onNew, onSheets, onReport }: OutcomesActionsProps): ReactNode {
  const styles = useStyles();
  const { t } = useLanguage();
  return (
    <div role="group" aria-label={t("outcomesPane.actions")} className={styles.actions}>
      <Button icon={<DataBarHorizontalRegular />} disabledFocusable={busy} onClick={onSheets}>
        {t("outcomesPane.fillSheets")}
      </Button>
      <Button icon={<DocumentTextRegular />} disabledFocusable={busy} onClick={onReport}>
        {t("outcomesPane.fillReport")}
      </Button>
      <Button icon={<DocumentAddRegular />} disabledFocusable={busy} onClick={onNew}>
        {t("outcomesPane.newRegister")}
      </Button>
    </div>
  );
}
