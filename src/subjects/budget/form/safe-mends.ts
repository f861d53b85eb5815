/** Mends in a stranger's form: only of what is wholly understood, in the cells that the total is made of. */
import type { Finding } from "../../../checking/finding";
import type { Edit } from "../../../workbook/patch";
import type { FormReading } from "./read-form";

/** The same findings, without the mends of headings, accounts, remarks and whatever is asked about. */
export function withSafeMends(findings: readonly Finding[], form: FormReading | null): readonly Finding[] {
  if (form === null) return findings;
  const cells = form.form.money.total === null ? new Set<string>() : cellsOf(form);
  return findings.map((finding) => {
    if (finding.mend === undefined || finding.mend.every((edit) => isIn(cells, edit))) return finding;
    const { mend: _, ...told } = finding;
    return told;
  });
}

function isIn(cells: ReadonlySet<string>, edit: Edit): boolean {
  return edit.kind === "cell" && cells.has(keyOf(edit.at.sheet, edit.at.row, edit.at.column));
}

function cellsOf({ main }: FormReading): ReadonlySet<string> {
  const { sheet } = main.table.region;
  const money = main.table.columns.filter(({ role }) => role.kind === "amount" || role.kind === "total");
  return new Set(
    main.table.rows.flatMap(({ line, role }) =>
      role.kind === "note" || role.kind === "unknown" || role.kind === "section"
        ? []
        : money.map(({ column }) => keyOf(sheet.name, line.row, column)),
    ),
  );
}

function keyOf(sheet: string, row: number, column: number): string {
  return `${row} ${column} ${sheet}`;
}
