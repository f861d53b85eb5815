/** The built page in a real Chromium, for the end-to-end tests: what it logs and asks of the network is kept. */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { launchChromium } from "../tooling/chromium";
import { serveFolder, type StaticServer } from "../tooling/static-server";
import type { ChosenFile } from "./budget-files";

export interface Site {
  /** Opens `index.html`, or what `address` says; waits until the sample's findings stand there, unless `settled` is false. */
  readonly open: (options?: OpenOptions) => Promise<OpenPage>;
}

interface Started {
  readonly server: StaticServer;
  readonly browser: Browser;
}

export interface OpenOptions extends BrowserContextOptions {
  readonly address?: string;
  readonly settled?: boolean;
  /** "commit" where the test itself keeps something of the page waiting. */
  readonly until?: "load" | "commit";
  /** Runs before the page loads. */
  readonly before?: (page: Page) => Promise<void>;
}

export interface OpenPage {
  readonly page: Page;
  readonly findings: Locator;
  /** Console errors and warnings, uncaught errors and failed requests, in order. */
  readonly faults: readonly string[];
  /** Addresses asked for outside the page's own origin. */
  readonly foreign: readonly string[];
}

const builtPage = path.resolve(__dirname, "../../dist/web");
/** Scheme, width in pixels and forced colours in which every part is looked at. */
export const looks = [
  ["light", 1280, "none"],
  ["dark", 450, "none"],
  ["light", 320, "none"],
  ["light", 450, "active"],
] as const;

const wide = { width: 1280, height: 800 } as const;

/**
 * The page's service worker fetches all of it once more for every test. It is let in where it is tried (offline.e2e.ts);
 * elsewhere the page is told this, and goes on.
 */
const workerRefused = "Service Worker registration blocked by Playwright";

/** The site for the tests of a suite. What a test opened is closed behind it, so that no page idles beside the next. */
export function siteForTests(): Site {
  let started: Started | undefined;
  beforeAll(async () => {
    const [server, browser] = await Promise.all([serveFolder(builtPage), launchChromium()]);
    started = { server, browser };
  });
  afterEach(async () => {
    await Promise.all((started?.browser.contexts() ?? []).map((context) => context.close()));
  });
  afterAll(async () => {
    await started?.browser.close();
    await started?.server.close();
  });
  return {
    open: async (options = {}) => {
      if (started === undefined) throw new Error("The site is there in a test, not before.");
      return openPage(started, options);
    },
  };
}

async function openPage({ browser, server }: Started, options: OpenOptions): Promise<OpenPage> {
  const { address = "index.html", settled = true, until = "load", before, ...context } = options;
  const page = await (
    await browser.newContext({ locale: "sv-SE", viewport: wide, serviceWorkers: "block", ...context })
  ).newPage();
  page.setDefaultTimeout(10_000);
  const faults: string[] = [];
  const foreign: string[] = [];
  page.on("console", (message) => {
    const fault = message.type() === "error" || message.type() === "warning";
    if (fault && message.text() !== workerRefused) faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "";
    // A picture that was drawn anew before it came is given up by the page, not refused by anyone.
    const givenUp = reason === "net::ERR_ABORTED" && request.resourceType() === "image";
    if (!givenUp) faults.push(`${request.url()} ${reason}`);
  });
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith("http") && url.origin !== server.origin) foreign.push(request.url());
  });
  await before?.(page);
  await page.goto(`${server.origin}/${address}`, { waitUntil: until });
  const findings = page.locator("[data-rule]");
  if (settled) await findings.first().waitFor({ state: "attached" });
  return { page, findings, faults, foreign };
}

/** Gives the page a file as a person does with its chooser. */
export async function chooseFile({ page }: OpenPage, file: ChosenFile): Promise<void> {
  await page.locator("input[type=file]").setInputFiles(file);
}

