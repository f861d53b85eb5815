/** What stands in the form of a new budget, before it is a request. */
import type { NewBudgetFault } from "../../domain/budget/new-budget";

export interface Draft {
  readonly project: string;
  readonly from: string;
  readonly to: string;
  /** The lead project owner first; a line that was left blank asks for nobody. */
  readonly partners: readonly string[];
}

/** The source's sheets take one lead and up to eight partners. */
export const mostPartners = 9;

/** The next calendar year: projects are most often applied for the autumn before. */
export function blankDraft(today: Date): Draft {
  const year = today.getFullYear() + 1;
  return { project: "", from: `${year}-01-01`, to: `${year}-12-31`, partners: ["", ""] };
}

/** The draft as `newBudgetSchema` reads it. A blank lead stays, so that it is told and no partner takes its place. */
export function requestOf({ project, from, to, partners }: Draft): object {
  const named = partners.filter((name, index) => index === 0 || name.trim() !== "");
  return { project, from: isoDay(from), to: isoDay(to), partners: named };
}

/** 20270101 is as clear as 2027-01-01. */
function isoDay(text: string): string {
  return text.trim().replace(/^(\d{4})(\d{2})(\d{2})$/, "$1-$2-$3");
}

export function withPartner(draft: Draft, index: number, name: string): Draft {
  return { ...draft, partners: draft.partners.map((known, at) => (at === index ? name : known)) };
}

export function withMorePartners(draft: Draft): Draft {
  return draft.partners.length < mostPartners ? { ...draft, partners: [...draft.partners, ""] } : draft;
}

export function withoutPartner(draft: Draft, index: number): Draft {
  return { ...draft, partners: draft.partners.filter((_, at) => at !== index) };
}

/** Which of the partners' faults it is, by line: a blank lead, or a name that stands on an earlier line too. */
export function partnerFault({ partners }: Draft, index: number): "blankLead" | "twice" | null {
  const name = partners[index]?.trim().toLocaleLowerCase("sv") ?? "";
  if (name === "") return index === 0 ? "blankLead" : null;
  return partners.slice(0, index).some((earlier) => earlier.trim().toLocaleLowerCase("sv") === name) ? "twice" : null;
}

/** The single inputs of the form, by name; the partners' lines are called by `partnerInput`. */
const singleInputs = ["project", "from", "to"] as const;
export type SingleInput = (typeof singleInputs)[number];

export function partnerInput(index: number): string {
  return `partner-${index}`;
}

/** The name of the input to mend first; `null` where the fault is none of the form's. */
export function firstFaultyInput(draft: Draft, faults: readonly NewBudgetFault[]): string | null {
  const single = singleInputs.find((input) => faults.includes(input));
  if (single !== undefined) return single;
  const line = draft.partners.findIndex((_, index) => partnerFault(draft, index) !== null);
  return line < 0 ? null : partnerInput(line);
}
