/** What a register's cells may hold, with the words that Excel shows beside them. */
import { areaName } from "../../../workbook/address";
import { longestInValidation as longest, type BlueprintValidation } from "../../../workbook/blueprint";
import { labelIn, type SheetWords } from "../../../making/sheet-words";
import { anyDay, kinds } from "../../../reading/kinds";
import { choicesOf } from "../register/choices";
import {
  type ColumnId,
  type ColumnKind,
  columnSpec,
  headFields,
  type HeadFieldId,
} from "../register/register-template";

interface Places {
  readonly firstRow: number;
  readonly lastRow: number;
  /** Each head field's label; its cell is to the right. */
  readonly headPlaces: readonly (readonly [HeadFieldId, row: number, column: number])[];
}

interface CellKind {
  /** By which its words are called. */
  readonly told: "number" | "date" | "birthYear" | "choice" | "count" | "share" | "money" | "coaches";
  readonly allow: BlueprintValidation["allow"];
  readonly format: string;
}

const days: CellKind = { told: "date", allow: anyDay, format: kinds.day.format };
/** What the cells of a column hold that is no word. */
export const cellKinds: Readonly<Partial<Record<ColumnKind["kind"], CellKind>>> = {
  number: { told: "number", allow: { kind: "whole", min: 1, max: 9_999_999 }, format: "0" },
  date: days,
  dateOrYes: days,
  birthYear: { told: "birthYear", allow: { kind: "whole", min: 1900, max: 2100 }, format: "0" },
  count: { told: "count", allow: { kind: "whole", min: 0, max: 999 }, format: "0" },
  share: { told: "share", allow: kinds.share.limits, format: kinds.share.format },
  money: { told: "money", allow: kinds.kronor.limits, format: kinds.kronor.format },
};

export function registerValidations(
  columns: readonly { readonly column: number; readonly id: ColumnId | null; readonly heading: string }[],
  { firstRow, lastRow, headPlaces }: Places,
  words: SheetWords,
): readonly BlueprintValidation[] {
  return [
    ...headPlaces.flatMap(([id, row, column]): readonly BlueprintValidation[] => {
      if (id === "effort") return [];
      const area = areaName({
        sheet: "",
        firstRow: row,
        lastRow: row,
        firstColumn: column + 1,
        lastColumn: column + 1,
      });
      const title = labelIn(words, headFields[id]);
      return id === "coaches"
        ? [told("coaches", kinds.posts.limits, area, title, words)]
        : [told("date", anyDay, area, title, words, words.t(`outcomes.register.head.${id}`))];
    }),
    ...columns.flatMap(({ column, id, heading }) => {
      if (id === null) return [];
      const { content } = columnSpec(id);
      const area = areaName({ sheet: "", firstRow, lastRow, firstColumn: column, lastColumn: column });
      const known = cellKinds[content.kind];
      if (known !== undefined) return [told(known.told, known.allow, area, heading, words)];
      if (!("list" in content)) return [];
      const choices = choicesOf(content.list).map(({ label }) => labelIn(words, label));
      return [told("choice", { kind: "list", choices }, area, heading, words)];
    }),
  ];
}

function told(
  kind: CellKind["told"],
  allow: BlueprintValidation["allow"],
  area: string,
  title: string,
  words: SheetWords,
  prompt = words.t(`outcomes.register.validation.${kind}.prompt`),
): BlueprintValidation {
  return {
    areas: [area],
    allow,
    promptTitle: title.length > longest.title ? `${title.slice(0, longest.title - 1)}…` : title,
    prompt,
    errorTitle: words.t(`outcomes.register.validation.${kind}.errorTitle`),
    error: words.t(`outcomes.register.validation.${kind}.error`),
  };
}
