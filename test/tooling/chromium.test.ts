/** The browser that the end-to-end tests drive is found where machines keep it. */
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { findChromium, launchOptions } from "./chromium";

describe("finding a Chromium", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "samkoll-chromium-"));
  const browser = path.join(folder, "chromium-browser");

  beforeAll(() => {
    writeFileSync(browser, "");
    chmodSync(browser, 0o755);
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  it("takes the one that CHROME_PATH names", () => {
    expect(findChromium({ CHROME_PATH: browser })).toBe(browser);
  });

  it("does not quietly take another when CHROME_PATH names none", () => {
    expect(findChromium({ CHROME_PATH: path.join(folder, "none"), PATH: folder })).toBeUndefined();
  });

  it("looks along PATH", () => {
    expect([browser, "/usr/bin/chromium"]).toContain(findChromium({ PATH: folder }, "linux"));
  });

  it("looks in the program folders on Windows", () => {
    const chrome = path.join(folder, "Google/Chrome/Application/chrome.exe");
    expect(findChromium({ PROGRAMFILES: folder }, "win32")).toBeUndefined();
    mkdirSync(path.dirname(chrome), { recursive: true });
    copyFileSync(browser, chrome);
    expect(findChromium({ PROGRAMFILES: folder }, "win32")).toBe(chrome);
  });

  it("drops the sandbox only for root", () => {
    const { args, chromiumSandbox } = launchOptions(browser);
    expect(args?.includes("--no-sandbox")).toBe(process.getuid?.() === 0);
    expect(chromiumSandbox).toBe(process.getuid?.() !== 0);
  });
});
