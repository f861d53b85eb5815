/** The kinds of form that people fill in, each described once: how it is made, filled, read and added. */
import { swedish } from "../../cases/words";
import { check, type WholeResult } from "../../check";
import { requestOf } from "../../subjects/fidelity/a-measurement";
import { withFinalReport } from "../../subjects/outcomes/a-filled-register";
import { newWorkbook } from "../../../src/hosts/file/write/new-workbook";
import { planFields } from "../../../src/subjects/budget/plan/template";
import { headFields as measurementHead, numberFields } from "../../../src/subjects/fidelity/template";
import { headFields as registerHead } from "../../../src/subjects/outcomes/register/register-template";
import { planFormPatch } from "../../../src/subjects/budget/plan/plan-form";
import { newBudgetPatch, newBudgetSheets } from "../../../src/subjects/budget/sheets/new-budget";
import { newBudgetSchema } from "../../../src/subjects/budget/sheets/new-budget-request";
import { newMeasurementPatch, newMeasurementSheets } from "../../../src/subjects/fidelity/sheets/new-measurement";
import { finalReport } from "../../../src/subjects/outcomes/report/final-report";
import {
  newRegisterPatch,
  newRegisterSheets,
  type RegisterParts,
} from "../../../src/subjects/outcomes/sheets/new-register";
import type { NewRegister } from "../../../src/subjects/outcomes/sheets/new-register-request";
import type { SheetBlueprint } from "../../../src/workbook/blueprint";
import type { IsoDate } from "../../../src/workbook/iso-day";
import { memoizePerObject } from "../../../src/workbook/memoize";
import type { Patch } from "../../../src/workbook/patch";
import type { Snapshot } from "../../../src/workbook/snapshot";
import {
  filledBudget,
  filledGoals,
  filledHealth,
  filledMeasurement,
  filledRegister,
  filledReport,
  typedReport,
} from "./filled";
import { opened } from "./opened";
import {
  budgetValues,
  fidelityValues,
  goalValues,
  healthValues,
  planValues,
  registerValues,
  reportValues,
} from "./read-values";

export interface Form {
  readonly name: string;
  /** The sheets that a person writes in. */
  readonly sheets: readonly string[];
  /** A workbook with a blank one; absent for a form that only others make. */
  readonly blank?: () => readonly SheetBlueprint[];
  readonly filled: () => readonly SheetBlueprint[];
  /** The plain values that are read of it. */
  readonly values: (result: WholeResult) => unknown;
  /** The form made in a workbook that is open; absent where there is nothing to add. */
  readonly added?: (result: WholeResult) => Patch;
  /** The days that `added` writes into it, as they are read. */
  readonly daysAdded?: (result: WholeResult) => readonly (IsoDate | null | undefined)[];
  /** The labels that have their value beside them on the row; absent for a form of tables alone. */
  readonly labels?: readonly string[];
}

function swedishOf(labels: Readonly<Record<string, { readonly sv: string }>>): readonly string[] {
  return Object.values(labels).map(({ sv }) => sv);
}

/** The days that every form is made with. */
export const [firstDay, lastDay, measuredDay] = ["2024-01-01", "2024-12-31", "2024-05-27"] as const;

const budgetRequest = newBudgetSchema.parse({
  ...{ project: "Grön Rehab", from: firstDay, to: lastDay, partners: ["Knivsta kommun", "Försäkringskassan"] },
});
const measurementRequest = requestOf({ measuredOn: measuredDay, startedOn: firstDay, previousOn: null, raters: 2 });
const registerRequest: NewRegister = { effort: "Grön Rehab", columnSet: "ips", from: firstDay, to: lastDay, rows: 40 };

const blankRegister = (parts: RegisterParts) => (): readonly SheetBlueprint[] =>
  newRegisterSheets(registerRequest, parts, swedish);
const addedRegister =
  (parts: RegisterParts) =>
  ({ snapshot }: WholeResult): Patch =>
    newRegisterPatch(snapshot, registerRequest, parts, swedish);
