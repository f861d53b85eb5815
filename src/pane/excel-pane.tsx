/** The pane inside Excel: the open workbook is the one to check, and what is made new becomes sheets in it. */
import { type ReactNode, useEffect, useState } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { FormMemory } from "./form-memory";
import { ProblemBar } from "./message-bars";
import { Pane } from "./pane";
import { PaneHeader } from "./pane-header";
import { type Problem, problemOf } from "./problem";
import type { PaneRequests } from "./requests";
import type { CleanCopy, LoadUseCases } from "./services";
import type { Session } from "./session";
import type { StartRequest } from "./start";
import type { SubjectPane } from "./subject-pane";

const useStyles = makeStyles({
  page: { minHeight: "100dvh", backgroundColor: tokens.colorNeutralBackground2 },
});

interface ExcelPaneProps {
  readonly session: Session;
  readonly loadUseCases: LoadUseCases;
  readonly subjects: readonly SubjectPane[];
  readonly request: StartRequest;
  /** What the ribbon asks for, from before the pane was there and on. */
  readonly requests: PaneRequests;
  readonly forms: FormMemory;
  readonly readOnly: boolean;
  readonly openExample: () => Promise<void>;
  readonly cleanCopy: () => Promise<CleanCopy>;
}

export function ExcelPane({ session, request, openExample, cleanCopy, ...pane }: ExcelPaneProps): ReactNode {
  const styles = useStyles();
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    // A new budget needs nothing read first.
    if (request.start === "new") return undefined;
    return onceVisible(() => void session.check());
  }, [request, session]);
  return (
    <div className={styles.page}>
      <PaneHeader />
      <main>
        {problem !== null && <ProblemBar problem={problem} onDismiss={() => setProblem(null)} />}
        <Pane
          {...pane}
          session={session}
          startWithNew={request.start === "new"}
          onGo={(at) => void session.select(at)}
          onCleanCopy={cleanCopy}
          onNewWorkbook={null}
          onOpenExample={() => void openExample().catch((reason: unknown) => setProblem(problemOf(reason)))}
        />
      </main>
    </div>
  );
}

/** A shared runtime loads the page for a formula of Samkoll's too: nothing is read before somebody can see it. */
function onceVisible(act: () => void): () => void {
  const look = (): void => {
    if (document.visibilityState === "hidden") return;
    stop();
    act();
  };
  const stop = (): void => document.removeEventListener("visibilitychange", look);
  document.addEventListener("visibilitychange", look);
  look();
  return stop;
}
