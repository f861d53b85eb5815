/** Many files checked: on this thread, or shared out over the machine's cores where that is faster. */
import { availableParallelism } from "node:os";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import * as z from "zod/mini";
import type { FileAnswer } from "../checking/report";
import { catalogue } from "../subjects/catalogue";
import { type Checking, checkFile } from "./check-file";
import type { FoundFile } from "./files";
import { languageNamed } from "./languages";

/** A thread takes a fifth of a second to start and to warm up: as long as some thirty budgets. */
const fewestForThreads = 64;
const mostThreads = 8;
/** Files handed to a thread at a time. */
const handful = 16;

/** What a thread is given when it starts. */
const taskSchema = z.object({
  policy: z.unknown(),
  languageCode: z.enum(["sv", "en"]),
  answers: z.array(z.tuple([z.string(), z.string()])),
});

/** In the order of `found`. `script` is the program's own file, which a thread runs; without it no threads are used. */
export async function checkFiles(
  found: readonly FoundFile[],
  checking: Checking,
  script: string | undefined,
): Promise<readonly FileAnswer[]> {
  const threads = Math.min(availableParallelism(), mostThreads);
  if (script === undefined || threads < 2 || found.length < fewestForThreads) {
    return oneByOne(found, checking);
  }
  const handfuls: (readonly FoundFile[])[] = [];
  for (let first = 0; first < found.length; first += handful) handfuls.push(found.slice(first, first + handful));
  const answers: (readonly FileAnswer[])[] = [];
  let next = 0;
  const workThrough = async (): Promise<void> => {
    let worker = startWorker(script, checking);
    for (let taken = next++; taken < handfuls.length; taken = next++) {
      const files = handfuls[taken] ?? [];
      const answer = await askWorker(worker, files);
      if (answer === undefined) {
        // The thread died, of memory most likely: its files are tried here, and another thread goes on.
        answers[taken] = await oneByOne(files, checking);
        worker = startWorker(script, checking);
      } else answers[taken] = answer;
    }
    await worker.terminate();
  };
  await Promise.all(Array.from({ length: threads }, workThrough));
  return answers.flat();
}

/** No two workbooks are in the memory at once. */
async function oneByOne(files: readonly FoundFile[], checking: Checking): Promise<readonly FileAnswer[]> {
  const answers: FileAnswer[] = [];
  for (const file of files) answers.push(await checkFile(file, checking));
  return answers;
}

/** Runs in a thread of its own: answers every handful of paths with what is told of them. `false` on the main thread. */
export function answeredAsWorker(): boolean {
  if (isMainThread || parentPort === null) return false;
  const port = parentPort;
  // Messages wait in the port until somebody listens.
  void checkingOf(workerData).then((checking) => {
    port.on("message", (paths: readonly string[]) => {
      const files = paths.map((path) => ({ path }));
      void oneByOne(files, checking).then((answers) => port.postMessage(answers));
    });
  });
  return true;
}

/** A thread knows the subjects that the program is made with; the policy was read before it was sent. */
async function checkingOf(task: unknown): Promise<Checking> {
  const { policy, languageCode, answers } = taskSchema.parse(task);
  const reading = catalogue.policies.read(policy);
  if (!reading.ok) throw new Error("A thread was sent no policy");
  const [language, parts] = await Promise.all([languageNamed(languageCode, catalogue), catalogue.offers()]);
  return { catalogue, parts, policy: reading.policy, language, answers: new Map(answers) };
}

function startWorker(script: string, { policy, language, answers }: Checking): Worker {
  const workerData: z.input<typeof taskSchema> = {
    policy,
    languageCode: language.code,
    answers: [...answers],
  };
  return new Worker(script, { workerData });
}

/** `undefined` where the thread died over it. */
function askWorker(worker: Worker, files: readonly FoundFile[]): Promise<readonly FileAnswer[] | undefined> {
  return new Promise((resolve) => {
    const died = (): void => settle(undefined);
    const settle = (answer: readonly FileAnswer[] | undefined): void => {
      worker.off("message", settle).off("error", died).off("exit", died);
      resolve(answer);
    };
    worker.on("message", settle).on("error", died).on("exit", died);
    worker.postMessage(files.map((file) => file.path));
  });
}
