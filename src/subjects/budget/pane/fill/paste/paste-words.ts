/** The words of the tool: rows of the budget, owners and amounts as a person points to them. */
import type { PasteOutcome } from "../../../paste/paste-table";
import type { Language } from "../../../../../checking/language";
import type { BudgetPartner } from "../../../paste/budget-partners";
import type { BudgetPlace } from "../../../paste/match-lines";
import type { DecidedLine } from "../../../paste/apply-decisions";
import { cellName, columnName } from "../../../../../workbook/address";

export function partnerName({ name, column }: BudgetPartner, { t }: Language): string {
  return name ?? t("paste.column.unnamed", { column: columnName(column) });
}

/** "Lokalhyra"; with its cell where another row has the same label, or where the row is free. */
export function placeName(place: BudgetPlace, places: readonly BudgetPlace[], { t }: Language): string {
  const { label, labelAt } = place.row;
  const cell = cellName(labelAt);
  if (place.free) return t("paste.line.free", { cell });
  if (label === "") return t("paste.line.unlabelled", { cell });
  return places.filter(({ row }) => row.label === label).length > 1 ? `${label} (${cell})` : label;
}

/** "Uppsala kommun 300 000 kr, Landstinget 5 000 kr"; empty where no owner is known yet. */
export function ownersOf(line: DecidedLine, { partners }: PasteOutcome, language: Language): string {
  return partners
    .flatMap((partner) => {
      const amount = line.amounts.get(partner.id);
      return amount === undefined || amount === 0
        ? []
        : [`${partnerName(partner, language)} ${language.money(amount)}`];
    })
    .join(", ");
}
