/** Finds the table of housing support (boendestöd): hours a week before and after for each person, and its sums. */
import { plainText } from "../../../reading/label";
import { textOf } from "../../../reading/text-of-cell";
import { type Cell, cellIn, type Row, type Sheet } from "../../../workbook/snapshot";
import type { HousingRow, HousingSum, HousingTable, ReadFigure } from "../model";

interface Columns {
  readonly row: number;
  readonly before: number;
  readonly after: number;
  readonly less: number | null;
}

const hoursWords = /boendest|housing support|stodtim|stodinsats/;
const beforeWords = /\b(?:innan|fore|tidigare|before)\b/;
const afterWords = /\b(?:efter|after|nu)\b/;
const lessWords = /\bminsk\w*|\bskillnad|\bdifferens|\bmindre\b|\breduc\w*|\bless\b|\bdifference/;

export function locateHousing(sheets: readonly Sheet[], personSheet: string | null): HousingTable | null {
  for (const sheet of sheets) {
    for (const row of sheet.rows) {
      const columns = headingColumns(sheet, row);
      if (columns === null) continue;
      const found = readTable(sheet, columns);
      if (found !== null && (sheet.name !== personSheet || found.rows.length > 0)) return found;
    }
  }
  return null;
}

/** "Boendestöd innan IPS" and "Boendestöd efter IPS", or *Före* and *Efter* under a title that says what they are. */
function headingColumns(sheet: Sheet, row: Row): Columns | null {
  const texts = row.cells.flatMap((cell) =>
    typeof cell.value === "string" && cell.value.length < 80
      ? [{ column: cell.column, plain: plainText(cell.value) }]
      : [],
  );
  const before = texts.find(({ plain }) => beforeWords.test(plain));
  const after = texts.find(({ plain, column }) => afterWords.test(plain) && column !== before?.column);
  if (before === undefined || after === undefined) return null;
  const above = sheet.rows
    .filter(({ index }) => index < row.index && index >= row.index - 4)
    .flatMap(({ cells }) => cells.map(textOf))
    .join(" ");
  const title = plainText(`${above} ${sheet.name}`);
  const isOfHours =
    [before, after].every(({ plain }) => hoursWords.test(plain)) || /boendestod|housing support/.test(title);
  if (!isOfHours || /\b(?:kr|belopp|lon|skatt)\b/.test(`${before.plain} ${after.plain}`)) return null;
  const less = texts.find(({ plain }) => lessWords.test(plain) && !beforeWords.test(plain));
  return { row: row.index, before: before.column, after: after.column, less: less?.column ?? null };
}

function readTable(sheet: Sheet, columns: Columns): HousingTable | null {
  const rows: HousingRow[] = [];
  const sums: HousingSum[] = [];
  let last = columns.row;
  for (const row of sheet.rows) {
    if (row.index <= columns.row) continue;
    if (row.index - last > 2) break;
    const [before, after] = [figureIn(sheet, row, columns.before), figureIn(sheet, row, columns.after)];
    const less = columns.less === null ? null : figureIn(sheet, row, columns.less);
    if (before === null && after === null && less === null) continue;
    last = row.index;
    const kind = sumKind(row, columns, sums.length > 0);
    if (kind !== null && rows.length > 0) sums.push({ kind, before, after, less });
    else if (sums.length > 0) break;
    else if (before !== null && after !== null) {
      rows.push({
        row: row.index,
        before: before.value,
        after: after.value,
        beforeAt: before.at,
        afterAt: after.at,
        less,
      });
    }
  }
  return rows.length === 0 ? null : { sheet: sheet.name, rows, sums };
}

function sumKind(row: Row, { before }: Columns, afterSum: boolean): HousingSum["kind"] | null {
  const label = plainText(
    row.cells
      .filter(({ column }) => column < before)
      .map(textOf)
      .join(" "),
  );
  if (/\bkostnad\w*|\bkronor\b|\bkr\b|\bcost\b/.test(label)) return "cost";
  if (!/^(?:summa|tot\w*|sum|s a|sammanlagt|total|per|timmar|hours)\b/.test(label)) return null;
  if (/\bar\b|\bars\w*|\byear|\bannual/.test(label)) return "year";
  return /\bvecka|\bweek/.test(label) || !afterSum ? "week" : null;
}

/** "2,5 timmar", "1,5 timme", "501 937:-". */
function figureIn(sheet: Sheet, row: Row, column: number): ReadFigure | null {
  const cell = cellIn(row, column);
  const value = cell === undefined ? null : numberIn(cell);
  return cell === undefined || value === null
    ? null
    : { value, scale: 1, at: { sheet: sheet.name, row: cell.row, column }, isFormula: cell.formula !== undefined };
}

function numberIn({ value }: Cell): number | null {
  if (typeof value === "number") return value;
  if (typeof value !== "string") return null;
  const tidy = value
    .replace(/[\u00A0\u202F]/g, " ")
    .trim()
    .toLowerCase();
  if (/^(?:ingen|inget|inga|-|–)$/.test(tidy)) return 0;
  const match =
    /^(\d{1,3}(?: \d{3})+|\d+)(?:[.,](\d{1,2}))? ?(?:h|t|tim\w*\.?(?: ?\/ ?v\w*| per vecka)?|hours?(?: a week| per week)?|kr\w*|:-|,-|-)?$/.exec(
      tidy,
    );
  return match === null ? null : Number(`${(match[1] ?? "").replaceAll(" ", "")}.${match[2] ?? "0"}`);
}
