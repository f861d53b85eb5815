/** Made-up persons for strange calculations: what they had before, what came after, all in hundreds of kronor a month. */
import type { EmployerKind, Person, Support, SupportKind } from "../../../../src/subjects/society/model";
import { usualPayer } from "../../../../src/subjects/society/table/support-words";
import { randomOf } from "../../budget/layouts/random";

export const rate = 0.32;
export const factor = 1.42;

/** Most have one support, the first has two, the last studies. */
export function peopleFor(seed: string, count: number): readonly Person[] {
  const random = randomOf(seed);
  const support = (kind: SupportKind, payer = usualPayer[kind]): Support => {
    const amount = random.whole(60, 210) * 100;
    const tax = kind === "incomeSupport" ? 0 : Math.round((amount * random.whole(22, 30)) / 10_000) * 100;
    return { kind, payer, amount, tax };
  };
  return Array.from({ length: count }, (_, index): Person => {
    const number = String(index + 1);
    const kind: SupportKind = random.pick<SupportKind>([
      "sicknessBenefit",
      "activityCompensation",
      "activitySupport",
      "sicknessCompensation",
    ]);
    const before =
      index === 0
        ? [support("incomeSupport"), support("sicknessBenefit")]
        : [support(index === 1 ? "incomeSupport" : kind)];
    if (index === count - 1) return { number, before, after: { kind: "studies", support: null }, months: 12 };
    const wage = random.whole(160, 320) * 100;
    const share = random.pick([0.5, 0.75, 1]);
    const employer: EmployerKind = random.pick(["municipality", "private", "nonProfit"]);
    const subsidy = random.chance(0.4)
      ? { share, amount: Math.floor((wage * share) / 100) * 100, payer: "employmentService" as const }
      : null;
    const extent = random.pick([1, 0.75, 0.5]);
    return { number, before, after: { kind: "work", extent, employer, wage, subsidy }, months: 12 };
  });
}
