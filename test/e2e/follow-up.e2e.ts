/** *Följ upp* in a real browser: a requisition is made, filled in, and what goes beyond the granted is told. */
import { describeInChromium } from "../tooling/chromium";
import { accessibilityFaults, type OpenPage, screenshot, sideways, siteForTests } from "./a-page";

async function openTool({ page }: OpenPage): Promise<void> {
  await page.getByRole("tab", { name: "Fyll i" }).click();
  await page
    .getByRole("list", { name: "Fyll i budgeten" })
    .getByRole("button", { name: /^Följ upp/ })
    .click();
  await page.getByRole("heading", { name: "Följ upp" }).waitFor();
}

describeInChromium("following a budget up in the browser page", () => {
  const site = siteForTests();

  it("makes a requisition of the sample, and tells a cost beyond its row", async () => {
    const opened = await site.open();
    const { page, faults, foreign } = opened;
    await openTool(opened);
    await page.getByRole("button", { name: "Gör bladet" }).click();
    await page.getByRole("tablist", { name: "Blad" }).getByRole("tab", { name: "Rekvisition" }).waitFor();
    await page.getByText("Rekvisitioner som finns redan: 1").waitFor();
    // Arbetscoach: 900 000 kr are granted.
    await page.locator('[role=grid] [data-cell="D12"]').dblclick();
    await page.keyboard.type("950000");
    await page.keyboard.press("Enter");
    await page.getByRole("tab", { name: /^Granska/ }).click();
    await page.locator('[data-rule="BUD-810"]').waitFor();
    expect(await page.locator('[data-rule="BUD-810"]').getAttribute("data-at")).toBe("D12");
    expect(faults).toEqual([]);
    expect(foreign).toEqual([]);
  });

  it.each([320, 450])("fits %i pixels, and axe finds nothing wrong", async (width) => {
    const opened = await site.open({ viewport: { width, height: 900 }, settled: false });
    const { page } = opened;
    await openTool(opened);
    await page.getByRole("button", { name: "Gör bladet" }).waitFor();
    await screenshot(opened, `follow-up-requisition-${width}`);
    expect(await accessibilityFaults(opened)).toEqual([]);
    await page.getByRole("radio", { name: "Underlag till Uppföljning Finsam" }).click();
    await page.getByRole("button", { name: "Skriv som blad" }).waitFor();
    await screenshot(opened, `follow-up-finsam-${width}`);
    expect(await accessibilityFaults(opened)).toEqual([]);
    expect(await sideways(opened)).toBe(0);
  });
});
