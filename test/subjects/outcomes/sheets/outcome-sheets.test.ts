/** The sheets made of a register: their figures are the sources', by formulas that follow it. */
import { defaultPolicy } from "../../../check";
import { outcomeSheetsPatch } from "../../../../src/subjects/outcomes/sheets/outcome-sheets";
import { recalculated } from "../../../../src/workbook/formula/recalculate";
import { applyToFile } from "../../../../src/hosts/file/write/apply-to-file";
import { newWorkbook } from "../../../../src/hosts/file/write/new-workbook";
import { readWorkbook } from "../../../../src/hosts/file/read/read-workbook";
import type { SheetBlueprint } from "../../../../src/workbook/blueprint";
import { contentOf } from "../../../../src/workbook/content";
import { patched } from "../../../../src/workbook/patched";
import { cellAt, cellIn, type PlainValue, type Snapshot } from "../../../../src/workbook/snapshot";
import { formSheet } from "../../fidelity/a-form";
import { hudiksvallGoals, hudiksvallRegister } from "../hudiksvall";
import { arbetslivsintroRegister } from "../arbetslivsintro";
import { swedish } from "../../../cases/words";
import { checked, filledSheets, sheetsAdded, withOutcomeSheets } from "../a-filled-register";

const hudiksvall = (): readonly SheetBlueprint[] =>
  filledSheets({ effort: "IPS Hudiksvall" }, hudiksvallRegister(), hudiksvallGoals());

function named(sheets: readonly SheetBlueprint[], name: string): SheetBlueprint {
  const found = sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`No sheet ${name}`);
  return found;
}

/** What stands to the right of a label, the columns B to G, in its first row, or in the one that `note` stands in. */
function rowOf({ cells }: SheetBlueprint, label: string, note?: string): readonly PlainValue[] {
  const rows = cells.filter(({ column, value }) => column === 0 && value === label).map(({ row }) => row);
  const row = rows.find((each) => note === undefined || cells.some((cell) => cell.row === each && cell.value === note));
  if (row === undefined) throw new Error(`No row ${label}`);
  return [1, 2, 3, 4, 5, 6].map(
    (column) => cells.find((cell) => cell.row === row && cell.column === column)?.value ?? "",
  );
}

const formulasIn = ({ cells }: SheetBlueprint) => cells.filter(({ formula }) => formula !== undefined);
const staticFigures = ({ cells }: SheetBlueprint) =>
  cells.filter(({ formula, style, column }) => formula === undefined && style?.italic === true && column > 0);

