/** What is written in the wizard of a new budget, before it is a request. */
import type { NewBudgetFault } from "../../sheets/new-budget-request";

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
export function requestOf(draft: Draft): Draft {
  const { project, from, to, partners } = draft;
  const named = partners.filter((name, index) => index === 0 || name.trim() !== "");
  return { project, from: isoDay(from), to: isoDay(to), partners: named };
}

/** 20270101 is as clear as 2027-01-01. */
export function isoDay(text: string): string {
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

/** A suggested name on the first blank line, or on a line of its own; `null` where there is room for no more. */
export function withSuggestion(draft: Draft, name: string): { readonly draft: Draft; readonly line: number } | null {
  const blank = draft.partners.findIndex((known) => known.trim() === "");
  if (blank >= 0) return { draft: withPartner(draft, blank, name), line: blank };
  if (draft.partners.length >= mostPartners) return null;
  return { draft: { ...draft, partners: [...draft.partners, name] }, line: draft.partners.length };
}

/** True where a partner of this name stands in the draft, in whatever case. */
export function hasPartner({ partners }: Draft, name: string): boolean {
  return partners.some((known) => sameName(known) === sameName(name));
}

export type PartnerFault = "blankLead" | "twice" | "unnamed";

/**
 * Which fault a partner's line has: a blank lead, a name that stands on an earlier line too, or a suggestion that was
 * never finished ("kommun", with no word of which).
 */
export function partnerFault({ partners }: Draft, index: number): PartnerFault | null {
  const name = sameName(partners[index] ?? "");
  if (name === "") return index === 0 ? "blankLead" : null;
  if (name === "kommun" || name === "region") return "unnamed";
  return partners.slice(0, index).some((earlier) => sameName(earlier) === name) ? "twice" : null;
}

function sameName(name: string): string {
  return name.trim().toLocaleLowerCase("sv");
}

/** The steps of the wizard; the last one shows it all and makes the sheets. */
export const steps = ["project", "period", "partners", "policy", "summary"] as const;
export type Step = (typeof steps)[number];

/** The inputs of the draft, by name, in the order they are asked for. */
export function faultyInputs(draft: Draft, faults: readonly NewBudgetFault[]): readonly string[] {
  return [
    ...singleInputs.filter((input) => faults.includes(input)),
    ...draft.partners.flatMap((_, index) => (partnerFault(draft, index) === null ? [] : [partnerInput(index)])),
  ];
}

export function stepOfInput(input: string): Step {
  if (input === "project") return "project";
  return input === "from" || input === "to" ? "period" : "partners";
}

/** The single inputs, by name; the partners' lines are called by `partnerInput`. */
const singleInputs = ["project", "from", "to"] as const;

export function partnerInput(index: number): string {
  return `partner-${index}`;
}
