/** The corrected form as a template, kept in a policy. */
import {
  learnedPolicy,
  type PolicyOutcome,
  readAsLearned,
} from "../../../../../src/subjects/budget/pane/learn/learned-policy";
import { corrected } from "../../../../../src/subjects/budget/pane/learn/corrected";
import { noEdits, rowChoice } from "../../../../../src/subjects/budget/pane/learn/role-choices";
import { linesOf } from "../../../../../src/subjects/budget/pane/learn/learn-lines";
import { previewOf } from "../../../../../src/subjects/budget/pane/learn/preview-of";
import { proposalFor } from "../../../../../src/subjects/budget/pane/learn/proposal";
import { budgetPolicy } from "../../../../../src/subjects/budget/policy";
import type { BudgetForm } from "../../../../../src/subjects/budget/form/form-model";
import type { Policy } from "../../../../../src/checking/policy";
import { useCasesUnder } from "../../../../../src/page/use-cases";
import { defaultPolicy } from "../../../../check";
import { blank, bookOf, cost, planned } from "./a-form";

const cases = useCasesUnder(undefined);
const names = { forbund: "Samordningsförbundet Västmanland", name: "Planerad budget", edition: "2011" };

function proposed(book: ReturnType<typeof bookOf>): BudgetForm {
  const form = proposalFor(book, null, null);
  if (typeof form === "string") throw new Error("No table was found.");
  return form;
}
const form = proposed(bookOf(blank));

function saved(outcome: PolicyOutcome): Policy {
  if (outcome.kind === "refused") throw new Error(JSON.stringify(outcome.faults));
  return outcome.policy;
}
/** What the officer says of a blank form's rows, whatever was proposed. */
const costs = Object.fromEntries([2, 3, 4, 5, 6].map((row) => [`Budget!2 r${row}`, rowChoice(cost)]));

const editions = (policy: Policy): readonly string[] =>
  budgetPolicy.of(policy).budgetTemplates.map(({ name, edition }) => `${name} ${edition}`);

it("puts the template in the policy that applies, whose other limits stay", () => {
  const own = { ...defaultPolicy, name: "VärNa", largestRequest: 2_000_000 };
  const outcome = learnedPolicy(form, names, own, cases);
  expect(editions(saved(outcome))).toEqual(["Planerad budget 2011"]);
  expect(saved(outcome)).toMatchObject({ name: "VärNa", largestRequest: 2_000_000 });
});

it("gives a file that says just what applies from then on", () => {
  const outcome = learnedPolicy(form, names, null, cases);
  if (outcome.kind === "refused") throw new Error("It was refused.");
  expect(cases.readPolicyFile(outcome.file.text)).toEqual({ ok: true, policy: outcome.policy });
});

it("lets an edition that is learned anew take the place of what it was, and keeps other editions", () => {
  const first = saved(learnedPolicy(form, names, null, cases));
  const again = saved(learnedPolicy(form, names, first, cases));
  expect(editions(again)).toEqual(["Planerad budget 2011"]);
  const later = saved(learnedPolicy(form, { ...names, edition: "2014" }, again, cases));
  expect(editions(later)).toEqual(["Planerad budget 2011", "Planerad budget 2014"]);
});

it("reads the filled form by the blank one's roles as the officer has them", () => {
  const now = corrected(form, { ...noEdits, rows: costs }, bookOf(blank));
  const read = readAsLearned(now, bookOf(planned));
  expect(read && linesOf(read).map(({ place, role, evidence }) => `${place} ${role.kind} ${evidence}`)).toEqual([
    "A label told",
    "B amount learned",
    "C amount learned",
    "D amount learned",
    "3 cost learned",
    "4 cost learned",
    "5 cost learned",
    "6 cost learned",
    "7 cost learned",
    "8 sum learned",
  ]);
  expect(read?.money.total).toBe(145_000_000);
});

it("finds the sum that is wrong in a filled form, where the blank one's row was said to be the sum", () => {
  const called = (lines: typeof planned) => lines.map((line, row) => (row === 7 ? ["Ramen", ...line.slice(1)] : line));
  const frame = bookOf(called(blank));
  const sum = { ...rowChoice({ kind: "sum", rows: [], of: "costs" }) };
  const now = corrected(proposed(frame), { ...noEdits, rows: { ...costs, "Budget!2 r7": sum } }, frame);
  const wrong = called(planned).map((line, row) => (row === 7 ? ["Ramen", 400, 1010, 50] : line));
  const read = readAsLearned(now, bookOf(wrong));
  expect(read && previewOf(read).tables.flatMap(({ gaps }) => gaps.map(({ at, label }) => [label, at.column]))).toEqual(
    [["Ramen", 2]],
  );
});
