/** Many files checked: on this thread, or shared out over the machine's cores where that is faster. */
import { availableParallelism } from "node:os";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import * as z from "zod/mini";
import type { Language } from "../checking/language";
import type { FileReport } from "../checking/report";
import { type Policy, policySchema } from "../checking/policy";
import { checkFile } from "./check-file";
import type { FoundFile } from "./files";
import { languageNamed } from "./languages";

/** A thread takes a fifth of a second to start and to warm up: as long as some thirty budgets. */
const fewestForThreads = 64;
const mostThreads = 8;
/** Files handed to a thread at a time. */
const handful = 16;

/** What a thread is given when it starts. */
const taskSchema = z.object({ policy: policySchema, languageCode: z.enum(["sv", "en"]) });

/** In the order of `found`. `script` is the program's own file, which a thread runs; without it no threads are used. */
export async function checkFiles(
  found: readonly FoundFile[],
  policy: Policy,
  language: Language,
  script: string | undefined,
): Promise<readonly FileReport[]> {
  const threads = Math.min(availableParallelism(), mostThreads);
  if (script === undefined || threads < 2 || found.length < fewestForThreads) {
    return found.map((file) => checkFile(file, policy, language));
  }
  const handfuls: (readonly FoundFile[])[] = [];
  for (let first = 0; first < found.length; first += handful) handfuls.push(found.slice(first, first + handful));
  const reports: (readonly FileReport[])[] = [];
  let next = 0;
  const workThrough = async (): Promise<void> => {
    let worker = startWorker(script, policy, language);
    for (let taken = next++; taken < handfuls.length; taken = next++) {
      const files = handfuls[taken] ?? [];
      const answer = await askWorker(worker, files);
      if (answer === undefined) {
        // The thread died, of memory most likely: its files are tried here, and another thread goes on.
        reports[taken] = files.map((file) => checkFile(file, policy, language));
        worker = startWorker(script, policy, language);
      } else reports[taken] = answer;
    }
    await worker.terminate();
  };
  await Promise.all(Array.from({ length: threads }, workThrough));
  return reports.flat();
}

/** Runs in a thread of its own: answers every handful of paths with its reports. `false` on the main thread. */
export function answeredAsWorker(): boolean {
  if (isMainThread || parentPort === null) return false;
  const port = parentPort;
  const { policy, languageCode } = taskSchema.parse(workerData);
  const language = languageNamed(languageCode);
  port.on("message", (paths: readonly string[]) => {
    port.postMessage(paths.map((path) => checkFile({ path }, policy, language)));
  });
  return true;
}

function startWorker(script: string, policy: Policy, language: Language): Worker {
  const workerData: z.input<typeof taskSchema> = { policy, languageCode: language.code };
  return new Worker(script, { workerData });
}

/** `undefined` where the thread died over it. */
function askWorker(worker: Worker, files: readonly FoundFile[]): Promise<readonly FileReport[] | undefined> {
  return new Promise((resolve) => {
    const died = (): void => settle(undefined);
    const settle = (answer: readonly FileReport[] | undefined): void => {
      worker.off("message", settle).off("error", died).off("exit", died);
      resolve(answer);
    };
    worker.on("message", settle).on("error", died).on("exit", died);
    worker.postMessage(files.map((file) => file.path));
  });
}
