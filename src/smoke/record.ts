/** What came of each step, and of a fault what a developer needs to find it. */
import { HostProblem } from "../workbook/host";
import { type Facts, Unmet } from "./step";
import type { StepId } from "./words";

/** `no`: the person saw something else than was asked. `unsure`: the person could not tell. */
export type Verdict = "ok" | "fault" | "no" | "unsure" | "skipped";

/** Which part of the step it was. */
export type Phase = "does" | "sees";

export interface Fault {
  readonly phase: Phase;
  /** Samkoll's own: `excelRefused`, `unmet`, `unexpected`. */
  readonly code: string;
  /** What Excel says: its code, and of which of its objects. */
  readonly excel?: string;
  readonly said: string;
}

export interface StepRecord {
  readonly id: StepId;
  readonly verdict: Verdict;
  /** What the program took, without the person. */
  readonly ms: number;
  readonly saw: Facts;
  readonly fault?: Fault;
  /** The person's own words. */
  readonly remark?: string;
  /** Sheets that could not be taken away afterwards. */
  readonly left?: readonly string[];
}

export function faultOf(error: unknown, phase: Phase): Fault {
  const excel = excelSays(error) ?? (error instanceof Error ? excelSays(error.cause) : undefined);
  const told = { phase, ...(excel !== undefined && { excel }) };
  if (error instanceof Unmet) return { ...told, code: "unmet", said: error.message };
  if (error instanceof HostProblem) {
    return { ...told, code: error.code, said: inOneLine(JSON.stringify(error.details)) };
  }
  return { ...told, code: "unexpected", said: inOneLine(error instanceof Error ? error.message : String(error)) };
}

/** `InvalidArgument · Worksheet.getRange`: without the statements around it, which hold what was written. */
function excelSays(error: unknown): string | undefined {
  if (!(error instanceof Error) || error instanceof HostProblem || !("code" in error)) return undefined;
  const where = "debugInfo" in error ? locationIn(error.debugInfo) : undefined;
  return [String(error.code), ...(where === undefined ? [] : [where])].join(" · ");
}

function locationIn(debugInfo: unknown): string | undefined {
  if (typeof debugInfo !== "object" || debugInfo === null || !("errorLocation" in debugInfo)) return undefined;
  return typeof debugInfo.errorLocation === "string" && debugInfo.errorLocation !== ""
    ? debugInfo.errorLocation
    : undefined;
}

const longestSaid = 200;

function inOneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim().slice(0, longestSaid);
}
