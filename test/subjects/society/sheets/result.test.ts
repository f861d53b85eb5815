/** The made sheets' formulas give what the calculation gives, for Hudiksvall and for others. */
import { labelIn } from "../../../../src/making/sheet-words";
import { netPerspectives } from "../../../../src/subjects/society/calculation/net";
import { bearers } from "../../../../src/subjects/society/calculation/perspectives";
import { figuresOf } from "../../../../src/subjects/society/figures/society-figures";
import type { SocietyCase } from "../../../../src/subjects/society/model";
import { swings } from "../../../../src/subjects/society/sensitivity/one-way";
import { twoWay } from "../../../../src/subjects/society/sensitivity/two-way";
import { assumptionLabels } from "../../../../src/subjects/society/assumptions/labels";
import { societySheetsPatch } from "../../../../src/subjects/society/sheets/society-sheets";
import { sheetNames } from "../../../../src/subjects/society/sheets/template";
import type { SheetBlueprint } from "../../../../src/workbook/blueprint";
import { emptyWorkbook } from "../../../../src/workbook/formula/with-results";
import { english, swedish } from "../../../cases/words";
import { sheetsAdded } from "../../outcomes/a-filled-register";
import { modelOf, readingsWith } from "../a-calculation";
import { hudiksvall } from "../hudiksvall-case";

const readings = readingsWith({ programmeCost: 1_422_000, alternativeCost: 250_000, cashableHours: 0.25 });

async function made(given: SocietyCase, words = swedish, own = readings): Promise<readonly SheetBlueprint[]> {
  const figures = figuresOf(given, own);
  return sheetsAdded(
    await societySheetsPatch(modelOf(given, own), figures, { snapshot: emptyWorkbook, project: "Grön Rehab" }, words),
  );
}

/** The figures right of a label, under a block's title. */
function rowsOf(sheet: SheetBlueprint): (block: string, label: string) => readonly unknown[] {
  const values = new Map(sheet.cells.map(({ row, column, value }) => [`${row}:${column}`, value]));
  const rows = [...new Set(sheet.cells.map(({ row }) => row))].sort((a, b) => a - b);
  return (block, label) => {
    const from = rows.find((row) => values.get(`${row}:0`) === block) ?? Infinity;
    const row = rows.find((each) => each > from && values.get(`${each}:0`) === label);
    return [1, 2, 3, 4, 5, 6, 7].map((column) => values.get(`${row}:${column}`));
  };
}

function sheetOf(sheets: readonly SheetBlueprint[], name: keyof typeof sheetNames, words = swedish): SheetBlueprint {
  const found = sheets.find((sheet) => sheet.name === labelIn(words, sheetNames[name]));
  if (found === undefined) throw new Error(`No sheet ${name}`);
  return found;
}

/** Months and payers of other kinds than the report's. */
const others: SocietyCase = {
  persons: [
    ...hudiksvall.persons.slice(0, 4),
    {
      number: "11",
      before: [
        { kind: "unemploymentBenefit", payer: "other", amount: 12_000, tax: 2_700 },
        { kind: "incomeSupport", payer: "municipality", amount: 1_500.5, tax: 0 },
      ],
      after: { kind: "work", extent: 0.5, employer: "region", wage: 14_250.75, subsidy: null },
      months: 7,
    },
    {
      number: "12",
      before: [{ kind: "other", payer: "region", amount: 900, tax: 0 }],
      after: { kind: "none" },
      months: 12,
    },
  ],
  housing: [],
};

