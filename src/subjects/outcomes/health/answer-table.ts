/** A table of answer sheets as it stands, and what has to be known of it before the version of EQ-5D can be told. */
import type { Sheet } from "../../../workbook/snapshot";
import type { Answers, Question } from "../../../checking/question";
import { type AnsweredRow, answeredRows } from "./answered-rows";
import { type CodedRow, type Coding, decoded, eq5dCoding, letterCoding } from "./coding";
import type { StatedForm } from "./form";
import type { Headings } from "./headings";
import { asDigits, legendIn } from "./symbols";
import { formShapes, type HealthForm } from "./template";
import { looksAnswered } from "./tell-form";

export const eq5dForms = ["EQ-5D-3L", "EQ-5D-5L"] as const satisfies readonly HealthForm[];

/** A table with its answers, and how those of EQ-5D are coded: which version they are of may hang on it. */
export interface Table {
  readonly sheet: Sheet;
  readonly headings: Headings;
  readonly rows: readonly AnsweredRow[];
  readonly eq5d: Coding;
  readonly letters: Letters;
}

interface Letters {
  readonly questions: readonly Question[];
  readonly open: readonly HealthForm[];
}

export function tableOf(sheet: Sheet, headings: Headings, until: number, answers: Answers): Table {
  const legend = legendIn(sheet);
  const written = answeredRows(sheet, headings, until, legend, (values, form) => asDigits(values, form, legend, null));
  const lettered = written.filter(({ isLettered }) => isLettered);
  const isGhq = ({ stated }: AnsweredRow): boolean => stated.kind === "known" && stated.form === "GHQ-12";
  const ghq = letterCoding(sheet.name, "GHQ-12", lettered.filter(isGhq).map(codedRow), answers);
  const eq5d = letterCoding(sheet.name, "EQ-5D", lettered.filter(isEq5d).map(codedRow), answers);
  const rows =
    lettered.length === 0
      ? written
      : answeredRows(sheet, headings, until, legend, (values, form) => {
          const { first } = form === "GHQ-12" ? ghq : eq5d;
          return asDigits(values, form, legend, typeof first === "number" ? first : null);
        });
  return {
    sheet,
    headings,
    rows,
    eq5d: eq5dCodingOf(sheet, rows, answers),
    letters: {
      questions: [ghq.question, eq5d.question].filter((question) => question !== null),
      open: [...(ghq.first === null ? (["GHQ-12"] as const) : []), ...(eq5d.first === null ? eq5dForms : [])],
    },
  };
}

/** Other tables have numbers and answers too: a survey, a list of questions. */
export function isHealth({ groups }: Headings, answered: readonly AnsweredRow[]): boolean {
  if (groups.some(({ form }) => form !== null)) return true;
  const hasForms = groups.some(({ columns }) => columns.form !== null);
  if (hasForms && (answered.length === 0 || answered.some(({ stated }) => isForm(stated)))) return true;
  return answered.filter(({ digits }) => looksAnswered(digits)).length * 2 > answered.length;
}

/** A form that is known, or a slip for one. */
function isForm(stated: StatedForm): boolean {
  return stated.kind === "known" || stated.kind === "eq5d" || (stated.kind === "unknown" && stated.nearest !== null);
}

function eq5dCodingOf(sheet: Sheet, answered: readonly AnsweredRow[], answers: Answers): Coding {
  const rows = answered.filter((row) => isEq5d(row) && !row.isLettered);
  const isThree = rows.length > 0 && rows.every(({ stated }) => stated.kind === "known" && stated.form === "EQ-5D-3L");
  return eq5dCoding(sheet, isThree ? formShapes["EQ-5D-3L"].highest : null, rows.map(codedRow), answers);
}

export function isEq5d({ stated }: AnsweredRow): boolean {
  return stated.kind === "eq5d" || (stated.kind === "known" && stated.form !== "GHQ-12");
}

/** Its digits as the form has them. */
export function asForm(row: AnsweredRow, { offset }: Coding): AnsweredRow {
  return isEq5d(row) ? { ...row, digits: decoded(row.digits, offset ?? 0) } : row;
}

export function codedRow({ row, digits, group: { columns } }: AnsweredRow): CodedRow {
  return { columns, row, digits };
}
