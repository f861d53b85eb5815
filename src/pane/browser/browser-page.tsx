/** The page without Excel: the workbook's view beside the pane, or behind a tab where the window is narrow. */
import { type ReactNode, useCallback, useEffect } from "react";
import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useLanguage } from "../language";
import { ProblemBar } from "../message-bars";
import { PaneHeader } from "../pane-header";
import type { BrowserServices } from "../services";
import type { StartRequest } from "../start";
import type { SubjectPane } from "../subject-pane";
import { useMediaQuery } from "../theme";
import { useSlow } from "../use-session";
import { LeftDrafts, OwnDraft } from "./draft-bars";
import { FileActions } from "./file-actions";
import { useOpenWorkbooks } from "./open-workbooks";
import { useDrafts } from "./use-drafts";
import { useFileDrop } from "./use-file-drop";
import { ViewAndPane } from "./view-and-pane";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", height: "100dvh", overflow: "hidden" },
  main: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  bars: { display: "flex", flexDirection: "column" },
  centre: { display: "grid", placeItems: "center", flexGrow: 1 },
  drop: {
    position: "fixed",
    inset: "8px",
    zIndex: 10,
    display: "grid",
    placeItems: "center",
    borderRadius: tokens.borderRadiusXLarge,
    border: `3px dashed ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackgroundAlpha2,
    fontSize: tokens.fontSizeBase500,
    fontWeight: tokens.fontWeightSemibold,
    pointerEvents: "none",
  },
});

interface BrowserPageProps {
  readonly services: BrowserServices;
  readonly subjects: readonly SubjectPane[];
  readonly request: StartRequest;
}

export function BrowserPage({ services, subjects, request }: BrowserPageProps): ReactNode {
  const styles = useStyles();
  const { t } = useLanguage();
  const narrow = useMediaQuery("(max-width: 799px)");
  const { workbook, opening, problem, openFile, openExample, openDraft, openSheets, dismiss } =
    useOpenWorkbooks(services);
  const drafts = useDrafts(services.drafts, workbook);
  const slow = useSlow(opening);
  const take = useCallback((file: File) => void openFile(file), [openFile]);
  const held = useFileDrop(take);
  useEffect(() => void openExample(), [openExample]);

  return (
    <div className={styles.page}>
      <PaneHeader>
        <FileActions workbook={workbook} narrow={narrow} onFile={take} onSaved={drafts.copySaved} />
      </PaneHeader>
      <main className={styles.main}>
        <div className={styles.bars}>
          {problem !== null && <ProblemBar problem={problem.problem} file={problem.file} onDismiss={dismiss} />}
          <LeftDrafts left={drafts.left} forget={drafts.forget} onContinue={(draft) => void openDraft(draft)} />
        </div>
        {workbook === null ? (
          <div className={styles.centre}>
            {slow && <Spinner label={t("pane.working.open")} />}
            {problem !== null && <Button onClick={() => void openExample()}>{t("pane.openExample")}</Button>}
          </div>
        ) : (
          <ViewAndPane
            key={workbook.id}
            workbook={workbook}
            narrow={narrow}
            services={services}
            startWithNew={request.start === "new"}
            subjects={subjects}
            onNewWorkbook={openSheets}
            onOpenExample={() => void openExample()}
            onSaved={drafts.copySaved}
          />
        )}
        <OwnDraft own={drafts.own} forgetOwn={drafts.forgetOwn} />
      </main>
      {held && <div className={styles.drop}>{t("pane.browser.drop")}</div>}
    </div>
  );
}
