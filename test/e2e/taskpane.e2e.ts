/** The task pane's own page, in a real Chromium: inside Excel, and where Office.js cannot be reached or comes late. */
import type { Page, Route } from "playwright-core";
import { describeInChromium } from "../tooling/chromium";
import { accessibilityFaults, type OpenPage, screenshot, sideways, siteForTests } from "./a-page";

jest.setTimeout(60_000);

interface FakeExcel {
  readonly language?: string;
  readonly dark?: boolean;
  readonly readOnly?: boolean;
  readonly sharedRuntime?: boolean;
  readonly workbook?: string;
  /** What `onReady` answers with, an expression; `late()` waits for `window.joinExcel()`. */
  readonly ready?: string;
}

/** Office.js as far as the pane asks it of its surroundings; every call to the workbook fails. */
function officeScript(excel: FakeExcel = {}): string {
  const { language = "en-US", dark = true, readOnly = false, sharedRuntime = true } = excel;
  const { workbook = "https://forbund.example/budget.xlsx", ready = "{ host: 'Excel', platform: 'PC' }" } = excel;
  return `
    const late = () => new Promise((resolve) => { window.joinExcel = () => resolve({ host: "Excel", platform: "PC" }); });
    window.ribbon = new Map();
    window.shows = 0;
    window.Office = {
      HostType: { Excel: "Excel" },
      DocumentMode: { ReadOnly: "readOnly", ReadWrite: "readWrite" },
      VisibilityMode: { hidden: "Hidden", taskpane: "Taskpane" },
      onReady: async () => (${ready}),
      actions: { associate: (name, command) => window.ribbon.set(name, command) },
      addin: { showAsTaskpane: async () => { window.shows += 1; }, onVisibilityModeChanged: async () => undefined },
      context: {
        displayLanguage: "${language}",
        officeTheme: { isDarkTheme: ${dark} },
        document: { mode: "${readOnly ? "readOnly" : "readWrite"}", url: "${workbook}" },
        requirements: { isSetSupported: (name) => name !== "SharedRuntime" || ${sharedRuntime} },
      },
    };
    window.Excel = { run: () => Promise.reject(new Error("no workbook here")) };
  `;
}

const swedish = { language: "sv-SE", dark: false } as const;
const narrow = { width: 320, height: 800 } as const;

