/** Offers the form of the plan's facts where the budget has none to be checked against. */
import type { ReactNode } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DocumentBulletListRegular } from "@fluentui/react-icons";
import { useLanguage } from "../../../pane/language";

const useStyles = makeStyles({
  prompt: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: "8px",
    padding: "12px 16px",
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

export function PlanPrompt({ onFillPlan }: { readonly onFillPlan: () => void }): ReactNode {
  const styles = useStyles();
  const { t } = useLanguage();
  return (
    <div className={styles.prompt}>
      <p className={styles.text}>{t("budget.plan.missing")}</p>
      <Button size="small" icon={<DocumentBulletListRegular />} onClick={onFillPlan}>
        {t("budget.plan.fill")}
      </Button>
    </div>
  );
}
