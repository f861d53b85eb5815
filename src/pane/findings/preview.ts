/** What a patch would change, for a person to see before saying yes. */
import type { Language } from "../../checking/language";
import { placeOutside } from "../../checking/outside-place";
import { type Address, addressText } from "../../workbook/address";
import type { CellContent, Patch } from "../../workbook/patch";
import type { Snapshot } from "../../workbook/snapshot";
import { cellText } from "../workbook-view/cell-text";

export interface PreviewRow {
  /** The cell as a person points to it, or the sheet that comes or goes. */
  readonly where: string;
  /** The cell to go to; `null` for a sheet. */
  readonly at: Address | null;
  readonly before: string;
  readonly after: string;
}

/** What the rows are written by; `outside` only where a patch may reach outside the cells. */
export type PreviewedWorkbook = Pick<Snapshot, "dateSystem" | "outside">;

export function previewOf(patch: Patch, language: Language, workbook: PreviewedWorkbook): readonly PreviewRow[] {
  const { dateSystem } = workbook;
  return patch.map((edit): PreviewRow => {
    switch (edit.kind) {
      case "cell":
        return {
          where: addressText(edit.at),
          at: edit.at,
          before: contentText(edit.before, language, dateSystem),
          after: contentText(edit.content, language, dateSystem),
        };
      case "note":
        return {
          where: language.t("pane.mend.note", { cell: addressText(edit.at) }),
          at: edit.at,
          before: edit.before ?? "",
          after: edit.text ?? "",
        };
      case "outsideText":
        return {
          ...placeOutside(edit, workbook, language),
          before: edit.before,
          after: edit.text,
        };
      case "addSheet":
        return { where: edit.blueprint.name, at: null, before: "", after: language.t("pane.mend.newSheet") };
      case "removeSheet":
        return { where: edit.sheet, at: null, before: language.t("pane.mend.wholeSheet"), after: "" };
    }
  });
}

/** "1 800 000 (=SUM(G9:G13))"; a figure without a format of its own is parted for the eye all the same. */
function contentText(content: CellContent, language: Language, dateSystem: 1900 | 1904): string {
  const shown =
    typeof content.value === "number" && content.format === undefined
      ? language.number(content.value)
      : cellText(content, language.code, dateSystem);
  return content.formula === undefined ? shown : `${shown} (=${content.formula})`.trim();
}
