/** What the smoke test asks of Office.js itself: which Excel this is, and what it can. */
import { supportedLevel } from "../hosts/excel/support";
import { words } from "./words";

/** A line each. */
export type Surroundings = readonly { readonly what: string; readonly told: string }[];

/** Besides ExcelApi, with the newest version that is looked for. */
const sets: readonly (readonly [string, number])[] = [
  ["SharedRuntime", 2],
  ["CustomFunctionsRuntime", 5],
  ["ExcelApiDesktop", 5],
  ["ExcelApiOnline", 1],
  ["CompressedFile", 1],
  ["DialogApi", 2],
  ["RibbonApi", 2],
  ["DelayForCellEdit", 1],
];

/** False where the page is not shown by Excel, or Office.js has not come. */
export async function isInExcel(): Promise<boolean> {
  return typeof Office !== "undefined" && (await Office.onReady()).host === Office.HostType.Excel;
}

/** Each part is asked for by itself and may fail. */
export function officeSurroundings(): Surroundings {
  const { names } = words.surroundings;
  const { context } = Office;
  const { diagnostics, officeTheme } = context;
  return [
    line(names.excel, () => [`${diagnostics.host}`, `${diagnostics.platform}`, diagnostics.version]),
    line(names.level, () => [`1.${supportedLevel()}`]),
    line(names.sets, () => sets.map(([set, newest]) => `${set} ${newestOf(set, newest)}`)),
    line(names.language, () => [context.displayLanguage, context.contentLanguage]),
    line(names.mode, () => [`${context.document.mode}`]),
    line(names.theme, () => [officeTheme.bodyBackgroundColor, officeTheme.bodyForegroundColor]),
    line(names.window, () => [`${window.innerWidth} × ${window.innerHeight}`, `${window.devicePixelRatio}`]),
    line(names.browser, () => [navigator.userAgent]),
  ];
}

function line(what: string, tell: () => readonly string[]): Surroundings[number] {
  try {
    return { what, told: tell().join(" · ") };
  } catch {
    return { what, told: words.surroundings.untold };
  }
}

function newestOf(set: string, newest: number): string {
  for (let minor = newest; minor >= 1; minor--) {
    if (Office.context.requirements.isSetSupported(set, `1.${minor}`)) return `1.${minor}`;
  }
  return words.surroundings.none;
}

/** The ground that Excel's theme tells; empty where it tells none. Asked anew each time: no event tells of a change. */
export function officeGround(): string {
  try {
    return Office.context.officeTheme.bodyBackgroundColor;
  } catch {
    return "";
  }
}
