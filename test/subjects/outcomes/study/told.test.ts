/** Where a study is told: the sheet, the terminal, the JSON; and what is not to leave the house. */
import { defaultPolicy } from "../../../check";
import { outcomesReport } from "../../../../src/subjects/outcomes/figures/outcomes-report";
import { outcomesLines, outcomesText } from "../../../../src/subjects/outcomes/figures/outcomes-text";
import { outcomeSheetsPatch } from "../../../../src/subjects/outcomes/sheets/outcome-sheets";
import { newRegisterSheets } from "../../../../src/subjects/outcomes/sheets/new-register";
import { readNewRegister } from "../../../../src/subjects/outcomes/sheets/new-register-request";
import { sheetOf } from "../../../../src/workbook/blueprint-sheet";
import type { SheetBlueprint } from "../../../../src/workbook/blueprint";
import { readWorkbook } from "../../../../src/hosts/file/read/read-workbook";
import { newWorkbook } from "../../../../src/hosts/file/write/new-workbook";
import { studyFigures } from "../../../../src/subjects/outcomes/study/study-figures";
import type { OutcomesModel } from "../../../../src/subjects/outcomes/locate";
import { english, swedish } from "../../../cases/words";
import { sheetsAdded } from "../a-filled-register";
import { outcomesOf } from "../a-register";
import { layouts, studyWorkbook } from "./layouts";

const [usual] = layouts;
if (usual === undefined) throw new Error("No layout");
const model = outcomesOf(studyWorkbook(usual));
const made = sheetsAdded(outcomeSheetsPatch(model, defaultPolicy, swedish));

function named(name: string): SheetBlueprint {
  const found = made.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`No sheet ${name}`);
  return found;
}

/** The cells B to G beside a label, in the table whose heading it is under. */
function rowUnder(sheet: SheetBlueprint, title: string, label: string): readonly unknown[] {
  const top = sheet.cells.find(({ column, value }) => column === 0 && value === title)?.row ?? Infinity;
  const row = sheet.cells.find((cell) => cell.column === 0 && cell.row > top && cell.value === label)?.row;
  return [1, 2, 3, 4, 5, 6].map((column) => {
    const value = sheet.cells.find((cell) => cell.row === row && cell.column === column)?.value ?? "";
    return typeof value === "number" ? Math.round(value * 1e4) / 1e4 : value;
  });
}

const figuresOf = ({ study }: Pick<OutcomesModel, "study">) => study && studyFigures(study);
const plain = (text: string): string => text.replaceAll("\u00a0", " ");

describe("the sheet Jämförelse mellan grupper", () => {
  const sheet = named("Jämförelse mellan grupper");

  it("has each group and the difference with its interval", () => {
    expect(rowUnder(sheet, "Arbete", "IPS")).toEqual([19, 40, 0.475, 0.3294, 0.625, ""]);
    expect(rowUnder(sheet, "Arbete", "IPS − Ordinarie stöd")).toEqual(["", "", 0.35, 0.1506, 0.5157, "högre i IPS"]);
    expect(rowUnder(sheet, "GHQ-12, 0–36", "24 månader · IPS − Ordinarie stöd")).toEqual([
      "",
      "",
      -6.0601,
      -7.393,
      -4.7272,
      "lägre i IPS",
    ]);
    expect(rowUnder(sheet, "GHQ-12, 0–36", "start · IPS − Ordinarie stöd").at(-1)).toBe("ingen skillnad visad");
    expect(rowUnder(sheet, "Kostnad per deltagare, kr", "Ordinarie stöd").slice(0, 3)).toEqual([40, "", 63284.525]);
  });

  it("says who is in which group, how many comparisons there are, and that it is not to be published", () => {
    const head = sheet.cells.filter(({ row, column }) => row < 6 && column === 0).map(({ value }) => String(value));
    expect(head).toContain("IPS: 40 personer, Ordinarie stöd: 40 personer");
    expect(head.some((text) => text.startsWith(`${figuresOf(model)?.comparisons} jämförelser är gjorda.`))).toBe(true);
    expect(head.join(" ")).toContain("det ska inte publiceras");
  });

  it("is known again as Samkoll's own, and read as no list of people", () => {
    const workbook = studyWorkbook(usual);
    const again = readWorkbook(newWorkbook([sheet]));
    const both = { ...workbook, sheets: [...workbook.sheets, ...again.sheets], names: again.names };
    const { study, register } = outcomesOf(both);
    expect(register?.sheet).toBe("Deltagare");
    expect(figuresOf({ study })?.comparisons).toBe(figuresOf(model)?.comparisons);
  });

  it("is not made where there are no groups", () => {
    const letters = outcomesOf(studyWorkbook({ ...usual, groupNames: ["A", "B"] }));
    const names = sheetsAdded(outcomeSheetsPatch(letters, defaultPolicy, swedish)).map(({ name }) => name);
    expect(names).toContain("Utfall");
    expect(names).not.toContain("Jämförelse mellan grupper");
  });
});

