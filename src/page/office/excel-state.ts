/** What Excel tells of its theme and of the open workbook, read again when it may have changed. */
import { isReadOnly } from "../../hosts/excel/support";

export interface ExcelState {
  /** Excel's own theme; `null` where it tells none. */
  readonly dark: boolean | null;
  /** Nothing can be written into the workbook. */
  readonly readOnly: boolean;
}

export interface ExcelStateStore {
  readonly state: () => ExcelState;
  readonly subscribe: (listener: () => void) => () => void;
}

/**
 * Excel tells of no change: `OfficeThemeChanged` is Outlook's alone (learn.microsoft.com/javascript/api/office/
 * office.eventtype). A theme is chosen under *Arkiv*, where the pane neither loses nor gets the focus. So it looks for
 * itself: a property of an object, every other second, while it can be seen.
 */
const glanceMs = 2_000;

export function followExcel(read: () => ExcelState = readExcel): ExcelStateStore {
  let state = read();
  const listeners = new Set<() => void>();
  const look = (): void => {
    if (document.visibilityState === "hidden") return;
    const now = read();
    if (now.dark === state.dark && now.readOnly === state.readOnly) return;
    state = now;
    for (const listener of listeners) listener();
  };
  let glances: ReturnType<typeof setInterval> | undefined;
  const start = (): void => {
    glances = setInterval(look, glanceMs);
    document.addEventListener("visibilitychange", look);
    window.addEventListener("focus", look);
  };
  const stop = (): void => {
    clearInterval(glances);
    document.removeEventListener("visibilitychange", look);
    window.removeEventListener("focus", look);
  };
  return {
    state: () => state,
    subscribe: (listener) => {
      if (listeners.size === 0) start();
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) stop();
      };
    },
  };
}

function readExcel(): ExcelState {
  return { dark: isDark(Office.context.officeTheme), readOnly: isReadOnly() };
}

/** `isDarkTheme` came with Microsoft 365; Excel 2021 tells its colours alone, and Excel on the web at times nothing. */
export function isDark(theme: Partial<Office.OfficeTheme> | undefined): boolean | null {
  return theme?.isDarkTheme ?? isDarkColor(theme?.bodyBackgroundColor ?? "");
}

/** Darker than the middle to the eye (Rec. 601). `null` for what is no colour. */
function isDarkColor(color: string): boolean | null {
  const [, red, green, blue] = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})/i.exec(color) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return null;
  const part = (hex: string): number => Number.parseInt(hex, 16);
  return 0.299 * part(red) + 0.587 * part(green) + 0.114 * part(blue) < 128;
}
