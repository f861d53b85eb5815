/** What is made of a measurement: a report, a sheet over time, a further measurement. */
import type { ReactNode } from "react";
import { Button } from "@fluentui/react-components";
import {
  DataTrendingRegular,
  DocumentAddRegular,
  DocumentArrowDownRegular,
  DocumentTextRegular,
} from "@fluentui/react-icons";
import { ActionGroup } from "../../../pane/action-group";
import { useLanguage } from "../../../pane/language";

interface FidelityActionsProps {
  readonly busy: boolean;
  readonly severalMeasurements: boolean;
  readonly onNew: () => void;
  readonly onReport: () => void;
  readonly onWord: () => void;
  readonly onOverTime: () => void;
}

export function FidelityActions(props: FidelityActionsProps): ReactNode {
  const { busy, severalMeasurements, onNew, onReport, onWord, onOverTime } = props;
  const { t } = useLanguage();
  return (
    <ActionGroup label={t("fidelityPane.actions")}>
      <Button icon={<DocumentTextRegular />} disabledFocusable={busy} onClick={onReport}>
        {t("fidelityPane.report")}
      </Button>
      <Button icon={<DocumentArrowDownRegular />} disabledFocusable={busy} onClick={onWord}>
        {t("fidelityPane.word")}
      </Button>
      {severalMeasurements && (
        <Button icon={<DataTrendingRegular />} disabledFocusable={busy} onClick={onOverTime}>
          {t("fidelityPane.overTime")}
        </Button>
      )}
      <Button icon={<DocumentAddRegular />} disabledFocusable={busy} onClick={onNew}>
        {t("fidelityPane.newMeasurement")}
      </Button>
    </ActionGroup>
  );
}
