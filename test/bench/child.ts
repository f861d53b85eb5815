/**
 * A process of its own for each task: in one process they would spoil each other's compiled code (the bare parse makes
 * Samkoll's reader take twice its time), and its peak memory is nobody else's.
 */
import { fork } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod/mini";
import { openTask, type TaskName, taskTitles } from "./tasks";

const childFlag = "--child";

const questionSchema = z.array(z.string());
const answerSchema = z.object({ ms: z.number(), peakMb: z.number() });

/**
 * Milliseconds of CPU for the work alone, the threads of the compiler and the collector counted in: another program on the
 * machine takes the clock's time, not these. Peak resident memory of the whole process so far. */
export type Answer = z.infer<typeof answerSchema>;

export interface Child {
  /** Does the task on these files, given by path, which are read off the clock. Rejects where the process ends. */
  readonly run: (files: readonly string[]) => Promise<Answer>;
  readonly stop: () => void;
}

export function startChild(task: TaskName): Child {
  const [, script] = process.argv;
  if (script === undefined) throw new Error("The bench runs from a file.");
  const child = fork(path.resolve(script), [childFlag, task]);
  return {
    run: (files) =>
      new Promise((resolve, reject) => {
        const ended = (): void => reject(new Error(`The process of ${task} ended before its answer.`));
        child.once("exit", ended);
        child.once("message", (answer: unknown) => {
          child.off("exit", ended);
          resolve(answerSchema.parse(answer));
        });
        child.send(files);
      }),
    stop: () => child.disconnect(),
  };
}

/** Answers each list of files where this process was started for a task; `false` in the bench's own process. */
export function answersAsChild(): boolean {
  const [, , flag, name = ""] = process.argv;
  if (flag !== childFlag) return false;
  if (!isTask(name)) throw new Error(`No task is called ${name}`);
  const opened = openTask(name);
  process.on("message", (question) => void answer(questionSchema.parse(question)));
  const answer = async (files: readonly string[]): Promise<void> => {
    const task = await opened;
    const work = task(files.map((file) => readFileSync(file)));
    const start = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(start);
    const ms = (user + system) / 1000;
    const found: Answer = { ms, peakMb: peakMemory() };
    process.send?.(found);
  };
  return true;
}

/** Megabytes. Linux carries `maxRSS` over from the process that started this one, but begins VmHWM anew. */
function peakMemory(): number {
  const status = existsSync("/proc/self/status") ? readFileSync("/proc/self/status", "utf8") : "";
  const kilobytes = /^VmHWM:\s*(\d+) kB/m.exec(status)?.[1] ?? process.resourceUsage().maxRSS;
  return Number(kilobytes) / 1000;
}

function isTask(name: string): name is TaskName {
  return Object.hasOwn(taskTitles, name);
}
