/** Who pays and gets what, what is left when the rest is taken off, and several years. */
import type { TextUnder } from "../../../../checking/text-key";
import type { Language } from "../../../../checking/language";
import { labelIn, type SheetWords } from "../../../../making/sheet-words";
import { cellName } from "../../../../workbook/address";
import { shareFormat } from "../../../../workbook/number-format";
import { type Bearer, bearers } from "../../calculation/perspectives";
import { netPerspectives, type Perspective } from "../../calculation/net";
import { payers } from "../../model";
import { shownRates } from "../../figures/society-figures";
import { areaFor, employerFormula } from "../person-cells";
import { employerNames, supportPayers } from "../template";
import {
  assumedIn,
  baseCells,
  calculationColumns,
  calculationWidth,
  calculationWidths,
  type Sources,
} from "./base-rows";
import { costFormula, gainFormula, ifCost, netFormula } from "./net-formula";
import {
  blockRow,
  type Content,
  emptyRow,
  figureAt,
  figureRow,
  headRow,
  kronor,
  noteRow,
  ofFormula,
  type RowOf,
  type SheetRow,
} from "./rows";

/** A rate of the table is told in words. */
export type CalculationWords = SheetWords & Pick<Language, "share">;

const none: Content = { value: null };

export function bearerRows(sources: Sources, words: SheetWords): readonly SheetRow[] {
  const assumed = assumedIn(sources);
  const t = (key: TextUnder<"societySheet.bearer">): string => words.t(`societySheet.bearer.${key}`);
  const heads = ["name", "support", "tax", "fees", "subsidies", "total", "cashable", "asEmployer"] as const;
  const taxShare: Readonly<Partial<Record<Bearer, string>>> = {
    municipality: assumed("municipalTaxShare"),
    region: `(1-${assumed("municipalTaxShare")})`,
  };
  const row = (bearer: Bearer): SheetRow => {
    const payer = payers.find((each) => each === bearer);
    const share = taxShare[bearer];
    const employer = bearer === "municipality" || bearer === "region" || bearer === "state" ? bearer : null;
    return figureRow(`bearer.${bearer}`, t(bearer), [
      payer === undefined ? none : ofFormula((rowOf) => figureAt(rowOf, `less.${payer}`)),
      share === undefined ? none : ofFormula((rowOf) => `${share}*${figureAt(rowOf, "report.tax")}`),
      bearer === "state" ? ofFormula((rowOf) => figureAt(rowOf, "of.fees")) : none,
      bearer === "employmentService" ? ofFormula((rowOf) => `-${figureAt(rowOf, "subsidies")}`) : none,
      { formula: (own) => `SUM(${cellName({ row: own, column: 1 })}:${cellName({ row: own, column: 4 })})` },
      bearer === "municipality" ? ofFormula((rowOf) => figureAt(rowOf, "of.cashable")) : none,
      employer === null
        ? none
        : ofFormula(() => `-(${employerFormula(sources.persons, labelIn(words, employerNames[employer]))})`),
    ]);
  };
  const column = (index: number): Content =>
    ofFormula((rowOf) => {
      const [first, last] = ["municipality", "other"].map((id) =>
        cellName({ row: rowOf(`bearer.${id}`), column: index }),
      );
      return `SUM(${first}:${last})`;
    });
  return [
    blockRow(t("title"), calculationColumns),
    headRow(heads.map(t), calculationWidths),
    ...bearers.map(row),
    figureRow("bearer.all", t("all"), [1, 2, 3, 4, 5, 6].map(column), { isSum: true }),
    noteRow(t("about"), calculationWidth),
    emptyRow,
  ];
}

export function netRows(sources: Sources, words: SheetWords): readonly SheetRow[] {
  const assumed = assumedIn(sources);
  const t = (key: TextUnder<"societySheet.net">): string => words.t(`societySheet.net.${key}`);
  const heads = ["name", "gain", "anyway", "cost", "before", "net", "persons", "mostAnyway"] as const;
  const row = (which: Perspective): SheetRow => {
    const id = `net.${which}`;
    const at = (rowOf: RowOf, column: number): string => figureAt(rowOf, id, column);
    return figureRow(id, t(which), [
      ofFormula((rowOf) => gainFormula(which, baseCells(rowOf), assumed)),
      ofFormula((rowOf) => `-${at(rowOf, 1)}*${assumed("counterfactual")}`),
      ofFormula(() => ifCost(assumed, `-${costFormula(assumed)}`)),
      ofFormula((rowOf) => ifCost(assumed, `${at(rowOf, 1)}+${at(rowOf, 3)}`)),
      ofFormula((rowOf) => netFormula(which, baseCells(rowOf), assumed)),
      ofFormula(
        (rowOf) =>
          ifCost(
            assumed,
            `IF(${at(rowOf, 1)}+${at(rowOf, 2)}>0,MAX(0,-${at(rowOf, 3)})/(${at(rowOf, 1)}+${at(rowOf, 2)})*${figureAt(rowOf, "changed")},"")`,
          ),
        "0.0",
      ),
      ofFormula(
        (rowOf) => ifCost(assumed, `IF(${at(rowOf, 1)}>0,MAX(0,1+${at(rowOf, 3)}/${at(rowOf, 1)}),"")`),
        shareFormat,
      ),
    ]);
  };
  return [
    blockRow(t("title"), calculationColumns),
    noteRow(t("about"), calculationWidth),
    headRow(heads.map(t), calculationWidths),
    ...netPerspectives.map(row),
    emptyRow,
  ];
}