describeInChromium("the task pane's page", () => {
  const site = siteForTests();
  const open = (excel: FakeExcel, options = {}): Promise<OpenPage> =>
    site.open({
      address: "taskpane.html",
      viewport: narrow,
      settled: false,
      before: (page) => answerOfficeScript(page, fulfil(officeScript(excel))),
      ...options,
    });
  const blocked = (options = {}): Promise<OpenPage> =>
    open({}, { before: (page: Page) => answerOfficeScript(page, (route) => route.abort()), ...options });

  describe("where Office.js is blocked", () => {
    it("says so, and shows no workbook that somebody could take for the open one", async () => {
      const { page } = await blocked();
      await page.getByRole("heading", { name: "Samkoll når inte Excel" }).waitFor();
      expect(await page.getByRole("textbox").inputValue()).toContain("https://appsforoffice.microsoft.com");
      expect(await page.getByRole("grid").count()).toBe(0);
      expect(await page.locator("[data-rule]").count()).toBe(0);
      expect(await page.getByText("ISAmverkan").count()).toBe(0);
    });

    it("starts in Excel on another try, once it is let through", async () => {
      let through = false;
      const { page } = await blocked({
        before: (page: Page) =>
          answerOfficeScript(page, (route) => (through ? fulfil(officeScript())(route) : route.abort())),
      });
      const retry = page.getByRole("button", { name: "Försök igen" });
      await retry.waitFor();
      through = true;
      await retry.click();
      await page.getByRole("button", { name: "Check" }).waitFor();
    });

    it("leads to the browser page in a window of its own", async () => {
      const { page } = await blocked();
      const popup = page.context().waitForEvent("page");
      await page.getByRole("link", { name: "Öppna webbsidan" }).click();
      expect(new URL((await popup).url()).pathname).toBe("/index.html");
    });

    it.each([
      ["light", 320, "none"],
      ["dark", 450, "none"],
      ["light", 450, "active"],
    ] as const)(
      "has no accessibility fault in %s at %d pixels, forced colours %s",
      async (colorScheme, width, forced) => {
        const shown = await blocked({ colorScheme, forcedColors: forced, viewport: { width, height: 800 } });
        await shown.page.getByRole("heading", { name: "Samkoll når inte Excel" }).waitFor();
        expect(await accessibilityFaults(shown)).toEqual([]);
        expect(await sideways(shown)).toBe(0);
        await screenshot(shown, `start-blocked-${width}-${forced === "active" ? "high-contrast" : colorScheme}`);
      },
    );
  });

  describe("where Excel joins late", () => {
    it("goes over to it when the script arrives after the patience", async () => {
      let release: () => Promise<void> = () => Promise.resolve();
      const { page } = await open(
        {},
        {
          until: "commit",
          before: (page: Page) =>
            answerOfficeScript(page, async (route) => {
              release = () => fulfil(officeScript(swedish))(route);
            }),
        },
      );
      await page.getByRole("heading", { name: "Samkoll når inte Excel" }).waitFor();
      await release();
      await page.getByRole("button", { name: "Kontrollera" }).waitFor();
      expect(await page.getByText("Samkoll når inte Excel").count()).toBe(0);
    });

    it("goes over to it when onReady, which seemed never to settle, settles", async () => {
      const { page } = await open({ ...swedish, ready: "late()" });
      await page.getByRole("heading", { name: "Samkoll når inte Excel" }).waitFor();
      await page.evaluate("joinExcel()");
      await page.getByRole("button", { name: "Kontrollera" }).waitFor();
    });

    it("speaks Excel's language from then on", async () => {
      const { page } = await open({ language: "en-US", ready: "late()" });
      await page.getByRole("heading", { name: "Samkoll når inte Excel" }).waitFor();
      await page.evaluate("joinExcel()");
      await page.getByRole("button", { name: "Check" }).waitFor();
      expect(await page.locator("html").getAttribute("lang")).toBe("en");
    });
  });

  it("shows the way to the browser page where Office.js says that this is not Excel", async () => {
    const shown = await open({ ready: "{ host: null, platform: null }" });
    await shown.page.getByRole("heading", { name: "Det här fönstret hör till Excel" }).waitFor();
    expect(await shown.page.getByRole("link", { name: "Öppna webbsidan" }).isVisible()).toBe(true);
    expect(await shown.page.getByRole("grid").count()).toBe(0);
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it("is the pane alone inside Excel, in Excel's language and theme, and says so when Excel refuses", async () => {
    const shown = await open({});
    const { page } = shown;
    await page.getByText("Check the open workbook, make a new budget or look at an example.").waitFor();
    expect(await page.getByRole("grid").count()).toBe(0);
    expect(await ground(page)).toBe("rgb(41, 41, 41)");
    expect(await accessibilityFaults(shown)).toEqual([]);
    await page.getByRole("button", { name: "Check" }).click();
    await page.getByRole("alert").waitFor();
    expect(await page.getByRole("button", { name: "Check" }).isEnabled()).toBe(true);
  });

  it("starts in an Excel that tells little of itself", async () => {
    const { page } = await open(
      {},
      {
        before: (page: Page) =>
          answerOfficeScript(
            page,
            fulfil(`
              window.Office = {
                onReady: async () => ({ host: "Excel" }),
                context: { displayLanguage: "sv-SE", requirements: { isSetSupported: () => true } },
              };
            `),
          ),
      },
    );
    await page.getByRole("button", { name: "Kontrollera" }).waitFor();
  });

  it("follows Excel's theme while it is open", async () => {
    const { page } = await open(swedish);
    await page.getByRole("button", { name: "Kontrollera" }).waitFor();
    expect(await ground(page)).toBe("rgb(255, 255, 255)");
    await page.evaluate("Office.context.officeTheme = { bodyBackgroundColor: '#262626' }");
    await page.waitForFunction(
      () => getComputedStyle(document.querySelector("header") ?? document.body).backgroundColor === "rgb(41, 41, 41)",
    );
  });

  it("says that a read-only workbook cannot be written in, as long as it is so", async () => {
    const shown = await open({ ...swedish, readOnly: true });
    const { page } = shown;
    await page.getByText("Arbetsboken är skrivskyddad.").waitFor();
    await page.getByText(/^Kontrollera den öppna arbetsboken/).waitFor();
    expect(await page.getByRole("button", { name: "Ny budget" }).getAttribute("aria-disabled")).toBe("true");
    expect(await accessibilityFaults(shown)).toEqual([]);
    expect(await sideways(shown)).toBe(0);
    await page.evaluate("Office.context.document.mode = 'readWrite'");
    await page.getByText("Arbetsboken är skrivskyddad.").waitFor({ state: "detached" });
    expect(await page.getByRole("button", { name: "Ny budget" }).getAttribute("aria-disabled")).toBeNull();
  });

  it("keeps a half-filled form through the ribbon's presses, completes each, and is never loaded anew", async () => {
    const { page } = await open(swedish);
    await page.getByText(/^Kontrollera den öppna arbetsboken/).waitFor();
    await page.evaluate("window.samePage = true");
    expect(await press(page, "newBudget")).toBe(1);
    await page.getByRole("textbox", { name: /Projektets namn/ }).fill("Vägen vidare");
    expect(await press(page, "checkWorkbook")).toBe(1);
    await page.getByRole("button", { name: "Tillbaka till Ny budget" }).waitFor();
    expect(await page.getByRole("textbox", { name: /Projektets namn/ }).isVisible()).toBe(false);
    expect(await press(page, "newBudget")).toBe(1);
    expect(await page.getByRole("textbox", { name: /Projektets namn/ }).inputValue()).toBe("Vägen vidare");
    expect(await page.evaluate("[window.samePage, window.shows]")).toEqual([true, 3]);
    expect(await page.evaluate("sessionStorage.length")).toBe(0);
  });

  it("finds a half-filled form again without a shared runtime, over the same workbook alone", async () => {
    const excel = { ...swedish, sharedRuntime: false };
    let workbook = "https://forbund.example/budget.xlsx";
    const { page } = await open(
      {},
      {
        address: "taskpane.html?start=new",
        before: (page: Page) =>
          answerOfficeScript(page, (route) => fulfil(officeScript({ ...excel, workbook }))(route)),
      },
    );
    const project = page.getByRole("textbox", { name: /Projektets namn/ });
    await project.fill("Vägen vidare");
    // As an older manifest's buttons do.
    await page.goto(page.url().replace("start=new", "start=check"));
    await page.getByRole("button", { name: "Tillbaka till Ny budget" }).click();
    expect(await project.inputValue()).toBe("Vägen vidare");
    expect(await page.evaluate("localStorage.length")).toBe(0);
    workbook = "https://forbund.example/annan.xlsx";
    await page.reload();
    await page.getByText(/^Kontrollera den öppna arbetsboken/).waitFor();
    expect(await page.getByRole("button", { name: "Tillbaka till Ny budget" }).count()).toBe(0);
    expect(await page.evaluate("sessionStorage.length")).toBe(0);
  });

  it("finds its steps and the chosen limits again without a shared runtime, and drops a record that is broken", async () => {
    const workbook = "https://forbund.example/budget.xlsx";
    const at = { sheet: "Budget", row: 1, column: 1 };
    const edit = { kind: "cell", at, before: { value: null }, content: { value: 1 } };
    const kept = {
      workbook,
      policy: { name: "Länsstyrelsens" },
      forms: {},
      undoable: [{ applied: [edit], inverse: [edit] }],
      redoable: [],
    };
    const withKept = (record: unknown) => async (page: Page) => {
      await answerOfficeScript(page, fulfil(officeScript({ ...swedish, sharedRuntime: false, workbook })));
      await page.addInitScript((text) => sessionStorage.setItem("samkoll.pane", text), JSON.stringify(record));
    };
    const { page } = await open({}, { address: "taskpane.html?start=new", before: withKept(kept) });
    await page.getByRole("button", { name: "Ångra" }).waitFor();
    await page.getByRole("textbox", { name: /Projektets namn/ }).fill("Vägen vidare");
    const next = page.getByRole("button", { name: "Nästa" });
    await next.click();
    await next.click();
    await page.getByRole("textbox", { name: /Huvudprojektägare/ }).fill("Örebro kommun");
    await next.click();
    await page.getByText("Länsstyrelsens").first().waitFor();

    const broken = { ...kept, undoable: [{ applied: [{ kind: "format" }] }] };
    const { page: other } = await open({}, { before: withKept(broken) });
    await other.getByText(/^Kontrollera den öppna arbetsboken/).waitFor();
    expect(await other.getByRole("button", { name: "Ångra" }).count()).toBe(0);
    expect(await other.evaluate("sessionStorage.length")).toBe(0);
  });
});

/** Presses a button of the ribbon; answers with how often the command was completed. */
async function press(page: Page, name: string): Promise<unknown> {
  return page.evaluate(
    `new Promise((resolve) => { let completed = 0; ribbon.get("${name}")({ completed: () => { completed += 1; } }); setTimeout(() => resolve(completed), 100); })`,
  );
}

async function ground(page: Page): Promise<string> {
  return page.locator("header").evaluate((header) => getComputedStyle(header).backgroundColor);
}

function fulfil(body: string): (route: Route) => Promise<void> {
  return (route) => route.fulfill({ contentType: "text/javascript", body });
}

/** Microsoft's address is never asked; the test answers in its place. */
async function answerOfficeScript(page: Page, answer: (route: Route) => Promise<void>): Promise<void> {
  await page.route("https://appsforoffice.microsoft.com/**", answer);
}
