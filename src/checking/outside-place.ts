/** Where a text outside the cells stands, for a person to find it: "Deltagare!C2, i kommentarer". */
import { addressText, parseCellName, type Address } from "../workbook/address";
import type { OutsideTextEdit } from "../workbook/patch";
import type { OutsideText, Snapshot } from "../workbook/snapshot";
import type { Language } from "./language";

export interface OutsidePlaceInWords {
  readonly where: string;
  /** The cell it hangs on; `null` where it hangs on none. */
  readonly at: Address | null;
}

/** An edit names the text and its part; what sort of place that is was told when the workbook was read. */
export function placeOutside(
  { id, before }: OutsideTextEdit,
  { outside }: Pick<Snapshot, "outside">,
  language: Language,
): OutsidePlaceInWords {
  const text = outside?.texts.find((each) => each.id === id && each.text === before);
  const at = text === undefined ? null : cellOf(text);
  const around = at === null ? (text?.sheet ?? language.t("app.outsideWorkbook")) : addressText(at);
  return { where: `${around}, ${language.text(`app.outside.${text?.place ?? "other"}`)}`, at };
}

function cellOf({ sheet, cell }: OutsideText): Address | null {
  const named = cell === undefined ? undefined : parseCellName(cell);
  return sheet === undefined || named === undefined ? null : { sheet, ...named };
}
