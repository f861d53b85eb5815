/** What to do when there is nothing to show yet, or no budget in the workbook. */
import type { ReactNode } from "react";
import { Button } from "@fluentui/react-components";
import { DocumentAddRegular, DocumentTableRegular } from "@fluentui/react-icons";
import { EmptyBox } from "../../../pane/empty-box";
import { useLanguage } from "../../../pane/language";

interface EmptyStateProps {
  readonly reason: "unchecked" | "noBudget";
  readonly onNew: () => void;
  readonly onOpenExample: () => void;
}

export function EmptyState({ reason, onNew, onOpenExample }: EmptyStateProps): ReactNode {
  const { t } = useLanguage();
  return (
    <EmptyBox text={t(`pane.empty.${reason}`)}>
      <Button icon={<DocumentAddRegular />} onClick={onNew}>
        {t("pane.new.open")}
      </Button>
      <Button icon={<DocumentTableRegular />} onClick={onOpenExample}>
        {t("pane.openExample")}
      </Button>
    </EmptyBox>
  );
}
