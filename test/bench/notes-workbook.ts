/** Workbooks full of texts that are none of any template's labels: what a check costs where it has nothing to find. */
import { newWorkbook } from "../../src/hosts/file/write/new-workbook";
import type { BlueprintCell, SheetBlueprint } from "../../src/workbook/blueprint";

export const differentTexts = 10_000;
export const noteSheets = 200;
export const notesPerSheet = 50;

/** Words of the field, so that some texts begin like a label, as they do in real notes. */
const words =
  "samverkan deltagare insats projektet kommunen kostnad lokaler möte uppföljning handläggare rehabilitering vecka beslut mål stöd arbete praktik summa personal plan och med efter under flera inte har som till för";

/** One sheet of texts in four columns, no two alike. */
export function differentTextsWorkbook(): Uint8Array {
  const note = noteMaker();
  const cells = Array.from({ length: differentTexts }, (_, index) => text(index >> 2, index & 3, note(6)));
  return newWorkbook([sheetOf("Anteckningar", cells)]);
}

/** Many sheets, each with notes in its first column and a number beside them. */
export function noteSheetsWorkbook(): Uint8Array {
  const note = noteMaker();
  return newWorkbook(
    Array.from({ length: noteSheets }, (_, sheet) =>
      sheetOf(
        `Anteckningar ${sheet + 1}`,
        Array.from({ length: notesPerSheet }, (_unused, row) => [
          text(row, 0, note(12)),
          { row, column: 1, value: sheet * row },
        ]).flat(),
      ),
    ),
  );
}

function text(row: number, column: number, value: string): BlueprintCell {
  return { row, column, value };
}

/** Notes of so many words and a number that no other note has; the same ones each time. */
function noteMaker(): (length: number) => string {
  const list = words.split(" ");
  let state = 1;
  let made = 0;
  return (length) => {
    const chosen = Array.from({ length }, () => {
      // Numerical Recipes' linear congruential generator.
      state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
      return list[Math.floor((state / 2 ** 32) * list.length)];
    });
    made += 1;
    return `${chosen.join(" ")} ${made}`;
  };
}

function sheetOf(name: string, cells: readonly BlueprintCell[]): SheetBlueprint {
  return {
    name,
    cells,
    columnWidths: new Map(),
    rowHeights: new Map(),
    merges: [],
    validations: [],
    names: new Map(),
    print: { orientation: "portrait", area: "A1:D50" },
    protect: false,
    showGridlines: true,
  };
}
