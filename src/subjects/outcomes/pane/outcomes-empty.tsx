/** Where the workbook has no outcomes: what is looked for, and a way to begin. */
import type { ReactNode } from "react";
import { Button } from "@fluentui/react-components";
import { DocumentAddRegular, FormRegular, TableSearchRegular } from "@fluentui/react-icons";
import { EmptyBox } from "../../../pane/empty-box";
import { useLanguage } from "../../../pane/language";
import { usePane } from "../../../pane/pane-context";

interface OutcomesEmptyProps {
  readonly onNew: () => void;
  readonly onRead: () => void;
  readonly onAnswers: () => void;
}

export function OutcomesEmpty({ onNew, onRead, onAnswers }: OutcomesEmptyProps): ReactNode {
  const { t } = useLanguage();
  const { readOnly } = usePane();
  return (
    <EmptyBox text={t("outcomesPane.empty")}>
      <Button icon={<TableSearchRegular />} disabledFocusable={readOnly} onClick={onRead}>
        {t("outcomesPane.readRegister.heading")}
      </Button>
      <Button appearance="primary" icon={<DocumentAddRegular />} disabledFocusable={readOnly} onClick={onNew}>
        {t("outcomesPane.newRegister")}
      </Button>
      <Button icon={<FormRegular />} disabledFocusable={readOnly} onClick={onAnswers}>
        {t("outcomesPane.questionnaires.heading")}
      </Button>
    </EmptyBox>
  );
}
