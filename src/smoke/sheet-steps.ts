/** Every sheet that Samkoll can make, made by the same code as in the pane, read, and taken away again. */
import { answerPatch } from "../making/answers-sheet";
import { budgetKey } from "../subjects/budget/examined-budget";
import { unitQuestion } from "../subjects/budget/locate/budget-questions";
import { placeSheetPatch } from "../subjects/budget/places/sheet/place-sheet";
import { planFormPatch } from "../subjects/budget/plan/plan-form";
import { financingOf } from "../subjects/budget/sheets/financing-of";
import { newBudgetPatch } from "../subjects/budget/sheets/new-budget";
import { periodForms, type PeriodRequest, periodTable } from "../subjects/budget/sheets/period-table";
import { fidelityKey, type ExaminedFidelity } from "../subjects/fidelity/examined-fidelity";
import { fidelityOverTimePatch, fidelityReportPatch } from "../subjects/fidelity/sheets/follow-up-sheets";
import { newMeasurementPatch } from "../subjects/fidelity/sheets/new-measurement";
import { type ExaminedOutcomes, outcomesKey } from "../subjects/outcomes/examined-outcomes";
import type { OutcomesModel } from "../subjects/outcomes/locate";
import { columnMappingPatch } from "../subjects/outcomes/register/column-mapping";
import { finalReport } from "../subjects/outcomes/report/final-report";
import { newRegisterPatch } from "../subjects/outcomes/sheets/new-register";
import { outcomeSheetsPatch } from "../subjects/outcomes/sheets/outcome-sheets";
import type { AssumptionReadings } from "../subjects/society/assumptions/assumptions";
import { locateAssumptions } from "../subjects/society/assumptions/locate";
import { societyKey } from "../subjects/society/examined-society";
import { societyFigures } from "../subjects/society/figures/society-figures";
import { societyPolicy } from "../subjects/society/policy";
import { newSocietyPatch, societySheetsPatch } from "../subjects/society/sheets/society-sheets";
import type { CheckResult } from "../checking/check-result";
import { money } from "../reading/money";
import type { Language } from "../checking/language";
import type { Policy } from "../checking/policy";
import type { Patch } from "../workbook/patch";
import type { Snapshot } from "../workbook/snapshot";
import {
  madeUpBudget,
  madeUpMeasurement,
  madeUpParticipants,
  madeUpPersons,
  madeUpPlaces,
  madeUpRegister,
  madeUpSociety,
} from "./made-up";
import { type Bench, type Facts, must, type Step } from "./step";

export const sheetSteps: readonly Step[] = [
  makes("make-budget", 3, ({ snapshot }, language) => newBudgetPatch(snapshot, madeUpBudget, language)),
  makes("make-places", 1, ({ snapshot }, language) => placeSheetPatch(snapshot, madeUpPlaces, language)),
  makes("make-plan", 1, (result, language) => planFormPatch(budgetKey.of(result), language, new Map())),
  makes("make-financing", 1, financingPatch, (bench) => makeBudget(bench)),
  makes("make-period", 1, periodPatch, (bench) => makeBudget(bench)),
  makes("make-answers", 1, ({ snapshot }, language) => {
    const at = { sheet: snapshot.sheets[0]?.name ?? "", row: 0, column: 0 };
    return answerPatch(snapshot, { question: unitQuestion(at.sheet, at, [at], null), choice: "tkr" }, language);
  }),
  makes("make-measurement", 1, ({ snapshot, policy }, language) =>
    newMeasurementPatch(snapshot, madeUpMeasurement(policy, "2026-05-20"), language),
  ),
  makes("make-report", 1, reportPatch, makeMeasurement),
  makes(
    "make-over-time",
    1,
    (result, language) => fidelityOverTimePatch(fidelityIn(result).fidelity, language),
    makeTwo,
  ),
  makes("make-register", 3, ({ snapshot }, language) =>
    newRegisterPatch(snapshot, madeUpRegister, { goals: true, forms: true }, language),
  ),
  makes("make-columns", 1, ({ snapshot }, language) =>
    columnMappingPatch(snapshot, [{ heading: "Ruta", column: "trade" }], language),
  ),
  makes("make-outcomes", 3, outcomesPatch, makeRegister),
  makes("make-society", 3, ({ snapshot, policy }, language) =>
    newSocietyPatch(snapshot, madeUpSociety, assumptionsOf(policy), language),
  ),
  makes("make-society-result", 2, societyPatch, makeSociety),
  makes("make-final-report", 1, (result, language) => finalReport(outcomesIn(result), language).patch, makeRegister),
];

/** @param sheets how many there must be more in the workbook when it is made */
function makes(
  id: Step["id"],
  sheets: number,
  patchOf: (result: CheckResult, language: Language) => Patch | Promise<Patch>,
  ground: (bench: Bench) => Promise<CheckResult> = checked,
): Step {
  return {
    id,
    does: async (bench) => {
      const before = await ground(bench);
      await bench.apply(await patchOf(before, bench.language));
      const made = await bench.host.read();
      const unfinished = (await bench.host.live?.unfinished())?.sheets ?? [];
      await bench.takeBack();
      const back = await bench.host.read();
      const more = made.sheets.length - before.snapshot.sheets.length;
      must(more === sheets, `${more} blad gjordes, inte ${sheets}.`);
      must(namesIn(back) === namesIn(before.snapshot), `Efter ångra finns bladen ${namesIn(back)}.`);
      must(unfinished.length === 0, `Utan diagram, utskrift eller låsta rutor: ${unfinished.join(", ")}.`);
      return { saw: madeFacts(before.snapshot, made) };
    },
  };
}

