/** Hudiksvall 2018, tables 3 and 4, as the report prints them, and with right figures, as rows of cells. */
import type { Snapshot } from "../../../src/workbook/snapshot";
import { formSheet, type Line } from "../fidelity/a-form";

export const table3: readonly Line[] = [
  ["Tabell 3: Beräkning av IPS-verksamhetens samhällsekonomiska effekter."],
  [
    ...["Anställda/studier", "Försörj innan anst.", "Belopp", "Skatt", "Anst. omf.", "Arb. givare", "Lön"],
    ...["Löne subvention", "Ökad skatteintäkt", "Minskad utb. förs från IFO", "Minskad utb. förs från FK (år 1)"],
    ...["Minskad utb. förs från AF", "Ökat produktionsvärde"],
  ],
  [1, "F-stöd +sjp", "4300 7620", "0 1753", "100%", "Kommun", 15646, "100% (18000)", 3410, "4300:-", 7620, null, 15646],
  [2, "F-stöd", 10000, 0, "100%", "Privat", 26500, null, 8745, 10000, null, null, 37100],
  [3, "Akt. stöd", 16500, 4620, "100%", "ideell", 18700, "100% (25620)", 1551, null, null, 16500, 26180],
  [4, "Sjp", 18960, 5309, "100%", "Privat", 24000, null, 2611, null, 18960, null, 33600],
  [5, "Sjp", 21750, 6525, "100%", "Privat", 27000, null, 2385, null, 21750, null, 37800],
  [6, "Sjp", 8850, 2124, "75%", "Kommun", 22000, "75% (23100)", 5136, null, 8850, null, 30800],
  [7, "Sjp", 14070, 3799, "75%", "Kommun", 23500, null, 3956, null, 14070, null, 32900],
  [8, "Sjp", 12840, 3467, "100%", "Kommun", 20000, null, 3133, null, 12840, null, 28000],
  [9, "Sjp.", 21750, 6307, "100%", "Privat", 23000, "75% (24150)", 1283, null, 21750, null, 32200],
  [10, "Akt. ers", 11077, 2769, null, "Studier", "Studielån CSN 10 172", null, 0, null, 11077, null, 0],
  ["Tot/ mån", null, 147717, 36673, null, null, 202700, 90870, 32210, "14300-", 116917, 16500, 274226],
  ["Tot/ år", null, "1 772604", 440076, null, null, 2430046, "1 090440", 386520, 171600, 1403004, 198000, 3290712],
];

export const table4: readonly Line[] = [
  ["Tabell 4: Beräkning av IPS-verksamhetens påverkan på behovet av boendestöd."],
  [null, "Boendestöd innan IPS", "Boendestöd efter IPS", "Minskning", "Aktivitet"],
  ["Kvinna", "5 timmar", "2,5 timmar", "2,5", "Studier"],
  ["Man", "6 timmar", "2 timmar", "4", "Social träning"],
  ["Kvinna", "2 timmar", "0 timmar", "2", "Anställning"],
  ["Man", "4 timmar", "0 timmar", "4", "Anställning"],
  ["Kvinna", "2 timmar", "0 timmar", "2", "Social träning"],
  ["Kvinna", "1,5 timme", "0 timmar", "1,5", "Social träning"],
  ["Summa/vecka", "20,5 timmar", "4,5 timmar", "16 timmar"],
  ["Summa/år", "1066 timmar", "234 timmar", "832 timmar"],
  ["Kostnad/år", "501 937:-", "110 181:-", "391 756:-"],
];

/** A row (from 1) with other cells: column letters to what they hold. */
export function withCells(
  lines: readonly Line[],
  row: number,
  cells: Readonly<Record<string, Line[number]>>,
): readonly Line[] {
  return lines.map((line, index) => {
    if (index !== row - 1) return line;
    const changed = [...line];
    for (const [letter, value] of Object.entries(cells)) {
      const column = letter.charCodeAt(0) - 65;
      while (changed.length <= column) changed.push(null);
      changed[column] = value;
    }
    return changed;
  });
}

/** Table 3 with every figure that the report has wrong put right, typed. */
export const rightTable3: readonly Line[] = (
  [
    [3, { M: 21904 }],
    [12, { I: -2769 }],
    [13, { G: 200346, I: 29441, M: 280484 }],
    [14, { G: 2404152, I: 353292, M: 3365808 }],
  ] as const
).reduce<readonly Line[]>((lines, [row, cells]) => withCells(lines, row, cells), table3);

export function bookOf(...sheets: readonly (readonly [name: string, lines: readonly Line[]])[]): Snapshot {
  return {
    sheets: sheets.map(([name, lines]) => formSheet(name, lines)),
    dateSystem: 1900,
    names: new Map(),
  };
}
