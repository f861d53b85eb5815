/** The open workbook's session in Excel, begun where an earlier page of the same pane left off. */
import { sheetsAddedIn } from "../../checking/undo";
import { createFormMemory, type FormMemory } from "../../pane/form-memory";
import { catchUp, followWorkbook } from "../../pane/follow-workbook";
import { keepPane, keepPaneNow, type KeptPane, readKeptPane, takeKeptPane } from "../../pane/kept/kept-pane";
import type { LoadUseCases } from "../../pane/services";
import { type Begun, createSession, type Session } from "../../pane/session";
import { type ExcelStateStore, followExcel } from "./excel-state";
import { loadUseCases, openExcel } from "../hosts";
import { hasSharedRuntime, whenShownAgain } from "./shared-runtime";

export interface OpenExcel {
  readonly session: Session;
  readonly forms: FormMemory;
  readonly excel: ExcelStateStore;
  /** To be called before the page is loaded anew from within: what it holds is found again by the next. */
  readonly keep: () => void;
}

/** Excel is ready. Never rejects: what cannot be kept or read back is left. */
export async function openWorkbook(open = openExcel, load = loadUseCases): Promise<OpenExcel> {
  const keeping = openKeeping();
  const kept = keeping?.kept ?? null;
  const begun = await begunBy(kept, load);
  // What can be taken back is in the workbook now: of two sheets by one name it is the one to know.
  const host = open(sheetsAddedIn([...(begun.redoable ?? []), ...(begun.undoable ?? [])]));
  const session = createSession(host, load, begun);
  const forms = createFormMemory(kept?.forms);
  keeping?.follow(session, forms);
  followWorkbook(host, session);
  whenShownAgain(() => void catchUp(host, session));
  return { session, forms, excel: followExcel(), keep: () => keeping?.keep(session, forms) };
}

interface Keeping {
  readonly kept: KeptPane | null;
  readonly follow: (session: Session, forms: FormMemory) => void;
  readonly keep: (session: Session, forms: FormMemory) => void;
}

/**
 * `null` where nothing can be kept: a workbook that was never saved has no address to know it by, and some Office windows
 * have no storage. A shared runtime lives on when the pane is closed: there nothing is kept but over a reload of our own.
 */
function openKeeping(): Keeping | null {
  const url = Office.context.document?.url;
  // A name alone (Bok1) is every new workbook's.
  if (!/[\\/]/.test(url ?? "")) return null;
  try {
    const storage = window.sessionStorage;
    const shared = hasSharedRuntime();
    return {
      kept: shared ? takeKeptPane(url, storage) : readKeptPane(url, storage),
      follow: (session, forms) => void (shared || keepPane(url, session, forms, storage)),
      keep: (session, forms) => keepPaneNow(url, session, forms, storage),
    };
  } catch {
    return null;
  }
}

/** A policy is read as a file's would be; one that is none any more gives way to the förbund's own. */
async function begunBy(kept: KeptPane | null, load: LoadUseCases): Promise<Begun> {
  if (kept === null) return {};
  const { undoable, redoable, policy } = kept;
  if (policy === null) return { undoable, redoable };
  try {
    const reading = (await load()).readPolicyFile(JSON.stringify(policy));
    return { undoable, redoable, policy: reading.ok ? reading.policy : null };
  } catch {
    return { undoable, redoable };
  }
}
