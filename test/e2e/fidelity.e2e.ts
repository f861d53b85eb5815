/** A fidelity review in a real browser, by keyboard alone: from an empty form to Hudiksvall's 81 points and the report. */
import { readFileSync } from "node:fs";
import { newMeasurementSheets } from "../../src/app/new-measurement";
import { check } from "../../src/app/check";
import { defaultPolicy } from "../../src/domain/policy";
import { newWorkbook } from "../../src/hosts/file/new-workbook";
import { readWorkbook } from "../../src/hosts/file/read-workbook";
import { cellAt } from "../../src/workbook/snapshot";
import { formOf, hudiksvallCriteria } from "../domain/fidelity/a-form";
import { requestOf, scored, scoresFor, sv } from "../domain/fidelity/a-measurement";
import { accessibilityFaults, openSite, type OpenPage, screenshot, shownFindings, type Site } from "./a-page";
import { chooseTab, tabTo } from "./by-keyboard";
import { type ChosenFile, fileOf } from "./budget-files";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const subjects = (open: OpenPage) => open.page.getByRole("tablist", { name: "Ämne" });
const parts = (open: OpenPage) => open.page.getByRole("tablist", { name: "Programtrohet" });

async function takeFile(open: OpenPage, file: ChosenFile): Promise<void> {
  await open.page.locator("input[type=file]").setInputFiles(file);
  await open.page.getByText(file.name).first().waitFor({ state: "attached" });
}

/** Two measurements a year apart, the later one by five raters, with numbers of the service's own. */
function twoMeasurements(): ChosenFile {
  const first = newMeasurementSheets(requestOf(scored(scoresFor(81))), sv);
  const later = newMeasurementSheets(
    requestOf(
      scored([5, 4, 3, 5, 2, 4, 3, 1, 5, 5, 2, 1, 4, 3, 4, 4, 2, 2, 3, 4, 2, 5, 5, 2, 5], {
        measuredOn: "2019-05-27",
        raters: 5,
        row: (index) => ({ raterScores: index === 7 ? [1, 1, 3, 1, 2] : [3, 3, 4, 3, 3] }),
        numbers: { participants: 34, coaches: 1.6, firstContactDays: 45 },
      }),
    ),
    sv,
  ).map((sheet) => ({ ...sheet, name: "Programtrohet 2019", names: new Map<string, string>() }));
  return fileOf("tva-matningar.xlsx", newWorkbook([...first, ...later]));
}

/** Hudiksvall's fourteen criteria in a form of somebody's own, with the 81 points that they cannot give. */
function fourteenCriteria(): ChosenFile {
  const lines = [["Mätning", "2018-05-27"], [], ...hudiksvallCriteria.map((name) => [name, 4]), ["Total poäng", 81]];
  const cells = (formOf(lines).sheets[0]?.rows ?? []).flatMap((row) =>
    row.cells.map(({ row: index, column, value }) => ({
      row: index,
      column,
      value: typeof value === "object" ? null : value,
    })),
  );
  const plain = {
    columnWidths: new Map([[0, 60]]),
    rowHeights: new Map(),
    merges: [],
    validations: [],
    names: new Map(),
  };
  const print = { orientation: "portrait", area: "A1:B17" } as const;
  const sheet = { name: "Bedömning", cells, ...plain, print, protect: false, showGridlines: true };
  return fileOf("fjorton-omraden.xlsx", newWorkbook([sheet]));
}

async function overflow({ page }: OpenPage): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

