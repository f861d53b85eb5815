/** Measurements of fidelity in a real browser: over time, in somebody's own form, and free of accessibility faults. */
import { newMeasurementSheets } from "../../src/subjects/fidelity/sheets/new-measurement";
import { newWorkbook } from "../../src/hosts/file/write/new-workbook";
import { fourteenCriteria } from "../subjects/fidelity/a-form";
import { requestOf, scored, scoresFor, sv } from "../subjects/fidelity/a-measurement";
import { describeInChromium } from "../tooling/chromium";
import { accessibilityFaults, openSite, type OpenPage, screenshot, shownFindings, type Site } from "./a-page";
import { chooseTab } from "./by-keyboard";
import { type ChosenFile, fileOf } from "./budget-files";

/** Those that the README shows. */
const shots: ReadonlySet<string> = new Set([
  "Poängsätt 1280 light",
  "Översikt 450 dark",
  "Poängsätt 320 light",
  "Översikt 450 high-contrast",
]);

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

async function overflow({ page }: OpenPage): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

describeInChromium("measurements of fidelity", () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site.close());

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
    await takeFile(open, fileOf("fjorton-omraden.xlsx", newWorkbook([fourteenCriteria("Bedömning")])));
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
        // Wide, the same pane stands beside the sheet: one part shows that.
        for (const part of width === 1280
          ? (["Poängsätt"] as const)
          : (["Poängsätt", "Översikt", "Granska"] as const)) {
          await parts(open).getByRole("tab", { name: part }).click();
          await page.getByRole("tabpanel", { name: part }).getByRole("heading").first().waitFor();
          expect(await accessibilityFaults(open)).toEqual([]);
          expect(await overflow(open)).toBe(0);
          const look = forcedColors === "active" ? "high-contrast" : colorScheme;
          if (shots.has(`${part} ${width} ${look}`)) await screenshot(open, `fidelity-${width}-${look}`);
        }
      },
      120_000,
    );
  });
});
