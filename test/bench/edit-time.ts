/** Editing in the browser: how long from a written cell to its finding, and how smoothly a long sheet scrolls. */
import path from "node:path";
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import * as z from "zod/mini";
import { findChromium, launchChromium } from "../tooling/chromium";
import { serveFolder } from "../tooling/static-server";
import type { BenchFiles } from "./files";
import { median } from "./race";
import { figure, type Section, times } from "./section";

const web = path.resolve("dist/web");
const budget = path.resolve("assets/examples/isamverkan-rattad.xlsx");
const edits = 30;
/** Rows that the scroll passes in ten seconds, in a register of 50,000. */
const scrolledRows = 10_000;
const frames = 600;
const rowPixels = 24;

const millisecondsSchema = z.array(z.number());

/**
 * From the key that writes the cell to the first moment after the finding's card has come or gone: the change itself, and
 * the task after the frame that shows it.
 */
const watchEdits = `
  window.benchEdits = { found: [], shown: [] };
  let begun = 0;
  const marks = () => document.querySelectorAll("[data-rule][data-at=C9]").length;
  let before = marks();
  addEventListener("keydown", ({ key }) => { if (key === "Enter") begun = performance.now(); }, true);
  new MutationObserver(() => {
    const now = marks();
    if (now === before || begun === 0) return;
    before = now;
    const start = begun;
    begun = 0;
    window.benchEdits.found.push(performance.now() - start);
    requestAnimationFrame(() => setTimeout(() => window.benchEdits.shown.push(performance.now() - start)));
  }).observe(document, { subtree: true, childList: true, attributes: true });
`;

const scroll = `new Promise((done) => {
  const grid = document.querySelector("[role=grid]");
  const gaps = [];
  let last = performance.now();
  const step = (now) => {
    gaps.push(now - last);
    last = now;
    if (gaps.length > ${frames}) return done(gaps.slice(1));
    grid.scrollTop += ${(scrolledRows * rowPixels) / frames};
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
})`;

export async function editTime(files: BenchFiles): Promise<Section> {
  const frame = {
    title: "Editing in Chromium",
    baseline: `Milliseconds; × a frame of 60 a second. ${edits} edits of one cell in the ISAmverkan budget, each of which brings a finding or takes it away; ${frames} frames over ${scrolledRows} rows of a register.`,
    head: ["", "median ms", "×", "95 % at most"],
  };
  if (findChromium() === undefined) {
    return { ...frame, rows: [], aims: [], skipped: "no Chromium on this machine; install one or set CHROME_PATH." };
  }
  const server = await serveFolder(web);
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ locale: "sv-SE", viewport: { width: 1280, height: 800 } });
    await page.goto(`${server.origin}/index.html`);
    const { found, shown } = await timedEdits(page);
    const gaps = await timedScroll(page, files.register.paths[0] ?? "");
    return {
      ...frame,
      rows: [
        row("from the key to the finding in the page", found),
        row("… to the frame that shows it", shown),
        row("a frame while scrolling", gaps),
      ],
      aims: [
        { what: "from an edit to its finding", limit: 100, found: median(shown), unit: "ms" },
        { what: "95 % of the frames while scrolling", limit: 34, found: share(gaps, 0.95), unit: "ms" },
      ],
    };
  } finally {
    await browser.close();
    await server.close();
  }
}

async function timedEdits(
  page: Page,
): Promise<{ readonly found: readonly number[]; readonly shown: readonly number[] }> {
  await open(page, budget);
  await page.evaluate(watchEdits);
  const finding = page.locator("[data-rule][data-at=C9]");
  for (let count = 0; count < edits; count += 1) {
    const breaks = count % 2 === 0;
    await page.getByRole("textbox", { name: "Gå till cell" }).fill("C9");
    await page.keyboard.press("Enter");
    await page.getByRole("grid").focus();
    await page.keyboard.type(breaks ? "ca 300 000" : "300 000");
    await page.keyboard.press("Enter");
    await finding.first().waitFor({ state: breaks ? "attached" : "detached" });
    await page.waitForTimeout(100);
  }
  const read = async (list: "found" | "shown"): Promise<readonly number[]> =>
    millisecondsSchema.parse(await page.evaluate(`window.benchEdits.${list}`));
  return { found: await read("found"), shown: await read("shown") };
}

async function timedScroll(page: Page, register: string): Promise<readonly number[]> {
  await open(page, register);
  await page.getByRole("grid").getByText("Ärende").first().waitFor();
  return millisecondsSchema.parse(await page.evaluate(scroll));
}

async function open(page: Page, file: string): Promise<void> {
  await page.locator("input[type=file]").setInputFiles({
    name: path.basename(file),
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: readFileSync(file),
  });
  await page.locator("header").getByText(path.basename(file)).waitFor({ timeout: 60_000 });
}

function row(name: string, milliseconds: readonly number[]): readonly string[] {
  const middle = median(milliseconds);
  return [name, figure(middle), times(middle / (1000 / 60)), figure(share(milliseconds, 0.95))];
}

/** The smallest figure that so large a share of them does not exceed. */
function share(figures: readonly number[], part: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.min(Math.ceil(sorted.length * part), sorted.length) - 1] ?? NaN;
}
