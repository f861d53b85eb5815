/** Editing the workbook in the browser: typed, broken, taken back, done again, left and found again as a draft. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { unzipSync } from "fflate";
import { readWorkbook } from "../../src/hosts/file/read/read-workbook";
import { cellAt } from "../../src/workbook/snapshot";
import { describeInChromium } from "../tooling/chromium";
import {
  accessibilityFaults,
  type OpenPage,
  openSite,
  screenshot,
  selectedCell,
  shownFindings,
  type Site,
} from "./a-page";
import { fileOf } from "./budget-files";

jest.setTimeout(90_000);

const example = readFileSync(path.resolve(__dirname, "../../assets/examples/isamverkan-rattad.xlsx"));
const detailed = "Budget - detaljerad";

describeInChromium("editing in the browser page", () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(async () => {
    await site.close();
  });

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
    expect(await shownFindings(open)).toEqual(before);
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

  it("marks a formula that it cannot calculate, in the cell and beside its content", async () => {
    const open = await openExample(site);
    await sheetTab(open, "Projektuppgifter").click();
    const free = await freeCell(open);
    await goTo(open, free);
    await open.page.keyboard.type(`='${detailed}'!C9^2`);
    await open.page.keyboard.press("Enter");
    await goTo(open, free);
    await open.page.getByText("räknas om i Excel").first().waitFor();
    expect(await cellText(open, free)).toContain("räknas om i Excel");
    await screenshot(open, "edit-awaiting");
    expect(await accessibilityFaults(open)).toEqual([]);
  });

  it("offers the draft when the page is opened again, goes on with it, and forgets it for good", async () => {
    const open = await openExample(site);
    await goTo(open, "C9");
    await open.page.keyboard.type("310 000");
    await open.page.keyboard.press("Enter");
    await open.page.getByText(/^Utkast sparat \d\d:\d\d/).waitFor();
    await screenshot(open, "draft-kept");
    await open.page.reload();
    await open.page
      .getByText(/^Utkast från \d\d:\d\d: rattad\.xlsx\. Det ligger bara i den här webbläsaren\.$/)
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

async function openExample(site: Site, options: Parameters<Site["open"]>[0] = {}): Promise<OpenPage> {
  const open = await site.open(options);
  await open.page.locator("input[type=file]").setInputFiles(fileOf("rattad.xlsx", example));
  await open.page.getByText("rattad.xlsx").first().waitFor({ state: "attached" });
  return open;
}

async function goTo({ page }: OpenPage, cell: string): Promise<void> {
  await page.getByRole("textbox", { name: "Gå till cell" }).fill(cell);
  await page.keyboard.press("Enter");
  await page.getByRole("grid").focus();
}

const cellAtName = ({ page }: OpenPage, cell: string) => page.getByRole("grid").locator(`[data-cell=${cell}]`);

async function cellText(open: OpenPage, cell: string): Promise<string> {
  return ((await cellAtName(open, cell).textContent()) ?? "").replace(/\s/g, " ").trim();
}

/** The text alone, without the words of its signs. */
async function shown(open: OpenPage, cell: string): Promise<string> {
  return (await cellText(open, cell)).replace(/(Fel|Varning|Upplysning): $|(Fel|Varning|Upplysning):$/, "").trim();
}

async function cellShows(open: OpenPage, cell: string, text: string): Promise<void> {
  const pattern = new RegExp(text === "" ? "^$" : `^\\s*${text.replaceAll(" ", "\\s")}(\\D|$)`);
  await cellAtName(open, cell).filter({ hasText: pattern }).waitFor();
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
