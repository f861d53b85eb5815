/** A study of two groups in a real browser: asked what its groups are, told every difference, and looked at. */
import { describeInChromium } from "../tooling/chromium";
import { writers } from "../subjects/budget/layouts/writers";
import { layouts, studyWorkbook } from "../subjects/outcomes/study/layouts";
import { accessibilityFaults, looks, sideways, siteForTests, takeFile } from "./a-page";
import { type ChosenFile, fileOf } from "./budget-files";
import { parts, subjects } from "./outcomes-page";

async function study(name: string): Promise<ChosenFile> {
  const layout = layouts.find((each) => each.name === name);
  if (layout === undefined) throw new Error(`No layout ${name}`);
  return fileOf("studie.xlsx", await writers.exceljs(studyWorkbook(layout)));
}

describeInChromium("a study of two groups", () => {
  const site = siteForTests();

  it("is compared once it is answered what the groups are", async () => {
    const open = await site.open();
    const { page } = open;
    await takeFile(open, await study("letters"));
    await subjects(open).getByRole("tab", { name: "Utfall" }).click();
    const told = page.getByRole("tabpanel", { name: "Översikt" });
    await told.getByRole("heading", { name: "Skalor i enkäterna" }).waitFor();
    expect(await told.getByRole("heading", { name: "Jämförelse mellan grupper" }).count()).toBe(0);
    await parts(open).getByRole("tab", { name: "Granska" }).click();
    await page.getByText('efter kolumnen "Grupp": A (40), B (40)?').waitFor();
    await page.getByRole("button", { name: "Ja, det är grupperna i en studie" }).click();
    await parts(open).getByRole("tab", { name: "Översikt" }).click();
    await told.getByRole("heading", { name: "Jämförelse mellan grupper" }).waitFor();
    await told.getByText("A: 40 personer, B: 40 personer").waitFor();
    await told.locator("summary", { hasText: /^GHQ-12, 0–36$/ }).click();
    await told.getByText("−6,1 · 95 %: −7,4 till −4,7 · lägre i A").waitFor();
    expect(open.faults).toEqual([]);
    expect(open.foreign).toEqual([]);
  });

  it.each(looks)(
    "is free of accessibility faults in %s at %d pixels (forced colours: %s), and nothing runs out of the window",
    async (colorScheme, width, forcedColors) => {
      const open = await site.open({ colorScheme, forcedColors, viewport: { width, height: 900 } });
      const { page } = open;
      await takeFile(open, await study("usual"));
      await subjects(open).getByRole("tab", { name: "Utfall" }).click();
      await page.getByRole("heading", { name: "Jämförelse mellan grupper" }).waitFor();
      for (const fold of await page.locator("section", { hasText: "jämförelser är gjorda" }).locator("summary").all()) {
        await fold.click();
      }
      expect(await accessibilityFaults(open)).toEqual([]);
      expect(await sideways(open)).toBe(0);
    },
    120_000,
  );
});
