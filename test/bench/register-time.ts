/** Register-size workbooks: any register, registers of participants, and one with every row that a sheet has. */
import { maxRows } from "../../src/workbook/address";
import { coldTable } from "./cold-table";
import { type BenchFiles, participantRows } from "./files";
import { outcomeColumns } from "./outcome-register";
import { registerRows } from "./register";
import type { Section } from "./section";

const shown = (rows: number): string => rows.toLocaleString("en-GB");

export async function registerTime({ register }: BenchFiles): Promise<Section> {
  return coldTable({
    title: "A register",
    holds: `${shown(registerRows)} rows × 8 columns`,
    files: register,
    tasks: ["bare", "read", "sheetjs", "exceljs"],
    rounds: 5,
  });
}

const participantTasks = ["bare", "read", "check", "domain"] as const;

export async function participantsTime({ participants }: BenchFiles): Promise<Section> {
  return coldTable({
    title: "A register of participants",
    holds: `${shown(participantRows)} participants × ${outcomeColumns} columns`,
    files: participants,
    tasks: participantTasks,
    rounds: 5,
    aims: (msOf) => [{ what: "the domain's check of the register", limit: 1_000, found: msOf("domain"), unit: "ms" }],
  });
}

export async function longestTime({ longest }: BenchFiles): Promise<Section> {
  const title = "A register as long as a sheet";
  const holds = `${shown(maxRows)} rows × ${outcomeColumns} columns`;
  if (longest !== null) return coldTable({ title, holds, files: longest, tasks: participantTasks, rounds: 1 });
  return { title, baseline: `${holds}.`, head: [], rows: [], aims: [], skipped: "asked for by `-- --long`." };
}
