/** The workbook that is open in the browser page, and the ways to open another. */
import { useCallback, useState } from "react";
import { watchAwaiting } from "../../workbook/formula/awaiting-excel";
import type { Policy } from "../../checking/policy";
import type { LookOf } from "../../workbook/look";
import type { Snapshot } from "../../workbook/snapshot";
import { type Problem, problemOf } from "../problem";
import type { NewWorkbook } from "../new-workbook";
import type { BrowserServices } from "../services";
import { createSession, type Session } from "../session";
import type { Draft } from "./draft-store";

export interface OpenWorkbook {
  /** New for each opening, also of the same file. */
  readonly id: number;
  readonly name: string;
  readonly session: Session;
  readonly bytes: () => Uint8Array;
  readonly lookOf: LookOf;
  /** Under which its draft is kept; that of the draft it was opened from. */
  readonly draftId: string;
  /** When that draft was written; `null` where it was opened from no draft. */
  readonly draftedAt: number | null;
  /** Addresses of the formulas that wait for Excel in the workbook as it now is. */
  readonly awaitingIn: (now: Snapshot) => ReadonlySet<string>;
}

/** A file that could not be opened; the workbook that was open stays. */
export interface OpenProblem {
  readonly file: string;
  readonly problem: Problem;
}

export interface OpenWorkbooks {
  readonly workbook: OpenWorkbook | null;
  readonly opening: boolean;
  readonly problem: OpenProblem | null;
  readonly openFile: (file: File) => Promise<void>;
  readonly openExample: () => Promise<void>;
  readonly openDraft: (draft: Draft) => Promise<void>;
  /** Makes a workbook of these sheets alone and opens it. Rejects where it cannot be made. */
  readonly openSheets: NewWorkbook;
  readonly dismiss: () => void;
}

let openings = 0;

const exampleName = "isamverkan.xlsx";

export function useOpenWorkbooks(services: BrowserServices): OpenWorkbooks {
  const [workbook, setWorkbook] = useState<OpenWorkbook | null>(null);
  const [opening, setOpening] = useState(false);
  const [problem, setProblem] = useState<OpenProblem | null>(null);

  const open = useCallback(
    async (name: string, read: () => Promise<Uint8Array>, begun: Begun = {}): Promise<void> => {
      setOpening(true);
      setProblem(null);
      try {
        setWorkbook(await openedWorkbook(name, await read(), services, begun));
      } catch (reason) {
        setProblem({ file: name, problem: problemOf(reason) });
      } finally {
        setOpening(false);
      }
    },
    [services],
  );

  const openFile = useCallback(
    (file: File) => open(file.name, async () => new Uint8Array(await file.arrayBuffer())),
    [open],
  );
  const openExample = useCallback(() => open(exampleName, services.fetchExample), [open, services]);
  const openDraft = useCallback((draft: Draft) => open(draft.name, async () => draft.bytes, { draft }), [open]);
  const openSheets: NewWorkbook = useCallback(
    async (name, sheets, policy = null) => {
      const bytes = await services.newWorkbook(sheets);
      await open(`${fileName(name)}.xlsx`, () => Promise.resolve(bytes), { policy });
    },
    [open, services],
  );
  const dismiss = useCallback(() => setProblem(null), []);
  return { workbook, opening, problem, openFile, openExample, openDraft, openSheets, dismiss };
}

/** What a workbook begins with beside its bytes. */
interface Begun {
  /** It was left as a draft. */
  readonly draft?: Draft;
  /** Limits that were chosen for it. */
  readonly policy?: Policy | null;
}

/** Read and checked before it is shown, so that a file that cannot be read never replaces the open one. */
async function openedWorkbook(
  name: string,
  bytes: Uint8Array,
  services: BrowserServices,
  { draft, policy = null }: Begun,
): Promise<OpenWorkbook> {
  const file = await services.openFile(bytes);
  const session = createSession(file, services.loadUseCases, { policy });
  await session.check();
  openings += 1;
  return {
    id: openings,
    name,
    session,
    bytes: file.bytes,
    lookOf: file.lookOf,
    draftId: draft?.id ?? `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`,
    draftedAt: draft?.savedAt ?? null,
    awaitingIn: watchAwaiting(session.state().checked?.snapshot ?? (await file.read()), new Set(draft?.awaiting)),
  };
}

/** A title as a file name: what no system takes becomes a space. */
function fileName(title: string): string {
  return title
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, " ")
    .trim()
    .slice(0, 120);
}
