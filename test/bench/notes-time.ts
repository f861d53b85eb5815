/** Workbooks of notes: what is no label must be told so at once, however many texts and sheets there are. */
import { coldTable } from "./cold-table";
import type { BenchFiles } from "./files";
import { differentTexts, noteSheets, notesPerSheet } from "./notes-workbook";
import type { Section } from "./section";

const tasks = ["bare", "read", "check", "domain"] as const;

export async function differentTextsTime({ differentTexts: files }: BenchFiles): Promise<Section> {
  const title = `A sheet of ${shown(differentTexts)} different texts`;
  return coldTable({ title, holds: `${shown(differentTexts)} texts in 4 columns`, files, tasks, rounds: 5 });
}

export async function noteSheetsTime({ noteSheets: files }: BenchFiles): Promise<Section> {
  const title = `${noteSheets} sheets of notes`;
  return coldTable({ title, holds: `${noteSheets} sheets × ${notesPerSheet} notes`, files, tasks, rounds: 5 });
}

function shown(count: number): string {
  return count.toLocaleString("en-GB");
}
