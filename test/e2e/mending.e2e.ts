/** Mending what was found, in the built page and a real Chromium: a sum, the plan's facts, and the copy that is saved. */
import { readFileSync } from "node:fs";
import { readWorkbook } from "../../src/hosts/file/read/read-workbook";
import { cellAt } from "../../src/workbook/snapshot";
import { describeInChromium } from "../tooling/chromium";
import {
  accessibilityFaults,
  chooseFile,
  normal,
  overflow,
  settledFindings,
  shownFindings,
  siteForTests,
} from "./a-page";
import { budgetWithTypedSum, budgetWithoutPlan } from "./budget-files";
import { tabToField } from "./by-keyboard";

jest.setTimeout(60_000);

describeInChromium("mending in the browser page", () => {
  const site = siteForTests();

  it("opens another file, finds the sum typed over its formula, mends it and takes the mend back", async () => {
    const open = await site.open();
    const broken = budgetWithTypedSum();
    await chooseFile(open, broken.file);
    const finding = open.page.locator("[data-rule=BUD-302]");
    await finding.waitFor();
    expect(await finding.getAttribute("data-at")).toBe(broken.cell);
    const before = await shownFindings(open);

    await finding.getByRole("button", { name: /^Åtgärda/ }).click();
    const dialog = open.page.getByRole("dialog");
    expect(normal(await dialog.innerText())).toMatch(/1 700 000 → .*=SUM\(/);
    expect(await accessibilityFaults(open)).toEqual([]);
    // The sheet behind it is free to look at, and marks what would change.
    const grid = open.page.getByRole("grid");
    expect(await grid.locator(`[data-cell=${broken.cell}]`).innerText()).toContain("Ändras");
    const [beside, below] = [await grid.boundingBox(), await dialog.boundingBox()];
    expect((beside?.x ?? 0) + (beside?.width ?? 0)).toBeLessThanOrEqual(below?.x ?? 0);
    await dialog.getByRole("button", { name: "Åtgärda" }).click();
    await open.page.getByText("1 cell är åtgärdad.").waitFor();
    expect(await finding.count()).toBe(0);

    await open.page.getByRole("button", { name: "Ångra" }).click();
    await finding.waitFor();
    expect(await settledFindings(open, before)).toEqual(before);
    expect(open.faults).toEqual([]);
  });

  it("saves a copy that holds what was mended", async () => {
    const open = await site.open({ acceptDownloads: true });
    const broken = budgetWithTypedSum();
    await chooseFile(open, broken.file);
    await open.page
      .locator("[data-rule=BUD-302]")
      .getByRole("button", { name: /^Åtgärda/ })
      .click();
    await open.page.getByRole("dialog").getByRole("button", { name: "Åtgärda" }).click();
    await open.page.getByText("1 cell är åtgärdad.").waitFor();
    const [download] = await Promise.all([
      open.page.waitForEvent("download"),
      open.page.getByRole("button", { name: "Spara kopia" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("fel-summa – kopia.xlsx");
    const saved = readWorkbook(readFileSync(await download.path()));
    const row = Number(broken.cell.slice(1)) - 1;
    const column = broken.cell.charCodeAt(0) - 65;
    const mended = cellAt(saved, { sheet: "Budget - detaljerad", row, column });
    expect(mended?.value).toBe(1_800_000);
    expect(mended?.formula).toContain("SUM(");
  });

  it("offers the plan's facts as a form to a budget that came without them, makes their sheet, and takes it back", async () => {
    const open = await site.open();
    await chooseFile(open, budgetWithoutPlan());
    const sheet = open.page.getByRole("tablist", { name: "Blad" }).getByRole("tab", { name: /Projektuppgifter/ });
    await open.page.getByRole("button", { name: "Fyll i Projektuppgifter" }).click();
    await open.page.getByLabel("Antal deltagare enligt sammanfattningen").fill("50 deltagare");
    expect(await sheet.count()).toBe(0);
    await open.page.keyboard.press("Enter");
    await open.page.getByText("Bladet Projektuppgifter är tillagt.").waitFor();
    await sheet.click();
    await open.page.getByRole("grid").getByText("% heltid per organisation").waitFor();
    await open.page.getByRole("textbox", { name: "Gå till cell" }).fill("B10");
    await open.page.keyboard.press("Enter");
    expect(await open.page.getByRole("textbox", { name: "Cellens innehåll" }).inputValue()).toBe("50");
    await open.page.getByRole("button", { name: "Ångra" }).click();
    await open.page.getByRole("button", { name: "Gör bladet" }).waitFor();
    expect(await sheet.count()).toBe(0);
    expect(open.faults).toEqual([]);
  });

  it.each([320, 450] as const)(
    "mends the plan's goals in the form by keyboard alone, at %d pixels, and the findings at the fields go",
    async (width) => {
      const open = await site.open({ viewport: { width, height: 800 } });
      await open.page.getByRole("tab", { name: "Fyll i" }).click();
      await open.page.getByRole("button", { name: /^Projektuppgifter/ }).click();
      const inGoals = open.page.locator("[data-fact=participantsInGoals]");
      await inGoals.getByText("(BUD-705)").waitFor();
      expect(await accessibilityFaults(open)).toEqual([]);
      expect(await overflow(open)).toBe(0);
      await tabToField(open, "participantsInGoals");
      await open.page.keyboard.press("ControlOrMeta+a");
      await open.page.keyboard.type("50 deltagare");
      await inGoals.getByText("= 50 personer").waitFor();
      await open.page.keyboard.press("Tab");
      await open.page.keyboard.type("i vår");
      await open.page.keyboard.press("Enter");
      await open.page.getByText("1 uppgift kan inte sparas som den står.").waitFor();
      await open.page.keyboard.press("ControlOrMeta+a");
      await open.page.keyboard.type("2014-12-31");
      await open.page.keyboard.press("Enter");
      await open.page.getByText("2 uppgifter är sparade i Projektuppgifter.").waitFor();
      expect(await open.page.getByText(/\(BUD-70[45]\)/).count()).toBe(0);
      expect(await overflow(open)).toBe(0);
      expect(open.faults).toEqual([]);
    },
  );
});
