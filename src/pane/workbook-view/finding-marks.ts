/** Which cells of a sheet carry findings, and how grave the gravest is. */
import type { Finding, Severity } from "../../checking/finding";
import { severities } from "../findings/arrange";

export interface Mark {
  readonly severity: Severity;
  readonly findings: readonly Finding[];
}

/** By row, then column; both zero-based. */
export type SheetMarks = ReadonlyMap<number, ReadonlyMap<number, Mark>>;

export const noMarks: SheetMarks = new Map();

/** Marks by sheet name. */
export function marksOf(findings: readonly Finding[]): ReadonlyMap<string, SheetMarks> {
  const sheets = new Map<string, Map<number, Map<number, Mark>>>();
  for (const finding of findings) {
    const { sheet, row, column } = finding.at;
    const rows = sheets.get(sheet) ?? new Map<number, Map<number, Mark>>();
    const cells = rows.get(row) ?? new Map<number, Mark>();
    const known = cells.get(column);
    cells.set(column, {
      severity: known === undefined ? finding.severity : graver(known.severity, finding.severity),
      findings: [...(known?.findings ?? []), finding],
    });
    sheets.set(sheet, rows.set(row, cells));
  }
  return sheets;
}

/** The gravest mark of a sheet; `null` where it has none. */
export function gravestOf(marks: SheetMarks): Severity | null {
  const present = new Set([...marks.values()].flatMap((cells) => [...cells.values()].map(({ severity }) => severity)));
  return severities.find((severity) => present.has(severity)) ?? null;
}

function graver(a: Severity, b: Severity): Severity {
  return severities.indexOf(a) <= severities.indexOf(b) ? a : b;
}
