/** What the columns of a pasted table are: a project owner, *tjänst i %*, the total; by their headings. */
import { readAmountText } from "../../../reading/amount-text";
import type { TextTable } from "../../../reading/text-table";
import { readDetailedLabel } from "../locate/label-readers";
import { nameInRole } from "../locate/partner-names";
import { sameOrganisation } from "../members";
import type { BudgetPartner } from "./budget-partners";
import type { ColumnMeaning } from "./table-types";

const unknown: ColumnMeaning = { kind: "unknown" };

/** The column where the rows' labels stand: the one with the most words in it, the leftmost of equals. */
export function findLabelColumn(table: TextTable): number {
  const counts: number[] = [];
  for (const row of table) {
    row.forEach((text, place) => {
      if (isWords(text)) counts[place] = (counts[place] ?? 0) + 1;
    });
  }
  const most = Math.max(0, ...counts.map((count) => count ?? 0));
  return Math.max(
    0,
    counts.findIndex((count) => count === most),
  );
}

export function isWords(text: string): boolean {
  return /\p{L}{2}/u.test(text) && readAmountText(text).kind !== "clear";
}

/** "2011", "År 2012": a heading, not an amount, where it stands above a column. */
export function isYear(text: string): boolean {
  return /^(år |year )?(19|20|21)\d\d$/i.test(text);
}

/** What a heading says of its column. */
export function meaningOf(heading: string, partners: readonly BudgetPartner[]): ColumnMeaning {
  const label = readDetailedLabel(heading);
  switch (label?.id) {
    case "share":
      return { kind: "share" };
    case "allPartners":
    case "projectTotal":
    case "requestedTotal":
    case "ownFundingTotal":
      return { kind: "total" };
    case "lead":
    case "partner":
      return partnerNamed(nameInRole(label.rest), partners) ?? (label.id === "lead" ? leadOf(partners) : unknown);
    default:
      return partnerNamed(heading, partners) ?? unknown;
  }
}

/** "Huvudprojektägare" or "Delprojektägare 2": says whose column it is only where a name follows. */
export function isRole(heading: string): boolean {
  const id = readDetailedLabel(heading)?.id;
  return id === "lead" || id === "partner";
}

function partnerNamed(name: string, partners: readonly BudgetPartner[]): ColumnMeaning | null {
  if (name === "") return null;
  const found = sameOrganisation(
    name,
    partners.flatMap((partner) => partner.name ?? []),
  );
  const same = partners.filter((partner) => found !== undefined && partner.name === found);
  const [only] = same;
  return only !== undefined && same.length === 1 ? { kind: "partner", partner: only.id } : null;
}

function leadOf(partners: readonly BudgetPartner[]): ColumnMeaning {
  const leads = partners.filter(({ role }) => role === "lead");
  const [lead] = leads;
  return lead !== undefined && leads.length === 1 ? { kind: "partner", partner: lead.id } : unknown;
}