function madeFacts(before: Snapshot, made: Snapshot): Facts {
  const fresh = made.sheets.filter(({ name }) => before.sheets.every((sheet) => sheet.name !== name));
  const cells = fresh.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  return {
    blad: fresh.length,
    celler: cells.length,
    formler: cells.filter(({ formula }) => formula !== undefined).length,
    skyddade: fresh.filter((sheet) => sheet.protected).length,
  };
}

const namesIn = ({ sheets }: Snapshot): string => sheets.map(({ name }) => name).join(", ");

/** The workbook as it stands. */
async function checked(bench: Bench): Promise<CheckResult> {
  return bench.check(await bench.host.read());
}

export async function makeBudget(
  bench: Bench,
  manner: "protected" | "unprotected" = "protected",
): Promise<CheckResult> {
  const patch = newBudgetPatch(await bench.host.read(), madeUpBudget, bench.language);
  await bench.apply(
    patch.map((edit) =>
      edit.kind === "addSheet" && manner === "unprotected"
        ? { ...edit, blueprint: { ...edit.blueprint, protect: false } }
        : edit,
    ),
  );
  return checked(bench);
}

export async function makeMeasurement(bench: Bench): Promise<CheckResult> {
  return measured(bench, "2026-05-20");
}

async function makeTwo(bench: Bench): Promise<CheckResult> {
  await measured(bench, "2025-05-20");
  return measured(bench, "2026-05-20");
}

async function measured(bench: Bench, measuredOn: string): Promise<CheckResult> {
  const { snapshot, policy } = await checked(bench);
  await bench.apply(newMeasurementPatch(snapshot, madeUpMeasurement(policy, measuredOn), bench.language));
  return checked(bench);
}

export async function makeRegister(bench: Bench): Promise<CheckResult> {
  const parts = { goals: false, forms: false };
  await bench.apply(newRegisterPatch(await bench.host.read(), madeUpRegister, parts, bench.language));
  const { snapshot, ...blank } = await checked(bench);
  const { register } = outcomesIn({ snapshot, ...blank });
  must(register !== null, "Registret känns inte igen när det läses ur Excel.");
  await bench.apply(madeUpParticipants(register, snapshot));
  return checked(bench);
}

async function makeSociety(bench: Bench): Promise<CheckResult> {
  const { snapshot, policy } = await checked(bench);
  await bench.apply(await newSocietyPatch(snapshot, madeUpSociety, assumptionsOf(policy), bench.language));
  const made = await bench.host.read();
  const sheet = made.sheets.at(-3)?.name ?? "";
  await bench.apply(madeUpPersons(sheet, made));
  return checked(bench);
}

function assumptionsOf(policy: Policy): AssumptionReadings {
  return locateAssumptions([], null, societyPolicy.of(policy));
}

async function societyPatch(result: CheckResult, language: Language): Promise<Patch> {
  const { society, projectName } = societyKey.of(result);
  const figures = society && societyFigures(society);
  must(society !== null && figures !== null, "Kalkylen känns inte igen när den läses ur Excel.");
  return societySheetsPatch(society, figures, { snapshot: result.snapshot, project: projectName }, language);
}

export function reportPatch(result: CheckResult, language: Language): Patch {
  const measurement = fidelityIn(result).fidelity.measurements.at(-1);
  must(measurement !== undefined, "Mätningen känns inte igen när den läses ur Excel.");
  return fidelityReportPatch(fidelityIn(result).fidelity, measurement, language);
}

export function outcomesPatch(result: CheckResult, language: Language): Patch {
  const { policy }: ExaminedOutcomes = outcomesKey.of(result);
  return outcomeSheetsPatch(outcomesIn(result), policy, language);
}

function fidelityIn(result: CheckResult): ExaminedFidelity {
  return fidelityKey.of(result);
}

function outcomesIn(result: CheckResult): OutcomesModel {
  const { outcomes } = outcomesKey.of(result);
  must(outcomes !== null, "Registret känns inte igen när det läses ur Excel.");
  return outcomes;
}

function financingPatch(result: CheckResult, language: Language): Patch {
  const financing = financingOf(budgetKey.of(result), language);
  must(financing !== null, "Budgeten har inga nyckeltal när den läses ur Excel.");
  return financing.patch;
}

const byMonth: PeriodRequest = { what: { amount: money(120_000) }, step: "month", weight: "days" };

function periodPatch(result: CheckResult, language: Language): Patch {
  const examined = budgetKey.of(result);
  const reading = periodTable(examined, byMonth);
  must(reading.ok, "Budgetens period kan inte läsas ur Excel.");
  return periodForms(reading.table, byMonth, language, examined.budget).patch;
}
