/** Hudiksvall's ten persons as a clean table of somebody's own: a row for each support, rows left free above the sums. */
import { sheetOf } from "../../../src/workbook/blueprint-sheet";
import type { SheetBlueprint } from "../../../src/workbook/blueprint";
import { cellName } from "../../../src/workbook/address";
import type { Snapshot } from "../../../src/workbook/snapshot";
import type { After, Person, Support } from "../../../src/subjects/society/model";
import { hudiksvall } from "./hudiksvall-case";

const headings = [
  ...["Person", "Försörjning före", "Betalare", "Belopp kr/mån", "Skatt kr/mån", "Omfattning", "Arbetsgivare"],
  ...["Lön kr/mån", "Subvention %", "Subvention kr/mån"],
];
const words: Readonly<Record<string, readonly [string, string]>> = {
  incomeSupport: ["Försörjningsstöd", "IFO"],
  sicknessBenefit: ["Sjukpenning", "FK"],
  activityCompensation: ["Aktivitetsersättning", "FK"],
  activitySupport: ["Aktivitetsstöd", "AF"],
};
const employers: Readonly<Record<string, string>> = { municipality: "Kommun", private: "Privat", nonProfit: "Ideell" };
/** Rows left free under the persons. */
const freeRows = 2;

type Value = string | number | null;

/** A row for each support, the work on the first; two rows are free above the sums. */
function personLines(): readonly (readonly Value[])[] {
  return [
    headings,
    ...hudiksvall.persons.flatMap((person) =>
      person.before.map((support, index) => line(person, support, index === 0)),
    ),
  ];
}

function line({ number, after }: Person, { kind, amount, tax }: Support, isFirst: boolean): readonly Value[] {
  const [support = "", payer = ""] = words[kind] ?? [];
  return [Number(number), support, payer, amount, tax, ...(isFirst ? afterwards(after) : [])];
}

function afterwards(after: After): readonly Value[] {
  if (after.kind !== "work") return [null, "Studier"];
  const { extent, employer, wage, subsidy } = after;
  return [extent, employers[employer ?? ""] ?? "", wage, subsidy?.share ?? null, subsidy?.amount ?? null];
}

/** The same with a row of sums by the month. */
export function cleanSheet(): SheetBlueprint {
  const lines = personLines();
  const last = lines.length + freeRows;
  return {
    name: "Samhällsekonomi",
    cells: [
      ...lines.flatMap((values, row) => values.map((value, column) => ({ row, column, value }))),
      { row: last, column: 0, value: "Summa/mån" },
      ...[3, 4, 7, 9].map((column) => ({
        row: last,
        column,
        value: sumOf(lines, column),
        formula: sumFormula(column, last),
      })),
    ],
    columnWidths: new Map(),
    rowHeights: new Map(),
    merges: [],
    validations: [],
    names: new Map(),
    print: { orientation: "landscape", area: `A1:J${last + 1}` },
    protect: false,
    showGridlines: true,
  };
}

function sumOf(lines: readonly (readonly Value[])[], column: number): number {
  return lines.slice(1).reduce((all, values) => all + Number(values[column] ?? 0), 0);
}

function sumFormula(column: number, last: number): string {
  return `SUM(${cellName({ row: 1, column })}:${cellName({ row: last - 1, column })})`;
}

/** `below`: other sheets after it. */
export function cleanWorkbook(...below: readonly SheetBlueprint[]): Snapshot {
  return { dateSystem: 1900, names: new Map(), sheets: [cleanSheet(), ...below].map(sheetOf) };
}
