/** What a person does who has no mouse: Tab to a thing, arrows to a cell, type. */
import type { Locator } from "playwright-core";
import { cellName, parseCellName } from "../../src/workbook/address";
import type { OpenPage } from "./a-page";

const mostTabs = 80;

/** Presses Tab (or Shift+Tab) until the thing has the keyboard. */
export async function tabTo({ page }: OpenPage, thing: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  await thing.waitFor();
  for (let pressed = 0; pressed < mostTabs; pressed += 1) {
    if (await thing.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`The keyboard never came to ${String(thing)}.`);
}

/** Chooses one of a row of tabs with the arrow keys. */
export async function chooseTab(open: OpenPage, list: Locator, name: string | RegExp): Promise<void> {
  const { page } = open;
  await tabTo(open, list.getByRole("tab", { selected: true }));
  const wanted = list.getByRole("tab", { name });
  for (let pressed = 0; pressed < 12; pressed += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press("ArrowRight");
  }
  await page.keyboard.press("Enter");
  await list.getByRole("tab", { name, selected: true }).waitFor();
}

/** Walks from the selected cell to this one with the arrow keys; the grid has the keyboard. */
export async function walkTo({ page }: OpenPage, cell: string): Promise<void> {
  const grid = page.getByRole("grid");
  const to = parseCellName(cell);
  const from = parseCellName(
    (await grid.locator("[aria-selected=true][data-cell]").first().getAttribute("data-cell")) ?? "",
  );
  if (to === undefined || from === undefined) throw new Error(`There is no way to ${cell}.`);
  const press = async (key: string, times: number): Promise<void> => {
    for (let pressed = 0; pressed < times; pressed += 1) await page.keyboard.press(key);
  };
  await press(to.row > from.row ? "ArrowDown" : "ArrowUp", Math.abs(to.row - from.row));
  await press(to.column > from.column ? "ArrowRight" : "ArrowLeft", Math.abs(to.column - from.column));
  await grid.locator(`[aria-selected=true][data-cell=${cellName(to)}]`).waitFor();
}

/** Types into a cell and writes it with Enter, which goes to the cell below. */
export async function typeInto(open: OpenPage, cell: string, text: string): Promise<void> {
  await walkTo(open, cell);
  await open.page.keyboard.type(text);
  await open.page.keyboard.press("Enter");
}

/** Presses Tab until the field of this name has the keyboard. */
export async function tabToField({ page }: OpenPage, name: string): Promise<void> {
  const field = page.locator(`[name="${name}"]`);
  for (let steps = 0; steps < 100; steps += 1) {
    if (await field.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never comes to ${name}`);
}
