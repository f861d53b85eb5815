/** The year's sums that everything stands on, and the two ways of counting: as in the report, and by perspective. */
import type { TextUnder } from "../../../../checking/text-key";
import { labelIn, type SheetWords } from "../../../../making/sheet-words";
import { payers } from "../../model";
import { assumptionCell } from "../fill-assumptions";
import { type HousingPlaces, housingCell } from "../fill-housing";
import { areaFor, changedFormula, type PersonPlaces, yearCell } from "../person-cells";
import { lessColumns, payerNames } from "../template";
import { blockRow, emptyRow, figureAt, figureRow, noteRow, ofFormula, type RowOf, type SheetRow } from "./rows";
import { type AssumedCell, type BaseCells, ifCost } from "./net-formula";

/** What the sheet of the calculation points to. */
export interface Sources {
  readonly persons: PersonPlaces;
  /** `null`: there is no housing support in the calculation. */
  readonly housing: HousingPlaces | null;
  readonly assumptions: string;
}

export const calculationWidths = [44, 15, 15, 15, 15, 15, 15, 15];
export const calculationColumns = calculationWidths.length;
/** All columns together, for a text that reaches over them. */
export const calculationWidth = calculationWidths.reduce((all, width) => all + width, 0);

export function assumedIn({ assumptions }: Sources): AssumedCell {
  return (id) => assumptionCell(assumptions, id);
}

export function baseCells(rowOf: RowOf): BaseCells {
  return {
    wages: figureAt(rowOf, "wages"),
    support: figureAt(rowOf, "support"),
    supportTax: figureAt(rowOf, "supportTax"),
    subsidies: figureAt(rowOf, "subsidies"),
    hours: figureAt(rowOf, "hours"),
  };
}

export function baseRows({ persons, housing }: Sources, words: SheetWords): readonly SheetRow[] {
  const t = (key: "changed" | "support" | "supportTax" | "wages" | "subsidies" | "hours"): string =>
    words.t(`societySheet.base.${key}`);
  const months = areaFor(persons, "months");
  const taxed = `SUMPRODUCT((${areaFor(persons, "counted")}=1)*((${months}="")*12+${months}),${areaFor(persons, "tax")})`;
  return [
    blockRow(words.t("societySheet.base.title"), calculationColumns),
    figureRow("changed", t("changed"), [ofFormula(() => changedFormula(persons), "0")]),
    ...payers.map((payer) =>
      figureRow(`less.${payer}`, words.t("societySheet.base.lessFrom", { payer: labelIn(words, payerNames[payer]) }), [
        ofFormula(() => yearCell(persons, lessColumns[payer])),
      ]),
    ),
    figureRow(
      "support",
      t("support"),
      [ofFormula((rowOf) => payers.map((payer) => figureAt(rowOf, `less.${payer}`)).join("+"))],
      { isSum: true },
    ),
    figureRow("supportTax", t("supportTax"), [ofFormula(() => taxed)]),
    figureRow("wages", t("wages"), [ofFormula(() => yearCell(persons, "wage"))]),
    figureRow("subsidies", t("subsidies"), [ofFormula(() => yearCell(persons, "subsidy"))]),
    figureRow("hours", t("hours"), [ofFormula(() => (housing === null ? "0" : housingCell(housing)), "0.0#")]),
    emptyRow,
  ];
}

