/** Whether a sheet that names a form is of something else: its budget, its plan, what it costs or when it is handed out. */
import { type Row, rowPlace, type Sheet } from "../../../workbook/snapshot";
import { plainText } from "../../../reading/label";
import { textOf } from "../../../reading/text-of-cell";
import type { AnswerHeading } from "./heading-row";
import { type GroupDraft, ownFormOf, type TableGround } from "./table-ground";

/** In a sheet's name or title. "Medel" is a mean as well as money, and "plan" is a part of other words. */
const otherTitle =
  /(?:^| )(?:\w*budget\w*|\w*kostnad\w*|\w*kalkyl\w*|\w*prognos\w*|tidplan\w*|tidsplan\w*|(?:projekt|aktivitets|arbets|verksamhets|utbildnings|mat|inkops)?plan(?:en|er|ering|eringen)?|planerad\w*|schema\w*|\w*offert\w*|\w*licens\w*|\w*faktur\w*|avtal\w*|\w*bestallning\w*|inkop\w*|pris\w*|\w*utgift\w*|\w*finansiering\w*|belopp|tkr|kronor|sek|lager\w*|utskick\w*|bemanning\w*|budgets?|costs?|price|schedule|plan|invoice|orders?|licences?)(?= |$)/u;

/** Over a column beside the answers: what a row is, where it is no person. */
const otherHeading =
  /^(?:post(?:en)?|kostnadsslag|kostnadspost|budgetpost|konto|aktivitet(?:er)?|leverans|leverantor|artikel|produkt|moment|belopp|kostnad(?:er)?|a ?pris|pris|tkr|kr|sek|item cost|activity|supplier|account|amount|cost)(?= |$)/u;
const moneyFormat = /kr|sek|€|\$|#[,\s\u00a0]##0/iu;
const rowsAbove = 12;

/** Of columns whose own headings name neither a form's item nor its dimension: what a title says is all there is. */
export function mayBeOfSomethingElse(ground: TableGround, drafts: readonly GroupDraft[]): boolean {
  const { sheet, heads } = ground;
  if (!drafts.some((draft) => isLoose(heads.answers, draft))) return false;
  if (isTitledOtherwise(sheet, heads.row) || isMoney(sheet, heads.row, drafts)) return true;
  // Beside columns that name their form an activity is what the person does.
  return isHeadedOtherwise(ground) && drafts.every(({ answers }) => !namesForm(heads.answers, answers));
}

export function isTitledOtherwise(sheet: Sheet, headingRow: number): boolean {
  const place = rowPlace(sheet, headingRow);
  const above = sheet.rows.slice(Math.max(0, place - rowsAbove), place);
  const titles = above.flatMap(({ cells }) => cells.map(textOf));
  return [sheet.name, ...titles].some((text) => text.length < 120 && otherTitle.test(plainText(text)));
}

function namesForm(heads: readonly AnswerHeading[], answers: readonly number[]): boolean {
  return heads.some((head) => answers.includes(head.column) && ownFormOf(head) !== null);
}

function isHeadedOtherwise({ sheet, heads }: TableGround): boolean {
  const row: Row | undefined = sheet.rows[rowPlace(sheet, heads.row)];
  return row?.cells.some((cell) => otherHeading.test(plainText(textOf(cell)))) === true;
}

/** Shown with its thousands parted, or in kronor: as no answer is. */
function isMoney(sheet: Sheet, headingRow: number, drafts: readonly GroupDraft[]): boolean {
  const columns = new Set(drafts.flatMap(({ answers }) => answers));
  return sheet.rows
    .slice(rowPlace(sheet, headingRow + 1), rowPlace(sheet, headingRow + 1) + 20)
    .some(({ cells }) =>
      cells.some(({ column, format }) => columns.has(column) && format !== undefined && moneyFormat.test(format)),
    );
}

/** "GHQ1" and "Rörlighet" say themselves what they are; 1 to 12, and a whole form in a cell, do not. */
function isLoose(heads: readonly AnswerHeading[], { answers, form }: GroupDraft): boolean {
  if (form === null || form === "twelve") return false;
  const own = heads.filter(({ column }) => answers.includes(column));
  const isNamed = (head: AnswerHeading): boolean =>
    head.parts.dimension !== null || (answers.length > 1 && ownFormOf(head) !== null);
  return !own.every(isNamed) || own.length === 0;
}
