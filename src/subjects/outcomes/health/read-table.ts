/** Reads the answer sheets of a table: of which form, when and by whom, each answer in its coding. */
import type { CellValue, Sheet, Snapshot } from "../../../workbook/snapshot";
import type { Answers } from "../../../checking/question";
import { dayTeller } from "../../../reading/day-teller";
import { textOf } from "../../../reading/text-of-cell";
import type { IsoDate } from "../../../workbook/iso-day";
import { type Answer, readAnswer, readItems } from "./answer";
import type { AnsweredRow } from "./answered-rows";
import { asForm, codedRow, eq5dForms, isEq5d, type Table } from "./answer-table";
import { codedShape, decoded, ghqCoding, isShort, type Offset, shortNumbers } from "./coding";
import type { Headings } from "./headings";
import { cellOf, type HealthModel, type HealthReading, type HealthTable } from "./model";
import { type OccasionTeller, tellOccasions } from "./settle-occasions";
import type { Version } from "./settle-version";
import { legendIn } from "./symbols";
import { formShapes, type HealthForm } from "./template";
import { formTeller, versionIn } from "./tell-form";

interface Located extends Pick<HealthModel, "questions"> {
  readonly table: HealthTable;
  readonly open: readonly HealthForm[];
}

export function readTable(snapshot: Snapshot, table: Table, { version, isOpen }: Version, answers: Answers): Located {
  const { sheet, headings, rows, eq5d, letters } = table;
  const dayOf = dayTeller(
    rows.map(({ date }) => date?.value ?? null),
    snapshot.dateSystem,
  );
  const tellForm = formTeller(
    rows.map((row) => asForm(row, eq5d)),
    version ?? versionIn(rows.map((row) => asForm(row, eq5d))).told,
  );
  const told = rows.map((row) => ({ row, form: tellForm(row.stated, row.digits, row.values[0]) }));
  const ghqRows = told.flatMap(({ row, form }) => (form === "GHQ-12" && !row.isLettered ? [row] : []));
  const legend = legendIn(sheet);
  const ghq = ghqCoding(sheet, headings.row, ghqRows.map(codedRow), isExplained(ghqRows) ? legend : null, answers);
  const ghqShape = codedShape(formShapes["GHQ-12"], ghq.offset ?? 0);
  const short =
    ghq.offset === 0 || ghq.offset === "binary"
      ? shortNumbers(
          sheet.name,
          ghqShape,
          ghqRows.filter(isWhole).map((row) => ({ ...codedRow(row), value: row.values[0] ?? null })),
          answers,
        )
      : { areAnswers: false, question: null };
  const codingFor = (row: AnsweredRow, form: HealthForm | null): RowCoding => {
    const isLettersAsked =
      row.isLettered && letters.open.some((open) => open === form || (form === null && isEq5d(row)));
    if (row.isLettered) return { offset: isLettersAsked ? null : 0, areShortAnswers: false };
    const { offset } = form === "GHQ-12" ? ghq : form !== null && isEq5d(row) ? eq5d : { offset: 0 };
    const isAsked =
      form === "GHQ-12" && isWhole(row) && short.areAnswers === null && isShort(row.values[0] ?? null, ghqShape);
    return { offset: isAsked ? null : offset, areShortAnswers: short.areAnswers === true };
  };
  const occasions = occasionsOf(sheet, headings, rows, answers);
  const readings = told.map(({ row, form }) =>
    readingOf(row, form, {
      day: dayOf(row.date?.value ?? null),
      coding: codingFor(row, form),
      occasions,
      formAsked: form === null && isEq5d(row) && (isOpen || letters.open.length > 0),
    }),
  );
  const [first] = headings.groups;
  return {
    table: { columns: first?.columns ?? emptyColumns(sheet.name), headingRow: headings.row, readings },
    questions: [
      ...letters.questions,
      ...[ghq.question, short.question, eq5d.question].filter((question) => question !== null),
      ...occasions.questions,
    ],
    open: [
      ...letters.open,
      ...(ghq.offset === null || short.areAnswers === null ? (["GHQ-12"] as const) : []),
      // Which of the two versions they are of may hang on it too.
      ...(eq5d.offset === null ? eq5dForms : []),
      // A change from the first to the last may be one to an occasion in the midst.
      ...(occasions.isOpen ? told.flatMap(({ form }) => form ?? []) : []),
    ],
  };
}

