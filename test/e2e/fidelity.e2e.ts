/** Measurements of fidelity in a real browser: over time, and in somebody's own form. */
import { newWorkbook } from "../../src/hosts/file/write/new-workbook";
import { fourteenCriteria } from "../subjects/fidelity/a-form";
import { describeInChromium } from "../tooling/chromium";
import { settledFindings, siteForTests, takeFile } from "./a-page";
import { fileOf } from "./budget-files";
import { chooseTab } from "./by-keyboard";
import { parts, subjects, twoMeasurements } from "./fidelity-page";

describeInChromium("measurements of fidelity", () => {
  const site = siteForTests();

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
    const expected = ["FID-103 A3", "FID-204 B17"];
    expect(await settledFindings(open, expected)).toEqual(expected);
    await page.locator("[data-rule=FID-204]").getByRole("button").first().click();
    expect(await page.getByRole("grid").locator("[aria-selected=true]").first().getAttribute("data-cell")).toBe("B17");
    // The budget's part has its own word, and none of these findings.
    await chooseTab(open, subjects(open), "Budget");
    await page.getByText("Ingen budget hittades i arbetsboken").waitFor();
  });
});
