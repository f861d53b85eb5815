/** The pane in a browser: what it weighs, and how long until a person can act and sees the first finding. */
import path from "node:path";
import type { Browser } from "playwright-core";
import * as z from "zod/mini";
import { findChromium, launchChromium } from "../tooling/chromium";
import { serveFolder } from "../tooling/static-server";
import { builtScripts } from "./bundle";
import { median, summary } from "./race";
import { figure, type Section, times } from "./section";

const web = path.resolve("dist/web");
const visits = 11;

const marksSchema = z.object({ scripts: z.number(), interactive: z.number(), findings: z.number() });

/** Milliseconds since the navigation began. */
type Marks = z.infer<typeof marksSchema>;

/**
 * Runs in the page before its own scripts. A mark is set in the task after the change it waits for: from then on the
 * page answers to a key or a click.
 */
const watch = `window.benchMarks = new Promise((done) => {
  const marks = {};
  const waitFor = { interactive: "#root section button:not([aria-disabled=true], :disabled)", findings: "[data-rule]" };
  const mark = (name) => {
    marks[name] = performance.now();
    const { domContentLoadedEventEnd: scripts } = performance.getEntriesByType("navigation")[0];
    if (marks.interactive && marks.findings) done({ ...marks, scripts });
  };
  const look = () => {
    for (const [name, selector] of Object.entries(waitFor)) {
      if (document.querySelector(selector) === null) continue;
      delete waitFor[name];
      setTimeout(mark, 0, name);
    }
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
})`;

export function paneWeight(): Section {
  const scripts = builtScripts(web);
  const initial = scripts.filter((script) => script.initial).reduce((sum, { kB }) => sum + kB, 0);
  return {
    title: "The pane's bundle",
    baseline: "kB gzip; × the scripts of the first load.",
    head: ["", "kB gzip", "×", "holds, largest first"],
    rows: scripts.map(({ file, kB, initial: first, holds }) => [
      `${first ? "first load" : "later"}: \`${file.replace(/\.[0-9a-f]{10}(?=\.js$)/, "")}\``,
      figure(kB),
      times(kB / initial),
      holds,
    ]),
    aims: [{ what: "the first load", limit: 200, found: initial, unit: "kB" }],
  };
}

export async function paneTime(): Promise<Section> {
  const frame = {
    title: "The pane in Chromium",
    baseline: `Milliseconds from the navigation, index.html with the sample budget open, served from this machine, cache empty; × the moment when the page's first scripts have run (DOMContentLoaded). Median of ${visits} visits.`,
    head: ["", "ms", "×"],
  };
  if (findChromium() === undefined) {
    return { ...frame, rows: [], aims: [], skipped: "no Chromium on this machine; install one or set CHROME_PATH." };
  }
  const marks = await visit();
  const row = (name: string, mark: keyof Marks): readonly string[] => {
    const { ms, ratio } = summary(
      marks.map((visited) => visited[mark]),
      marks.map((visited) => visited.scripts),
    );
    return [name, figure(ms), times(ratio)];
  };
  return {
    ...frame,
    rows: [
      row("first scripts have run", "scripts"),
      row("**interactive**: a button of the pane answers", "interactive"),
      row("first finding shown", "findings"),
    ],
    aims: [
      {
        what: "interactive after",
        limit: 1000,
        found: median(marks.map(({ interactive }) => interactive)),
        unit: "ms",
      },
    ],
  };
}

async function visit(): Promise<readonly Marks[]> {
  const server = await serveFolder(web);
  const browser = await launchChromium();
  try {
    await visitOnce(browser, server.origin);
    const marks: Marks[] = [];
    for (let count = 0; count < visits; count += 1) marks.push(await visitOnce(browser, server.origin));
    return marks;
  } finally {
    await browser.close();
    await server.close();
  }
}

async function visitOnce(browser: Browser, origin: string): Promise<Marks> {
  const context = await browser.newContext({ locale: "sv-SE", viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(watch);
    await page.goto(`${origin}/index.html`);
    return marksSchema.parse(await page.evaluate("window.benchMarks"));
  } finally {
    await context.close();
  }
}
