/** Which cells of a sheet carry findings or are asked about, and how grave the gravest is. */
import type { Finding } from "../../checking/finding";
import type { Question } from "../../checking/question";
import type { Address } from "../../workbook/address";
import { type Sign, signs, type ToldResult } from "../findings/arrange";

export interface Mark {
  readonly sign: Sign;
  /** The sign is drawn; of the cells of a question only the one to go to has it, the others its colour alone. */
  readonly drawn: boolean;
  readonly findings: readonly Finding[];
}

/** By row, then column; both zero-based. */
export type SheetMarks = ReadonlyMap<number, ReadonlyMap<number, Mark>>;

export const noMarks: SheetMarks = new Map();

/** Marks by sheet name. */
export function marksOf({ findings, questions }: ToldResult): ReadonlyMap<string, SheetMarks> {
  const sheets = new Map<string, Map<number, Map<number, Mark>>>();
  const put = ({ sheet, row, column }: Address, mark: Mark): void => {
    const rows = sheets.get(sheet) ?? new Map<number, Map<number, Mark>>();
    const cells = rows.get(row) ?? new Map<number, Mark>();
    const known = cells.get(column);
    cells.set(column, known === undefined ? mark : joined(known, mark));
    sheets.set(sheet, rows.set(row, cells));
  };
  for (const finding of findings) put(finding.at, { sign: finding.severity, drawn: true, findings: [finding] });
  for (const question of questions) {
    for (const cell of asked(question)) put(cell, { sign: "asked", drawn: cell === question.at, findings: [] });
  }
  return sheets;
}

/** The cell to go to first, then the rest. */
function asked({ at, cells }: Question): readonly Address[] {
  return [at, ...cells.filter(({ row, column }) => row !== at.row || column !== at.column)];
}

function joined(a: Mark, b: Mark): Mark {
  return {
    sign: signs.indexOf(a.sign) <= signs.indexOf(b.sign) ? a.sign : b.sign,
    drawn: a.drawn || b.drawn,
    findings: [...a.findings, ...b.findings],
  };
}

/** The gravest mark of a sheet; `null` where it has none. */
export function gravestOf(marks: SheetMarks): Sign | null {
  const present = new Set([...marks.values()].flatMap((cells) => [...cells.values()].map(({ sign }) => sign)));
  return signs.find((sign) => present.has(sign)) ?? null;
}