describe.each([
  ["Hudiksvall", hudiksvall],
  ["other months, payers and nobody changed", others],
])("%s", (_, given) => {
  describe.each([
    ["Swedish", swedish],
    ["English", english],
  ])("in %s", (__, words) => {
    const figures = figuresOf(given, readings);
    let sheets: readonly SheetBlueprint[] = [];
    let at: ReturnType<typeof rowsOf> = () => [];
    beforeAll(async () => {
      sheets = await made(given, words);
      at = rowsOf(sheetOf(sheets, "calculation", words));
    });

    test("each perspective's gain and net are the calculation's", () => {
      for (const net of figures.nets) {
        const [gain, anyway, , , left] = at(
          words.t("societySheet.net.title"),
          words.t(`societySheet.net.${net.perspective}`),
        );
        expect(gain).toBeCloseTo(net.gain, 4);
        expect(anyway).toBeCloseTo(-net.anyway, 4);
        expect(left).toBeCloseTo(net.net ?? NaN, 4);
      }
    });

    test("the identity closes in the sheet", () => {
      const block = words.t("societySheet.perspective.title");
      expect(at(block, words.t("societySheet.perspective.identity"))[0]).toBe(0);
      expect(at(block, words.t("societySheet.perspective.participants"))[0]).toBeCloseTo(
        figures.perspectives.participants.total,
        4,
      );
    });

    test("each payer's line is the matrix's", () => {
      for (const bearer of bearers) {
        const own = figures.perspectives.bearers.find((each) => each.bearer === bearer);
        const line = at(words.t("societySheet.bearer.title"), words.t(`societySheet.bearer.${bearer}`));
        expect(line[4]).toBeCloseTo(own?.total ?? NaN, 4);
        if (typeof own?.asEmployer === "number") expect(line[6]).toBeCloseTo(-own.asEmployer, 4);
      }
    });

    test("years, rates and the second year of sickness benefit are the calculation's", () => {
      const block = words.t("societySheet.years.title");
      for (const which of ["society", "publicSector"] as const) {
        const whole = figures.overTime.find(({ perspective }) => perspective === which);
        const column = which === "society" ? 5 : 6;
        const once = whole?.byRule.find(({ rule }) => rule === "once");
        expect(at(block, words.t("societySheet.years.all"))[column]).toBeCloseTo(once?.net ?? NaN, 3);
        const free = whole?.byRate.find(({ rate }) => rate === 0);
        expect(at(block, words.t("societySheet.years.rate", { rate: words.share(0) }))[column]).toBeCloseTo(
          free?.whole.net ?? NaN,
          3,
        );
      }
      expect(at(words.t("societySheet.sgi.title"), words.t("societySheet.sgi.net"))[0]).toBeCloseTo(figures.sgi.net, 4);
    });

    test("sensitivity in the sheet is the calculation's", () => {
      for (const { id, netAtLow, netAtHigh } of swings("society", given, readings)) {
        const net = figures.nets.find(({ perspective }) => perspective === "society")?.net ?? NaN;
        const [, , low, high] = at(words.t("societySheet.tornado.title"), labelIn(words, assumptionLabels[id]));
        expect(low).toBeCloseTo(netAtLow - net, 4);
        expect(high).toBeCloseTo(netAtHigh - net, 4);
      }
      const table = twoWay("society", given, readings, "subsidisedWorth", "counterfactual");
      const block = sheetOf(sheets, "calculation", words).cells;
      const corner = block.find(({ value }) => value === words.t("societySheet.twoWay.corner"))?.row ?? NaN;
      const cells = new Map(block.map(({ row, column, value }) => [`${row - corner}:${column}`, value]));
      expect(cells.get("5:5")).toBeCloseTo(table?.nets[4]?.[4] ?? NaN, 4);
      expect(cells.get("1:3")).toBeCloseTo(table?.nets[0]?.[2] ?? NaN, 4);
    });
  });
});

test("the board's page shows the printed way and the perspectives: 3 365 813 = 1 790 843 + 484 530 + 1 090 440", async () => {
  const page = sheetOf(await made(hudiksvall), "result");
  const rounded = page.cells.flatMap(({ value }) => (typeof value === "number" ? [Math.round(value)] : []));
  expect(rounded).toEqual(
    expect.arrayContaining([1_772_604, 391_756, 353_294, 3_365_813, 1_790_843, 484_530, 1_090_440]),
  );
  expect(page.charts).toHaveLength(1);
});

test("without a cost nothing is left and no chart is drawn, and it is said", async () => {
  const sheets = await made(hudiksvall, swedish, readingsWith());
  const at = rowsOf(sheetOf(sheets, "calculation"));
  for (const which of netPerspectives) {
    expect(at("Vad som blir kvar, per år", swedish.t(`societySheet.net.${which}`))[4]).toBe("");
  }
  const page = sheetOf(sheets, "result");
  expect(page.charts).toEqual([]);
  expect(page.cells.some(({ value }) => value === swedish.t("societySheet.result.noCost"))).toBe(true);
});