describe("Utfall of Hudiksvall's register", () => {
  const sheets = withOutcomeSheets(hudiksvall());
  const utfall = named(sheets, "Utfall");

  it("has the printed figures", () => {
    expect(rowOf(utfall, "Har börjat")[0]).toBe(71);
    expect(rowOf(utfall, "Pågående")[0]).toBe(34);
    expect(rowOf(utfall, "Avslutade")[0]).toBe(37);
    expect(rowOf(utfall, "Dagar i insatsen, medelvärde för avslutade")[0]).toBe(194);
    expect(rowOf(utfall, "I insatsen sju månader eller längre").slice(0, 2)).toEqual([19, 37]);
    expect(rowOf(utfall, "Deltagare per heltidscoach").slice(0, 3)).toEqual([34, 1.6, 21.25]);
    expect(rowOf(utfall, "Arbete", "Avslutade och anställda").slice(0, 2)).toEqual([11, 39]);
    expect(rowOf(utfall, "Studier", "Avslutade").slice(0, 2)).toEqual([4, 37]);
    expect(rowOf(utfall, "Hudiksvall").slice(0, 2)).toEqual([49, 70]);
  });

  it("tells how sure a share is, and of whom it is taken", () => {
    const [count, of, share, low, high, basis] = rowOf(utfall, "Arbete", "Avslutade och anställda");
    expect([count, of, basis]).toEqual([11, 39, "Avslutade och anställda"]);
    expect([share, low, high].map((value) => Math.round(Number(value) * 100))).toEqual([28, 17, 44]);
  });

  it("holds the goals against them", () => {
    expect(rowOf(utfall, "20 procent ska gå till anställning.")[4]).toBe("Uppnått");
    expect(rowOf(utfall, "20 procent till studier.")[4]).toBe("Inte uppnått");
    expect(rowOf(utfall, "10 procent till meningsfull sysselsättning.").slice(0, 2)).toEqual([29, 68]);
    expect(rowOf(utfall, "Öka kunskapen om IPS i länet.")[4]).toBe("Kan inte bedömas än");
  });

  it("never calls a goal missed whose last day cannot be read", () => {
    const studies = (by: PlainValue) =>
      formSheet("Mål", [
        ["Nr", "Mål", "Mått", "Minst", "Av", "Senast"],
        [1, "20 procent till studier.", "Studier", 0.2, "Avslutade", by],
      ]);
    const judged = (by: PlainValue) => {
      const made = named(withOutcomeSheets(filledSheets({}, hudiksvallRegister(), studies(by))), "Utfall");
      const row = made.cells.find(({ column, value }) => column === 0 && value === "20 procent till studier.")?.row;
      return made.cells.find((cell) => cell.row === row && cell.column === 5);
    };
    expect(judged(null)).toMatchObject({ value: "Inte uppnått" });
    expect(judged("våren, tror vi")).toMatchObject({ value: "Kan inte bedömas än" });
    expect(judged("våren, tror vi")?.formula).not.toContain("Inte uppnått");
  });

  it("reckons by formulas; nothing but what no formula can is left as a value", () => {
    expect(formulasIn(utfall).length).toBeGreaterThan(400);
    expect(staticFigures(utfall)).toEqual([]);
  });

  it("keeps what the verdicts of the comparisons reckon with outside of what is printed", () => {
    expect(utfall.print.area).toMatch(/^A1:G\d+$/);
    expect(utfall.cells.filter(({ column }) => column > 7).length).toBeGreaterThan(20);
  });
});

describe("a register that grows", () => {
  const sheets = withOutcomeSheets(hudiksvall());
  const workbook = readWorkbook(newWorkbook(sheets));

  it("is followed by the outcome sheets, and by the charts' figures", () => {
    const heading = workbook.sheets[0]?.rows.find((row) => cellIn(row, 0)?.value === "Nr");
    const column = heading?.cells.find(({ value }) => value === "Avslutad")?.column ?? -1;
    // The last of the 71 is not ended yet.
    const at = { sheet: "Deltagare", row: (heading?.index ?? 0) + 71, column };
    const before = contentOf(cellAt(workbook, at));
    const after = patched(workbook, recalculated(workbook, [{ kind: "cell", at, before, content: { value: 43_250 } }]));
    expect([figure(workbook, "Avslutade"), figure(after, "Avslutade")]).toEqual([37, 38]);
    expect([figure(workbook, "Pågående"), figure(after, "Pågående")]).toEqual([34, 33]);
    const { outcomes } = checked(after);
    expect(outcomes?.figures?.ended).toEqual({ least: 38, most: 38 });
  });
});

function figure(workbook: Snapshot, label: string): unknown {
  const sheet = workbook.sheets.find(({ name }) => name === "Utfall");
  const row = sheet?.rows.find((each) => cellIn(each, 0)?.value === label);
  return row && cellIn(row, 1)?.value;
}

describe("a register that no formula sees through", () => {
  it("has its figures as values, in italics, and right all the same", () => {
    const source = hudiksvallRegister();
    const workbook: Snapshot = {
      sheets: [
        {
          ...source,
          rows: source.rows.map((row) => ({
            ...row,
            // A day as text is a day to a reader and to Samkoll, and none to COUNTIFS.
            cells: row.cells.map((cell) => (cell.value === 42_618 ? { ...cell, value: "2016-09-05" } : cell)),
          })),
        },
      ],
      dateSystem: 1900,
      names: new Map(),
    };
    const { outcomes } = checked(workbook);
    if (outcomes === null) throw new Error("No outcomes");
    const utfall = named(sheetsAdded(outcomeSheetsPatch(outcomes, defaultPolicy, swedish)), "Utfall");
    expect(rowOf(utfall, "Har börjat")[0]).toBe(71);
    const started = staticFigures(utfall).filter(({ value }) => value === 71);
    expect(started.length).toBeGreaterThan(0);
  });
});

