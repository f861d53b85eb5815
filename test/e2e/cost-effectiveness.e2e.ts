/** A trial in a real browser: asked which group is compared with, told what is gained, and weighed at a worth of one's own. */
import { describeInChromium } from "../tooling/chromium";
import { writers } from "../subjects/budget/layouts/writers";
import { trialLayouts, trialWorkbook } from "../subjects/outcomes/cost-effectiveness/layouts";
import { accessibilityFaults, looks, sideways, siteForTests, takeFile } from "./a-page";
import { type ChosenFile, fileOf } from "./budget-files";
import { parts, subjects } from "./outcomes-page";

async function trial(name: string): Promise<ChosenFile> {
  const layout = trialLayouts.find((each) => each.name === name);
  if (layout === undefined) throw new Error(`No layout ${name}`);
  return fileOf("studie.xlsx", await writers.exceljs(trialWorkbook(layout)));
}

describeInChromium("the cost-effectiveness of a project", () => {
  const site = siteForTests();

  it("waits for which group is compared with, and weighs at the worth that is written", async () => {
    const open = await site.open();
    const { page } = open;
    await takeFile(open, await trial("letters"));
    await subjects(open).getByRole("tab", { name: "Utfall" }).click();
    const told = page.getByRole("tabpanel", { name: "Översikt" });
    await told.getByText("Väntar på svar").waitFor();
    await parts(open).getByRole("tab", { name: "Granska" }).click();
    await page.getByText("Vilken grupp är jämförelsen").waitFor();
    await page.getByRole("button", { name: "B", exact: true }).click();
    await parts(open).getByRole("tab", { name: "Översikt" }).click();
    await told.getByText("418 kr", { exact: true }).waitFor();
    await told.getByLabel("Vad är en dag i reguljärt arbete värd för er, kr?").first().fill("500");
    // 500 × 68 − 28 410.
    await told.getByText(/^5\s590 kr · 95 %/).waitFor();
    expect(open.faults).toEqual([]);
    expect(open.foreign).toEqual([]);
  });

  it.each(looks)(
    "is free of accessibility faults in %s at %d pixels (forced colours: %s), and nothing runs out of the window",
    async (colorScheme, width, forcedColors) => {
      const open = await site.open({ colorScheme, forcedColors, viewport: { width, height: 900 } });
      const { page } = open;
      await takeFile(open, await trial("as handed, other words"));
      await subjects(open).getByRole("tab", { name: "Utfall" }).click();
      await page.getByRole("heading", { name: "Kostnadseffektivitet" }).waitFor();
      const closed = page
        .locator("section", { hasText: "Grupperna är inte lottade" })
        .locator("details:not([open]) > summary");
      while ((await closed.count()) > 0) await closed.last().click();
      expect(await accessibilityFaults(open)).toEqual([]);
      expect(await sideways(open)).toBe(0);
    },
    120_000,
  );
});