function emptyColumns(sheet: string): HealthTable["columns"] {
  return { sheet, person: null, occasion: null, date: null, form: null, answers: [] };
}

function isWhole({ values }: AnsweredRow): boolean {
  return values.length === 1;
}

/** Answers that were words or letters and have been explained by a legend. */
function isExplained(rows: readonly AnsweredRow[]): boolean {
  return rows.some(({ isLegend }) => isLegend);
}

function occasionsOf(sheet: Sheet, headings: Headings, rows: readonly AnsweredRow[], answers: Answers): OccasionTeller {
  const places = [
    ...headings.groups.flatMap(({ occasion, columns }) =>
      occasion === null
        ? []
        : [
            {
              text: occasion.text,
              at: occasion.at ?? cellOf(columns, headings.row, columns.answers[0] ?? 0),
              isUnclear: occasion.isOther === true,
            },
          ],
    ),
    ...rows.flatMap(({ group: { columns }, row, occasionText }) =>
      occasionText === ""
        ? []
        : [{ text: occasionText, at: cellOf(columns, row, columns.occasion ?? 0), isUnclear: false }],
    ),
  ];
  const column = headings.groups[0]?.columns.occasion ?? null;
  const heading = textOf(
    sheet.rows.find(({ index }) => index === headings.row)?.cells.find((cell) => cell.column === column),
  );
  return tellOccasions(sheet.name, places, /mån|month/i.test(heading), answers);
}

/** How a row is to be read; `offset` `null`: it is asked. */
interface RowCoding {
  readonly offset: Offset | null;
  readonly areShortAnswers: boolean;
}

interface RowGround {
  readonly day: IsoDate | null;
  readonly coding: RowCoding;
  readonly occasions: OccasionTeller;
  readonly formAsked: boolean;
}

function readingOf(
  { group, row, person, occasionText, date, formText, stated, values }: AnsweredRow,
  form: HealthForm | null,
  { day, coding, occasions, formAsked }: RowGround,
): HealthReading {
  const { columns, occasion: headed } = group;
  const text = headed?.text ?? occasionText;
  const occasion = text === "" ? null : occasions.of(text);
  return {
    columns,
    row,
    // Without a column of running numbers a row is somebody, and nobody can say who.
    person: columns.person === null ? anonymous(columns.sheet, row) : person,
    occasion: occasion === "asked" ? null : occasion,
    occasionText: text,
    occasionAt: headed === null ? null : (headed.at ?? cellOf(columns, 0, columns.answers[0] ?? 0)),
    occasionAsked: occasion === "asked",
    stated,
    form,
    formText,
    formAsked,
    shape: form && codedShape(formShapes[form], coding.offset ?? 0),
    date: day,
    dateText: textOf(date),
    answer: answerOf(values, form, formAsked ? { ...coding, offset: null } : coding),
  };
}

function anonymous(sheet: string, row: number): string {
  return `${sheet} ${row + 1}`;
}

function answerOf(
  values: readonly CellValue[],
  form: HealthForm | null,
  { offset, areShortAnswers }: RowCoding,
): Answer {
  if (form === null) return { kind: offset === null ? "asked" : "text" };
  if (offset === null) return { kind: "asked" };
  const [only = null, ...others] = values;
  const shape = codedShape(formShapes[form], offset);
  const answer =
    others.length === 0
      ? readAnswer(only, shape, areShortAnswers)
      : values.length === shape.items
        ? readItems(values, shape)
        : ({ kind: "length", count: values.length } as const);
  // What stands in the cell is right in its own coding: nothing is written back.
  if (offset === 0 || answer.kind !== "read") return answer;
  return { ...answer, items: decoded(answer.items, offset), typed: "text" };
}