/** As `chooseFile`, and waits until the file is the one that is open. */
export async function takeFile(open: OpenPage, file: ChosenFile): Promise<void> {
  await chooseFile(open, file);
  await open.page.getByText(file.name).first().waitFor({ state: "attached" });
}

/** The rules that the shown findings come from, as `BUD-205 A6`. */
export async function shownFindings({ findings }: OpenPage): Promise<readonly string[]> {
  return findings.evaluateAll((cards) =>
    cards.map((card) => `${card.getAttribute("data-rule")} ${card.getAttribute("data-at")}`),
  );
}

/** What `shownFindings` says once it is what is expected, or when that has taken too long: a check may be under way. */
export async function settledFindings(open: OpenPage, expected: readonly string[]): Promise<readonly string[]> {
  const until = Date.now() + 10_000;
  for (;;) {
    const shown = await shownFindings(open);
    if (shown.join() === expected.join() || Date.now() > until) return shown;
    await open.page.waitForTimeout(50);
  }
}

/** The selected cell of the grid with its sheet: `Projektuppgifter!B13`. */
export async function selectedCell({ page }: OpenPage): Promise<string> {
  const cell = await page.getByRole("grid").locator("[aria-selected=true]").getAttribute("data-cell");
  const sheet = page.getByRole("tablist", { name: /^(Blad|Sheets)$/ }).getByRole("tab", { selected: true });
  return `${await sheet.getAttribute("value")}!${cell}`;
}

/** What axe finds wrong by WCAG 2.2 AA, as `rule: the element's HTML`. */
export async function accessibilityFaults({ page }: OpenPage): Promise<readonly string[]> {
  // A part that waits for the next one is faded, and nobody reads it.
  await page.locator("[role=tabpanel][aria-busy=true]").first().waitFor({ state: "detached" });
  const { violations } = await new AxeBuilder({ page })
    // What is right is counted, not described, and in the page itself: a page has no frames. A sixth of the time.
    .options({ resultTypes: ["violations"] })
    .setLegacyMode()
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    // Fluent's own sentinels at the edges of a list of tabs; the keyboard passes over them.
    .exclude("[data-tabster-dummy]")
    // One row of the grid is as the next; the first ones hold every kind of cell.
    .exclude("[role=grid] [role=rowgroup]:last-child > [role=row]:nth-child(n + 10)")
    .analyze();
  const faults = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  // A tip stands outside the page's regions for as long as it shows, be it on its way out.
  return faults.filter((fault) => !fault.startsWith('region: <div role="tooltip"'));
}

/** Writes docs/screenshots/<name>.png when asked for by SAMKOLL_SCREENSHOTS=1; an ordinary run leaves the tree alone. */
export async function screenshot({ page }: OpenPage, name: string): Promise<void> {
  if (process.env["SAMKOLL_SCREENSHOTS"] !== "1") return;
  const folder = path.resolve(__dirname, "../../docs/screenshots");
  mkdirSync(folder, { recursive: true });
  await page.mouse.move(0, 0);
  await page.screenshot({ path: path.join(folder, `${name}.png`), animations: "disabled" });
}

export async function verdict({ page }: OpenPage): Promise<string> {
  return normal(await page.locator("[data-verdict]").innerText());
}

export async function hasFocus({ page }: OpenPage, role: "grid" | "textbox"): Promise<boolean> {
  return page.getByRole(role).evaluateAll((elements) => elements.some((element) => element === document.activeElement));
}

/** Pixels that the page is wider or higher than its window: two scrollbars where one is enough. */
export async function overflow({ page }: OpenPage): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
    const pane = document.querySelector("main section:has([data-verdict])");
    const beside = pane === null ? 0 : pane.scrollWidth - pane.clientWidth;
    return Math.max(scrollWidth - clientWidth, scrollHeight - clientHeight, beside);
  });
}

/** Pixels that the page is wider than its window. */
export async function sideways({ page }: OpenPage): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Every kind of space as a plain one. */
export function normal(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
