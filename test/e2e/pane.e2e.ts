/** The whole way from cell to finding to cell, in the built page and a real Chromium. */
import { readFileSync } from "node:fs";
import type { Page, Route } from "playwright-core";
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
import { budgetWithTypedSum, budgetWithoutPlan, fileOf } from "./budget-files";

jest.setTimeout(60_000);

/** Office.js as far as the pane asks it of its surroundings; every call to the workbook fails. */
const excelWithoutWorkbook = `
  window.Office = {
    HostType: { Excel: "Excel" },
    onReady: () => Promise.resolve({ host: "Excel", platform: "PC" }),
    context: { displayLanguage: "en-US", officeTheme: { isDarkTheme: true }, requirements: { isSetSupported: () => true } },
  };
  window.Excel = { run: () => Promise.reject(new Error("no workbook here")) };
`;

describeInChromium("the browser page", () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(async () => {
    await site.close();
  });

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

  it("opens another file, finds the sum typed over its formula, mends it and takes the mend back", async () => {
    const open = await site.open();
    const broken = budgetWithTypedSum();
    await choose(open, broken.file);
    const finding = open.page.locator("[data-rule=BUD-302]");
    await finding.waitFor();
    expect(await finding.getAttribute("data-at")).toBe(broken.cell);
    const before = await shownFindings(open);

    await finding.getByRole("button", { name: /^Åtgärda/ }).click();
    const dialog = open.page.getByRole("dialog");
    expect(normal(await dialog.innerText())).toMatch(/1 700 000 → .*=SUM\(/);
    expect(await accessibilityFaults(open)).toEqual([]);
    await dialog.getByRole("button", { name: "Åtgärda" }).click();
    await open.page.getByText("1 cell är åtgärdad.").waitFor();
    expect(await finding.count()).toBe(0);

    await open.page.getByRole("button", { name: "Ångra" }).click();
    await finding.waitFor();
    expect(await shownFindings(open)).toEqual(before);
    expect(open.faults).toEqual([]);
  });

  it("saves a copy that holds what was mended", async () => {
    const open = await site.open({ acceptDownloads: true });
    const broken = budgetWithTypedSum();
    await choose(open, broken.file);
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
    await choose(open, budgetWithoutPlan());
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
      await tabTo(open, "participantsInGoals");
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

  it("says what is wrong with a file that it cannot read, and keeps the open one", async () => {
    const open = await site.open();
    await choose(open, fileOf("gammal.xlsx", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])));
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

  it("makes a new budget step by step, by keyboard alone, and opens it without an error in it", async () => {
    const open = await site.open();
    const { keyboard } = open.page;
    await open.page.getByRole("tab", { name: "Fyll i" }).click();
    await open.page.getByRole("button", { name: "Ny budget" }).click();
    await stands(open, "Projekt");
    await tabTo(open, "project");
    await keyboard.press("Enter");
    await open.page.getByText("Skriv projektets namn.").waitFor();
    expect(await hasFocus(open, "textbox")).toBe(true);
    await keyboard.type("Vägen vidare");
    await keyboard.press("Enter");
    await stands(open, "Period");
    await open.page.getByText("Steg 2 av 4").waitFor();
    await open.page.getByText("12 månader.").waitFor();
    await tabTo(open, "from");
    await keyboard.press("Enter");
    await stands(open, "Parter");
    await tabTo(open, "partner-0");
    await keyboard.type("Örebro kommun");
    await tabTo(open, "partner-1");
    await keyboard.type("Arbetsförmedlingen");
    await open.page.getByText("2 av förbundets medlemmar deltar.").waitFor();
    await screenshot(open, "new-budget");
    await keyboard.press("Enter");
    await stands(open, "Policy");
    await open.page.getByText("Projektet får pågå i högst 36 månader.").waitFor();
    await press(open, "Nästa");
    await stands(open, "Klart");
    await press(open, "Gör budgeten");
    await open.page.getByText("Budget Vägen vidare.xlsx").waitFor();
    await open.page.getByRole("grid").getByText("Örebro kommun").first().waitFor();
    expect((await shownFindings(open)).filter((finding) => /BUD-[1-4]/.test(finding))).toEqual([]);
    expect(open.faults).toEqual([]);
  });

  it.each([320, 450] as const)(
    "has no accessibility fault in any step of a new budget, at %d pixels, and checks by the policy that was chosen",
    async (width) => {
      const open = await site.open({ viewport: { width, height: 800 } });
      const sound = async (name: string): Promise<void> => {
        await open.page.getByRole("heading", { name, exact: true }).waitFor();
        expect(await accessibilityFaults(open)).toEqual([]);
        expect(await overflow(open)).toBe(0);
      };
      await open.page.getByRole("tab", { name: "Fyll i" }).click();
      await open.page.getByRole("button", { name: "Ny budget" }).click();
      await sound("Projekt");
      await open.page.getByLabel("Projektets namn").fill("Vägen vidare");
      await press(open, "Nästa");
      await open.page.getByLabel("Till och med").fill("2031-12-31");
      await sound("Period");
      expect(new Set(await tops(open, ["Nästa", "Tillbaka", "Avbryt"])).size).toBe(1);
      await press(open, "Nästa");
      await open.page.getByLabel("Huvudprojektägare").fill("Örebro kommun");
      await open.page.getByRole("button", { name: "Försäkringskassan" }).click();
      await press(open, "Lägg till delprojektägare");
      await open.page.getByRole("textbox", { name: "Delprojektägare 2" }).fill("FK");
      await sound("Parter");
      await press(open, "Nästa");
      await open.page.locator("[data-policy-file]").setInputFiles(policyFile({ fewestMembers: 3 }));
      await open.page.getByText("fewestMembers finns inte bland gränserna").waitFor();
      await sound("Policy");
      const own = { name: "Förbundet Exempel", longestProjectMonths: 12 };
      await open.page.locator("[data-policy-file]").setInputFiles(policyFile(own));
      await open.page.getByText("Gäller: Förbundet Exempel").waitFor();
      await press(open, "Nästa");
      await sound("Klart");
      await press(open, "Gör budgeten");
      await open.page.getByText("Granskad mot: Förbundet Exempel").waitFor();
      expect((await shownFindings(open)).join()).toContain("BUD-503");
      await open.page.getByRole("button", { name: "Byt policy" }).click();
      expect(await accessibilityFaults(open)).toEqual([]);
      await press(open, "Ta bort vald policy");
      await open.page.getByText("Granskad mot: Samkolls grundvärden").waitFor();
    },
  );

  it("starts with the wizard of a new budget where the address asks for it", async () => {
    const open = await site.open({ address: "index.html?start=new", settled: false });
    await open.page.getByRole("form", { name: "Projekt" }).waitFor();
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

  it.each([
    ["light", 1280],
    ["dark", 1280],
    ["light", 450],
    ["light", 320],
    ["dark", 320],
  ] as const)(
    "has no accessibility fault in %s at %d pixels, and nothing runs out of the window",
    async (colorScheme, width) => {
      const open = await site.open({ colorScheme, viewport: { width, height: 800 } });
      expect(await accessibilityFaults(open)).toEqual([]);
      expect(await overflow(open)).toBe(0);
      if (width === 1280 && colorScheme === "dark") {
        await open.page.locator("[data-rule=BUD-205]").getByRole("button").first().click();
        await screenshot(open, "browser-dark");
      }
      if (width === 320 && colorScheme === "light") await screenshot(open, "pane-320");
      await open.page.getByRole("tab", { name: "Nyckeltal" }).click();
      await open.page.getByRole("button", { name: "Skriv som blad" }).waitFor();
      expect(await accessibilityFaults(open)).toEqual([]);
      expect(await overflow(open)).toBe(0);
      // As wide as WCAG 1.4.12 asks a page to stand.
      await open.page.addStyleTag({ content: "* { letter-spacing: 0.12em !important; }" });
      expect(await tablesBeyondPart(open)).toBe(0);
    },
  );

  it("keeps its signs and edges in forced colours", async () => {
    const open = await site.open({ forcedColors: "active", viewport: { width: 450, height: 800 } });
    expect(await accessibilityFaults(open)).toEqual([]);
    await screenshot(open, "pane-450-high-contrast");
  });

  it("shows the cell instead of the pane in a narrow window, and the way back", async () => {
    const open = await site.open({ viewport: { width: 450, height: 800 } });
    await open.page.locator("[data-rule=BUD-705]").getByRole("button").first().click();
    expect(await open.page.getByRole("grid").isVisible()).toBe(true);
    expect(await hasFocus(open, "grid")).toBe(true);
    await open.page.getByRole("tab", { name: "Granskning" }).click();
    expect(await open.findings.first().isVisible()).toBe(true);
  });

  it("opens as a page of its own, with a word about it, where the pane cannot reach Office.js", async () => {
    const open = await site.open({
      address: "taskpane.html",
      viewport: { width: 320, height: 800 },
      before: (page) => answerOfficeScript(page, (route) => route.abort()),
    });
    expect(await open.page.getByText("Excel kunde inte nås.").isVisible()).toBe(true);
    expect(await verdict(open)).toContain("budgeten bör inte skickas in än");
  });

  it("is the pane alone inside Excel, in Excel's language and theme, and says so when Excel refuses", async () => {
    const open = await site.open({
      address: "taskpane.html",
      viewport: { width: 320, height: 800 },
      settled: false,
      before: (page) =>
        answerOfficeScript(page, (route) =>
          route.fulfill({ contentType: "text/javascript", body: excelWithoutWorkbook }),
        ),
    });
    await open.page.getByText("Check the open workbook, make a new budget or look at an example.").waitFor();
    expect(await open.page.getByRole("grid").count()).toBe(0);
    const ground = await open.page.locator("header").evaluate((header) => getComputedStyle(header).backgroundColor);
    expect(ground).toBe("rgb(41, 41, 41)");
    expect(await accessibilityFaults(open)).toEqual([]);
    await open.page.getByRole("button", { name: "Check" }).click();
    await open.page.getByRole("alert").waitFor();
    expect(await open.page.getByRole("button", { name: "Check" }).isEnabled()).toBe(true);
  });
});

async function choose({ page }: OpenPage, file: ReturnType<typeof fileOf>): Promise<void> {
  await page.locator("input[type=file]").setInputFiles(file);
}

/** Microsoft's address is never asked; the test answers in its place. */
async function answerOfficeScript(page: Page, answer: (route: Route) => Promise<void>): Promise<void> {
  await page.route("https://appsforoffice.microsoft.com/**", answer);
}

async function verdict({ page }: OpenPage): Promise<string> {
  return normal(await page.locator("[data-verdict]").innerText());
}

/** The lines of one key figure: its name, its value and what was divided by what. */
async function figure({ page }: OpenPage, key: string): Promise<readonly string[]> {
  const parts = page.locator(`[data-figure=${key}]`).locator("dt, dd");
  await parts.first().waitFor();
  return (await parts.allInnerTexts()).map(normal);
}

async function hasFocus({ page }: OpenPage, role: "grid" | "textbox"): Promise<boolean> {
  return page.getByRole(role).evaluateAll((elements) => elements.some((element) => element === document.activeElement));
}

async function tops({ page }: OpenPage, buttons: readonly string[]): Promise<readonly (number | undefined)[]> {
  const boxes = buttons.map((name) => page.getByRole("button", { name, exact: true }).boundingBox());
  return (await Promise.all(boxes)).map((box) => box?.y);
}

/** How many tables reach into the margin, or past it. */
async function tablesBeyondPart({ page }: OpenPage): Promise<number> {
  return page.getByRole("tabpanel", { name: "Nyckeltal" }).evaluate((part) => {
    const edge = part.getBoundingClientRect().right + 0.5;
    return [...part.querySelectorAll("table")].filter((table) => table.getBoundingClientRect().right > edge).length;
  });
}

/** Pixels that the page is wider or higher than its window: two scrollbars where one is enough. */
async function overflow({ page }: OpenPage): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
    const pane = document.querySelector("main section:has([data-verdict])");
    const beside = pane === null ? 0 : pane.scrollWidth - pane.clientWidth;
    return Math.max(scrollWidth - clientWidth, scrollHeight - clientHeight, beside);
  });
}

/** The wizard stands at this step, the keyboard at its heading. */
async function stands({ page }: OpenPage, heading: string): Promise<void> {
  const element = page.getByRole("heading", { name: heading, exact: true });
  await element.waitFor();
  expect(await element.evaluate((shown) => shown === document.activeElement)).toBe(true);
}

/** Presses a button as a person without a mouse does. */
async function press({ page }: OpenPage, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).press("Enter");
}

function policyFile(content: object): ReturnType<typeof fileOf> {
  return { name: "policy.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(content)) };
}

/** Presses Tab until the field of this name has the focus. */
async function tabTo({ page }: OpenPage, name: string): Promise<void> {
  const field = page.locator(`[name="${name}"]`);
  for (let steps = 0; steps < 100; steps += 1) {
    if (await field.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never comes to ${name}`);
}

/** Every kind of space as a plain one. */
function normal(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
