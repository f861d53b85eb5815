/** Every part of outcomes as it looks in a real browser: free of accessibility faults, wide and narrow, light and dark. */
import { describeInChromium } from "../tooling/chromium";
import { accessibilityFaults, looks, screenshot, sideways, siteForTests, takeFile } from "./a-page";
import { hudiksvall, parts, reportBesideRegister, subjects } from "./outcomes-page";

/** Those that the README shows. */
const shots: ReadonlySet<string> = new Set(["Översikt 1280 light", "Översikt 450 dark", "Granska 320 light"]);

describeInChromium("every part of outcomes", () => {
  const site = siteForTests();

  it.each(looks)(
    "is free of accessibility faults in %s at %d pixels (forced colours: %s), and nothing runs out of the window",
    async (colorScheme, width, forcedColors) => {
      const open = await site.open({ colorScheme, forcedColors, viewport: { width, height: 900 } });
      const { page } = open;
      await subjects(open).getByRole("tab", { name: "Utfall" }).click();
      await page.getByRole("button", { name: "Nytt register" }).click();
      await page.getByRole("textbox", { name: "Insats", exact: true }).waitFor();
      expect(await accessibilityFaults(open)).toEqual([]);
      expect(await sideways(open)).toBe(0);
      await takeFile(open, hudiksvall(true));
      await subjects(open).getByRole("tab", { name: "Utfall" }).click();
      for (const part of width === 1280
        ? (["Översikt"] as const)
        : (["Översikt", "Granska", "Kolumner", "Enkäter"] as const)) {
        await parts(open).getByRole("tab", { name: part }).click();
        await page.getByRole("tabpanel", { name: part }).locator("h2, h3, form").first().waitFor();
        const look = forcedColors === "active" ? "high-contrast" : colorScheme;
        if (shots.has(`${part} ${width} ${look}`)) await screenshot(open, `outcomes-${width}-${look}`);
        for (const fold of await page.locator("summary").all()) if (part === "Översikt") await fold.click();
        expect(await accessibilityFaults(open)).toEqual([]);
        expect(await sideways(open)).toBe(0);
      }
    },
    120_000,
  );

  it.each(looks)(
    "somebody else's final report beside a register is in %s at %d pixels (forced colours: %s) too",
    async (colorScheme, width, forcedColors) => {
      const open = await site.open({ colorScheme, forcedColors, viewport: { width, height: 900 } });
      await takeFile(open, await reportBesideRegister());
      await subjects(open).getByRole("tab", { name: "Utfall" }).click();
      await open.page.getByRole("heading", { name: "Slutrapporten" }).scrollIntoViewIfNeeded();
      expect(await accessibilityFaults(open)).toEqual([]);
      expect(await sideways(open)).toBe(0);
    },
    120_000,
  );
});
