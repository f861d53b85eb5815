/** Hudiksvall 2018, tables 3 and 4, as what is read of them. */
import type { Person, SocietyCase, Support } from "../../../src/subjects/society/model";

const sick = (amount: number, tax: number): Support => ({
  kind: "sicknessBenefit",
  payer: "socialInsurance",
  amount,
  tax,
});
const incomeSupport = (amount: number): Support => ({ kind: "incomeSupport", payer: "municipality", amount, tax: 0 });

type Employer = "municipality" | "private" | "nonProfit";

function worker(
  number: string,
  before: readonly Support[],
  [extent, employer, wage]: readonly [number, Employer, number],
  [share, amount]: readonly [number, number] = [0, 0],
): Person {
  const subsidy = amount === 0 ? null : { share, amount, payer: "employmentService" as const };
  return { number, before, after: { kind: "work", extent, employer, wage, subsidy }, months: 12 };
}

const activitySupport: Support = { kind: "activitySupport", payer: "employmentService", amount: 16500, tax: 4620 };

const persons: readonly Person[] = [
  worker("1", [incomeSupport(4300), sick(7620, 1753)], [1, "municipality", 15646], [1, 18000]),
  worker("2", [incomeSupport(10000)], [1, "private", 26500]),
  worker("3", [activitySupport], [1, "nonProfit", 18700], [1, 25620]),
  worker("4", [sick(18960, 5309)], [1, "private", 24000]),
  worker("5", [sick(21750, 6525)], [1, "private", 27000]),
  worker("6", [sick(8850, 2124)], [0.75, "municipality", 22000], [0.75, 23100]),
  worker("7", [sick(14070, 3799)], [0.75, "municipality", 23500]),
  worker("8", [sick(12840, 3467)], [1, "municipality", 20000]),
  worker("9", [sick(21750, 6307)], [1, "private", 23000], [0.75, 24150]),
  {
    number: "10",
    before: [{ kind: "activityCompensation", payer: "socialInsurance", amount: 11077, tax: 2769 }],
    after: { kind: "studies", support: 10172 },
    months: 12,
  },
];

export const hudiksvall: SocietyCase = {
  persons,
  housing: [
    { before: 5, after: 2.5 },
    { before: 6, after: 2 },
    { before: 2, after: 0 },
    { before: 4, after: 0 },
    { before: 2, after: 0 },
    { before: 1.5, after: 0 },
  ],
};
