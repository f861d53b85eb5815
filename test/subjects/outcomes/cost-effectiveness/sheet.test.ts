/** *Kostnadseffektivitet*: means that follow the participants' sheet, a worth of one's own, and no trial of itself. */
import { newWorkbook } from "../../../../src/hosts/file/write/new-workbook";
import { readWorkbook } from "../../../../src/hosts/file/read/read-workbook";
import { trialBlueprint } from "../../../../src/subjects/outcomes/cost-effectiveness/fill-trial";
import { calculationOf } from "../../../../src/workbook/formula/calculation";
import { sheetOf } from "../../../../src/workbook/blueprint-sheet";
import type { Snapshot } from "../../../../src/workbook/snapshot";
import { english, swedish } from "../../../cases/words";
import { formSheet, type Line } from "../../fidelity/a-form";
import { outcomesOf } from "../a-register";
import { smallTrial } from "./two-groups";

const headings = ["Deltagare", "Grupp", "Kostnad kr", "Arbetsdagar", "QALY"];
const rows: readonly Line[] = smallTrial.map((row): Line => [...row]);
const workbookOf = (lines: readonly Line[]): Snapshot => ({
  sheets: [formSheet("Data", [headings, ...lines])],
  dateSystem: 1900,
  names: new Map(),
});
const names = { sheet: "Kostnadseffektivitet", suffix: "" };

function madeOf(workbook: Snapshot, language = swedish) {
  const { trials, snapshot } = outcomesOf(workbook);
  const made = trialBlueprint(trials, snapshot, language, names);
  if (made === null) throw new Error("No sheet");
  return made;
}

/** The row that is headed so, first below the effect's own title. */
function rowOf(made: ReturnType<typeof madeOf>, effect: string, label: string) {
  const top = made.cells.find(({ column, value }) => column === 0 && value === effect)?.row ?? Infinity;
  const row = made.cells.find((cell) => cell.column === 0 && cell.row > top && cell.value === label)?.row ?? -1;
  return (column: number) => made.cells.find((cell) => cell.row === row && cell.column === column);
}

describe("the sheet Kostnadseffektivitet", () => {
  const workbook = workbookOf(rows);
  const made = madeOf(workbook);

  it("has means that are formulas, and differences and a ratio of them", () => {
    const effect = "Dagar i reguljärt arbete";
    const mean = rowOf(made, effect, "IPS")(2);
    expect(mean?.value).toBe(64_000);
    expect(mean?.formula).toContain("AVERAGEIFS");
    expect(rowOf(made, effect, "Skillnad i kostnad, ΔC")(1)).toMatchObject({ value: 20_000 });
    expect(rowOf(made, effect, "Skillnad i effekt, ΔE")(1)).toMatchObject({ value: 85 });
    const ratio = rowOf(made, effect, "Kostnad per vunnen dag i reguljärt arbete")(1);
    expect(ratio?.value).toBeCloseTo(20_000 / 85, 9);
    expect(ratio?.formula).toBeDefined();
  });

  it("follows the participants: another cost, another ratio, and none where it means nothing", () => {
    const together = (lines: readonly Line[]) => {
      const changed = workbookOf(lines);
      return calculationOf({ ...changed, sheets: [...changed.sheets, sheetOf(made)] });
    };
    const ratio = rowOf(made, "QALY", "Kostnad per vunnen QALY")(1)?.formula ?? "";
    expect(Number(together(rows).formula(ratio, names.sheet))).toBeCloseTo(96_774.19, 2);
    const cheaper = rows.map((row, place): Line => (place < 6 ? [row[0], row[1], 1_000, ...row.slice(3)] : row));
    expect(together(cheaper).formula(ratio, names.sheet)).toBe("ingen kvot: projektet kostar mindre och ger mer");
  });

  it("leaves out of the means whoever lacks an effect", () => {
    const missing = madeOf(
      workbookOf(rows.map((row, place): Line => (place === 0 ? [...row.slice(0, 3), null, row[4]] : row))),
    );
    const cell = rowOf(missing, "Dagar i reguljärt arbete", "IPS");
    expect(cell(1)?.value).toBe(5);
    expect(cell(1)?.formula).toContain("COUNTIFS");
    expect(cell(2)?.value).toBe(64_400);
    expect(cell(2)?.formula).toContain("AVERAGEIFS");
  });

  it("has no formula where none would give the figure", () => {
    const dash = madeOf(
      workbookOf(rows.map((row, place): Line => (place === 0 ? [...row.slice(0, 3), "saknas", row[4]] : row))),
    );
    const people = rowOf(dash, "Dagar i reguljärt arbete", "IPS")(1);
    expect(people?.value).toBe(5);
    expect(people?.formula).toBeUndefined();
  });

  it("has an open cell for what a unit is worth, and its net benefit", () => {
    const worth = rowOf(made, "QALY", "Värdet av en QALY, kr (skriv ert eget)")(1);
    expect(worth).toMatchObject({ value: null, style: { unlocked: true } });
    expect(rowOf(made, "QALY", "Nettonytta per person (värdet × ΔE − ΔC)")(1)?.formula).toContain("*B");
  });

  it("draws the acceptability curve, but none where there is no difference in effect", () => {
    expect(made.charts?.map(({ title }) => title)).toEqual([
      "Acceptanskurva: IPS mot Kontroll: Dagar i reguljärt arbete",
      "Acceptanskurva: IPS mot Kontroll: QALY",
    ]);
  });

  it("is known again as Samkoll's own, and weighed as no trial", () => {
    const again = readWorkbook(newWorkbook([made]));
    const both = { ...workbook, sheets: [...workbook.sheets, ...again.sheets], names: again.names };
    expect(outcomesOf(both).trials.map(({ sheet }) => sheet)).toEqual(["Data"]);
  });

  it("is made in English too, and not while a question is open", () => {
    expect(madeOf(workbook, english).cells.some(({ value }) => value === "Quadrant")).toBe(true);
    const letters = workbookOf(rows.map((row): Line => [row[0], row[1] === "IPS" ? "A" : "B", ...row.slice(2)]));
    const { trials, snapshot } = outcomesOf(letters);
    expect(trialBlueprint(trials, snapshot, swedish, names)).toBeNull();
  });
});