it("publishes the register's own tables as without the groups, and no difference between them", () => {
  const cellsOf = (sheets: readonly SheetBlueprint[]) =>
    sheets.find(({ name }) => name === "Utfall – publicering")?.cells ?? [];
  const before = (cells: ReturnType<typeof cellsOf>, title: string) => {
    const end = cells.find(({ value }) => value === title)?.row ?? -1;
    return cells.filter(({ row }) => row < end);
  };
  const without = outcomesOf(studyWorkbook({ ...usual, groupHeading: "Anteckning" }));
  const alone = cellsOf(sheetsAdded(outcomeSheetsPatch(without, defaultPolicy, swedish)));
  const own = before(alone, "Vad som inte visas");
  expect(own.length).toBeGreaterThan(100);
  expect(before(cellsOf(made), "Jämförelse mellan grupper")).toEqual(own);
  expect(cellsOf(made).some(({ value }) => String(value).includes("procentenheter"))).toBe(false);
});

describe("the terminal and the JSON", () => {
  it("tell the differences in words", () => {
    const text = plain(outcomesText(model, swedish));
    expect(text).toContain("IPS − Ordinarie stöd  35 procentenheter · 95 %: 15,1 till 51,6 · högre i IPS");
    // It begins just above nought, and is not to look like nought.
    expect(text).toContain("15 procentenheter · 95 %: 0,1 till 30,2 · högre i IPS");
    expect(text).toContain("ingen skillnad visad");
    expect(text).not.toContain("lika");
    const inEnglish = plain(outcomesText(model, english));
    expect(inEnglish).toContain("35 percentage points · 95 %: 15.1 to 51.6 · higher in IPS");
  });

  it("tell the groups on the line of a checked file", () => {
    expect(outcomesLines(model, swedish)[0]).toContain("; jämförda grupper: IPS 40, Ordinarie stöd 40");
  });

  it("tell the groups by name under outcomes.study", () => {
    const { study } = outcomesReport(model, swedish);
    expect(study?.groups).toEqual([
      { name: "IPS", people: 40 },
      { name: "Ordinarie stöd", people: 40 },
    ]);
    const without = outcomesOf(
      studyWorkbook({ ...usual, groupHeading: "Anteckning", scale: "wide", scaleName: "Annat" }),
    );
    expect(outcomesReport(without, swedish).study?.groups ?? null).toBeNull();
  });
});

describe("a new register for a study", () => {
  const reading = readNewRegister({ effort: "IPS Örebro", columnSet: "study", from: "", to: "", rows: "12" });
  if (!reading.ok) throw new Error(reading.faults.join());
  const sheets = newRegisterSheets(reading.request, { goals: false, forms: true }, swedish);

  it("has columns for group and cost, which are read as such", () => {
    const { cells } = sheets[0] ?? { cells: [] };
    const filled = sheets.map((blueprint) => {
      const headings = new Map(
        cells
          .filter(({ row }) => row === cells.find(({ value }) => value === "Nr")?.row)
          .map((cell) => [cell.value, cell]),
      );
      if (blueprint.name !== "Deltagare") return blueprint;
      const top = (headings.get("Nr")?.row ?? 0) + 1;
      const written = new Map<string, string | number>();
      for (let place = 0; place < 12; place += 1) {
        const write = (heading: string, value: string | number): void => {
          written.set(`${top + place} ${headings.get(heading)?.column}`, value);
        };
        write("Nr", place + 1);
        write("Grupp", place % 2 ? "Jämförelse" : "Insats");
        write("Inskriven", 45_000);
        write("Kostnad", 10_000 + 1_000 * place);
      }
      return {
        ...blueprint,
        cells: blueprint.cells.map((cell) => ({
          ...cell,
          value: written.get(`${cell.row} ${cell.column}`) ?? cell.value,
        })),
      };
    });
    const { study } = outcomesOf({ sheets: filled.map(sheetOf), dateSystem: 1900, names: new Map() });
    expect(figuresOf({ study })?.study.groups.map(({ name, people }) => [name, people.size])).toEqual([
      ["Insats", 6],
      ["Jämförelse", 6],
    ]);
    const [cost] = figuresOf({ study })?.wholes ?? [];
    expect(cost?.groups.map(({ mean }) => mean)).toEqual([15_000, 16_000]);
  });
});
