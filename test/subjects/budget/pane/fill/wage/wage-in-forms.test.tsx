/** *Lönekostnad* in a form of a förbund's own, as it is shown. */
import { screen } from "@testing-library/react";
import { WageTool } from "../../../../../../src/subjects/budget/pane/fill/wage/wage-tool";
import { yearsInThousands } from "../../../a-forbunds-form";
import { openTool } from "../open-tool";

it("asks for the column of a year, and says nothing of numbered rows that are full", async () => {
  await openTool(WageTool, yearsInThousands);
  expect(screen.getByRole("combobox", { name: "Vilken kolumn (år)?" })).toBeTruthy();
  expect(screen.queryByRole("combobox", { name: "Betalas av" })).toBeNull();
  expect(screen.queryByText(/skriv ett nummer först/)).toBeNull();
});
