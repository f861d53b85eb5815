/** Where the workbook has no outcomes: what is looked for, and a way to begin. */
import type { ReactNode } from "react";
import { Button } from "@fluentui/react-components";
import { DocumentAddRegular } from "@fluentui/react-icons";
import { EmptyBox } from "../../../pane/empty-box";
import { useLanguage } from "../../../pane/language";
import { usePane } from "../../../pane/pane-context";

export function OutcomesEmpty({ onNew }: { readonly onNew: () => void }): ReactNode {
  const { t } = useLanguage();
  const { readOnly } = usePane();
  return (
    <EmptyBox text={t("outcomesPane.empty")}>
      <Button appearance="primary" icon={<DocumentAddRegular />} disabledFocusable={readOnly} onClick={onNew}>
        {t("outcomesPane.newRegister")}
      </Button>
    </EmptyBox>
  );
}
