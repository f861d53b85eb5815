/** Where the workbook has no measurement of fidelity: what is looked for, and a way to begin. */
import type { ReactNode } from "react";
import { Button } from "@fluentui/react-components";
import { DocumentAddRegular } from "@fluentui/react-icons";
import { EmptyBox } from "../../../pane/empty-box";
import { useLanguage } from "../../../pane/language";
import { usePane } from "../../../pane/pane-context";

export function FidelityEmpty({ onNew }: { readonly onNew: () => void }): ReactNode {
  const { t } = useLanguage();
  const { readOnly } = usePane();
  return (
    <EmptyBox text={t("fidelityPane.empty")}>
      <Button appearance="primary" icon={<DocumentAddRegular />} disabledFocusable={readOnly} onClick={onNew}>
        {t("fidelityPane.newMeasurement")}
      </Button>
    </EmptyBox>
  );
}
