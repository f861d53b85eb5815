/** *Lönekostnad* in a form of a förbund's own, as it is shown. */
import { screen } from "@testing-library/react";
import { WageTool } from "../../../../../../src/subjects/budget/pane/fill/wage/wage-tool";
import { sheetOf, workbookOf } from "../../../written-sheet";
import { openTool } from "../open-tool";

it("asks for the column of a year, and says nothing of numbered rows that are full", async () => {
  const years = workbookOf(
    sheetOf("Budget", [
      ["Planerad budget"],
      ["Kostnader (tkr)", "2026", "2027", "2028"],
      ["Projektledare LT", 40, 125, 0],
      ["Externa tjänster", 300, 750, 0],
      ["Lokaler", 60, 125, 50],
      ["Summa tkr", 400, 1_000, 50],
    ]),
  );
  await openTool(WageTool, years);
  expect(screen.getByRole("combobox", { name: "Vilken kolumn (år)?" })).toBeTruthy();
  expect(screen.queryByRole("combobox", { name: "Betalas av" })).toBeNull();
  expect(screen.queryByText(/skriv ett nummer först/)).toBeNull();
});
