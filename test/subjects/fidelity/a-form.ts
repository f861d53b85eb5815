/** A form that somebody else made, as rows of cells; `=` begins a formula, with its result after `→`. */
import type { SheetBlueprint } from "../../../src/workbook/blueprint";
import type { Cell, CellValue, Row, Sheet, Snapshot } from "../../../src/workbook/snapshot";

export type Line = readonly (CellValue | undefined)[];

export function formSheet(name: string, lines: readonly Line[]): Sheet {
  return {
    name,
    visibility: "visible",
    protected: false,
    hiddenColumns: new Set(),
    rows: lines.flatMap((line, index): readonly Row[] => {
      const cells = line.flatMap((value, column): readonly Cell[] => cellOf(value, index, column));
      return cells.length === 0 ? [] : [{ index, hidden: false, cells }];
    }),
  };
}

function cellOf(value: CellValue | undefined, row: number, column: number): readonly Cell[] {
  if (value === undefined || value === null) return [];
  if (typeof value !== "string" || !value.startsWith("=")) return [{ row, column, value }];
  const [formula = "", result = ""] = value.slice(1).split("→");
  return [{ row, column, formula, value: Number.isNaN(Number(result)) ? result : Number(result) }];
}

export function formOf(...sheets: readonly (readonly Line[])[]): Snapshot {
  return {
    sheets: sheets.map((lines, index) => formSheet(index === 0 ? "Blad1" : `Blad${index + 1}`, lines)),
    dateSystem: 1900,
    names: new Map(),
  };
}

/** The fourteen criteria that the summary in the Hudiksvall evaluation of 2018 names, as it spells them. */
export const hudiksvallCriteria = [
  "Arbetsrehabiliteringen är integrerad i den psykiatriska behandlingen genom kopplingen till behandlingsteam",
  "Inga uteslutningskriterier",
  "Verksamheten fokuserar på reguljärt arbete",
  "Uppföljande stöd anpassat efter individen",
  "Uppföljande stöd under obegränsad tid",
  "Aktivt uppsökande verksamhet",
  "Handledarens roll",
  "Ledarna för verksamheten stödjer IPS",
  "Ekonomisk vägledning",
  "individuellt arbetssökande",
  "Utveckla arbeten – täta besök hos arbetsgivare",
  "Utveckla arbeten – skapa relationer till arbetsgivare",
  "Samhällsbaserade tjänster",
  "Permanent arbeten",
] as const;

/** Those criteria with the 81 points that the evaluation reports, which they cannot give. */
export function fourteenCriteria(name: string): SheetBlueprint {
  const lines: readonly Line[] = [
    ["Mätning", "2018-05-27"],
    [],
    ...hudiksvallCriteria.map((criterion): Line => [criterion, 4]),
    ["Total poäng", 81],
  ];
  return {
    name,
    cells: lines.flatMap((line, row) =>
      line.flatMap((value, column) =>
        typeof value === "object" || value === undefined ? [] : [{ row, column, value }],
      ),
    ),
    columnWidths: new Map([[0, 60]]),
    rowHeights: new Map(),
    merges: [],
    validations: [],
    names: new Map(),
    print: { orientation: "portrait", area: "A1:B17" },
    protect: false,
    showGridlines: true,
  };
}