it("goes from an empty form to 81 points, the report and a saved copy by keyboard alone", async () => {
  const open = await site.open();
  const { page } = open;
  await chooseTab(open, subjects(open), "Programtrohet");
  await tabTo(open, page.getByRole("button", { name: "Ny mätning" }));
  await page.keyboard.press("Enter");
  await tabTo(open, page.getByRole("textbox", { name: "Verksamhet", exact: true }));
  await page.keyboard.press("Control+a");
  await page.keyboard.type("IPS Hudiksvall");
  await tabTo(open, page.getByRole("textbox", { name: "Mätdatum" }));
  await page.keyboard.press("Control+a");
  await page.keyboard.type("2018-05-27");
  await page.keyboard.press("Enter");
  await page.getByText("Programtrohet IPS Hudiksvall.xlsx").first().waitFor();

  // The new workbook holds a measurement alone: its scoring is what is shown.
  await page.getByText("0 av 25 kriterier har poäng").waitFor();
  await tabTo(open, page.getByRole("radio").first());
  const scores = scoresFor(81);
  for (const [index, score] of scores.entries()) {
    await page.locator(`[data-criterion="${index + 1}"]`).waitFor();
    await page.keyboard.press(String(score));
    if (index < 3) {
      await tabTo(open, page.getByLabel("Underlag"));
      await page.keyboard.type(`Intervjuer med coacher, kriterium ${index + 1}`);
    }
    await page.keyboard.press("PageDown");
  }
  await page.getByText("25 av 25 kriterier har poäng").waitFor();
  await chooseTab(open, parts(open), "Översikt");
  await page.getByText("81 av 125 poäng").first().waitFor();
  expect(await page.getByText("Nivå: stämmer delvis överens med IPS").isVisible()).toBe(true);
  await chooseTab(open, parts(open), "Granska");
  expect(await shownFindings(open)).toEqual(["FID-301 H16"]);

  await tabTo(open, page.getByRole("button", { name: "Skapa rapport" }));
  await page.keyboard.press("Enter");
  await page.getByText("Ett blad är tillagt.").waitFor();
  await tabTo(open, page.getByRole("button", { name: "Spara kopia" }));
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  const saved = readWorkbook(readFileSync(await download.path()));
  expect(saved.sheets.map(({ name }) => name)).toEqual(["Programtrohet", "Programtrohet – rapport"]);
  const { fidelity, findings } = check(saved, defaultPolicy);
  const [measurement] = fidelity.measurements;
  expect(measurement?.rows.map((row) => row.score.value)).toEqual(scores);
  expect(measurement?.rows[2]?.texts.evidence?.text).toBe("Intervjuer med coacher, kriterium 3");
  expect(measurement?.sums.total?.cell?.value).toBe(81);
  expect(measurement?.sums.total?.cell?.formula).toContain("COUNT");
  expect(measurement?.sums.band?.cell?.value).toBe("stämmer delvis överens med IPS");
  expect(findings.map(({ rule }) => rule)).toEqual(["FID-301"]);
  // The report's total follows the measurement.
  const total = cellAt(saved, { sheet: "Programtrohet – rapport", row: 10, column: 2 });
  expect(total?.value).toBe(81);
  expect(total?.formula).toContain("Programtrohet!");
  expect(open.faults).toEqual([]);
  expect(open.foreign).toEqual([]);
}, 120_000);

it("makes the sheet over time, takes it back, and does it again", async () => {
  const open = await site.open();
  const { page } = open;
  await takeFile(open, twoMeasurements());
  await page.getByRole("button", { name: "Över tid" }).click();
  const sheets = page.getByRole("tablist", { name: "Blad" });
  await sheets.getByRole("tab", { name: /över tid/ }).waitFor();
  expect(await page.locator("[data-cell=E5], [data-cell=E6]").first().isVisible()).toBe(true);
  await page.getByRole("button", { name: "Ångra" }).first().click();
  await sheets.getByRole("tab", { name: /över tid/ }).waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Gör om" }).first().click();
  await sheets.getByRole("tab", { name: /över tid/ }).waitFor();
  expect(open.faults).toEqual([]);
});

it("finds the 81 points on fourteen criteria in somebody's own form, and goes to the cell", async () => {
  const open = await site.open();
  const { page } = open;
  await takeFile(open, fourteenCriteria());
  await chooseTab(open, parts(open), "Granska");
  expect(await shownFindings(open)).toEqual(["FID-103 A3", "FID-204 B17"]);
  await page.locator("[data-rule=FID-204]").getByRole("button").first().click();
  expect(await page.getByRole("grid").locator("[aria-selected=true]").first().getAttribute("data-cell")).toBe("B17");
  // The budget's part has its own word, and none of these findings.
  await chooseTab(open, subjects(open), "Budget");
  await page.getByText("Ingen budget hittades i arbetsboken").waitFor();
});

describe("every part of it", () => {
  it.each([
    ["light", 1280, "none"],
    ["dark", 450, "none"],
    ["light", 320, "none"],
    ["light", 450, "active"],
  ] as const)(
    "is free of accessibility faults in %s at %d pixels (forced colours: %s), and nothing runs out of the window",
    async (colorScheme, width, forcedColors) => {
      const open = await site.open({ colorScheme, forcedColors, viewport: { width, height: 900 } });
      const { page } = open;
      await subjects(open).getByRole("tab", { name: "Programtrohet" }).click();
      await page.getByRole("button", { name: "Ny mätning" }).click();
      await page.getByRole("textbox", { name: "Verksamhet", exact: true }).waitFor();
      expect(await accessibilityFaults(open)).toEqual([]);
      expect(await overflow(open)).toBe(0);
      await takeFile(open, twoMeasurements());
      for (const part of ["Poängsätt", "Översikt", "Granska"] as const) {
        await parts(open).getByRole("tab", { name: part }).click();
        await page.getByRole("tabpanel", { name: part }).waitFor();
        await page.waitForTimeout(300);
        expect(await accessibilityFaults(open)).toEqual([]);
        expect(await overflow(open)).toBe(0);
        await screenshot(
          open,
          `fidelity-${part === "Poängsätt" ? "score" : part === "Översikt" ? "overview" : "check"}-${width}${forcedColors === "active" ? "-high-contrast" : `-${colorScheme}`}`,
        );
      }
    },
    120_000,
  );
});
