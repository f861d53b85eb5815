/** What is made of a register: sheets with its figures and charts, the final report, a further register. */
import type { ReactNode } from "react";
import { Button } from "@fluentui/react-components";
import { DataBarHorizontalRegular, DocumentAddRegular, DocumentTextRegular } from "@fluentui/react-icons";
import { ActionGroup } from "../../../pane/action-group";
import { useLanguage } from "../../../pane/language";

interface OutcomesActionsProps {
  readonly busy: boolean;
  readonly onNew: () => void;
  readonly onSheets: () => void;
  readonly onReport: () => void;
}

export function OutcomesActions({ busy, onNew, onSheets, onReport }: OutcomesActionsProps): ReactNode {
  const { t } = useLanguage();
  return (
    <ActionGroup label={t("outcomesPane.actions")}>
      <Button icon={<DataBarHorizontalRegular />} disabledFocusable={busy} onClick={onSheets}>
        {t("outcomesPane.fillSheets")}
      </Button>
      <Button icon={<DocumentTextRegular />} disabledFocusable={busy} onClick={onReport}>
        {t("outcomesPane.fillReport")}
      </Button>
      <Button icon={<DocumentAddRegular />} disabledFocusable={busy} onClick={onNew}>
        {t("outcomesPane.newRegister")}
      </Button>
    </ActionGroup>
  );
}
