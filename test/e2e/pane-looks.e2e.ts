/** The checked budget as it looks: light and dark, wide and narrow, in forced colours, free of accessibility faults. */
import { describeInChromium } from "../tooling/chromium";
import { accessibilityFaults, type OpenPage, overflow, screenshot, siteForTests } from "./a-page";

jest.setTimeout(60_000);

describeInChromium("the looks of the browser page", () => {
  const site = siteForTests();

  it.each([
    ["light", 1280],
    ["dark", 1280],
    ["light", 450],
    ["light", 320],
    ["dark", 320],
  ] as const)(
    "has no accessibility fault in %s at %d pixels, and nothing runs out of the window",
    async (colorScheme, width) => {
      const open = await site.open({ colorScheme, viewport: { width, height: 800 } });
      expect(await accessibilityFaults(open)).toEqual([]);
      expect(await overflow(open)).toBe(0);
      if (width === 1280 && colorScheme === "dark") {
        await open.page.locator("[data-rule=BUD-205]").getByRole("button").first().click();
        await screenshot(open, "browser-dark");
      }
      if (width === 320 && colorScheme === "light") await screenshot(open, "pane-320");
      await open.page.getByRole("tab", { name: "Nyckeltal" }).click();
      await open.page.getByRole("button", { name: "Skriv som blad" }).waitFor();
      expect(await accessibilityFaults(open)).toEqual([]);
      expect(await overflow(open)).toBe(0);
      // As wide as WCAG 1.4.12 asks a page to stand.
      await open.page.addStyleTag({ content: "* { letter-spacing: 0.12em !important; }" });
      expect(await tablesBeyondPart(open)).toBe(0);
    },
  );

  it("keeps its signs and edges in forced colours", async () => {
    const open = await site.open({ forcedColors: "active", viewport: { width: 450, height: 800 } });
    expect(await accessibilityFaults(open)).toEqual([]);
    await screenshot(open, "pane-450-high-contrast");
  });
});

/** How many tables reach into the margin, or past it. */
async function tablesBeyondPart({ page }: OpenPage): Promise<number> {
  return page.getByRole("tabpanel", { name: "Nyckeltal" }).evaluate((part) => {
    const edge = part.getBoundingClientRect().right + 0.5;
    return [...part.querySelectorAll("table")].filter((table) => table.getBoundingClientRect().right > edge).length;
  });
}
