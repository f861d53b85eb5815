/** Every part of fidelity as it looks in a real browser: free of accessibility faults, wide and narrow, light and dark. */
import { describeInChromium } from "../tooling/chromium";
import { accessibilityFaults, looks, screenshot, sideways, siteForTests, takeFile } from "./a-page";
import { parts, subjects, twoMeasurements } from "./fidelity-page";

/** Those that the README shows. */
const shots: ReadonlySet<string> = new Set([
  "Poängsätt 1280 light",
  "Översikt 450 dark",
  "Poängsätt 320 light",
  "Översikt 450 high-contrast",
]);

describeInChromium("every part of fidelity", () => {
  const site = siteForTests();

  it.each(looks)(
    "is free of accessibility faults in %s at %d pixels (forced colours: %s), and nothing runs out of the window",
    async (colorScheme, width, forcedColors) => {
      const open = await site.open({ colorScheme, forcedColors, viewport: { width, height: 900 } });
      const { page } = open;
      await subjects(open).getByRole("tab", { name: "Programtrohet" }).click();
      await page.getByRole("button", { name: "Ny mätning" }).click();
      await page.getByRole("textbox", { name: "Verksamhet", exact: true }).waitFor();
      expect(await accessibilityFaults(open)).toEqual([]);
      expect(await sideways(open)).toBe(0);
      await takeFile(open, twoMeasurements());
      // Wide, the same pane stands beside the sheet: one part shows that.
      for (const part of width === 1280 ? (["Poängsätt"] as const) : (["Poängsätt", "Översikt", "Granska"] as const)) {
        await parts(open).getByRole("tab", { name: part }).click();
        await page.getByRole("tabpanel", { name: part }).getByRole("heading").first().waitFor();
        expect(await accessibilityFaults(open)).toEqual([]);
        expect(await sideways(open)).toBe(0);
        const look = forcedColors === "active" ? "high-contrast" : colorScheme;
        if (shots.has(`${part} ${width} ${look}`)) await screenshot(open, `fidelity-${width}-${look}`);
      }
    },
    120_000,
  );
});
