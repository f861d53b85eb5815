/** What went wrong and what to do, or what was just done. */
import { type ReactNode, useRef } from "react";
import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { Address } from "../workbook/address";
import { useLanguage } from "./language";
import { type Problem, problemText } from "./problem";
import type { Notice } from "./session";
import { useShownWhenActive } from "./use-shown-when-active";

/** Below the pane's head, which stays. */
const useStyles = makeStyles({ problem: { scrollMarginTop: "56px" } });

interface ProblemBarProps {
  readonly problem: Problem;
  /** Shows the sheet that a cell could not be gone to on; absent where the pane cannot. */
  readonly onShow?: (at: Address) => void;
  /** Which file it was, where that is not plain from where the bar stands. */
  readonly file?: string;
  readonly onDismiss: () => void;
}

/** Scrolled to: what failed may have been asked for far below. */
export function ProblemBar({ problem, file, onShow, onDismiss }: ProblemBarProps): ReactNode {
  const styles = useStyles();
  const language = useLanguage();
  const bar = useRef<HTMLDivElement>(null);
  useShownWhenActive(bar, true);
  const text = problemText(problem, language);
  const hidden = problem.code === "sheetHidden" ? problem.at : undefined;
  return (
    <div ref={bar} className={styles.problem}>
      <Bar
        // That a sheet is hidden is nobody's fault.
        intent={hidden === undefined ? "error" : "info"}
        text={file === undefined ? text : language.t("pane.problem.ofFile", { file, text })}
        onDismiss={onDismiss}
        {...(hidden !== undefined &&
          onShow !== undefined && { action: { label: language.t("pane.showSheet"), act: () => onShow(hidden) } })}
      />
    </div>
  );
}

export function NoticeBar({
  notice,
  onDismiss,
}: {
  readonly notice: Notice;
  readonly onDismiss: () => void;
}): ReactNode {
  const { t } = useLanguage();
  return <Bar intent="success" text={t(notice.key, notice.values)} onDismiss={onDismiss} />;
}

interface BarProps {
  readonly intent: "error" | "success" | "info" | "warning";
  readonly text: string;
  readonly onDismiss: () => void;
  /** What can be done about it. */
  readonly action?: { readonly label: string; readonly act: () => void; readonly disabled?: boolean };
}

export function Bar({ intent, text, onDismiss, action }: BarProps): ReactNode {
  const { t } = useLanguage();
  return (
    <MessageBar intent={intent} layout="multiline" role={intent === "error" ? "alert" : "status"}>
      <MessageBarBody>{text}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            size="small"
            icon={<DismissRegular />}
            aria-label={t("pane.dismiss")}
            onClick={onDismiss}
          />
        }
      >
        {action !== undefined && (
          <Button size="small" disabledFocusable={action.disabled === true} onClick={action.act}>
            {action.label}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
