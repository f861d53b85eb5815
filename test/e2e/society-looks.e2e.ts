/** Every part of society as it looks in a real browser: free of accessibility faults, wide and narrow, light and dark. */
import { describeInChromium } from "../tooling/chromium";
import { accessibilityFaults, looks, screenshot, sideways, siteForTests, takeFile } from "./a-page";
import { hudiksvallFile, parts, subjects } from "./society-page";

/** Those that are kept. */
const shots: ReadonlySet<string> = new Set(["Resultat 1280 light", "Antaganden 450 dark", "Känslighet 320 light"]);

describeInChromium("every part of society", () => {
  const site = siteForTests();

  it.each(looks)(
    "is free of accessibility faults in %s at %d pixels (forced colours: %s), and nothing runs out of the window",
    async (colorScheme, width, forcedColors) => {
      const open = await site.open({ colorScheme, forcedColors, viewport: { width, height: 900 } });
      const { page } = open;
      await subjects(open).getByRole("tab", { name: "Samhällsekonomi" }).click();
      await page.getByRole("button", { name: "Ny samhällsekonomisk kalkyl" }).click();
      await page.locator('[name="project"]').waitFor();
      expect(await accessibilityFaults(open)).toEqual([]);
      await takeFile(open, hudiksvallFile());
      await subjects(open).getByRole("tab", { name: "Samhällsekonomi" }).click();
      await page.locator('[name="programmeCost"]').fill("1 422 000");
      expect(await accessibilityFaults(open)).toEqual([]);
      await page.keyboard.press("Enter");
      for (const part of ["Resultat", "Antaganden", "Känslighet", "Personer", "Granska"] as const) {
        await parts(open).getByRole("tab", { name: part }).click();
        const panel = page.getByRole("tabpanel", { name: part });
        await panel.locator("h2, h3, [data-assumption]").first().waitFor();
        const look = forcedColors === "active" ? "high-contrast" : colorScheme;
        if (shots.has(`${part} ${width} ${look}`)) {
          await parts(open).evaluate((list) => list.scrollIntoView());
          await screenshot(open, `society-${width}-${look}`);
        }
        for (const fold of part === "Resultat" ? await panel.locator("summary").all() : []) await fold.click();
        if (part === "Känslighet") await page.getByRole("button", { name: "Dra", exact: true }).click();
        expect(await accessibilityFaults(open)).toEqual([]);
        expect(await sideways(open)).toBe(0);
      }
      await parts(open).getByRole("tab", { name: "Personer" }).click();
      await page.getByRole("button", { name: "Ny person" }).click();
      await page.locator('[name="number"]').waitFor();
      expect(await accessibilityFaults(open)).toEqual([]);
      expect(await sideways(open)).toBe(0);
    },
    120_000,
  );
});
