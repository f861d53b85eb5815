/** Writing in the view of the workbook: typed, edited, cleared, pasted, refused. */
import { createRef, type ReactNode, useState } from "react";
import { act, fireEvent, screen } from "@testing-library/react";
import { recalculated } from "../../../src/workbook/formula/recalculate";
import { WorkbookView } from "../../../src/pane/workbook-view/workbook-view";
import type { Address } from "../../../src/workbook/address";
import { parseCellName } from "../../../src/workbook/address";
import { lookInSnapshot } from "../../../src/workbook/look";
import type { Patch } from "../../../src/workbook/patch";
import { patched } from "../../../src/workbook/patched";
import { cellAt, type Snapshot } from "../../../src/workbook/snapshot";
import { detailed, workbook } from "../a-checked-workbook";
import { show } from "../render";

interface Page {
  readonly steps: readonly Patch[];
  readonly held: (name: string) => unknown;
}

/** The view over a workbook in memory, which keeps what is written. */
function openPage(start: string, snapshot: Snapshot = workbook): Page {
  const steps: Patch[] = [];
  let now = snapshot;
  function Page(): ReactNode {
    const [current, setCurrent] = useState(snapshot);
    const [selected, setSelected] = useState<Address>({ sheet: detailed, row: 0, column: 0, ...parseCellName(start) });
    const [grid] = useState(() => createRef<HTMLDivElement>());
    return (
      <WorkbookView
        snapshot={current}
        told={{ findings: [], questions: [] }}
        changing={[]}
        lookOf={(at) => lookInSnapshot(current, at)}
        awaiting={new Set()}
        selected={selected}
        gridRef={grid}
        onSelect={setSelected}
        onLeave={() => undefined}
        onWrite={(make) => {
          const patch = recalculated(current, make(current));
          steps.push(patch);
          now = patched(current, patch);
          setCurrent(now);
        }}
      />
    );
  }
  show(<Page />);
  return {
    steps,
    held: (name) => {
      const cell = cellAt(now, { sheet: detailed, row: 0, column: 0, ...parseCellName(name) });
      return cell?.formula === undefined ? cell?.value : `=${cell.formula} ${JSON.stringify(cell.value)}`;
    },
  };
}

function selectedCell(): string {
  const id = screen.getByRole("grid").getAttribute("aria-activedescendant");
  return document.getElementById(id ?? "")?.getAttribute("data-cell") ?? "";
}

const locked: Snapshot = {
  ...workbook,
  sheets: workbook.sheets.map((sheet) => ({
    ...sheet,
    protected: true,
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => (cell.column === 2 ? { ...cell, locked: false } : cell)),
    })),
  })),
};

const grid = (): HTMLElement => screen.getByRole("grid");
const field = (name: string): HTMLElement => screen.getByRole("textbox", { name: `Skriv i ${name}` });
const bar = (): HTMLElement => screen.getByRole("textbox", { name: "Cellens innehåll" });
const press = (target: HTMLElement, key: string, more: object = {}): boolean =>
  fireEvent.keyDown(target, { key, ...more });

/** The browser puts the letter into the field that the key has opened; the test does that itself. */
function type(name: string, text: string, end = "Enter"): void {
  press(grid(), text.slice(0, 1));
  fireEvent.change(field(name), { target: { value: text } });
  press(field(name), end);
}

