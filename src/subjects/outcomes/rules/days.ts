/** OUT-103 to 105, 110 and 111: days of a participant in an order that cannot be, or that lack. */
import { asDate, asLabels } from "../../../checking/message-value";
import type { Rule } from "../../../checking/rule";
import { dayOf, isDay, isoOf, noDay } from "../../../reading/day-number";
import { viewOf } from "../figures/outcome-figures";
import type { OutcomesModel } from "../locate";
import { no, yes } from "../figures/answer";
import { endedBy, startedBy, waitsBy } from "../figures/measures";
import type { DateColumnId, Register } from "../model";
import { noChoice } from "../register/read-choice";
import { columnSpec } from "../register/register-template";
import { dayReading, type PersonFault, personRule } from "./person-rule";

/** Two days in the wrong order. */
function outOfOrder(
  register: Register,
  person: number,
  early: DateColumnId,
  late: DateColumnId,
  variant: string,
): PersonFault | null {
  const [first, last] = [dayReading(register, person, early), dayReading(register, person, late)];
  if (!isDay(first) || !isDay(last) || last >= first) return null;
  return { column: late, variant, values: { early: asDate(isoOf(first)), late: asDate(isoOf(last)) } };
}

const endedBeforeEnrolled = personRule({
  id: "OUT-103",
  severity: "error",
  source: "register",
  variants: ["one"],
  find: (_, register) => (person) => outOfOrder(register, person, "enrolled", "ended", "one"),
});

const otherOrder = personRule({
  id: "OUT-104",
  severity: "warning",
  source: "register",
  variants: ["referred", "planned", "work", "afterEnd"],
  find: (_, register) => (person) =>
    outOfOrder(register, person, "referred", "enrolled", "referred") ??
    outOfOrder(register, person, "enrolled", "planned", "planned") ??
    outOfOrder(register, person, "enrolled", "work", "work") ??
    outOfOrder(register, person, "planned", "ended", "afterEnd"),
});

const future = personRule({
  id: "OUT-105",
  severity: "error",
  source: "register",
  variants: ["one"],
  find: ({ today }, register) => {
    const last = dayOf(today);
    return (person) => {
      for (const column of ["referred", "enrolled", "planned", "work", "ended"] as const) {
        const day = dayReading(register, person, column);
        if (day > last) {
          return {
            column,
            variant: "one",
            values: { column: asLabels([columnSpec(column).label]), date: asDate(isoOf(day)), today: asDate(today) },
          };
        }
      }
      return null;
    };
  },
});

const notCounted = personRule({
  id: "OUT-110",
  severity: "warning",
  source: "register",
  variants: ["noDay", "ended"],
  find: (model, register) => {
    const view = viewOf(register, model.today);
    return (person) => {
      if (!register.columns.has("enrolled") || dayReading(register, person, "enrolled") !== noDay) return null;
      if (waitsBy(view, person) === yes) return null;
      return { column: "enrolled", variant: endedBy(view, person) === no ? "noDay" : "ended" };
    };
  },
});

const reason = personRule({
  id: "OUT-111",
  severity: "warning",
  source: "arbetslivsintro",
  variants: ["noReason", "notEnded"],
  find: (model, register) => {
    const view = viewOf(register, model.today);
    const column = register.people.choices.reason;
    return (person) => {
      if (column === undefined || !register.columns.has("ended")) return null;
      const said = (column.codes[person] ?? noChoice) !== noChoice;
      const hasLeft = startedBy(view, person) !== no && endedBy(view, person) !== no;
      if (hasLeft && !said) return { column: "reason", variant: "noReason" };
      return said && dayReading(register, person, "ended") === noDay ? { column: "ended", variant: "notEnded" } : null;
    };
  },
});

export const dayRules: readonly Rule<OutcomesModel>[] = [endedBeforeEnrolled, otherOrder, future, notCounted, reason];
