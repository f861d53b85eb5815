/** Takes one step back as far as it is still Samkoll's: what someone has written over since stays theirs. */
import { type Address, cellName, parseCellName } from "../workbook/address";
import type { SheetBlueprint } from "../workbook/blueprint";
import { contentOf } from "../workbook/content";
import { type AddSheetEdit, type Edit, type Patch, sameContent } from "../workbook/patch";
import { cellAt, isBlank, noteAt, type Sheet, sheetNamed, type Snapshot } from "../workbook/snapshot";

/** A patch that was applied, and the one that the host answered with. */
export interface Step {
  readonly applied: Patch;
  readonly inverse: Patch;
}

export interface StepBack {
  /** What can be put back. */
  readonly patch: Patch;
  /** Cells that hold something else by now, and the first cell of a sheet that has been written in; left as they are. */
  readonly kept: readonly Address[];
}

/** The sheets that these steps have added or taken away, the latest last: what a host must know to do either again. */
export function sheetsAddedIn(steps: readonly Step[]): readonly AddSheetEdit[] {
  return steps
    .flatMap(({ applied, inverse }) => [...inverse, ...applied])
    .flatMap((edit) => (edit.kind === "addSheet" ? [edit] : []));
}

export function stepBack({ applied, inverse }: Step, snapshot: Snapshot): StepBack {
  const patch: Edit[] = [];
  const kept: Address[] = [];
  for (const edit of inverse) {
    const other = writtenOver(edit, applied, snapshot);
    if (other === null) patch.push(edit);
    else kept.push(other);
  }
  return { patch, kept };
}

/** Where someone else's work would be lost; `null` where nothing would. */
function writtenOver(edit: Edit, applied: Patch, snapshot: Snapshot): Address | null {
  switch (edit.kind) {
    case "cell":
      return sheetNamed(snapshot, edit.at.sheet) !== undefined &&
        sameContent(contentOf(cellAt(snapshot, edit.at)), edit.before)
        ? null
        : edit.at;
    case "note":
      return (noteAt(snapshot, edit.at) ?? null) === edit.before ? null : edit.at;
    case "outsideText":
    case "addSheet":
      return null;
    case "removeSheet": {
      const sheet = sheetNamed(snapshot, edit.sheet);
      const made = applied.find((step) => step.kind === "addSheet" && step.blueprint.name === edit.sheet);
      if (sheet === undefined) return { sheet: edit.sheet, row: 0, column: 0 };
      return made?.kind === "addSheet" ? firstChange(sheet, made.blueprint) : null;
    }
  }
}

/** The first cell of an added sheet that was typed into since, noted on or emptied; Excel may write a formula its own way. */
function firstChange(sheet: Sheet, made: SheetBlueprint): Address | null {
  const blueprint = new Map(made.cells.map((cell) => [cellName(cell), cell]));
  for (const cell of sheet.rows.flatMap(({ cells }) => cells)) {
    const own = blueprint.get(cellName(cell));
    blueprint.delete(cellName(cell));
    const untouched =
      cell.formula === undefined ? sameContent(contentOf(cell), plain(own)) : own?.formula !== undefined;
    if (!untouched && !(isBlank(cell.value) && isBlank(own?.value ?? null))) {
      return { sheet: sheet.name, row: cell.row, column: cell.column };
    }
  }
  const [noted] = sheet.notes?.texts.keys() ?? [];
  const at = parseCellName(noted ?? "");
  if (at !== undefined) return { sheet: sheet.name, ...at };
  const emptied = [...blueprint.values()].find(({ value }) => !isBlank(value));
  return emptied === undefined ? null : { sheet: sheet.name, row: emptied.row, column: emptied.column };
}

function plain(cell: SheetBlueprint["cells"][number] | undefined): ReturnType<typeof contentOf> {
  if (cell === undefined) return { value: null };
  return cell.formula === undefined ? { value: cell.value } : { value: cell.value, formula: cell.formula };
}
