/** Temporary files beside what is written: their names tell who writes them, so that what a killed run left can go. */
import { createHash, randomBytes } from "node:crypto";
import { lstatSync, readdirSync, readlinkSync, rmSync } from "node:fs";
import { hostname } from "node:os";
import path from "node:path";
import { errorCode } from "./call";

/** `.samkoll-MACHINE-PROCESS-RANDOM.tmp`: hidden on most systems, and skipped where folders are walked. */
export function temporaryName(): string {
  return `.samkoll-${machine()}-${process.pid}-${randomBytes(6).toString("hex")}.tmp`;
}

/** Of an earlier edition, which told nothing of its process, the random part alone. */
const pattern = /^\.samkoll-(?:([0-9a-f]{8})-(\d{1,10})-)?[0-9a-f]{12}\.tmp$/;

/** A workbook is written in seconds. */
const longestMs = 24 * 60 * 60 * 1000;

/** Removes what runs that were killed left in the folder. Never what a process that still runs may be writing. */
export function removeLeftovers(folder: string): void {
  for (const name of namesIn(folder)) {
    const match = pattern.exec(name);
    if (match === null) continue;
    const [, writer, id] = match;
    const file = path.join(folder, name);
    try {
      // Of a process on another machine, on a shared disk, nobody here can know whether it runs: age tells.
      const isOver = writer === machine() ? !isRunning(Number(id)) : isOld(file);
      if (isOver) rmSync(file, { force: true });
    } catch {
      // Gone meanwhile, or somebody else's: it harms no answer.
    }
  }
}

function isOld(file: string): boolean {
  return Date.now() - lstatSync(file).mtimeMs > longestMs;
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Containers share a disk, and perhaps a name, but number their processes apart. */
function machine(): string {
  return createHash("sha256").update(`${hostname()} ${processSpace()}`).digest("hex").slice(0, 8);
}

function processSpace(): string {
  try {
    return readlinkSync("/proc/self/ns/pid");
  } catch {
    return "";
  }
}

/** This process writes one file at a time, so that one with its number is left by another that had it. */
function isRunning(id: number): boolean {
  if (id === process.pid) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch (cause) {
    return errorCode(cause) !== "ESRCH";
  }
}
