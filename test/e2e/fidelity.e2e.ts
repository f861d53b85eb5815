/** Measurements of fidelity in a real browser: over time, and in somebody's own form. */
import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { newWorkbook } from "../../src/hosts/file/write/new-workbook";
import { fourteenCriteria } from "../subjects/fidelity/a-form";
import { describeInChromium } from "../tooling/chromium";
import { settledFindings, siteForTests, takeFile } from "./a-page";
import { fileOf } from "./budget-files";
import { chooseTab, tabTo } from "./by-keyboard";
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

  it("gives the report as a document for Word, asked for by keyboard, and loads what makes it only then", async () => {
    const open = await site.open();
    const { page } = open;
    const scripts: string[] = [];
    page.on("request", (request) => void scripts.push(request.url()));
    await takeFile(open, twoMeasurements());
    await tabTo(open, page.getByRole("button", { name: "Rapport till Word" }));
    const before = scripts.length;
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
    const name = "Programtrohet – rapport IPS Hudiksvall 2019-05-27.docx";
    expect(download.suggestedFilename()).toBe(name);
    const { "word/document.xml": document = new Uint8Array() } = unzipSync(readFileSync(await download.path()));
    expect(strFromU8(document)).toContain("Förändring sedan 2018-05-27");
    await page.getByText(`${name} är sparad bland hämtade filer.`).waitFor();
    expect(scripts.slice(before).some((url) => url.endsWith(".js"))).toBe(true);
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
