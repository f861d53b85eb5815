/** Takes back the latest step, and does it again. */
import type { ReactElement, ReactNode } from "react";
import { Button, makeStyles, Tooltip } from "@fluentui/react-components";
import { ArrowRedoRegular, ArrowUndoRegular } from "@fluentui/react-icons";
import { useLanguage } from "./language";
import type { Session, SessionState } from "./session";

const useStyles = makeStyles({ buttons: { display: "flex", marginLeft: "auto" } });

interface HistoryButtonsProps {
  readonly session: Session;
  readonly state: SessionState;
  /** Nothing can be written into the workbook. */
  readonly readOnly?: boolean;
}

/** Nothing while there has been nothing to take back. */
export function HistoryButtons({ session, state, readOnly = false }: HistoryButtonsProps): ReactNode {
  const styles = useStyles();
  const { t } = useLanguage();
  const { undoable, redoable, task } = state;
  if (undoable.length + redoable.length === 0) return null;
  const button = (word: string, steps: readonly unknown[], icon: ReactElement, act: () => Promise<void>) => (
    <Tooltip content={word} relationship="label">
      <Button
        appearance="subtle"
        icon={icon}
        disabledFocusable={readOnly || task !== null || steps.length === 0}
        onClick={() => void act()}
      />
    </Tooltip>
  );
  return (
    <div className={styles.buttons}>
      {button(t("pane.undo"), undoable, <ArrowUndoRegular />, session.undo)}
      {button(t("pane.redo"), redoable, <ArrowRedoRegular />, session.redo)}
    </div>
  );
}
