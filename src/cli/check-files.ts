/**
 * Many files checked: on this thread, or shared out over the machine's cores where that is faster. What may fill the memory
 * is checked in a thread of its own, which dies alone.
 */
import { availableParallelism } from "node:os";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import * as z from "zod/mini";
import { catalogue } from "../subjects/catalogue";
import { type FileAnswer, unreadableAnswer } from "../checking/report";
import { HostProblem } from "../workbook/host";
import { type Checking, checkFile, isHeavy, ownFault } from "./check-file";
import { errorCode } from "./call";
import type { FoundFile } from "./files";
import { languageNamed } from "./languages";

/** A thread takes a fifth of a second to start and to warm up: as long as some thirty budgets. */
const fewestForThreads = 64;
const mostThreads = 8;
/** Files handed to a thread at a time. */
const handful = 16;
/** What the data of one thread may take: its files, one at a time. */
const mostMemory = 3072;

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
  if (script === undefined) return oneByOne(found, (file) => checkFile(file, checking));
  if (threads < 2 || found.length < fewestForThreads) {
    return oneByOne(found, (file) => {
      const isApart = file.problem === undefined && isHeavy(file.path);
      return isApart ? checkApart(file, checking, script) : checkFile(file, checking);
    });
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
      if (answer instanceof HostProblem) {
        // One of its files was too much for the thread: each is tried in one of its own, and another thread goes on.
        answers[taken] = await oneByOne(files, (file) => checkApart(file, checking, script));
        worker = startWorker(script, checking);
      } else answers[taken] = answer;
    }
    await worker.terminate();
  };
  await Promise.all(Array.from({ length: threads }, workThrough));
  return answers.flat();
}

/** In a thread of its own. A file that is too much for it is told so, and the others go on. */
async function checkApart(file: FoundFile, checking: Checking, script: string): Promise<FileAnswer> {
  if (file.problem !== undefined) return checkFile(file, checking);
  const worker = startWorker(script, checking);
  const answer = await askWorker(worker, [file]);
  await worker.terminate();
  const problem = answer instanceof HostProblem ? answer : new HostProblem("ownFault", { kind: "Worker" });
  const [told] = answer instanceof HostProblem ? [] : answer;
  return told ?? unreadableAnswer(file.path, problem, checking.parts, checking.language);
}

/** No two workbooks are in the memory at once. */
async function oneByOne(
  files: readonly FoundFile[],
  check: (file: FoundFile) => Promise<FileAnswer>,
): Promise<readonly FileAnswer[]> {
  const answers: FileAnswer[] = [];
  for (const file of files) answers.push(await check(file));
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
      void oneByOne(files, (file) => checkFile(file, checking)).then((answers) => port.postMessage(answers));
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
  return new Worker(script, { workerData, resourceLimits: { maxOldGenerationSizeMb: mostMemory } });
}

/** What ended the thread, where it died over the files. */
function askWorker(worker: Worker, files: readonly FoundFile[]): Promise<readonly FileAnswer[] | HostProblem> {
  return new Promise((resolve) => {
    const told = (answer: readonly FileAnswer[]): void => settle(answer);
    const failed = (cause: unknown): void => settle(problemOf(cause));
    const ended = (): void => settle(new HostProblem("ownFault", { kind: "Worker" }));
    const settle = (answer: readonly FileAnswer[] | HostProblem): void => {
      worker.off("message", told).off("error", failed).off("exit", ended);
      resolve(answer);
    };
    worker.on("message", told).on("error", failed).on("exit", ended);
    worker.postMessage(files.map((file) => file.path));
  });
}

function problemOf(cause: unknown): HostProblem {
  if (errorCode(cause) === "ERR_WORKER_OUT_OF_MEMORY") {
    return new HostProblem("outOfMemory", { limit: `${mostMemory >> 10} GB` }, { cause });
  }
  return ownFault(cause);
}
