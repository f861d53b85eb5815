/** What is typed in the browser is not lost: found again as a draft, warned of, and saved in a copy of the file. */
import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { readWorkbook } from "../../src/hosts/file/read/read-workbook";
import { cellAt } from "../../src/workbook/snapshot";
import { describeInChromium } from "../tooling/chromium";
import { accessibilityFaults, screenshot, siteForTests } from "./a-page";
import { cellShows, detailed, example, goTo, openExample } from "./edited-example";

jest.setTimeout(90_000);

describeInChromium("edits in the browser page", () => {
  const site = siteForTests();

  it("offers the draft when the page is opened again, goes on with it, and forgets it for good", async () => {
    const open = await openExample(site);
    await goTo(open, "C9");
    await open.page.keyboard.type("310 000");
    await open.page.keyboard.press("Enter");
    await open.page.getByText(/^Utkast sparat \d\d:\d\d/).waitFor();
    await screenshot(open, "draft-kept");
    await open.page.reload();
    await open.page
      .getByText(
        /^Utkast från \d\d:\d\d: rattad\.xlsx\. Det ligger bara i den här webbläsaren\. Efter 7 dagar tas det bort, senast nästa gång sidan öppnas\.$/,
      )
      .waitFor();
    await open.findings.first().waitFor({ state: "attached" });
    expect(await accessibilityFaults(open)).toEqual([]);
    await open.page.getByRole("button", { name: "Fortsätt med utkastet av rattad.xlsx" }).click();
    await cellShows(open, "C9", "310 000");
    await open.page.getByRole("button", { name: "Glöm", exact: true }).click();
    await open.page.getByText(/^Utkastet är glömt/).waitFor();
    open.page.on("dialog", (dialog) => void dialog.accept());
    await open.page.reload();
    await open.findings.first().waitFor({ state: "attached" });
    await open.page.waitForTimeout(300);
    expect(await open.page.getByText(/^Utkast från/).count()).toBe(0);
    expect(open.foreign).toEqual([]);
  });

  it("warns before one leaves what is neither saved nor in a draft, and only then", async () => {
    const open = await openExample(site, {
      before: async (page) => {
        await page.addInitScript(`Object.defineProperty(window, "indexedDB", { value: undefined });`);
      },
    });
    const warned: string[] = [];
    open.page.on("dialog", (dialog) => {
      warned.push(dialog.type());
      void dialog.accept();
    });
    await goTo(open, "C9");
    await open.page.keyboard.type("310 000");
    await open.page.keyboard.press("Enter");
    await open.page.getByText(/^Webbläsaren kan inte spara utkast/).waitFor();
    await open.page.reload();
    expect(warned).toEqual(["beforeunload"]);
    await open.findings.first().waitFor({ state: "attached" });
    await open.page.reload();
    expect(warned).toHaveLength(1);
  });

  it("saves a copy with the edits, every other part as it was", async () => {
    const open = await openExample(site, { acceptDownloads: true });
    await goTo(open, "C9");
    await open.page.keyboard.type("310 000");
    await open.page.keyboard.press("Enter");
    await cellShows(open, "C9", "310 000");
    const [download] = await Promise.all([
      open.page.waitForEvent("download"),
      open.page.getByRole("button", { name: "Spara kopia" }).click(),
    ]);
    const saved = readFileSync(await download.path());
    const workbook = readWorkbook(saved);
    expect(cellAt(workbook, { sheet: detailed, row: 8, column: 2 })?.value).toBe(310_000);
    expect(cellAt(workbook, { sheet: detailed, row: 13, column: 2 })?.value).toBe(1_210_000);
    const [before, after] = [unzipSync(example), unzipSync(saved)];
    const changed = Object.keys(after).filter(
      (part) => !Buffer.from(after[part] ?? []).equals(before[part] ?? Buffer.of()),
    );
    expect(changed.filter((part) => !/sheet[12]\.xml$|workbook\.xml$/.test(part))).toEqual([]);
  });
});
