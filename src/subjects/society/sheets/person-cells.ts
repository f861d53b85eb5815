/** The cells of the persons' sheet: what is filled in, and the formulas that follow it and the assumptions. */
import { cellName, cellReference, quotedSheetName } from "../../../workbook/address";
import { labelIn, type SheetWords } from "../../../making/sheet-words";
import type { Payer } from "../model";
import { assumptionCell } from "./fill-assumptions";
import { columnOf, lessColumns, payerNames, type PersonColumnId, supportPayers } from "./template";

export const headingRow = 3;
export const firstRow = headingRow + 1;
/** Who pays what, to the right of the table. */
export const payerList = { kind: columnOf("production") + 2, payer: columnOf("production") + 3 } as const;

/** Rows from zero; the two rows of sums stand right under the last person. */
export interface PersonPlaces {
  readonly sheet: string;
  readonly lastRow: number;
  readonly assumptions: string;
}

export function sumRows({ lastRow }: PersonPlaces): { readonly month: number; readonly year: number } {
  return { month: lastRow + 1, year: lastRow + 2 };
}

/** `B5`, on its own sheet. */
function here(row: number, id: PersonColumnId): string {
  return cellName({ row, column: columnOf(id) });
}

/** `$A$5:$A$24`. */
function whole({ lastRow }: PersonPlaces, column: number): string {
  const letter = cellName({ row: 0, column }).replace(/\d+$/, "");
  return `$${letter}$${firstRow + 1}:$${letter}$${lastRow + 1}`;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** The payer of the row's support, by the list beside the table. */
export function payerFormula(row: number): string {
  const support = here(row, "support");
  const list = (column: number): string => {
    const letter = cellName({ row: 0, column }).replace(/\d+$/, "");
    return `$${letter}$${firstRow + 1}:$${letter}$${firstRow + supportPayers.length}`;
  };
  return `IF(${support}="","",IFERROR(INDEX(${list(payerList.payer)},MATCH(${support},${list(payerList.kind)},0)),""))`;
}

/** What each reckoned column of a person's row says; all of them follow the sheet. */
export function reckoned(row: number, places: PersonPlaces, words: SheetWords): ReadonlyMap<PersonColumnId, string> {
  const counted = here(row, "counted");
  const isCounted = (then: string): string => `IF(${counted}=1,${then},"")`;
  const number = here(row, "number");
  const of = (id: PersonColumnId): string => whole(places, columnOf(id));
  const less = (payer: Payer): string =>
    isCounted(`IF(${here(row, "payer")}=${quoted(labelIn(words, payerNames[payer]))},SUM(${here(row, "amount")}),0)`);
  const assumed = (id: Parameters<typeof assumptionCell>[1]): string => assumptionCell(places.assumptions, id);
  return new Map<PersonColumnId, string>([
    [
      "counted",
      `IF(${number}="","",IF(SUMPRODUCT((${of("number")}=${number})*(((${of("employer")}<>"")+(${of("wage")}<>""))>0))>0,1,0))`,
    ],
    ["taxGain", isCounted(`${assumed("taxRate")}*SUM(${here(row, "wage")})-SUM(${here(row, "tax")})`)],
    [lessColumns.municipality, less("municipality")],
    [lessColumns.socialInsurance, less("socialInsurance")],
    [lessColumns.employmentService, less("employmentService")],
    [lessColumns.region, less("region")],
    [lessColumns.other, less("other")],
    ["production", isCounted(`${assumed("productionFactor")}*SUM(${here(row, "wage")})`)],
  ]);
}

/** The columns that are added. */
export const summed: readonly PersonColumnId[] = [
  "amount",
  "tax",
  "wage",
  "subsidy",
  "taxGain",
  "lessMunicipality",
  "lessSocialInsurance",
  "lessEmploymentService",
  "lessRegion",
  "lessOther",
  "production",
];

export function monthSum(id: PersonColumnId, places: PersonPlaces): string {
  return `SUM(${whole(places, columnOf(id)).replaceAll("$", "")})`;
}

/** Each row by its own months; an empty one lasts the whole year. */
export function yearSum(id: PersonColumnId, places: PersonPlaces): string {
  return `SUMPRODUCT(${whole(places, columnOf(id))},${monthsOf(places)})`;
}

function monthsOf(places: PersonPlaces): string {
  const months = whole(places, columnOf("months"));
  return `(${months}="")*12+${months}`;
}

/** As another sheet points to the year's sum of a column. */
export function yearCell(places: PersonPlaces, id: PersonColumnId): string {
  return cellReference({ sheet: places.sheet, row: sumRows(places).year, column: columnOf(id) });
}

/** Areas with their sheet, for formulas of other sheets. */
export function areaFor(places: PersonPlaces, id: PersonColumnId): string {
  return `${quotedSheetName(places.sheet)}!${whole(places, columnOf(id))}`;
}

/** What the employers of one kind pay in a year, net of subsidies. */
export function employerFormula(places: PersonPlaces, employer: string): string {
  const area = (id: PersonColumnId): string => areaFor(places, id);
  const months = area("months");
  const factor = assumptionCell(places.assumptions, "productionFactor");
  const isOwn = `(${area("employer")}=${quoted(employer)})`;
  const byMonths = `((${months}="")*12+${months})`;
  return `SUMPRODUCT(${isOwn}*${byMonths},${area("wage")})*${factor}-SUMPRODUCT(${isOwn}*${byMonths},${area("subsidy")})`;
}

/** How many are in work or studies: each has one row with an employer. */
export function changedFormula(places: PersonPlaces): string {
  return `SUMPRODUCT(--(${areaFor(places, "employer")}<>""))`;
}
