/** What is made of a calculation: sheets with its result, a further calculation. */
import type { ReactNode } from "react";
import { Button } from "@fluentui/react-components";
import { DocumentAddRegular, DocumentTableRegular } from "@fluentui/react-icons";
import { ActionGroup } from "../../../pane/action-group";
import { useLanguage } from "../../../pane/language";

interface SocietyActionsProps {
  readonly busy: boolean;
  /** `null` while a question decides a figure. */
  readonly onSheets: (() => void) | null;
  readonly onNew: () => void;
}

export function SocietyActions({ busy, onSheets, onNew }: SocietyActionsProps): ReactNode {
  const { t } = useLanguage();
  return (
    <ActionGroup label={t("societyPane.actions")}>
      {onSheets !== null && (
        <Button icon={<DocumentTableRegular />} disabledFocusable={busy} onClick={onSheets}>
          {t("societyPane.makeSheets")}
        </Button>
      )}
      <Button icon={<DocumentAddRegular />} disabledFocusable={busy} onClick={onNew}>
        {t("societyPane.new.heading")}
      </Button>
    </ActionGroup>
  );
}
