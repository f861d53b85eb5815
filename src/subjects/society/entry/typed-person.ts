/** A person as somebody types one: read into the model's own terms, each fault at its field. Amounts in kr a month. */
import { identityNumbersIn } from "../../../reading/persons/identity-number";
import { typedValue } from "../../../reading/kinds";
import { kronor } from "../../../reading/money";
import type { After, EmployerKind, Payer, Person, Subsidy, SupportKind } from "../model";
import { isTaxed, usualPayer } from "../table/support-words";

export interface TypedPerson {
  readonly number: string;
  readonly support: SupportKind;
  /** Empty: whoever usually pays it. */
  readonly payer: Payer | "";
  readonly amount: string;
  readonly tax: string;
  readonly after: After["kind"];
  readonly employer: EmployerKind;
  readonly extent: string;
  readonly wage: string;
  readonly subsidyShare: string;
  readonly subsidy: string;
  readonly months: string;
}

export const blankPerson: TypedPerson = {
  number: "",
  support: "incomeSupport",
  payer: "",
  amount: "",
  tax: "",
  after: "work",
  employer: "municipality",
  extent: "",
  wage: "",
  subsidyShare: "",
  subsidy: "",
  months: "",
};

/** In the order that they are asked for. */
export const personFields = [
  "number",
  "payer",
  "amount",
  "tax",
  "extent",
  "wage",
  "subsidyShare",
  "subsidy",
  "months",
] as const satisfies readonly (keyof TypedPerson)[];
export type PersonField = (typeof personFields)[number];

export type PersonFault =
  | "noNumber"
  | "identity"
  | "noPayer"
  | "noAmount"
  | "noTax"
  | "taxAboveAmount"
  | "untaxed"
  | "badExtent"
  | "noWage"
  | "badSubsidyShare"
  | "badSubsidy"
  | "subsidyWithoutAmount"
  | "badMonths";

export type PersonFaults = Readonly<Partial<Record<PersonField, PersonFault>>>;
export type PersonReading =
  { readonly ok: true; readonly person: Person } | { readonly ok: false; readonly faults: PersonFaults };

/** Every fault at once. */
export function readTypedPerson(typed: TypedPerson): PersonReading {
  const number = typed.number.trim();
  const amount = kronorOf(typed.amount);
  const tax = typed.tax.trim() === "" && !isTaxed(typed.support) ? 0 : kronorOf(typed.tax);
  const payer = typed.payer === "" ? usualPayer[typed.support] : typed.payer;
  const months = typed.months.trim() === "" ? 12 : typedValue("posts", typed.months);
  const work = typed.after === "work" ? readWork(typed) : { after: afterOf(typed.after), faults: {} };
  const faults: PersonFaults = {
    ...(number === "" ? { number: "noNumber" } : identityNumbersIn(number).length > 0 ? { number: "identity" } : {}),
    ...(payer === null && { payer: "noPayer" }),
    ...(amount === null && { amount: "noAmount" }),
    ...taxFault(typed.support, amount, tax),
    ...work.faults,
    ...((months === null || months > 12) && { months: "badMonths" }),
  };
  if (Object.keys(faults).length > 0 || amount === null || tax === null || months === null) {
    return { ok: false, faults };
  }
  return {
    ok: true,
    person: { number, before: [{ kind: typed.support, payer, amount, tax }], after: work.after, months },
  };
}

function taxFault(support: SupportKind, amount: number | null, tax: number | null): PersonFaults {
  if (tax === null) return { tax: "noTax" };
  if (tax > 0 && !isTaxed(support)) return { tax: "untaxed" };
  return amount !== null && tax > amount ? { tax: "taxAboveAmount" } : {};
}

function readWork(typed: TypedPerson): { readonly after: After; readonly faults: PersonFaults } {
  const wage = kronorOf(typed.wage);
  const extent = shareOf(typed.extent);
  const subsidy = readSubsidy(typed);
  return {
    after: {
      kind: "work",
      extent: extent ?? null,
      employer: typed.employer,
      wage: wage ?? 0,
      subsidy: subsidy.subsidy,
    },
    faults: {
      ...(extent === undefined && { extent: "badExtent" }),
      ...((wage === null || wage === 0) && { wage: "noWage" }),
      ...subsidy.faults,
    },
  };
}

function readSubsidy(typed: TypedPerson): { readonly subsidy: Subsidy | null; readonly faults: PersonFaults } {
  const share = shareOf(typed.subsidyShare);
  const amount = typed.subsidy.trim() === "" ? 0 : kronorOf(typed.subsidy);
  const faults: PersonFaults = {
    ...(share === undefined && { subsidyShare: "badSubsidyShare" }),
    ...(amount === null
      ? { subsidy: "badSubsidy" }
      : typed.subsidyShare.trim() !== "" && amount === 0
        ? { subsidy: "subsidyWithoutAmount" }
        : {}),
  };
  // Lönebidrag: Arbetsförmedlingen pays it.
  const subsidy: Subsidy | null =
    amount === null || amount === 0 ? null : { share: share ?? null, amount, payer: "employmentService" };
  return { subsidy, faults };
}

function afterOf(kind: "studies" | "none"): After {
  return kind === "studies" ? { kind, support: null } : { kind };
}

function kronorOf(text: string): number | null {
  const amount = typedValue("kronor", text);
  return amount === null ? null : kronor(amount);
}

/** 0–1; `null` for nothing, `undefined` for what is none. */
function shareOf(text: string): number | null | undefined {
  if (text.trim() === "") return null;
  const share = typedValue("share", text);
  return share === null || share > 1 ? undefined : share;
}
