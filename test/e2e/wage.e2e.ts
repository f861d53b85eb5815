/** *Lönekostnad* in a real browser, by keyboard alone: a post of ISAmverkan's wage becomes 600 000 kr on its row. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { readWorkbook } from "../../src/hosts/file/read/read-workbook";
import { noteAt } from "../../src/workbook/snapshot";
import { describeInChromium } from "../tooling/chromium";
import { accessibilityFaults, type OpenPage, siteForTests } from "./a-page";

/** Presses Tab until what has the focus is called so, as a screen reader would say it. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let steps = 0; steps < 200; steps += 1) {
    const reached = await page.evaluate(() => {
      const element = document.activeElement;
      const labels =
        element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.labels : null;
      const label = labels === null || labels.length === 0 ? element?.textContent : labels[0]?.textContent;
      return (element?.getAttribute("aria-label") ?? label ?? "").replace(/\*$/, "").trim();
    });
    if (reached.startsWith(name)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never comes to ${name}`);
}

async function openTool(opened: OpenPage): Promise<void> {
  const { page } = opened;
  await page.getByRole("tab", { name: "Granska", exact: true }).focus();
  const fill = page.getByRole("tab", { name: "Fyll i" });
  for (let steps = 0; steps < 4; steps += 1) {
    if (await fill.evaluate((tab) => tab === document.activeElement)) break;
    await page.keyboard.press("ArrowRight");
  }
  await page.keyboard.press("Enter");
  await page.getByRole("list", { name: "Fyll i budgeten" }).waitFor();
  await tabTo(page, "Lönekostnad");
  await page.keyboard.press("Enter");
  await page.getByRole("form", { name: "Lönekostnad" }).waitFor();
}

async function fillIn({ page }: OpenPage): Promise<void> {
  await tabTo(page, "Roll");
  await page.keyboard.type("IPS-coach");
  await tabTo(page, "Månadslön vid heltid");
  await page.keyboard.type("36 111,51");
  await page.getByText("Kostnad: 600 000 kr").waitFor();
}

describeInChromium("the cost of a wage in the browser page", () => {
  const site = siteForTests();

  it("writes a post by keyboard alone, its sums and its note with it", async () => {
    const opened = await site.open();
    const { page, faults, foreign } = opened;
    await openTool(opened);
    await fillIn(opened);
    await page.keyboard.press("Enter");
    await page.getByText("Lönekostnaden för IPS-coach, 600 000 kr, är inskriven i C12.").waitFor();
    const cell = async (name: string): Promise<string | null> =>
      page.locator(`[role=grid] [data-cell="${name}"]`).textContent();
    const plain = async (name: string): Promise<string> => ((await cell(name)) ?? "").replace(/\s+/g, " ").trim();
    await page.getByRole("tab", { name: "Budget - detaljerad" }).focus();
    await page.keyboard.press("Enter");
    expect(await plain("A12")).toBe("IPS-coach");
    expect([await plain("B12"), await plain("C12"), await plain("G12")]).toEqual(["100%", "600 000", "600 000"]);
    // Staff: 1 800 000 kr and this post's 600 000.
    expect(await plain("G14")).toBe("2 400 000");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Spara kopia" }).click(),
    ]);
    const saved = readWorkbook(readFileSync(await download.path()));
    expect(noteAt(saved, { sheet: "Budget - detaljerad", row: 11, column: 2 })).toContain("PO 38,46\u00A0% (SKR 2014)");
    expect(faults).toEqual([]);
    expect(foreign).toEqual([]);
  });

  it.each([320, 450])(
    "fits %i pixels without a sideways scroll, and axe finds nothing wrong",
    async (width) => {
      const opened = await site.open({ viewport: { width, height: 800 }, settled: false });
      const { page } = opened;
      await page.getByRole("tab", { name: "Fyll i" }).click();
      await page.getByRole("button", { name: /^Lönekostnad/ }).click();
      const sideways = (): Promise<number> =>
        page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      // Both what is told of a fault and what the working looks like.
      await page.getByRole("combobox", { name: "Slags arbetsgivare" }).selectOption("Statlig myndighet");
      await page.getByRole("button", { name: "Skriv in" }).click();
      await page.getByText("Skriv månadslönen för heltid.").waitFor();
      expect([await sideways(), await accessibilityFaults(opened)]).toEqual([0, []]);
      await page.getByRole("combobox", { name: "Slags arbetsgivare" }).selectOption("Kommun");
      await page.getByRole("textbox", { name: "Roll" }).fill("IPS-coach");
      await page.getByRole("textbox", { name: "Månadslön vid heltid" }).fill("36 111,51");
      await page.getByText("Kostnad: 600 000 kr").waitFor();
      expect([await sideways(), await accessibilityFaults(opened)]).toEqual([0, []]);
    },
    90_000,
  );
});
