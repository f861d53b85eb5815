/** Lines that the officer has decided and that a template would read as something else, as where two have one name. */
import type { BudgetForm } from "../../form/form-model";
import { linesOf, type LearnLine } from "./learn-lines";

/** @param read the form as it is read by the template that was made of `now` */
export function untaughtLines(now: BudgetForm, read: BudgetForm): ReadonlySet<string> {
  const readAs = new Map(linesOf(read).map((line) => [placeOf(line), line.role.kind]));
  return new Set(
    linesOf(now)
      .filter(({ evidence }) => evidence === "learned")
      .filter((line) => (readAs.get(placeOf(line)) ?? line.role.kind) !== line.role.kind)
      .map(({ key }) => key),
  );
}

function placeOf({ axis, at, place }: LearnLine): string {
  return `${at.sheet} ${axis} ${place} ${axis === "column" ? "" : at.row}`;
}