export function reportRows(sources: Sources, words: SheetWords): readonly SheetRow[] {
  const assumed = assumedIn(sources);
  const at = (id: string) => ofFormula((rowOf: RowOf) => figureAt(rowOf, id));
  const t = (key: TextUnder<"societySheet.report">): string => words.t(`societySheet.report.${key}`);
  return [
    blockRow(t("title"), calculationColumns),
    noteRow(t("about"), calculationWidth),
    figureRow("report.support", t("support"), [at("support")]),
    figureRow("report.housing", t("housing"), [
      ofFormula((rowOf) => `${figureAt(rowOf, "hours")}*${assumed("weeks")}*${assumed("hourCost")}`),
    ]),
    figureRow("report.tax", t("tax"), [
      ofFormula((rowOf) => `${assumed("taxRate")}*${figureAt(rowOf, "wages")}-${figureAt(rowOf, "supportTax")}`),
    ]),
    figureRow("report.income", t("income"), [sumOf("report.support", "report.housing", "report.tax")], { isSum: true }),
    figureRow("report.cost", t("cost"), [ofFormula(() => ifCost(assumed, assumed("programmeCost")))]),
    figureRow(
      "report.profit",
      t("profit"),
      [ofFormula((rowOf) => ifCost(assumed, `${figureAt(rowOf, "report.income")}-${figureAt(rowOf, "report.cost")}`))],
      { isSum: true },
    ),
    figureRow("report.subsidies", t("subsidies"), [at("subsidies")]),
    figureRow(
      "report.lessSubsidies",
      t("lessSubsidies"),
      [
        ofFormula((rowOf) =>
          ifCost(assumed, `${figureAt(rowOf, "report.profit")}-${figureAt(rowOf, "report.subsidies")}`),
        ),
      ],
      { isSum: true },
    ),
    figureRow("report.production", t("production"), [
      ofFormula((rowOf) => `${figureAt(rowOf, "wages")}*${assumed("productionFactor")}`),
    ]),
    noteRow(t("never"), calculationWidth),
    emptyRow,
  ];
}

export function perspectiveRows(sources: Sources, words: SheetWords): readonly SheetRow[] {
  const assumed = assumedIn(sources);
  const t = (key: TextUnder<"societySheet.perspective">): string => words.t(`societySheet.perspective.${key}`);
  const wages = (rowOf: RowOf): string => figureAt(rowOf, "wages");
  const row = (id: TextUnder<"societySheet.perspective">, formula: (rowOf: RowOf) => string, isSum = false): SheetRow =>
    figureRow(`of.${id}`, t(id), [ofFormula(formula)], { isSum });
  return [
    blockRow(t("title"), calculationColumns),
    noteRow(t("about"), calculationWidth),
    row(
      "production",
      (rowOf) =>
        `${wages(rowOf)}*${assumed("productionFactor")}-(1-${assumed("subsidisedWorth")})*${figureAt(rowOf, "subsidies")}`,
    ),
    row("housing", (rowOf) => figureAt(rowOf, "report.housing")),
    row("society", (rowOf) => `${figureAt(rowOf, "of.production")}+${figureAt(rowOf, "of.housing")}`, true),
    row("support", (rowOf) => figureAt(rowOf, "support")),
    row("tax", (rowOf) => figureAt(rowOf, "report.tax")),
    row("subsidies", (rowOf) => `-${figureAt(rowOf, "subsidies")}`),
    row(
      "publicWithoutFees",
      (rowOf) => ["support", "tax", "subsidies"].map((id) => figureAt(rowOf, `of.${id}`)).join("+"),
      true,
    ),
    row("fees", (rowOf) => `${wages(rowOf)}*${assumed("employerFees")}`),
    row("publicSector", (rowOf) => `${figureAt(rowOf, "of.publicWithoutFees")}+${figureAt(rowOf, "of.fees")}`, true),
    row("cashable", (rowOf) => `${assumed("cashableHours")}*${figureAt(rowOf, "of.housing")}`),
    row("wageAfterTax", (rowOf) => `${wages(rowOf)}*(1-${assumed("taxRate")})`),
    row("pension", (rowOf) => `${wages(rowOf)}*(${assumed("productionFactor")}-1-${assumed("employerFees")})`),
    row("supportAfterTax", (rowOf) => `-(${figureAt(rowOf, "support")}-${figureAt(rowOf, "supportTax")})`),
    row(
      "participants",
      (rowOf) => ["wageAfterTax", "pension", "supportAfterTax"].map((id) => figureAt(rowOf, `of.${id}`)).join("+"),
      true,
    ),
    row(
      "employers",
      (rowOf) =>
        `${figureAt(rowOf, "of.production")}-${wages(rowOf)}*${assumed("productionFactor")}+${figureAt(rowOf, "subsidies")}`,
      true,
    ),
    row(
      "identity",
      (rowOf) =>
        `ROUND(${figureAt(rowOf, "of.production")}-${figureAt(rowOf, "of.publicSector")}-${figureAt(rowOf, "of.participants")}-${figureAt(rowOf, "of.employers")},2)`,
    ),
    noteRow(t("outside"), calculationWidth),
    emptyRow,
  ];
}

function sumOf(...ids: readonly string[]) {
  return ofFormula((rowOf) => ids.map((id) => figureAt(rowOf, id)).join("+"));
}