describe("writing in a cell", () => {
  it("replaces what stood there, carries the sum along and goes down", () => {
    const page = openPage("C3");
    type("C3", "310 000");
    expect(page.held("C3")).toBe(310_000);
    expect(page.held("E3")).toBe("=SUM(C3:D3) 310000");
    expect(page.steps).toHaveLength(1);
    expect(selectedCell()).toBe("C4");
    expect(document.activeElement).toBe(grid());
  });

  it.each([
    ["Enter", {}, "C5"],
    ["Enter", { shiftKey: true }, "C3"],
    ["Tab", {}, "D4"],
    ["Tab", { shiftKey: true }, "B4"],
    ["ArrowRight", {}, "D4"],
    ["ArrowUp", {}, "C3"],
  ])("goes on after %s %p", (key, more, next) => {
    const page = openPage("C4");
    press(grid(), "9");
    fireEvent.change(field("C4"), { target: { value: "900 000" } });
    press(field("C4"), key, more);
    expect(page.held("C4")).toBe(900_000);
    expect(selectedCell()).toBe(next);
  });

  it("opens with F2 or a double click on what stands there, where an arrow walks in the text", () => {
    const page = openPage("E3");
    press(grid(), "F2");
    expect(field("E3")).toHaveProperty("value", "=SUMMA(C3:D3)");
    press(field("E3"), "ArrowLeft");
    press(field("E3"), "Escape");
    expect(selectedCell()).toBe("E3");
    const amount = document.querySelector("[data-cell=C3]");
    if (amount === null) throw new Error("C3 is drawn.");
    fireEvent.click(amount);
    fireEvent.doubleClick(amount);
    expect(field("C3")).toHaveProperty("value", "300000");
    press(field("C3"), "Enter");
    expect(page.steps).toEqual([]);
  });

  it("leaves everything as it was on Escape", () => {
    const page = openPage("C3");
    press(grid(), "5");
    fireEvent.change(field("C3"), { target: { value: "5" } });
    press(field("C3"), "Escape");
    expect(page.held("C3")).toBe(300_000);
    expect(page.steps).toEqual([]);
    expect(document.activeElement).toBe(grid());
  });

  it("does not make a number of a text that one only looked at", () => {
    const page = openPage("C4");
    press(grid(), "F2");
    press(field("C4"), "Enter");
    expect(page.steps).toEqual([]);
    expect(page.held("C4")).toBe("900 000");
  });

  it("writes from the formula bar too", () => {
    const page = openPage("C3");
    act(() => bar().focus());
    fireEvent.change(bar(), { target: { value: "=SUMMA(D3;10)" } });
    press(bar(), "Enter");
    expect(page.held("C3")).toBe("=SUM(D3,10) 10");
    expect(selectedCell()).toBe("C4");
  });

  it("writes when one clicks another cell", () => {
    const page = openPage("C3");
    press(grid(), "7");
    fireEvent.change(field("C3"), { target: { value: "7" } });
    const other = document.querySelector("[data-cell=A5]");
    if (other === null) throw new Error("A5 is drawn.");
    fireEvent.click(other);
    expect(page.held("C3")).toBe(7);
    expect(selectedCell()).toBe("A5");
  });

  it("stays with a formula that Excel could not open, and says what is wrong", () => {
    const page = openPage("C3");
    type("C3", "=HEMLIG(C9)");
    expect(screen.getByRole("alert").textContent).toContain("HEMLIG");
    expect(selectedCell()).toBe("C3");
    fireEvent.change(field("C3"), { target: { value: "=5+5" } });
    press(field("C3"), "Enter");
    expect(screen.queryByRole("alert")).toBeNull();
    expect(page.held("C3")).toBe("=5+5 10");
  });

  it("leaves a shortcut to the browser", () => {
    openPage("C3");
    press(grid(), "a", { ctrlKey: true });
    press(grid(), "Shift");
    expect(screen.queryByRole("textbox", { name: "Skriv i C3" })).toBeNull();
  });
});

describe("a protected sheet", () => {
  it("says why a locked cell cannot be written in, and lets one write in the others", () => {
    const page = openPage("E3", locked);
    press(grid(), "5");
    expect(screen.getByRole("alert").textContent).toMatch(/^E3 är låst: bladet är skyddat/);
    press(grid(), "Delete");
    expect(page.steps).toEqual([]);
    expect(bar()).toHaveProperty("readOnly", true);
    press(grid(), "ArrowLeft");
    expect(screen.queryByRole("alert")).toBeNull();
    press(grid(), "ArrowLeft");
    type("C3", "5");
    expect(page.held("C3")).toBe(5);
  });

  it("tells a screen reader which cells are locked", () => {
    openPage("C3", locked);
    expect(document.querySelector("[data-cell=E3]")?.getAttribute("aria-readonly")).toBe("true");
    expect(document.querySelector("[data-cell=C3]")?.getAttribute("aria-readonly")).toBe("false");
  });
});

describe("a block of cells", () => {
  const clipboard = (text = "") => {
    const held = new Map([["text/plain", text]]);
    return {
      held,
      clipboardData: {
        getData: (kind: string) => held.get(kind) ?? "",
        setData: (kind: string, content: string) => void held.set(kind, content),
      },
    };
  };

  it("is chosen with Shift, copied as text at full length and emptied as one step", () => {
    const page = openPage("C3");
    press(grid(), "ArrowDown", { shiftKey: true });
    press(grid(), "ArrowRight", { shiftKey: true });
    press(grid(), "ArrowRight", { shiftKey: true });
    expect(document.querySelectorAll("[role=gridcell][aria-selected=true]")).toHaveLength(6);
    const { held, clipboardData } = clipboard();
    fireEvent.copy(grid(), { clipboardData });
    expect(held.get("text/plain")).toBe("300000\t\t300000\r\n900 000\t\t0");
    press(grid(), "Delete");
    expect(page.steps).toHaveLength(1);
    expect([page.held("C3"), page.held("C4"), page.held("E4")]).toEqual([undefined, undefined, undefined]);
  });

  it("is pasted from the selected cell on, as one step, and never as a formula", () => {
    const page = openPage("C3");
    fireEvent.paste(grid(), clipboard("1 000\t2 000\r\n=C3\t50 %\r\n"));
    expect(page.steps).toHaveLength(1);
    expect(["C3", "D3", "C4", "D4"].map(page.held)).toEqual([1000, 2000, "=C3", 0.5]);
    expect(page.held("E3")).toBe("=SUM(C3:D3) 3000");
  });

  it("is cut to the clipboard", () => {
    const page = openPage("C3");
    const { held, clipboardData } = clipboard();
    fireEvent.cut(grid(), { clipboardData });
    expect(held.get("text/plain")).toBe("300000");
    expect(page.held("C3")).toBeUndefined();
  });

  it("is dropped by Escape, before one leaves the grid", () => {
    openPage("C3");
    press(grid(), "ArrowDown", { shiftKey: true });
    press(grid(), "Escape");
    expect(document.querySelectorAll("[role=gridcell][aria-selected=true]")).toHaveLength(1);
  });
});
