/** Where the workbook has no measurement of fidelity: what is looked for, and a way to begin. */
import type { ReactNode } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DocumentAddRegular } from "@fluentui/react-icons";
import { useLanguage } from "../language";

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

export function FidelityEmpty({ onNew }: { readonly onNew: () => void }): ReactNode {
  const styles = useStyles();
  const { t } = useLanguage();
  return (
    <div className={styles.empty}>
      <p className={styles.text}>{t("fidelityPane.empty")}</p>
      <Button appearance="primary" icon={<DocumentAddRegular />} onClick={onNew}>
        {t("fidelityPane.newMeasurement")}
      </Button>
    </div>
  );
}
