/** Where the workbook has no budget: a way to begin one, or to look at the example. */
import type { ReactNode } from "react";
import { Button } from "@fluentui/react-components";
import { DocumentAddRegular, DocumentTableRegular } from "@fluentui/react-icons";
import { EmptyBox } from "../../../pane/empty-box";
import { useLanguage } from "../../../pane/language";
import { usePane } from "../../../pane/pane-context";

export function NoBudget({ onNew }: { readonly onNew: () => void }): ReactNode {
  const { t } = useLanguage();
  const { onOpenExample, readOnly } = usePane();
  return (
    <EmptyBox text={t("budget.empty")}>
      <Button icon={<DocumentAddRegular />} disabledFocusable={readOnly} onClick={onNew}>
        {t("newBudget.new.open")}
      </Button>
      <Button icon={<DocumentTableRegular />} onClick={onOpenExample}>
        {t("pane.openExample")}
      </Button>
    </EmptyBox>
  );
}
