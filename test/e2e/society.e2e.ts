/** Society in a real browser, by keyboard: the cost typed, an assumption moved, sheets made and taken back. */
import { readWorkbook } from "../../src/hosts/file/read/read-workbook";
import { describeInChromium } from "../tooling/chromium";
import { normal, type OpenPage, siteForTests, takeFile } from "./a-page";
import { chooseTab, tabTo, tabToField } from "./by-keyboard";
import { hudiksvallFile, parts, subjects } from "./society-page";

/** Chromium's word on a rule of Fluent's slider, which this page never turns upright. */
const uprightSlider = /^The keyword 'slider-vertical'/;

async function netNow({ page }: OpenPage): Promise<string> {
  return normal(await page.locator("[data-net-now]").innerText());
}

describeInChromium("society", () => {
  const site = siteForTests();

  it("by keyboard: cost, a slider, result sheets, and all taken back", async () => {
    const open = await site.open({ viewport: { width: 1280, height: 900 } });
    const { page } = open;
    await takeFile(open, hudiksvallFile());
    await chooseTab(open, subjects(open), "Samhällsekonomi");
    await page.locator("[data-lead]").waitFor();
    await tabToField(open, "programmeCost");
    await page.keyboard.type("1 422 000");
    await page.keyboard.press("Enter");
    const society = page.locator("[data-net=society]");
    await society.getByText("260 906 kr").waitFor();

    await chooseTab(open, parts(open), "Antaganden");
    expect(await netNow(open)).toBe("260 906 kr");
    const slider = page.locator("[data-assumption=counterfactual]").getByRole("slider");
    await tabTo(open, slider);
    for (let pressed = 0; pressed < 10; pressed += 1) await page.keyboard.press("ArrowLeft");
    // 3 365 812,80 × 0,6 − 1 422 000.
    await page.locator("[data-net-now]", { hasText: "597 488" }).waitFor();
    expect(normal(await page.locator("[data-assumption=counterfactual] [data-effect]").innerText())).toBe(
      "+336 581 kr",
    );
    // The line that says so stays in view, however far down the slider stands.
    expect(await isInView(open)).toBe(true);

    await tabTo(open, page.getByRole("button", { name: "Gör resultatblad" }));
    await page.keyboard.press("Enter");
    const tabs = page.getByRole("tablist", { name: "Blad" });
    await tabs.getByRole("tab", { name: "Samhällsekonomi – resultat", selected: true }).waitFor();
    const undo = page.getByRole("button", { name: "Ångra" });
    await tabTo(open, undo, "Shift+Tab");
    await page.keyboard.press("Enter");
    await tabs.getByRole("tab", { name: "Samhällsekonomi – resultat" }).waitFor({ state: "detached" });
    expect(await tabs.getByRole("tab").count()).toBe(
      readWorkbook(new Uint8Array(hudiksvallFile().buffer)).sheets.length,
    );
    expect(open.faults.filter((fault) => !uprightSlider.test(fault))).toEqual([]);
    expect(open.foreign).toEqual([]);
  }, 120_000);
});

async function isInView({ page }: OpenPage): Promise<boolean> {
  return page.locator("[data-net-now]").evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    const over = document.elementFromPoint(element.getBoundingClientRect().left + 5, (top + bottom) / 2);
    return top >= 0 && bottom <= window.innerHeight && over === element;
  });
}