describe("Diagram", () => {
  const sheets = withOutcomeSheets(hudiksvall());
  const charts = named(sheets, "Diagram");

  it("draws Hudiksvall's diagrams 1 to 8 with Excel's own charts", () => {
    expect(charts.charts?.map(({ alt }) => alt.split(/ – | \(n|\./)[0])).toEqual([
      "Diagram 1: Hemkommun",
      "Diagram 2: Kön",
      "Diagram 3: Ålder vid inskrivning",
      "Diagram 4: Flöde av deltagare",
      "Diagram 5: Utbildning",
      "Diagram 6: Försörjning vid start",
      "Diagram 7: År i offentlig försörjning",
      "Diagram 8: Tid i insatsen, avslutade",
    ]);
    expect(charts.charts?.[3]?.alt).toContain("Vid start 32, Nya 9, Avslutade 7, Vid slut 34");
  });

  it("says over each what it shows, of how many, and names no largest where two are as large", () => {
    const headings = charts.cells.filter(({ formula }) => formula?.startsWith('"Diagram')).map(({ value }) => value);
    expect(headings).toContain("Diagram 1: Hemkommun – flest: Hudiksvall, 49 (n = 70)");
    expect(headings).toContain("Diagram 2: Kön – flest: Kvinna, 43 (n = 71)");
    expect(headings).toContain("Diagram 4: Flöde av deltagare");
  });

  it("begins a page before a chart that the end of one would cut", () => {
    const breaks = charts.print.tall?.breaks ?? [];
    expect(breaks.length).toBeGreaterThan(0);
    for (const row of breaks) {
      expect(charts.cells.some((each) => each.row === row && String(each.value).startsWith("Diagram"))).toBe(true);
    }
  });

  it("follows Utfall cell by cell, and every axis has room for its largest bar", () => {
    for (const { formula, row, column } of formulasIn(charts)) {
      expect(`${row} ${formula ?? ""}`).toMatch(column === 0 ? /^\d+ "Diagram \d: / : /^\d+ Utfall!/);
    }
    for (const { axis, alt } of charts.charts ?? []) {
      const largest = Math.max(...[...alt.matchAll(/ (\d+)(?=[,.])/g)].map(([, digits]) => Number(digits)));
      expect(axis.max).toBeGreaterThanOrEqual(largest);
      expect(axis.max % axis.step).toBe(0);
    }
  });
});

it("Arbetslivsintro's register gives its printed shares in the sheet too", () => {
  const utfall = named(withOutcomeSheets(filledSheets({ columnSet: "prerehab" }, arbetslivsintroRegister())), "Utfall");
  expect(rowOf(utfall, "Insatser per deltagare").slice(0, 2)).toEqual([365, 97]);
  expect(rowOf(utfall, "Planering inom utsatt tid", "Alla som börjat").slice(0, 2)).toEqual([94, 97]);
  expect(staticFigures(utfall)).toEqual([]);
});

it("sheets are added beside those that are there, under names of their own", () => {
  const file = newWorkbook(hudiksvall());
  const add = (bytes: Uint8Array): Uint8Array => {
    const { outcomes } = checked(readWorkbook(bytes));
    if (outcomes === null) throw new Error("No outcomes");
    return applyToFile(bytes, outcomeSheetsPatch(outcomes, defaultPolicy, swedish)).bytes;
  };
  const twice = readWorkbook(add(add(file)));
  expect(twice.sheets.map(({ name }) => name)).toEqual([
    "Deltagare",
    "Mål",
    "Utfall",
    "Diagram",
    "Utfall – publicering",
    "Utfall 2",
    "Diagram 2",
    "Utfall – publicering 2",
  ]);
  // Sheets of Samkoll's own are no registers themselves.
  expect(checked(twice).outcomes?.register?.sheet).toBe("Deltagare");
  expect(checked(twice).findings).toEqual(checked(readWorkbook(file)).findings);
});
