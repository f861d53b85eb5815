/** OUT-101, 102, 109, 116: cells of the register that cannot be taken as they are. */
import { editCell } from "../../../workbook/content";
import type { Patch } from "../../../workbook/patch";
import { asLabels } from "../../../checking/message-value";
import { dateToSerial } from "../../../workbook/iso-day";
import type { Reported, Rule } from "../../../checking/rule";
import { dateFormat } from "../../../workbook/number-format";
import type { OutcomesModel } from "../locate";
import type { Trouble, TroubleKind } from "../model";
import { columnSpec } from "../register/register-template";
import { restVariant, groupFindings } from "../../../checking/grouped-findings";
import { strangeAnswers } from "./strange-answers";

export function troublesOf(
  { register }: OutcomesModel,
  kind: TroubleKind,
  one: (trouble: Trouble) => Pick<Reported, "variant" | "values">,
  mend?: (trouble: Trouble) => Patch,
): readonly Reported[] {
  return (register?.troubles ?? [])
    .filter((troubles) => troubles.kind === kind)
    .flatMap(({ column, count, kept }) => {
      const values = { column: asLabels([columnSpec(column).label]) };
      return groupFindings({
        items: kept,
        count,
        at: ({ at }) => at,
        one: (trouble) => {
          const { variant, values: own } = one(trouble);
          const ownMend = mend?.(trouble) ?? [];
          return {
            at: trouble.at,
            ...(variant !== undefined && { variant }),
            values: { ...values, ...own },
            ...(ownMend.length > 0 && { mend: ownMend }),
          };
        },
        ...(mend && { mendRest: (rest: readonly Trouble[]) => rest.flatMap(mend) }),
        restValues: values,
      });
    });
}

const unreadDate: Rule<OutcomesModel> = {
  id: "OUT-101",
  severity: "error",
  source: "register",
  variants: ["one", restVariant],
  mends: false,
  check: (model) => troublesOf(model, "dateUnread", () => ({ variant: "one" })),
};

const dateAsText: Rule<OutcomesModel> = {
  id: "OUT-102",
  severity: "warning",
  source: "excel",
  variants: ["one", restVariant],
  mends: true,
  check: (model) =>
    troublesOf(
      model,
      "dateAsText",
      ({ date = "" }) => ({ variant: "one", values: { date: { kind: "date", date } } }),
      ({ at, cell, date }) =>
        date === undefined || cell.formula !== undefined
          ? []
          : [editCell(at, cell, { value: dateToSerial(date, model.snapshot.dateSystem), format: dateFormat })],
    ),
};

const unknownChoice: Rule<OutcomesModel> = {
  id: "OUT-109",
  severity: "warning",
  source: "register",
  variants: ["near", "answer", "far", restVariant],
  mends: false,
  check: ({ register }) =>
    (register?.troubles ?? [])
      .filter(({ kind }) => kind === "unknownChoice")
      .flatMap(({ column, count, kept }) => strangeAnswers(columnSpec(column).label, count, kept)),
};

const notANumber: Rule<OutcomesModel> = {
  id: "OUT-116",
  severity: "warning",
  source: "register",
  variants: ["one", restVariant],
  mends: false,
  check: (model) => troublesOf(model, "notANumber", () => ({ variant: "one" })),
};

export const cellRules: readonly Rule<OutcomesModel>[] = [unreadDate, dateAsText, unknownChoice, notANumber];
