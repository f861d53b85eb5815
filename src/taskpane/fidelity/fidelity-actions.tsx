/** What is made of a measurement: a report, a sheet over time, a further measurement. */
import type { ReactNode } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DataTrendingRegular, DocumentAddRegular, DocumentTextRegular } from "@fluentui/react-icons";
import { useLanguage } from "../language";

const useStyles = makeStyles({
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: "8px",
    paddingTop: "12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface FidelityActionsProps {
  readonly busy: boolean;
  readonly severalMeasurements: boolean;
  readonly onNew: () => void;
  readonly onReport: () => void;
  readonly onOverTime: () => void;
}

export function FidelityActions(props: FidelityActionsProps): ReactNode {
  const { busy, severalMeasurements, onNew, onReport, onOverTime } = props;
  const styles = useStyles();
  const { t } = useLanguage();
  return (
    <div role="group" aria-label={t("fidelityPane.actions")} className={styles.actions}>
      <Button icon={<DocumentTextRegular />} disabledFocusable={busy} onClick={onReport}>
        {t("fidelityPane.report")}
      </Button>
      {severalMeasurements && (
        <Button icon={<DataTrendingRegular />} disabledFocusable={busy} onClick={onOverTime}>
          {t("fidelityPane.overTime")}
        </Button>
      )}
      <Button icon={<DocumentAddRegular />} disabledFocusable={busy} onClick={onNew}>
        {t("fidelityPane.newMeasurement")}
      </Button>
    </div>
  );
}
