/** The headings of a sheet whose columns somebody has said, in place of what would be found in it. */
import { type Sheet, cellIn, rowAt } from "../../../../workbook/snapshot";
import { plainText } from "../../../../reading/label";
import { textOf } from "../../../../reading/text-of-cell";
import type { OccasionWords } from "../context";
import type { AnswerGroup, Headings } from "../headings";
import type { HealthColumns } from "../model";
import { dimensions, type Occasion } from "../template";
import type { MappedColumn, SheetMapping } from "./mapping";

export function mappedHeadings(sheet: Sheet, { row, columns: said }: SheetMapping): Headings {
  const columns = said.flatMap((each) => found(sheet, row, each) ?? []);
  const only = (kind: "person" | "occasion" | "date" | "form"): number | null =>
    columns.find(({ role }) => role?.kind === kind)?.column ?? null;
  const groupOf = (answers: readonly number[], form: AnswerGroup["form"], occasion: Occasion | null): AnswerGroup => {
    const place: HealthColumns = {
      sheet: sheet.name,
      person: only("person"),
      occasion: only("occasion"),
      date: only("date"),
      form: only("form"),
      answers,
    };
    return { columns: place, form, occasion: wordsOf(occasion, { sheet: sheet.name, row, column: answers[0] ?? 0 }) };
  };
  const whole = columns.flatMap(({ column, role, occasion }) =>
    role?.kind === "answer" ? [groupOf([column], role.form, occasion)] : [],
  );
  const items = occasionsIn(columns).flatMap((occasion) => {
    const of = columns.filter((each) => each.occasion === occasion);
    const ghq = complete(
      Array.from({ length: 12 }, (_, index) =>
        of.filter(({ role }) => role?.kind === "item" && role.item === index + 1),
      ),
    );
    const eq5d = complete(
      dimensions.map((id) => of.filter(({ role }) => role?.kind === "dimension" && role.dimension === id)),
    );
    return [
      ...(ghq === null ? [] : [groupOf(ghq, "GHQ-12", occasion)]),
      ...(eq5d === null ? [] : [groupOf(eq5d, "eq5d", occasion)]),
    ];
  });
  return { row, groups: [...items, ...whole], totals: [], unread: null, isDoubted: false };
}

/** Where its heading now stands: in the column that was said, or in the only one that has it. */
function found(sheet: Sheet, row: number, mapped: MappedColumn): MappedColumn | null {
  const cells = rowAt(sheet, row);
  const plain = plainText(mapped.heading);
  if (plainText(textOf(cellIn(cells, mapped.column))) === plain) return mapped;
  const [only, second] = (cells?.cells ?? []).filter((cell) => plainText(textOf(cell)) === plain);
  return only === undefined || second !== undefined || plain === "" ? null : { ...mapped, column: only.column };
}

function occasionsIn(columns: readonly MappedColumn[]): readonly (Occasion | null)[] {
  return [...new Set(columns.map(({ occasion }) => occasion))];
}

/** One column for each item; `null` where one is missing, or there are two. */
function complete(places: readonly (readonly MappedColumn[])[]): readonly number[] | null {
  return places.every(({ length }) => length === 1) ? places.flatMap((of) => of.map(({ column }) => column)) : null;
}

function wordsOf(occasion: Occasion | null, at: NonNullable<OccasionWords["at"]>): OccasionWords | null {
  if (occasion === null) return null;
  return { text: occasion === "end" ? "Avslut" : `${occasion} mån`, at };
}
