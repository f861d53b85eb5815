/** Runs the steps one after another. A step that fails is recorded, cleaned up after, and stops none of the others. */
import { createBench } from "./bench";
import { faultOf, type Phase, type StepRecord, type Verdict } from "./record";
import type { Facts, Step, Tools } from "./step";

/** What the person answers. */
export interface Answer {
  readonly verdict: "ok" | "no" | "unsure" | "skipped";
  readonly remark: string;
}

export interface Person {
  /** `saw`: what the program has seen already; what it has made stands in the workbook. */
  readonly ask: (step: Step, saw: Facts) => Promise<Answer>;
}

/** @param person `null` to run what needs nobody; the other steps are then skipped */
export async function runSteps(
  steps: readonly Step[],
  tools: Tools,
  person: Person | null,
  tell: (record: StepRecord) => void = () => undefined,
  now: () => number = () => performance.now(),
): Promise<readonly StepRecord[]> {
  const records: StepRecord[] = [];
  for (const step of steps) {
    const record = await runStep(step, tools, person, now);
    records.push(record);
    tell(record);
  }
  return records;
}

async function runStep(step: Step, tools: Tools, person: Person | null, now: () => number): Promise<StepRecord> {
  const nobody: StepRecord = { id: step.id, verdict: "skipped", ms: 0, saw: {} };
  if (step.asks && person === null) return nobody;
  const bench = createBench(tools);
  let saw: Facts = {};
  let ms = 0;
  let phase: Phase = "does";
  let answer: Answer = { verdict: "ok", remark: "" };
  const timed = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    const began = now();
    try {
      return await work();
    } finally {
      ms += now() - began;
    }
  };
  const recorded = async (verdict: Verdict, rest: Partial<StepRecord> = {}): Promise<StepRecord> => {
    const left = await bench.cleanUp();
    return {
      ...nobody,
      verdict,
      ms: Math.round(ms),
      saw,
      ...rest,
      ...(answer.remark.trim() !== "" && { remark: answer.remark.replace(/\s+/g, " ").trim() }),
      ...(left.length > 0 && { left }),
    };
  };
  try {
    const done = await timed(() => step.does(bench));
    saw = done.saw;
    if (step.asks && person !== null) answer = await person.ask(step, saw);
    if (answer.verdict === "skipped") return await recorded("skipped");
    phase = "sees";
    saw = { ...saw, ...(await timed(async () => (await done.sees?.()) ?? {})) };
    return await recorded(answer.verdict);
  } catch (error) {
    return recorded("fault", { fault: faultOf(error, phase) });
  }
}
