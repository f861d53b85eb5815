/** What a register's cells may hold, with the words that Excel shows beside them. */
import { areaName } from "../../../workbook/address";
import type { BlueprintValidation } from "../../../workbook/blueprint";
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

type Kind = "number" | "date" | "birthYear" | "choice" | "count" | "share" | "coaches";

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
      const { limits } = kinds[headFields[id].kind];
      return id === "coaches"
        ? [told("coaches", limits, area, title, words)]
        : [told("date", limits, area, title, words, words.t(`outcomes.register.head.${id}`))];
    }),
    ...columns.flatMap(({ column, id, heading }) => {
      if (id === null) return [];
      const allowed = allowedIn(columnSpec(id).content, words);
      const area = areaName({ sheet: "", firstRow, lastRow, firstColumn: column, lastColumn: column });
      return allowed === null ? [] : [told(allowed.kind, allowed.allow, area, heading, words)];
    }),
  ];
}

function allowedIn(
  content: ColumnKind,
  words: SheetWords,
): { readonly kind: Kind; readonly allow: BlueprintValidation["allow"] } | null {
  switch (content.kind) {
    case "number":
      return { kind: "number", allow: { kind: "whole", min: 1, max: 9_999_999 } };
    case "date":
    case "dateOrYes":
      return { kind: "date", allow: anyDay };
    case "birthYear":
      return { kind: "birthYear", allow: { kind: "whole", min: 1900, max: 2100 } };
    case "count":
      return { kind: "count", allow: { kind: "whole", min: 0, max: 999 } };
    case "share":
      return { kind: "share", allow: kinds.share.limits };
    case "choice":
    case "choices":
    case "age":
    case "years": {
      const choices = choicesOf(content.list).map(({ label }) => labelIn(words, label));
      return { kind: "choice", allow: { kind: "list", choices } };
    }
    case "list":
    case "text":
      return null;
  }
}

/** Excel shows no longer title. */
const longestTitle = 32;

function told(
  kind: Kind,
  allow: BlueprintValidation["allow"],
  area: string,
  title: string,
  words: SheetWords,
  prompt = words.t(`outcomes.register.validation.${kind}.prompt`),
): BlueprintValidation {
  return {
    areas: [area],
    allow,
    promptTitle: title.length > longestTitle ? `${title.slice(0, longestTitle - 1)}…` : title,
    prompt,
    errorTitle: words.t(`outcomes.register.validation.${kind}.errorTitle`),
    error: words.t(`outcomes.register.validation.${kind}.error`),
  };
}
