/** Says what is under way once it has taken half a second, and lets one leave it while nothing is written yet. */
import type { ReactNode } from "react";
import { Button, makeStyles, Spinner } from "@fluentui/react-components";
import { useLanguage } from "./language";
import type { Session, SessionState } from "./session";
import { useSlow } from "./use-session";

const useStyles = makeStyles({ working: { display: "flex", alignItems: "center", gap: "12px" } });

interface TaskProgressProps {
  readonly session: Session;
  readonly state: SessionState;
}

export function TaskProgress({ session, state }: TaskProgressProps): ReactNode {
  const styles = useStyles();
  const { t } = useLanguage();
  const slow = useSlow(state.task !== null);
  if (!slow || state.task === null) return null;
  return (
    <div className={styles.working}>
      <Spinner size="tiny" labelPosition="after" label={t(`pane.working.${state.task}`)} />
      {state.canLeave && (
        <Button size="small" onClick={session.leave}>
          {t("pane.leave")}
        </Button>
      )}
    </div>
  );
}
