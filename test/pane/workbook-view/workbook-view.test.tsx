/** The plain view of the workbook in the browser: cells, marks, selection. */
import { createRef } from "react";
import { fireEvent, screen, within } from "@testing-library/react";
import { WorkbookView } from "../../../src/pane/workbook-view/workbook-view";
import { type Address, addressText } from "../../../src/workbook/address";
import { lookInSnapshot } from "../../../src/workbook/look";
import type { Sheet, Snapshot } from "../../../src/workbook/snapshot";
import { detailed, findings, summary, workbook } from "../a-checked-workbook";
import { show } from "../render";

function openView(selected: Address | null = null, snapshot: Snapshot = workbook) {
  const onSelect = jest.fn<void, [Address]>();
  const onLeave = jest.fn<void, []>();
  show(
    <WorkbookView
      snapshot={snapshot}
      told={{ findings, questions: [] }}
      changing={[]}
      selected={selected}
      gridRef={createRef()}
      lookOf={(at) => lookInSnapshot(snapshot, at)}
      awaiting={new Set([`${detailed}!E5`])}
      onSelect={onSelect}
      onLeave={onLeave}
      onWrite={() => undefined}
    />,
  );
  return { went: () => onSelect.mock.calls.map(([at]) => addressText(at)), onLeave };
}

function cell(name: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(`[data-cell="${name}"]`);
  if (element === null) throw new Error(`${name} is not drawn.`);
  return element;
}

function withSheet(change: Partial<Sheet>): Snapshot {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => (sheet.name === summary ? { ...sheet, ...change } : sheet)),
  };
}

const plain = (text: string | null): string => (text ?? "").replace(/\s+/g, " ").trim();

describe("the view of a workbook", () => {
  it("shows the first sheet with formatted values, letters above and numbers beside", () => {
    openView();
    expect(screen.getByRole("grid", { name: `Bladet ${detailed}` })).toBeTruthy();
    expect(plain(cell("C3").textContent)).toBe("300 000");
    expect(screen.getByRole("columnheader", { name: "C" })).toBeTruthy();
    expect(screen.getByRole("rowheader", { name: "3" })).toBeTruthy();
  });

  it("marks a cell with a finding by word and sign, not by colour alone", () => {
    openView();
    expect(cell("E6").textContent).toMatch(/^1.700.000Fel: $/);
    expect(cell("E6").querySelector("svg")).not.toBeNull();
    expect(cell("C4").textContent).toContain("Varning");
    expect(cell("C3").querySelector("svg")).toBeNull();
  });

  it("shows the selected cell, its name and its formula", () => {
    openView({ sheet: detailed, row: 2, column: 4 });
    expect(cell("E3").getAttribute("aria-selected")).toBe("true");
    expect(screen.getByRole("grid").getAttribute("aria-activedescendant")).toBe(cell("E3").id);
    expect(screen.getByDisplayValue("E3")).toBeTruthy();
    expect(screen.getByRole("textbox", { name: "Cellens innehåll" })).toHaveProperty("value", "=SUMMA(C3:D3)");
  });

  it("turns to the sheet of the selected cell", () => {
    openView({ sheet: summary, row: 1, column: 0 });
    expect(screen.getByRole("grid", { name: `Bladet ${summary}` })).toBeTruthy();
    expect(screen.getByRole("tab", { name: new RegExp(summary), selected: true })).toBeTruthy();
  });

  it("goes where one clicks, presses an arrow or writes the name of a cell", () => {
    const { went, onLeave } = openView({ sheet: detailed, row: 2, column: 2 });
    fireEvent.click(cell("D5"));
    fireEvent.keyDown(screen.getByRole("grid"), { key: "ArrowDown" });
    const nameBox = screen.getByRole("textbox", { name: "Gå till cell" });
    fireEvent.change(nameBox, { target: { value: "b40" } });
    fireEvent.submit(nameBox);
    fireEvent.change(nameBox, { target: { value: "nowhere" } });
    fireEvent.submit(nameBox);
    expect(went()).toEqual([`${detailed}!D5`, `${detailed}!C4`, `${detailed}!B40`]);
    fireEvent.keyDown(screen.getByRole("grid"), { key: "Escape" });
    expect(onLeave).toHaveBeenCalledTimes(1);
  });

  it("says of a formula that waits for Excel that its result does", () => {
    openView({ sheet: detailed, row: 4, column: 4 });
    expect(cell("E5").textContent).toContain("räknas om i Excel");
    expect(cell("E4").textContent).not.toContain("räknas om i Excel");
    expect(screen.getAllByText("räknas om i Excel")).toHaveLength(2);
  });

  it("goes to another sheet by its tab, which carries the sign of its gravest finding", () => {
    const { went } = openView();
    const tab = screen.getByRole("tab", { name: new RegExp(summary) });
    expect(within(tab).getAllByText("Fel")).not.toHaveLength(0);
    fireEvent.click(tab);
    expect(went()).toEqual([`${summary}!A1`]);
  });

  it("says that a sheet is hidden, and where a too large one was cut off", () => {
    openView({ sheet: summary, row: 0, column: 0 }, withSheet({ visibility: "hidden", unreadFromRow: 2_000 }));
    expect(screen.getByRole("tab", { name: /dolt blad/ })).toBeTruthy();
    expect(screen.getByText("Bladet är större än vad som läses. Rad 2001 och nedåt är inte med.")).toBeTruthy();
  });

  it("draws a screenful of a sheet of 50 000 rows, not all of it", () => {
    const rows = Array.from({ length: 50_000 }, (_, index) => ({
      index,
      hidden: false,
      cells: [{ row: index, column: 0, value: index }],
    }));
    openView({ sheet: summary, row: 0, column: 0 }, withSheet({ rows }));
    expect(screen.getAllByRole("row").length).toBeLessThan(80);
    expect(screen.getByRole("grid").getAttribute("aria-rowcount")).toBe("50020");
  });
});
