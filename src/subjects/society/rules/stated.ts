/** SOC-301 to 304: a stated result against its own lines and against the table that it is of. */
import type { MessageValue } from "../../../checking/finding";
import { asText } from "../../../checking/message-value";
import type { Reported, Rule } from "../../../checking/rule";
import { roundStep } from "../claims/round-step";
import { tableTotals } from "../claims/table-totals";
import { type ReportedResult, readResult } from "../claims/read-result";
import { asKr, type SocietyFound } from "./ground";

function perResult(
  model: SocietyFound,
  find: (result: ReportedResult, model: SocietyFound) => readonly Reported[],
): readonly Reported[] {
  return model.results.flatMap((stated) => find(readResult(stated), model));
}

const withoutSubsidies: Rule<SocietyFound> = {
  id: "SOC-301",
  severity: "warning",
  source: "hudiksvallResult",
  mends: false,
  check: (model) =>
    perResult(model, ({ profit, subsidies, isLess, hasSubsidies }) => {
      const own = subsidies ?? tableTotals(model).subsidies;
      if (profit === null || own === null || own <= 0 || hasSubsidies) return [];
      // A profit that nobody can follow may have left them out or not.
      if (!isLess && subsidies !== null) return [];
      const values = { subsidies: asKr(own), less: asKr(profit.figure.value - own) };
      return [{ at: profit.figure.at, values, found: asKr(profit.figure.value / profit.figure.scale) }];
    }),
};

const addedTogether: Rule<SocietyFound> = {
  id: "SOC-302",
  severity: "warning",
  source: "hudiksvallResult",
  mends: false,
  check: (model) =>
    perResult(model, ({ production, twice }) => {
      if (production === null || twice === null) return [];
      const values = { line: asText(twice.label), production: asKr(production) };
      const { at, scale, value } = twice.figure;
      return [{ at, values, expected: asKr((value - production) / scale), found: asKr(value / scale) }];
    }),
};

const linesDoNotAdd: Rule<SocietyFound> = {
  id: "SOC-303",
  severity: "error",
  source: "arithmetic",
  variants: ["income", "profit"],
  mends: false,
  check: (model) =>
    perResult(model, ({ faults }) =>
      faults.map(({ line, variant, right }): Reported => {
        const { at, scale, value } = line.figure;
        return {
          at,
          variant,
          values: { line: asText(line.label) },
          expected: asKr(right / scale),
          found: asKr(value / scale),
        };
      }),
    ),
};

const otherThanTable: Rule<SocietyFound> = {
  id: "SOC-304",
  severity: "warning",
  source: "hudiksvallResult",
  mends: false,
  check: (model) => {
    const totals = tableTotals(model);
    return model.results.flatMap(({ lines }) =>
      lines.flatMap((line): readonly Reported[] => {
        const rights = totals.of(line);
        const [right] = rights;
        const { at, value, scale } = line.figure;
        const size = Math.abs(value);
        // "ca 390 000" is 386 520; a sum of rounded kronor a month may be twelve kronor off.
        const tolerance = Math.max(roundStep(size), 12 * (model.table?.rows.length ?? 0) * 0.5, scale * 0.51);
        if (right === undefined || rights.some((each) => Math.abs(Math.abs(each) - size) <= tolerance)) return [];
        const values: Readonly<Record<string, MessageValue>> = { line: asText(line.label) };
        return [{ at, values, expected: asKr(right / scale), found: asKr(value / scale) }];
      }),
    );
  },
};

export const statedRules: readonly Rule<SocietyFound>[] = [
  withoutSubsidies,
  addedTogether,
  linesDoNotAdd,
  otherThanTable,
];
