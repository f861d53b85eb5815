/** A part of the pane over a session of its own, with the ways out that a test does not ask for. */
import type { ReactNode } from "react";
import { useCasesUnder } from "../../src/page/use-cases";
import { createFormMemory } from "../../src/pane/form-memory";
import { PaneProvider, type PaneServices } from "../../src/pane/pane-context";
import { createSession, type Session } from "../../src/pane/session";
import { memoryHost, workbook } from "./a-checked-workbook";

const notAsked = (): Promise<never> => Promise.reject(new Error("Not asked for here."));

/** What every part is given; `session` is the test's own. */
export function servicesOf(session: Session, asked: Partial<PaneServices> = {}): PaneServices {
  return {
    session,
    loadUseCases: () => Promise.resolve(useCasesUnder(undefined)),
    onGo: (at) => void session.select(at),
    onCleanCopy: notAsked,
    onNewWorkbook: null,
    onOpenExample: () => undefined,
    forms: createFormMemory(),
    readOnly: false,
    ...asked,
  };
}

/** For a form that asks nothing of the workbook. */
export function anyServices(): PaneServices {
  return servicesOf(createSession(memoryHost(workbook), () => Promise.resolve(useCasesUnder(undefined))));
}

interface InPaneProps {
  readonly services: PaneServices;
  readonly children: ReactNode;
}

export function InPane({ services, children }: InPaneProps): ReactNode {
  return <PaneProvider value={services}>{children}</PaneProvider>;
}
