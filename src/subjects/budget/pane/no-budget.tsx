/** Where the workbook has no budget: a way to begin one, to teach Samkoll the form that it is, or to look at the example. */
import type { ReactNode } from "react";
import { Button } from "@fluentui/react-components";
import { DocumentAddRegular, DocumentTableRegular, LearningAppRegular } from "@fluentui/react-icons";
import { EmptyBox } from "../../../pane/empty-box";
import { useLanguage } from "../../../pane/language";
import { usePane } from "../../../pane/pane-context";

interface NoBudgetProps {
  readonly onNew: () => void;
  /** The workbook may be a form that Samkoll does not know. */
  readonly onLearn: () => void;
}

export function NoBudget({ onNew, onLearn }: NoBudgetProps): ReactNode {
  const { t } = useLanguage();
  const { onOpenExample, readOnly } = usePane();
  return (
    <EmptyBox text={t("budget.empty")}>
      <Button icon={<DocumentAddRegular />} disabledFocusable={readOnly} onClick={onNew}>
        {t("newBudget.new.open")}
      </Button>
      <Button icon={<LearningAppRegular />} onClick={onLearn}>
        {t("learn.open")}
      </Button>
      <Button icon={<DocumentTableRegular />} onClick={onOpenExample}>
        {t("pane.openExample")}
      </Button>
    </EmptyBox>
  );
}
