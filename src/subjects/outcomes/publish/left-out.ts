/** Of how many rows of each published table something is left out: what one who reads the sheet asks first. */
import type { Label } from "../../../reading/label";
import { distributionLabels } from "../figures/distribution-labels";
import { personMeasures } from "../figures/measures";
import type { PublishedTables, Told, ToldShare } from "./tables";

export interface LeftOutTable {
  /** The table's own heading, or that of the sheet's part. */
  readonly name: Label | "keyFigures" | "flow" | "results";
  readonly rows: number;
  readonly of: number;
}

/** Only those that something is left out of. Which of the figures are small is told nowhere: they could be reckoned out. */
export function leftOutTables(tables: PublishedTables): readonly LeftOutTable[] {
  const { flows, measures, spreads, comparisons } = tables;
  return [
    tableOf("keyFigures", keyFiguresOf(tables)),
    tableOf(
      "flow",
      flows.map((flow) => [flow.start, flow.new, flow.ended, flow.end]),
    ),
    tableOf(
      "results",
      measures.map(({ told }) => partsOf(told)),
    ),
    ...spreads
      .filter(({ rows }) => rows.length > 0)
      .map(({ id, rows, unanswered }) =>
        tableOf(distributionLabels[id], [...rows.map(({ told }) => partsOf(told)), partsOf(unanswered)]),
      ),
    ...comparisons.map(({ grouping, measure, groups }) => {
      const [what, by] = [personMeasures[measure].label, distributionLabels[grouping]];
      return tableOf(
        { sv: `${what.sv} · ${by.sv}`, en: `${what.en} · ${by.en}` },
        groups.map(({ told }) => partsOf(told)),
      );
    }),
  ].filter(({ rows }) => rows > 0);
}

function tableOf(name: LeftOutTable["name"], rows: readonly (readonly Told[])[]): LeftOutTable {
  return { name, rows: rows.filter((row) => row.includes(null)).length, of: rows.length };
}

function partsOf({ count, of }: ToldShare): readonly Told[] {
  return [count, of];
}

function keyFiguresOf(tables: PublishedTables): readonly (readonly Told[])[] {
  const { started, current, ended, waiting, days, plan, perCoach, efforts } = tables;
  return [
    [started],
    [current],
    [ended],
    ...(waiting === undefined ? [] : [[waiting]]),
    ...(days === undefined
      ? []
      : [
          [days.mean, days.people],
          [days.median, days.people],
        ]),
    ...(plan === undefined ? [] : [[plan.mean, plan.people]]),
    ...(perCoach === undefined ? [] : [[perCoach.participants]]),
    ...(efforts === undefined ? [] : [[efforts.total, efforts.people]]),
  ];
}
