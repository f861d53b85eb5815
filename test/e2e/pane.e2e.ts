/** The whole way from cell to finding to cell, in the built page and a real Chromium. */
import { describeInChromium } from "../tooling/chromium";
import {
  chooseFile,
  hasFocus,
  normal,
  type OpenPage,
  screenshot,
  selectedCell,
  shownFindings,
  siteForTests,
  verdict,
} from "./a-page";
import { budgetWithTypedSum, fileOf } from "./budget-files";

jest.setTimeout(60_000);

describeInChromium("the browser page", () => {
  const site = siteForTests();

  it("opens with the ISAmverkan budget checked, without a fault in the console or a call outside its own origin", async () => {
    const open = await site.open();
    expect(await verdict(open)).toMatch(/^\d+ fel, \d+ varning(ar)? – budgeten bör inte skickas in än$/);
    const rules = (await shownFindings(open)).map((finding) => finding.slice(0, 7));
    expect(rules).toEqual(expect.arrayContaining(["BUD-205", "BUD-703", "BUD-704", "BUD-705"]));
    await open.page.getByRole("grid").getByText("Uppsala kommun").first().waitFor();
    await screenshot(open, "browser-light");
    expect(open.faults).toEqual([]);
    expect(open.foreign).toEqual([]);
  });

  it("shows the project's total and what a participant costs, with what was divided by what", async () => {
    const open = await site.open();
    await open.page.getByRole("tab", { name: "Nyckeltal" }).click();
    expect(await figure(open, "total")).toEqual(["Totalt", "2 430 000 kr"]);
    expect(await figure(open, "perParticipant")).toEqual(["Per deltagare", "48 600 kr", "2 430 000 kr / 50 deltagare"]);
    expect(await figure(open, "perCoach")).toEqual([
      "Per heltidscoach",
      "972 000 kr",
      "2 430 000 kr / 2,5 heltidscoacher",
    ]);
    const financing = open.page.getByRole("table", { name: "Projektets finansiering" });
    expect(normal(await financing.innerText())).toContain("Huvudprojektägare (Uppsala kommun) 1 830 0 1 830");
  });

  it("goes from a finding to its cell, on another sheet too, and back again with Escape", async () => {
    const open = await site.open();
    const finding = open.page.locator("[data-rule=BUD-705]").getByRole("button").first();
    await finding.focus();
    await open.page.keyboard.press("Enter");
    const at = await open.page.locator("[data-rule=BUD-705]").getAttribute("data-at");
    expect(await selectedCell(open)).toBe(`Projektuppgifter!${at}`);
    expect(await hasFocus(open, "grid")).toBe(true);
    await open.page.keyboard.press("Escape");
    expect(await finding.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it("walks the grid with the keys and goes to a cell by name", async () => {
    const open = await site.open();
    await open.page.getByRole("grid").focus();
    for (const key of ["ArrowDown", "ArrowDown", "ArrowRight"]) await open.page.keyboard.press(key);
    expect(await selectedCell(open)).toBe("Budget - detaljerad!B3");
    await open.page.getByRole("textbox", { name: "Gå till cell" }).fill("C9");
    await open.page.keyboard.press("Enter");
    expect(await selectedCell(open)).toBe("Budget - detaljerad!C9");
    expect(await open.page.getByRole("textbox", { name: "Cellens innehåll" }).inputValue()).toBe("300000");
  });

  it("says what is wrong with a file that it cannot read, and keeps the open one", async () => {
    const open = await site.open();
    await chooseFile(open, fileOf("gammal.xlsx", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])));
    const told = open.page.getByRole("alert");
    await told.waitFor();
    expect(await told.innerText()).toMatch(/^gammal\.xlsx: Filen .+ Öppna den i Excel/);
    expect(await open.page.getByText("isamverkan.xlsx").isVisible()).toBe(true);
    expect(await open.findings.count()).toBeGreaterThan(0);
  });

  it("takes a file that is dropped on the page", async () => {
    const open = await site.open();
    const { file } = budgetWithTypedSum();
    const dropped = await open.page.evaluateHandle(
      ({ name, bytes }) => {
        const held = new DataTransfer();
        held.items.add(new File([Uint8Array.from(bytes)], name));
        return held;
      },
      { name: file.name, bytes: [...file.buffer] },
    );
    await open.page.dispatchEvent("body", "drop", { dataTransfer: dropped });
    await open.page.locator("[data-rule=BUD-302]").waitFor();
    expect(await open.page.getByText("fel-summa.xlsx").isVisible()).toBe(true);
  });

  it("speaks English when asked to, figures too", async () => {
    const open = await site.open();
    await open.page.getByRole("button", { name: "English" }).click();
    await open.page.getByRole("button", { name: "Check again" }).waitFor();
    expect(await verdict(open)).toMatch(/ errors, \d+ warnings? – the budget should not be sent in yet$/);
    await open.page.getByRole("tab", { name: "Key figures" }).click();
    expect(await figure(open, "perParticipant")).toEqual([
      "Per participant",
      "48,600 SEK",
      "2,430,000 SEK / 50 participants",
    ]);
    expect(await open.page.locator("html").getAttribute("lang")).toBe("en");
  });

  it("shows the cell instead of the pane in a narrow window, and the way back", async () => {
    const open = await site.open({ viewport: { width: 450, height: 800 } });
    await open.page.locator("[data-rule=BUD-705]").getByRole("button").first().click();
    expect(await open.page.getByRole("grid").isVisible()).toBe(true);
    expect(await hasFocus(open, "grid")).toBe(true);
    await open.page.getByRole("tab", { name: "Granskning" }).click();
    expect(await open.findings.first().isVisible()).toBe(true);
  });
});

/** The lines of one key figure: its name, its value and what was divided by what. */
async function figure({ page }: OpenPage, key: string): Promise<readonly string[]> {
  const parts = page.locator(`[data-figure=${key}]`).locator("dt, dd");
  await parts.first().waitFor();
  return (await parts.allInnerTexts()).map(normal);
}
