/** What is measured: each way to read a workbook, the whole check, and the parts of the domain's check. */
import { check, defaultPolicy } from "../check";
import type * as Exceljs from "exceljs";
import { budgetFigures } from "../../src/subjects/budget/figures/budget-figures";
import { locateBudget } from "../../src/subjects/budget/locate/locate-budget";
import { budgetRules } from "../../src/subjects/budget/rules/catalogue";
import { runRules } from "../../src/checking/rule";
import { readWorkbook } from "../../src/hosts/file/read/read-workbook";
import { bareParse } from "./bare-parse";

/** As the tables call them. */
export const taskTitles = {
  bare: "bare parse, fflate + saxes",
  check: "**Samkoll: check** (read, locate, rules, figures)",
  read: "Samkoll: read",
  sheetjs: "SheetJS (@e965/xlsx 0.20)",
  exceljs: "exceljs 4.4",
  domain: "**the domain's check**",
  locate: "– locate",
  figures: "– figures",
  rules: `– rules (${budgetRules.length})`,
} as const;

export type TaskName = keyof typeof taskTitles;

/** Makes a round ready off the clock, workbooks as bytes; the work that it answers with is run on the clock. */
export type Task = (files: readonly Uint8Array[]) => Work;
export type Work = () => void | Promise<void>;

/** Loads no library but the one that the task needs: a process that measures one pays for no other. */
export async function openTask(name: TaskName): Promise<Task> {
  switch (name) {
    case "bare":
      return (files) => forEachOf(files, bareParse);
    case "read":
      return (files) => forEachOf(files, (bytes) => readWorkbook(bytes));
    case "check":
      return (files) => forEachOf(files, (bytes) => check(readWorkbook(bytes), defaultPolicy));
    case "sheetjs": {
      const { read } = await import("@e965/xlsx");
      // Number formats are asked for, as Samkoll keeps them too; texts made for display are not.
      const options = { type: "array", dense: true, cellNF: true, cellText: false, cellHTML: false } as const;
      return (files) => forEachOf(files, (bytes) => read(bytes, options));
    }
    case "exceljs": {
      const { Workbook } = await importExceljs();
      return (files) => forEachOf(files.map(arrayBufferOf), (bytes) => new Workbook().xlsx.load(bytes));
    }
    case "domain":
      return (files) => forEachOf(files.map(snapshotOf), (snapshot) => check(snapshot, defaultPolicy));
    case "locate":
      return (files) => forEachOf(files.map(snapshotOf), (snapshot) => locateBudget(snapshot));
    case "figures":
      return (files) =>
        forEachOf(
          files.map(snapshotOf).map((snapshot) => locateBudget(snapshot)),
          budgetFigures,
        );
    case "rules":
      return (files) => {
        const models = files.map(snapshotOf).map((snapshot) => locateBudget(snapshot));
        // The rules ask for the figures too; those have a task of their own.
        models.forEach(budgetFigures);
        return forEachOf(models, (model) => runRules(budgetRules, model, defaultPolicy));
      };
  }
}

/** The same workbook as exceljs saves it: shared strings and spans, in the spelling that Excel has. */
export async function savedByExceljs(bytes: Uint8Array): Promise<Uint8Array> {
  const { Workbook } = await importExceljs();
  const workbook = new Workbook();
  await workbook.xlsx.load(arrayBufferOf(bytes));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const kept: { last: unknown } = { last: undefined };

/** The results are kept in sight, so that no compiler leaves out the work. */
function forEachOf<Input>(inputs: readonly Input[], run: (input: Input) => unknown): Work {
  return async () => {
    for (const input of inputs) {
      const result = run(input);
      kept.last = result instanceof Promise ? await result : result;
    }
  };
}

function snapshotOf(bytes: Uint8Array): ReturnType<typeof readWorkbook> {
  return readWorkbook(bytes);
}

async function importExceljs(): Promise<typeof Exceljs> {
  const { default: exceljs } = await import("exceljs");
  return exceljs;
}

function arrayBufferOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
