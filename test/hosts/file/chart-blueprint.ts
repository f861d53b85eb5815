/** A sheet with charts as the fidelity reports need them: 25 criteria as lying bars, and a line over three dates. */
import type { BlueprintCell, BlueprintChart, SheetBlueprint } from "../../../src/workbook/blueprint";

/** The criteria's names have the length and the letters of real ones; the last one asks for escapes. */
export const criteria: readonly string[] = [
  "Ledning och styrning av samverkan",
  "Gemensam målgrupp & tydliga kriterier",
  "Uppdragsbeskrivning för teamet",
  "Individuell plan upprättas",
  "Deltagarens inflytande över planen",
  "Arbetsgivarkontakter från start",
  "Snabbt sökande av arbete",
  "Integrering av vård och arbete",
  "Förmånsrådgivning erbjuds",
  "Tidsobegränsat stöd på arbetsplatsen",
  "Regelbundna teammöten",
  "Antal deltagare per handledare",
  "Handledaren arbetar enbart med IPS",
  "Alla yrkesroller representerade",
  "Öppenhet om diagnos diskuteras",
  "Bedömning pågår på arbetsplatsen",
  "Mångfald av arbeten",
  "Mångfald av arbetsgivare",
  "Reguljära anställningar",
  "Individanpassat långsiktigt stöd",
  "Uppsökande verksamhet",
  "Ingen uteslutning",
  "Samverkan med Försäkringskassan",
  "Ledningens stöd för evidensbaserad metod",
  'Enhet "Väster" <följsamhet>',
];

const dates = [45_672, 45_860, 46_041];
const points = [2.4, null, 3.8];

const cells: readonly BlueprintCell[] = [
  { row: 0, column: 0, value: "Kriterium", style: { bold: true } },
  { row: 0, column: 1, value: "Följsamhet" },
  ...criteria.flatMap((name, index): readonly BlueprintCell[] => [
    { row: index + 1, column: 0, value: name },
    { row: index + 1, column: 1, value: 1 + ((index * 7) % 9) / 2, style: { format: "0.0" } },
  ]),
  { row: 27, column: 0, value: "Datum" },
  { row: 27, column: 1, value: "Alla kriterier" },
  { row: 27, column: 2, value: "Kärnan" },
  ...dates.flatMap((date, index): readonly BlueprintCell[] => [
    { row: 28 + index, column: 0, value: date, style: { format: "yyyy-mm-dd" } },
    { row: 28 + index, column: 1, value: 2 + index * 0.75, formula: `B${2 + index}*1`, format: "0.0" },
    { row: 28 + index, column: 2, value: points[index] ?? null, format: "0.0" },
  ]),
];

export const barsByCriterion: BlueprintChart = {
  kind: "bar",
  title: "Följsamhet <per kriterium> & enhet",
  alt: 'Liggande staplar, ett kriterium var.\nLägst: "Ledning" med 1,0.',
  categories: "A2:A26",
  series: [{ name: "B1", values: "B2:B26", color: "1F6FB2" }],
  area: "E1:N32",
  axis: { min: 1, max: 5, step: 1 },
  showValues: true,
  legend: false,
};

export const lineOverTime: BlueprintChart = {
  kind: "line",
  title: "Följsamhet över tid",
  alt: "Linje över tre mättillfällen",
  categories: "A29:A31",
  series: [
    { name: "B28", values: "B29:B31", color: "1F6FB2" },
    { name: "C28", values: "C29:C31", color: "C04F15" },
  ],
  area: "E34:N50",
  axis: { min: 1, max: 5, step: 0.5 },
  showValues: false,
  legend: true,
};

export function chartBlueprint(changes: Partial<SheetBlueprint> = {}): SheetBlueprint {
  return {
    name: "Följsamhet & 'mål' 2025",
    cells,
    columnWidths: new Map([[0, 40]]),
    rowHeights: new Map(),
    merges: [],
    validations: [],
    names: new Map(),
    print: { orientation: "portrait", area: "A1:N50" },
    protect: true,
    showGridlines: false,
    charts: [barsByCriterion, lineOverTime],
    ...changes,
  };
}