/** As many as the benefit period may be. */
const mostYears = 10;

export function yearRows(sources: Sources, words: CalculationWords): readonly SheetRow[] {
  const assumed = assumedIn(sources);
  const t = (key: TextUnder<"societySheet.years">): string => words.t(`societySheet.years.${key}`);
  const heads = ["name", "counted", "once", "yearly", "report", "discount", "society", "publicSector"] as const;
  const row = (year: number): SheetRow => {
    const id = `year.${year}`;
    const group = (rowOf: RowOf): string => figureAt(rowOf, "changed");
    const kept = assumed("kept");
    const net = (which: Perspective): Content =>
      ofFormula((rowOf) => {
        const [gain, anyway] = [1, 2].map((column) => figureAt(rowOf, `net.${which}`, column));
        const persons = `${figureAt(rowOf, id, 2)}/${group(rowOf)}`;
        const own = `((${gain}+${anyway})*${persons}-${costFormula(assumed)})*${figureAt(rowOf, id, 5)}*(${figureAt(rowOf, id, 1)}>0)`;
        return ifCost(assumed, `IF(${group(rowOf)}=0,0,${own})`);
      });
    return figureRow(id, words.t("societySheet.years.year", { year }), [
      ofFormula(() => `IF(${year}<=${assumed("years")},${year},0)`, "0"),
      ofFormula((rowOf) => `${group(rowOf)}*(1+${kept}*${year - 1})`, "0.0"),
      ofFormula((rowOf) => `${group(rowOf)}*IF(${kept}=1,${year},(1-${kept}^${year})/(1-${kept}))`, "0.0"),
      ofFormula((rowOf) => `${group(rowOf)}*${kept}*${year}`, "0.0"),
      ofFormula(
        () => `1/(1+${assumed("discountRate")})^(${year - 1}+SUM(${assumed("discountFromFirstYear")}))`,
        "0.000",
      ),
      net("society"),
      net("publicSector"),
    ]);
  };
  const years = Array.from({ length: mostYears }, (_, index) => index + 1);
  const sum = (column: number): Content =>
    ofFormula((rowOf) => {
      const [first, last] = [1, mostYears].map((year) => cellName({ row: rowOf(`year.${year}`), column }));
      return ifCost(assumed, `SUM(${first}:${last})`);
    });
  return [
    blockRow(t("title"), calculationColumns),
    noteRow(t("about"), calculationWidth),
    headRow(heads.map(t), calculationWidths),
    ...years.map(row),
    figureRow("years.all", t("all"), [none, none, none, none, none, sum(6), sum(7)], { isSum: true }),
    ...shownRates.map((rate) => rateRow(rate, sources, words)),
    noteRow(t("rates"), calculationWidth),
    emptyRow,
  ];
}

/** All years at another rate: the same sum, without the column of discounts. */
function rateRow(rate: number, sources: Sources, words: CalculationWords): SheetRow {
  const assumed = assumedIn(sources);
  const whole = (which: Perspective): Content =>
    ofFormula((rowOf) => {
      const area = (column: number): string =>
        [1, mostYears].map((year) => figureAt(rowOf, `year.${year}`, column)).join(":");
      const [gain, anyway] = [1, 2].map((column) => figureAt(rowOf, `net.${which}`, column));
      const group = figureAt(rowOf, "changed");
      const discount = `(1+${rate})^(${area(1)}-1+SUM(${assumed("discountFromFirstYear")}))`;
      return ifCost(
        assumed,
        `IF(${group}=0,0,SUMPRODUCT((${area(1)}>0)*((${gain}+${anyway})*${area(2)}/${group}-${costFormula(assumed)})/${discount}))`,
      );
    });
  const label = words.t("societySheet.years.rate", { rate: words.share(rate) });
  return figureRow(`rate.${rate}`, label, [none, none, none, none, none, whole("society"), whole("publicSector")]);
}

/** Note 19 with 5 of 80, before and after tax. */
export function sgiRows(sources: Sources, words: SheetWords): readonly SheetRow[] {
  const assumed = assumedIn(sources);
  const { persons } = sources;
  const t = (key: TextUnder<"societySheet.sgi">): string => words.t(`societySheet.sgi.${key}`);
  const sick = supportPayers.find(([kind]) => kind === "sicknessBenefit");
  const name = sick === undefined ? "" : labelIn(words, sick[1]);
  const months = areaFor(persons, "months");
  const own = `(${areaFor(persons, "counted")}=1)*(${areaFor(persons, "support")}="${name}")*((${months}="")*12+${months})`;
  const step = `(${assumed("sgiFirstYear")}-${assumed("sgiSecondYear")})/${assumed("sgiFirstYear")}`;
  return [
    blockRow(t("title"), calculationColumns),
    figureRow("sgi.benefit", t("benefit"), [ofFormula(() => `SUMPRODUCT(${own},${areaFor(persons, "amount")})`)]),
    figureRow("sgi.tax", t("tax"), [ofFormula(() => `SUMPRODUCT(${own},${areaFor(persons, "tax")})`)]),
    figureRow("sgi.gross", t("gross"), [ofFormula((rowOf) => `${figureAt(rowOf, "sgi.benefit")}*${step}`)]),
    figureRow("sgi.net", t("net"), [
      ofFormula((rowOf) => `(${figureAt(rowOf, "sgi.benefit")}-${figureAt(rowOf, "sgi.tax")})*${step}`, kronor),
    ]),
    emptyRow,
  ];
}
