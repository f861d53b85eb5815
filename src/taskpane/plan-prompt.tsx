/** Offers the sheet *Projektuppgifter* where the budget has none to be checked against. */
import type { ReactNode } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DocumentAddRegular } from "@fluentui/react-icons";
import type { CheckResult } from "../app/check";
import { useLanguage } from "./language";
import type { LoadUseCases } from "./services";
import type { Session } from "./session";

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

interface PlanPromptProps {
  readonly result: CheckResult;
  readonly session: Session;
  readonly loadUseCases: LoadUseCases;
  readonly busy: boolean;
}

export function PlanPrompt({ result, session, loadUseCases, busy }: PlanPromptProps): ReactNode {
  const styles = useStyles();
  const language = useLanguage();
  const { t } = language;
  const add = (): Promise<void> =>
    session.addSheets(async () => (await loadUseCases()).planSheetPatch(result, language));
  return (
    <div className={styles.prompt}>
      <p className={styles.text}>{t("pane.plan.missing")}</p>
      <Button size="small" icon={<DocumentAddRegular />} disabledFocusable={busy} onClick={() => void add()}>
        {t("pane.plan.add")}
      </Button>
    </div>
  );
}
