/** What the real client says of something that is asked of the simulated Excel. */
import { fakeSheet, fakeWorkbook, type FakeWorkbook } from "../fake-workbook";
import { connect, type Conduct } from "../wire";
import type { ProfileName } from "./profiles";

export interface Asked {
  readonly of?: ProfileName | number;
  readonly book?: FakeWorkbook;
  /** In one step of undo. */
  readonly grouped?: boolean;
  readonly conduct?: Partial<Omit<Conduct, "failing">>;
  readonly failing?: readonly Parameters<Conduct["failing"]["add"]>[0][];
}

export interface Answer {
  /** The code of the refusal; `done` where there is none. */
  readonly code: string;
  /** The API that refused. */
  readonly at: string;
  readonly book: FakeWorkbook;
}

/** A workbook with a sheet of a table, and a second sheet. */
export function aBook(): FakeWorkbook {
  return fakeWorkbook([fakeSheet("Blad1", { A1: "Post", B1: "Belopp", A2: "Lön", B2: 5 }), fakeSheet("Blad2")]);
}

/** @param ask of the sheet `Blad1` and its workbook; queued and sent as one request */
export async function answerTo(
  ask: (sheet: Excel.Worksheet, workbook: Excel.Workbook) => void,
  { of, book = aBook(), grouped = false, conduct = {}, failing = [] }: Asked = {},
): Promise<Answer> {
  const wire = connect(book, of);
  Object.assign(wire.conduct, conduct);
  for (const part of failing) wire.conduct.failing.add(part);
  const options: Excel.RunOptions = grouped ? { mergeUndoGroup: true } : {};
  try {
    await Excel.run(options, async ({ workbook }) => ask(workbook.worksheets.getItem("Blad1"), workbook));
    return { code: "done", at: "", book };
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    return { code: error.code, at: String(error.debugInfo?.errorLocation), book };
  }
}
