/** Keeps track of what each column of a pasted table is, while the table is walked from top to bottom. */
import { readAmountText } from "../../../reading/amount-text";
import { readShareText } from "../locate/amounts";
import type { BudgetPartner } from "./budget-partners";
import { isRole, meaningOf } from "./table-columns";
import type { ColumnMeaning, TableCell, TableColumn } from "./table-types";

/** A cell right of the labels with something in it. */
export interface PlacedText {
  readonly text: string;
  readonly place: number;
}

export interface RowFigures {
  readonly cells: readonly TableCell[];
  /** *Tjänst i %*; `null` for none and for nought. */
  readonly share: number | null;
}

export interface ColumnBook {
  readonly readHead: (row: readonly PlacedText[]) => void;
  readonly readCells: (row: readonly PlacedText[]) => RowFigures;
  readonly columns: () => readonly TableColumn[];
}

export function createColumnBook(partners: readonly BudgetPartner[]): ColumnBook {
  const columns: TableColumn[] = [];
  const current = new Map<number, TableColumn>();
  const used = new Set<number>();

  const set = (place: number, heading: string, meaning: ColumnMeaning): TableColumn => {
    const old = current.get(place);
    // Amounts stand under the old heading: what follows is another table's column.
    const id = old === undefined || used.has(old.id) ? columns.length : old.id;
    const column = { id, place, heading, meaning };
    columns[id] = column;
    current.set(place, column);
    return column;
  };

  const readHeading = ({ text, place }: PlacedText): void => {
    const meaning = meaningOf(text, partners);
    const old = current.get(place);
    if (old === undefined) set(place, text, meaning);
    else if (used.has(old.id)) {
      // The same heading over the next part of the table.
      if (meaning.kind !== "unknown" && !isSame(old.meaning, meaning)) set(place, text, meaning);
    } else if (meaning.kind !== "unknown" || (!isRole(text) && (isRole(old.heading) || old.heading === ""))) {
      // Under "Delprojektägare" stands the name, which says more.
      set(place, text, meaning);
    }
  };

  const readCells = (row: readonly PlacedText[]): RowFigures => {
    const cells: TableCell[] = [];
    let share: number | null = null;
    for (const { text, place } of row) {
      const column = current.get(place) ?? set(place, "", { kind: text.endsWith("%") ? "share" : "unknown" });
      const reading = readAmountText(text);
      if (column.meaning.kind === "share") share = readShareText(text) ?? share;
      else if (reading.kind !== "nothing") cells.push({ column: column.id, text, reading });
      used.add(column.id);
    }
    return { cells, share: share === 0 ? null : share };
  };

  return { readHead: (row) => row.forEach(readHeading), readCells, columns: () => columns };
}

function isSame(a: ColumnMeaning, b: ColumnMeaning): boolean {
  return a.kind === "partner" && b.kind === "partner" ? a.partner === b.partner : a.kind === b.kind;
}
