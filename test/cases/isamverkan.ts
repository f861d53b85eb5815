/**
 * The ISAmverkan application to Samordningsförbundet Uppsala län (project plan and budget, 2013): every figure of its
 * two budget sheets, and what the plan says, with the errors it was printed with.
 */
import { budgetBlueprints } from "../../src/subjects/budget/sheets/fill-budget";
import { type NewBudgetInput, newBudgetSchema } from "../../src/subjects/budget/sheets/new-budget-request";
import { placeholders } from "../../src/subjects/budget/template";
import { money, noMoney, type Ore } from "../../src/reading/money";
import { planBlueprint } from "../../src/subjects/budget/plan/fill";
import type { PlanValues } from "../../src/subjects/budget/plan/fill-values";
import type { SheetBlueprint } from "../../src/workbook/blueprint";
import { cellSaying, reworded, withCells, withRows } from "./reshape";
import { swedish } from "./words";

/** The budget's own order of partners; the plan has another. */
export const isamverkanPartners = ["Uppsala kommun", "Landstinget", "Arbetsförmedlingen", "Försäkringskassan"] as const;

const lead = (amount: number): number[] => [amount];
const noShare = { role: "", share: 0, amounts: [] };

/** "Budget - detaljerad ISAmverkan", kronor. */
export const isamverkanRequest = {
  project: "ISAmverkan",
  from: "2014-01-01",
  to: "2014-12-31",
  partners: [...isamverkanPartners],
  content: {
    requested: {
      staff: [
        { role: "Projektledare", share: 0.5, amounts: lead(300_000) },
        { role: "Arbetscoach", share: 1.5, amounts: lead(900_000) },
        { role: "Arbetscoach", share: 1, amounts: [null, null, 600_000] },
      ],
      premises: [
        { id: "rent", amounts: lead(120_000) },
        { id: "otherPremises", amounts: lead(20_000) },
      ],
      other: [
        { id: "evaluation", amounts: lead(200_000) },
        { id: "seminars", amounts: lead(30_000) },
        { id: "staffTraining", amounts: lead(100_000) },
        { id: "telephoneIt", amounts: lead(100_000) },
        { id: "travel", amounts: lead(10_000) },
        { id: "information", amounts: lead(20_000) },
        { id: "miscellaneous", amounts: lead(30_000) },
      ],
    },
    ownFunding: { staff: [noShare, noShare, noShare] },
  },
} as const satisfies NewBudgetInput;

const tkr = (requested: number): { requested: Ore; ownFunding: Ore; total: Ore } => ({
  requested: money(requested, "tkr"),
  ownFunding: noMoney,
  total: money(requested, "tkr"),
});

/** What the project plan says, partners in the plan's own order and under the names it gives them. */
const printedPlan: PlanValues = {
  projectName: "ISAmverkan",
  from: "2014-01-01",
  to: "2014-12-31",
  statedTotal: money(2_430_000),
  statedCostPerParticipant: money(48_600),
  participants: 50,
  participantsAtATime: 50,
  coaches: 2.5,
  // "Vid projektavslut 2015-06-30 ska följande mål ha uppnåtts: 60 personer …" (1.2)
  participantsInGoals: 60,
  endInGoals: "2015-06-30",
  goalShare: 0.3,
  // 3.2 tells the project leader's 50 and the coaches' 150 apart, both under Uppsala kommun.
  commitments: [
    { organisation: "Uppsala kommun", share: 0.5 },
    { organisation: "Uppsala kommun", share: 1.5 },
    { organisation: "Landstinget" },
    { organisation: "Försäkringskassan" },
    { organisation: "Arbetsförmedlingen", share: 1 },
  ],
  commitmentSum: 3,
  financing: [
    { organisation: "Uppsala kommun", ...tkr(1_830) },
    { organisation: "Arbetsförmedlingen", ...tkr(600) },
    { organisation: "Försäkringskassan", ...tkr(0) },
    { organisation: "Landstinget Uppsala Län", ...tkr(0) },
  ],
  financingSum: tkr(2_430),
};

/** As printed: headed tkr over kronor, abbreviated labels, empty rows without a number, a fifth row for nobody. */
export function isamverkanSheets(): readonly SheetBlueprint[] {
  const { detailed, summary } = budgetSheets();
  return [printedDetailed(detailed), printedSummary(summary), planBlueprint(printedPlan, swedish)];
}

/** The same figures with nothing wrong: headed kr, only the partners there are, one number of participants, one end. */
export function correctedIsamverkanSheets(): readonly SheetBlueprint[] {
  const { detailed, summary } = budgetSheets();
  const plan = { ...printedPlan, participantsInGoals: 50, endInGoals: "2014-12-31" };
  return [detailed, summary, planBlueprint(plan, swedish)];
}

function budgetSheets(): { readonly detailed: SheetBlueprint; readonly summary: SheetBlueprint } {
  const [detailed, summary] = budgetBlueprints(newBudgetSchema.parse(isamverkanRequest), swedish);
  if (detailed === undefined || summary === undefined) throw new Error("A budget has two sheets");
  return { detailed, summary };
}

const printedUnit = { "Kostnader i kr": "Kostnader i tkr" };

function printedDetailed(sheet: SheetBlueprint): SheetBlueprint {
  const nothing = { value: null };
  const blank = withCells(sheet, {
    [cellSaying(sheet, "4.")]: nothing,
    [cellSaying(sheet, "5.")]: nothing,
    // The first block's empty rows; the second's say "Kostnadsbeteckning" in print too.
    [cellSaying(sheet, "Kostnadsbeteckning", 0)]: nothing,
    [cellSaying(sheet, "Kostnadsbeteckning", 1)]: nothing,
    [cellSaying(sheet, "Kostnadsbeteckning", 2)]: nothing,
    [cellSaying(sheet, "Personalkostnader inkl PO-pålägg", 1)]: { value: "Personalkostnader inkl po-pål" },
    // In print this column has a heading in the first block alone.
    [cellSaying(sheet, "Alla projektägare")]: nothing,
  });
  return reworded(blank, {
    ...printedUnit,
    "Handledning/utbildning projektmedarbetare": "Handledn/utbildn projektmedarbetare",
  });
}

/** "Delprojektägare 4 / NAMN / 0 / 0 / 0", between the fourth partner and the sum. */
function printedSummary(sheet: SheetBlueprint): SheetBlueprint {
  const sumRow = sheet.cells.find((cell) => cell.value === "Summa")?.row;
  if (sumRow === undefined) throw new Error("The summary has no sum");
  const rows = sheet.cells
    .filter((cell) => cell.row === sumRow - 2 || cell.row === sumRow - 1)
    .map(({ style, ...cell }) => ({ ...cell, row: cell.row + 2, ...(style && { style }) }))
    .map(({ formula, ...cell }) => {
      const below = cell.row === sumRow + 1;
      if (!below) return cell.column === 0 ? { ...cell, value: "Delprojektägare 4" } : cell;
      if (cell.column === 0) return { ...cell, value: placeholders[0] ?? "" };
      // The total is still a formula; nothing on the detailed sheet answers to the two others.
      const total = formula !== undefined && cell.column === 3;
      return { ...cell, value: 0, ...(total && { formula: `B${sumRow + 2}+C${sumRow + 2}` }) };
    });
  return reworded(withRows(sheet, sumRow, 2, rows), printedUnit);
}
