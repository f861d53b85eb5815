/** Editing the workbook in the browser: typed, broken, taken back and done again, wide and narrow. */
import { describeInChromium } from "../tooling/chromium";
import {
  accessibilityFaults,
  type OpenPage,
  screenshot,
  selectedCell,
  settledFindings,
  shownFindings,
  siteForTests,
} from "./a-page";
import { cellShows, cellText, detailed, goTo, openExample } from "./edited-example";

jest.setTimeout(90_000);

describeInChromium("editing in the browser page", () => {
  const site = siteForTests();

  it("writes what is typed, carries the sums along on both sheets, and tells the finding by itself", async () => {
    const open = await openExample(site);
    await goTo(open, "C9");
    await open.page.keyboard.type("310 000");
    await open.page.keyboard.press("Enter");
    expect(await selectedCell(open)).toBe(`${detailed}!C10`);
    expect(await shown(open, "C9")).toBe("310 000");
    expect(await shown(open, "C14")).toBe("1 210 000");
    await open.page.locator("[data-rule=BUD-701]").first().waitFor();
    await sheetTab(open, "Budgetsammanställning").click();
    await open.page.getByRole("grid").getByText("2 440 000").first().waitFor();
    expect(open.faults).toEqual([]);
  });

  it("takes an edit back and does it again by key, one step at a time, and shows where", async () => {
    const open = await openExample(site);
    const before = await shownFindings(open);
    await goTo(open, "C9");
    await open.page.keyboard.type("ca 300 000");
    await open.page.keyboard.press("Tab");
    await open.page.keyboard.type("5");
    await open.page.keyboard.press("Enter");
    const broken = open.page.locator("[data-at=C9]");
    await broken.first().waitFor();
    await goTo(open, "A1");
    await open.page.keyboard.press("Control+z");
    await cellShows(open, "D9", "");
    expect(await selectedCell(open)).toBe(`${detailed}!D9`);
    await open.page.keyboard.press("Control+z");
    await cellShows(open, "C9", "300 000");
    expect(await settledFindings(open, before)).toEqual(before);
    await open.page.keyboard.press("Control+y");
    await broken.first().waitFor();
    await open.page.keyboard.press("Control+Shift+z");
    await cellShows(open, "D9", "5");
    expect(await selectedCell(open)).toBe(`${detailed}!D9`);
    await open.page.getByRole("button", { name: "Ångra" }).click();
    await cellShows(open, "D9", "");
    expect(open.faults).toEqual([]);
  });

  it("writes in the cell with F2 and in the formula bar, and says why a locked cell cannot be written in", async () => {
    const open = await openExample(site);
    await goTo(open, "C9");
    await open.page.keyboard.press("F2");
    await open.page.keyboard.press("Backspace");
    await open.page.keyboard.type("5");
    await open.page.keyboard.press("Enter");
    expect(await shown(open, "C9")).toBe("300 005");
    await goTo(open, "D9");
    await open.page.getByRole("textbox", { name: "Cellens innehåll" }).fill("=SUMMA(C9;10)");
    await open.page.keyboard.press("Enter");
    expect(await shown(open, "D9")).toBe("300 015");
    await goTo(open, "C14");
    await open.page.keyboard.type("1");
    expect(await open.page.getByRole("alert").innerText()).toContain("C14 är låst");
    expect(await accessibilityFaults(open)).toEqual([]);
    await screenshot(open, "edit-locked");
  });

  it("pastes a block and copies it, as one step", async () => {
    const open = await openExample(site, { permissions: ["clipboard-read", "clipboard-write"] });
    await open.page.evaluate(() => navigator.clipboard.writeText("1 000\t2 000\r\n3 000\t=C9\r\n"));
    await goTo(open, "C9");
    await open.page.keyboard.press("Control+v");
    await cellShows(open, "D9", "2 000");
    expect(await shown(open, "D10")).toBe("=C9");
    await open.page.keyboard.press("Control+c");
    expect(await open.page.evaluate(() => navigator.clipboard.readText())).toBe("1000\t2000\r\n3000\t'=C9");
    await open.page.keyboard.press("Control+z");
    await cellShows(open, "C9", "300 000");
  });

  it("pastes back a text that looks like a number as the text that it was", async () => {
    const open = await openExample(site, { permissions: ["clipboard-read", "clipboard-write"] });
    await sheetTab(open, "Projektuppgifter").click();
    const free = await freeCell(open);
    await goTo(open, free);
    await open.page.keyboard.type("'0012");
    await open.page.keyboard.press("Enter");
    await goTo(open, free);
    await cellShows(open, free, "0012");
    await open.page.keyboard.press("Control+c");
    expect(await open.page.evaluate(() => navigator.clipboard.readText())).toBe("0012");
    await open.page.keyboard.press("Delete");
    await cellShows(open, free, "");
    await open.page.keyboard.press("Control+v");
    await cellShows(open, free, "0012");
  });

  it("marks a formula that it cannot calculate, in the cell and beside its content", async () => {
    const open = await openExample(site);
    await sheetTab(open, "Projektuppgifter").click();
    const free = await freeCell(open);
    await goTo(open, free);
    await open.page.keyboard.type(`='${detailed}'!C9+INDIREKT("A1")`);
    await open.page.keyboard.press("Enter");
    await goTo(open, free);
    await open.page.getByText("räknas om i Excel").first().waitFor();
    expect(await cellText(open, free)).toContain("räknas om i Excel");
    await screenshot(open, "edit-awaiting");
    expect(await accessibilityFaults(open)).toEqual([]);
  });

  it.each([320, 450])("can be written in at %d pixels, with its own way to take back", async (width) => {
    const open = await openExample(site, { viewport: { width, height: 700 } });
    await open.page.getByRole("tab", { name: "Arbetsbok" }).click();
    await goTo(open, "C9");
    await open.page.keyboard.type("310 000");
    await open.page.keyboard.press("Enter");
    await open.page.getByText(/^Utkast sparat/).waitFor();
    await open.page.getByRole("button", { name: "Ångra" }).click();
    await cellShows(open, "C9", "300 000");
    await open.page.getByRole("grid").focus();
    await screenshot(open, `edit-${width}`);
    expect(await accessibilityFaults(open)).toEqual([]);
    expect(await open.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  });
});

/** The text alone, without the words of its signs. */
async function shown(open: OpenPage, cell: string): Promise<string> {
  return (await cellText(open, cell)).replace(/(Fel|Varning|Upplysning): $|(Fel|Varning|Upplysning):$/, "").trim();
}

function sheetTab({ page }: OpenPage, name: string) {
  return page.getByRole("tablist", { name: "Blad" }).getByRole("tab", { name: new RegExp(name) });
}

/** A cell to fill in that holds nothing yet. */
async function freeCell({ page }: OpenPage): Promise<string> {
  const cells = page.getByRole("grid").locator("[role=gridcell][aria-readonly=false]");
  await cells.first().waitFor();
  const names = await cells.evaluateAll((all) =>
    all.flatMap((cell) => (cell.textContent === "" ? [cell.getAttribute("data-cell") ?? ""] : [])),
  );
  return names[0] ?? "";
}
