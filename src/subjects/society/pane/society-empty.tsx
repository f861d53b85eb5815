/** Where the workbook has no calculation: what is looked for, and a way to begin. */
import type { ReactNode } from "react";
import { Button } from "@fluentui/react-components";
import { DocumentAddRegular } from "@fluentui/react-icons";
import { EmptyBox } from "../../../pane/empty-box";
import { useLanguage } from "../../../pane/language";
import { useOverviewStyles } from "../../../pane/overview-styles";
import { usePane } from "../../../pane/pane-context";

interface SocietyEmptyProps {
  /** The workbook has a register of participants. */
  readonly hasRegister: boolean;
  readonly onNew: () => void;
}

export function SocietyEmpty({ hasRegister, onNew }: SocietyEmptyProps): ReactNode {
  const shared = useOverviewStyles();
  const { t } = useLanguage();
  const { readOnly } = usePane();
  return (
    <EmptyBox text={t("societyPane.empty")}>
      {hasRegister && <p className={shared.told}>{t("societyPane.register")}</p>}
      <Button appearance="primary" icon={<DocumentAddRegular />} disabledFocusable={readOnly} onClick={onNew}>
        {t("societyPane.new.heading")}
      </Button>
    </EmptyBox>
  );
}
