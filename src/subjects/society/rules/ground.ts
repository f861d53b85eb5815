/** What several rules of society ask: money of a message, how far a figure may be off, and a formula moved from its neighbours. */
import type { MessageValue } from "../../../checking/finding";
import { asLabels, asMoney } from "../../../checking/message-value";
import type { Label } from "../../../reading/label";
import { money } from "../../../reading/money";
import { editCell } from "../../../workbook/content";
import { formulaAt, relativeFormula } from "../../../workbook/formula/relative-formula";
import type { Patch } from "../../../workbook/patch";
import type { Address } from "../../../workbook/address";
import { cellAt, isBlank, type Snapshot } from "../../../workbook/snapshot";
import type { PersonSums } from "../assumptions/rows-show";
import type { SocietyModel } from "../model";
import type { SocietyPolicy } from "../policy";

/** The rules see the cells too: a mend is a formula that the neighbours have. */
export interface SocietyFound extends SocietyModel {
  readonly snapshot: Snapshot;
  readonly limits: SocietyPolicy;
}

/** kr. */
export const asKr = (value: number): MessageValue => asMoney(money(Math.round(value * 100) / 100));

/** By the running number, or by the row where something longer stands that may be a name or worse. */
export function nameOf({ rows }: Pick<PersonSums, "rows">): MessageValue {
  const [first] = rows;
  const number = first?.number ?? "";
  const row = (first?.row ?? 0) + 1;
  const label: Label = /^[A-Za-z]{0,3}[ .:-]?\d{1,4}$/.test(number)
    ? { sv: `Nr ${number}`, en: `No. ${number}` }
    : { sv: `Personen på rad ${row}`, en: `The person in row ${row}` };
  return asLabels([label]);
}

/**
 * The formula that all the others have, moved here. Only where each of them is one and of one shape, and the cell is
 * none; `undefined` where that is not so, or where less than three others say it.
 */
export function movedFormula(
  snapshot: Snapshot,
  at: Address,
  others: readonly Address[],
  value: number,
): Patch | undefined {
  const cell = cellAt(snapshot, at);
  if (cell?.formula !== undefined) return undefined;
  const filled = others.filter((other) => !isBlank(cellAt(snapshot, other)?.value ?? null));
  const formulas = filled.map((other) => cellAt(snapshot, other)?.formula);
  if (filled.length < 3) return undefined;
  const moved = new Set(
    filled.map((other, index) => {
      const formula = formulas[index];
      return formula === undefined
        ? ""
        : formulaAt(relativeFormula(formula, other.row, other.column), at.row, at.column);
    }),
  );
  const [formula] = [...moved];
  if (moved.size !== 1 || formula === undefined || formula === "") return undefined;
  return [editCell(at, cell, { value, formula })];
}
