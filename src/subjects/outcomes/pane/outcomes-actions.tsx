/** What is made of a register: sheets with its figures and charts, the final report, a further register. */
import type { ReactNode } from "react";
import { Button } from "@fluentui/react-components";
import { DataBarHorizontalRegular, DocumentAddRegular, DocumentTextRegular, SendRegular } from "@fluentui/react-icons";
import { ActionGroup } from "../../../pane/action-group";
import { useLanguage } from "../../../pane/language";

interface OutcomesActionsProps {
  readonly busy: boolean;
  readonly onNew: () => void;
  readonly onSheets: () => void;
  readonly onReport: () => void;
  /** Figures without rows, in a workbook of their own; `null` where there are none, or nowhere to put them. */
  readonly onPublished: (() => void) | null;
}

export function OutcomesActions({ busy, onNew, onSheets, onReport, onPublished }: OutcomesActionsProps): ReactNode {
  const { t } = useLanguage();
  return (
    <ActionGroup label={t("outcomesPane.actions")}>
      <Button icon={<DataBarHorizontalRegular />} disabledFocusable={busy} onClick={onSheets}>
        {t("outcomesPane.fillSheets")}
      </Button>
      <Button icon={<DocumentTextRegular />} disabledFocusable={busy} onClick={onReport}>
        {t("outcomesPane.fillReport")}
      </Button>
      {onPublished !== null && (
        <Button icon={<SendRegular />} disabledFocusable={busy} onClick={onPublished}>
          {t("outcomesPane.published")}
        </Button>
      )}
      <Button icon={<DocumentAddRegular />} disabledFocusable={busy} onClick={onNew}>
        {t("outcomesPane.newRegister")}
      </Button>
    </ActionGroup>
  );
}
