/** *Fördela* in a form of a förbund's own: years are no owners, and the columns that are the time are what it is laid over. */
import { act, fireEvent, screen, within } from "@testing-library/react";
import { ShareOutTool } from "../../../../../src/subjects/budget/pane/fill/share-out/share-out-tool";
import { yearsInThousands } from "../../a-forbunds-form";
import { sheetOf, workbookOf, type Written } from "../../written-sheet";
import { openTool, plain, pressEnterOn } from "./open-tool";

const book = (rows: readonly (readonly Written[])[]) => workbookOf(sheetOf("Budget", rows));
const radios = (): readonly string[] =>
  screen.getAllByRole("radio").map((radio) => plain(radio.closest("span")?.textContent));
const options = (): readonly string[] =>
  within(screen.getByRole("combobox", { name: /^Kostnad som ska fördelas/ }))
    .getAllByRole("option")
    .map(({ textContent }) => plain(textContent));

function choose(option: RegExp): void {
  const select = screen.getByRole("combobox", { name: /^Kostnad som ska fördelas/ });
  const value = within(select).getByRole("option", { name: option }).getAttribute("value");
  act(() => void fireEvent.change(select, { target: { value } }));
}

it("lays a cost out over the columns of the years, and calls none of them an owner", async () => {
  const { session, written } = await openTool(ShareOutTool, yearsInThousands);
  expect(radios()).toEqual(["Över tiden, mellan formulärets kolumner"]);
  choose(/^Externa tjänster/);
  const rows = screen.getAllByRole("row").map((row) => plain(row.firstElementChild?.textContent));
  expect(rows).toEqual(["Kolumn", "2026", "2027", "2028", "Summa"]);
  await pressEnterOn("Skriv på raden");
  expect(written[0]?.map((edit) => edit.kind === "cell" && edit.content.value)).toEqual([350, 350, 350]);
  expect(session.state().notice).toMatchObject({ key: "shareOut.columns.written" });
});

it("has owners where the columns are organisations, and time beside them", async () => {
  await openTool(
    ShareOutTool,
    book([
      ["Budget 2027, kr"],
      ["Kostnadsslag", "Uppsala kommun", "Arbetsförmedlingen", "Totalt"],
      ["Projektledare", 600_000, 0, 600_000],
      ["Coach", 1_100_000, 600_000, 1_700_000],
      ["Lokaler", 130_000, 0, 130_000],
      ["Summa", 1_830_000, 600_000, 2_430_000],
    ]),
  );
  expect(radios()).toEqual(["Mellan projektägarna", "Över projektets tid"]);
});

it("shares nothing out between one column of what is asked for and one of own funding", async () => {
  await openTool(
    ShareOutTool,
    book([
      ["Budget 2027, kr"],
      ["Kostnadsslag", "Söks från förbundet", "Egenfinansiering", "Totalt"],
      ["Projektledare", 240_000, 60_000, 300_000],
      ["Lokaler", 100_000, 50_000, 150_000],
      ["Material", 100_000, 50_000, 150_000],
      ["Summa", 440_000, 160_000, 600_000],
    ]),
  );
  expect(screen.getByText("Budgeten har inga projektägare att fördela mellan.")).toBeTruthy();
});

it("says of a row that stands twice which of them is own funding", async () => {
  await openTool(
    ShareOutTool,
    book([
      ["Budget, kr"],
      ["Kostnadsslag", "Söks 2026", "Söks 2027", "Egenfinansiering 2026", "Egenfinansiering 2027", "Totalt"],
      ["Projektledare", 200_000, 40_000, 50_000, 10_000, 300_000],
      ["Lokaler", 60_000, 40_000, 30_000, 20_000, 150_000],
      ["Material", 60_000, 40_000, 30_000, 20_000, 150_000],
      ["Summa", 320_000, 120_000, 110_000, 50_000, 600_000],
    ]),
  );
  expect(options().filter((text) => text.startsWith("Projektledare"))).toEqual([
    "Projektledare, 240 000 kr, Att rekvirera från samordningsförbundet",
    "Projektledare, 60 000 kr, Egenfinansiering",
  ]);
});
