/** A rule that asks the same of every participant, and tells what is wrong at their cell, by their number. */
import type { Address } from "../../../workbook/address";
import type { MessageValue, Severity } from "../../../checking/finding";
import type { Label } from "../../../reading/label";
import { asLabels } from "../../../checking/message-value";
import type { Reported, Rule } from "../../../checking/rule";
import { noDay } from "../../../reading/day-number";
import { isShortNumber, runningNumber } from "../health/model";
import type { OutcomesModel } from "../locate";
import type { DateColumnId, Register } from "../model";
import { restVariant, groupFindings } from "../../../checking/grouped-findings";
import type { ColumnId } from "../register/register-template";

export interface PersonRule {
  readonly id: string;
  readonly severity: Severity;
  readonly source: string;
  readonly variants: readonly string[];
  /** What is wrong with the person at this place; `null` for nothing. */
  readonly find: (model: OutcomesModel, register: Register) => (person: number) => PersonFault | null;
}

export interface PersonFault {
  readonly column: ColumnId;
  readonly variant: string;
  readonly values?: Readonly<Record<string, MessageValue>>;
}

/** Kept of one kind; the rest are counted. */
export const mostKept = 1_000;

export function personRule({ find, ...rule }: PersonRule): Rule<OutcomesModel> {
  return {
    ...rule,
    variants: [...rule.variants, restVariant],
    mends: false,
    check: (model) => {
      const { register } = model;
      if (register === null) return [];
      const faultOf = find(model, register);
      const byVariant = new Map<string, { count: number; readonly kept: (PersonFault & { person: number })[] }>();
      for (let person = 0; person < register.people.count; person += 1) {
        const fault = faultOf(person);
        if (fault === null) continue;
        const known = byVariant.get(fault.variant) ?? { count: 0, kept: [] };
        known.count += 1;
        if (known.kept.length < mostKept) known.kept.push({ ...fault, person });
        byVariant.set(fault.variant, known);
      }
      return [...byVariant.values()].flatMap(({ count, kept }) =>
        groupFindings({
          items: kept,
          count,
          at: ({ person, column }) => addressOf(register, person, column),
          one: ({ person, column, variant, values }): Reported => ({
            at: addressOf(register, person, column),
            variant,
            values: { person: asLabels([nameOf(register, person)]), ...values },
          }),
        }),
      );
    },
  };
}

export function addressOf(register: Register, person: number, column: ColumnId): Address {
  const at = register.columns.get(column)?.[0]?.at.column ?? 0;
  return { sheet: register.sheet, row: register.people.rows[person] ?? 0, column: at };
}

/** By the running number, or by the row where something longer stands that may be a name or worse. */
function nameOf({ people }: Register, person: number): Label {
  const number = runningNumber(people.numberOf(person));
  if (isShortNumber(number)) return { sv: `Nr ${number}`, en: `No. ${number}` };
  const row = (people.rows[person] ?? 0) + 1;
  return { sv: `Deltagaren på rad ${row}`, en: `The participant in row ${row}` };
}

export function dayReading({ people }: Register, person: number, column: DateColumnId): number {
  return people.dates[column]?.[person] ?? noDay;
}