const registerDays = ({ outcomes }: WholeResult): readonly (IsoDate | null | undefined)[] => [
  outcomes?.register?.head.from?.value,
  outcomes?.register?.head.to?.value,
];
const [alone, withGoals, withForms] = [
  { goals: false, forms: false },
  { goals: true, forms: false },
  { goals: false, forms: true },
];

export const forms: readonly Form[] = [
  {
    name: "budget",
    sheets: ["Budget - detaljerad", "Budgetsammanställning"],
    blank: () => newBudgetSheets(budgetRequest, swedish),
    filled: filledBudget,
    values: budgetValues,
    added: ({ snapshot }) => newBudgetPatch(snapshot, budgetRequest, swedish),
    daysAdded: ({ budget: { detailed, summary, plan } }) => [
      detailed?.period?.from?.date,
      detailed?.period?.to?.date,
      summary?.period?.from?.date,
      summary?.period?.to?.date,
      plan?.from.value,
      plan?.to.value,
    ],
  },
  {
    name: "plan",
    sheets: ["Projektuppgifter"],
    blank: () => newBudgetSheets(budgetRequest, swedish),
    filled: filledBudget,
    values: planValues,
    added: (result) =>
      planFormPatch(
        result,
        swedish,
        new Map([
          ["from", firstDay],
          ["to", lastDay],
        ]),
      ),
    daysAdded: ({ budget: { plan } }) => [plan?.from.value, plan?.to.value],
    labels: swedishOf(planFields),
  },
  {
    name: "fidelity",
    sheets: ["Programtrohet"],
    blank: () => newMeasurementSheets(measurementRequest, swedish),
    filled: filledMeasurement,
    values: fidelityValues,
    added: ({ snapshot }) => newMeasurementPatch(snapshot, measurementRequest, swedish),
    daysAdded: ({ fidelity: { measurements } }) => [
      measurements[0]?.startedOn?.value,
      measurements[0]?.measuredOn?.value,
    ],
    labels: [...swedishOf(measurementHead), ...swedishOf(numberFields)],
  },
  {
    name: "register",
    sheets: ["Deltagare"],
    blank: blankRegister(alone),
    filled: filledRegister,
    values: registerValues,
    added: addedRegister(alone),
    daysAdded: registerDays,
    labels: swedishOf(registerHead),
  },
  {
    name: "goals",
    sheets: ["Mål"],
    blank: blankRegister(withGoals),
    filled: filledGoals,
    values: goalValues,
    added: addedRegister(withGoals),
    daysAdded: registerDays,
  },
  {
    name: "health",
    sheets: ["Mätningar"],
    blank: blankRegister(withForms),
    filled: filledHealth,
    values: healthValues,
    added: addedRegister(withForms),
    daysAdded: registerDays,
  },
  {
    name: "final report",
    sheets: ["Slutrapport"],
    blank: () => withFinalReport(blankRegister(alone)()),
    filled: filledReport,
    values: reportValues,
    added: ({ outcomes }) => (outcomes === null ? [] : finalReport(outcomes, swedish).patch),
    daysAdded: ({ outcomes }) => [outcomes?.report?.dates.from, outcomes?.report?.dates.to],
  },
  {
    name: "final report on the förbund's own form",
    sheets: ["Slutrapport"],
    filled: typedReport,
    values: reportValues,
    labels: [
      "Insatsägare/Samverkansparter",
      "Startdatum:",
      "Slutdatum:",
      "Ange antal deltagare som deltagit i insatsen:",
      "Har medel återförts till förbundet, iså fall varför?",
    ],
  },
];

/** The filled form as a file, made once. */
export const fileOf = memoizePerObject(({ filled }: Form): Uint8Array => newWorkbook(filled()));
export const filledBook = memoizePerObject((form: Form): Snapshot => opened(fileOf(form)));

/** The day of all checks: after the last day of Hudiksvall, before what its plan promises. */
const today: IsoDate = "2018-06-15";

export function checked(snapshot: Snapshot): WholeResult {
  return check(snapshot, undefined, today);
}

export const filledResult = memoizePerObject((form: Form): WholeResult => checked(filledBook(form)));
