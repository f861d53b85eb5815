/** *Fördela*, worked without a mouse: over the project owners, and over time. */
import { act, fireEvent, screen, within } from "@testing-library/react";
import { budgetBlueprints } from "../../../../../src/subjects/budget/sheets/fill-budget";
import { newBudgetSchema } from "../../../../../src/subjects/budget/sheets/new-budget-request";
import { ShareOutTool } from "../../../../../src/subjects/budget/pane/fill/share-out/share-out-tool";
import type { Snapshot } from "../../../../../src/workbook/snapshot";
import { snapshotOf } from "../../../../cases/blueprint-snapshot";
import { isamverkanRequest } from "../../../../cases/isamverkan";
import { swedish } from "../../../../cases/words";
import { figuresIn, openTool, plain, pressEnterOn } from "./open-tool";

const isamverkan = (): Snapshot => snapshotOf(budgetBlueprints(newBudgetSchema.parse(isamverkanRequest), swedish));

function choose(name: string | RegExp, option: string | RegExp): void {
  const select = screen.getByRole("combobox", { name });
  // The rows of what is requested come before the same rows of own funding.
  const [found] = within(select).getAllByRole("option", { name: option });
  act(() => {
    fireEvent.change(select, { target: { value: found?.getAttribute("value") } });
  });
}

function type(name: string | RegExp, value: string): void {
  act(() => {
    fireEvent.change(screen.getByRole("textbox", { name }), { target: { value } });
  });
}

const rows = (): readonly string[] =>
  screen.getAllByRole("row").map((row) => [...row.children].map(({ textContent }) => plain(textContent)).join(" | "));

it("shows each owner's part with its sum, and writes it on the row in one step", async () => {
  const { session, onDone, written } = await openTool(ShareOutTool, isamverkan());
  choose(/^Kostnad som ska fördelas/, /^Lokalhyra/);
  expect(screen.getByRole<HTMLInputElement>("textbox", { name: /^Belopp att fördela/ }).value).toBe("120000");
  choose("Fördela efter", "projektägarnas personalkostnad");
  expect(rows()).toEqual([
    "Projektägare | Andel | Nu | Blir",
    "Uppsala kommun | 66,7 % | 120 000 | 80 000",
    "Landstinget | 0 % | – | 0",
    "Arbetsförmedlingen | 33,3 % | – | 40 000",
    "Försäkringskassan | 0 % | – | 0",
    "Summa | 100 % |  | 120 000",
  ]);
  await pressEnterOn("Skriv på raden");
  expect(written).toHaveLength(1);
  expect(onDone).toHaveBeenCalledTimes(1);
  expect(session.state().notice).toMatchObject({ key: "shareOut.written" });
  expect(figuresIn(session)?.partners.map(({ name }) => name)).toContain("Arbetsförmedlingen");
});

it("understands 0,3 mkr and one's own shares, and waits while one of them cannot be read", async () => {
  await openTool(ShareOutTool, isamverkan());
  choose(/^Kostnad som ska fördelas/, /^Tolk/);
  type(/^Belopp att fördela/, "0,3 mkr");
  choose("Fördela efter", "egna andelar");
  type("Uppsala kommun", "hälften");
  expect(screen.getByText("Skriv ett tal, till exempel 50 eller 33,3.")).toBeTruthy();
  expect(screen.queryByRole("table")).toBeNull();
  type("Uppsala kommun", "50 %");
  type("Landstinget", "25");
  type("Försäkringskassan", "25");
  expect(rows().at(1)).toBe("Uppsala kommun | 50 % | – | 150 000");
  expect(rows().at(-1)).toBe("Summa | 100 % |  | 300 000");
});

it("lays the budget out by year, quarter or month, for Word and as a sheet of its own", async () => {
  const { written } = await openTool(ShareOutTool, isamverkan());
  act(() => screen.getByRole("radio", { name: "Över projektets tid" }).click());
  choose("Per", "kvartal");
  choose("Fördela efter", "antal månader");
  expect(rows()).toEqual([
    "Projektägare (kr) | 2014 kvartal 1 | 2014 kvartal 2 | 2014 kvartal 3 | 2014 kvartal 4 | Summa",
    "Uppsala kommun | 457 500 | 457 500 | 457 500 | 457 500 | 1 830 000",
    "Arbetsförmedlingen | 150 000 | 150 000 | 150 000 | 150 000 | 600 000",
    "Summa | 607 500 | 607 500 | 607 500 | 607 500 | 2 430 000",
  ]);
  await pressEnterOn("Skriv som blad");
  expect(written[0]?.[0]).toMatchObject({ kind: "addSheet", blueprint: { name: "Fördelning" } });
});

it("lays out an amount of one's own with a row a part, and says why there is no table", async () => {
  await openTool(ShareOutTool, isamverkan());
  act(() => screen.getByRole("radio", { name: "Över projektets tid" }).click());
  choose("Vad som ska fördelas", "egenfinansieringen");
  expect(screen.getByText("Det finns inga belopp att fördela.")).toBeTruthy();
  choose("Vad som ska fördelas", "ett eget belopp");
  type(/^Belopp att fördela/, "600 tkr");
  choose("Per", "månad");
  choose("Fördela efter", "antal månader");
  expect(rows()).toHaveLength(14);
  expect(rows()[3]).toBe("2014-03 | 50 000");
});
