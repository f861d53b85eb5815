/**
 * Keeps what a page that is loaded anew would lose – the steps back, the chosen limits, half-filled forms – in the
 * session's storage: it never leaves the machine, and is gone with the window.
 */
import * as z from "zod/mini";
import type { Step } from "../../checking/undo";
import type { FormMemory } from "../form-memory";
import type { Session, SessionState } from "../session";
import { stepAsText, stepSchema } from "./step-schema";

/** One workbook's at a time: a pane over another one has no use for it. */
const storageKey = "samkoll.pane";

/** In UTF-16, as browsers count: 2 MB of the some 5 that a page is given. */
const mostLetters = 1_000_000;

/** Long enough for a row of letters to become one writing. */
const patienceMs = 300;

const keptSchema = z.object({
  workbook: z.string(),
  /** Unread: what a policy and a form hold is known by those who read them. */
  policy: z.unknown(),
  forms: z.record(z.string(), z.unknown()),
  undoable: z.array(stepSchema),
  redoable: z.array(stepSchema),
});

export type KeptPane = z.infer<typeof keptSchema>;

/** `null` where nothing is kept of this workbook; what cannot be read, or is another workbook's, is removed. */
export function readKeptPane(workbook: string, storage: Storage): KeptPane | null {
  const { data } = keptSchema.safeParse(parsed(storage.getItem(storageKey)));
  if (data !== undefined && data.workbook === workbook) return data;
  storage.removeItem(storageKey);
  return null;
}

/** As `readKeptPane`, and nothing is left in the storage: for a page that will not be loaded anew again. */
export function takeKeptPane(workbook: string, storage: Storage): KeptPane | null {
  const kept = readKeptPane(workbook, storage);
  storage.removeItem(storageKey);
  return kept;
}

/** As they stand, once. Never fails, as `keepPane` does not. */
export function keepPaneNow(workbook: string, session: Session, forms: FormMemory, storage: Storage): void {
  write(storage, keptText(workbook, session.state(), forms));
}

/** Follows the session and its forms until the answer is called. Never fails: a storage may be full or forbidden. */
export function keepPane(workbook: string, session: Session, forms: FormMemory, storage: Storage): () => void {
  const contents = (): readonly unknown[] => {
    const { policy, undoable, redoable } = session.state();
    return [policy, undoable, redoable, forms.all()];
  };
  let written = contents();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const now = contents();
    if (now.every((part, index) => part === written[index])) return;
    written = now;
    keepPaneNow(workbook, session, forms, storage);
  };
  const follow = (): void => {
    timer ??= setTimeout(flush, patienceMs);
  };
  const leave = [session.subscribe(follow), forms.subscribe(follow)];
  // A page that is put away is told of it, once.
  window.addEventListener("pagehide", flush);
  document.addEventListener("visibilitychange", flush);
  return () => {
    flush();
    for (const stop of leave) stop();
    window.removeEventListener("pagehide", flush);
    document.removeEventListener("visibilitychange", flush);
  };
}

/** `null` where there is nothing worth keeping, or where the forms alone are too much. */
function keptText(workbook: string, { policy, undoable, redoable }: SessionState, forms: FormMemory): string | null {
  const filled = forms.all();
  if (policy === null && undoable.length + redoable.length + Object.keys(filled).length === 0) return null;
  const rest = JSON.stringify({ workbook, policy, forms: filled });
  let room = mostLetters - rest.length;
  if (room < 0) return null;
  const latestOf = (steps: readonly Step[]): string => {
    const texts: string[] = [];
    // From the latest: a step back before a later one is no step back.
    for (const step of [...steps].reverse()) {
      const text = textOf(step);
      room -= text.length + 1;
      if (room < 0) break;
      texts.unshift(text);
    }
    return `[${texts.join(",")}]`;
  };
  const [undo, redo] = [latestOf(undoable), latestOf(redoable)];
  return `${rest.slice(0, -1)},"undoable":${undo},"redoable":${redo}}`;
}

/** A step never changes: each is put into words once. */
const texts = new WeakMap<Step, string>();

function textOf(step: Step): string {
  const known = texts.get(step);
  if (known !== undefined) return known;
  const text = stepAsText(step);
  texts.set(step, text);
  return text;
}

function write(storage: Storage, text: string | null): void {
  try {
    if (text === null) storage.removeItem(storageKey);
    else storage.setItem(storageKey, text);
  } catch {
    // Nothing stays that would be read as if it were the latest.
    storage.removeItem(storageKey);
  }
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
