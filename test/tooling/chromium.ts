/** Finds the Chromium that end-to-end tests and the bench drive, and says how to start it. */
import { accessSync, constants } from "node:fs";
import path from "node:path";
import { chromium, type Browser, type LaunchOptions } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

const ELSEWHERE = [
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];

const WINDOWS = ["Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe"];

/** The path of a Chromium, from CHROME_PATH, PATH or the usual places; undefined where there is none. */
export function findChromium(env: NodeJS.ProcessEnv = process.env, platform = process.platform): string | undefined {
  if (env["CHROME_PATH"]) return isExecutable(env["CHROME_PATH"]) ? env["CHROME_PATH"] : undefined;
  return candidates(env, platform).find(isExecutable);
}

/** No network of its own, and no sandbox only where the kernel refuses one: as root. */
export function launchOptions(executablePath: string): LaunchOptions {
  const root = process.getuid?.() === 0;
  return {
    executablePath,
    headless: true,
    chromiumSandbox: !root,
    args: [
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      ...(root ? ["--no-sandbox"] : []),
    ],
  };
}

/** Starts the Chromium found on the machine; rejects where there is none. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error("No Chromium found: install one or set CHROME_PATH.");
  return chromium.launch(launchOptions(executablePath));
}

/** Jest's `describe` where there is a Chromium; elsewhere the tests count as skipped and the reporter says why. */
export function describeInChromium(name: string, body: () => void): void {
  (findChromium() === undefined ? describe.skip : describe)(name, body);
}

function candidates(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): readonly string[] {
  if (platform === "win32") {
    const roots = [env["PROGRAMFILES"], env["PROGRAMFILES(X86)"], env["LOCALAPPDATA"]];
    return roots.flatMap((root) => (root === undefined ? [] : WINDOWS.map((file) => path.join(root, file))));
  }
  const folders = (env["PATH"] ?? "").split(path.delimiter).filter((folder) => folder !== "");
  const onPath = NAMES.flatMap((name) => [...folders, "/usr/bin"].map((folder) => path.join(folder, name)));
  return [...onPath, ...ELSEWHERE];
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
