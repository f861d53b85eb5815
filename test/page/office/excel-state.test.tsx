/** The theme and the read-only mode follow while the pane is open. */
import { type ExcelState, followExcel, isDark } from "../../../src/page/office/excel-state";

const light: ExcelState = { dark: false, readOnly: false };

function followed() {
  let now = light;
  const read = jest.fn(() => now);
  const store = followExcel(read);
  const heard = jest.fn();
  const stop = store.subscribe(heard);
  return {
    store,
    heard,
    read,
    stop,
    becomes: (state: ExcelState): void => {
      now = state;
    },
  };
}

function shown(state: "visible" | "hidden"): void {
  Object.defineProperty(document, "visibilityState", { configurable: true, value: state });
  document.dispatchEvent(new Event("visibilitychange"));
}

beforeEach(() => {
  jest.useFakeTimers();
  shown("visible");
});
afterEach(() => jest.useRealTimers());

describe("what Excel tells of itself", () => {
  it("is seen to change while the pane stands open, without an event", () => {
    const { store, heard, becomes } = followed();
    becomes({ ...light, dark: true });
    jest.advanceTimersByTime(2_000);
    expect(heard).toHaveBeenCalledTimes(1);
    expect(store.state().dark).toBe(true);
  });

  it.each([
    ["gets the focus", () => window.dispatchEvent(new Event("focus"))],
    ["is shown again", () => shown("visible")],
  ])("is read when the pane %s", (_, happen) => {
    const { store, becomes } = followed();
    becomes({ ...light, readOnly: true });
    happen();
    expect(store.state().readOnly).toBe(true);
  });

  it("is the same object, told to nobody, while nothing has changed", () => {
    const { store, heard } = followed();
    const before = store.state();
    jest.advanceTimersByTime(60_000);
    expect(store.state()).toBe(before);
    expect(heard).not.toHaveBeenCalled();
  });

  it("is not looked for while the pane is hidden, nor when nobody listens", () => {
    const { read, stop } = followed();
    shown("hidden");
    read.mockClear();
    jest.advanceTimersByTime(60_000);
    expect(read).not.toHaveBeenCalled();
    stop();
    shown("visible");
    jest.advanceTimersByTime(60_000);
    expect(read).not.toHaveBeenCalled();
  });
});

describe("a theme", () => {
  it.each([
    ["says that it is dark", { isDarkTheme: true, bodyBackgroundColor: "#FFFFFF" }, true],
    ["is Black, told by its colours alone", { bodyBackgroundColor: "#262626" }, true],
    ["is Dark Gray, told by its colours alone", { bodyBackgroundColor: "#666666" }, true],
    ["is Colorful, told by its colours alone", { bodyBackgroundColor: "#E6E6E6" }, false],
    ["has a colour that is none", { bodyBackgroundColor: "none" }, null],
    ["is not told", undefined, null],
  ])("that %s is known for it", (_, theme, dark) => {
    expect(isDark(theme)).toBe(dark);
  });
});
